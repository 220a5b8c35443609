"""The embedded Rumah Kurasi: products that wait to be judged, who may judge them, and each judged once.

A curator sees the products of their own cooperative, and those that nobody else would see: of businesses without a
cooperative, or of one that has no curator.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, delete, func, or_, select, update
from sqlalchemy.orm import Session

from services import inbox, leases, sql
from services.events import BadEvent, Event, publish
from services.prayer import WIB
from services.refusals import CurationDecided, NotYours
from services.roles import Role
from services.tables.cooperatives import Cooperative
from services.tables.curation import CurationCase
from services.tables.market import MarketListing
from services.tables.roles import RoleHeld

ALERT: Final = "curation-waiting"
SORT: Final = "broadcast"  # curators are not woken at night, and *berhenti* stops it
DIGEST_HOUR: Final = 8  # in East Java
KEPT: Final = timedelta(days=180)  # after the decision


@dataclass(frozen=True, slots=True)
class Case:
    """What waits: `told` is the data of its event. `number` counts from 1 in the queue of the one who looks."""

    id: str
    told: Mapping[str, Any]
    asked_at: datetime
    number: int
    total: int


def take(db: Session, event: Event, *, now: datetime) -> None:
    """Put a product into the queue, once. Curators whose queue was empty hear of it at once. Raises BadEvent."""
    case, product, place = _read(event.data)
    row = {"id": case, "product": product, "place": place, "told": json.dumps(event.data), "asked_at": event.at}
    if _is_gone(db, product, event.at):
        return
    if not sql.changed(db, sql.insert(db, CurationCase).values(row).on_conflict_do_nothing()):
        return
    for curator in _curators(db, place):
        if _count(db, _seen_by(db, curator, ())) == 1:
            key = f"curation-case:{case}:{curator}"
            inbox.announce(db, person=curator, conversation=ALERT, args={}, now=now.timestamp(), key=key, sort=SORT)


def gone(db: Session, event: Event) -> None:
    """A product was withdrawn: nothing of it is kept here."""
    product = event.data.get("product")
    if isinstance(product, Mapping):
        of_it = (CurationCase.product == str(product.get("id")), CurationCase.asked_at <= event.at)
        db.execute(delete(CurationCase).where(*of_it))


def count(db: Session, *, curator: int, own: Collection[str] = ()) -> int:
    """How many products wait for this curator. `own` are those they may not judge."""
    return _count(db, _seen_by(db, curator, own))


def waiting(db: Session, *, curator: int, number: int = 1, own: Collection[str] = ()) -> Case | None:
    """The n-th product in a curator's queue, the longest waiting first; after the last comes the first again."""
    seen = _seen_by(db, curator, own)
    total = _count(db, seen)
    if not total:
        return None
    number = (number - 1) % total + 1
    query = select(CurationCase).where(seen).order_by(CurationCase.asked_at, CurationCase.id)
    found = db.scalars(query.offset(number - 1).limit(1)).one()
    return Case(found.id, json.loads(found.told), found.asked_at, number, total)


def get(db: Session, *, case: str, curator: int, own: Collection[str] = ()) -> Case:
    """One that waits for this curator. Refuses with NotYours, or CurationDecided when somebody was quicker."""
    theirs = select(CurationCase).where(CurationCase.id == case, _may_judge(db, curator, own))
    found = db.scalars(theirs.execution_options(populate_existing=True)).one_or_none()
    if found is None:
        raise NotYours
    told = json.loads(found.told)
    if found.decided_at is not None:
        name, at, mine = str(told["product"]["name"]), found.decided_at.isoformat(), found.decided_by == curator
        raise CurationDecided(name, str(found.decision), at, mine=mine)
    return Case(found.id, told, found.asked_at, 1, 1)


