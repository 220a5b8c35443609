"""What others tell us: each event is kept once, and read by the service that its type belongs to.

Most are read one by one (`APPLY`); those that come in floods are taken together in a few statements (`TOGETHER`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from services import broadcasts, curation, learning_in, quickjson, sql
from services.events import BadEvent, Event
from services.lessons import pushing
from services.orders import placing, snapshots
from services.tables.events import EventRow

Apply = Callable[[Session, Event, datetime], None]
"""Reads an event: `apply(db, event, now)`. The same event, or an older version, changes nothing. Raises BadEvent."""

APPLY: Final[dict[str, Apply]] = {
    "broadcast.": broadcasts.request,
    "learning.certificate.revoked": learning_in.revoked,
    "learning.course.published": pushing.published,
    "learning.enrolment.created": learning_in.enrolled,
    "product.curation.decided": curation.decided,
}
"""Who reads which types, by the beginning of their names: "broadcast." reads broadcast.requested."""

ApplyAll = Callable[[Session, Sequence[Any], datetime], None]
"""Takes what was read of many events: `apply(db, told, now)`. The same, or an older version, changes nothing."""


TOGETHER: Final[dict[str, tuple[Callable[[Mapping[str, Any]], Any], ApplyAll]]] = {
    "order.": (snapshots.read, placing.apply_all)
}
"""Types that come in floods: how their data is read (raises BadEvent), and who applies many of them at once."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of an event: applied, kept (nobody reads its type) or rejected (`error` tells why)."""

    state: str
    again: bool = False  # it had been taken in before
    error: str = ""


def may_share(type: str) -> bool:  # noqa: A002
    """Whether events of this type may be taken in together."""
    return type.startswith(tuple(TOGETHER))


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
    if may_share(type):
        return take_in_all(db, [event], now=now)[0]
    read = _reader(type)
    again = not _keep(db, [_Reading(event, Taken("applied" if read else "kept"))], now)[0]
    if again and _applied(db, [event]):
        return Taken("applied", again=True)
    state, error = _apply(db, event, read, now)
    if again or state == "rejected":
        _settle(db, event, Taken(state, error=error))
    return Taken(state, again=again, error=error)


def take_in_all(db: Session, events: Sequence[Event], *, now: datetime) -> list[Taken]:
    """As `take_in`, of many events that may share: a few statements, however many they are.

    What makes no sense spoils nothing for the others. Any error that is raised is an error of all of them.
    """
    readings = [_read(event) for event in events]
    new = _keep(db, readings, now)
    applied = _applied(db, [event for event, first in zip(events, new, strict=True) if not first])
    found, flood, later = list[Taken](), defaultdict[ApplyAll, list[Any]](list), list[_Reading]()
    for reading, first in zip(readings, new, strict=True):
        if not first and reading.event.key in applied:
            found.append(Taken("applied", again=True))
            continue
        found.append(replace(reading.taken, again=not first))
        if not first:
            later.append(reading)
        if reading.apply:
            flood[reading.apply].append(reading.told)
    for reading in sorted(later, key=lambda one: one.event.key):  # in one order everywhere, as in _keep
        _settle(db, reading.event, reading.taken)
    for apply, told in flood.items():
        apply(db, told, now)
    return found


@dataclass(frozen=True, slots=True)
class _Reading:
    """An event and what becomes of it; where it is taken in with others, what was read of it, and who applies that."""

    event: Event
    taken: Taken
    told: Any = None
    apply: ApplyAll | None = None


def _read(event: Event) -> _Reading:
    read, apply = next(both for prefix, both in TOGETHER.items() if event.type.startswith(prefix))
    try:
        return _Reading(event, Taken("applied"), read(event.data), apply)
    except BadEvent as error:
        return _Reading(event, Taken("rejected", error=str(error)))


def last_about(db: Session, *, source: str, prefix: str) -> list[dict[str, Any]]:
    """The data of the last event applied for each thing whose events are named "<thing>:<version>", by a prefix."""
    mine = EventRow.source == source, EventRow.event_id.startswith(prefix, autoescape=True), EventRow.state == "applied"
    rows = db.execute(select(EventRow.event_id, EventRow.data).where(*mine).order_by(EventRow.id))
    last = {event.rpartition(":")[0]: data for event, data in rows}
    return [quickjson.loads(data) for data in last.values()]


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


def _keep(db: Session, readings: Sequence[_Reading], now: datetime) -> list[bool]:
    """Whether each is new. Of two who bring the same event at once, one waits for the other's commit; all keep them in
    the order of their ids, for two who wait for each other would wait for ever."""
    rows = [
        {
            "source": one.event.source, "event_id": one.event.id, "type": one.event.type,
            "data": quickjson.dumps(one.event.data), "at": sql.moment(db, one.event.at), "now": sql.moment(db, now),
            "state": one.taken.state, "error": one.taken.error,
        }
        for one in readings
    ]  # fmt: skip
    new = Counter((source, event) for source, event in sql.run(db, _INSERT, rows))
    found = []
    for one in readings:  # of two with one id, the first is the new one
        found.append(new[one.event.key] > 0)
        new[one.event.key] -= 1
    return found


def _applied(db: Session, events: Sequence[Event]) -> set[tuple[str, str]]:
    """The keys of those events that have been applied."""
    rows = [{"source": one.source, "event_id": one.id} for one in events]
    return {(source, event) for source, event in sql.run(db, _APPLIED, rows)} if rows else set()


def _settle(db: Session, event: Event, taken: Taken) -> None:
    db.execute(_SETTLE, {"source_": event.source, "event": event.id, "state": taken.state, "error": taken.error})


_E: Final = EventRow.__table__
_MINE: Final = (_E.c.source == bindparam("source_")) & (_E.c.event_id == bindparam("event"))
_SETTLE: Final = (
    update(_E).where(_MINE).values(state=bindparam("state"), error=bindparam("error"))  # type: ignore[arg-type]
)
_INSERT: Final = sql.over_rows(
    """insert into events (source, event_id, type, data, at, received_at, state, error)
    select r.source, r.event_id, r.type, r.data, r.at, r.now, r.state, r.error from {rows} r where true
    order by r.source, r.event_id on conflict do nothing returning source, event_id""",
    "source text, event_id text, type text, data text, at timestamptz, now timestamptz, state text, error text",
)
_APPLIED: Final = sql.over_rows(
    """select e.source, e.event_id from {rows} r
    join events e on e.source = r.source and e.event_id = r.event_id where e.state = 'applied'""",
    "source text, event_id text",
)
