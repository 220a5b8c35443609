"""The one door to the database: what goes wrong behind it is told without what people have said."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from services.database import open_database


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