def decide(
    db: Session, *, case: str, curator: int, decision: str, now: datetime,
    reasons: Sequence[str] = (), note: str = "", own: Collection[str] = (),
) -> Case:  # fmt: skip
    """Judge a product: "ready" or "mend". Of two curators one does. Refuses with NotYours, CurationDecided."""
    found = get(db, case=case, curator=curator, own=own)
    values = {"decision": decision, "decided_at": now, "decided_by": curator}
    open_ = (CurationCase.id == case, CurationCase.decided_at.is_(None))
    if not sql.changed(db, update(CurationCase).where(*open_).values(values)):
        return get(db, case=case, curator=curator, own=own)  # refuses with what the other has decided
    data = {
        "request": {"id": case}, "product": {"id": found.told["product"]["id"]}, "decision": decision,
        "reasons": list(reasons), "note": note, "by": "curator",
    }  # fmt: skip
    publish(db, type="product.curation.decided", data=data, now=now, key=f"curation:{case}", endpoint="kanca")
    return found


def is_curator(db: Session, *, person: int) -> bool:
    mine = select(RoleHeld.id).where(RoleHeld.person_id == person, RoleHeld.role == Role.CURATOR.value)
    return db.scalar(mine.limit(1)) is not None


def tick(db: Session, *, now: float) -> int:
    """For the clock: once a day each curator hears how many products wait, and what is long decided is forgotten."""
    here = datetime.fromtimestamp(now, UTC).astimezone(WIB)
    if here.hour < DIGEST_HOUR or not leases.once(db, job="curation-digest", slot=str(here.date()), now=now):
        return 0
    db.execute(delete(CurationCase).where(CurationCase.decided_at < here - KEPT))
    told = [curator for curator in _curators(db, "") if _count(db, _seen_by(db, curator, ()))]
    for curator in told:
        key = f"curation-digest:{here.date()}:{curator}"
        inbox.announce(db, person=curator, conversation=ALERT, args={}, now=now, key=key, sort=SORT)
    return len(told)


# --- who sees what ----------------------------------------------------------------------------------------------------


def _curators(db: Session, place: str) -> list[int]:
    """The curators of a place; of none, or of one that has none, all there are."""
    everybody = select(RoleHeld.person_id).where(RoleHeld.role == Role.CURATOR.value).distinct()
    there = everybody.join(Cooperative, Cooperative.id == RoleHeld.cooperative_id).where(Cooperative.code == place)
    found = list(db.scalars(there)) if place else []
    return sorted(found or db.scalars(everybody))


def _seen_by(db: Session, curator: int, own: Collection[str]) -> ColumnElement[bool]:
    return CurationCase.decided_at.is_(None) & _may_judge(db, curator, own)


def _may_judge(db: Session, curator: int, own: Collection[str]) -> ColumnElement[bool]:
    curated = (
        select(Cooperative.code)
        .join(RoleHeld, RoleHeld.cooperative_id == Cooperative.id)
        .where(RoleHeld.role == Role.CURATOR.value)
    )
    mine = list(db.scalars(curated.where(RoleHeld.person_id == curator)))
    if not mine:
        return CurationCase.id.in_(())
    nobody_elses = CurationCase.place.not_in(curated)  # "" is the code of no cooperative
    theirs = or_(CurationCase.place.in_(mine), nobody_elses)
    return theirs & CurationCase.product.not_in(own)


def _is_gone(db: Session, product: str, asked_at: datetime) -> bool:
    """Whether the news that a product was withdrawn has overtaken this one."""
    m = MarketListing
    return db.scalar(select(m.id).where(m.id == product, m.status == "withdrawn", m.told_at >= asked_at)) is not None


def _count(db: Session, seen: ColumnElement[bool]) -> int:
    return db.scalar(select(func.count()).select_from(CurationCase).where(seen)) or 0


def _read(data: Mapping[str, Any]) -> tuple[str, str, str]:
    """(request, product, cooperative's code) of an event, whose names a curator can be shown."""
    try:
        place = data["business"].get("cooperative") or {}
        texts = [data["request"]["id"], data["product"]["id"], data["product"]["name"], data["business"]["name"]]
        if not all(isinstance(one, str) and one for one in texts) or not isinstance(data["checklist"], list):
            raise TypeError("a text or list is wanted")
        return texts[0], texts[1], str(place.get("id", ""))
    except (KeyError, TypeError, AttributeError) as wrong:
        raise BadEvent(f"data: {type(wrong).__name__} {wrong}") from wrong
