"""Orders and their answers on both databases: once each, whatever comes twice, late, or at the same time."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from services import housekeeping
from services.database import Database
from services.market import looking, ordering
from services.market.ordering import Buyer
from services.refusals import NotForSale, TooFewLeft, TooLateToCancel
from services.tables.events import Delivery
from services.tables.market import MarketEvent, MarketOrder
from tests.services.market.conftest import NOW, tell, tell_product, tell_shop

BUYER = Buyer("Budi", "+6281234567890", "Kota Surabaya", "Jl. Melati 7")


def place(db: Session, secret: str = "s", quantity: int = 2) -> MarketOrder:
    return ordering.place(
        db, listing="p34", quantity=quantity, buyer=BUYER, payment="cod", delivery="courier", secret=secret, now=NOW
    )


def furnish(db: Session) -> None:
    tell_shop(db)
    tell_product(db)


def told(db: Session) -> list[str]:
    return list(db.scalars(select(Delivery.type).where(Delivery.endpoint == "kanca")))


def stage(db: Session) -> str:
    found = looking.order(db, secret="s")
    assert found
    return found.stage


async def test_ten_posts_of_one_form_at_once_are_one_order(database: Database) -> None:
    await database.run(furnish)
    ids = await asyncio.gather(*(database.run(lambda db: place(db).id) for _ in range(10)))
    assert set(ids) == {ids[0]}
    assert await database.run(told) == ["order.placed"]


async def test_what_is_not_for_sale_and_what_is_too_much_is_refused(database: Database) -> None:
    await database.run(furnish)
    with pytest.raises(TooFewLeft):
        await database.run(lambda db: place(db, quantity=21))
    await database.run(lambda db: tell_product(db, seconds=1, status="hidden"))
    with pytest.raises(NotForSale):
        await database.run(place)


async def test_answers_in_any_order_end_in_the_last_one(database: Database) -> None:
    def work(db: Session) -> None:
        furnish(db)
        place(db)
        for answer, seconds in (("ready", 30), ("accepted", 20), ("handed_over", 40), ("unanswered", 50)):
            tell(db, f"order.{answer}", seconds=seconds, order={"id": "m1"})
        assert stage(db) == "handed_over"

    await database.run(work)


async def test_nobody_answering_is_a_word_only_as_long_as_nobody_has(database: Database) -> None:
    def work(db: Session) -> None:
        furnish(db)
        place(db)
        tell(db, "order.unanswered", seconds=20, order={"id": "m1"})
        assert stage(db) == "unanswered"
        tell(db, "order.accepted", seconds=30, order={"id": "m1"})
        assert stage(db) == "accepted"

    await database.run(work)


@pytest.mark.parametrize(
    ("reason", "shown"),
    [
        ({"code": "sold-out", "text": ""}, "Stok habis"),
        ({"code": "other", "text": "Sedang panen"}, "Sedang panen"),
        ({"code": "shop-closed"}, "Toko ini sudah tutup."),
        ({"code": "new-code"}, ""),
        ("habis", "habis"),
        (None, ""),
    ],
)
async def test_a_reason_is_told_in_words(database: Database, reason: Any, shown: str) -> None:
    def work(db: Session) -> None:
        furnish(db)
        place(db)
        tell(db, "order.declined", seconds=20, order={"id": "m1"}, reason=reason)
        found = looking.order(db, secret="s")
        assert found
        assert (found.stage, found.order.reason) == ("declined", shown)

    await database.run(work)


async def test_cancelling_and_accepting_at_once_leaves_no_doubt(database: Database) -> None:
    """Whoever is first: an accepted order stays, a cancelled one is told as cancelled."""
    await database.run(furnish)
    await database.run(place)

    async def cancel() -> bool:
        try:
            await database.run(lambda db: ordering.cancel(db, order=1, now=NOW))
        except TooLateToCancel:
            return False
        return True

    accepting = database.run(lambda db: tell(db, "order.accepted", seconds=20, order={"id": "m1"}))
    cancelled, _ = await asyncio.gather(cancel(), accepting)
    assert await database.run(stage) == ("cancelled" if cancelled else "accepted")
    assert await database.run(told) == ["order.placed", "order.cancelled"][: 1 + cancelled]


async def test_buyers_are_forgotten_after_180_days_and_events_after_30(database: Database) -> None:
    def work(db: Session) -> None:
        furnish(db)
        place(db)
        for days, orders, events in ((31, 1, 0), (179, 1, 0), (181, 0, 0)):
            now = (NOW + timedelta(days=days)).timestamp()
            while housekeeping.clean(db, now=now):
                pass
            assert len(db.scalars(select(MarketOrder.id)).all()) == orders
            assert len(db.scalars(select(MarketEvent.id)).all()) == events

    await database.run(work)
