"""Delivery's stage, on one database or both."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.delivery_stage import Stage, open_stage


@pytest.fixture(params=["sqlite", "postgresql"])
async def stage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    """Both databases; PostgreSQL has a clock of its own, so there the time is the real one."""
    if request.param == "sqlite":
        stage = await open_stage(f"sqlite:///{tmp_path}/kanca.sqlite3")
    else:
        stage = await open_stage(request.getfixturevalue("postgres_url"))
        stage.time.at = await stage.clock()
    await stage.people(5)
    yield stage
    await stage.database.close()


@pytest.fixture
async def lite(tmp_path: Path) -> AsyncIterator[Stage]:
    """SQLite alone, where the time is the test's."""
    stage = await open_stage(f"sqlite:///{tmp_path}/kanca.sqlite3")
    await stage.people(5)
    yield stage
    await stage.database.close()
