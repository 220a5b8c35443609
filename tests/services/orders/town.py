"""Who lives in the tests of orders, and the orders that come to them."""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import insert, select, text, update
from sqlalchemy.orm import Session

from services import businesses, consents, cooperatives, products, roles
from services.businesses import BusinessKind, Sector
from services.consents import Scope
from services.events import Event
from services.orders import placing
from services.roles import Role
from services.tables import Table
from services.tables.orders import Order, OrderContact
from services.tables.products import Product
from services.tables.talk import Identity, InboxRow, Person

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)  # ten in the morning
SARI, BUDI, ANI, JOKO, STRANGER = 1, 2, 3, 4, 5
SHOP, CHIPS, TEMPEH = 1, 1, 2
NAMES = {SARI: "Sari", BUDI: "Budi", ANI: "Ani", JOKO: "Joko", STRANGER: "Dewi"}
_events = itertools.count(1)


def furnish(db: Session) -> None:
    Table.metadata.create_all(db.connection())
    for person, name in NAMES.items():
        db.execute(insert(Person).values(id=person, name=name, part="owner"))
        db.execute(insert(Identity).values(channel="telegram", user=f"u{person}", person_id=person, chat=f"c{person}"))
    consents.record(db, person=SARI, scope=Scope.FULL, language="id", channel="web", message="1", now=NOW)
    row = {"id": "K-1", "name": "Koperasi Maju", "kind": "koperasi", "regency": "35.78", "address": ""}
    cooperatives.import_rows(db, rows=[row])
    for officer in (ANI, JOKO):
        roles.give(db, person=officer, role=Role.OFFICER, cooperative=1, now=NOW)
    businesses.register(
        db, owner=SARI, name="Keripik Bu Sari", kind=BusinessKind.UMKM, sector=Sector.FOOD, regency_code="35.07",
        cooperative_id=1, now=NOW,
    )  # fmt: skip
    for name, stock in (("Keripik singkong", 20), ("Tempe", None)):
        products.add(
            db, business=SHOP, owner=SARI, name=name, price_rupiah=15000, unit="bungkus", stock=stock, now=NOW
        )  # fmt: skip


def second_contact(db: Session) -> None:
    db.add(OrderContact(business_id=SHOP, person_id=BUDI, rank=2, since=NOW))
    db.flush()


def data(id_: str = "o-17", version: int = 1, status: str = "placed", **more: Any) -> dict[str, Any]:
    """The data of an event about an order of three packs of chips."""
    order = {
        "id": id_, "version": version, "number": f"TMK-{id_[2:]}", "status": status,
        "placed_at": "2026-11-22T02:59:00Z", "shop": {"id": f"b{SHOP}"},
        "items": [item("p1", 3)], "shipping_rupiah": 9000, "total_rupiah": 54000,
        "buyer": {"name": "Rina Wati", "place": "Surabaya", "phone": "+6281234567890", "address": "Jl. Mawar 1"},
        "payment": {"method": "cod", "paid": False}, "delivery": {"method": "courier"}, "note": "",
    }  # fmt: skip
    return {"order": {**order, **more}}


def item(product: str | None, quantity: int) -> dict[str, Any]:
    name = {"p1": "Keripik singkong", "p2": "Tempe"}.get(product or "", "Sambal")
    return {"product": product, "name": name, "quantity": quantity, "unit": "bungkus", "price_rupiah": 15000}


def comes(db: Session, order: Mapping[str, Any], now: datetime = NOW) -> None:
    """An order comes from the back end."""
    event = Event(f"e{next(_events)}", f"order.{order['order']['status']}", order, now, "backend")
    placing.apply(db, event, now)


def kept(db: Session, id_: str = "o-17") -> Order:
    db.expire_all()
    return db.execute(select(Order).where(Order.external == id_)).scalar_one()


def stock(db: Session, product: int = CHIPS) -> int | None:
    return db.execute(select(Product.stock).where(Product.id == product)).scalar_one()


def alerts(db: Session) -> list[tuple[int, str, Any]]:
    """(person, conversation, what about) of everything that was announced, in order."""
    rows = db.execute(select(InboxRow.person_id, InboxRow.payload).order_by(InboxRow.id)).all()
    starts = [(person, *json.loads(payload)["start"]) for person, payload in rows]
    return [(person, name, args.get("kind") or args.get("orders")) for person, name, args in starts]


def published(db: Session) -> list[str]:
    return list(
        db.execute(text("select type from deliveries where type like 'order.%' order by created_at, id")).scalars()
    )


def blocks(db: Session, person: int) -> None:
    db.execute(update(Identity).where(Identity.person_id == person).values(reachable=False))
