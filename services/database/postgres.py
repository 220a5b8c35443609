"""PostgreSQL: work runs in a greenlet over asyncpg, so that a plain function may wait for it without `await`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any, Final, TypeVar

import asyncpg
from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.orm import Session
from sqlalchemy.util import await_only, greenlet_spawn

from services.database.common import Unavailable, blame
from services.database.connections import Connections, Held
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
    """One unit of work. No connection is taken before it needs a session or writes, and none is kept after it.

    Only this class begins and ends transactions: SQLAlchemy's part of the connection believes in none.
    """

    dialect = "postgresql"

    def __init__(self, database: PostgresDatabase) -> None:
        self.database = database
        self.wrote: Any = None  # the turn that was handed to the guarded write
        self._held: Held | None = None
        self._session: Session | None = None
        self._kept, self._fenced = False, False  # `keep` was called; a savepoint was set since

    @property
    def used(self) -> bool:
        return self._held is not None

    @property
    def session(self) -> Session:
        if self._session is None:
            self._session = Session(self._for_writing().connection, expire_on_commit=False)
        elif self._kept:
            self._for_writing()
        return self._session

    @property
    def connection(self) -> asyncpg.Connection[Any]:
        """asyncpg's own connection of the open transaction, for the guarded write: nothing undoes that alone, so it
        needs no savepoint. May wait: ask from the greenlet."""
        return self._begun().driver

    def rows(self, sql: str, values: Iterable[Any]) -> Sequence[Sequence[Any]]:
        if self._held is None:
            return wait(self.database.single.fetch(sql, *values))
        self._flush()
        return wait(self._held.driver.fetch(sql, *values))

    def write(self, sql: str, values: Iterable[Any]) -> Sequence[Sequence[Any]]:
        driver = self._for_writing().driver
        self._flush()
        return wait(driver.fetch(sql, *values))

    def keep(self) -> None:
        if self._held is not None:
            self._flush()
            if self._fenced:
                wait(self._held.driver.execute("release kept"))
            self._kept, self._fenced = True, False

    def undo(self) -> None:
        if self._held is None:
            return
        if not self._kept:
            self._end()  # nothing is held while the person thinks
        elif self._fenced:
            self._close_session()
            wait(self._held.driver.execute("rollback to kept; release kept"))
            self._fenced = False

    def close(self, *, keep: bool) -> None:
        try:
            if keep and self._held is not None:
                self._flush()
                self._commit(self._held.driver)
        finally:
            self._end()

    def _begun(self) -> Held:
        if self._held is None:
            self._held = self.database.connections.take()
            wait(self._held.driver.execute("begin"))
        return self._held

    def _for_writing(self) -> Held:
        """In the transaction, and after a `keep` behind a savepoint, to which `undo` goes back."""
        held = self._begun()
        if self._kept and not self._fenced:
            wait(held.driver.execute("savepoint kept"))
            self._fenced = True
        return held

    def _flush(self) -> None:
        if self._session is not None:
            self._session.flush()

    @staticmethod
    def _commit(driver: asyncpg.Connection[Any]) -> None:
        """PostgreSQL answers the commit of a transaction in which a statement has failed with a rollback, and no
        error."""
        if wait(driver.execute("commit")) != "COMMIT":
            raise asyncpg.InFailedSQLTransactionError("What a statement has spoilt cannot be committed.")

    def _close_session(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            session.close()

    def _end(self) -> None:
        """Roll back what is not committed, and give the connection back."""
        held, self._held = self._held, None
        if held is None:
            return
        try:
            self._close_session()
            if not held.driver.is_closed() and held.driver.is_in_transaction():
                wait(held.driver.execute("rollback"))
        finally:
            self.database.connections.give_back(held)


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
        alone = self.engine.sync_engine.execution_options(isolation_level="AUTOCOMMIT")
        self.connections = Connections(alone, CONNECTIONS)
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
