"""What the back end is told of businesses and products: every change, the whole of it, and each newer than the last."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from services import businesses, consents, mydata, news, products, programme
from services.businesses import Business, BusinessKind, Sector
from services.consents import Scope
from services.database import Database, open_database
from services.products import Product, ProductStatus
from services.tables import Table
from services.tables.events import Delivery
from services.tables.talk import Person

NOW = datetime(2026, 11, 22, 6, 30, tzinfo=UTC)
SARI = 1
PHOTO = "a" * 64


@pytest_asyncio.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    sqlite = request.param == "sqlite"
    found = open_database(f"sqlite:///{tmp_path / 'db'}" if sqlite else request.getfixturevalue("postgres_url"))
    await found.run(_furnish)
    yield found
    await found.close()


def _furnish(db: Session) -> None:
    Table.metadata.create_all(db.connection())
    db.execute(insert(Person).values(id=SARI))
    consents.record(db, person=SARI, scope=Scope.FULL, language="id", channel="web", message="1", now=NOW)


def warung(db: Session) -> Business:
    return businesses.register(
        db, owner=SARI, name="Warung Bu Sari", kind=BusinessKind.UMKM, sector=Sector.FOOD, regency_code="35.07",
        phone="+6281234567890", nib="1234567890123", now=NOW,
    )  # fmt: skip


def chips(db: Session, shop: Business) -> Product:
    return products.add(
        db, business=shop.id, owner=SARI, name="Keripik", price_rupiah=15000, unit="bungkus", stock=20, now=NOW,
        pictures=[PHOTO],
    )  # fmt: skip


def told(db: Session) -> list[tuple[str, Any]]:
    """(type, data) of what waits to be sent, in the order of the events' own moments."""
    bodies = [json.loads(body) for body in db.scalars(select(Delivery.body))]
    return [(one["type"], one["data"]) for one in sorted(bodies, key=lambda one: str(one["timestamp"]))]


async def test_a_business_and_a_product_are_told_as_the_contract_writes_them(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def work(db: Session) -> None:
        shop = warung(db)
        item = chips(db, shop)
        assert dict(told(db)) == {
            "business.registered": {
                "business": {
                    "id": f"b{shop.id}", "name": "Warung Bu Sari", "kind": "umkm", "sector": "food",
                    "regency_code": "35.07", "regency": "Kabupaten Malang", "address": "", "phone": "+6281234567890",
                    "nib": "1234567890123", "cooperative": None, "in_opop": False, "status": "open",
                }
            },
            "product.created": {
                "product": {
                    "id": f"p{item.id}", "business": f"b{shop.id}", "name": "Keripik", "price_rupiah": 15000,
                    "unit": "bungkus", "stock": 20, "weight_grams": None, "description": "", "halal": None,
                    "pirt": None, "status": "shown", "photos": [f"https://kanca.example.id/photos/{PHOTO}/1280.jpg"],
                    "curated_at": None,
                }
            },
        }  # fmt: skip
        assert set(db.scalars(select(Delivery.about))) == {f"b{shop.id}", f"p{item.id}"}
        assert set(db.scalars(select(Delivery.person_id))) == {SARI}

    monkeypatch.setattr(programme, "_told", [programme.Programme(public_url="https://kanca.example.id")])
    await database.run(work)


async def test_every_change_is_told_and_two_in_one_moment_are_told_in_order(database: Database) -> None:
    def work(db: Session) -> None:
        item = chips(db, warung(db))
        for price in (16000, 17000, 18000):
            products.change(db, product=item.id, owner=SARI, now=NOW, price_rupiah=price)
        products.change(db, product=item.id, owner=SARI, now=NOW, status=ProductStatus.HIDDEN)
        prices = [(data["product"]["price_rupiah"], data["product"]["status"]) for _, data in told(db)[1:]]
        assert prices == [(15000, "shown"), (16000, "shown"), (17000, "shown"), (18000, "shown"), (18000, "hidden")]

    await database.run(work)


async def test_closing_reopening_and_deleting_are_told(database: Database) -> None:
    def work(db: Session) -> None:
        shop = warung(db)
        item = chips(db, shop)
        later = NOW + timedelta(hours=1)
        businesses.close(db, business=shop.id, owner=SARI, now=later)
        businesses.reopen(db, business=shop.id, owner=SARI, now=later + timedelta(hours=1))
        products.delete(db, product=item.id, owner=SARI, now=later + timedelta(hours=2))
        assert [(type_, data[type_.partition(".")[0]]["status"]) for type_, data in told(db)[2:]] == [
            ("business.updated", "closed"), ("business.updated", "open"), ("product.withdrawn", "withdrawn")
        ]  # fmt: skip

    await database.run(work)


async def test_stock_that_a_statement_has_changed_is_told(database: Database) -> None:
    def work(db: Session) -> None:
        item = chips(db, warung(db))
        db.execute(update(Product.__table__).values(stock=3))  # type: ignore[arg-type]
        news.stock(db, products=[item.id], now=NOW)
        assert told(db)[-1][0] == "product.updated"
        assert told(db)[-1][1]["product"]["stock"] == 3

    await database.run(work)


async def test_of_somebody_who_is_erased_only_numbers_are_left_to_tell(database: Database) -> None:
    def work(db: Session) -> None:
        shop = warung(db)
        item = chips(db, shop)
        mydata.erase(db, person=SARI, now=NOW)
        assert dict(told(db)) == {
            "product.withdrawn": {
                "product": {"id": f"p{item.id}", "business": f"b{shop.id}", "status": "withdrawn"}
            },
            "business.withdrawn": {"business": {"id": f"b{shop.id}", "status": "closed"}},
        }  # fmt: skip

    await database.run(work)
