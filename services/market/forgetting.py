"""The market forgets buyers after 180 days, as its pages promise, and the ids of events after 30."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from services import sql
from services.tables.market import MarketEvent, MarketOrder

BUYERS: Final = timedelta(days=180)
EVENTS: Final = timedelta(days=30)  # far longer than anybody sends again


def forget(db: Session, *, now: datetime, limit: int) -> int:
    """Forget one batch of each; how many rows that was. Call again until it is 0."""
    orders = select(MarketOrder.id).where(MarketOrder.placed_at < now - BUYERS).limit(limit)
    events: Any = select(MarketEvent.id).where(MarketEvent.at < (now - EVENTS).timestamp()).limit(limit)
    gone = sql.changed(db, delete(MarketOrder).where(MarketOrder.id.in_(orders)))
    return gone + sql.changed(db, delete(MarketEvent).where(MarketEvent.id.in_(events)))
