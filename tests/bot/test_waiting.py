"""The waiting room: who waits for a photo hears when it is late, whoever comes first."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.channels.channel import Arrival, File, NotFetched
from bot.hearing import Hearing
from bot.intake import Intake
from bot.media import Media
from bot.waiting import Waiting
from handlers import CONVERSATIONS
from services import inbox
from services.database import SqliteDatabase
from services.outbox import Posted
from services.tables import Table
from tests.stage.house import WORDS

NOON = 1_800_000_000.0
PHOTO = Arrival(
    channel="telegram", id="1", user="7", chat="7", kind="picture", at=datetime.fromtimestamp(NOON, UTC),
    message="7:1", files=(File("photo", "picture", "image/jpeg", 9, ""),),
)  # fmt: skip


class Quiet:
    """Nothing is delivered here."""

    def post(self, rows: Sequence[Posted]) -> None: ...
    def nudge(self) -> None: ...


class SlowRoom:
    """A channel that is asked for a photo for half a minute, and then has none."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    async def fetch(self, file: File) -> bytes:
        await self._stage.said()  # meanwhile the person's inbox is looked at
        self._stage.at += 30.0
        raise NotFetched("not now")


class Stage:
    """An intake and its waiting room, with a clock of ours."""

    def __init__(self, tmp_path: Path) -> None:
        self.at = NOON
        self.database = SqliteDatabase(str(tmp_path / "waiting.sqlite3"))
        self.media = Media(str(tmp_path / "media"))
        self.open()

    def open(self) -> None:
        intake = Intake(self.database, CONVERSATIONS, Hearing(WORDS), "me", Quiet(), now=lambda: self.at)
        rooms: Any = {"telegram": SlowRoom(self)}
        self.intake, self.waiting = intake, Waiting(intake, rooms, self.media)

    async def said(self) -> list[str]:
        found: Any = await self.database.run(lambda db: db.execute(text("select message from outbox")).scalars().all())
        return list(found)


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    stage = Stage(tmp_path)
    await stage.database.run(lambda db: Table.metadata.create_all(db.connection()))
    yield stage
    await stage.waiting.stop()
    await stage.database.close()


async def test_a_photo_given_up_at_the_very_moment_it_is_due_is_said_to_be_late(stage: Stage) -> None:
    stage.waiting.wake((await stage.intake.hear(PHOTO)).person)
    await asyncio.wait_for(stage.waiting.settled(), 15.0)
    assert [message for message in await stage.said() if "picture-late" in message]


async def test_after_a_restart_the_sender_still_hears_that_the_photo_is_late(stage: Stage) -> None:
    await stage.intake.hear(PHOTO)
    stage.open()
    stage.at += 6.0
    await stage.waiting.sweep()
    await asyncio.wait_for(stage.waiting.settled(), 15.0)
    assert [message for message in await stage.said() if "picture-late" in message]


async def test_nothing_is_taken_up_after_a_stop(stage: Stage) -> None:
    person = (await stage.intake.hear(PHOTO)).person
    for _ in range(2):
        stage.waiting.wake(person)
    await stage.waiting.stop()
    await asyncio.sleep(0)
    await asyncio.wait_for(stage.waiting.settled(), 1.0)
    assert [row.key for row in await stage.database.run(lambda db: inbox.fetching(db, limit=9))] == ["1"]
