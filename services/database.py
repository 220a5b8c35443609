"""The one door to the database: work is a plain function over a transaction, the same on SQLite and on PostgreSQL.

On SQLite every transaction runs in one writer thread, and those that wait share a commit (and so one fsync). On
PostgreSQL each runs in a greenlet over asyncpg, so that a plain function may wait for the database without `await`.
Nobody outside commits: returning commits, raising rolls back.
"""

from __future__ import annotations

import asyncio
import queue
import sqlite3
import sys
import threading
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar

import asyncpg
from sqlalchemy import create_engine, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool
from sqlalchemy.util import await_only, greenlet_spawn

from services.together import Together

T = TypeVar("T")
A = TypeVar("A")
R = TypeVar("R")

BATCH: Final = 64  # transactions that may share one commit on SQLite
STATEMENT_TIMEOUT_MS: Final = "10000"  # a turn takes milliseconds; one that takes 10 s holds somebody's row
HOT_SETTINGS: Final = {  # the two hot statements only ever look up by index, whatever the tables' statistics say
    "statement_timeout": STATEMENT_TIMEOUT_MS,
    "plan_cache_mode": "force_generic_plan",
    "jit": "off",
    **dict.fromkeys(("enable_seqscan", "enable_hashjoin", "enable_mergejoin"), "off"),
}
CONNECTIONS: Final = 10  # per process and pool; PostgreSQL's default allows 100 in all
BUSY_MS: Final = 5000  # how long SQLite waits for another process's write


class Unavailable(Exception):
    """The database cannot be reached or cannot write now. Nothing was kept; the same again later may succeed."""


class Transaction(Protocol):
    """What a unit of work holds. `session` opens the real transaction on first use, `used` tells whether it has."""

    @property
    def session(self) -> Session: ...
    @property
    def used(self) -> bool: ...
    def keep(self) -> None:
        """What was written so far stays, whatever `undo` takes back later."""

    def undo(self) -> None:
        """Take back everything since the last `keep`, or since the beginning."""


class Database(Protocol):
    dialect: str

    async def transact(self, work: Callable[[Any], T]) -> T:
        """Run `work(transaction)`; what it returns is returned after the commit. Raises Unavailable."""
        ...

    async def run(self, work: Callable[[Session], T]) -> T:
        """Run `work(session)` in a transaction of its own. Raises Unavailable."""
        ...

    async def close(self) -> None: ...


def open_database(url: str) -> SqliteDatabase | PostgresDatabase:
    """The database behind a plain `sqlite:///…` or `postgresql://…`. Nothing is connected yet. Raises ValueError."""
    kind = make_url(url).get_backend_name()
    if kind == "sqlite":
        return SqliteDatabase(make_url(url).database or ":memory:")
    if kind == "postgresql":
        return PostgresDatabase(url)
    raise ValueError(f"KANCA_DATABASE_URL must begin with sqlite:/// or postgresql://, not {kind}://")


# --- SQLite: one writer thread ------------------------------------------------------------------------------------


class _OurCommits(sqlite3.Connection):
    """A connection on which only this file ends transactions: SQLAlchemy's own commits and rollbacks do nothing."""

    def commit(self) -> None: ...
    def rollback(self) -> None: ...


class SqliteTransaction:
    """One unit of work inside the writer's transaction, fenced by a savepoint."""

    def __init__(self, raw: sqlite3.Connection, engine: Any) -> None:
        self.raw, self._engine, self._session = raw, engine, None  # type: sqlite3.Connection, Any, Session | None

    @property
    def used(self) -> bool:
        return self._session is not None

    @property
    def session(self) -> Session:
        if self._session is None:
            self.raw.execute("savepoint rehearsal")
            self._session = Session(self._engine)
        return self._session

    def keep(self) -> None:
        if self._session is not None:
            self._session.flush()
            self.raw.execute("release rehearsal")
            self.raw.execute("savepoint rehearsal")

    def undo(self) -> None:
        if self._session is not None:
            self._session.close()
            self.raw.execute("rollback to rehearsal")
            self._session = Session(self._engine)

    def close(self, *, keep: bool) -> None:
        if self._session is not None:
            if keep:
                self._session.flush()
            self._session.close()
            self.raw.execute("release rehearsal")
            self._session = None


