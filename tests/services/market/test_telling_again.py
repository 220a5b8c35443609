"""A market that is new, or has lost its memory, is told of everything once more; one that knows hears nothing new."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from services import businesses, consents, mydata, payments, products, telling_again
from services.businesses import BusinessKind, Sector
from services.consents import Scope
from services.database import Database
from services.market import searching
from services.tables.market import MarketEvent, MarketListing, MarketShop
from services.tables.talk import Person
from tests.services.market.conftest import NOW
from tests.stage.market import carry


def names(db: Session) -> list[str]:
    return [found.listing.name for found in searching.find(db, text="keripik").found]


def furnish(db: Session) -> None:
    """Sari's shop and its product, of which the market has heard."""
    db.add(Person(id=1))
    db.flush()
    consents.record(db, person=1, scope=Scope.FULL, language="id", channel="web", message="1", now=NOW)
    shop = businesses.register(
        db, owner=1, name="Keripik Bu Sari", kind=BusinessKind.UMKM, sector=Sector.FOOD, regency_code="35.07",
        address="Jl. Mawar 3", phone="+6281234567890", now=NOW,
    )  # fmt: skip
    payments.set_transfer(db, business=shop.id, owner=1, bank="BRI", number="00210", holder="Siti Sariyem", now=NOW)
    products.add(db, business=shop.id, owner=1, name="Keripik", price_rupiah=1, unit="pcs", now=NOW)
    carry(db, now=NOW)


async def test_a_market_that_has_lost_everything_knows_it_again(database: Database) -> None:
    def work(db: Session) -> None:
        furnish(db)
        assert names(db) == ["Keripik"]
        for table in (MarketEvent, MarketListing, MarketShop):
            db.execute(delete(table))
        assert telling_again.tell_all(db, now=NOW) == 2
        carry(db, now=NOW)
        assert names(db) == ["Keripik"]

    await database.run(work)


async def test_of_an_erased_seller_the_market_keeps_nothing_personal(database: Database) -> None:
    def work(db: Session) -> None:
        furnish(db)
        mydata.erase(db, person=1, now=NOW + timedelta(seconds=1))
        carry(db, now=NOW)
        shop, listing = db.scalars(select(MarketShop)).one(), db.scalars(select(MarketListing)).one()
        assert (shop.name, shop.slug, shop.address, shop.phone) == ("-", "1", "", None)
        assert (shop.bank, shop.account_number, shop.account_holder, shop.qris) == ("", "", "", "")
        assert (listing.name, listing.slug, listing.description, listing.photos) == ("-", "1", "", "[]")
        assert names(db) == []

    await database.run(work)
