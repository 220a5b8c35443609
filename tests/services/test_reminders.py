"""Reminders: one, a last call, then silence; the same on SQLite and on PostgreSQL."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import func, insert, select, text
from sqlalchemy.orm import Session

from services import cooperatives, holidays, mydata, people, quiet, reminders
from services.database import Database, open_database
from services.prayer import SURABAYA, WIB, times
from services.quiet import DEFAULTS, Place, quiet_at
from services.roles import Role, give
from services.tables import Table
from services.tables.reminding import Reminder
from services.tables.talk import InboxRow, OutboxRow
from tests.services.test_people_on_both import ROWS, agreed, database

__all__ = ["database"]
SUNDAY = date(2026, 11, 22)
HERE = Place(SURABAYA, DEFAULTS)


def at(clock: str, day: date = SUNDAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), WIB)


def tick(db: Session, now: datetime) -> list[dict[str, Any]]:
    """The clock strikes: what was announced by it."""
    before = db.scalar(select(func.max(InboxRow.id))) or 0
    while reminders.due(db, now=now.timestamp(), limit=50):
        pass
    said = db.scalars(select(InboxRow.payload).where(InboxRow.id > before).order_by(InboxRow.id))
    return [json.loads(payload) for payload in said]


def next_of(db: Session, person: int) -> datetime | None:
    wish = reminders.get(db, person=person)
    assert wish is not None
    return datetime.fromtimestamp(wish.next_at, WIB) if wish.next_at is not None else None


def a_santri(db: Session, wanted: str = "16:00", now: datetime | None = None) -> int:
    person = agreed(db, "Budi")
    reminders.choose(db, person=person, wanted=wanted, now=now or at("10:00"))
    return person


# --- one, a last call, silence -----------------------------------------------------------------------------------


async def test_one_reminder_one_last_call_and_then_silence(database: Database) -> None:
    def work(db: Session) -> None:
        person = a_santri(db)
        first = next_of(db, person)
        assert first is not None
        assert timedelta() <= first - at("16:00") < timedelta(minutes=5)
        assert tick(db, first - timedelta(seconds=1)) == []
        assert tick(db, first) == [{"start": ["lesson-reminder", {"last": False}], "sort": "reminder"}]
        last = next_of(db, person)
        assert last is not None
        assert timedelta() <= last - at("20:30") < timedelta(minutes=5)
        assert [said["start"][1] for said in tick(db, last)] == [{"last": True}]
        assert next_of(db, person) is None
        assert tick(db, last + timedelta(days=30)) == []

    await database.run(work)


async def test_whoever_learns_is_left_alone_that_day_and_reminded_the_next(database: Database) -> None:
    def work(db: Session) -> None:
        person = a_santri(db)
        reminders.learned(db, person=person, now=at("12:00"))
        tomorrow = next_of(db, person)
        assert tomorrow is not None
        assert tomorrow.date() == SUNDAY + timedelta(days=1)
        assert tick(db, at("23:00")) == []
        assert len(tick(db, tomorrow)) == 1
        reminders.learned(db, person=person, now=tomorrow + timedelta(minutes=9))
        assert tick(db, at("23:00", tomorrow.date())) == []

    await database.run(work)


async def test_coming_back_ends_the_silence(database: Database) -> None:
    def work(db: Session) -> None:
        person = a_santri(db)
        for _ in range(2):
            call = next_of(db, person)
            assert call is not None
            tick(db, call)
        reminders.came_back(db, person=person, now=at("09:00", SUNDAY + timedelta(days=4)))
        call = next_of(db, person)
        assert call is not None
        assert call.date() == SUNDAY + timedelta(days=4)
        assert [said["start"][1] for said in tick(db, call)] == [{"last": False}]

    await database.run(work)


async def test_coming_back_between_two_calls_keeps_the_second_and_counts_anew(database: Database) -> None:
    def work(db: Session) -> None:
        person = a_santri(db)
        tick(db, at("16:06"))
        second = next_of(db, person)
        reminders.came_back(db, person=person, now=at("16:10"))
        wish = reminders.get(db, person=person)
        assert wish is not None
        assert (wish.calls, next_of(db, person)) == (0, second)

    await database.run(work)


async def test_after_an_outage_a_reminder_is_left_to_the_next_day(database: Database) -> None:
    def work(db: Session) -> None:
        person = a_santri(db)
        assert tick(db, at("19:30")) == []
        call = next_of(db, person)
        assert call is not None
        assert call.date() == SUNDAY + timedelta(days=1)

    await database.run(work)


async def test_a_short_outage_only_makes_it_late(database: Database) -> None:
    def work(db: Session) -> None:
        a_santri(db)
        assert len(tick(db, at("17:00"))) == 1

    await database.run(work)


async def test_who_has_chosen_nothing_is_never_reminded(database: Database) -> None:
    def work(db: Session) -> None:
        person = agreed(db, "Siti")
        reminders.learned(db, person=person, now=at("10:00"))
        reminders.came_back(db, person=person, now=at("10:00"))
        reminders.resume(db, person=person, now=at("10:00"))
        assert reminders.get(db, person=person) is None
        assert tick(db, at("23:00")) == []

    await database.run(work)


# --- berhenti and mulai -------------------------------------------------------------------------------------------


async def test_berhenti_silences_what_waits_already_and_lasts_until_mulai(database: Database) -> None:
    def work(db: Session) -> None:
        person = a_santri(db)
        row = {"person_id": person, "channel": "telegram", "chat": "1", "message": "{}", "worded": "{}", "at": 1.0}
        sorts = ("reply", "reminder", "broadcast", "alert")
        for seq, sort in enumerate(sorts, 1):
            db.execute(insert(OutboxRow).values(seq=seq, sort=sort, **row))
        reminders.stop(db, person=person)
        states = db.scalars(select(OutboxRow.state).order_by(OutboxRow.seq)).all()
        assert states == ["unsent", "expired", "expired", "unsent"]
        reminders.learned(db, person=person, now=at("11:00"))
        reminders.came_back(db, person=person, now=at("12:00"))
        reminders.choose(db, person=person, wanted="asr", now=at("12:00"))
        assert next_of(db, person) is None
        assert tick(db, at("23:00", SUNDAY + timedelta(days=2))) == []
        reminders.resume(db, person=person, now=at("08:00", SUNDAY + timedelta(days=3)))
        call = next_of(db, person)
        assert call is not None
        assert call.date() == SUNDAY + timedelta(days=3)

    await database.run(work)


async def test_a_call_that_was_announced_before_berhenti_or_a_lesson_is_not_said(database: Database) -> None:
    def work(db: Session) -> None:
        stopped, busy, quiet_one = a_santri(db), a_santri(db), a_santri(db)
        tick(db, at("16:06"))
        reminders.stop(db, person=stopped)
        reminders.learned(db, person=busy, now=at("16:07"))
        now = at("16:08")
        wanted = [reminders.wanted_now(db, person=one, now=now) for one in (stopped, busy, quiet_one)]
        assert wanted == [False, False, True]

    await database.run(work)


async def test_delivery_is_told_to_wait_or_to_give_up(database: Database) -> None:
    def work(db: Session) -> None:
        person = a_santri(db)

        def ask(clock: str, written: str = "10:00", sort: str = "reminder") -> float | None:
            then, now = at(written).timestamp(), at(clock).timestamp()
            return quiet.ruling(db, person=person, sort=sort, at=then, now=now)

        assert ask("10:00") == 0.0
        assert ask("22:00") == pytest.approx(7 * 3600)
        reminders.learned(db, person=person, now=at("11:00"))
        assert ask("12:30") is None
        assert ask("12:30", sort="broadcast") == 0.0
        assert ask("12:30", written="12:00") == 0.0
        reminders.stop(db, person=person)
        assert ask("12:30", written="12:00") is None

    await database.run(work)


# --- free days ----------------------------------------------------------------------------------------------------


async def test_on_a_free_day_nothing_is_said_and_nothing_is_counted(database: Database) -> None:
    def work(db: Session) -> None:
        cooperatives.import_rows(db, rows=ROWS)
        place = cooperatives.by_code(db, code="P-1")
        assert place is not None
        person, ustadz = a_santri(db), agreed(db, "Ustadz Ali")
        cooperatives.join(db, person=person, cooperative=place.id, now=at("09:00"))
        give(db, person=ustadz, role=Role.TEACHER, cooperative=place.id, now=at("09:00"))
        holidays.add(db, cooperative=place.id, by=ustadz, first=SUNDAY, last=SUNDAY, name="Ujian")
        tick(db, at("16:06"))
        assert not reminders.wanted_now(db, person=person, now=at("16:06"))
        wish, call = reminders.get(db, person=person), next_of(db, person)
        assert wish is not None
        assert call is not None
        assert (wish.calls, call.date()) == (0, SUNDAY + timedelta(days=1))

    await database.run(work)


# --- where and when -----------------------------------------------------------------------------------------------


async def test_after_a_prayer_means_after_it_is_called_where_the_person_is(database: Database) -> None:
    def work(db: Session) -> None:
        cooperatives.import_rows(db, rows=[{**ROWS[1], "regency": "35.10"}])
        banyuwangi = cooperatives.by_code(db, code="P-1")
        assert banyuwangi is not None
        away, told, unknown = agreed(db, "Budi"), agreed(db, "Siti"), agreed(db, "Tono")
        cooperatives.join(db, person=away, cooperative=banyuwangi.id, now=at("09:00"))
        calls = {
            code: reminders.choose(db, person=who, wanted="asr", regency_code=said, now=at("09:00"))
            for code, who, said in (("35.10", away, "35.01"), ("35.01", told, "35.01"), (SURABAYA, unknown, ""))
        }
        for code, call in calls.items():
            assert timedelta(minutes=25) <= call - times(SUNDAY, code).asr < timedelta(minutes=30)

    await database.run(work)


def test_every_choice_comes_outside_quiet_hours_and_near_the_time_that_was_asked() -> None:
    for wanted in ("fajr", "asr", "isha", "05:30", "08:00", "16:00", "20:45"):
        call = reminders.first_call(SUNDAY, wanted, HERE, person=7)
        assert quiet_at(call, SURABAYA, DEFAULTS) is None
        assert call.date() == SUNDAY
    early = quiet.Place(SURABAYA, tuple(quiet.AFTER_SUBUH if w.name == "night" else w for w in DEFAULTS))
    subuh = times(SUNDAY, SURABAYA).fajr
    assert timedelta(minutes=25) <= reminders.first_call(SUNDAY, "fajr", early) - subuh < timedelta(minutes=30)


def test_a_late_first_call_has_its_last_call_the_next_day() -> None:
    late = reminders.first_call(SUNDAY, "20:15", HERE)
    last = reminders.last_call(late, "20:15", HERE)
    assert last.date() == SUNDAY + timedelta(days=1)
    assert last.hour == 20


# --- the tables ---------------------------------------------------------------------------------------------------


async def test_a_reminder_is_exported_and_erased_with_its_person(database: Database) -> None:
    def work(db: Session) -> None:
        person = a_santri(db, "isha")
        assert mydata.export(db, person=person)["reminders"][0]["wanted"] == "isha"
        mydata.erase(db, person=person, now=at("12:00").astimezone(UTC))
        assert db.scalar(select(func.count()).select_from(Reminder)) == 0
        assert not people.get(db, person=person).reminders

    await database.run(work)


async def test_the_tick_reads_only_what_is_due_through_its_index(postgres_url: str) -> None:
    opened = open_database(postgres_url)
    await opened.run(lambda db: Table.metadata.create_all(db.connection()))

    def enrol(db: Session) -> None:
        db.execute(text("insert into people (id) select generate_series(1, 20000)"))
        db.execute(
            text("""insert into reminders (person_id, wanted, next_at)
            select n, '19:00', case when n % 4 > 0 then 1000000 + n end from generate_series(1, 20000) n""")
        )
        db.execute(text("analyze reminders"))

    def explain(db: Session) -> list[str]:
        statement = text(f"explain {reminders.DUE} for update skip locked")
        return list(db.execute(statement, {"now": 1000300.0, "limit": 200}).scalars())

    await opened.run(enrol)
    plan = "\n".join(await opened.run(explain))
    await opened.close()
    assert "Index Scan using ix_reminders_next_at" in plan
    assert "Seq Scan" not in plan
    assert "Sort" not in plan
