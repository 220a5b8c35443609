"""What is true of businesses, and what their owners may change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, make_transient_to_detached

from services import consents, news
from services.prepared import NewRow, Question
from services.refusals import NameTaken, NotYours
from services.tables.businesses import ADDRESS_MAX, NAME_MAX, Business, BusinessKind, BusinessStatus, Sector

__all__ = [
    "ADDRESS_MAX", "NAME_MAX", "Business", "BusinessKind", "BusinessStatus", "Sector",
    "change", "close", "get", "key_of", "name_taken", "of", "register", "reopen",
]  # fmt: skip


def register(
    db: Session,
    *,
    owner: int,
    name: str,
    kind: BusinessKind,
    sector: Sector,
    regency_code: str,
    now: datetime,
    address: str = "",
    phone: str | None = None,
    nib: str | None = None,
    cooperative_id: int | None = None,
    in_opop: bool = False,
) -> Business:
    """A new, open business, which is in no session. Refuses with ConsentNeeded; with NameTaken when the owner has an
    open one of that name."""
    consents.require_full(db, person=owner)
    values = {
        "owner_id": owner, "name": name, "name_key": key_of(name), "kind": kind, "sector": sector,
        "regency_code": regency_code, "address": address, "phone": phone, "nib": nib,
        "cooperative_id": cooperative_id, "in_opop": in_opop, "status": BusinessStatus.OPEN, "created_at": now,
        "changed_at": now,
    }  # fmt: skip
    row = _NEW.write(db, values)
    if row is None:
        raise NameTaken(name)
    business = Business(id=row, **values)
    make_transient_to_detached(business)
    news.business(db, business, type="business.registered")
    return business


_NEW: Final = NewRow(
    Business.__table__, "owner_id", "name", "name_key", "kind", "sector", "regency_code", "address", "phone", "nib",
    "cooperative_id", "in_opop", "status", "created_at", "changed_at",
)  # fmt: skip


def of(db: Session, *, owner: int, status: BusinessStatus | None = BusinessStatus.OPEN) -> Sequence[Business]:
    """The owner's businesses, oldest first; with status None the closed ones as well, after the open ones."""
    query = select(Business).where(Business.owner_id == owner)
    if status is not None:
        query = query.where(Business.status == status)
    return db.scalars(query.order_by(Business.status.desc(), Business.id)).all()


def get(db: Session, *, business: int, owner: int) -> Business:
    """Refuses with NotYours, also when there is no such business: nobody learns which numbers exist."""
    found = db.get(Business, business)
    if found is None or found.owner_id != owner:
        raise NotYours
    return found


def name_taken(db: Session, *, owner: int, name: str, but: int = 0) -> bool:
    """Whether the owner has an open business of this name, other than `but`."""
    return _NAMED.first(db, owner=owner, key=key_of(name), but=but) is not None


_NAMED: Final = Question("""
select 1 from businesses where owner_id = :owner and name_key = :key and status = 'open' and id <> :but
""")


def change(db: Session, *, business: int, owner: int, now: datetime, **changes: Any) -> Business:
    """Change columns of a business. Refuses with NotYours or NameTaken."""
    found = get(db, business=business, owner=owner)
    name = changes.get("name", found.name)
    with _unless_taken(db, owner, name, but=business):
        for column, value in changes.items():
            setattr(found, column, value)
        found.name_key, found.changed_at = key_of(name), news.after(found.changed_at, now)
    news.business(db, found)
    return found


def close(db: Session, *, business: int, owner: int, now: datetime) -> Business:
    """Close a business; its products are hidden with it. Closing twice is closing once."""
    return change(db, business=business, owner=owner, now=now, status=BusinessStatus.CLOSED)


def reopen(db: Session, *, business: int, owner: int, now: datetime) -> Business:
    """Open it again. Refuses with NameTaken when its name has been given to another one meanwhile."""
    return change(db, business=business, owner=owner, now=now, status=BusinessStatus.OPEN)


def key_of(name: str) -> str:
    """A name as it is compared: "WARUNG  Bu Sari" is "warung bu sari"."""
    return " ".join(name.casefold().split())


@contextmanager
def _unless_taken(db: Session, owner: int, name: str, but: int = 0) -> Iterator[None]:
    """Write what is done inside at once, so that a name taken meanwhile is refused here and not at the commit."""
    try:
        with db.begin_nested():
            yield
    except IntegrityError as error:
        if not name_taken(db, owner=owner, name=name, but=but):
            raise
        raise NameTaken(name) from error
