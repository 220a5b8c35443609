"""Free days of a pesantren, told by its teacher; and somebody's own rest, until a day or *mulai*."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from services import holidays, roles
from services.roles import Role
from tests.handlers.conftest import Somebody, Town

TODAY = date(2026, 11, 22)


@pytest.fixture
def ustaz(town: Town, pesantren: int) -> Somebody:
    somebody = town.greeted("officer", "Ustaz Ali")
    roles.give(somebody.db, person=somebody.person, role=Role.TEACHER, cooperative=pesantren, now=somebody.now)
    somebody.db.commit()
    return somebody


def test_a_teacher_tells_of_exams_and_takes_them_back(db: Session, ustaz: Somebody, pesantren: int) -> None:
    assert ustaz.start("free-days") == ["free-days/none"]
    assert ustaz.press("add-free-days") == ["add-free-days/first"]
    assert ustaz.say("7 Desember") == ["add-free-days/last"]
    assert ustaz.say("5 Desember") == ["add-free-days/last.too-early"]
    assert ustaz.say("12 Desember") == ["add-free-days/name"]
    assert ustaz.say("Ujian semester") == ["add-free-days/added", "free-days/one", "free-days/list"]
    (kept,) = holidays.coming(db, cooperative=pesantren, today=TODAY)
    assert (kept.first, kept.last, kept.name) == (date(2026, 12, 7), date(2026, 12, 12), "Ujian semester")
    assert ustaz.press("remove-free-days") == ["remove-free-days/sure"]
    assert ustaz.press("yes") == ["free-days/none"]
    assert holidays.coming(db, cooperative=pesantren, today=TODAY) == []


def test_a_day_of_the_week_that_may_be_two_is_asked_back(ustaz: Somebody, db: Session, pesantren: int) -> None:
    ustaz.start("add-free-days")
    assert ustaz.say("Minggu") == ["add-free-days/first.date-unsure"]  # today is a Sunday
    days = [choice.value for choice in ustaz.offered if choice.does == "answer"]
    assert days == ["2026-11-22", "2026-11-29"]
    assert ustaz.press("2026-11-29") == ["add-free-days/last"]
    assert ustaz.say("tanggal yang sama") == ["add-free-days/last.no-date"]


def test_who_teaches_nowhere_and_asks_for_holidays_may_rest(town: Town) -> None:
    siti = town.greeted("santri", "Siti", age="minor")
    assert siti.start("free-days") == ["rest/until"]


@pytest.mark.parametrize(("button", "last"), [("three-days", 2), ("week", 6), ("open", None)])
def test_a_rest_lasts_as_long_as_was_said(town: Town, db: Session, button: str, last: int | None) -> None:
    siti = town.greeted("santri", "Siti", age="minor")
    siti.start("rest")
    assert siti.press(button) == ["rest/resting"]
    until = date.max if last is None else TODAY + timedelta(days=last)
    assert holidays.paused_until(db, person=siti.person, today=TODAY) == until


def test_a_rest_until_a_date_ends_with_that_day(town: Town, db: Session) -> None:
    siti = town.greeted("santri", "Siti", age="minor")
    siti.start("rest")
    assert siti.press("date") == ["rest/date"]
    assert siti.say("1 Desember") == ["rest/resting"]
    assert holidays.paused_until(db, person=siti.person, today=TODAY) == date(2026, 12, 1)


def test_mulai_ends_the_rest_and_the_days_before_stay_excused(town: Town, db: Session) -> None:
    siti = town.greeted("santri", "Siti", age="minor")
    siti.start("rest")
    siti.press("open")
    siti.now += timedelta(days=3)
    assert siti.start("greet")[0] == "end-rest/ended"
    assert holidays.neutral_days(db, person=siti.person, first=TODAY, last=TODAY + timedelta(days=9)) == {
        TODAY, TODAY + timedelta(days=1), TODAY + timedelta(days=2),
    }  # fmt: skip
    assert siti.start("greet")[0] == "greet/again"


def test_who_changes_their_mind_at_once_has_rested_no_day(town: Town, db: Session) -> None:
    siti = town.greeted("santri", "Siti", age="minor")
    siti.start("rest")
    siti.press("week")
    assert siti.press("end-rest") == ["end-rest/ended"]
    assert holidays.paused_until(db, person=siti.person, today=TODAY) is None


def test_who_chooses_days_after_they_were_asked_rests_from_that_day_on(town: Town, db: Session) -> None:
    siti = town.greeted("santri", "Siti", age="minor")
    siti.start("rest")
    siti.now += timedelta(days=5)
    siti.press("three-days")
    later = TODAY + timedelta(days=5)
    assert holidays.paused_until(db, person=siti.person, today=later) == later + timedelta(days=2)


def test_midnight_takes_nobody_s_answer_back(ustaz: Somebody) -> None:
    ustaz.start("add-free-days")
    assert ustaz.say("hari ini") == ["add-free-days/last"]
    ustaz.now += timedelta(days=1)
    assert ustaz.say("25 November") == ["add-free-days/name"]
