"""Spaced review: each quiz item comes again on the day on which nine of ten people would still know it.

The algorithm is FSRS (the package `fsrs`) without its steps of minutes and without its dice. It counts in days, and
so do we: an item answered in the evening is due for the whole of its day.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Final

from fsrs import Card, Rating, Scheduler, State
from sqlalchemy import select
from sqlalchemy.orm import Session

from services.tables.learning import ItemMemory

NOON: Final = time(12, tzinfo=UTC)  # any one hour: the algorithm then counts whole days
LONGEST_DAYS: Final = 365


@dataclass(frozen=True, slots=True)
class Reviewing:
    """What the operator may set: the share of items still known when they come again, and how many come a day."""

    retention: float = 0.9
    a_day: int = 5


@dataclass(frozen=True, slots=True)
class Due:
    """An item that comes again today."""

    course: str
    item: str


_told: list[Reviewing] = [Reviewing()]


def tell(reviewing: Reviewing) -> None:
    """Set what the operator has chosen. Called once, when the program starts."""
    _told[0] = reviewing


def scheduler() -> Scheduler:
    """The algorithm with what the operator has chosen."""
    return Scheduler(
        desired_retention=_told[0].retention, learning_steps=(), relearning_steps=(), maximum_interval=LONGEST_DAYS,
        enable_fuzzing=False,
    )  # fmt: skip


def rating(credit: float) -> Rating:
    """Right is good, partly right (or right at the second try) is hard, wrong is again."""
    return Rating.Good if credit >= 1 else Rating.Hard if credit > 0 else Rating.Again


def remember(db: Session, *, person: int, answers: Sequence[tuple[Due, float]], today: date) -> list[date]:
    """Keep how well items were known (0 to 1); the days on which they come again."""
    m, algorithm = ItemMemory, scheduler()
    asked = {about.item for about, _ in answers}
    known = {
        Due(row.course, row.item): row for row in db.scalars(select(m).where(m.person_id == person, m.item.in_(asked)))
    }
    days = []
    for about, credit in answers:
        card, _ = algorithm.review_card(_card(known.get(about)), rating(credit), datetime.combine(today, NOON))
        if about not in known:
            known[about] = ItemMemory(person_id=person, course=about.course, item=about.item, times=0)
            db.add(known[about])
        row = known[about]
        row.stability, row.difficulty = card.stability or 0.0, card.difficulty or 0.0
        row.last_on, row.due_on, row.times = today, card.due.date(), row.times + 1
        days.append(row.due_on)
    db.flush()
    return days


def _card(row: ItemMemory | None) -> Card:
    """The algorithm's own card. With no steps to take, whatever was answered once is under review."""
    if row is None:
        return Card(card_id=0)
    last, due = (datetime.combine(day, NOON) for day in (row.last_on, row.due_on))
    return Card(0, State.Review, None, row.stability, row.difficulty, due, last)


def due(db: Session, *, person: int, today: date, known: Collection[str], already: int = 0) -> list[Due]:
    """What comes again today, what has waited longest first: as many as the operator lets come a day, less those that
    have come `already`. `known` are the keys `course/lesson/item` that still exist."""
    m = ItemMemory
    rows = db.execute(
        select(m.course, m.item).where(m.person_id == person, m.due_on <= today).order_by(m.due_on, m.course, m.item)
    )
    there = [Due(course, item) for course, item in rows if f"{course}/{item}" in known]
    return there[: max(0, _told[0].a_day - already)]
