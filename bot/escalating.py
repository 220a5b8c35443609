"""The clock of orders: alerts that have waited go out together, and orders that nobody answers go on to the next."""

from __future__ import annotations

from typing import Final

from services.database import Database
from services.orders import alerting, escalating

TICK_SECONDS: Final = 5.0
BATCH: Final = 50  # orders in one transaction


async def tick(database: Database, now: float) -> None:
    """Take every step that is due, a batch at a time. Any number of processes may tick at once."""
    await database.run(lambda db: alerting.tell_together(db, now=now))
    while await database.run(lambda db: escalating.tick(db, now=now, limit=BATCH)) == BATCH:
        pass  # each batch is a transaction of its own: others come in between
