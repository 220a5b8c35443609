"""What both databases share: the shape of a transaction, and which errors are the database's and not ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from traceback import walk_tb
from typing import Any, Final, Protocol, TypeVar

import asyncpg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

T = TypeVar("T")


class Unavailable(Exception):
    """The database cannot be reached or cannot write now. Nothing was kept; the same again later may succeed."""


class Transaction(Protocol):
    """What a unit of work holds. `session` opens the real transaction on first use, `used` tells whether it has."""

    @property
    def dialect(self) -> str: ...
    @property
    def session(self) -> Session: ...
    @property
    def used(self) -> bool: ...
    def rows(self, sql: str, values: Iterable[Any]) -> Sequence[Sequence[Any]]:
        """Ask the driver itself (services/prepared.py), in the spelling of `dialect`; nothing is opened for it."""

    def write(self, sql: str, values: Iterable[Any]) -> Sequence[Sequence[Any]]:
        """Let the driver itself write, within the transaction."""

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


_LOST: Final = (
    OSError,  # and TimeoutError, which is one
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
    if isinstance(error, OSError) and not _of_the_database(error):
        return error
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


def _of_the_database(error: OSError) -> bool:
    """Whether a driver met it: a conversation may meet one of its own (a file that is missing), and that is a bug.

    The last of the packages on its way that is one of DRIVERS or ours tells.
    """
    way = [str(frame.f_globals.get("__name__")) for frame, _ in walk_tb(error.__traceback__)]
    known = [name for name in way if name.startswith(DRIVERS) or name.partition(".")[0] in OURS]
    return bool(known) and known[-1].startswith(DRIVERS)


DRIVERS: Final = ("asyncpg.", "sqlalchemy.", "services.database.")
OURS: Final = frozenset({"bot", "handlers", "services", "dialogue", "understanding", "locales", "curriculum"})
_SQLITE_LATER: Final = ("locked", "full", "disk I/O", "unable to open", "busy", "readonly")
