"""What a product lacks for the market: a checklist, one next step at a time.

Only forms are checked here. Whether a number is true is for officers to see, so nothing is ever called verified.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, Final

from sqlalchemy.orm import Session

from services import pictures, products, sql
from services.businesses import Sector
from services.products import Product
from services.tables.curation import BRAND_MAX, SHELF_DAYS_MAX, ProductReadiness
from understanding.gazetteer import BY_CODE
from understanding.identifiers import Pirt, read_pirt
from understanding.reading import Unread

__all__ = [
    "BRAND_MAX", "SHELF_DAYS_MAX", "Check", "Item", "State", "Told", "bar", "checklist", "halal_duty", "keep",
    "next_step", "pirt_read", "ready", "regency_of", "told",
]  # fmt: skip

DESCRIPTION_LEAST: Final = 30  # letters; less does not say what it is, how much and how it is packed
SOLD_BY_WEIGHT: Final = frozenset(("kg", "gram", "ons", "kuintal", "ton"))
PROCESSED: Final = (Sector.FOOD, Sector.DRINK)  # what P-IRT, halal and a shelf life are about
UNSHIPPED: Final = (Sector.SERVICES,)

HALAL_DUTY: Final = {
    # PP 42/2024, Pasal 160(2): food and drink of micro and small businesses. The date is the law's as of November 2026;
    # it has been moved before, so sentences tell the date and where to ask, and never threaten.
    Sector.FOOD: date(2026, 10, 17),
    Sector.DRINK: date(2026, 10, 17),
}


class Item(Enum):
    """What a product is asked for, what is easiest first."""

    PHOTO = "photo"
    DESCRIPTION = "description"
    WEIGHT = "weight"
    BRAND = "brand"
    SHELF_LIFE = "shelf-life"
    NIB = "nib"
    PIRT = "pirt"
    HALAL = "halal"


class State(Enum):
    READY = "ready"
    MISSING = "missing"
    MEND = "mend"  # there, but not good enough


@dataclass(frozen=True, slots=True)
class Check:
    """How one thing stands. `why` says what is to be mended: dark, blurred, tiny, short, expired."""

    item: Item
    state: State
    why: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What an owner has told besides. `pirt_until` is of the number the product bears now."""

    brand: str | None = None
    shelf_days: int | None = None
    pirt_until: date | None = None


def told(db: Session, *, product: Product) -> Told:
    row = db.get(ProductReadiness, product.id, populate_existing=True)
    if row is None:
        return Told()
    return Told(row.brand, row.shelf_days, row.pirt_until if row.pirt == product.pirt else None)


def keep(db: Session, *, product: int, owner: int, **told: Any) -> None:
    """Keep `brand`, `shelf_days` or `pirt_until`. Refuses with NotYours."""
    found = products.get(db, product=product, owner=owner)
    if "pirt_until" in told:
        told |= {"pirt": found.pirt if told["pirt_until"] else None, "reminded": None}
    row = sql.insert(db, ProductReadiness).values(product_id=product, **told)
    db.execute(row.on_conflict_do_update(index_elements=["product_id"], set_=told))


def checklist(db: Session, *, product: Product, today: date) -> list[Check]:
    """Everything this product is asked for, in the order in which it is best done."""
    besides = told(db, product=product)
    return [
        check for check in (
            _photo(db, product),
            _description(product),
            _given(Item.WEIGHT, product.weight_grams) if _shipped(product) else None,
            _given(Item.BRAND, besides.brand),
            _given(Item.SHELF_LIFE, besides.shelf_days) if _processed(product) else None,
            _given(Item.NIB, product.business.nib),
            _pirt(product, besides, today) if _processed(product) else None,
            _given(Item.HALAL, product.halal) if _processed(product) else None,
        )
        if check is not None
    ]  # fmt: skip


def next_step(checks: Sequence[Check]) -> Check | None:
    """The first thing that is not ready."""
    return next((check for check in checks if check.state is not State.READY), None)


def ready(checks: Sequence[Check]) -> int:
    return sum(check.state is State.READY for check in checks)


def bar(checks: Sequence[Check]) -> str:
    """How far it is, to see at once: ●●●○○."""
    done = ready(checks)
    return "●" * done + "○" * (len(checks) - done)


def halal_duty(product: Product, *, today: date) -> date | None:
    """Since when a product like this needs a halal certificate; None where no such duty has begun."""
    since = HALAL_DUTY.get(product.business.sector)
    return since if since and today >= since else None


def pirt_read(number: str | None) -> Pirt | None:
    """What the digits of a P-IRT number tell; None where they do not fit the layout that we know."""
    try:
        found = read_pirt(number or "")
    except Unread:
        return None
    return found if found.packaging else None


def regency_of(found: Pirt) -> str:
    """The regency in East Java in which a P-IRT was given; "" elsewhere."""
    place = BY_CODE.get(found.region_code or "")
    return place.official_name if place else ""


# --- one thing each ---------------------------------------------------------------------------------------------------


def _given(item: Item, value: object) -> Check:
    return Check(item, State.READY if value else State.MISSING)


def _photo(db: Session, product: Product) -> Check:
    """The face of the product: what buyers see first."""
    if not product.pictures:
        return Check(Item.PHOTO, State.MISSING)
    face = pictures.get(db, person=product.business.owner_id, ref=product.pictures[0].ref)
    return Check(Item.PHOTO, State.MEND, face.notes[0]) if face and face.notes else Check(Item.PHOTO, State.READY)


def _description(product: Product) -> Check:
    letters = len(product.description.strip())
    if not letters:
        return Check(Item.DESCRIPTION, State.MISSING)
    short = letters < DESCRIPTION_LEAST
    return Check(Item.DESCRIPTION, State.MEND, "short") if short else Check(Item.DESCRIPTION, State.READY)


def _pirt(product: Product, besides: Told, today: date) -> Check:
    if not product.pirt:
        return Check(Item.PIRT, State.MISSING)
    read = pirt_read(product.pirt)
    last_year = read.expires if read and read.expires else today.year
    over = besides.pirt_until < today if besides.pirt_until else last_year < today.year
    return Check(Item.PIRT, State.MEND, "expired") if over else Check(Item.PIRT, State.READY)


def _shipped(product: Product) -> bool:
    return product.business.sector not in UNSHIPPED and product.unit not in SOLD_BY_WEIGHT


def _processed(product: Product) -> bool:
    return product.business.sector in PROCESSED
