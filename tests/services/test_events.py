"""What we tell others: queued with what made it true, once for every key, and never longer than the person stays."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from services import events, mydata, receiving
from services.database import Database, open_database
from services.events import deliveries
from services.tables import Table
from services.tables.events import Delivery, EventRow
from services.tables.talk import Person

NOW = datetime(2026, 11, 22, 6, 30, tzinfo=UTC)
SARI = 1


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


def said(db: Session, **more: Any) -> str:
    what: dict[str, Any] = {
        "type": "order.accepted",
        "data": {"order": {"id": "o1"}},
        "now": NOW,
        "key": "o1:1",
        **more,
    }
    return events.publish(db, **what)


async def test_an_event_is_queued_as_it_will_be_posted(database: Database) -> None:
    def work(db: Session) -> None:
        event = said(db, data={"shop": "Warung Bu “Sari”"}, now=NOW.astimezone(timezone(timedelta(hours=7))))
        row = db.get_one(Delivery, event)
        assert json.loads(row.body) == {
            "type": "order.accepted", "timestamp": "2026-11-22T06:30:00.000000Z", "data": {"shop": "Warung Bu “Sari”"}
        }  # fmt: skip
        assert (row.endpoint, row.type, row.state, row.tries, row.due_at) == (
            "backend", "order.accepted", "queued", 0, NOW.timestamp()
        )  # fmt: skip
        assert event.startswith("msg_")
        assert len(event) == 36

    await database.run(work)


async def test_the_same_key_is_the_same_event_and_another_key_or_endpoint_is_not(database: Database) -> None:
    def work(db: Session) -> None:
        first = said(db)
        assert said(db, data={"later": True}) == first
        others = {said(db, key="o1:2"), said(db, endpoint="kanca"), said(db, type="order.ready")}
        assert len({first, *others}) == 4
        assert set(db.scalars(select(Delivery.id))) == {first, *others}
        assert "later" not in db.get_one(Delivery, first).body

    await database.run(work)


async def test_what_was_undone_is_not_told(database: Database) -> None:
    def fail(db: Session) -> None:
        said(db)
        raise LookupError

    with pytest.raises(LookupError):
        await database.run(fail)
    assert await database.run(lambda db: db.scalars(select(Delivery.id)).all()) == []


async def test_what_holds_a_persons_data_is_theirs_to_read_and_goes_with_them(database: Database) -> None:
    def work(db: Session) -> None:
        theirs, nobodys = said(db, person=SARI), said(db, key="o2:1")
        exported = mydata.export(db, person=SARI)["deliveries"]
        assert [row["id"] for row in exported] == [theirs]
        assert "claimed_by" not in exported[0]
        mydata.erase(db, person=SARI, now=NOW)
        assert list(db.scalars(select(Delivery.id))) == [nobodys]

    await database.run(work)


async def test_what_was_sent_is_forgotten_after_a_month_and_all_else_after_three(database: Database) -> None:
    def work(db: Session) -> None:
        day = timedelta(days=1)
        for age in (29, 31, 89, 91):
            said(db, key=f"sent {age}", now=NOW - age * day)
        db.execute(update(Delivery).values(state="sent"))
        for age in (31, 89, 91):
            said(db, key=f"queued {age}", now=NOW - age * day)
            receiving.take_in(
                db, id=f"{age}", type="tea.served", data={}, at=NOW, now=NOW - age * day, source="backend"
            )  # fmt: skip
        assert deliveries.forget(db, now=NOW.timestamp(), limit=3) == 4
        assert deliveries.forget(db, now=NOW.timestamp(), limit=3) == 1
        assert deliveries.forget(db, now=NOW.timestamp(), limit=3) == 0
        ages = {state: set[int]() for state in ("sent", "queued")}
        for row in db.scalars(select(Delivery)):
            ages[row.state].add(round((NOW.timestamp() - row.created_at) / 86400))
        assert ages == {"sent": {29}, "queued": {31, 89}}
        assert sorted(db.scalars(select(EventRow.event_id))) == ["31", "89"]

    await database.run(work)
