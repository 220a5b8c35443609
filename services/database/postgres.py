"""PostgreSQL: work runs in a greenlet over asyncpg, so that a plain function may wait for it without `await`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Final, TypeVar

import asyncpg
from sqlalchemy import Connection, make_url
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.orm import Session
from sqlalchemy.util import await_only, greenlet_spawn

from services.database.common import Unavailable, blame
from services.database.connections import Connections
from services.database.single import SingleStatements
from services.database.together import Together

T = TypeVar("T")
A = TypeVar("A")
R = TypeVar("R")

STATEMENT_TIMEOUT_MS: Final = "10000"  # a turn takes milliseconds; one that takes 10 s holds somebody's row
HOT_SETTINGS: Final = {  # the two hot statements only ever look up by index, whatever the tables' statistics say
    "statement_timeout": STATEMENT_TIMEOUT_MS,
    "plan_cache_mode": "force_generic_plan",
    "jit": "off",
    **dict.fromkeys(("enable_seqscan", "enable_hashjoin", "enable_mergejoin"), "off"),
}
CONNECTIONS: Final = 10  # per process and pool; PostgreSQL's default allows 100 in all
SPARE: Final = 2  # of SQLAlchemy's, for what needs a transaction of its own beside that of its turn


def wait(awaitable: Awaitable[T]) -> T:
    """Wait from a plain function that runs under `transact` on PostgreSQL."""
    return await_only(awaitable)


class PostgresTransaction:
    """One unit of work: nothing is checked out until the session is used."""

    def __init__(self, database: PostgresDatabase) -> None:
        self.database = database
        self._session: Session | None = None
        self._connection: Connection | None = None
        self.wrote: Any = None  # the turn that was handed to the guarded write
        self._since_kept: Any = None
        self._kept = False

    @property
    def used(self) -> bool:
        return self._session is not None

    @property
    def session(self) -> Session:
        if self._session is None:
            self._connection = self.database.connections.take()
            self._session = Session(self._connection, expire_on_commit=False)
        if self._kept and self._since_kept is None:
            self._since_kept = self._session.begin_nested()
        return self._session

    @property
    def connection(self) -> asyncpg.Connection[Any]:
        """asyncpg's own connection of the open transaction, for the hot statement. May wait: ask from the greenlet."""
        session = self._session or self.session  # not behind a savepoint of its own: nothing undoes the turn alone
        connection: asyncpg.Connection[Any] = session.connection().connection.driver_connection
        return connection

    def rows(self, sql: Mapping[str, str], values: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        if self._session is None:
            return wait(self.database.single.fetch(sql["postgresql"], *values.values()))
        self._session.flush()
        return wait(self.connection.fetch(sql["postgresql"], *values.values()))

    def keep(self) -> None:
        if self._session is not None:
            self._session.flush()
            if self._since_kept is not None:
                self._since_kept.commit()
                self._since_kept = None
            self._kept = True

    def undo(self) -> None:
        if self._session is None:
            return
        if not self._kept:
            self._end()  # nothing is held while the person thinks
        elif self._since_kept is not None:
            self._since_kept.rollback()
            self._since_kept = None
            self._session.expire_all()

    def close(self, *, keep: bool) -> None:
        try:
            if keep and self._session is not None:
                self._session.commit()
        finally:
            self._end()

    def _end(self) -> None:
        """Roll back what is not committed, and give the connection back."""
        session, connection = self._session, self._connection
        if session is None or connection is None:
            return
        self._session = self._connection = None
        try:
            session.close()
        finally:
            self.database.connections.give_back(connection)


class PostgresDatabase:
    """A PostgreSQL server: SQLAlchemy for services, asyncpg's own connections for single statements."""

    dialect = "postgresql"

    def __init__(self, url: str) -> None:
        plain = make_url(url).set(drivername="postgresql")
        self.url = plain.render_as_string(hide_password=False)
        self.engine = create_async_engine(
            plain.set(drivername="postgresql+asyncpg"),
            pool_size=CONNECTIONS,
            max_overflow=SPARE,
            hide_parameters=True,
            pool_pre_ping=False,
            connect_args={"server_settings": {"statement_timeout": STATEMENT_TIMEOUT_MS}, "timeout": 5},
        )
        self.connections = Connections(self.engine.sync_engine, CONNECTIONS)
        self.single = SingleStatements(self._connect, CONNECTIONS)
        self._together: dict[Any, Together[Any, Any]] = {}

    def together(self, statement: Callable[[Any, Sequence[A]], Awaitable[Sequence[R]]], item: A) -> Awaitable[R]:
        """Run `statement(single, items)` over this item and whatever else waits for the same statement."""
        if statement not in self._together:

            async def run(items: Sequence[A]) -> Sequence[R]:
                return await statement(self.single, items)

            self._together[statement] = Together(run, lambda error: isinstance(blame(error), Unavailable))
        return self._together[statement].ask(item)

    async def _connect(self) -> asyncpg.Connection[Any]:
        return await asyncpg.connect(self.url, timeout=5, command_timeout=15, server_settings=HOT_SETTINGS)

    async def transact(self, work: Callable[[PostgresTransaction], T]) -> T:
        try:
            return await greenlet_spawn(self._unit, work)
        except Exception as error:
            raise blame(error) from error

    def _unit(self, work: Callable[[PostgresTransaction], T]) -> T:
        transaction = PostgresTransaction(self)
        try:
            value = work(transaction)
        except BaseException:
            transaction.close(keep=False)
            raise
        transaction.close(keep=True)
        return value

    async def run(self, work: Callable[[Session], T]) -> T:
        return await self.transact(lambda tx: work(tx.session))

    async def close(self) -> None:
        await self.single.close()
        await greenlet_spawn(self.connections.close)
        await self.engine.dispose()
