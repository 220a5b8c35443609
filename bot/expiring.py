"""The clock of readiness: certificates that end soon, and the curators' word of the day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from services import expiry
from services.database import Database
from services.market import curating

TICK_SECONDS: Final = 300.0
BATCH: Final = 100  # certificates of each kind in one transaction


async def tick(database: Database, now: Callable[[], float]) -> None:
    """Say what is due today. Any number of processes may tick: each thing is said once."""
    while await database.run(lambda db: expiry.tick(db, now=now(), limit=BATCH)) >= BATCH:
        pass  # each batch is a transaction of its own: others come in between
    await database.run(lambda db: curating.tick(db, now=now()))
