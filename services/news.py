"""What the back end is told of businesses and products: each time the whole of it, so that the newest alone suffices.

Called by the services that change them, in the same transaction. `changed_at` dates the event; no two changes of one
thing bear the same moment (`after`), so receivers know the newer of two.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from services import curated, programme
from services.events import publish
from services.tables.businesses import Business
from services.tables.cooperatives import Cooperative
from services.tables.market import BusinessPayment
from services.tables.products import Product
from understanding.gazetteer import BY_CODE

PHOTO_WIDTH: Final = 1280
A_MOMENT: Final = timedelta(microseconds=1)


def after(last: datetime | None, now: datetime) -> datetime:
    """`now`, or the first moment after the last change where that was not earlier."""
    return now if last is None or now > last else last + A_MOMENT


def business(
    db: Session,
    found: Business,
    *,
    type: str = "business.updated",  # noqa: A002
    again: datetime | None = None,
) -> None:
    """Tell how a business is now, dated by its last change; `again`, when everything is told once more."""
    id_ = f"b{found.id}"
    data = business_data(db, found) | ({} if type == "business.registered" else {"payment": _payment(db, found.id)})
    _publish(db, type, {"business": data}, id_, found.owner_id, found.changed_at, again)


def product(
    db: Session,
    found: Product,
    *,
    type: str = "product.updated",  # noqa: A002
    again: datetime | None = None,
) -> None:
    """Tell how a product is now, dated by its last change; `again`, when everything is told once more."""
    id_ = f"p{found.id}"
    _publish(db, type, {"product": product_data(db, found)}, id_, found.business.owner_id, found.changed_at, again)


def stock(db: Session, *, products: Sequence[int], now: datetime) -> None:
    """Tell how much is left of products whose stock a statement has changed in this transaction."""
    rows = select(Product).where(Product.id.in_(products)).order_by(Product.id)
    for found in db.scalars(rows.execution_options(populate_existing=True)):
        found.changed_at = after(found.changed_at, now)
        product(db, found)


def withdrawn(db: Session, *, product: int, business: int, now: datetime) -> None:
    """Tell that a product is gone for good. Nothing personal is said, so it outlives its owner."""
    id_ = f"p{product}"
    data = {"product": {"id": id_, "business": f"b{business}", "status": "withdrawn"}}
    _publish(db, "product.withdrawn", data, id_, None, now)


def forgotten(db: Session, *, owner: int, now: datetime) -> None:
    """Tell that all of an owner's businesses and products are gone, before their rows go."""
    mine = select(Product.id, Product.business_id).join(Business).where(Business.owner_id == owner).order_by(Product.id)
    for found, shop in db.execute(mine):
        withdrawn(db, product=found, business=shop, now=now)
    for shop in db.scalars(select(Business.id).where(Business.owner_id == owner).order_by(Business.id)):
        id_ = f"b{shop}"
        _publish(db, "business.withdrawn", {"business": {"id": id_, "status": "closed"}}, id_, None, now)


def business_data(db: Session, found: Business) -> dict[str, Any]:
    """A business as the contract writes it (docs/reference/webhooks.md)."""
    return {
        "id": f"b{found.id}", "name": found.name, "kind": found.kind.value, "sector": found.sector.value,
        "regency_code": found.regency_code, "regency": _regency(found.regency_code), "address": found.address,
        "phone": found.phone, "nib": found.nib, "cooperative": _cooperative(db, found.cooperative_id),
        "in_opop": found.in_opop, "status": found.status.value,
    }  # fmt: skip


def product_data(db: Session, found: Product) -> dict[str, Any]:
    """A product as the contract writes it (docs/reference/webhooks.md)."""
    curated_on = curated.on(db, found)
    return {
        "id": f"p{found.id}", "business": f"b{found.business_id}", "name": found.name,
        "price_rupiah": found.price_rupiah, "unit": found.unit, "stock": found.stock,
        "weight_grams": found.weight_grams, "description": found.description, "halal": found.halal,
        "pirt": found.pirt, "status": found.status.value,
        "photos": [photo_url(picture.ref) for picture in found.pictures],
        "curated_at": curated_on.isoformat() if curated_on else None,
    }  # fmt: skip


def photo_url(ref: str) -> str:
    """Where a shown product's photo can be fetched; without a public address only this machine knows the rest of it."""
    return f"{programme.get().public_url}/photos/{ref}/{PHOTO_WIDTH}.jpg"


def _regency(code: str) -> str:
    found = BY_CODE.get(code)
    return found.official_name if found else ""


def _payment(db: Session, business: int) -> dict[str, Any]:
    """How a business may be paid. One that is new has not told yet, and takes cash."""
    told = db.get(BusinessPayment, business, populate_existing=True)
    if told is None:
        return {"cod": True, "qris": None, "transfer": None}
    account = {"bank": told.bank, "number": told.account_number, "holder": told.account_holder}
    return {"cod": told.cod, "qris": told.qris or None, "transfer": account if told.account_number else None}


def _cooperative(db: Session, row: int | None) -> dict[str, str] | None:
    found = db.get(Cooperative, row) if row is not None else None
    return {"id": found.code, "name": found.name} if found else None


def _publish(
    db: Session,
    type: str,  # noqa: A002
    data: dict[str, Any],
    about: str,
    person: int | None,
    at: datetime,
    again: datetime | None = None,
) -> None:
    key = f"{about}:{at.timestamp():.6f}" + (f":{again.timestamp():.6f}" if again else "")
    publish(db, type=type, data=data, now=at, key=key, about=about, person=person)
