"""The migrations make exactly the tables the code believes in, on both databases, and can be undone."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, Connection, inspect, text
from sqlalchemy.exc import IntegrityError

import services.tables
from bot.migrate import FOLDER, config_for, migrate, newest, with_connection
from services.tables.base import Table

assert services.tables.__all__


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "postgresql":
        return str(request.getfixturevalue("new_postgres_url"))
    return f"sqlite:///{tmp_path / 'kanca.sqlite3'}"


def test_the_tables_are_those_of_the_code_and_a_second_run_changes_nothing(url: str) -> None:
    for _ in range(2):
        asyncio.run(migrate(url))
    with_connection(url, lambda connection: command.check(config_for(connection)))


def test_the_newest_migration_is_told_by_its_files_name() -> None:
    assert newest() == ScriptDirectory(str(FOLDER)).get_current_head()


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


def test_a_migration_that_is_broken_off_leaves_nothing_behind(url: str) -> None:
    def breaks(connection: Connection) -> None:
        command.upgrade(config_for(connection), "head")
        raise InterruptedError

    with pytest.raises(InterruptedError):
        with_connection(url, breaks)
    left: list[str] = []
    with_connection(url, lambda connection: left.extend(inspect(connection).get_table_names()))
    assert left == []


def test_an_upgrade_keeps_what_hangs_on_orders_and_no_id_is_given_twice_after_it(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'kanca.sqlite3'}"
    asyncio.run(migrate(url, "0001"))
    with_connection(url, _order_and_tell)
    asyncio.run(migrate(url))
    with_connection(url, _erase_and_order_again)
    with_connection(url, _every_number_is_given_once)
    asyncio.run(migrate(url, "0001"))
    with_connection(url, lambda connection: _stands_at(connection, "0001"))


def test_a_downgrade_forgets_alerts_that_an_older_release_does_not_know(url: str) -> None:
    def kinds(connection: Connection) -> list[str]:
        return list(connection.execute(text("select kind from order_alerts order by kind")).scalars())

    def add(connection: Connection) -> None:
        connection.execute(
            text("insert into order_alerts (order_id, person_id, kind, at) values (1, 1, 'accepted', 0)")
        )
        assert kinds(connection) == ["accepted", "new"]

    asyncio.run(migrate(url, "0002"))
    with_connection(url, _order_and_tell)
    asyncio.run(migrate(url))
    with_connection(url, add)
    asyncio.run(migrate(url, "0002"))
    with_connection(url, lambda connection: _is(kinds(connection), ["new"]))
    with pytest.raises(IntegrityError):
        with_connection(url, add)


def _is(found: list[str], wanted: list[str]) -> None:
    assert found == wanted


def _stands_at(connection: Connection, number: str) -> None:
    assert connection.execute(text("select version_num from alembic_version")).scalar_one() == number


def test_nobody_migrates_to_where_nothing_is(url: str) -> None:
    with pytest.raises(ValueError, match="no way to migrate"):
        asyncio.run(migrate(url, "hed"))


def _order(connection: Connection, external: str) -> int:
    values = f"values ('{external}', 1, 'TMK-1', 'b1', 'placed', '2026-11-22', '[]', 0, 0, 'cod', false, 'own', "
    columns = "external, version, number, shop, status, placed_at, items, shipping_rupiah, total_rupiah, payment, paid"
    new = f"insert into orders ({columns}, delivery, came_at, changed_at) {values} '2026-11-22', '2026-11-22')"
    return int(connection.execute(text(f"{new} returning id")).scalar_one())


def _order_and_tell(connection: Connection) -> None:
    connection.execute(text("insert into people (id) values (1)"))
    alert = "insert into order_alerts (order_id, person_id, kind, at) values (:order, 1, 'new', 0)"
    connection.execute(text(alert), {"order": _order(connection, "m1")})


def _erase_and_order_again(connection: Connection) -> None:
    first = connection.execute(text("select order_id from order_alerts")).scalar_one()
    connection.execute(text("delete from orders"))
    assert _order(connection, "m2") > first


def _every_number_is_given_once(connection: Connection) -> None:
    """The tables of the code that say so, and no others."""
    wanted = {name for name, table in Table.metadata.tables.items() if table.dialect_options["sqlite"]["autoincrement"]}
    made = connection.execute(text("select name from sqlite_master where sql like '%autoincrement%'"))
    assert set(made.scalars()) == wanted
