"""Streaks with mercy: days learned one after another, where a day missed is forgiven while there are freezes.

A freeze is given at the start and with every fifth day learned; two at most are kept. A missed day takes one by
itself. Holidays, exams and one's own pause count neither for nor against. Only when no freeze is left does a missed
day end the streak, and the next one starts with a freeze again.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from services import holidays, sql
from services.tables.learning import LearnedDay

AT_START: Final = 1
EVERY: Final = 5  # days learned bring one more
MOST: Final = 2
DAY: Final = timedelta(days=1)


class Kind(Enum):
    """What became of a day."""

    LEARNED = "learned"
    FROZEN = "frozen"  # missed, and forgiven
    MISSED = "missed"
    NEUTRAL = "neutral"  # a holiday, an exam, a pause
    TODAY = "today"  # not over yet
    BEFORE = "before"  # the person had not begun


class Mood(Enum):
    """How today's learning is greeted."""

    FIRST = "first"  # the first day of all
    ON = "on"
    FORGIVEN = "forgiven"  # days were missed since, and freezes have covered them
    AGAIN = "again"  # the streak had ended


@dataclass(frozen=True, slots=True)
class Streak:
    """Where somebody stands today. `days` tells each day from the first one learned up to today."""

    length: int = 0
    freezes: int = AT_START
    longest: int = 0
    days: Mapping[date, Kind] = field(default_factory=dict)

    def on(self, day: date) -> Kind:
        return self.days.get(day, Kind.BEFORE)

    @property
    def learned(self) -> int:
        """All days learned, in this streak and before it."""
        return sum(kind is Kind.LEARNED for kind in self.days.values())

    @property
    def mood(self) -> Mood:
        """By what lies between today and the day learned before it."""
        _today, *before = [kind for _, kind in sorted(self.days.items(), reverse=True)] or [Kind.TODAY]
        if Kind.LEARNED not in before:
            return Mood.FIRST
        between = before[: before.index(Kind.LEARNED)]
        if Kind.MISSED in between:
            return Mood.AGAIN
        return Mood.FORGIVEN if Kind.FROZEN in between else Mood.ON


def walk(learned: Collection[date], neutral: Collection[date], today: date) -> Streak:
    """The streak of somebody who learned on these days; what was learned on a holiday counts as any other day."""
    length, freezes, longest, count = 0, AT_START, 0, 0
    days: dict[date, Kind] = {}
    for day in _each(min(learned, default=today + DAY), today):
        if day in learned:
            freezes = max(freezes, AT_START) if length == 0 else freezes
            length, count, days[day] = length + 1, count + 1, Kind.LEARNED
            freezes = min(MOST, freezes + 1) if count % EVERY == 0 else freezes
        elif day in neutral:
            days[day] = Kind.NEUTRAL
        elif day == today:
            days[day] = Kind.TODAY
        elif length and freezes:
            freezes, days[day] = freezes - 1, Kind.FROZEN
        else:
            length, days[day] = 0, Kind.MISSED
        longest = max(longest, length)
    return Streak(length, freezes if length else AT_START, longest, days)


def _each(first: date, last: date) -> list[date]:
    return [first + n * DAY for n in range((last - first).days + 1)]


def of(db: Session, *, person: int, today: date) -> Streak:
    """A person's streak."""
    learned = set(db.scalars(select(LearnedDay.day).where(LearnedDay.person_id == person, LearnedDay.day <= today)))
    if not learned:
        return Streak()
    return walk(learned, holidays.neutral_days(db, person=person, first=min(learned), last=today), today)


def learned(db: Session, *, person: int, today: date, lessons: int = 0, reviews: int = 0) -> None:
    """Today the person has learned; what was counted today already is added to."""
    row = sql.insert(db, LearnedDay).values(person_id=person, day=today, lessons=lessons, reviews=reviews)
    more = {"lessons": LearnedDay.lessons + row.excluded.lessons, "reviews": LearnedDay.reviews + row.excluded.reviews}
    db.execute(row.on_conflict_do_update(index_elements=["person_id", "day"], set_=more))


def counted(db: Session, *, person: int, day: date) -> tuple[int, int]:
    """How many lessons a person has finished on a day, and how many items they have reviewed."""
    row = db.get(LearnedDay, (person, day), populate_existing=True)
    return (row.lessons, row.reviews) if row else (0, 0)
