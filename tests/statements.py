"""What a statement compiles to is the code's, not a database's: the tests work it out once a process, however many
databases they open. That is half of what opening one costs."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from sqlalchemy import Connection, Engine, MetaData, create_mock_engine
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.util import LRUCache, await_only

from services.tables import Table

ROOM: Final = 10_000
_compiled: Final = LRUCache[Any, Any](ROOM)
_make_engine: Final = Engine.__init__
_create_all: Final = MetaData.create_all


def keep() -> None:
    """From now on every engine of this process shares what has been compiled, and our tables are made by rote."""
    DefaultDialect.__hash__ = lambda self: hash(type(self))  # type: ignore[method-assign]
    DefaultDialect.__eq__ = lambda self, other: type(self) is type(other)  # type: ignore[method-assign]
    Engine.__init__ = _engine  # type: ignore[method-assign]
    MetaData.create_all = _make_tables  # type: ignore[method-assign]


def _engine(
    self: Engine, pool: Any, dialect: Any, url: Any, logging_name: str | None = None, echo: Any = None,
    query_cache_size: int = 500, execution_options: Any = None, hide_parameters: bool = False,
) -> None:  # fmt: skip
    """SQLAlchemy reads in the signature what it may give to an engine."""
    _make_engine(self, pool, dialect, url, logging_name, echo, query_cache_size, execution_options, hide_parameters)
    self._compiled_cache = _compiled


def _make_tables(self: MetaData, bind: Any, tables: Sequence[Any] | None = None, checkfirst: Any = True) -> None:
    if self is not Table.metadata or tables is not None:
        _create_all(self, bind, tables, checkfirst)
    elif isinstance(bind, Engine):
        with bind.begin() as connection:
            _say(connection)
    else:
        _say(bind)


def _say(connection: Connection) -> None:
    statements = _statements(connection.dialect.name)
    if connection.dialect.is_async:
        if connection.exec_driver_sql("select to_regclass('people')").scalar() is None:
            raw: Any = connection.connection.driver_connection
            await_only(raw.execute(";\n".join(statements)))  # all in one
        return
    for statement in statements:
        connection.exec_driver_sql(statement)


def empty() -> sqlite3.Connection:
    """A SQLite in memory with every table of ours, whose transactions are begun by hand."""
    made = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    made.deserialize(_image())
    return made


@cache
def _image() -> bytes:
    with sqlite3.connect(":memory:") as made:
        made.executescript(";\n".join(_statements("sqlite")))
        return made.serialize()


@cache
def _statements(kind: str) -> tuple[str, ...]:
    """What makes every table of ours where it is not there yet."""
    said: list[str] = []

    def note(statement: Any, *_: Any, **__: Any) -> None:
        said.append(str(statement.compile(dialect=engine.dialect)))

    engine = create_mock_engine(f"{kind}://", note)
    _create_all(Table.metadata, engine, checkfirst=False)
    for kind_of in ("TABLE", "UNIQUE INDEX", "INDEX"):
        said = [one.strip().replace(f"CREATE {kind_of} ", f"CREATE {kind_of} IF NOT EXISTS ", 1) for one in said]
    return tuple(said)
