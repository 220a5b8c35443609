"""What goes to the driver: answered and written as SQLAlchemy would, and no transaction is begun for a question."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.migrate import migrate
from services import businesses, consents, people
from services.consents import Scope
from services.database import LazySession, PostgresDatabase, SqliteDatabase, Transaction, Unavailable, open_database
from services.prepared import NewRow, Question
from services.refusals import NameTaken
from services.tables.businesses import BusinessKind, Sector
from services.tables.market import MarketEvent

NOW = datetime(2026, 11, 22, tzinfo=UTC)
SEEN = NewRow(MarketEvent.__table__, "id", "at")
MEET = text("insert into people (language, created_at) values ('jv-krama', 0) returning id")


@pytest.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[SqliteDatabase | PostgresDatabase]:
    sqlite = f"sqlite:///{tmp_path / 'one.sqlite3'}"
    url = sqlite if request.param == "sqlite" else request.getfixturevalue("postgres_url")
    await migrate(url)
    one = open_database(url)
    yield one
    await one.close()


def lazy(tx: Transaction) -> Any:
    """The session that a conversation is handed."""
    return LazySession(tx)


def agree(db: Any, person: int) -> None:
    consents.record(db, person=person, scope=Scope.FULL, language="id", channel="web", message="web:1", now=NOW)


def known(db: Any, person: int) -> list[Any]:
    """What the prepared questions say of somebody."""
    return [
        people.get(db, person=person), people.exists(db, person=person), people.exists(db, person=0),
        consents.has(db, person=person), consents.full(db, person=person),
        businesses.name_taken(db, owner=person, name="Toko Sari"),
    ]  # fmt: skip


async def test_the_driver_answers_as_sqlalchemy_does(database: SqliteDatabase | PostgresDatabase) -> None:
    person = await database.run(lambda db: db.execute(MEET).scalar_one())
    await database.run(lambda db: agree(db, person))
    asked = await database.transact(lambda tx: known(lazy(tx), person))
    assert asked == await database.run(lambda db: known(db, person))
    assert asked[1:] == [True, False, True, True, False]
    assert asked[0].language == "jv-krama"


async def test_questions_alone_open_no_session(database: SqliteDatabase | PostgresDatabase) -> None:
    def ask(tx: Any) -> tuple[bool, bool]:
        db = lazy(tx)
        before = consents.has(db, person=1), tx.used
        db.execute(text("select 1"))
        return before[1], tx.used

    assert await database.transact(ask) == (False, True)


async def test_a_turn_hears_what_it_has_written_itself(database: SqliteDatabase | PostgresDatabase) -> None:
    def turn(tx: Any) -> list[bool]:
        db = lazy(tx)
        person = db.execute(MEET).scalar_one()
        heard = [consents.has(db, person=person)]
        agree(db, person)
        heard.append(consents.has(db, person=person))
        tx.undo()
        return [*heard, consents.has(db, person=person), people.exists(db, person=person)]

    assert await database.transact(turn) == [False, True, False, False]


async def test_a_name_that_stands_twice_is_one_value_and_a_cast_is_no_name(
    database: SqliteDatabase | PostgresDatabase,
) -> None:
    twice = Question("select cast(:b as bigint) - :a, cast(:b as bigint) + :a")
    found = await database.transact(lambda tx: twice.first(lazy(tx), a=1, b=10))
    assert found is not None
    assert tuple(found) == (9, 11)


async def test_the_driver_writes_what_sqlalchemy_would_write(database: SqliteDatabase | PostgresDatabase) -> None:
    person = await database.run(lambda db: db.execute(MEET).scalar_one())
    await database.run(lambda db: agree(db, person))

    def register(db: Any, name: str) -> None:
        businesses.register(
            db, owner=person, name=name, kind=BusinessKind.UMKM, sector=Sector.FOOD, regency_code="35.78",
            in_opop=True, now=NOW,
        )  # fmt: skip

    await database.run(lambda db: register(db, "Toko Sari"))
    await database.transact(lambda tx: register(lazy(tx), "Warung Sari"))
    both = await database.run(lambda db: [vars(one) for one in businesses.of(db, owner=person)])
    told = await database.run(lambda db: db.execute(text("select type, person_id, created_at from deliveries")).all())
    for one in both:
        assert (one["created_at"], one["in_opop"], one["kind"]) == (NOW, True, BusinessKind.UMKM)
    assert [one["name"] for one in both] == ["Toko Sari", "Warung Sari"]
    assert set(told) == {("business.registered", person, NOW.timestamp())}
    with pytest.raises(NameTaken):
        await database.transact(lambda tx: register(lazy(tx), "toko sari"))


async def test_what_the_driver_has_written_is_taken_back_as_the_session_s_is(
    database: SqliteDatabase | PostgresDatabase,
) -> None:
    def turn(tx: Any) -> None:
        db = lazy(tx)
        SEEN.write(db, {"id": "kept", "at": 0.0})
        tx.keep()
        SEEN.write(db, {"id": "rehearsed", "at": 0.0})
        db.execute(text("insert into market_events (id, at) values ('rehearsed too', 0)"))
        tx.undo()
        assert SEEN.write(db, {"id": "said", "at": 0.0}) == "said"
        assert SEEN.write(db, {"id": "said", "at": 1.0}) is None

    def rehearse(tx: Any) -> None:
        SEEN.write(lazy(tx), {"id": "never", "at": 0.0})
        tx.undo()

    await database.transact(turn)
    await database.transact(rehearse)
    seen = await database.run(lambda db: db.execute(text("select id from market_events order by id")).scalars().all())
    assert seen == ["kept", "said"]


async def test_what_a_failed_statement_has_spoilt_is_no_commit(database: SqliteDatabase | PostgresDatabase) -> None:
    def spoil(tx: Any) -> None:
        SEEN.write(lazy(tx), {"id": "lost", "at": 0.0})
        with contextlib.suppress(DBAPIError):
            tx.session.execute(text("select * from nowhere"))

    if database.dialect == "sqlite":  # there a statement that fails spoils nothing but itself
        await database.transact(spoil)
    else:
        with pytest.raises(asyncpg.InFailedSQLTransactionError):
            await database.transact(spoil)
    kept = await database.run(lambda db: db.execute(text("select count(*) from market_events")).scalar_one())
    assert kept == (database.dialect == "sqlite")


async def test_a_database_that_cannot_be_reached_is_unavailable_to_questions_too() -> None:
    away = open_database("postgresql://kanca@127.0.0.1:1/kanca")
    with pytest.raises(Unavailable):
        await away.transact(lambda tx: consents.has(lazy(tx), person=1))
    await away.close()
