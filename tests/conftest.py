"""What every test may ask for: a PostgreSQL, a Valkey, an environment of its own; and nothing beyond this machine."""

import asyncio
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.migrate import migrate
from bot.settings import Settings
from tests import loopback, statements
from tests.servers.postgres import Postgres
from tests.servers.valkey import Valkey

loopback.guard()
statements.keep()

for name in [name for name in os.environ if name.startswith("KANCA_") and name != "KANCA_CRASH_LONG"]:
    del os.environ[name]  # the developer's own settings are not the tests', nor is the .env file
Settings.model_config["env_file"] = None


@pytest.fixture(autouse=True)
def _nobody_reached_outside() -> Iterator[None]:
    loopback.reached.clear()
    yield
    assert not loopback.reached, f"Somebody tried to speak to the world: {loopback.reached}"


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One server a test worker, for all its tests. Stop or kill a server of your own, never this one."""
    with Postgres(fsync=False) as server:
        yield server


def _with_tables(url: str) -> None:
    with ThreadPoolExecutor(1) as beside:  # a test's own loop may be running here
        beside.submit(asyncio.run, migrate(url)).result()


@pytest.fixture
def postgres_url(postgres: Postgres) -> Iterator[str]:
    """A database with every table, all of them empty."""
    url = postgres.lend("tables", _with_tables)
    yield url
    postgres.take_back("tables", url)


@pytest.fixture
def new_postgres_url(postgres: Postgres) -> Iterator[str]:
    """A new database, without any table."""
    url = postgres.database()
    yield url
    postgres.drop(url)


@pytest.fixture(scope="session")
def valkey() -> Iterator[Valkey]:
    """One server a test worker, for all its tests."""
    with Valkey() as server:
        yield server


@pytest.fixture
def valkey_url(valkey: Valkey) -> str:
    """An empty Valkey."""
    valkey.empty()
    return valkey.url
