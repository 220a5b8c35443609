"""SQLite: every transaction runs in one writer thread, and those that wait share a commit, and so one fsync."""

from __future__ import annotations

import asyncio
import queue
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Final, TypeVar

from sqlalchemy import create_engine
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from services.database.common import blame

T = TypeVar("T")

BATCH: Final = 64  # transactions that may share one commit on SQLite
BUSY_MS: Final = 5000  # how long SQLite waits for another process's write


class _OurCommits(sqlite3.Connection):
    """A connection on which only this file ends transactions: SQLAlchemy's own commits and rollbacks do nothing."""

    def commit(self) -> None: ...
    def rollback(self) -> None: ...


class SqliteTransaction:
    """One unit of work inside the writer's transaction, fenced by a savepoint."""

    dialect = "sqlite"

    def __init__(self, raw: sqlite3.Connection, engine: Any) -> None:
        self.wrote: Any = None  # the turn that was handed to the guarded write
        self.raw, self._engine = raw, engine
        self._session: Session | None = None
        self._fenced = False

    @property
    def used(self) -> bool:
        return self._fenced

    @property
    def session(self) -> Session:
        if self._session is None:
            self._fence()
            self._session = Session(self._engine)
        return self._session

    def rows(self, sql: str, values: Iterable[Any]) -> Sequence[Sequence[Any]]:
        self._flush()
        return self.raw.execute(sql, tuple(values)).fetchall()

    def write(self, sql: str, values: Iterable[Any]) -> Sequence[Sequence[Any]]:
        self._fence()
        return self.rows(sql, values)

    def keep(self) -> None:
        if self._fenced:
            self._flush()
            self.raw.execute("release rehearsal")
            self.raw.execute("savepoint rehearsal")

    def undo(self) -> None:
        if self._fenced:
            self._close_session()
            self.raw.execute("rollback to rehearsal")
            self.raw.execute("release rehearsal")
            self._fenced = False

    def close(self, *, keep: bool) -> None:
        if self._fenced:
            if keep:
                self._flush()
            self._close_session()
            self.raw.execute("release rehearsal")
            self._fenced = False

    def _fence(self) -> None:
        if not self._fenced:
            self.raw.execute("savepoint rehearsal")
            self._fenced = True

    def _flush(self) -> None:
        if self._session is not None:
            self._session.flush()

    def _close_session(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            session.close()


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
            except BaseException as error:  # noqa: BLE001 (whatever it is, those who wait must hear of it)
                told = blame(error) if isinstance(error, Exception) else error
                results = [(job, None, told) for job in batch]
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
