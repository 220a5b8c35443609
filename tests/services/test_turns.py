"""The guarded write on both databases, alone and in company: one commit, nothing by halves, nobody spoils another's."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import text
from sqlalchemy.orm import Session

from services import turns
from services.database import Database, open_database
from services.tables import Table
from services.turns import Key, OutboxItem, Snapshot, Written

PEOPLE = [f"u{n}" for n in range(20)]


@pytest_asyncio.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    sqlite = request.param == "sqlite"
    opened = open_database(
        f"sqlite:///{tmp_path / 'turns.sqlite3'}" if sqlite else request.getfixturevalue("postgres_url")
    )
    await opened.run(lambda db: Table.metadata.create_all(db.connection()))
    await asyncio.gather(*(opened.transact(partial(greet, user=user)) for user in PEOPLE))
    yield opened
    await opened.close()


def key_of(user: str, number: int = 1) -> Key:
    return Key("telegram", user, user, f"{user}-{number}")


def greet(tx: Any, user: str) -> None:
    turns.greet(tx, key_of(user), language="id", private=True, now=1.0)


def read(tx: Any, user: str, number: int = 1) -> Snapshot:
    before = turns.read(tx, key_of(user, number), now=1.0, me="me")
    assert before is not None
    return before


def written(user: str, before: Snapshot, number: int = 1, text: str = "Halo") -> Written:
    said = [OutboxItem("{}", f'{{"text": "{text} {n}"}}') for n in range(2)]
    return Written(key_of(user, number), before.person, before.version, before.seq, 1.0, "{}", stack="[]", outbox=said)


def turn(user: str, number: int = 1) -> Callable[[Any], bool]:
    return lambda tx: turns.write(tx, written(user, read(tx, user, number), number))


async def rows(database: Database, statement: str) -> list[tuple[Any, ...]]:
    def work(db: Session) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in db.execute(text(statement))]

    return await database.run(work)


async def test_many_people_at_once_each_get_their_own_answers(database: Database) -> None:
    for number in (1, 2):
        done = await asyncio.gather(*(database.transact(turn(user, number)) for user in PEOPLE))
        assert all(done)
    said = await rows(
        database, "select i.user_ref, o.seq, o.chat from outbox o join identities i on i.person_id = o.person_id"
    )
    assert sorted(said) == sorted((user, seq, user) for user in PEOPLE for seq in (1, 2, 3, 4))
    assert len(await rows(database, "select key from inbox")) == 2 * len(PEOPLE)


async def test_each_turn_learns_the_numbers_of_its_own_rows(database: Database) -> None:
    def work(tx: Any, user: str) -> dict[int, str]:
        one = written(user, read(tx, user), text=user)
        assert turns.write(tx, one)
        return {item.id: item.worded for item in one.outbox}

    told = await asyncio.gather(*(database.transact(partial(work, user=user)) for user in PEOPLE))
    kept = dict(await rows(database, "select id, worded from outbox"))
    assert {number: worded for one in told for number, worded in one.items()} == kept


async def test_who_was_overtaken_writes_nothing_and_the_others_do(database: Database) -> None:
    def late(tx: Any) -> bool:
        before = read(tx, PEOPLE[0])
        before.version += 1
        return turns.write(tx, written(PEOPLE[0], before))

    others = [turn(user) for user in PEOPLE[1:]]
    assert await asyncio.gather(*map(database.transact, [late, *others])) == [False] + [True] * len(others)
    assert len(await rows(database, "select id from outbox")) == 2 * len(others)


async def test_a_turn_no_database_takes_does_not_spoil_the_others(database: Database) -> None:
    def broken(tx: Any) -> bool:
        one = written(PEOPLE[0], read(tx, PEOPLE[0]))
        one.state = "no such state"
        return turns.write(tx, one)

    others = [turn(user) for user in PEOPLE[1:]]
    done = await asyncio.gather(*map(database.transact, [broken, *others]), return_exceptions=True)
    assert isinstance(done[0], Exception)
    assert done[1:] == [True] * len(others)
    assert len(await rows(database, "select key from inbox")) == len(others)


async def test_what_a_conversation_has_kept_is_stored_with_its_turn(database: Database) -> None:
    def work(tx: Any) -> bool:
        before = read(tx, "u0")
        tx.session.execute(text("update people set name = 'Sari' where id = :id"), {"id": before.person})
        tx.keep()
        return turns.write(tx, written("u0", before))

    assert await database.transact(work)
    assert await rows(database, "select name, seq from people where seq > 0") == [("Sari", 2)]


async def test_what_was_written_before_a_turn_that_fails_is_taken_back_with_it(database: Database) -> None:
    def work(tx: Any) -> None:
        before = read(tx, "u0")
        tx.session.execute(text("update people set name = 'Sari' where id = :id"), {"id": before.person})
        tx.keep()
        assert turns.write(tx, written("u0", before))
        raise LookupError

    with pytest.raises(LookupError):
        await database.transact(work)
    assert await rows(database, "select name from people where name <> ''") == []
    assert await rows(database, "select key from inbox") == []


async def test_a_message_heard_before_is_known_also_among_others(database: Database) -> None:
    def seen(tx: Any, user: str) -> bool:
        return bool(read(tx, user).seen)

    assert await database.transact(turn("u3"))
    told = await asyncio.gather(*(database.transact(partial(seen, user=user)) for user in PEOPLE))
    assert told == [user == "u3" for user in PEOPLE]


async def test_a_stranger_among_others_is_not_known(database: Database) -> None:
    def look(tx: Any, user: str) -> bool:
        return turns.read(tx, key_of(user), now=1.0, me="me") is not None

    known = await asyncio.gather(*(database.transact(partial(look, user=user)) for user in [*PEOPLE, "stranger"]))
    assert known == [True] * len(PEOPLE) + [False]
