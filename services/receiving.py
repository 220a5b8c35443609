"""What others tell us: each event is kept once, and read by the service that its type belongs to (`APPLY`)."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from services import broadcasts, curation, learning_in
from services.events import BadEvent, Event
from services.lessons import pushing
from services.orders import placing
from services.tables.events import EventRow

Apply = Callable[[Session, Event, datetime], None]
"""Reads an event: `apply(db, event, now)`. The same event, or an older version, changes nothing. Raises BadEvent."""

APPLY: Final[dict[str, Apply]] = {
    "broadcast.": broadcasts.request,
    "learning.certificate.revoked": learning_in.revoked,
    "learning.course.published": pushing.published,
    "learning.enrolment.created": learning_in.enrolled,
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
    read = _reader(type)
    again = not _keep(db, event, "applied" if read else "kept", now)
    if again and _state(db, event) == "applied":
        return Taken("applied", again=True)
    state, error = _apply(db, event, read, now)
    if again or state == "rejected":
        db.execute(_SETTLE, {"source_": source, "event": id, "state": state, "error": error})
    return Taken(state, again=again, error=error)


def last_about(db: Session, *, source: str, prefix: str) -> list[dict[str, Any]]:
    """The data of the last event applied for each thing whose events are named "<thing>:<version>", by a prefix."""
    mine = EventRow.source == source, EventRow.event_id.startswith(prefix, autoescape=True), EventRow.state == "applied"
    rows = db.execute(select(EventRow.event_id, EventRow.data).where(*mine).order_by(EventRow.id))
    last = {event.rpartition(":")[0]: data for event, data in rows}
    return [json.loads(data) for data in last.values()]


def _reader(type: str) -> Apply | None:  # noqa: A002
    return next((apply for prefix, apply in APPLY.items() if type.startswith(prefix)), None)


def _apply(db: Session, event: Event, read: Apply | None, now: datetime) -> tuple[str, str]:
    if read is None:
        return "kept", ""
    try:
        with db.begin_nested():
            read(db, event, now)
    except BadEvent as error:
        return "rejected", str(error)
    return "applied", ""


def _keep(db: Session, event: Event, state: str, now: datetime) -> bool:
    """False when it is here already; of two who bring the same event at once, one waits for the other's commit."""
    row = {
        "source": event.source, "event_id": event.id, "type": event.type, "data": json.dumps(event.data),
        "at": event.at, "received_at": now, "state": state,
    }  # fmt: skip
    result: Any = db.execute(_INSERT[db.get_bind().dialect.name], row)
    return bool(result.rowcount)


def _state(db: Session, event: Event) -> str:
    return str(db.execute(_STATE, {"source_": event.source, "event": event.id}).scalar_one())


_E: Final = EventRow.__table__
_MINE: Final = (_E.c.source == bindparam("source_")) & (_E.c.event_id == bindparam("event"))
_STATE: Final = select(_E.c.state).where(_MINE)
_SETTLE: Final = (
    update(_E).where(_MINE).values(state=bindparam("state"), error=bindparam("error"))  # type: ignore[arg-type]
)
_INSERT: Final = {  # built once: a hundred orders a second come this way
    kind: kind_of.insert(_E).on_conflict_do_nothing()
    for kind, kind_of in (("postgresql", postgresql), ("sqlite", sqlite))
}
