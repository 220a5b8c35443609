"""A storm: many people write at once, processes are killed one after the other, and nobody notices."""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.crash.load import Load
from tests.crash.world import World, nothing_lost_nothing_twice
from tests.program import Nursery, Program
from tests.standin.telegram import StandInTelegram

LONG = bool(os.environ.get("KANCA_CRASH_LONG"))
ALL, ALBUMS, KILLS = (10_000, 50, 50) if LONG else (1000, 5, 5)


async def storm(load: Load, programs: Sequence[Program], world: World) -> int:
    """So many messages and albums of five arrive; processes die in turn, each when its share has been heard."""
    load.photos = 5
    photographers = [load.newcomer() for _ in range(ALBUMS)]
    load.photos = 0
    while sum(len(person.updates) for person in load.people) < ALL:
        load.newcomer()
    for program in programs:
        program.start()
    load.write(photographers + load.people[ALBUMS:])
    for kill in range(1, KILLS + 1):
        victim = programs[kill % len(programs)]
        while await heard(world) < ALL * kill // (KILLS + 2):
            assert victim.alive, victim.said()
            await asyncio.sleep(0.05)
        victim.kill()
        assert await victim.gone() == -9
        await world.claims_run_out(victim.pid)
        victim.start()
    await load.finished()
    return len(list(load.keys))


async def heard(world: World) -> int:
    tables = (
        "sqlite_master where name = 'inbox'"
        if world.url.startswith("sqlite")
        else "pg_tables where tablename = 'inbox'"
    )
    ((there,),) = await world.do(f"select count(*) from {tables}")
    return int((await world.do("select count(*) from inbox"))[0][0]) if there else 0


@pytest.mark.timeout(3600 if LONG else 600)
async def test_five_kills_in_a_storm_of_a_thousand_messages_lose_nothing_on_sqlite(
    nursery: Nursery, telegram: StandInTelegram, settings: Mapping[str, str], tmp_path: Path
) -> None:
    world = World(f"sqlite:///{tmp_path / 'kanca.sqlite3'}")
    program = Program(nursery, tmp_path, {**settings, "database_url": world.url})
    async with Load(telegram, [program.url], random.Random(1)) as load, program:
        assert await storm(load, [program], world) >= ALL
        await world.settled()
        await nothing_lost_nothing_twice(world, load, telegram)


@pytest.mark.timeout(3600 if LONG else 600)
async def test_five_kills_of_two_processes_over_postgresql_lose_nothing(
    nursery: Nursery, telegram: StandInTelegram, settings: Mapping[str, str], tmp_path: Path, postgres_url: str
) -> None:
    world = World(postgres_url)
    both = [Program(nursery, tmp_path, {**settings, "database_url": postgres_url}, name) for name in ("one", "two")]
    async with Load(telegram, [one.url for one in both], random.Random(2)) as load, both[0], both[1]:
        assert await storm(load, both, world) >= ALL
        await world.settled()
        await nothing_lost_nothing_twice(world, load, telegram)
