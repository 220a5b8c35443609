"""Bring the database's tables up to today: `kanca migrate`, and every start of `kanca serve`."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, create_engine, event, inspect, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

FOLDER: Final = Path(__file__).resolve().parent.parent / "migrations"
WAIT_SECONDS: Final = 30  # for another process that migrates the same SQLite file
LOCK: Final = 4_126_001  # PostgreSQL's advisory lock: of several processes that start at once, one migrates


async def migrate(url: str, target: str = "head") -> None:
    """Upgrade (or, with a target behind, downgrade) the tables. Does nothing when they are as they should be."""
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


def _is_up_to_date(connection: Connection) -> bool:
    made = inspect(connection).has_table("alembic_version")
    return made and connection.execute(text("select version_num from alembic_version")).scalar() == newest()


def _to(connection: Connection, target: str) -> None:
    if target == "head" and _is_up_to_date(connection):
        return
    from alembic import command  # takes a third of a second to import

    config = config_for(connection)
    if target == "head" or not target.startswith(("base", "-")):
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
