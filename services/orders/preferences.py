"""How a business wants to hear of its orders, and who else answers them. The owner's to say."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from services import businesses, codes, consents, sql
from services.codes import Kind, Problem
from services.orders import contacts
from services.orders.contacts import OWNER_RANK
from services.refusals import AnswersAlready, NotYours, TooManyContacts
from services.tables.businesses import Business
from services.tables.orders import MINUTES, ContactCode, OrderContact, OrderSettings

LEAST_MINUTES: Final = 5
MOST_MINUTES: Final = 240
CONTACTS_MAX: Final = 5  # beside the owner
CODE_LASTS: Final = timedelta(days=7)


def get(db: Session, *, business: int) -> OrderSettings:
    """What is set, or what is usual."""
    usual = OrderSettings(business_id=business, minutes=MINUTES, at_night=False, summaries=True)
    return db.get(OrderSettings, business) or usual


def change(db: Session, *, business: int, owner: int, **changes: Any) -> None:
    """Set `minutes`, `at_night` or `summaries`. Raises NotYours."""
    businesses.get(db, business=business, owner=owner)
    row = sql.insert(db, OrderSettings).values(business_id=business, **changes)
    db.execute(row.on_conflict_do_update(index_elements=["business_id"], set_=changes))
    db.expire_all()


def invite(db: Session, *, business: int, owner: int, now: datetime) -> str:
    """A code that lets one more person answer this business's orders. Shown now or never. Raises NotYours."""
    businesses.get(db, business=business, owner=owner)
    if _count(db, business) >= CONTACTS_MAX:
        raise TooManyContacts(CONTACTS_MAX)
    code = codes.make(db, kind=Kind.CONTACT, person=owner, now=now, lasts=CODE_LASTS)
    db.add(ContactCode(digest=codes.digest(code), business_id=business))
    db.flush()
    return code


def join(db: Session, *, person: int, code: str, now: datetime) -> Business | Problem:
    """Answer its orders from now on, after all who do already. A wrong code is counted.

    Raises ConsentNeeded, and AnswersAlready or TooManyContacts, which leave the code as it is.
    """
    consents.require_full(db, person=person)
    opened = codes.look(db, kind=Kind.CONTACT, code=code, by=person, now=now)
    if isinstance(opened, Problem):
        return opened
    business = db.scalars(
        select(Business)
        .join(ContactCode, ContactCode.business_id == Business.id)
        .where(ContactCode.digest == codes.digest(code))
    ).one()
    if person in {one.person for one in contacts.of(db, business=business.id)}:
        raise AnswersAlready(business.name)
    if _count(db, business.id) >= CONTACTS_MAX:
        raise TooManyContacts(CONTACTS_MAX)
    used = codes.use(db, kind=Kind.CONTACT, code=code, by=person, now=now)
    if isinstance(used, Problem):  # somebody was quicker
        return used
    last = db.scalar(select(func.max(OrderContact.rank)).where(OrderContact.business_id == business.id)) or OWNER_RANK
    row = sql.insert(db, OrderContact).values(business_id=business.id, person_id=person, rank=last + 1, since=now)
    db.execute(row.on_conflict_do_nothing())
    return business


def drop(db: Session, *, business: int, by: int, person: int) -> None:
    """Somebody answers its orders no more: the owner says so, or they themselves. Raises NotYours."""
    if by != person:
        businesses.get(db, business=business, owner=by)
    theirs = (OrderContact.business_id == business, OrderContact.person_id == person)
    if not sql.changed(db, delete(OrderContact).where(*theirs)):
        raise NotYours


def _count(db: Session, business: int) -> int:
    return db.scalar(select(func.count()).select_from(OrderContact).where(OrderContact.business_id == business)) or 0
