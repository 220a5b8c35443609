"""The guarded write: one turn a person and version, whoever shares the statement."""

from __future__ import annotations

import asyncio

from bot.migrate import migrate
from services import turns
from services.database import PostgresDatabase
from services.turns import Key, OutboxItem, Written


def turn(key: Key, person: int, version: int) -> Written:
    return Written(key, person, version, 0, 1.0, outbox=[OutboxItem("{}", "{}")])


def test_of_two_turns_of_one_person_in_one_statement_only_the_first_is_stored(postgres_url: str) -> None:
    async def run() -> tuple[list[bool], int]:
        await migrate(postgres_url)
        database = PostgresDatabase(postgres_url)
        web, phone = Key("web", "a", "a", "m1"), Key("telegram", "7", "7", "m2")

        def meet(tx: turns.Tx) -> turns.Snapshot | None:
            turns.greet(tx, web, language="id", private=True, now=0.0)
            return turns.read(tx, web, now=0.0, me="me")

        before = await database.transact(meet)
        assert before is not None
        both = [turn(web, before.person, before.version), turn(phone, before.person, before.version)]
        stored = await turns._write_postgres(database.single, both)
        [(rows,)] = await database.single.fetch("select count(*) from inbox")
        await database.close()
        return stored, rows

    assert asyncio.run(run()) == ([True, False], 1)
