"""The clock ticks, survives what happens in a tick, and does once what is to be done once."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.clock import Clock, moment, once, run
from services.database import Unavailable
from tests.bot.delivery_stage import open_stage


async def test_a_job_runs_again_and_again_although_it_fails() -> None:
    ticks: list[int] = []
    enough = asyncio.Event()

    async def job() -> None:
        ticks.append(len(ticks))
        if len(ticks) == 3:
            enough.set()
        raise ValueError("as ever")

    clock = Clock()
    clock.every(0.02, "job", job)
    clock.stop()  # harmless before it starts
    clock.start()
    await asyncio.wait_for(enough.wait(), 10)
    clock.stop()
    assert ticks[:3] == [0, 1, 2]


async def test_a_job_that_still_runs_is_not_started_again() -> None:
    started, go = [], asyncio.Event()

    async def job() -> None:
        started.append(1)
        await go.wait()

    clock, others = Clock(), asyncio.Event()
    seen: list[int] = []

    async def other() -> None:
        seen.append(1)
        if len(seen) == 5:
            others.set()

    clock.every(0.02, "slow", job)
    clock.every(0.02, "other", other)
    clock.start()
    await asyncio.wait_for(others.wait(), 10)
    clock.stop()
    assert len(started) == 1
    go.set()


async def test_a_job_that_is_cut_off_when_the_clock_stops_has_not_failed(caplog: pytest.LogCaptureFixture) -> None:
    started, ended = asyncio.Event(), asyncio.Event()

    async def job() -> None:
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    clock = Clock()
    clock.every(0.02, "job", job)
    clock.start()
    await asyncio.wait_for(started.wait(), 10)
    clock.stop()
    await asyncio.wait_for(ended.wait(), 10)
    await asyncio.sleep(0)  # what APScheduler has to say of it
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == []


@pytest.mark.parametrize("error", [Unavailable("gone"), ValueError("a bug")])
async def test_whatever_happens_in_a_tick_is_logged(error: Exception, caplog: pytest.LogCaptureFixture) -> None:
    async def job() -> None:
        raise error

    await run("the job", job)
    assert "the job" in caplog.text


async def test_of_any_number_of_processes_one_does_a_jobs_slot(tmp_path: Path) -> None:
    stage = await open_stage(f"sqlite:///{tmp_path}/kanca.sqlite3")
    asked = [once(stage.database, "daily", slot, 1.0) for slot in ("a", "a", "b", "a")]
    assert await asyncio.gather(*asked) == [True, False, True, False]
    await stage.database.close()


def test_a_moment_is_aware_and_in_utc() -> None:
    assert moment(0.0) == datetime(1970, 1, 1, tzinfo=UTC)
