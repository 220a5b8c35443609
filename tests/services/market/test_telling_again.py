"""A market that is new, or has lost its memory, is told of everything once more; one that knows hears nothing new."""

from __future__ import annotations

import json

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from services import businesses, consents, products, telling_again
from services.businesses import BusinessKind, Sector
from services.consents import Scope
from services.database import Database
from services.market import searching
from services.tables.events import Delivery
from services.tables.market import MarketEvent, MarketListing, MarketShop
from services.tables.talk import Person
from tests.services.market.conftest import NOW
from tests.stage.market import carry


def names(db: Session) -> list[str]:
    return [found.listing.name for found in searching.find(db, text="keripik").found]


async def test_a_market_that_has_lost_everything_knows_it_again(database: Database) -> None:
    def work(db: Session) -> None:
        db.add(Person(id=1))
        db.flush()
        consents.record(db, person=1, scope=Scope.FULL, language="id", channel="web", message="1", now=NOW)
        shop = businesses.register(
            db, owner=1, name="Keripik Bu Sari", kind=BusinessKind.UMKM, sector=Sector.FOOD, regency_code="35.07",
            now=NOW,
        )  # fmt: skip
        products.add(db, business=shop.id, owner=1, name="Keripik", price_rupiah=1, unit="pcs", now=NOW)
        carry(db, now=NOW)
        assert names(db) == ["Keripik"]
        for table in (MarketEvent, MarketListing, MarketShop):
            db.execute(delete(table))
        assert telling_again.tell_all(db, now=NOW) == 2
        carry(db, now=NOW)
        assert names(db) == ["Keripik"]
        told = [json.loads(body)["timestamp"] for body in db.scalars(select(Delivery.body))]
        assert len(told) == 4
        assert set(told) == {"2026-11-22T03:00:00.000000Z"}

    await database.run(work)
