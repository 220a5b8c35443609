"""The tick of reminders and broadcasts: what is due is put into people's inboxes, a batch a transaction.

Any number of processes may tick. A row is claimed where it lies (services/reminders.py), so no one is called twice.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from services import broadcasts, reminders
from services.database import Database

TICK_SECONDS: Final = 20.0
BATCH: Final = 200  # people in one transaction: on SQLite other turns wait for it
BATCHES: Final = 5  # of each kind in one tick: 50 people a second, more than Telegram lets us send to


async def tick(database: Database, now: Callable[[], float]) -> int:
    """Announce what is due; how many people that was. Raises Unavailable."""
    called = 0
    for find in (reminders.due, broadcasts.spread):
        for _ in range(BATCHES):
            found = await database.run(lambda db: find(db, now=now(), limit=BATCH))  # noqa: B023 (run at once)
            called += found
            if found < BATCH:
                break
    return called
