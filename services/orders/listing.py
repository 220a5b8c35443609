"""Orders that somebody may answer: by where they stand, a page at a time, and by their number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from sqlalchemy import CompoundSelect, func, or_, select, union
from sqlalchemy.orm import Session

from services.orders import looking
from services.orders.looking import OPEN_STATUSES, UNANSWERED, Seen
from services.roles import Role
from services.tables.businesses import Business
from services.tables.orders import Order, OrderContact
from services.tables.roles import RoleHeld

PAGE_SIZE: Final = 6


class Shelf(Enum):
    """Where orders are looked for; each value is the name of its button."""

    NEW = "new"
    ACCEPTED = "accepted"
    READY = "ready"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a shelf. `number` counts from 1; `total` is the number of orders on all pages."""

    orders: Sequence[Seen]
    number: int
    pages: int
    total: int


def page(db: Session, *, person: int, shelf: Shelf, number: int = 1) -> Page:
    """Newest first."""
    on = (_theirs(person), _on(shelf))
    total = db.scalar(select(func.count(Order.id)).where(*on)) or 0
    pages = max(1, -(-total // PAGE_SIZE))
    number = min(max(1, number), pages)
    return Page(looking.many(db, *on, limit=PAGE_SIZE, offset=(number - 1) * PAGE_SIZE), number, pages, total)


def counts(db: Session, *, person: int) -> dict[Shelf, int]:
    """How many orders stand on each shelf that is not done with."""
    open_ = (Shelf.NEW, Shelf.ACCEPTED, Shelf.READY)
    numbers = {
        shelf: select(func.count(Order.id)).where(_theirs(person), _on(shelf)).scalar_subquery() for shelf in open_
    }
    row = db.execute(select(*numbers.values())).one()
    return dict(zip(open_, row, strict=True))


def open_of(db: Session, *, owner: int, business: int | None = None) -> tuple[int, int]:
    """How many orders of their own businesses (or of this one) wait for an answer, and how many are under way."""
    mine = select(Business.id).where(Business.owner_id == owner)
    theirs = Order.business_id.in_(mine if business is None else mine.where(Business.id == business))
    waits, accepted = _on(Shelf.NEW), _on(Shelf.ACCEPTED) | _on(Shelf.READY)
    numbers = (select(func.count(Order.id)).where(theirs, on).scalar_subquery() for on in (waits, accepted))
    row = db.execute(select(*numbers)).one()
    return row[0], row[1]


def may_come(db: Session, *, person: int) -> bool:
    """Whether there is a business whose orders they may answer."""
    return db.execute(_businesses(person).limit(1)).first() is not None


def waiting(db: Session, *, person: int, number: str = "", limit: int = PAGE_SIZE) -> Sequence[Seen]:
    """Orders they may answer now, of this number if one is named: "17" is TMK-17 as well."""
    return looking.many(db, _theirs(person), _on(Shelf.NEW), *_numbered(number), limit=limit)


def under_way(db: Session, *, person: int, number: str = "", limit: int = PAGE_SIZE) -> Sequence[Seen]:
    """Orders accepted and not handed over yet, of this number if one is named."""
    accepted = or_(_on(Shelf.ACCEPTED), _on(Shelf.READY))
    return looking.many(db, _theirs(person), accepted, *_numbered(number), limit=limit)


def numbered(db: Session, *, person: int, number: str, limit: int = PAGE_SIZE) -> Sequence[Seen]:
    """Orders of this number, wherever they stand, the newest first."""
    return looking.many(db, _theirs(person), *_numbered(number), limit=limit)


def _numbered(number: str) -> list[Any]:
    """The whole number, or its last part after a sign: 17 is TMK-17, and not TMK-117."""
    if not number:
        return []
    plain, last = number.upper(), number.upper().replace("\\", "").replace("%", "").replace("_", "")
    upper = func.upper(Order.number)
    return [or_(upper == plain, *(upper.like(f"%{sign}{last}") for sign in ("-", "#", "/", " ")))]


def _on(shelf: Shelf) -> Any:
    stands = Order.status.in_(OPEN_STATUSES)
    if shelf is Shelf.NEW:
        return stands & Order.answer.in_(UNANSWERED)
    if shelf is Shelf.DONE:
        return Order.answer.in_(("declined", "handed_over")) | ~stands
    return stands & (Order.answer == shelf.value)


def _theirs(person: int) -> Any:
    return Order.business_id.in_(_businesses(person))


def _businesses(person: int) -> CompoundSelect[Any]:
    """Those of which somebody is owner, contact, or officer of the cooperative."""
    b, c, r = Business, OrderContact, RoleHeld
    return union(
        select(b.id).where(b.owner_id == person),
        select(c.business_id).where(c.person_id == person),
        select(b.id)
        .join(r, r.cooperative_id == b.cooperative_id)
        .where(r.person_id == person, r.role == Role.OFFICER.value),
    )
