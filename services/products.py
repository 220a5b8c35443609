"""What is true of products, and what their owners may change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from services import businesses, news, pictures, sql
from services.businesses import key_of
from services.refusals import BusinessClosed, NameTaken, NotYours
from services.tables.businesses import Business, BusinessStatus
from services.tables.consents import MediaToForget
from services.tables.products import (
    DESCRIPTION_MAX,
    NAME_MAX,
    PICTURES_MAX,
    PRICE_MAX,
    STOCK_MAX,
    UNIT_MAX,
    WEIGHT_MAX,
    Product,
    ProductPicture,
    ProductStatus,
)

__all__ = [
    "DESCRIPTION_MAX", "NAME_MAX", "PAGE_SIZE", "PICTURES_MAX", "PRICE_MAX", "STOCK_MAX", "UNIT_MAX", "WEIGHT_MAX",
    "ForSale", "Page", "Product", "ProductStatus", "add", "change", "delete", "for_sale", "get", "name_taken", "page",
    "shops_of",
]  # fmt: skip

PAGE_SIZE = 6


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list. `number` counts from 1; `total` is the number of products on all pages."""

    products: Sequence[Product]
    number: int
    pages: int
    total: int


def add(
    db: Session,
    *,
    business: int,
    owner: int,
    name: str,
    price_rupiah: int,
    unit: str,
    now: datetime,
    stock: int | None = None,
    weight_grams: int | None = None,
    description: str = "",
    halal: str | None = None,
    pirt: str | None = None,
    pictures: Sequence[str] = (),
) -> Product:
    """A new product, shown at once. `pictures` are content addresses, the first being its face.

    Refuses with NotYours, BusinessClosed, or NameTaken when the business has another product of that name.
    """
    shop = businesses.get(db, business=business, owner=owner)
    if shop.status is BusinessStatus.CLOSED:
        raise BusinessClosed(shop.name)
    product = Product(
        business=shop, name=name, name_key=key_of(name),
        price_rupiah=price_rupiah, unit=unit, stock=stock, weight_grams=weight_grams, description=description,
        halal=halal, pirt=pirt, status=ProductStatus.SHOWN, created_at=now, changed_at=now,
    )  # fmt: skip
    product.pictures = _pictures(pictures)
    with _unless_taken(db, business, name):
        db.add(product)
    news.product(db, product, type="product.created")
    return product


def get(db: Session, *, product: int, owner: int) -> Product:
    """Refuses with NotYours, also when there is no such product: nobody learns which numbers exist."""
    found = db.get(Product, product)
    if found is None or found.business.owner_id != owner:
        raise NotYours
    return found


def page(db: Session, *, owner: int, number: int = 1, business: int = 0) -> Page:
    """One page of the owner's products in open businesses, newest first; of one business only, when it is named."""
    mine = select(Product).join(Business).where(Business.owner_id == owner, Business.status == BusinessStatus.OPEN)
    if business:
        mine = mine.where(Product.business_id == business)
    total = _count(db, mine)
    pages = max(1, -(-total // PAGE_SIZE))
    number = min(max(1, number), pages)
    rows = mine.order_by(Product.id.desc()).offset((number - 1) * PAGE_SIZE).limit(PAGE_SIZE)
    return Page(db.scalars(rows).all(), number, pages, total)


def named_in(db: Session, *, owner: int, text: str) -> Sequence[Product]:
    """The owner's products whose whole names stand in this text; of "keripik" and "keripik pisang" only the longer."""
    mine = select(Product).join(Business).where(Business.owner_id == owner, Business.status == BusinessStatus.OPEN)
    said = f" {key_of(text)} "
    found = [one for one in db.scalars(mine.order_by(Product.id.desc())) if f" {one.name_key} " in said]
    keys = {one.name_key for one in found}
    return [one for one in found if not any(one.name_key in longer for longer in keys - {one.name_key})]


def name_taken(db: Session, *, business: int, name: str, but: int = 0) -> bool:
    """Whether the business has a product of this name, other than `but`."""
    query = select(Product.id).where(
        Product.business_id == business, Product.name_key == key_of(name), Product.id != but
    )
    return db.scalar(query) is not None


def change(db: Session, *, product: int, owner: int, now: datetime, **changes: Any) -> Product:
    """Change columns of a product, or its `pictures`. Refuses with NotYours or NameTaken."""
    found = get(db, product=product, owner=owner)
    name = changes.get("name", found.name)
    with _unless_taken(db, found.business_id, name, but=product):
        if "pictures" in changes:
            _replace_pictures(db, found, changes.pop("pictures"), now)
        for column, value in changes.items():
            setattr(found, column, value)
        found.name_key, found.changed_at = key_of(name), news.after(found.changed_at, now)
    news.product(db, found)
    return found


def delete(db: Session, *, product: int, owner: int, now: datetime) -> None:
    """Delete a product for good, with its pictures. Refuses with NotYours."""
    found = get(db, product=product, owner=owner)
    _replace_pictures(db, found, [], now)
    news.withdrawn(db, product=found.id, business=found.business_id, now=news.after(found.changed_at, now))
    db.delete(found)
    db.flush()


def shops_of(db: Session, *, products: Sequence[int]) -> dict[int, int]:
    """The business of each of these products; those that do not exist are left out."""
    rows = db.execute(select(Product.id, Product.business_id).where(Product.id.in_(products)))
    return {row.id: row.business_id for row in rows}


@dataclass(frozen=True, slots=True)
class ForSale:
    """A shown product of an open business, as somebody who orders it sees it."""

    business: int
    product: int
    name: str
    unit: str
    price_rupiah: int


def for_sale(db: Session, *, limit: int) -> Sequence[ForSale]:
    """Some of what can be ordered, the newest first."""
    p, shown = Product, (Product.status == ProductStatus.SHOWN, Business.status == BusinessStatus.OPEN)
    query = select(p.business_id, p.id, p.name, p.unit, p.price_rupiah).join(Business).where(*shown)
    return [ForSale(*row) for row in db.execute(query.order_by(p.id.desc()).limit(limit))]


def _pictures(refs: Sequence[str]) -> list[ProductPicture]:
    return [ProductPicture(position=position, ref=ref) for position, ref in enumerate(refs)]


def _replace_pictures(db: Session, product: Product, refs: Sequence[str], now: datetime) -> None:
    """Put these pictures in place of the old ones; what no product of the owner shows any longer is forgotten."""
    owner, old = product.business.owner_id, {picture.ref for picture in product.pictures}
    product.pictures.clear()
    db.flush()  # the old positions go before the new ones come
    product.pictures.extend(_pictures(refs))
    db.flush()
    shown = select(ProductPicture.ref).join(Product).join(Business).where(Business.owner_id == owner)
    unused = old - set(db.scalars(shown.where(ProductPicture.ref.in_(old))))
    for ref in pictures.forget(db, person=owner, refs=unused):
        db.execute(sql.insert(db, MediaToForget).values(ref=ref, since=now).on_conflict_do_nothing())


def _count(db: Session, query: Select[Product]) -> int:
    return db.scalar(query.with_only_columns(func.count(Product.id))) or 0


@contextmanager
def _unless_taken(db: Session, business: int, name: str, but: int = 0) -> Iterator[None]:
    """Write what is done inside at once, so that a name taken meanwhile is refused here and not at the commit."""
    try:
        with db.begin_nested():
            yield
    except IntegrityError as error:
        if not name_taken(db, business=business, name=name, but=but):
            raise
        raise NameTaken(name) from error
