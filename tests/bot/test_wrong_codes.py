"""A wrong code that a newcomer tries is counted for good, though the greeting that goes on is a rehearsal."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

import handlers
from bot.channels.channel import Arrival
from bot.hearing import Hearing
from bot.intake import Intake
from services import codes
from services.database import open_database
from services.tables import Table
from tests.stage.house import WORDS, ByHand

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_wrong_codes_of_a_newcomer_stay_counted(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    sqlite = kind == "sqlite"
    url = f"sqlite:///{tmp_path / 'codes.sqlite3'}" if sqlite else request.getfixturevalue("postgres_url")
    database = open_database(url)
    await database.run(lambda db: Table.metadata.create_all(db.connection()))
    intake = Intake(database, handlers.CONVERSATIONS, Hearing(WORDS), "me", ByHand(), now=NOW.timestamp)
    counted = []
    for n in range(codes.ATTEMPTS):
        said = Arrival("web", f"m-{n}", "thief", "thief", "text", NOW, f"ABCD-EFG{n + 2}")
        person = (await intake.hear(said)).person
        counted.append(await database.run(partial(codes.tried_too_often, by=person, now=NOW)))
    await database.close()
    assert counted == [False] * (codes.ATTEMPTS - 1) + [True]
