"""Choosing when to be reminded, what the clock says, and a pesantren's quiet hours."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from dialogue import Incoming, Rejected
from handlers.fields.times import Clock, ReminderTime
from services import cooperatives, lessons, people, reminders, roles
from services.prayer import WIB
from tests.handlers.conftest import Somebody, Town

COURSE = "dasar-koperasi"


def wish(db: Session, somebody: Somebody) -> reminders.Wish:
    found = reminders.get(db, person=somebody.person)
    assert found is not None
    return found


def next_of(db: Session, somebody: Somebody) -> datetime | None:
    moment = wish(db, somebody).next_at
    return datetime.fromtimestamp(moment, WIB) if moment is not None else None


# --- reading ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("bakda Subuh", "fajr"), ("habis asar", "asr"), ("bar isya", "isha"), ("isya", "isha"),
        ("jam 7 bengi", "19:00"),
        ("19.30", "19:30"), ("jam 4 sore", "16:00"), ("setengah wolu esuk", "07:30"),
    ],
)  # fmt: skip
def test_times_and_prayers_are_read_in_everybodys_words(said: str, wanted: str) -> None:
    assert ReminderTime().read(Incoming(text=said)) == wanted


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("bakda magrib", "not-after-maghrib"), ("bakda duhur", "not-after-dhuhr"),
        ("sebelum subuh", "not-before-a-prayer"), ("kapan saja", "no-time"), ("jam 8", "time-unsure"),
    ],
)  # fmt: skip
def test_what_cannot_be_kept_is_refused_with_a_way_on(said: str, why: str) -> None:
    with pytest.raises(Rejected) as refused:
        ReminderTime().read(Incoming(text=said))
    assert refused.value.name == why
    assert refused.value.name in ReminderTime.rejections


def test_half_of_the_day_is_asked_back_and_yes_means_the_first() -> None:
    with pytest.raises(Rejected) as refused:
        Clock().read(Incoming(text="jam 8"))
    assert [option.value for option in refused.value.options] == ["08:00", "20:00"]
    assert Clock().read(Incoming(text="ya"), refused.value.partial) == "08:00"
    assert Clock().read(Incoming("choice", choice="20:00")) == "20:00"
    with pytest.raises(Rejected):
        Clock().read(Incoming(text="bakda isya"))


# --- choosing -----------------------------------------------------------------------------------------------------


def test_a_prayer_is_chosen_by_button_and_the_time_is_read_back(town: Town, db: Session) -> None:
    budi = town.greeted("santri")
    assert budi.start("reminder-time") == ["reminder-time/when"]
    assert budi.buttons[:3] == ["fajr", "asr", "isha"]
    assert budi.press("isha") == ["reminder-time/regency"]
    assert budi.say("Kota Malang") == ["reminder-time/done"]
    call = next_of(db, budi)
    assert call is not None
    assert datetime.fromisoformat(budi.argument("at")) == call
    assert (wish(db, budi).wanted, wish(db, budi).regency_code, call.hour) == ("isha", "35.73", 19)


def test_where_a_pesantren_is_need_not_be_asked(town: Town, db: Session, pesantren: int) -> None:
    budi = town.greeted("santri")
    cooperatives.join(db, person=budi.person, cooperative=pesantren, now=budi.now)
    budi.start("reminder-time")
    assert budi.press("asr") == ["reminder-time/done"]


def test_a_time_in_the_night_is_moved_only_when_the_person_agrees(town: Town, db: Session) -> None:
    budi = town.greeted("santri")
    budi.start("reminder-time")
    assert budi.say("bakda magrib")[0] == "reminder-time/when.not-after-maghrib"
    assert budi.buttons[:3] == ["fajr", "asr", "isha"]
    assert budi.say("jam 10 malam")[0] == "reminder-time/when.quiet"
    assert budi.argument("free") == "05:00"
    budi.say("20.30")
    budi.say("Surabaya")
    assert wish(db, budi).wanted == "20:30"


def test_after_berhenti_a_time_is_kept_but_silent_until_mulai(town: Town, db: Session) -> None:
    budi = town.greeted("santri")
    budi.start("stop")
    budi.start("reminder-time")
    budi.press("asr")
    assert budi.say("Surabaya") == ["reminder-time/still-off"]
    assert next_of(db, budi) is None
    budi.start("resume")
    assert next_of(db, budi) is not None
    assert people.get(db, person=budi.person).reminders
    budi.start("stop")
    assert next_of(db, budi) is None


# --- what the clock says ------------------------------------------------------------------------------------------


def reminded(town: Town, db: Session) -> Somebody:
    """Somebody in a course who is to be reminded at four, and the clock strikes."""
    budi = town.greeted("santri")
    lessons.enrol(db, person=budi.person, course=COURSE, now=budi.now)
    reminders.choose(db, person=budi.person, wanted="16:00", now=budi.now)
    strike(db, budi)
    return budi


def strike(db: Session, somebody: Somebody) -> None:
    call = next_of(db, somebody)
    assert call is not None
    somebody.now = call
    assert reminders.due(db, now=call.timestamp()) == 1


def test_the_lesson_is_named_once_and_once_more_in_the_evening(town: Town, db: Session) -> None:
    budi = reminded(town, db)
    assert budi.hears_announcements() == ["lesson-reminder/first"]
    assert budi.argument("title")
    assert budi.buttons == ["start-lesson", "reminder-time", "stop"]
    strike(db, budi)
    assert budi.hears_announcements() == ["lesson-reminder/last"]
    assert next_of(db, budi) is None


@pytest.mark.parametrize("back_by", ["start-lesson", "menu", "hello"])
def test_coming_back_by_a_lesson_the_menu_or_a_greeting_ends_the_silence(town: Town, db: Session, back_by: str) -> None:
    budi = reminded(town, db)
    strike(db, budi)
    assert next_of(db, budi) is None
    budi.now += timedelta(days=3)
    budi.start(back_by)
    assert budi.open == (["lesson"] if back_by == "start-lesson" else [])
    call = next_of(db, budi)
    assert call is not None
    assert call > budi.now


def test_a_lesson_that_is_done_leaves_the_evening_in_peace(town: Town, db: Session) -> None:
    budi = reminded(town, db)
    reminders.learned(db, person=budi.person, now=budi.now)
    assert budi.hears_announcements() == []
    call = next_of(db, budi)
    assert call is not None
    assert call.date() == budi.now.astimezone(WIB).date() + timedelta(days=1)


def test_berhenti_between_the_tick_and_the_turn_is_heard(town: Town, db: Session) -> None:
    budi = reminded(town, db)
    reminders.stop(db, person=budi.person)
    assert budi.hears_announcements() == []


def test_who_follows_no_course_hears_nothing(town: Town, db: Session) -> None:
    budi = town.greeted("santri")
    reminders.choose(db, person=budi.person, wanted="16:00", now=budi.now)
    strike(db, budi)
    assert budi.hears_announcements() == []


# --- quiet hours --------------------------------------------------------------------------------------------------


@pytest.fixture
def ustadz(town: Town, db: Session, pesantren: int) -> Somebody:
    somebody = town.greeted("officer")
    roles.give(db, person=somebody.person, role=roles.Role.TEACHER, cooperative=pesantren, now=somebody.now)
    return somebody


def test_a_teacher_looks_changes_the_night_and_goes_back(ustadz: Somebody) -> None:
    assert ustadz.start("quiet-hours") == ["quiet-hours/now"]
    assert (ustadz.argument("night"), ustadz.argument("before"), ustadz.argument("own")) == ("21.00–05.00", 5, False)
    assert ustadz.press("change") == ["change-quiet-hours/kind"]
    ustadz.press("night")
    ustadz.say("jam 8 malam")
    assert ustadz.say("jam 8 malam")[0] == "change-quiet-hours/until.same"
    assert ustadz.say("05.30") == ["change-quiet-hours/changed", "quiet-hours/now"]
    assert (ustadz.argument("night"), ustadz.argument("own")) == ("20.00–05.30", True)
    ustadz.press("restore")
    ustadz.say("ya")
    assert ustadz.argument("night") == "21.00–05.00"


def test_hours_of_study_are_added_and_what_leaves_no_time_is_refused(ustadz: Somebody) -> None:
    ustadz.start("quiet-hours")
    ustadz.press("change")
    ustadz.press("study")
    ustadz.say("08.00")
    ustadz.say("10.00")
    ustadz.press("not-friday")
    assert ustadz.argument("study") == "08.00–10.00"
    ustadz.press("change")
    ustadz.press("night")
    ustadz.say("10.00")
    assert ustadz.say("09.00")[0] == "refusals/no-time-left"


def test_a_teacher_of_two_places_chooses_by_its_door(ustadz: Somebody, db: Session) -> None:
    row = {"id": "P-9", "name": "Pesantren Al Falah", "kind": "pesantren", "regency": "35.07", "address": ""}
    cooperatives.import_rows(db, rows=[row])
    other = cooperatives.by_code(db, code="P-9")
    assert other is not None
    roles.give(db, person=ustadz.person, role=roles.Role.OFFICER, cooperative=other.id, now=ustadz.now)
    assert ustadz.start("quiet-hours") == ["quiet-hours/where"]
    assert [choice.value[1]["place"] for choice in ustadz.offered][-1] == other.id
    assert ustadz.start("quiet-hours", place=other.id) == ["quiet-hours/now"]
    assert ustadz.argument("place") == "Pesantren Al Falah"


def test_around_an_adhan_minutes_are_asked(ustadz: Somebody) -> None:
    ustadz.start("quiet-hours")
    ustadz.press("change")
    ustadz.press("adhan")
    ustadz.say("10")
    ustadz.say("30")
    assert (ustadz.argument("before"), ustadz.argument("after")) == (10, 30)


def test_nobody_else_may_change_them(town: Town, pesantren: int) -> None:
    sari = town.greeted("owner")
    assert sari.start("quiet-hours") == ["quiet-hours/not-yours"]
    sari.start("change-quiet-hours", place=pesantren)
    sari.press("night")
    sari.say("20.00")
    assert sari.say("05.00")[0] == "refusals/not-yours"
