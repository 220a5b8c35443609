"""The process that draws: it dies, it is given nonsense, it does not end; and none of it is left behind."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.drawing import chart, plain, worker
from bot.media import Media, NotDrawn, Unavailable


@pytest.fixture
async def media() -> AsyncIterator[Media]:
    store = Media("memory:///")
    yield store
    await store.close()


def drawers() -> set[int]:
    tasks = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    found = {int(pid) for task in tasks for pid in task.read_text().split()}
    return {pid for pid in found if str(worker.__file__) in Path(f"/proc/{pid}/cmdline").read_text()}


async def test_one_process_draws_everything_and_goes_when_the_house_closes() -> None:
    media = Media("memory:///")
    drawn = await asyncio.gather(*(media.draw(plain.as_json, n) for n in range(8)))
    assert drawn == [str(n).encode() for n in range(8)]
    (pid,) = drawers()
    await media.close()
    assert pid not in drawers()
    with pytest.raises(Unavailable):
        await media.draw(plain.as_json, "too late")


async def test_a_drawer_killed_in_its_sleep_is_replaced(media: Media) -> None:
    await media.draw(plain.as_json, 1)
    (pid,) = drawers()
    os.kill(pid, signal.SIGKILL)
    assert await media.draw(plain.as_json, 2) == b"2"


async def test_facts_that_cannot_be_drawn_are_told_and_the_next_are_drawn(media: Media) -> None:
    with pytest.raises(NotDrawn, match="TypeError"):
        await media.draw(chart.draw, {"values": "many"})
    assert (await media.draw(chart.draw, {"values": [1], "labels": ["a"], "title": ""})).startswith(b"\x89PNG")
