"""Ticks: runs what is due. It keeps no jobs of its own, so any number of processes may tick.

APScheduler only ticks here. What must happen once is a row that one process claims (services/leases.py, `once`).
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, Final

import asyncpg
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.exc import DBAPIError

from services import leases
from services.database import Database, Unavailable

log = logging.getLogger(__name__)

DATABASE_ERRORS: Final = (DBAPIError, asyncpg.PostgresError, asyncpg.InterfaceError)
"""What a driver raises where nobody has made it `Unavailable`."""

LATE_SECONDS: Final = 30  # a tick that comes later than this is left out


class Clock:
    """The ticks of one process. A job still running when its next tick comes is not started again."""

    def __init__(self) -> None:
        defaults = {"coalesce": True, "max_instances": 1, "misfire_grace_time": LATE_SECONDS}
        self._scheduler = AsyncIOScheduler(jobstores={"default": MemoryJobStore()}, job_defaults=defaults, timezone=UTC)

    def every(self, seconds: float, name: str, work: Callable[[], Awaitable[Any]]) -> None:
        """Run `work` every so many seconds. What it raises is logged; the next tick tries again."""

        async def tick() -> None:
            with contextlib.suppress(asyncio.CancelledError):  # the clock stops: no failure to log
                await run(name, work)

        self._scheduler.add_job(tick, "interval", seconds=seconds, id=name, name=name, replace_existing=True)

    def start(self) -> None:
        """Begin to tick, in the running event loop."""
        self._scheduler.start()

    def stop(self) -> None:
        """No more ticks; a job that runs is cancelled. Harmless before `start`."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)


async def run(name: str, work: Callable[[], Awaitable[Any]]) -> None:
    """One tick: nothing that happens in it stops the clock."""
    try:
        await work()
    except Unavailable as away:
        log.warning("%s waits for the database: %s", name, away)
    except Exception:
        log.exception("%s has failed", name)


async def once(database: Database, job: str, slot: str, now: float) -> bool:
    """Whether this process is the one to do a job for this slot ("2026-11-22"). Raises Unavailable."""
    return await database.run(lambda db: leases.once(db, job=job, slot=slot, now=now))


def moment(seconds: float) -> datetime:
    """Seconds since 1970 as an aware moment."""
    return datetime.fromtimestamp(seconds, UTC)
