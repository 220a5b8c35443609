"""Thousands of hostile messages, at every question of every conversation: nothing breaks, all are answered."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from bot.channels.channel import Worded
from bot.hearing import Hearing
from bot.intake import Intake
from bot.waiting import Waiting
from handlers import CONVERSATIONS
from services.database import SqliteDatabase
from services.outbox import Posted
from services.tables import Table
from tests.hostile.messages import hostile, mixed
from tests.hostile.rooms import Rooms
from tests.stage.house import WORDS
from tests.standin.telegram_people import Somebody
from tests.upgrade import town as t
from tests.upgrade.saved import release, saved

LONG = bool(os.environ.get("KANCA_CRASH_LONG"))
EACH = 1 if LONG else 6  # every sixth message, by turns, unless time does not matter
MIXED = 510 if LONG else 0  # texts at each question beside those: a hundred thousand in all
OPEN = """insert into conversations (person_id, channel, chat, stack, waiting_for, changed_at) values
(:person, 'telegram', :chat, :stack, '', 0) on conflict (person_id, channel, chat)
do update set stack = excluded.stack"""


@dataclass
class Ears:
    """The delivery's place: what was said to whom since one last looked."""

    posted: list[Posted]

    def post(self, rows: Sequence[Posted]) -> None:
        self.posted += rows

    def nudge(self) -> None: ...


@dataclass
class Siege:
    """The real intake over the town, and hostile people before it."""

    database: SqliteDatabase
    intake: Intake
    waiting: Waiting
    rooms: Rooms
    ears: Ears

    async def wait_at(self, person: int, stack: Any) -> None:
        values = {"person": person, "chat": str(7000 + person), "stack": json.dumps(stack)}
        await self.database.run(lambda db: db.execute(text(OPEN), values))

    async def hears(self, update: Any) -> list[Worded]:
        """What is answered. Whatever others are told because of it must fit as well."""
        self.ears.posted.clear()
        arrivals = self.rooms.all["telegram"].read(update)
        for arrival in arrivals:
            await self.intake.hear(arrival)
        chats = {arrival.chat for arrival in arrivals}
        if not chats & {row.chat for row in self.ears.posted}:  # news from outside are to be heard before
            await self.waiting.sweep()
            await self.waiting.settled()
        assert self.rooms.fit([_worded(row) for row in self.ears.posted])
        return [_worded(row) for row in self.ears.posted if row.chat in chats]

    async def count(self, statement: str) -> int:
        return int(await self.database.run(lambda db: db.execute(text(statement)).scalar_one()))


def _worded(row: Posted) -> Worded:
    said = json.loads(row.worded)
    return Worded(row.id, said["text"], tuple(said["choices"]), said["picture"], said["document"], said["language"])


def _fill(db: Session) -> None:
    Table.metadata.create_all(db.connection())
    t.build(db)
    db.execute(text("update inbox set state = 'heard'"))  # the town's news have been told: nobody has to wait for them


@pytest.fixture
async def siege() -> AsyncIterator[Siege]:
    database, ears = SqliteDatabase(":memory:"), Ears([])
    await database.run(_fill)
    intake = Intake(database, CONVERSATIONS, Hearing(WORDS), "siege", ears, now=t.NOW.timestamp)
    rooms = Rooms()
    nothing: Any = None  # is ever fetched
    yield Siege(database, intake, Waiting(intake, {}, nothing), rooms, ears)
    await rooms.close()
    await database.close()


def questions() -> Iterator[tuple[str, int, Any]]:
    """Each question of each conversation once, with somebody who waits at it."""
    seen = set()
    for one in saved():
        place = (one.kept[-1]["conversation"], one.question)
        if one.release == release() and place not in seen:
            seen.add(place)
            yield " ".join(place), one.person, one.kept


QUESTIONS = list(questions())


@pytest.mark.timeout(3600 if LONG else 300)
@pytest.mark.parametrize("part", range(4))
async def test_every_question_survives_every_hostile_message_and_answers(siege: Siege, part: int) -> None:
    asked = 0
    for place, person, stack in QUESTIONS[part::4]:
        language = ("id", "jv-krama", "jv-ngoko")[asked % 3]
        await siege.database.run(
            lambda db, person=person, language=language: db.execute(  # type: ignore[misc]
                text("update people set language = :l, seq = seq where id = :p"), {"l": language, "p": person}
            )
        )
        somebody = Somebody(7000 + person)
        for update in chain(islice(hostile(somebody), asked % EACH, None, EACH), mixed(somebody, place, MIXED)):
            await siege.wait_at(person, stack)
            said = await siege.hears(update)
            assert said, f"Nothing is said at {place} to {str(update)[:300]}"
            asked += 1
        await siege.database.run(lambda db: db.execute(text("update outbox set state = 'sent' where state = 'unsent'")))
    assert asked > (25_000 if LONG else 400)
    assert await siege.count("select count(*) from inbox where state = 'broken'") == 0


async def test_a_newcomer_may_begin_with_anything(siege: Siege) -> None:
    for number, update in enumerate(hostile(Somebody(1))):
        somebody = {"id": 90_000 + number, "is_bot": False, "first_name": "X"}
        for kind in ("message", "callback_query"):
            if kind in update:
                update[kind] |= {"from": somebody}
                update[kind].get("message", update[kind])["chat"] = {"id": somebody["id"], "type": "private"}
        said = await siege.hears(update)
        assert said, str(update)[:300]
    assert await siege.count("select count(*) from inbox where state = 'broken'") == 0


async def test_an_edit_to_anything_is_heard_in_silence_or_answered(siege: Siege) -> None:
    somebody = Somebody(7000 + t.SARI)
    for update in hostile(somebody):
        if "text" in update.get("message", {}):
            await siege.hears(somebody.edits(update, update["message"]["text"]))
    assert await siege.count("select count(*) from inbox where state = 'broken'") == 0
