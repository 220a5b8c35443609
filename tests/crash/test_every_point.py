"""The crash-point sweep: the real program dies at each named point, twenty times over each database."""

from __future__ import annotations

import os
import random
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.crashes import POINTS
from tests.crash.load import Load
from tests.crash.world import World, nothing_lost_nothing_twice, nothing_lost_so_far
from tests.program import Nursery, Program
from tests.standin.telegram import StandInTelegram

LONG = bool(os.environ.get("KANCA_CRASH_LONG"))
SEEDS = range(100 if LONG else 20)
CHANCE = {"photo-stored": 0.8, "photo-kept": 0.8, "before-mark": 0.5, "after-mark": 0.5}  # how often; else a third


@pytest.mark.timeout(3600 if LONG else 600)
@pytest.mark.parametrize("point", POINTS)
async def test_whoever_dies_at_this_point_loses_nothing_and_does_nothing_twice(
    nursery: Nursery,
    telegram: StandInTelegram,
    settings: Mapping[str, str],
    database_url: str,
    tmp_path: Path,
    point: str,
) -> None:
    program = Program(nursery, tmp_path, {**settings, "database_url": database_url})
    world, photos = World(database_url), 2 if point.startswith("photo") else 0
    async with Load(telegram, [program.url], random.Random(point), photos=photos) as load, program:
        load.write_on(6)
        for seed in SEEDS:
            program.start(crash_at=f"{point}:{CHANCE.get(point, 0.33)}:{seed}")
            assert await program.gone() == -9, program.said()
            await nothing_lost_so_far(world, load, telegram)
            await world.claims_run_out(program.pid)
        program.start()
        await load.finished()
        await world.settled()
        await nothing_lost_nothing_twice(world, load, telegram)
