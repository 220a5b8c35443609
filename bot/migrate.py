"""Bring the database's tables up to today: `kanca migrate`, and every start of `kanca serve`."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, create_engine, event, inspect, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

FOLDER: Final = Path(__file__).resolve().parent.parent / "migrations"
WAIT_SECONDS: Final = 30  # for another process that migrates the same SQLite file
LOCK: Final = 4_126_001  # PostgreSQL's advisory lock: of several processes that start at once, one migrates


async def migrate(url: str, target: str = "head") -> None:
    """Bring the tables to "head", to a migration ("0001"), back by some ("-1"), or to "base": no tables at all. Does
    nothing when they are as they should be. Raises ValueError for any other target."""
    if not re.fullmatch(r"head|base|-\d+|\d{4}", target):
        raise ValueError(f"{target!r} is no way to migrate: head, base, -1 or 0001")
    await asyncio.to_thread(with_connection, url, lambda connection: _to(connection, target))


def with_connection(url: str, work: Callable[[Connection], None]) -> None:
    """Run `work` in one transaction over a connection of either database.

    SQLite's driver would leave `create table` outside of it, and whoever dies then could never start again.
    """
    plain = make_url(url)
    if plain.get_backend_name() == "sqlite":
        if plain.database and plain.database != ":memory:":
            Path(plain.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(plain, connect_args={"timeout": WAIT_SECONDS, "isolation_level": None})
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("begin immediate"))
        with engine.begin() as connection:
            work(connection)
        engine.dispose()
    else:
        asyncio.run(_with_postgres(url, work))


async def _with_postgres(url: str, work: Callable[[Connection], None]) -> None:
    engine = create_async_engine(make_url(url).set(drivername="postgresql+asyncpg"))
    try:
        async with engine.begin() as connection:
            await connection.execute(text(f"select pg_advisory_xact_lock({LOCK})"))
            await connection.run_sync(work)
    finally:
        await engine.dispose()


def newest() -> str:
    """The last migration: they stand in one row, and their files begin with their numbers."""
    return max(file.name for file in FOLDER.glob("versions/[0-9]*.py")).partition("_")[0]


def _reached(connection: Connection) -> str:
    """The migration at which the tables are; "" when there are none."""
    made = inspect(connection).has_table("alembic_version")
    return str(connection.execute(text("select version_num from alembic_version")).scalar() or "") if made else ""


def _to(connection: Connection, target: str) -> None:
    reached = _reached(connection)
    if reached == (newest() if target == "head" else target):
        return
    from alembic import command  # takes a third of a second to import

    config = config_for(connection)
    if target == "head" or (target.isdigit() and target > reached):
        command.upgrade(config, target)
    else:
        command.downgrade(config, target)


def config_for(connection: Connection):  # type: ignore[no-untyped-def]  # alembic's Config
    """Alembic's configuration over an open connection; there is no alembic.ini."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
