"""Certificates that run out: their owners are told 90, 30 and 7 days before, once each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import Session

from services import inbox, products, readiness, sql
from services.prayer import WIB
from services.tables.businesses import Business, BusinessStatus
from services.tables.curation import ProductReadiness
from services.tables.products import Product

DAYS: Final = (90, 30, 7)
FROM_HOUR, TO_HOUR = 8, 20  # in East Java
SORT: Final = "broadcast"  # heeds quiet hours and *berhenti* as a reminder does, but no finished lesson makes it idle


@dataclass(frozen=True, slots=True)
class Ending:
    """A certificate of a product that runs out, and in how many days."""

    name: str
    number: str
    until: date
    days: int


def tick(db: Session, *, now: float, limit: int = 100) -> int:
    """For the clock: remind the owners of what runs out soon. How many. Any number of processes may tick at once."""
    here = datetime.fromtimestamp(now, UTC).astimezone(WIB)
    if not FROM_HOUR <= here.hour < TO_HOUR:
        return 0
    return sum(_remind(db, days, here.date(), now, limit) for days in sorted(DAYS))


def ending(db: Session, *, product: int, owner: int, now: datetime) -> Ending | None:
    """What is said of a product's P-IRT; None when its end is not known or is far again. Refuses with NotYours."""
    found = products.get(db, product=product, owner=owner)
    until = readiness.told(db, product=found).pirt_until
    days = (until - now.astimezone(WIB).date()).days if until else None
    if until is None or days is None or not found.pirt or not 0 <= days <= max(DAYS):
        return None
    return Ending(found.name, found.pirt, until, days)


def _remind(db: Session, days: int, today: date, now: float, limit: int) -> int:
    """Those with so many days left or fewer who have not been told so; the smaller number first, so one tick tells
    each of them once."""
    r = ProductReadiness
    due = (
        select(r.product_id, r.pirt_until, Business.owner_id)
        .join(Product, Product.id == r.product_id)
        .join(Business, Business.id == Product.business_id)
        .where(r.pirt_until.between(today, today + timedelta(days=days)), _untold(days))
        .where(r.pirt == Product.pirt, Business.status == BusinessStatus.OPEN)
        .limit(limit)
    )
    told = 0
    for product, until, owner in db.execute(due).all():
        claim = update(r).where(r.product_id == product, _untold(days)).values(reminded=days)
        if sql.changed(db, claim):
            inbox.announce(
                db, person=owner, conversation="certificate-ends", args={"product": product}, now=now,
                key=f"certificate:{product}:{until}:{days}", sort=SORT,
            )  # fmt: skip
            told += 1
    return told


def _untold(days: int) -> ColumnElement[bool]:
    return or_(ProductReadiness.reminded.is_(None), ProductReadiness.reminded > days)
