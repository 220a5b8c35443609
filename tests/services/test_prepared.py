"""Prepared questions: answered as SQLAlchemy would answer them, and no transaction is begun for them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.migrate import migrate
from services import businesses, consents, people
from services.consents import Scope
from services.database import LazySession, PostgresDatabase, SqliteDatabase, Transaction, Unavailable, open_database
from services.prepared import Prepared

NOW = datetime(2026, 11, 22, tzinfo=UTC)
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
    twice = Prepared("select cast(:b as bigint) - :a, cast(:b as bigint) + :a")
    found = await database.transact(lambda tx: twice.first(lazy(tx), a=1, b=10))
    assert found is not None
    assert tuple(found) == (9, 11)


async def test_a_database_that_cannot_be_reached_is_unavailable_to_questions_too() -> None:
    away = open_database("postgresql://kanca@127.0.0.1:1/kanca")
    with pytest.raises(Unavailable):
        await away.transact(lambda tx: consents.has(lazy(tx), person=1))
    await away.close()
