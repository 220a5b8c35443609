"""The list of what Kanca may have missed: every order as it stands, under the id by which it was told."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from services.database import Database
from services.market import missed, ordering
from services.market.missed import BadCursor, Missed
from services.tables.events import Delivery
from tests.services.market.conftest import NOW
from tests.services.market.test_ordering import BUYER, furnish


def place(db: Session, secret: str, now: datetime = NOW) -> int:
    return ordering.place(
        db, listing="p34", quantity=1, buyer=BUYER, payment="cod", delivery="courier", secret=secret, now=now
    ).id


def told(db: Session) -> set[tuple[str, str]]:
    return {(row.id, row.type) for row in db.scalars(select(Delivery).where(Delivery.endpoint == "kanca"))}


def told_by(page: Missed) -> list[tuple[str, int]]:
    return [(event["type"], event["data"]["order"]["version"]) for event in page.events]


async def look(database: Database, cursor: str = "", seconds: float = 0) -> Missed:
    return await database.run(lambda db: missed.since(db, cursor=cursor, now=NOW + timedelta(seconds=seconds)))


async def test_an_order_is_listed_as_it_stands_under_the_id_of_its_last_event(database: Database) -> None:
    await database.run(furnish)

    def two(db: Session) -> None:
        order = place(db, "a")
        place(db, "b")
        ordering.cancel(db, order=order, now=NOW + timedelta(seconds=5))

    await database.run(two)
    page = await look(database, seconds=6)
    assert told_by(page) == [("order.placed", 1), ("order.cancelled", 2)]
    assert {(event["id"], event["type"]) for event in page.events} < await database.run(told)
    assert page.events[1]["timestamp"] == "2026-11-22T03:00:05.000000Z"


async def test_pages_lead_on_and_what_was_told_within_a_minute_is_told_again(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(missed, "PAGE_SIZE", 2)
    await database.run(furnish)
    await database.run(lambda db: [place(db, f"s{n}", NOW + timedelta(seconds=n // 2)) for n in range(5)])
    first = await look(database)
    second = await look(database, first.next)
    last = await look(database, second.next)
    assert [(len(page.events), page.more) for page in (first, second, last)] == [(2, True), (2, True), (1, False)]
    assert len((await look(database, last.next)).events) == 2
    settled = await look(database, second.next, seconds=120)
    assert (len(settled.events), (await look(database, settled.next, seconds=120)).events) == (1, [])


async def test_what_is_older_than_two_weeks_is_no_news(database: Database) -> None:
    await database.run(furnish)
    await database.run(lambda db: place(db, "a"))
    assert (await look(database, seconds=14 * 86400 + 1)).events == []


@pytest.mark.parametrize("cursor", ["x", "1", "1/x", "/", "1/2/3"])
def test_a_cursor_that_is_none_of_ours_is_refused(cursor: str) -> None:
    with pytest.raises(BadCursor):
        missed.place_of(cursor)
