"""The few words of SQL that the two databases spell alike but SQLAlchemy does not."""

from __future__ import annotations

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session


def insert(db: Session, table: Any) -> postgresql.Insert:
    """An INSERT that knows ON CONFLICT, for whichever database is at hand (both understand the same clauses)."""
    kind: Any = postgresql if db.get_bind().dialect.name == "postgresql" else sqlite
    statement: postgresql.Insert = kind.insert(table)
    return statement


def changed(db: Session, statement: Any) -> int:
    """Run an INSERT, UPDATE or DELETE; how many rows it touched."""
    result: Any = db.execute(statement)
    return int(result.rowcount)
