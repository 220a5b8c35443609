"""Businesses and products: one name for one thing, nobody else's hands, and nothing half done. On both databases."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
import pytest_asyncio
from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from services import businesses, consents, products
from services.businesses import Business, BusinessKind, BusinessStatus, Sector
from services.consents import Scope
from services.database import Database, open_database
from services.pictures import Picture, get, record
from services.products import Product, ProductStatus
from services.refusals import BusinessClosed, ConsentNeeded, NameTaken, NotYours
from services.tables import Table
from services.tables.consents import MediaToForget
from services.tables.products import ProductPicture
from services.tables.talk import Person

NOW = datetime(2026, 11, 22, 12, 30, tzinfo=UTC)
SARI, BUDI, CHILD = 1, 2, 3
A, B, C = "a" * 64, "b" * 64, "c" * 64

T = TypeVar("T")


@pytest_asyncio.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """Sari and Budi, who have agreed to the notice, and a child whose guardian has not."""
    sqlite = request.param == "sqlite"
    found = open_database(f"sqlite:///{tmp_path / 'db'}" if sqlite else request.getfixturevalue("postgres_url"))
    await found.run(_furnish)
    yield found
    await found.close()


def _furnish(db: Session) -> None:
    Table.metadata.create_all(db.connection())
    db.execute(insert(Person), [{"id": SARI, "age_band": ""}, {"id": BUDI, "age_band": ""}])
    db.execute(insert(Person), [{"id": CHILD, "age_band": "minor"}])
    for person, scope in ((SARI, Scope.FULL), (BUDI, Scope.FULL), (CHILD, Scope.MINOR)):
        consents.record(db, person=person, scope=scope, language="id", channel="web", message="1", now=NOW)


def chips(db: Session, owner: int = SARI, name: str = "Keripik Bu Sari", **more: Any) -> Business:
    return businesses.register(
        db, owner=owner, name=name, kind=BusinessKind.UMKM, sector=Sector.FOOD, regency_code="35.07", now=NOW, **more
    )


def cassava(db: Session, shop: Business, name: str = "Keripik singkong", **more: Any) -> Product:
    more = {"price_rupiah": 15000, "unit": "bungkus", "stock": 20, **more}
    return products.add(db, business=shop.id, owner=shop.owner_id, name=name, now=NOW, **more)


def refused(refusal: type[Exception], work: Callable[[], T]) -> None:
    with pytest.raises(refusal):
        work()


async def test_a_business_is_kept_as_it_was_told(database: Database) -> None:
    def work(db: Session) -> None:
        shop = chips(db, address="Jl. Kawi 3", phone="+6281234567890", nib="1234567890123", in_opop=True)
        db.expire_all()
        kept = businesses.get(db, business=shop.id, owner=SARI)
        assert (kept.name, kept.kind, kept.sector) == ("Keripik Bu Sari", BusinessKind.UMKM, Sector.FOOD)
        assert (kept.address, kept.phone, kept.nib) == ("Jl. Kawi 3", "+6281234567890", "1234567890123")
        assert (kept.in_opop, kept.status, kept.created_at) == (True, BusinessStatus.OPEN, NOW)

    await database.run(work)


async def test_an_owner_has_one_open_business_of_a_name_however_it_is_written(database: Database) -> None:
    def work(db: Session) -> None:
        chips(db)
        refused(NameTaken, lambda: chips(db, name="keripik  BU sari"))
        assert chips(db, owner=BUDI).name == "Keripik Bu Sari"
        assert db.scalar(select(func.count(Business.id))) == 2  # the refusal took nothing else with it

    await database.run(work)


async def test_a_name_is_free_again_when_its_business_is_closed_and_then_that_one_cannot_be_reopened(
    database: Database,
) -> None:
    def work(db: Session) -> None:
        first = chips(db)
        businesses.close(db, business=first.id, owner=SARI, now=NOW)
        second = chips(db)
        refused(NameTaken, lambda: businesses.reopen(db, business=first.id, owner=SARI, now=NOW))
        businesses.close(db, business=second.id, owner=SARI, now=NOW)
        assert businesses.reopen(db, business=first.id, owner=SARI, now=NOW).status is BusinessStatus.OPEN

    await database.run(work)


async def test_a_business_cannot_be_renamed_to_another_ones_name_but_to_its_own_in_other_letters(
    database: Database,
) -> None:
    def work(db: Session) -> None:
        chips(db)
        other = chips(db, name="Kopi Bu Sari")
        refused(
            NameTaken, lambda: businesses.change(db, business=other.id, owner=SARI, now=NOW, name="Keripik bu sari")
        )
        later = NOW + timedelta(hours=1)
        changed = businesses.change(db, business=other.id, owner=SARI, now=later, name="KOPI Bu Sari")
        assert (changed.name, changed.changed_at, changed.created_at) == ("KOPI Bu Sari", later, NOW)
        assert not businesses.name_taken(db, owner=SARI, name="kopi bu sari", but=other.id)
        assert businesses.name_taken(db, owner=SARI, name="kopi bu sari")

    await database.run(work)


async def test_nobody_touches_what_belongs_to_another_nor_learns_that_it_exists(database: Database) -> None:
    def work(db: Session) -> None:
        shop = chips(db)
        product = cassava(db, shop)
        ask: list[Callable[[], object]] = [
            lambda: businesses.get(db, business=shop.id, owner=BUDI),
            lambda: businesses.change(db, business=shop.id, owner=BUDI, now=NOW, name="Punya Budi"),
            lambda: businesses.close(db, business=shop.id, owner=BUDI, now=NOW),
            lambda: businesses.get(db, business=999, owner=BUDI),
            lambda: products.get(db, product=product.id, owner=BUDI),
            lambda: products.change(db, product=product.id, owner=BUDI, now=NOW, price_rupiah=1),
            lambda: products.delete(db, product=product.id, owner=BUDI, now=NOW),
            lambda: products.get(db, product=999, owner=BUDI),
            lambda: products.add(db, business=shop.id, owner=BUDI, name="Tempe", price_rupiah=1, unit="pcs", now=NOW),
        ]
        for one in ask:
            refused(NotYours, one)
        assert products.page(db, owner=BUDI).total == 0
        assert (shop.name, product.price_rupiah) == ("Keripik Bu Sari", 15000)

    await database.run(work)


async def test_a_child_without_a_guardians_consent_registers_nothing(database: Database) -> None:
    def work(db: Session) -> None:
        refused(ConsentNeeded, lambda: chips(db, owner=CHILD))
        assert db.scalar(select(func.count(Business.id))) == 0

    await database.run(work)


async def test_open_businesses_are_listed_oldest_first_and_closed_ones_on_demand_after_them(database: Database) -> None:
    def work(db: Session) -> None:
        first, second, third = (chips(db, name=name) for name in ("Satu", "Dua", "Tiga"))
        businesses.close(db, business=first.id, owner=SARI, now=NOW)
        assert [one.id for one in businesses.of(db, owner=SARI)] == [second.id, third.id]
        assert [one.id for one in businesses.of(db, owner=SARI, status=None)] == [second.id, third.id, first.id]

    await database.run(work)


async def test_a_product_is_kept_as_it_was_told_with_its_pictures_in_order(database: Database) -> None:
    def work(db: Session) -> None:
        made = cassava(db, chips(db), weight_grams=250, description="Renyah", halal="ID" + "1" * 17, pictures=[B, A])
        db.expire_all()
        kept = products.get(db, product=made.id, owner=SARI)
        assert (kept.name, kept.price_rupiah, kept.unit, kept.stock) == ("Keripik singkong", 15000, "bungkus", 20)
        assert (kept.weight_grams, kept.description, kept.halal, kept.pirt) == (250, "Renyah", "ID" + "1" * 17, None)
        assert [picture.ref for picture in kept.pictures] == [B, A]
        assert (kept.status, kept.business.name) == (ProductStatus.SHOWN, "Keripik Bu Sari")

    await database.run(work)


async def test_a_business_has_one_product_of_a_name_and_another_business_may_have_it_too(database: Database) -> None:
    def work(db: Session) -> None:
        shop = chips(db)
        cassava(db, shop)
        refused(NameTaken, lambda: cassava(db, shop, "KERIPIK  singkong"))
        tempe = cassava(db, shop, "Tempe")
        refused(NameTaken, lambda: products.change(db, product=tempe.id, owner=SARI, now=NOW, name="keripik singkong"))
        assert cassava(db, chips(db, name="Toko kedua")).id
        assert products.get(db, product=tempe.id, owner=SARI).name == "Tempe"

    await database.run(work)


async def test_a_closed_business_takes_no_new_products_and_hides_those_it_has(database: Database) -> None:
    def work(db: Session) -> None:
        shop = chips(db)
        cassava(db, shop)
        businesses.close(db, business=shop.id, owner=SARI, now=NOW)
        refused(BusinessClosed, lambda: cassava(db, shop, "Tempe"))
        assert products.page(db, owner=SARI).total == 0
        businesses.reopen(db, business=shop.id, owner=SARI, now=NOW)
        assert products.page(db, owner=SARI).total == 1

    await database.run(work)


async def test_products_come_in_pages_of_six_newest_first_and_a_page_too_far_is_the_last(database: Database) -> None:
    def work(db: Session) -> None:
        shop, other = chips(db), chips(db, name="Toko kedua")
        ids = [cassava(db, shop, f"Produk {n}").id for n in range(13)]
        cassava(db, other, "Lain")
        first = products.page(db, owner=SARI, business=shop.id)
        assert ([one.id for one in first.products], first.pages, first.total) == (ids[:6:-1], 3, 13)
        last = products.page(db, owner=SARI, business=shop.id, number=99)
        assert ([one.id for one in last.products], last.number) == (ids[:1], 3)
        assert products.page(db, owner=SARI, number=-1).number == 1
        assert products.page(db, owner=SARI).total == 14

    await database.run(work)


async def test_pictures_that_no_product_shows_any_longer_are_forgotten(database: Database) -> None:
    def work(db: Session) -> None:
        for ref in (A, B, C):
            record(db, person=SARI, picture=Picture(ref, 10, 10, 100, "0" * 16), now=NOW)
        record(db, person=BUDI, picture=Picture(C, 10, 10, 100, "0" * 16), now=NOW)
        shop = chips(db)
        one, other = cassava(db, shop, pictures=[A, B, C]), cassava(db, shop, "Tempe", pictures=[B])
        products.change(db, product=one.id, owner=SARI, now=NOW, pictures=[A])
        assert [get(db, person=SARI, ref=ref) is not None for ref in (A, B, C)] == [True, True, False]
        assert list(db.scalars(select(MediaToForget.ref))) == []  # Budi still holds C
        products.delete(db, product=one.id, owner=SARI, now=NOW)
        products.delete(db, product=other.id, owner=SARI, now=NOW)
        assert sorted(db.scalars(select(MediaToForget.ref))) == [A, B]
        assert db.scalar(select(func.count()).select_from(ProductPicture)) == 0

    await database.run(work)


@pytest.mark.parametrize(
    "wrong",
    [
        {"price_rupiah": -1},
        {"price_rupiah": products.PRICE_MAX + 1},
        {"stock": -1},
        {"stock": products.STOCK_MAX + 1},
        {"weight_grams": 0},
        {"unit": ""},
        {"name": ""},
        {"description": "x" * 501},
    ],
)
async def test_the_database_itself_refuses_a_product_that_cannot_be(database: Database, wrong: dict[str, Any]) -> None:
    values: dict[str, Any] = {"name": "Keripik", **wrong}
    with pytest.raises(Exception, match=r"(?i)constraint|too long"):
        await database.run(lambda db: cassava(db, chips(db), **values).id)


@pytest.mark.parametrize("wrong", [{"name": ""}, {"nib": "123"}, {"address": "x" * 201}, {"regency_code": "3507"}])
async def test_the_database_itself_refuses_a_business_that_cannot_be(database: Database, wrong: dict[str, Any]) -> None:
    values: dict[str, Any] = {"name": "Toko", "regency_code": "35.07", **wrong}
    with pytest.raises(Exception, match=r"(?i)constraint|too long"):
        await database.run(
            lambda db: (
                businesses.register(db, owner=SARI, kind=BusinessKind.UMKM, sector=Sector.FOOD, now=NOW, **values).id
            )
        )
