"""What others tell us is kept once and read once, whoever brings it how often; what makes no sense leaves no trace."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from services import receiving
from services.database import Database, open_database
from services.events import BadEvent, Event
from services.receiving import Taken
from services.tables import Table
from services.tables.events import EventRow
from services.tables.talk import Person

NOW = datetime(2026, 11, 22, 6, 30, tzinfo=UTC)


@pytest_asyncio.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    sqlite = request.param == "sqlite"
    found = open_database(f"sqlite:///{tmp_path / 'db'}" if sqlite else request.getfixturevalue("postgres_url"))
    await found.run(lambda db: Table.metadata.create_all(db.connection()))
    yield found
    await found.close()


def taken(db: Session, **more: Any) -> Taken:
    what: dict[str, Any] = {"id": "e1", "type": "tea.served", "data": {"cups": 1}, "source": "backend", **more}
    return receiving.take_in(db, **what, at=NOW, now=NOW)


def pour(db: Session, event: Event, now: datetime) -> None:
    """A reader of events: a cup is a person."""
    for _ in range(event.data["cups"]):
        db.execute(insert(Person).values(name="tea"))
    if event.data.get("cold"):
        raise BadEvent("data.cold: nobody drinks that")


def cups(db: Session) -> int:
    return db.scalar(select(func.count()).select_from(Person)) or 0


async def test_an_event_is_read_once_however_often_it_comes(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(receiving.APPLY, "tea.", pour)
    assert await database.run(taken) == Taken("applied")
    assert await database.run(taken) == Taken("applied", again=True)
    assert await database.run(lambda db: taken(db, source="market")) == Taken("applied")  # somebody else's "e1"
    assert await database.run(cups) == 2


async def test_an_event_of_an_unknown_type_is_kept_as_it_came_and_read_when_somebody_can(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = {"cups": 1, "odd": "\0 \ud800", "deep": [[[]]]}
    assert await database.run(lambda db: taken(db, data=data)) == Taken("kept")
    assert json.loads(await database.run(lambda db: db.scalars(select(EventRow.data)).one())) == data
    monkeypatch.setitem(receiving.APPLY, "tea.", pour)
    assert await database.run(taken) == Taken("applied", again=True)
    assert await database.run(cups) == 1


async def test_what_makes_no_sense_is_kept_with_the_reason_and_nothing_of_it_is_done(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(receiving.APPLY, "tea.", pour)
    bad = Taken("rejected", error="data.cold: nobody drinks that")
    assert await database.run(lambda db: taken(db, data={"cups": 3, "cold": True})) == bad
    assert await database.run(cups) == 0
    assert await database.run(lambda db: db.scalars(select(EventRow.state)).one()) == "rejected"


async def test_a_bug_of_ours_keeps_nothing_so_that_the_sender_tries_again(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(receiving.APPLY, "tea.", pour)
    with pytest.raises(KeyError):
        await database.run(lambda db: taken(db, data={}))
    assert await database.run(lambda db: db.scalars(select(EventRow)).all()) == []
