"""What the market is told: each event once, read by what its type belongs to (`READERS`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import TextClause
from sqlalchemy.orm import Session

from services import sql
from services.events import Event
from services.market import answers, curating, listings, shops

Reader = Callable[[Session, Event, datetime], None]

READERS: Final[dict[str, Reader]] = {
    "product.created": lambda db, event, now: listings.take(db, event),
    "product.updated": lambda db, event, now: listings.take(db, event),
    "product.withdrawn": lambda db, event, now: _withdrawn(db, event),
    "product.curation.requested": lambda db, event, now: curating.take(db, event, now=now),
    "order.": answers.take,
}
"""Who reads which types, by the beginning of their names. The same event, or an older one, changes nothing."""
SHOPS: Final = "business."  # read many at once: a flood of them follows every day on which many register


def take(db: Session, event: Event, *, now: datetime) -> bool:
    """Hear an event; False when it was heard before. Types that nobody reads are let pass. Raises BadEvent."""
    return take_all(db, [event], now=now)[0]


def take_all(db: Session, events: Sequence[Event], *, now: datetime) -> list[bool]:
    """As `take`, of many events: whether each is new. Any error that is raised is an error of all of them."""
    new = _hear(db, events, now)
    first = [event for event, is_new in zip(events, new, strict=True) if is_new]
    shops.take_all(db, [event for event in first if event.type.startswith(SHOPS)])
    for event in first:
        reader = next((reader for beginning, reader in READERS.items() if event.type.startswith(beginning)), None)
        if reader is not None:
            reader(db, event, now)
    return new


def _hear(db: Session, events: Sequence[Event], now: datetime) -> list[bool]:
    """Whether each is heard for the first time; of two with one id, the first."""
    rows = [{"id": event.id, "at": now.timestamp()} for event in events]
    new = Counter(sql.run(db, _HEARD, rows).scalars())
    found = []
    for event in events:
        found.append(new[event.id] > 0)
        new[event.id] -= 1
    return found


def _hearing(alone: str) -> dict[str, TextClause]:
    statement = f"""insert into market_events (id, at) select r.id, r.at from {alone} {{rows}} r where true
    on conflict do nothing returning id"""
    return sql.over_rows(statement, "id text, at float8")


LOCK: Final = 4_126_002  # PostgreSQL's advisory lock: who hears is alone until the commit, as on SQLite
_HEARD: Final = {  # a shop and its product that did not see each other would leave a listing that nobody finds
    "postgresql": _hearing(f"pg_advisory_xact_lock({LOCK}) alone,")["postgresql"],
    "sqlite": _hearing("")["sqlite"],
}


def _withdrawn(db: Session, event: Event) -> None:
    listings.take(db, event)
    curating.gone(db, event)
