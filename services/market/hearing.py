"""What the market is told: each event once, read by what its type belongs to (`READERS`)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from services.events import Event
from services.market import answers, curating, listings, shops
from services.tables.market import MarketEvent

Reader = Callable[[Session, Event, datetime], None]

READERS: Final[dict[str, Reader]] = {
    "business.": lambda db, event, now: shops.take(db, event),
    "product.created": lambda db, event, now: listings.take(db, event),
    "product.updated": lambda db, event, now: listings.take(db, event),
    "product.withdrawn": lambda db, event, now: _withdrawn(db, event),
    "product.curation.requested": lambda db, event, now: curating.take(db, event, now=now),
    "order.": answers.take,
}
"""Who reads which types, by the beginning of their names. The same event, or an older one, changes nothing."""


def take(db: Session, event: Event, *, now: datetime) -> bool:
    """Hear an event; False when it was heard before. Types that nobody reads are let pass. Raises BadEvent."""
    heard: Any = db.execute(_HEARD[db.get_bind().dialect.name], {"id": event.id, "at": now.timestamp()})
    if not heard.rowcount:
        return False
    reader = next((reader for beginning, reader in READERS.items() if event.type.startswith(beginning)), None)
    if reader is not None:
        reader(db, event, now)
    return True


_HEARD: Final = {  # built once: every business and product comes by here
    kind: kind_of.insert(MarketEvent.__table__).on_conflict_do_nothing()
    for kind, kind_of in (("postgresql", postgresql), ("sqlite", sqlite))
}


def _withdrawn(db: Session, event: Event) -> None:
    listings.take(db, event)
    curating.gone(db, event)
