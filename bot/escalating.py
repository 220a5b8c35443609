"""The clock of orders: what has waited is told together, unanswered orders go on to the next, days are summed up."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from services.database import Database
from services.orders import alerting, escalating, summing

TICK_SECONDS: Final = 5.0
BATCH: Final = 50  # orders in one transaction


async def tick(database: Database, now: float) -> None:
    """Take every step that is due, a batch at a time. Any number of processes may tick at once."""
    await database.run(lambda db: alerting.tell_together(db, now=now))
    await database.run(lambda db: summing.announce(db, now=datetime.fromtimestamp(now, UTC)))
    while await database.run(lambda db: escalating.tick(db, now=now, limit=BATCH)) == BATCH:
        pass  # each batch is a transaction of its own: others come in between
