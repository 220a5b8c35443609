"""Thousands of hostile messages, at every question of every conversation: nothing breaks, all are answered."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from bot.channels.channel import Room, Worded
from bot.hearing import Hearing
from bot.intake import Intake
from handlers import CONVERSATIONS
from services.database import SqliteDatabase
from services.outbox import Posted
from services.tables import Table
from tests.hostile.messages import hostile
from tests.stage.house import WORDS
from tests.stage.rooms import telegram
from tests.standin import telegram_rules as rules
from tests.standin.telegram_people import Somebody
from tests.upgrade import town as t
from tests.upgrade.saved import release, saved

EACH = 1 if os.environ.get("KANCA_CRASH_LONG") else 6  # every sixth message, by turns, unless time does not matter
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
    room: Room
    ears: Ears

    async def wait_at(self, person: int, stack: Any) -> None:
        values = {"person": person, "chat": str(7000 + person), "stack": json.dumps(stack)}
        await self.database.run(lambda db: db.execute(text(OPEN), values))

    async def hears(self, update: Any) -> list[Worded]:
        """What is answered."""
        self.ears.posted.clear()
        for arrival in self.room.read(update):
            await self.intake.hear(arrival)
        return [_worded(row) for row in self.ears.posted]

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
    room: Any = telegram()
    yield Siege(database, intake, room, ears)
    await room.close()
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


@pytest.mark.timeout(300)
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
        for update in islice(hostile(Somebody(7000 + person)), asked % EACH, None, EACH):
            await siege.wait_at(person, stack)
            said = await siege.hears(update)
            assert said, f"Nothing is said at {place} to {str(update)[:300]}"
            assert fits(siege.room, said), (place, str(update)[:300])
            asked += 1
        await siege.database.run(lambda db: db.execute(text("update outbox set state = 'sent' where state = 'unsent'")))
    assert asked > 400
    assert await siege.count("select count(*) from inbox where state = 'broken'") == 0


def fits(room: Room, said: Sequence[Worded]) -> bool:
    """Whether the Bot API would take it all. Raises telegram_rules.Wrong."""
    for message in said:
        assert message.text.strip()
        for payload in room.show(message):
            method = payload.pop("method")
            rules.check(method, {"chat_id": 1, **payload})
    return True


async def test_a_newcomer_may_begin_with_anything(siege: Siege) -> None:
    for number, update in enumerate(hostile(Somebody(1))):
        somebody = {"id": 90_000 + number, "is_bot": False, "first_name": "X"}
        for kind in ("message", "callback_query"):
            if kind in update:
                update[kind] |= {"from": somebody}
                update[kind].get("message", update[kind])["chat"] = {"id": somebody["id"], "type": "private"}
        said = await siege.hears(update)
        assert said, str(update)[:300]
        assert fits(siege.room, said)
    assert await siege.count("select count(*) from inbox where state = 'broken'") == 0


async def test_an_edit_to_anything_is_heard_in_silence_or_answered(siege: Siege) -> None:
    somebody = Somebody(7000 + t.SARI)
    for update in hostile(somebody):
        if "text" in update.get("message", {}):
            assert fits(siege.room, await siege.hears(somebody.edits(update, update["message"]["text"])))
    assert await siege.count("select count(*) from inbox where state = 'broken'") == 0
