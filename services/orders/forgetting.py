"""What need not be kept of orders is forgotten: who ordered after a season, the order itself after two years."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from services import sql
from services.tables.orders import Order, OrderAlert

BUYER: Final = timedelta(days=90)  # a parcel is lost, a complaint is made; after that nobody asks who it was
ORDER: Final = timedelta(days=2 * 365)  # for the seller's own summaries
ALERT: Final = timedelta(days=90)


def forget(db: Session, *, now: datetime, limit: int) -> int:
    """One batch of each kind; how many rows that changed."""
    o, a = Order, OrderAlert
    known = select(o.id).where(o.changed_at < now - BUYER, o.buyer != "{}").limit(limit)
    gone = sql.changed(db, update(o).where(o.id.in_(known)).values(buyer="{}", note=""))
    gone += sql.changed(db, delete(o).where(o.id.in_(select(o.id).where(o.changed_at < now - ORDER).limit(limit))))
    old = select(a.id).where(a.at < (now - ALERT).timestamp()).order_by(a.id).limit(limit)
    return gone + sql.changed(db, delete(a).where(a.id.in_(old)))
