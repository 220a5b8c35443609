"""Connections for single statements: whatever a statement comes to, the next one finds a connection fit for use."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import asyncpg
import pytest

from services.database import PostgresDatabase
from services.database.postgres import CONNECTIONS
from services.database.single import SingleStatements

MINE = "select pg_backend_pid()"
END = "select pg_terminate_backend(pid, 20000) from unnest($1::int[]) as pid"  # and wait for it


@pytest.fixture
async def single(postgres_url: str) -> AsyncIterator[SingleStatements]:
    database = PostgresDatabase(postgres_url)
    yield database.single
    await database.close()


async def backend(single: SingleStatements) -> int:
    [(mine,)] = await single.fetch(MINE)
    return int(mine)


async def all_at_once(single: SingleStatements) -> set[int]:
    """The server's processes behind as many connections as there may be at a time."""
    all_here = asyncio.Barrier(CONNECTIONS)

    async def meet() -> int:
        async with single.connection() as connection:
            await all_here.wait()
            return int(await connection.fetchval(MINE))

    return set(await asyncio.gather(*(meet() for _ in range(CONNECTIONS))))


async def test_statements_one_after_the_other_share_a_connection(single: SingleStatements) -> None:
    assert await backend(single) == await backend(single)


async def test_a_statement_that_is_refused_costs_no_connection(single: SingleStatements) -> None:
    before = await backend(single)
    for _ in range(CONNECTIONS + 1):
        with pytest.raises(asyncpg.UndefinedTableError):
            await single.fetch("select * from nowhere")
    assert await backend(single) == before


async def test_connections_that_the_server_has_ended_are_not_used_again(single: SingleStatements) -> None:
    before = await all_at_once(single)
    mine = await backend(single)
    await single.fetch(END, list(before - {mine}))
    await backend(single)  # while it is answered, we hear that the others have hung up
    after = await all_at_once(single)
    assert len(after) == CONNECTIONS
    assert before & after == {mine}


async def test_a_lost_connection_takes_those_that_lie_idle_with_it(single: SingleStatements) -> None:
    before = await all_at_once(single)
    with pytest.raises(asyncpg.PostgresError):
        await single.fetch("select pg_terminate_backend(pg_backend_pid())")
    assert not before & await all_at_once(single)


async def test_who_is_cancelled_in_the_middle_leaves_no_connection_in_use(single: SingleStatements) -> None:
    for _ in range(CONNECTIONS + 1):
        sleeping = asyncio.create_task(single.fetch("select pg_sleep(60)"))
        await asyncio.sleep(0.02)
        sleeping.cancel()
        with pytest.raises(asyncio.CancelledError):
            await sleeping
    assert len(await all_at_once(single)) == CONNECTIONS
