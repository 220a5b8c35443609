"""The market knows what it is told: shops and listings by events in any order, found by their words."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from services.database import Database, wait
from services.events import BadEvent, Event
from services.market import hearing, looking, searching
from tests.services.market.conftest import NOW, tell, tell_product, tell_shop


def names(db: Session, text: str) -> list[str]:
    return [found.listing.name for found in searching.find(db, text=text).found]


async def test_a_product_has_a_page_at_a_readable_address(database: Database) -> None:
    def work(db: Session) -> None:
        tell_shop(db)
        tell_product(db)
        product = looking.product(db, slug="keripik-singkong-34")
        assert product
        assert product.is_shown
        assert (product.listing.price_rupiah, product.shop and product.shop.name) == (15000, "Keripik Bu Sari")
        assert looking.shop(db, slug="keripik-bu-sari-12")

    await database.run(work)


async def test_a_new_name_makes_a_new_address_and_the_old_one_leads_there(database: Database) -> None:
    def work(db: Session) -> None:
        tell_shop(db)
        tell_product(db)
        tell_product(db, seconds=1, name="Keripik Ubi Ungu")
        product = looking.product(db, slug="keripik-singkong-34")
        assert product
        assert product.listing.slug == "keripik-ubi-ungu-34"
        assert names(db, "singkong") == []
        assert names(db, "ungu") == ["Keripik Ubi Ungu"]

    await database.run(work)


async def test_events_in_any_order_end_in_the_same_state(database: Database) -> None:
    def work(db: Session) -> None:
        tell_product(db, seconds=5, price_rupiah=17000)
        assert names(db, "keripik") == []  # its shop is not known yet
        tell_product(db, seconds=1, price_rupiah=12000)
        tell_shop(db, seconds=3)
        assert names(db, "keripik") == ["Keripik singkong"]
        product = looking.product(db, slug="keripik-singkong-34")
        assert product
        assert product.listing.price_rupiah == 17000

    await database.run(work)


def told(type_: str, seconds: float, **data: Any) -> Event:
    at = NOW + timedelta(seconds=seconds)
    return Event(f"{type_}:{seconds}", type_, data, at, "kanca")


async def test_events_that_come_together_end_in_the_same_state_as_one_by_one(database: Database) -> None:
    def work(db: Session) -> None:
        for number in (1, 2):
            tell_product(db, f"p{number}", business=f"b{number}")
        events = [
            told("business.updated", 5, business={"id": "b1", "name": "Warung Baru", "cooperative": "Sumber"}),
            told("business.registered", 1, business={"id": "b1", "name": "Warung Lama", "qris": None}),
            told("business.registered", 2, business={"id": "b2", "name": "Dapur Ayu", "status": "closed"}),
            told("business.registered", 1, business={"id": "b1", "name": "Warung Lama", "qris": None}),
            told("product.created", 3, product={"id": "p1"}),
        ]
        with pytest.raises(BadEvent), db.begin_nested():
            hearing.take_all(db, events, now=NOW)
        assert hearing.take_all(db, events[:-1], now=NOW) == [True, True, True, False]
        assert hearing.take_all(db, events[:2], now=NOW) == [False, False]
        assert names(db, "keripik") == ["Keripik singkong"]  # the other shop is closed
        assert names(db, "lama") == []
        shop = looking.shop(db, slug="warung-baru-1")
        assert shop
        assert (shop.name, shop.cooperative, shop.told_at) == ("Warung Baru", "Sumber", events[0].at)

    await database.run(work)


async def test_a_shop_and_its_product_that_are_told_at_the_same_moment_find_each_other(database: Database) -> None:
    product: list[asyncio.Task[bool]] = []

    def first(db: Session) -> None:
        tell_shop(db)
        if database.dialect == "postgresql":  # SQLite has one writer
            product.append(asyncio.create_task(database.run(tell_product)))
            wait(asyncio.wait(product, timeout=0.3))

    await database.run(first)
    await (product[0] if product else database.run(tell_product))
    assert await database.run(lambda db: names(db, "keripik")) == ["Keripik singkong"]


async def test_the_same_event_twice_is_heard_once(database: Database) -> None:
    def work(db: Session) -> None:
        assert tell(db, "business.closed", again="msg_1")
        assert not tell(db, "business.closed", again="msg_1")

    with pytest.raises(BadEvent):  # it names no business
        await database.run(work)

    def told(db: Session) -> None:
        assert tell_shop(db)
        assert not tell_shop(db)

    await database.run(told)


async def test_what_is_withdrawn_is_emptied_and_never_comes_back_by_an_older_event(database: Database) -> None:
    def work(db: Session) -> None:
        tell_shop(db)
        tell_product(db)
        tell(db, "product.withdrawn", seconds=9, product={"id": "p34", "business": "b12"})
        tell_product(db, seconds=4)
        product = looking.product(db, slug="keripik-singkong-34")
        assert product
        assert not product.is_shown
        assert (product.listing.name, product.listing.description) == ("-", "")
        assert names(db, "keripik") == []

    await database.run(work)


async def test_a_closed_shop_sells_nothing_and_says_nothing_private_until_it_opens_again(database: Database) -> None:
    def work(db: Session) -> None:
        tell_shop(db)
        tell_product(db)
        tell_shop(db, seconds=1, status="closed")
        shop = looking.shop(db, slug="keripik-bu-sari-12")
        assert shop
        assert (shop.is_open, shop.phone, shop.address) == (False, None, "")
        assert names(db, "keripik") == []
        tell_shop(db, seconds=2)
        assert names(db, "keripik") == ["Keripik singkong"]

    await database.run(work)


async def test_products_are_found_by_beginnings_of_words_of_name_shop_and_place(database: Database) -> None:
    def work(db: Session) -> None:
        tell_shop(db)
        tell_shop(db, "b13", name="Batik Gajah", regency="Kota Surabaya")
        tell_product(db)
        tell_product(db, "p35", seconds=1, name="Keripik tempe")
        tell_product(db, "p36", business="b13", name="Sarung batik")
        assert names(db, "keri") == ["Keripik tempe", "Keripik singkong"]
        assert names(db, "KERIPIK  Singk") == ["Keripik singkong"]
        assert names(db, "surabaya") == ["Sarung batik"]
        assert names(db, "keripik surabaya") == ["Keripik tempe", "Sarung batik", "Keripik singkong"]  # any of them
        assert names(db, "%") == []
        assert names(db, "") == ["Keripik tempe", "Sarung batik", "Keripik singkong"]

    await database.run(work)


@pytest.mark.parametrize(
    "text", ["keripik", "kripik", "Kripik", "keri", "kri", "ker", "kr", "krupuk", "kerupuk", "telur", "tel"]
)
async def test_a_word_is_found_however_its_unheard_e_is_spelled(database: Database, text: str) -> None:
    def work(db: Session) -> None:
        tell_shop(db, name="Bu Sari")
        tell_product(db, name="Keripik krupuk telur")
        tell_product(db, "p35", seconds=1, name="Kripik kerupuk telur")
        tell_product(db, "p36", seconds=2, name="Sambal")
        assert names(db, text) == ["Kripik kerupuk telur", "Keripik krupuk telur"]

    await database.run(work)


async def test_what_is_found_comes_in_pages(database: Database) -> None:
    def work(db: Session) -> None:
        tell_shop(db)
        for n in range(8):
            tell_product(db, f"p{n}", seconds=n, name=f"Keripik {n}")
        first, second = searching.find(db, text="keripik"), searching.find(db, text="keripik", number=2)
        assert [found.listing.name for found in first.found] == [f"Keripik {n}" for n in (7, 6, 5, 4, 3, 2)]
        assert (first.more, second.more, len(second.found)) == (True, False, 2)

    await database.run(work)


@pytest.mark.parametrize("wrong", [{"price_rupiah": -1}, {"price_rupiah": "murah"}, {"stock": 1.5}, {"id": 34}])
async def test_a_product_that_makes_no_sense_is_refused(database: Database, wrong: dict[str, object]) -> None:
    with pytest.raises(BadEvent):
        await database.run(lambda db: tell_product(db, **wrong))  # type: ignore[arg-type]
