"""Kept connections to PostgreSQL: whatever ends a unit of work, the next ones find a connection that is fit for use."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from services.database import PostgresDatabase, Unavailable, wait
from services.database.postgres import CONNECTIONS

END = text("select pg_terminate_backend(pid, 20000) from unnest(cast(:who as int[])) as pid")  # and wait for it


@pytest.fixture
async def database(postgres_url: str) -> AsyncIterator[PostgresDatabase]:
    one = PostgresDatabase(postgres_url)
    yield one
    await one.close()


def backend(db: Session) -> int:
    """Which of the server's processes is at work for us."""
    return int(db.execute(text("select pg_backend_pid()")).scalar_one())


async def all_at_once(database: PostgresDatabase) -> set[int]:
    """The backends of as many units of work as there may be at a time."""
    all_here = asyncio.Barrier(CONNECTIONS)

    def meet(db: Session) -> int:
        mine = backend(db)
        wait(all_here.wait())
        return mine

    return set(await asyncio.gather(*(database.run(meet) for _ in range(CONNECTIONS))))


async def test_units_of_work_one_after_the_other_share_a_connection(database: PostgresDatabase) -> None:
    assert await database.run(backend) == await database.run(backend)


async def test_connections_that_the_server_has_ended_meanwhile_are_not_used_again(database: PostgresDatabase) -> None:
    before = await all_at_once(database)
    await database.run(lambda db: db.execute(END, {"who": list(before - {backend(db)})}).all())
    await database.run(backend)  # while it is answered, we hear that the others have hung up
    after = await all_at_once(database)
    assert len(before) == len(after) == CONNECTIONS
    assert len(before & after) == 1


async def test_a_connection_lost_in_the_middle_is_unavailable_and_the_next_one_works(
    database: PostgresDatabase,
) -> None:
    await all_at_once(database)
    for _ in range(CONNECTIONS + 1):
        with pytest.raises(Unavailable):
            await database.run(lambda db: db.execute(text("select pg_terminate_backend(pg_backend_pid())")).all())
        assert await database.run(backend)


async def test_what_breaks_or_is_cancelled_leaves_nothing_behind_and_no_connection_is_lost(
    database: PostgresDatabase,
) -> None:
    def breaks(db: Session) -> None:
        db.execute(text("insert into people (language, created_at) values ('id', 0)"))
        raise ZeroDivisionError

    for _ in range(CONNECTIONS + 1):
        with pytest.raises(ZeroDivisionError):
            await database.run(breaks)
        sleeping = asyncio.create_task(database.run(lambda db: db.execute(text("select pg_sleep(60)")).all()))
        await asyncio.sleep(0.02)
        sleeping.cancel()
        with pytest.raises(asyncio.CancelledError):
            await sleeping
    assert await database.run(lambda db: db.execute(text("select count(*) from people")).scalar()) == 0
    assert len(await all_at_once(database)) == CONNECTIONS
