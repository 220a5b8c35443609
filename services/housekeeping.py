"""What need not be kept is forgotten: a little at a time, so that nobody waits for it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from services.events import deliveries
from services.lessons import log
from services.market import forgetting as market
from services.orders import forgetting as orders

DAY: Final = 24 * 3600.0
TEXTS_DAYS: Final = 90  # what was said, both ways
SLOTS_DAYS: Final = 30
PHRASES_DAYS: Final = 180  # a phrase nobody understood, since it was last said
BATCH: Final = 500  # rows of each kind in one transaction
# Ids by which a repeat is known live as long as the texts: far longer than the week for which WhatsApp repeats.


def clean(db: Session, *, now: float) -> int:
    """Forget one batch of each kind; how many rows that changed. Call again until it is 0.

    Messages to us go after 90 days; one that was never dealt with is dropped first and goes the next time. Messages
    of ours go after 90 days whatever became of them, the oldest first.
    """
    old = {"before": now - TEXTS_DAYS * DAY, "limit": BATCH}
    changed = sum(_rows(db, statement, old) for statement in (_DROPPED, _HEARD, _OUTBOX))
    changed += _rows(db, _BROADCASTS, old)
    changed += _rows(db, _PHRASES, {"before": now - PHRASES_DAYS * DAY, "limit": BATCH})
    changed += orders.forget(db, now=datetime.fromtimestamp(now, UTC), limit=BATCH)
    changed += market.forget(db, now=datetime.fromtimestamp(now, UTC), limit=BATCH)
    changed += deliveries.forget(db, now=now, limit=BATCH)
    changed += log.forget(db, now=datetime.fromtimestamp(now, UTC), limit=BATCH)
    return changed + _rows(db, _SLOTS, {"before": now - SLOTS_DAYS * DAY, "limit": BATCH})


_DROPPED: Final = """
update inbox set state = 'dropped', payload = '', error = ''
where id in (select id from inbox
  where at < :before and state in ('waiting', 'fetching', 'broken', 'aside') limit :limit)
"""
_HEARD: Final = """
delete from inbox where id in (select id from inbox
  where at < :before and state in ('heard', 'dropped') order by at limit :limit)
"""
# Rows are numbered as they are written, so the oldest are the first by number, and no index on their time is needed.
_OUTBOX: Final = """
delete from outbox where id in (
  select id from (select id, at from outbox order by id limit :limit) as oldest where at < :before)
"""
_BROADCASTS: Final = """
delete from broadcasts where id in (select id from broadcasts where at < :before and state = 'done' limit :limit)
"""
_PHRASES: Final = """
delete from unknown_phrases where text in (select text from unknown_phrases where last < :before limit :limit)
"""
_SLOTS: Final = """
delete from slots where at < :before and (job, slot) in (
  select job, slot from slots where at < :before limit :limit)
"""


def _rows(db: Session, statement: str, values: dict[str, float]) -> int:
    result: Any = db.execute(text(statement), values)
    return int(result.rowcount)
