"""Two at once, through two intakes as two processes have them: one wins, nobody is lost, nothing is done twice."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from bot.channels.channel import Arrival, Press
from bot.hearing import Hearing
from bot.intake import Heard, Intake
from bot.waiting import Waiting
from handlers import CONVERSATIONS
from services import consents, cooperatives, people, roles
from services.database import Database, open_database
from services.outbox import Posted
from services.people import Part
from services.roles import Role
from services.tables import Table
from services.tables.talk import Identity, Person
from tests.stage.house import WORDS

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
_ids = itertools.count(1)
ROUNDS = 10
OWNER, FIRST_OFFICER, SECOND_OFFICER = 1, 2, 3
BEFORE_THE_SUMMARY = (
    "daftar usaha",
    "Warung Sari",
    "1",
    "1",
    "Kota Malang",
    "Jalan Mawar 5",
    "lewati",
    "tidak",
    "lewati",
)


class Quiet:
    """Nothing is delivered here."""

    def post(self, rows: Sequence[Posted]) -> None: ...
    def nudge(self) -> None: ...


class Two:
    """Two processes over one database, and whatever must be true of it."""

    def __init__(self, url: str) -> None:
        self.databases: list[Database] = [open_database(url), open_database(url)]
        self.intakes = [
            Intake(one, CONVERSATIONS, Hearing(WORDS), f"process-{n}", Quiet(), now=NOW.timestamp)  # type: ignore[arg-type]
            for n, one in enumerate(self.databases)
        ]

    async def do(self, statement: str, **values: Any) -> list[Any]:
        def work(db: Session) -> list[Any]:
            result = db.execute(text(statement), values)
            return list(result.all()) if result.returns_rows else []  # type: ignore[attr-defined]

        return await self.databases[0].run(work)

    async def both(self, first: Arrival, second: Arrival) -> list[Heard]:
        """One to each process, at the same time."""
        return list(await asyncio.gather(self.intakes[0].hear(first), self.intakes[1].hear(second)))

    async def talk(self, person: int, *texts: str) -> None:
        for said in texts:
            await self.intakes[0].hear(says(person, said))

    async def said_to(self, person: int) -> list[tuple[int, int, str, list[str]]]:
        """(id, seq, text, labels) of all that was said to somebody, in order."""
        rows = await self.do("select id, seq, worded from outbox where person_id = :p order by seq", p=person)
        return [(row, seq, json.loads(worded)["text"], json.loads(worded)["choices"]) for row, seq, worded in rows]

    async def in_order(self, person: int) -> None:
        """What was said is numbered without a gap, and nothing was broken."""
        assert [seq for _, seq, _, _ in await self.said_to(person)] == list(
            range(1, 1 + len(await self.said_to(person)))
        )
        assert await self.do("select id from inbox where state = 'broken'") == []

    async def count(self, table: str) -> int:
        return int((await self.do(f"select count(*) from {table}"))[0][0])


def _fill(db: Session) -> None:
    Table.metadata.create_all(db.connection())
    for person in (OWNER, FIRST_OFFICER, SECOND_OFFICER):
        db.add(Person())
        db.flush()  # the first three: 1, 2, 3
        db.add(Identity(channel="telegram", user=str(person), person_id=person, chat=str(person)))
        consents.record(
            db, person=person, scope=consents.Scope.FULL, language="id", channel="telegram", message="m", now=NOW
        )
        people.settle(db, person=person, part=Part.OWNER if person == OWNER else Part.OFFICER, age_band=None)
        people.set_name(db, person=person, name=f"Orang {person}")


@pytest.fixture(params=["sqlite", "postgresql"])
async def two(request: pytest.FixtureRequest, tmp_path: Any) -> AsyncIterator[Two]:
    sqlite = request.param == "sqlite"
    two = Two(f"sqlite:///{tmp_path / 'kanca.sqlite3'}" if sqlite else request.getfixturevalue("postgres_url"))
    await two.databases[0].run(_fill)
    yield two
    for one in two.databases:
        await one.close()


def says(person: int, said: str) -> Arrival:
    id_ = str(next(_ids))
    return Arrival("telegram", id_, str(person), str(person), "text", NOW, text=said, message=id_)


def presses(person: int, row: int, position: int) -> Arrival:
    return Arrival("telegram", str(next(_ids)), str(person), str(person), "press", NOW, press=Press(row, position))


async def button(two: Two, person: int, label: str) -> Arrival:
    """A press of the newest button of this label."""
    for row, _, _, labels in reversed(await two.said_to(person)):
        if label in labels:
            return presses(person, row, labels.index(label))
    raise LookupError(label)


async def test_the_same_message_brought_to_two_processes_at_once_is_heard_once(two: Two) -> None:
    for _ in range(ROUNDS):
        message, before = says(OWNER, "menu"), len(await two.said_to(OWNER))
        heard = await two.both(message, message)
        assert sorted(one.repeat for one in heard) == [False, True]
        assert len(await two.said_to(OWNER)) == before + 1
    await two.in_order(OWNER)


async def test_two_different_messages_of_one_person_are_both_heard_one_after_the_other(two: Two) -> None:
    for _ in range(ROUNDS):
        await two.talk(OWNER, "daftar usaha")
        before = len(await two.said_to(OWNER))
        heard = await two.both(says(OWNER, "batal"), says(OWNER, "menu"))
        assert [one.repeat for one in heard] == [False, False]
        assert len(await two.said_to(OWNER)) >= before + 2
        await two.talk(OWNER, "batal")
    await two.in_order(OWNER)


async def test_a_summary_that_is_confirmed_in_two_ways_at_once_is_confirmed_once(two: Two) -> None:
    await two.talk(OWNER, *BEFORE_THE_SUMMARY)
    await two.both(await button(two, OWNER, "Benar"), says(OWNER, "benar"))
    assert await two.count("businesses") == 1
    await two.in_order(OWNER)


async def test_a_button_that_is_pressed_twice_at_once_counts_once(two: Two) -> None:
    await two.talk(OWNER, *BEFORE_THE_SUMMARY)
    yes = await button(two, OWNER, "Benar")
    assert yes.press is not None
    before = len(await two.said_to(OWNER))
    await two.both(yes, presses(OWNER, yes.press.message, yes.press.position))
    assert await two.count("businesses") == 1
    assert len(await two.said_to(OWNER)) == before + 1
    await two.in_order(OWNER)


async def test_a_press_that_overtakes_the_text_before_it_answers_only_its_own_question(two: Two) -> None:
    """Telegram queues texts by chat and presses by person: a press may come first."""
    await two.talk(OWNER, "daftar usaha", "Warung Sari")
    kind = await button(two, OWNER, "UMKM")
    await two.both(kind, says(OWNER, "Makanan"))
    waits = (await two.do("select waiting_for from conversations where person_id = :p", p=OWNER))[0][0]
    assert waits in {"register-business/sector", "register-business/regency"}
    await two.in_order(OWNER)


async def test_a_newcomer_who_writes_twice_at_once_becomes_one_person(two: Two) -> None:
    for newcomer in range(100, 100 + ROUNDS):
        await two.both(says(newcomer, "halo"), says(newcomer, "assalamualaikum"))
        found = await two.do("select person_id from identities where user_ref = :u", u=str(newcomer))
        assert len(found) == 1
        assert len(await two.do("select id from inbox where person_id = :p", p=found[0][0])) == 2
        await two.in_order(found[0][0])
    nobody = "select p.id from people p left join identities i on i.person_id = p.id where i.person_id is null"
    assert await two.do(nobody) == []


async def test_a_door_that_two_officers_press_at_once_opens_for_one_and_the_other_hears_it(two: Two) -> None:
    await two.databases[0].run(_two_officers)
    await two.talk(OWNER, "menu")
    await _everything_that_waits(two)
    presses_ = [await button(two, officer, "Setujui") for officer in (FIRST_OFFICER, SECOND_OFFICER)]
    before = [len(await two.said_to(officer)) for officer in (FIRST_OFFICER, SECOND_OFFICER)]
    await two.both(*presses_)
    after = [len(await two.said_to(officer)) for officer in (FIRST_OFFICER, SECOND_OFFICER)]
    assert all(more > less for less, more in zip(before, after, strict=True))
    assert len(await two.do("select person_id from roles where person_id = :p", p=OWNER)) == 1
    await _everything_that_waits(two)
    told = [one for _, _, one, _ in await two.said_to(OWNER)]
    assert len(told) == len(set(told))
    for person in (OWNER, FIRST_OFFICER, SECOND_OFFICER):
        await two.in_order(person)


def _two_officers(db: Session) -> None:
    """Two officers of one cooperative, and somebody who asks to be curator there."""
    row = {"id": "K-1", "name": "Koperasi Sumber Rejeki", "kind": "cooperative", "regency": "35.78", "address": ""}
    cooperatives.import_rows(db, rows=[row])
    place = cooperatives.by_code(db, code="K-1")
    assert place is not None
    for officer in (FIRST_OFFICER, SECOND_OFFICER):
        roles.give(db, person=officer, role=Role.OFFICER, cooperative=place.id, now=NOW)
    roles.claim(db, person=OWNER, role=Role.CURATOR, cooperative=place.id, now=NOW)


async def _everything_that_waits(two: Two) -> None:
    """Both processes look into the inboxes at once."""
    rooms = [Waiting(intake, {}, None) for intake in two.intakes]  # type: ignore[arg-type]
    for _ in range(3):
        await asyncio.gather(*(one.sweep() for one in rooms))
        await asyncio.gather(*(one.settled() for one in rooms))
    assert await two.do("select id from inbox where state = 'waiting'") == []
