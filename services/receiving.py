"""What others tell us: each event is kept once, and read by the service that its type belongs to (`APPLY`)."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from services import broadcasts, curation, sql
from services.events import BadEvent, Event
from services.orders import placing
from services.tables.events import EventRow

Apply = Callable[[Session, Event, datetime], None]
"""Reads an event: `apply(db, event, now)`. The same event, or an older version, changes nothing. Raises BadEvent."""

APPLY: Final[dict[str, Apply]] = {
    "broadcast.": broadcasts.request,
    "order.": placing.apply,
    "product.curation.decided": curation.decided,
}
"""Who reads which types, by the beginning of their names: "order." reads order.placed and order.paid."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of an event: applied, kept (nobody reads its type) or rejected (`error` tells why)."""

    state: str
    again: bool = False  # it had been taken in before
    error: str = ""


def take_in(
    db: Session,
    *,
    id: str,  # noqa: A002 (the contract's own words)
    type: str,  # noqa: A002
    data: Mapping[str, Any],
    at: datetime,
    now: datetime,
    source: str,
) -> Taken:
    """Keep an event and let it be read. What was applied before is left alone; what was not is tried again."""
    event = Event(id, type, data, at, source)
    again = not _keep(db, event, now)
    row = db.execute(select(EventRow).filter_by(source=source, event_id=id)).scalar_one()
    if row.state == "applied":
        return Taken("applied", again=True)
    row.state, row.error = _apply(db, event, now)
    db.flush()
    return Taken(row.state, again=again, error=row.error)


def last_about(db: Session, *, source: str, prefix: str) -> list[dict[str, Any]]:
    """The data of the last event applied for each thing whose events are named "<thing>:<version>", by a prefix."""
    mine = EventRow.source == source, EventRow.event_id.startswith(prefix, autoescape=True), EventRow.state == "applied"
    rows = db.execute(select(EventRow.event_id, EventRow.data).where(*mine).order_by(EventRow.id))
    last = {event.rpartition(":")[0]: data for event, data in rows}
    return [json.loads(data) for data in last.values()]


def _keep(db: Session, event: Event, now: datetime) -> bool:
    """False when it is here already; of two who bring the same event at once, one waits for the other's commit."""
    row = {
        "source": event.source, "event_id": event.id, "type": event.type, "data": json.dumps(event.data),
        "at": event.at, "received_at": now, "state": "kept",
    }  # fmt: skip
    return bool(sql.changed(db, sql.insert(db, EventRow).values(row).on_conflict_do_nothing()))


def _apply(db: Session, event: Event, now: datetime) -> tuple[str, str]:
    apply = next((apply for prefix, apply in APPLY.items() if event.type.startswith(prefix)), None)
    if apply is None:
        return "kept", ""
    try:
        with db.begin_nested():
            apply(db, event, now)
    except BadEvent as error:
        return "rejected", str(error)
    return "applied", ""
