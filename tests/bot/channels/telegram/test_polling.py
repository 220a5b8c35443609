"""Polling: nothing is lost between two rounds, whatever fails, and it stops when told to."""

import asyncio
from typing import Any

import pytest

from bot.channels.channel import Arrival
from bot.channels.telegram.polling import poll
from bot.channels.telegram.room import TelegramRoom
from tests.standin import faults
from tests.standin.telegram import StandInTelegram
from tests.standin.telegram_people import Somebody

SARI = Somebody(7001)


class House:
    """Who listens: breaks down when told to, gives the lease up once `enough` texts were heard."""

    def __init__(self, enough: int, breaks: int = 0) -> None:
        self.enough, self.breaks = enough, breaks
        self.heard: list[str] = []
        self.offsets: list[int] = []
        self.pauses: list[float] = []

    async def hear(self, arrivals: list[Arrival]) -> None:
        if self.breaks:
            self.breaks -= 1
            raise ConnectionError("the database is down")
        self.heard += [arrival.text for arrival in arrivals]

    async def lease(self, offset: int) -> bool:
        self.offsets.append(offset)
        return len(self.heard) < self.enough

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)

    async def run(self, room: TelegramRoom, offset: int = 0) -> int:
        return await poll(room, self.hear, offset, self.lease, self.pause)


async def test_updates_are_heard_once_and_the_offset_confirms_them(
    telegram: StandInTelegram, room: TelegramRoom
) -> None:
    said = [SARI.says(f"{n}") for n in range(250)]
    telegram.arrive(*said)
    house = House(enough=250)
    offset = await house.run(room)
    assert house.heard == [f"{n}" for n in range(250)]
    assert offset == said[-1]["update_id"] + 1
    assert house.offsets == [0, *(said[n]["update_id"] + 1 for n in (99, 199, 249))]


async def test_a_batch_that_was_not_heard_comes_again(telegram: StandInTelegram, room: TelegramRoom) -> None:
    telegram.arrive(SARI.says("a"), SARI.says("b"))
    house = House(enough=2, breaks=3)
    await house.run(room)
    assert house.heard == ["a", "b"]
    assert house.offsets[:4] == [0, 0, 0, 0]
    assert house.pauses == [0.5, 1.0, 2.0]


async def test_another_process_goes_on_where_this_one_stopped(telegram: StandInTelegram, room: TelegramRoom) -> None:
    telegram.arrive(SARI.says("a"))
    first, second = House(enough=1), House(enough=1)
    offset = await first.run(room)
    telegram.arrive(SARI.says("b"))
    await second.run(room, offset)
    assert (first.heard, second.heard) == (["a"], ["b"])


async def test_failures_are_waited_out_and_telegrams_own_wish_is_obeyed(
    telegram: StandInTelegram, room: TelegramRoom
) -> None:
    conflict = faults.refusal(409, "Conflict: terminated by other getUpdates request")
    odd = faults.Fault(body=b'{"ok":true,"result":{}}', taken=True)
    telegram.script.add("getUpdates", conflict, faults.reset(taken=False), faults.too_many(9), faults.proxy(502), odd)
    telegram.arrive(SARI.says("a"))
    house = House(enough=1)
    await house.run(room)
    assert house.heard == ["a"]
    assert house.pauses == [0.5, 1.0, 9.0, 4.0, 8.0]


async def test_an_update_that_cannot_be_read_blocks_nobody(telegram: StandInTelegram, room: TelegramRoom) -> None:
    broken: dict[str, Any] = {**SARI.says("x"), "message": {"date": "yesterday", "text": 7}}
    telegram.arrive(broken, SARI.says("a"))
    house = House(enough=1)
    await house.run(room)
    assert house.heard == ["a"]


async def test_it_stops_at_once_while_it_waits_for_news(telegram: StandInTelegram, room: TelegramRoom) -> None:
    task = asyncio.create_task(House(enough=1).run(room))
    await telegram.account.asked_for_news.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(task, 2)
