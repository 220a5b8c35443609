"""Processes that die while they send, over and over: nothing is lost, and nothing twice but what is marked in doubt."""

import asyncio
import random
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.channels.channel import Doubtful, TryLater
from bot.delivery import Delivery
from services.outbox import Outcome
from tests.bot.delivery_stage import ScriptedRoom, Stage, open_stage

PEOPLE, ROWS = 6, 120


@pytest.fixture(params=["sqlite", "postgresql"])
async def stage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    if request.param == "sqlite":
        stage = await open_stage(f"sqlite:///{tmp_path}/kanca.sqlite3")
    else:
        stage = await open_stage(request.getfixturevalue("postgres_url"))
        stage.time.at = await stage.clock()
    await stage.people(PEOPLE)
    yield stage
    await stage.database.close()


class Weather(ScriptedRoom):
    """Takes what it is given, but now and then asks to come again, or takes it and says nothing."""

    def __init__(self, stage: Stage, dice: random.Random) -> None:
        super().__init__(stage.time)
        self.dice = dice
        self.took: list[tuple[str, int]] = []

    async def deliver(self, chat: str, payload: Any) -> str:
        await asyncio.sleep(self.dice.random() * 0.004)
        luck = self.dice.random()
        if luck < 0.1:
            raise TryLater("429", after=0.0)
        self.took.append((chat, payload))
        await asyncio.sleep(self.dice.random() * 0.004)
        if luck < 0.15:
            raise Doubtful("no answer")
        return f"ext-{payload}"


def dies(delivery: Delivery) -> None:
    """kill -9: its tasks end where they are, and it writes nothing any more."""

    def unheard(outcome: Outcome) -> None:
        assert outcome.id

    delivery._marks.record = unheard  # type: ignore[method-assign]
    delivery._marks._waiting.clear()
    for queue in delivery._lanes._queues.values():
        if queue.task:
            queue.task.cancel()


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_whoever_dies_when_everything_is_sent_in_order_and_repeats_are_doubts(stage: Stage, seed: int) -> None:
    dice = random.Random(seed)
    room = Weather(stage, dice)
    rows = [await stage.row(1 + n % PEOPLE, claimed_by="") for n in range(ROWS)]
    living = {f"p{n}": stage.delivery(f"p{n}", rooms={"telegram": room}) for n in range(3)}
    killed = 0
    for turn in range(400):
        await asyncio.gather(*(one.sweep() for one in living.values()))
        await asyncio.sleep(dice.random() * 0.01)
        if killed < 6 and turn % 2:
            victim = dice.choice(list(living))
            dies(living.pop(victim))
            await asyncio.sleep(0.02)
            await stage.do("update outbox set claimed_until = 1 where claimed_by = :me and state = 'unsent'", me=victim)
            killed += 1
            living[f"n{killed}"] = stage.delivery(f"n{killed}", rooms={"telegram": room})
        # What has to wait is due at once: here only the order matters.
        await stage.do("update outbox set not_before = 0 where state = 'unsent'")
        if "unsent" not in await stage.states():
            break
    await asyncio.gather(*(one.settled() for one in living.values()))
    took = Counter(row for _, row in room.took)
    states = dict(await stage.do("select id, state from outbox"))
    doubts = {row for row, doubt in await stage.do("select id, doubt from outbox") if doubt}
    assert killed >= 3
    assert set(states.values()) <= {"sent", "doubtful"}
    assert set(took) == {row.id for row in rows}
    assert {row for row, times in took.items() if times > 1} <= doubts
    first: dict[str, list[int]] = defaultdict(list)
    for chat, row in room.took:
        if row not in first[chat]:
            first[chat].append(row)
    assert all(sent == sorted(sent) for sent in first.values())
