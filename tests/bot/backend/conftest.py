"""A database for the sender, of both kinds."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from services.database import Database, open_database
from services.events import deliveries
from services.tables import Table


@pytest_asyncio.fixture(params=["sqlite", "postgresql"])
async def database(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Database]:
    """Both, where what is due is due by the `now` that is given: PostgreSQL's own clock is set aside."""
    monkeypatch.setattr(deliveries, "clock", lambda db: "cast(:now as double precision)")
    sqlite = request.param == "sqlite"
    found = open_database(f"sqlite:///{tmp_path / 'db'}" if sqlite else request.getfixturevalue("postgres_url"))
    await found.run(lambda db: Table.metadata.create_all(db.connection()))
    yield found
    await found.close()
