"""Three simulated years with Ramadans: no call is announced in a quiet window, none twice, none is forgotten."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

import pytest
from sqlalchemy import create_engine, func, insert, select
from sqlalchemy.orm import Session

from services import reminders
from services.prayer import SURABAYA, WIB
from services.quiet import AFTER_SUBUH, DEFAULTS, Place, Rules, Window, is_ramadan, places, quiet_at, windows
from services.reminders import first_call, last_call, next_call
from services.tables import Table
from services.tables.reminding import Reminder
from services.tables.talk import InboxRow, Person

START = datetime(2026, 11, 22, tzinfo=WIB)
DAYS = 3 * 365
EARLY = tuple(AFTER_SUBUH if window.name == "night" else window for window in DEFAULTS)
STRICT = (
    *(window for window in DEFAULTS if window.name not in ("night", "adhan")),
    Window("adhan", "adhan-15", "adhan+40"),
    Window("night", "20:00", "05:30"),
    Window("study", "15:30", "17:00", weekdays="123467"),
)


@dataclass(frozen=True)
class Somebody:
    wanted: str
    regency: str = SURABAYA
    rules: Rules = DEFAULTS


PEOPLE = {
    "after Subuh in Banyuwangi": Somebody("fajr", "35.10", EARLY),
    "after Asar": Somebody("asr"),
    "after Isya on Madura": Somebody("isha", "35.29"),
    "at five in the morning": Somebody("05:00", "35.07"),
    "at noon, on Fridays too": Somebody("11:45", "35.01"),
    "at dusk": Somebody("17:50"),
    "at nine in the evening": Somebody("20:55"),
    "after Isya in a strict pesantren": Somebody("isha", "35.06", STRICT),
    "in its hours of study": Somebody("16:00", "35.06", STRICT),
}


def calls_of(who: Somebody, person: int) -> Iterator[tuple[datetime, bool]]:
    """Every call of somebody who comes back each morning and never learns: (when, whether it is the last)."""
    place, now = Place(who.regency, who.rules), START
    while now < START + timedelta(days=DAYS):
        first = next_call(now, who.wanted, place, person=person)
        yield first, False
        last = last_call(first, who.wanted, place, person=person)
        yield last, True
        now = last


@pytest.mark.parametrize("name", PEOPLE)
def test_no_call_of_three_years_falls_into_a_quiet_window(name: str) -> None:
    who = PEOPLE[name]
    calls = list(calls_of(who, person=len(name)))
    assert [call for call, _ in calls if quiet_at(call, who.regency, who.rules)] == []
    assert [call for call, _ in calls if _told_otherwise(call, who)] == []
    assert calls == sorted(calls, key=lambda call: call[0])
    assert len({call for call, _ in calls}) == len(calls)
    assert max(Counter(call.date() for call, last in calls if not last).values()) == 1
    assert len(calls) > DAYS * 0.95


def test_ticks_on_a_real_database_call_everybody_every_day_and_never_in_quiet_hours() -> None:
    start = datetime(2027, 1, 28, tzinfo=WIB)  # ten days before Ramadan, and as many after it
    engine = create_engine("sqlite://")
    Table.metadata.create_all(engine)
    with Session(engine) as db:
        for person, wanted in enumerate(("fajr", "isha", "17:50"), 1):
            db.execute(insert(Person).values(id=person, part="santri"))
            reminders.choose(db, person=person, wanted=wanted, now=start)
        rules = {person: place.rules for person, place in places(db, people=[1, 2, 3]).items()}
        called = list(_ticks(db, start + timedelta(days=50)))
    engine.dispose()
    assert [moment for person, moment in called if quiet_at(moment, SURABAYA, rules[person])] == []
    each_day = Counter((person, moment.date()) for person, moment in called)
    assert set(each_day) == {(n, (start + timedelta(days=day)).date()) for n in rules for day in range(50)}
    assert set(each_day.values()) == {1, 2}


def _ticks(db: Session, end: datetime) -> Iterator[tuple[int, datetime]]:
    """The clock strikes whenever somebody is due; who has fallen silent comes back an hour later."""
    heard = 0
    while (at := db.scalar(select(func.min(Reminder.next_at)))) is not None and at < end.timestamp():
        reminders.due(db, now=at)
        for row in db.execute(select(InboxRow.id, InboxRow.person_id).where(InboxRow.id > heard)).all():
            heard = row.id
            yield row.person_id, datetime.fromtimestamp(at, WIB)
        for silent in db.scalars(select(Reminder.person_id).where(Reminder.next_at.is_(None))).all():
            reminders.came_back(db, person=silent, now=datetime.fromtimestamp(at + 3600, WIB))


def test_ramadan_is_among_the_days() -> None:
    days = [START.date() + timedelta(days=n) for n in range(DAYS)]
    assert 85 <= sum(is_ramadan(day) for day in days) <= 105


def test_the_time_that_was_asked_is_kept_when_it_is_not_quiet() -> None:
    place = Place(SURABAYA, DEFAULTS)
    for n in range(DAYS):
        day = START.date() + timedelta(days=n)
        asked = datetime.combine(day, time(8, 0), WIB)
        assert timedelta() <= first_call(day, "08:00", place, person=n) - asked < timedelta(minutes=5)


def _told_otherwise(moment: datetime, who: Somebody) -> bool:
    """The same verdict by counting out the quiet minutes of a day, instead of by looking for a span."""
    near = (moment.date() - timedelta(days=1), moment.date())
    return any(int(moment.timestamp()) // 60 in _quiet_minutes(day, who.regency, who.rules) for day in near)


@lru_cache(maxsize=4)
def _quiet_minutes(day: date, regency: str, rules: Rules) -> set[int]:
    spans = [(int(start.timestamp()), int(end.timestamp())) for start, end in windows(day, regency, rules)]
    return {minute for start, end in spans for minute in range(start // 60, end // 60)}
