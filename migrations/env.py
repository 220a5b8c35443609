"""Alembic's side of a migration: which tables there are, and how to reach the database. bot/migrate.py calls it."""

from __future__ import annotations

from typing import Literal

from alembic import context
from sqlalchemy import Connection

import services.tables  # noqa: F401 (makes every table known)
from services.tables.base import Moment, Table


def _written(kind: str, item: object, _: object) -> str | Literal[False]:
    """How a new migration writes our own column type: by what it is in the database, for the type may change."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Moment) else False


def run(connection: Connection) -> None:
    """Run the migrations on this connection. SQLite cannot alter a table in place: batch mode copies it."""
    context.configure(
        connection=connection,
        target_metadata=Table.metadata,
        render_as_batch=True,
        compare_type=True,
        render_item=_written,
    )
    with context.begin_transaction():
        context.run_migrations()


run(context.config.attributes["connection"])
