"""Owners are told 90, 30 and 7 days before a certificate ends: once each, by day, and of the number that holds."""

from __future__ import annotations

import asyncio
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from services import businesses, expiry, products, readiness
from services.database import Database
from tests.services.curation.town import NOW, SARI, announced, chips, shop

END = date(2027, 3, 1)


def item(db: Session) -> products.Product:
    found = chips(db, shop(db), pirt="2063578010001-27")
    readiness.keep(db, product=found.id, owner=SARI, pirt_until=END)
    return found


def at(days: int, hour: int = 10) -> float:
    """So many days before the end, at this hour in East Java."""
    day = datetime(END.year, END.month, END.day, tzinfo=NOW.tzinfo) - timedelta(days=days)
    return (day + timedelta(hours=hour - 7)).timestamp()


async def test_ninety_thirty_and_seven_days_before_once_each(database: Database) -> None:
    def work(db: Session) -> None:
        product = item(db)
        heard = []
        for days in range(95, -10, -1):
            heard += [days for _ in range(2) if expiry.tick(db, now=at(days))]
        assert heard == [90, 30, 7]
        calls = announced(db, "certificate-ends")
        assert calls == [(SARI, {"product": product.id}, "broadcast")] * 3

    await database.run(work)


async def test_who_tells_the_date_late_or_was_away_is_told_once(database: Database) -> None:
    def work(db: Session) -> None:
        item(db)
        assert [expiry.tick(db, now=at(days)) for days in (20, 20, 19, 5, 4)] == [1, 0, 0, 1, 0]

    await database.run(work)


async def test_nobody_is_told_at_night_nor_of_a_closed_business_nor_of_another_number(database: Database) -> None:
    def work(db: Session) -> None:
        product = item(db)
        assert expiry.tick(db, now=at(30, hour=7)) == 0
        assert expiry.tick(db, now=at(30, hour=20)) == 0
        businesses.close(db, business=product.business_id, owner=SARI, now=NOW)
        assert expiry.tick(db, now=at(30)) == 0
        businesses.reopen(db, business=product.business_id, owner=SARI, now=NOW)
        products.change(db, product=product.id, owner=SARI, now=NOW, pirt="2063578010001-32")
        assert expiry.tick(db, now=at(30)) == 0
        readiness.keep(db, product=product.id, owner=SARI, pirt_until=END)
        assert expiry.tick(db, now=at(30)) == 1

    await database.run(work)


async def test_another_date_is_reminded_of_anew(database: Database) -> None:
    def work(db: Session) -> None:
        product = item(db)
        assert expiry.tick(db, now=at(7)) == 1
        readiness.keep(db, product=product.id, owner=SARI, pirt_until=END + timedelta(days=20))
        assert expiry.tick(db, now=at(7)) == 1

    await database.run(work)


async def test_what_is_said_looks_at_the_certificate_as_it_is_then(database: Database) -> None:
    def work(db: Session) -> None:
        product = item(db)

        def ending(days: int) -> expiry.Ending | None:
            now = datetime.fromtimestamp(at(days), NOW.tzinfo)
            return expiry.ending(db, product=product.id, owner=SARI, now=now)

        assert ending(30) == expiry.Ending("Keripik", "2063578010001-27", END, 30)
        assert ending(0) == expiry.Ending("Keripik", "2063578010001-27", END, 0)
        assert (ending(-1), ending(91)) == (None, None)
        products.change(db, product=product.id, owner=SARI, now=NOW, pirt=None)
        assert ending(30) is None

    await database.run(work)


async def test_several_processes_that_tick_at_once_tell_it_once(database: Database) -> None:
    await database.run(item)
    ticks = await asyncio.gather(*(database.run(lambda db: expiry.tick(db, now=at(30))) for _ in range(4)))
    assert sum(ticks) == 1
    assert len(await database.run(lambda db: announced(db, "certificate-ends"))) == 1