class SqliteDatabase:
    """One SQLite file and its writer thread. `isolation_level=None`: the driver's own BEGIN would commit savepoints."""

    dialect = "sqlite"

    def __init__(self, path: str) -> None:
        self.path = path
        self._waiting: queue.SimpleQueue[tuple[Callable[[Any], Any], asyncio.AbstractEventLoop, Any] | None] = (
            queue.SimpleQueue()
        )
        self._thread: threading.Thread | None = None

    async def transact(self, work: Callable[[SqliteTransaction], T]) -> T:
        if self._thread is None:
            self._thread = threading.Thread(target=self._write, name="kanca-writer", daemon=True)
            self._thread.start()
        loop = asyncio.get_running_loop()
        done: asyncio.Future[T] = loop.create_future()
        self._waiting.put((work, loop, done))
        return await asyncio.shield(done)

    async def run(self, work: Callable[[Session], T]) -> T:
        return await self.transact(lambda tx: work(tx.session))

    async def close(self) -> None:
        if self._thread is not None:
            self._waiting.put(None)
            await asyncio.to_thread(self._thread.join)
            self._thread = None

    def _connect(self) -> sqlite3.Connection:
        if self.path != ":memory:":
            Path(self.path).parent.mkdir(parents=True, exist_ok=True)
        raw = sqlite3.connect(self.path, isolation_level=None, factory=_OurCommits, cached_statements=512)
        for pragma in ("journal_mode=wal", "synchronous=full", f"busy_timeout={BUSY_MS}", "foreign_keys=on"):
            raw.execute(f"pragma {pragma}")
        return raw

    def _write(self) -> None:
        """The writer thread: everything that waits is done in one transaction, each unit behind its own savepoint."""
        sys.setswitchinterval(0.0005)  # beside a busy event loop the default of 5 ms starves this thread
        raw, engine = None, None
        while (first := self._waiting.get()) is not None:
            batch, last = [first], False
            while len(batch) < BATCH and not self._waiting.empty():
                if (more := self._waiting.get()) is None:
                    last = True
                    break
                batch.append(more)
            try:
                if raw is None:
                    raw = self._connect()
                    engine = create_engine(
                        "sqlite://", creator=lambda kept=raw: kept, poolclass=StaticPool, hide_parameters=True
                    )
                results = self._commit(raw, engine, batch)
            except Exception as error:  # noqa: BLE001 (whatever it is, those who wait must hear of it)
                results = [(job, None, blame(error)) for job in batch]
                if raw is not None and not raw.in_transaction:
                    raw.close()
                    raw = None
            _tell(results)
            if last:
                break
        if raw is not None:
            raw.close()

    def _commit(self, raw: sqlite3.Connection, engine: Any, batch: list[Any]) -> list[tuple[Any, Any, Any]]:
        raw.execute("begin immediate")
        try:
            results = [(job, *self._unit(raw, engine, job[0])) for job in batch]
            raw.execute("commit")
        except BaseException:
            if raw.in_transaction:
                raw.execute("rollback")
            raise
        return results

    def _unit(self, raw: sqlite3.Connection, engine: Any, work: Callable[[SqliteTransaction], T]) -> tuple[Any, Any]:
        raw.execute("savepoint unit")
        transaction = SqliteTransaction(raw, engine)
        try:
            value, error = work(transaction), None
            transaction.close(keep=True)
        except Exception as problem:
            if not raw.in_transaction:  # SQLite itself has given up the whole transaction (a full disk)
                raise
            transaction.close(keep=False)
            raw.execute("rollback to unit")
            value, error = None, blame(problem)
        raw.execute("release unit")
        return value, error


def _tell(results: list[tuple[Any, Any, Any]]) -> None:
    """Wake those who wait, once per event loop."""
    by_loop: dict[asyncio.AbstractEventLoop, list[tuple[Any, Any, Any]]] = {}
    for (_, loop, done), value, error in results:
        by_loop.setdefault(loop, []).append((done, value, error))
    for loop, told in by_loop.items():
        if not loop.is_closed():
            loop.call_soon_threadsafe(_settle, told)


def _settle(told: list[tuple[Any, Any, Any]]) -> None:
    for done, value, error in told:
        if done.cancelled():
            continue
        if error is None:
            done.set_result(value)
        else:
            done.set_exception(error)


# --- PostgreSQL: asyncpg, waited for from plain functions ---------------------------------------------------------


def wait(awaitable: Awaitable[T]) -> T:
    """Wait from a plain function that runs under `transact` on PostgreSQL."""
    return await_only(awaitable)


