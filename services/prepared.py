"""SELECTs that nearly every talk asks, written by hand and given to the driver as they are.

SQLAlchemy's way from a statement to its rows costs three to four times as much as the database's answer; and where a
turn asks nothing else, no session is opened and no transaction begun: it is rolled back anyway, and the guarded write
knows whether anything has changed since. For these few statements alone: everything else is SQLAlchemy's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy.orm import Session

from services.database.lazy import LazySession
from services.parsed import parsed

_NAME: Final = re.compile(r"(?<!:):(\w+)")


class Prepared:
    """A SELECT with `:names`, the same on SQLite and PostgreSQL. Values are numbers and texts."""

    def __init__(self, sql: str) -> None:
        self._sql: Final = sql
        self.names: Final = tuple(dict.fromkeys(_NAME.findall(sql)))
        numbered = _NAME.sub(lambda found: f"${self.names.index(found[1]) + 1}", sql)
        self._texts: Final = {"sqlite": sql, "postgresql": numbered}

    def rows(self, db: Session, **values: Any) -> Sequence[Sequence[Any]]:
        """The rows, as the driver gives them: a truth is 0 or 1 on SQLite."""
        if isinstance(db, LazySession):
            return db.rows(self._texts, {name: values[name] for name in self.names})
        return db.execute(parsed(self._sql), values).all()

    def first(self, db: Session, **values: Any) -> Sequence[Any] | None:
        """The first row, None when there is none."""
        found = self.rows(db, **values)
        return found[0] if found else None
