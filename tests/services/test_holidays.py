"""Days that break no streak: of a pesantren, of a class, and one's own; the same on SQLite and on PostgreSQL."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services import cooperatives, holidays
from services.database import Database
from services.refusals import NotYours
from services.roles import Role, give
from services.tables.classes import ClassMember, Pause, SchoolClass
from tests.services.test_people_on_both import NOW, ROWS, agreed, database

__all__ = ["database"]
FIRST, LAST = date(2026, 12, 7), date(2026, 12, 12)


def pesantren(db: Session) -> int:
    cooperatives.import_rows(db, rows=ROWS)
    place = cooperatives.by_code(db, code="P-1")
    assert place is not None
    return place.id


def teacher(db: Session, place: int, role: Role = Role.TEACHER) -> int:
    person = agreed(db, "Ustadz Ali")
    give(db, person=person, role=role, cooperative=place, now=NOW)
    return person


async def test_the_exams_of_a_pesantren_excuse_its_members_and_its_classes(database: Database) -> None:
    def work(db: Session) -> None:
        place = pesantren(db)
        by = teacher(db, place)
        member, classmate, stranger = agreed(db, "Budi"), agreed(db, "Siti"), agreed(db, "Tono")
        cooperatives.join(db, person=member, cooperative=place, now=NOW)
        db.add(SchoolClass(id=7, cooperative_id=place, name="Kelas 1", code="ABC", made_at=NOW))
        db.flush()
        db.add(ClassMember(class_id=7, person_id=classmate, joined_at=NOW))
        holidays.add(db, cooperative=place, by=by, first=FIRST, last=LAST, name="Ujian")
        for who in (member, classmate):
            days = [holidays.neutral(db, person=who, day=FIRST + timedelta(n)) for n in (-1, 0, 5, 6)]
            assert days == [False, True, True, False]
        assert not holidays.neutral(db, person=stranger, day=FIRST)

    await database.run(work)


async def test_free_days_are_listed_until_they_are_over_and_can_be_taken_back(database: Database) -> None:
    def work(db: Session) -> None:
        place = pesantren(db)
        by = teacher(db, place, Role.OFFICER)
        later = holidays.add(db, cooperative=place, by=by, first=LAST, last=LAST, name="Libur")
        sooner = holidays.add(db, cooperative=place, by=by, first=FIRST, last=FIRST, name="Ujian")
        assert holidays.coming(db, cooperative=place, today=FIRST) == [sooner, later]
        assert holidays.coming(db, cooperative=place, today=FIRST + timedelta(1)) == [later]
        holidays.remove(db, holiday=later.id, by=by)
        assert holidays.coming(db, cooperative=place, today=FIRST + timedelta(1)) == []

    await database.run(work)


async def test_only_who_teaches_there_may_free_a_day(database: Database) -> None:
    def work(db: Session) -> None:
        place = pesantren(db)
        kept = holidays.add(db, cooperative=place, by=teacher(db, place), first=FIRST, last=LAST, name="Ujian")
        for who in (agreed(db, "Budi"), teacher(db, place, Role.CURATOR)):
            with pytest.raises(NotYours):
                holidays.add(db, cooperative=place, by=who, first=FIRST, last=LAST, name="Ujian")
            with pytest.raises(NotYours):
                holidays.remove(db, holiday=kept.id, by=who)

    await database.run(work)


async def test_a_pause_excuses_its_days_and_ends_when_one_begins_again(database: Database) -> None:
    def work(db: Session) -> None:
        me = agreed(db, "Budi")
        holidays.pause(db, person=me, today=FIRST, last=None)
        assert holidays.paused_until(db, person=me, today=FIRST + timedelta(400)) == date.max
        assert holidays.neutral(db, person=me, day=FIRST + timedelta(400))
        assert holidays.end_pause(db, person=me, today=FIRST + timedelta(3))
        excused = holidays.neutral_days(db, person=me, first=FIRST - timedelta(5), last=FIRST + timedelta(5))
        assert excused == {FIRST, FIRST + timedelta(1), FIRST + timedelta(2)}
        assert not holidays.end_pause(db, person=me, today=FIRST + timedelta(3))

    await database.run(work)


async def test_a_second_pause_on_top_only_moves_the_end_of_the_first(database: Database) -> None:
    def work(db: Session) -> None:
        me = agreed(db, "Budi")
        holidays.pause(db, person=me, today=FIRST, last=LAST)
        holidays.pause(db, person=me, today=FIRST + timedelta(1), last=FIRST + timedelta(2))
        assert db.scalar(select(func.count()).select_from(Pause)) == 1
        assert holidays.paused_until(db, person=me, today=FIRST + timedelta(1)) == FIRST + timedelta(2)
        assert holidays.paused_until(db, person=me, today=LAST) is None

    await database.run(work)


async def test_a_pause_of_the_same_day_leaves_nothing(database: Database) -> None:
    def work(db: Session) -> None:
        me = agreed(db, "Budi")
        holidays.pause(db, person=me, today=FIRST, last=None)
        assert holidays.end_pause(db, person=me, today=FIRST)
        assert not holidays.neutral(db, person=me, day=FIRST)

    await database.run(work)


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_day_is_a_date_in_java(hour: int, minute: int) -> None:
    now = datetime(2026, 11, 22, hour, minute, tzinfo=UTC)
    assert holidays.day_of(now) == date(2026, 11, 22 if hour < 17 else 23)
