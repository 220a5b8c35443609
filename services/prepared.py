"""What nearly every talk asks or writes, given to the driver as it is.

SQLAlchemy's way from a statement to its rows costs three to four times as much as the database's answer; and where a
turn only asks, no session is opened and no transaction begun: it is rolled back anyway, and the guarded write knows
whether anything has changed since. For a handful of statements alone: everything else is SQLAlchemy's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Dialect, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import Insert
from sqlalchemy.orm import Session

from services.database.lazy import LazySession
from services.parsed import parsed

_NAME: Final = re.compile(r"(?<!:):(\w+)")


class Question:
    """A SELECT with `:names`, the same on SQLite and PostgreSQL. Values are numbers and texts."""

    def __init__(self, sql: str) -> None:
        self._sql: Final = sql
        self._names: Final = tuple(dict.fromkeys(_NAME.findall(sql)))
        self._spelled: Final = {
            "sqlite": _NAME.sub(lambda found: f"?{self._names.index(found[1]) + 1}", sql),
            "postgresql": _NAME.sub(lambda found: f"${self._names.index(found[1]) + 1}", sql),
        }

    def rows(self, db: Session, **values: Any) -> Sequence[Sequence[Any]]:
        """The rows, as the driver gives them: a truth is 0 or 1 on SQLite."""
        if isinstance(db, LazySession):
            return db.tx.rows(self._spelled[db.tx.dialect], [values[name] for name in self._names])
        return db.execute(parsed(self._sql), values).all()

    def first(self, db: Session, **values: Any) -> Sequence[Any] | None:
        """The first row, None when there is none."""
        found = self.rows(db, **values)
        return found[0] if found else None


_DRIVERS: Final = {"sqlite": "sqlite://", "postgresql": "postgresql+asyncpg://"}


class NewRow:
    """An INSERT of one row, which does nothing where the table knows such a row already. Values are Python's own."""

    def __init__(self, table: Any, *columns: str) -> None:
        self._statements: Final = {
            name: kind.insert(table).on_conflict_do_nothing().returning(*table.primary_key)
            for name, kind in (("sqlite", sqlite), ("postgresql", postgresql))
        }
        self._spelled: Final = {
            name: _Spelled(statement, make_url(_DRIVERS[name]).get_dialect()(), columns)
            for name, statement in self._statements.items()
        }

    def write(self, db: Session, values: Mapping[str, Any]) -> Any:
        """The new row's key, None where there was such a row."""
        if isinstance(db, LazySession):
            spelled = self._spelled[db.tx.dialect]
            found = db.tx.write(spelled.sql, spelled.plain(values))
            return found[0][0] if found else None
        return db.scalar(self._statements[db.get_bind().dialect.name], values)


class _Spelled:
    """A statement as one database's driver takes it: its text, and how each value is written."""

    def __init__(self, statement: Insert, dialect: Dialect, columns: Sequence[str]) -> None:
        compiled: Any = statement.compile(dialect=dialect, column_keys=list(columns))
        self.sql: Final[str] = compiled.string
        self._writers: Final[list[tuple[str, Callable[[Any], Any] | None]]] = [
            (name, compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect))
            for name in compiled.positiontup
        ]

    def plain(self, values: Mapping[str, Any]) -> list[Any]:
        return [write(values[name]) if write else values[name] for name, write in self._writers]
