"""The migrations make exactly the tables the code believes in, on both databases, and can be undone."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import CheckConstraint, Connection, inspect, text
from sqlalchemy.exc import IntegrityError

import services.tables
from bot.migrate import config_for, migrate, with_connection
from services.tables.base import Table

assert services.tables.__all__


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "postgresql":
        return str(request.getfixturevalue("postgres_url"))
    return f"sqlite:///{tmp_path / 'kanca.sqlite3'}"


def test_the_tables_are_those_of_the_code_and_a_second_run_changes_nothing(url: str) -> None:
    for _ in range(2):
        asyncio.run(migrate(url))
    with_connection(url, lambda connection: command.check(config_for(connection)))


def test_every_check_constraint_of_the_code_is_in_the_database(url: str) -> None:
    asyncio.run(migrate(url))
    wanted = {
        (table.name, str(check.name))
        for table in Table.metadata.tables.values()
        for check in table.constraints
        if isinstance(check, CheckConstraint)
    }
    found: set[tuple[str, str]] = set()

    def look(connection: Connection) -> None:
        inspector = inspect(connection)
        for name in inspector.get_table_names():
            found.update((name, str(check["name"])) for check in inspector.get_check_constraints(name))

    with_connection(url, look)
    assert wanted <= found


def test_a_check_constraint_holds(url: str) -> None:
    asyncio.run(migrate(url))
    with pytest.raises(IntegrityError):
        with_connection(url, _insert_a_language_nobody_speaks)


def _insert_a_language_nobody_speaks(connection: Connection) -> None:
    connection.execute(text("insert into people (language) values ('klingon')"))


def test_a_downgrade_leaves_nothing_behind(url: str) -> None:
    asyncio.run(migrate(url))
    asyncio.run(migrate(url, "base"))
    left: list[str] = []
    with_connection(url, lambda connection: left.extend(inspect(connection).get_table_names()))
    assert set(left) <= {"alembic_version"}