class PostgresTransaction:
    """One unit of work: nothing is checked out until the session is used."""

    def __init__(self, database: PostgresDatabase) -> None:
        self.database = database
        self._session: Session | None = None
        self._since_kept: Any = None
        self._kept = False

    @property
    def used(self) -> bool:
        return self._session is not None

    @property
    def session(self) -> Session:
        if self._session is None:
            self._session = Session(self.database.engine.sync_engine)
        if self._kept and self._since_kept is None:
            self._since_kept = self._session.begin_nested()
        return self._session

    @property
    def connection(self) -> asyncpg.Connection[Any]:
        """asyncpg's own connection of the open transaction, for the hot statement. May wait: ask from the greenlet."""
        session = self._session or self.session  # not behind a savepoint of its own: nothing undoes the turn alone
        connection: asyncpg.Connection[Any] = session.connection().connection.driver_connection
        return connection

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
            self._session.close()  # gives the connection back: nothing is held while the person thinks
            self._session = None
        elif self._since_kept is not None:
            self._since_kept.rollback()
            self._since_kept = None
            self._session.expire_all()

    def close(self, *, keep: bool) -> None:
        if self._session is not None:
            if keep:
                self._session.commit()
            self._session.close()
            self._session = None


class PostgresDatabase:
    """A PostgreSQL server: SQLAlchemy for services, asyncpg's own pool for the two hot statements."""

    dialect = "postgresql"

    def __init__(self, url: str) -> None:
        plain = make_url(url).set(drivername="postgresql")
        self.url = plain.render_as_string(hide_password=False)
        self.engine = create_async_engine(
            plain.set(drivername="postgresql+asyncpg"),
            pool_size=CONNECTIONS,
            max_overflow=0,
            hide_parameters=True,
            pool_pre_ping=False,
            connect_args={"server_settings": {"statement_timeout": STATEMENT_TIMEOUT_MS}, "timeout": 5},
        )
        self._pool: asyncpg.Pool[Any] | None = None
        self._opening = asyncio.Lock()
        self._together: dict[Any, Together[Any, Any]] = {}

    def together(self, statement: Callable[[Any, Sequence[A]], Awaitable[Sequence[R]]], item: A) -> Awaitable[R]:
        """Run `statement(pool, items)` over this item and whatever else waits for the same statement."""
        if statement not in self._together:

            async def run(items: Sequence[A]) -> Sequence[R]:
                return await statement(await self.pool(), items)

            self._together[statement] = Together(run, lambda error: isinstance(blame(error), Unavailable))
        return self._together[statement].ask(item)

    async def pool(self) -> asyncpg.Pool[Any]:
        if self._pool is None:
            async with self._opening:
                if self._pool is None:
                    self._pool = await asyncpg.create_pool(
                        self.url,
                        min_size=1,
                        max_size=CONNECTIONS,
                        timeout=5,
                        command_timeout=15,
                        server_settings=HOT_SETTINGS,
                        reset=_no_reset,
                    )
        return self._pool

    async def transact(self, work: Callable[[PostgresTransaction], T]) -> T:
        try:
            await self.pool()
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
        if self._pool is not None:
            await self._pool.close()
            self._pool = None
        await self.engine.dispose()


async def _no_reset(connection: Any) -> None:
    """The pool's connections only ever run single statements: there is nothing to reset, and a round trip to save."""


_LOST: Final = (
    OSError,
    TimeoutError,
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.DeadlockDetectedError,
    asyncpg.SerializationError,
    asyncpg.CannotConnectNowError,
    asyncpg.TooManyConnectionsError,
    asyncpg.InternalClientError,
)


def blame(error: Exception) -> Exception:
    """Unavailable where the database is to blame (lost, full, locked, deadlocked); else the error itself, a bug."""
    inner: BaseException | None = error
    if isinstance(error, DBAPIError):
        inner = error.orig
        if error.connection_invalidated:
            return Unavailable(type(error).__name__)
        inner = getattr(inner, "__cause__", None) or inner
    if isinstance(inner, _LOST) and not isinstance(inner, ValueError):  # asyncpg's DataError is a wrong argument
        return Unavailable(type(inner).__name__)
    if isinstance(inner, sqlite3.OperationalError) and any(word in str(inner) for word in _SQLITE_LATER):
        return Unavailable(str(inner))
    return error


_SQLITE_LATER: Final = ("locked", "full", "disk I/O", "unable to open", "busy", "readonly")
