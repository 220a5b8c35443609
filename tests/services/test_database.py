"""The one door to the database: what goes wrong behind it is told without what people have said."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from locales.catalogue import Catalogue
from services.database import Unavailable, open_database, wait


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_an_error_does_not_carry_what_was_to_be_written(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    sqlite = f"sqlite:///{tmp_path / 'one.sqlite3'}"
    database = open_database(sqlite if kind == "sqlite" else request.getfixturevalue("postgres_url"))
    statement = text("insert into nowhere (name) values (:name)")
    with pytest.raises(DBAPIError) as told:
        await database.run(lambda db: db.execute(statement, {"name": "Bu Kenari"}))
    await database.close()
    assert "nowhere" in str(told.value)
    assert "Kenari" not in str(told.value)


async def test_a_database_that_cannot_be_reached_is_unavailable() -> None:
    with socket.socket() as taken:  # bound and never listening: nobody answers there
        taken.bind(("127.0.0.1", 0))
        away = open_database(f"postgresql://kanca@127.0.0.1:{taken.getsockname()[1]}/kanca")
        with pytest.raises(Unavailable):
            await away.run(lambda db: db.execute(text("select 1")))
        await away.close()


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_a_file_that_a_service_misses_is_a_bug_and_no_database_that_is_away(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    sqlite = f"sqlite:///{tmp_path / 'one.sqlite3'}"
    database = open_database(sqlite if kind == "sqlite" else request.getfixturevalue("postgres_url"))
    with pytest.raises(FileNotFoundError):  # from the floor of the words, in the middle of a transaction
        await database.run(lambda db: (db.execute(text("select 1")), Catalogue.read(tmp_path / "gone.ftl", {})))
    await database.close()


async def test_a_flood_that_leaves_no_connection_free_is_no_bug(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("services.database.postgres.CONNECTIONS", 1)
    monkeypatch.setattr("services.database.connections.WAIT_SECONDS", 0.01)
    database, taken, free = open_database(postgres_url), asyncio.Event(), asyncio.Event()

    def hold(db: Session) -> None:
        db.execute(text("select 1"))
        taken.set()
        wait(free.wait())

    holding = asyncio.create_task(database.run(hold))
    await taken.wait()
    with pytest.raises(Unavailable):
        await database.run(lambda db: db.execute(text("select 1")))
    free.set()
    await holding
    await database.close()
