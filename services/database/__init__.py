"""The one door to the database: work is a plain function over a transaction, the same on SQLite and on PostgreSQL.

On SQLite every transaction runs in one writer thread, and those that wait share a commit (and so one fsync). On
PostgreSQL each runs in a greenlet over asyncpg, so that a plain function may wait for the database without `await`.
Nobody outside commits: returning commits, raising rolls back.
"""

from __future__ import annotations

from sqlalchemy import make_url

from services.database.common import Database, Transaction, Unavailable, blame
from services.database.lazy import LazySession
from services.database.postgres import PostgresDatabase, PostgresTransaction, wait
from services.database.sqlite import SqliteDatabase, SqliteTransaction

__all__ = [
    "Database",
    "LazySession",
    "PostgresDatabase",
    "PostgresTransaction",
    "SqliteDatabase",
    "SqliteTransaction",
    "Transaction",
    "Unavailable",
    "blame",
    "open_database",
    "wait",
]


def open_database(url: str) -> SqliteDatabase | PostgresDatabase:
    """The database behind a plain `sqlite:///…` or `postgresql://…`. Nothing is connected yet. Raises ValueError."""
    kind = make_url(url).get_backend_name()
    if kind == "sqlite":
        return SqliteDatabase(make_url(url).database or ":memory:")
    if kind == "postgresql":
        return PostgresDatabase(url)
    raise ValueError(f"KANCA_DATABASE_URL must begin with sqlite:/// or postgresql://, not {kind}://")
