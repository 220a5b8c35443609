"""Sari sells chips; Ani and Joko are curators of her cooperative, Budi of another."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from services import businesses, consents, cooperatives, pictures, products, receiving, roles
from services.businesses import Business, BusinessKind, Sector
from services.consents import Scope
from services.events import Event
from services.market import hearing
from services.pictures import Picture
from services.products import Product
from services.roles import Role
from services.tables import Table
from services.tables.events import Delivery
from services.tables.talk import InboxRow, Person

NOW = datetime(2026, 11, 22, 6, 30, tzinfo=UTC)  # half past one in the afternoon
SARI, ANI, JOKO, BUDI = 1, 2, 3, 4
BRIGHT, DARK = "a" * 64, "d" * 64
DESCRIPTION = "Keripik singkong renyah, manis pedas, isi 250 gram."


def furnish(db: Session) -> None:
    Table.metadata.create_all(db.connection())
    for person in (SARI, ANI, JOKO, BUDI):
        db.execute(insert(Person).values(id=person, part="owner"))
    consents.record(db, person=SARI, scope=Scope.FULL, language="id", channel="web", message="1", now=NOW)
    for code in ("K-1", "K-2"):
        row = {"id": code, "name": f"Koperasi {code}", "kind": "koperasi", "regency": "35.78", "address": ""}
        cooperatives.import_rows(db, rows=[row])
    for person, code in ((ANI, "K-1"), (JOKO, "K-1"), (BUDI, "K-2")):
        make_curator(db, person, code)
    for ref, notes in ((BRIGHT, ()), (DARK, ("dark",))):
        picture = Picture(ref, 800, 600, 1000, "0" * 16, notes)
        pictures.record(db, person=SARI, picture=picture, now=NOW)


def make_curator(db: Session, person: int, code: str) -> None:
    place = cooperatives.by_code(db, code=code)
    assert place is not None
    roles.give(db, person=person, role=Role.CURATOR, cooperative=place.id, now=NOW)


def shop(db: Session, sector: Sector = Sector.FOOD, code: str = "K-1", name: str = "Keripik Bu Sari") -> Business:
    place = cooperatives.by_code(db, code=code) if code else None
    return businesses.register(
        db, owner=SARI, name=name, kind=BusinessKind.UMKM, sector=sector, regency_code="35.78",
        cooperative_id=place.id if place else None, now=NOW,
    )  # fmt: skip


def chips(db: Session, business: Business, name: str = "Keripik", **more: Any) -> Product:
    told = {"price_rupiah": 15000, "unit": "bungkus", "now": NOW, "pictures": [BRIGHT], "description": DESCRIPTION}
    return products.add(db, business=business.id, owner=SARI, name=name, **{**told, **more})


def posted(db: Session, endpoint: str, type_: str) -> list[tuple[str, dict[str, Any]]]:
    """(event's id, body) of what waits to be sent of this type."""
    rows = db.execute(select(Delivery.id, Delivery.body).where(Delivery.endpoint == endpoint, Delivery.type == type_))
    return [(row.id, json.loads(row.body)) for row in rows]


def post(db: Session, now: datetime = NOW) -> None:
    """Everything published arrives: at the market, and at Kanca. As the sender does it, in no certain order, twice."""
    for _ in range(2):
        for row in db.execute(select(Delivery.id, Delivery.endpoint, Delivery.body).order_by(Delivery.id)).all():
            body = json.loads(row.body)
            at = datetime.fromisoformat(body["timestamp"])
            if row.endpoint == "backend":
                hearing.take(db, Event(row.id, body["type"], body["data"], at, "kanca"), now=now)
            else:
                taken = receiving.take_in(
                    db, id=row.id, type=body["type"], data=body["data"], at=at, now=now, source="market"
                )
                assert taken.state == "applied", taken.error


def announced(db: Session, conversation: str) -> list[tuple[int, dict[str, Any], str]]:
    """(person, arguments, sort) of what will be said, in the order of its announcement."""
    rows = db.execute(select(InboxRow.person_id, InboxRow.payload).order_by(InboxRow.id)).all()
    read = [(row.person_id, json.loads(row.payload)) for row in rows]
    starts = [(person, *payload["start"], payload.get("sort", "reply")) for person, payload in read]
    return [(person, args, sort) for person, name, args, sort in starts if name == conversation]
