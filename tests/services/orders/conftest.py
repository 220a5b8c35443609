"""A cooperative of East Java on both databases, furnished once: see town.py."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from typing import TypeVar

import pytest
import pytest_asyncio
from sqlalchemy import text
from sqlalchemy.orm import Session

from services.database import Database, open_database
from tests.servers.postgres import Postgres
from tests.services.orders.town import furnish

T = TypeVar("T")


class Undone(Exception):
    """The end of every rehearsal."""


def _prepare(url: str) -> None:
    async def work() -> None:
        database = open_database(url)
        await database.run(furnish)
        await database.close()

    beside = threading.Thread(target=lambda: asyncio.run(work()))  # a test's own loop may be running here
    beside.start()
    beside.join()


@pytest.fixture
def furnished_postgres(postgres: Postgres) -> Iterator[str]:
    """A database of a test's own, for tests that commit."""
    url = postgres.copy_of("orders", _prepare)
    yield url
    postgres.drop(url)


@pytest.fixture(scope="session")
def postgres_for_all(postgres: Postgres) -> str:
    return postgres.copy_of("orders", _prepare)


@pytest.fixture(scope="session")
def file_for_all(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('orders') / 'furnished.sqlite3'}"
    _prepare(url)
    return url


class Rehearsal:
    """A database on which everything is undone: a test is one transaction, and all tests share the furnished town."""

    def __init__(self, database: Database) -> None:
        self.database = database

    async def run(self, work: Callable[[Session], T]) -> T:
        made: list[T] = []

        def rehearse(db: Session) -> None:
            if self.database.dialect == "postgresql":
                db.execute(text("alter sequence orders_id_seq restart"))
            made.append(work(db))
            raise Undone

        with contextlib.suppress(Undone):
            await self.database.run(rehearse)
        return made[0]


@pytest_asyncio.fixture(params=["file_for_all", "postgres_for_all"])
async def database(request: pytest.FixtureRequest) -> AsyncIterator[Rehearsal]:
    opened = open_database(request.getfixturevalue(request.param))
    yield Rehearsal(opened)
    await opened.close()
