"""What every test may ask for: a PostgreSQL, a Valkey, an environment of its own; and nothing beyond this machine."""

import asyncio
import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import hypothesis
import pytest

from bot.migrate import migrate
from bot.settings import Settings
from tests import loopback, statements
from tests.servers.postgres import Postgres
from tests.servers.valkey import Valkey

ROOM_BYTES = 4 * 1024**3
hypothesis.settings.register_profile("patient", deadline=None)  # a machine may be busy; nothing is measured here
hypothesis.settings.load_profile("patient")

loopback.guard()
statements.keep()

for name in [name for name in os.environ if name.startswith("KANCA_") and name != "KANCA_CRASH_LONG"]:
    del os.environ[name]  # the developer's own settings are not the tests', nor is the .env file
Settings.model_config["env_file"] = None


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Where memory has room for them, the tests' files live there: a commit does not wait for a disk then."""
    beside = Path("/dev/shm")
    if not (hasattr(config, "workerinput") or config.option.basetemp) and _room(beside) > ROOM_BYTES:
        _forget_the_dead(beside)
        config.option.basetemp = tempfile.mkdtemp(prefix=f"kanca-tests-{os.getpid()}-", dir=beside)
        config.add_cleanup(lambda: shutil.rmtree(config.option.basetemp, ignore_errors=True))


def _room(folder: Path) -> int:
    return shutil.disk_usage(folder).free if folder.is_dir() else 0


def _forget_the_dead(folder: Path) -> None:
    """What was left by runs that were killed."""
    for left in folder.glob("kanca-tests-*-*"):
        if not Path("/proc", left.name.split("-")[2]).exists():
            shutil.rmtree(left, ignore_errors=True)


def pytest_collection_finish() -> None:
    """What has been imported stays until the end: nobody need look through it for rubbish again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 10, 10)


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
