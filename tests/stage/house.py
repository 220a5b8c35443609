"""A house on the stage: the real database, intake, waiting room and media, with a clock of ours, torn down at will."""

from __future__ import annotations

import itertools
import json
import tempfile
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

import handlers
from bot import escalating, expiring, reminding
from bot.certificates.papers import Papers
from bot.channels.channel import Arrival, Room, Worded
from bot.documents import MAKERS, Documents
from bot.hearing import Hearing
from bot.house import spell
from bot.intake import Heard, Intake
from bot.media import Media
from bot.waiting import Waiting
from dialogue import Chat, Conversation
from locales import Words
from services import housekeeping, mydata, programme
from services.database import open_database
from services.outbox import Posted
from services.tables import Table
from tests.stage.rooms import ROOMS

START = datetime(2026, 11, 22, 2, 30, tzinfo=UTC)
WORDS = Words(spell=spell)  # sentences never change while the program runs
PAPERS = Papers("https://kanca.stage", "Program Koperasi Jawa Timur", Path(tempfile.mkdtemp("-kanca-stage")) / "keys")
TALK = {"people", "identities", "conversations", "inbox", "outbox", "leases", "slots", "pictures", "code_attempts"}
PERSON = "id, language, name, part, age_band, reminders, order_alerts"
LEFT = "id, person_id, seq, channel, chat, worded, state, tries, doubt"
_processes = itertools.count(1)


def watched(table: Mapping[str, Conversation], ended: list[str]) -> dict[str, Conversation]:
    """The same conversations, each telling when a run of it has reached its end."""

    def watch(one: Conversation) -> Conversation:
        def function(chat: Chat, db: Any, **args: Any) -> None:
            one.function(chat, db, **args)
            ended.append(one.name)

        return Conversation(one.name, function)

    return {name: watch(one) for name, one in table.items()}


class ByHand:
    """The delivery's place: the stage looks into the outbox itself."""

    def post(self, rows: Sequence[Posted]) -> None: ...
    def nudge(self) -> None: ...


class StageHouse:
    """One database and, after every `restart`, all else anew. `media` outlives it: its workers are processes."""

    def __init__(self, url: str, media: Media, rooms: Collection[str]) -> None:
        self.url, self.media, self.now, self._named = url, media, START, rooms
        self._open()

    def _open(self) -> None:
        programme.tell(
            programme.Programme("Program Koperasi Jawa Timur", "0812-3456-7890 (jam kerja)", "", "kanca_bot", "")
        )
        self.database = open_database(self.url)
        self.rooms: dict[str, Room] = {name: make() for name, make in ROOMS.items() if name in self._named}
        me = f"stage-{next(_processes)}"
        self.ended: list[str] = []  # conversations that have come to their end since the last restart
        table = watched(handlers.CONVERSATIONS, self.ended)
        self.intake = Intake(self.database, table, Hearing(WORDS), me, ByHand(), now=self._seconds)
        self.waiting = Waiting(self.intake, self.rooms, self.media)

    def _seconds(self) -> float:
        return self.now.timestamp()

    def pass_time(self, time: timedelta) -> None:
        self.now += time

    async def clean(self) -> None:
        """What the clock does every hour."""
        now = self.now
        await self.database.run(lambda db: housekeeping.clean(db, now=now.timestamp()))
        await self.database.run(lambda db: mydata.finish(db, now=now))
        await reminding.tick(self.database, self._seconds)
        await escalating.tick(self.database, now.timestamp())
        await expiring.tick(self.database, self._seconds)

    async def close(self) -> None:
        await self.waiting.stop()
        for room in self.rooms.values():
            if hasattr(room, "close"):
                await room.close()
        await self.database.close()

    async def restart(self) -> None:
        """Drop every object and open the database anew."""
        await self.close()
        self._open()

    # --- hearing ------------------------------------------------------------------------------------------------

    async def hear(self, arrival: Arrival) -> Heard:
        """One arrival as a room has read it, at our clock's time."""
        heard = await self.intake.hear(replace(arrival, at=self.now))
        if heard.queued:
            self.waiting.wake(heard.person)
        return heard

    async def settled(self) -> None:
        """Wait until everything that lies in an inbox has been heard, and what it has set going too."""
        for _ in range(3):
            await self.waiting.settled()
            await self.waiting.sweep()
            if not self.waiting._tasks():
                return
        await self.waiting.settled()

    # --- delivering ---------------------------------------------------------------------------------------------

    async def unsent(self) -> list[tuple[Posted, Worded]]:
        """What is to be delivered now, in order, documents made. It counts as sent from here on."""
        rows = await self.database.run(_unsent)
        documents = Documents(self.database, self.media, WORDS, {**MAKERS, **PAPERS.makers()})
        return [(row, await documents.prepare(row, message)) for row, message in rows]

    # --- looking ------------------------------------------------------------------------------------------------

    async def business(self) -> Mapping[str, Any]:
        """All that is true of business: every table but those of talking, and what we know of people greeted."""
        return await self.database.run(_business)


def _unsent(db: Session) -> list[tuple[Posted, Worded]]:
    found = db.execute(text(f"select {LEFT} from outbox where state = 'unsent' order by person_id, seq")).all()
    db.execute(text("update outbox set state = 'sent' where state = 'unsent'"))
    rows = []
    for id_, person, seq, channel, chat, worded, _state, _tries, _doubt in found:
        said = json.loads(worded)
        message = Worded(id_, said["text"], tuple(said["choices"]), said["picture"], said["document"], said["language"])
        rows.append((Posted(id_, person, seq, channel, chat, worded), message))
    return rows


def _business(db: Session) -> Mapping[str, Any]:
    """A look a line and fifty tables a look: nothing is compiled for them, and PostgreSQL is asked once."""
    names = [name for name in Table.metadata.tables if name not in TALK]
    known = f"select {PERSON} from people where part <> '' or language <> 'id'"
    wanted = {**{name: f"select * from {name}" for name in names}, "people": known}
    plain = db.connection().exec_driver_sql
    if db.get_bind().dialect.name == "sqlite":
        return {name: sorted(map(repr, plain(one))) for name, one in wanted.items()}
    every = " union all ".join(f"select '{name}', one::text from ({one}) one" for name, one in wanted.items())
    held: dict[str, list[str]] = {name: [] for name in wanted}
    for name, row in sorted(tuple(row) for row in plain(every)):
        held[name].append(row)
    return held
