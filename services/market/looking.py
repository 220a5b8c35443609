"""What the market's pages show: a product, a shop, a buyer's order, each by its address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from services.market import ordering
from services.market.slugs import id_in
from services.refusals import NotYours
from services.tables.market import MarketListing, MarketOrder, MarketShop

WAITING: Final = frozenset(("none", "unanswered", "postponed"))
PAGE_SIZE: Final = 6


@dataclass(frozen=True, slots=True)
class Product:
    """A listing and its shop; `shop` is None while no shop is known, or it is closed."""

    listing: MarketListing
    shop: MarketShop | None

    @property
    def is_shown(self) -> bool:
        return self.listing.status == "shown" and self.shop is not None


@dataclass(frozen=True, slots=True)
class Order:
    """An order and the shop that is to answer it."""

    order: MarketOrder
    shop: MarketShop | None

    @property
    def stage(self) -> str:
        """Where it stands, in one word: cancelled, delivered, waiting, postponed, unanswered, accepted, …"""
        if self.order.status != "placed":
            return self.order.status
        return "waiting" if self.order.answer == "none" else self.order.answer

    @property
    def may_cancel(self) -> bool:
        return self.order.status == "placed" and self.order.answer in WAITING

    @property
    def is_under_way(self) -> bool:
        return self.order.status == "placed" and self.order.answer in ordering.UNDER_WAY

    @property
    def may_receive(self) -> bool:
        return self.order.status == "placed" and self.order.answer in ordering.RECEIVABLE[self.order.delivery]

    @property
    def is_over(self) -> bool:
        return self.stage in ("cancelled", "delivered", "declined")


def product(db: Session, *, slug: str) -> Product | None:
    """The product at an address, also at one of an earlier name."""
    wanted = or_(MarketListing.slug == slug, MarketListing.id == id_in(slug, "p"))
    found = db.scalars(select(MarketListing).where(wanted).order_by(MarketListing.slug != slug).limit(1)).first()
    if found is None:
        return None
    shop = db.get(MarketShop, found.shop_id)
    return Product(found, shop if shop is not None and shop.is_open else None)


def shop(db: Session, *, slug: str) -> MarketShop | None:
    """The shop at an address, also at one of an earlier name."""
    wanted = or_(MarketShop.slug == slug, MarketShop.id == id_in(slug, "b"))
    return db.scalars(select(MarketShop).where(wanted).order_by(MarketShop.slug != slug).limit(1)).first()


def order(db: Session, *, secret: str) -> Order | None:
    """A buyer's order by its private address."""
    found = ordering.by_secret(db, secret=secret)
    return Order(found, db.get(MarketShop, found.shop_id)) if found else None


def of_person(db: Session, *, order: int, person: int) -> Order:
    """An order that this person made in the chat. Refuses with NotYours."""
    found = db.get(MarketOrder, order, populate_existing=True)
    if found is None or found.person_id != person:
        raise NotYours
    return Order(found, db.get(MarketShop, found.shop_id))


def all_of_person(db: Session, *, person: int, page: int = 1) -> Sequence[Order]:
    """A page of the orders that this person made in the chat, the newest first."""
    query = select(MarketOrder, MarketShop).outerjoin(MarketShop, MarketShop.id == MarketOrder.shop_id)
    newest = query.where(MarketOrder.person_id == person).order_by(MarketOrder.id.desc())
    rows = db.execute(newest.limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE))
    return [Order(*row) for row in rows]


def count_of_person(db: Session, *, person: int) -> int:
    """How many orders this person made in the chat."""
    return db.scalar(select(func.count(MarketOrder.id)).where(MarketOrder.person_id == person)) or 0


def id_of_person(db: Session, *, number: str, person: int) -> int | None:
    """The order of this number ("TMK-3", "3") if this person made it in the chat."""
    named = number.upper().removeprefix("TMK").lstrip("-#/")
    if not (named.isascii() and named.isdecimal()):
        return None
    return db.scalar(select(MarketOrder.id).where(MarketOrder.id == int(named), MarketOrder.person_id == person))
