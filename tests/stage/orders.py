"""Orders on the stage: what the back end would tell of one, and what is true of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from services import businesses, consents, cooperatives, people, products, receiving, roles
from services.businesses import BusinessKind, Sector
from services.consents import Scope
from services.people import Part
from services.roles import Role
from services.tables.orders import Order
from services.tables.products import Product

SHIPPING = 9000


@dataclass(frozen=True)
class Wanted:
    number: str
    pieces: int
    product: str
    now: datetime


@dataclass(frozen=True)
class Shop:
    name: str
    place: str  # the cooperative it belongs to, "" for none
    product: str
    stock: int


@dataclass(frozen=True)
class Greeted:
    part: str
    name: str
    channel: str
    place: str  # the cooperative they are officer of, "" for none


def greet(db: Session, *, person: int, who: Greeted, now: datetime) -> None:
    """They have agreed to everything and told their name."""
    consents.record(
        db, person=person, scope=Scope.FULL, language="id", channel=who.channel, message="stage", now=now
    )  # fmt: skip
    people.settle(db, person=person, part=Part(who.part), age_band=None)
    people.set_name(db, person=person, name=who.name)
    place = cooperatives.by_code(db, code=who.place) if who.place else None
    if place is not None:
        roles.give(db, person=person, role=Role.OFFICER, cooperative=place.id, now=now)


def open_shop(db: Session, *, owner: int, shop: Shop, now: datetime) -> None:
    """A business with one product, as its owner would have registered it."""
    place = cooperatives.by_code(db, code=shop.place) if shop.place else None
    business = businesses.register(
        db, owner=owner, name=shop.name, kind=BusinessKind.UMKM, sector=Sector.FOOD, regency_code="35.07",
        cooperative_id=place.id if place else None, now=now,
    )  # fmt: skip
    products.add(
        db, business=business.id, owner=owner, name=shop.product, price_rupiah=15000, unit="bungkus",
        stock=shop.stock, now=now,
    )  # fmt: skip


def arrives(db: Session, *, wanted: Wanted, status: str, version: int) -> None:
    """An event of the back end about this many pieces of a product that somebody has added."""
    product = db.scalars(select(Product).where(Product.name == wanted.product)).one()
    order = {
        "id": f"stage-{wanted.number}", "version": version, "number": wanted.number, "status": status,
        "placed_at": wanted.now.isoformat(), "shop": {"id": f"b{product.business_id}"},
        "items": [{"product": f"p{product.id}", "name": product.name, "quantity": wanted.pieces, "unit": product.unit,
                   "price_rupiah": product.price_rupiah}],
        "shipping_rupiah": SHIPPING, "total_rupiah": wanted.pieces * product.price_rupiah + SHIPPING,
        "buyer": {"name": "Rina Wati", "place": "Surabaya", "phone": "+6281234567890", "address": "Jl. Mawar 1"},
        "payment": {"method": "transfer", "paid": False}, "delivery": {"method": "courier"}, "note": "",
    }  # fmt: skip
    take(db, order, wanted.now)


def becomes(db: Session, *, number: str, status: str, now: datetime) -> None:
    """The next version of an order that has come."""
    kept = db.scalars(select(Order).where(Order.number == number)).one()
    order = {
        "id": kept.external, "version": kept.version + 1, "number": number, "status": status,
        "placed_at": kept.placed_at.isoformat(), "shop": {"id": kept.shop}, "items": json.loads(kept.items),
        "shipping_rupiah": kept.shipping_rupiah, "total_rupiah": kept.total_rupiah, "buyer": json.loads(kept.buyer),
        "payment": {"method": kept.payment, "paid": kept.paid or status == "paid"},
        "delivery": {"method": kept.delivery}, "note": kept.note,
    }  # fmt: skip
    take(db, order, now)


def take(db: Session, order: dict[str, Any], now: datetime) -> None:
    """The very door by which the back end's events come in, three times each."""
    id_ = f"{order['id']}:{order['version']}"
    for _ in range(3):
        taken = receiving.take_in(
            db, id=id_, type=f"order.{order['status']}", data={"order": order}, at=now, now=now, source="backend"
        )
        assert taken.state == "applied", taken.error


def truth(db: Session, person: int, number: str, says: str) -> Any:
    """`order TMK-17 is accepted`: our answer, or the back end's status."""
    order = db.scalars(select(Order).where(Order.number == number)).one_or_none()
    told = {order.answer or "unanswered", order.status} if order else {"not there"}
    return says in told or sorted(told)
