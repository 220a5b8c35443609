"""Statements that go together: who asks is answered, whoever else asks at the same moment."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from services.database.together import LANES, MOST, Together


class Doubling:
    """Doubles numbers; fails where there is a 13 among them, and altogether while `away`."""

    def __init__(self) -> None:
        self.calls: list[list[int]] = []
        self.away = False
        self.together: Together[int, int] = Together(self.double, lambda error: isinstance(error, ConnectionError))

    async def double(self, numbers: Sequence[int]) -> list[int]:
        self.calls.append(list(numbers))
        await asyncio.sleep(0)
        if self.away:
            raise ConnectionError
        if 13 in numbers:
            raise ValueError(13)
        return [2 * number for number in numbers]


async def test_who_asks_in_the_moment_a_lane_ends_is_answered() -> None:
    doubling = Doubling()

    async def talk(first: int) -> list[int]:
        return [await doubling.together.ask(first + n) for n in range(50)]

    for people in (1, 2, 3, 5):
        async with asyncio.timeout(5):
            told = await asyncio.gather(*(talk(1000 * (n + 1)) for n in range(people)))
        assert told == [[2 * (1000 * (n + 1) + m) for m in range(50)] for n in range(people)]


async def test_who_asks_while_all_lanes_end_in_the_same_moment_is_answered() -> None:
    open_gate, again = asyncio.Event(), []

    async def wait_at_the_gate(numbers: Sequence[int]) -> Sequence[int]:
        await open_gate.wait()
        return numbers

    together: Together[int, int] = Together(wait_at_the_gate, lambda error: False)
    busy = []
    for lane in range(LANES):
        busy.append(together.ask(lane))
        await asyncio.sleep(0)
    busy[0].add_done_callback(lambda _: again.append(together.ask(7)))
    open_gate.set()
    await asyncio.gather(*busy)
    assert await asyncio.wait_for(again[0], 5) == 7


async def test_those_who_ask_at_once_share_a_statement_up_to_its_size() -> None:
    doubling = Doubling()
    assert await asyncio.gather(*map(doubling.together.ask, range(100, 103 + MOST))) == [
        2 * n for n in range(100, 103 + MOST)
    ]
    assert [len(call) for call in doubling.calls] == [MOST, 3]


async def test_one_at_fault_fails_alone() -> None:
    doubling = Doubling()
    told = await asyncio.gather(*map(doubling.together.ask, [12, 13, 14]), return_exceptions=True)
    assert told[0::2] == [24, 28]
    assert isinstance(told[1], ValueError)


async def test_while_the_database_is_away_nobody_is_tried_one_by_one() -> None:
    doubling = Doubling()
    doubling.away = True
    told = await asyncio.gather(*map(doubling.together.ask, [1, 2, 3]), return_exceptions=True)
    assert [type(one) for one in told] == [ConnectionError] * 3
    assert len(doubling.calls) == 1
    doubling.away = False
    assert await doubling.together.ask(4) == 8


async def test_who_has_gone_away_leaves_the_others_their_answers() -> None:
    doubling = Doubling()
    gone, stays = doubling.together.ask(1), doubling.together.ask(2)
    gone.cancel()
    assert await stays == 4
    with pytest.raises(asyncio.CancelledError):
        await gone
