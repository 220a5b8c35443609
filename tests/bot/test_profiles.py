"""Shared phones through the whole house: what is kept of a PIN, whom a button belongs to, and a switch in mid turn."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest_asyncio
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from bot.channels.channel import Arrival, Press
from bot.media import Media
from bot.migrate import migrate
from services import history, inbox
from services.database import wait
from services.tables import Table
from services.tables.talk import InboxRow, OutboxRow
from tests.stage.house import StageHouse
from tests.stage.play import Play
from tests.stage.script import Script, Step

MOTHER = [">/start", "()Bahasa Indonesia", "()Pemilik usaha", "()Setuju", ">Sari"]
SON = [
    ">ganti profil", "()Tambah profil", ">ya", "()Bahasa Indonesia", "()Santri / pelajar", "()Di bawah 18 tahun",
    "()Setuju", ">Fauzan",
]  # fmt: skip
LOCK = [">pasang kunci", ">2468", ">2468"]


def script(*lines: str) -> Script:
    steps = [Step("( )", line[2:]) if line.startswith("()") else Step(">", line[1:]) for line in lines]
    return Script("a shared phone", steps)


class Family:
    """Mother and son on one phone, and a look behind the scenes."""

    def __init__(self, url: str, channel: str) -> None:
        self.media = Media("memory:///")
        self.house = StageHouse(url, self.media, {channel})
        self.channel = channel
        self.play = Play(script(), channel, self.house)

    async def do(self, *lines: str) -> list[list[Any]]:
        self.play.script = script(*lines)
        return await self.play.run()

    @property
    def user(self) -> str:
        return self.play._phone.user

    async def ask(self, work: Any) -> Any:
        return await self.house.database.run(work)

    async def talking(self) -> int:
        return int(await self.ask(lambda db: history.person_at(db, channel=self.channel, user=self.user)))

    async def tell(self, person: int) -> None:
        """Something happens to somebody: a conversation starts with them by itself."""
        now = self.house.now.timestamp()
        await self.ask(lambda db: inbox.announce(db, person=person, conversation="help", args={}, now=now))
        await self.house.settled()
        await self.play._deliver()

    async def close(self) -> None:
        await self.house.close()
        await self.media.close()


@pytest_asyncio.fixture
async def family(tmp_path: Path) -> AsyncIterator[Family]:
    url = f"sqlite:///{tmp_path / 'kanca.sqlite3'}"
    await migrate(url)
    made = Family(url, "telegram")
    yield made
    await made.close()


async def test_a_pin_is_written_down_nowhere(family: Family) -> None:
    await family.do(*MOTHER, *LOCK, *SON, ">ganti profil", "()Sari", ">1357", "()Coba lagi", ">2468")

    def everything(db: Session) -> str:
        tables = [table for table in Table.metadata.sorted_tables if table.name != "pins"]
        return "\n".join(str(row) for table in tables for row in db.execute(select(table)))

    kept = await family.ask(everything)
    assert "ganti profil" in kept
    assert "2468" not in kept
    assert "1357" not in kept


async def test_what_is_said_to_one_who_is_not_talking_says_whom_it_is_for(family: Family) -> None:
    await family.do(*MOTHER)
    mother = await family.talking()
    await family.do(*SON)
    await family.tell(mother)
    said = await family.ask(lambda db: db.scalars(select(OutboxRow.worded).order_by(OutboxRow.id.desc())).first())
    assert json.loads(said)["text"].startswith("Untuk Sari:\n\n")


async def test_a_button_of_another_is_pressed_by_them_alone(family: Family) -> None:
    await family.do(*MOTHER)
    mother = await family.talking()
    await family.do(*SON)
    await family.tell(mother)
    (heard,) = (await family.do("()Menu"))[-1:]
    assert heard[-1:] == [(("Tombol itu untuk Sari. Ganti profil dulu?",), ("Sari",))]
    (heard,) = (await family.do("()Sari"))[-1:]
    assert heard[0][0][:2] == ("Sekarang profil Sari.", "Mau apa sekarang? Pilih satu, atau tulis saja maksudnya.")
    assert await family.talking() == mother


def arrival(family: Family, id_: str, **what: Any) -> Arrival:
    user = family.user
    return Arrival(channel="telegram", id=id_, user=user, chat=user, at=datetime.now(UTC), message=id_, **what)


async def test_what_was_typed_before_the_change_of_places_is_not_heard_by_the_next(postgres_url: str) -> None:
    """On PostgreSQL another process may let the son talk while a message of the mother's is being heard."""
    await migrate(postgres_url)
    family = Family(postgres_url, "telegram")
    try:
        await family.do(*MOTHER)
        mother = await family.talking()
        await family.do(*SON)
        son = await family.talking()
        await family.do(">ganti profil", "()Sari", ">ganti profil")
        press = Press(*family.play._phone.press("Fauzan"))
        other = StageHouse(postgres_url, family.media, {"telegram"})
        changes = [arrival(family, "press-1", kind="press", press=press)]

        def change_places(point: str) -> None:
            if point == "after-read" and changes:
                wait(other.hear(changes.pop()))

        family.house.intake.crash_at = change_places
        await asyncio.wait_for(family.house.hear(arrival(family, "race-1", kind="text", text="bahasa")), 20)
        await family.house.settled()
        await other.close()
        heard_by = await family.ask(lambda db: db.scalar(select(InboxRow.person_id).where(InboxRow.key == "race-1")))
        assert heard_by == son  # whoever holds the phone has said it; nothing was written for the mother
        asked = await family.ask(lambda db: db.execute(text("select person_id, waiting_for from conversations")).all())
        assert (mother, "language/which") not in [tuple(row) for row in asked]
    finally:
        await family.close()


async def test_the_page_is_told_whose_messages_it_shows(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'kanca.sqlite3'}"
    await migrate(url)
    family = Family(url, "web")
    try:
        await family.do(*MOTHER)
        mother = await family.talking()
        before = await family.ask(
            lambda db: history.ours_before(db, person=mother, channel="web", seq=0, now=2e9, limit=1)
        )
        await family.do(*SON)
        son = await family.talking()
        new = await family.ask(
            lambda db: history.ours_after(db, person=son, channel="web", seq=before[-1].seq, now=2e9)
        )
        assert new  # a page that has read up to the mother's last message hears of the change
        assert {row.person for row in new} == {son}
    finally:
        await family.close()
