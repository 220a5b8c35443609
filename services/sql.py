"""The few words of SQL that the two databases spell alike but SQLAlchemy does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import TextClause, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from services import quickjson


def insert(db: Session, table: Any) -> postgresql.Insert:
    """An INSERT that knows ON CONFLICT, for whichever database is at hand (both understand the same clauses)."""
    kind: Any = postgresql if db.get_bind().dialect.name == "postgresql" else sqlite
    statement: postgresql.Insert = kind.insert(table)
    return statement


def changed(db: Session, statement: Any) -> int:
    """Run an INSERT, UPDATE or DELETE; how many rows it touched."""
    result: Any = db.execute(statement)
    return int(result.rowcount)


# --- one statement over many rows -------------------------------------------------------------------------------------


def over_rows(statement: str, columns: str) -> dict[str, TextClause]:
    """A statement with `{rows} r` in it, over as many rows as there are: one text, so that it is prepared once.

    `columns` are declared as PostgreSQL does: "person bigint, name text". `run` gives it the rows.
    """
    names = [column.split()[0] for column in columns.split(",")]
    taken_out = ", ".join(f"json_extract(value, '$.{name}') as {name}" for name in names)
    told = {
        "postgresql": f"(select * from json_to_recordset(cast(:rows as json)) as r({columns}))",
        "sqlite": f"(select {taken_out} from json_each(:rows))",
    }
    return {dialect: text(statement.replace("{rows}", rows)) for dialect, rows in told.items()}


def run(db: Session, statement: Mapping[str, TextClause], rows: Sequence[Mapping[str, Any]], **more: Any) -> Any:
    """Run a statement of `over_rows`; SQLAlchemy's result. Moments are given by `moment`."""
    return db.execute(statement[db.get_bind().dialect.name], {"rows": quickjson.dumps(rows), **more})


def moment(db: Session, at: datetime) -> str:
    """A moment as a column of moments takes it from JSON."""
    naive = at.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")
    return naive if db.get_bind().dialect.name == "sqlite" else f"{naive}+00"
