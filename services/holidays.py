"""Days that break no streak: holidays and exams of a pesantren, and the pauses people take for themselves.

Days are dates in Java (`day_of`). Both ends of a range belong to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, CompoundSelect, delete, or_, select, union, update
from sqlalchemy.orm import Session

from services import roles, sql
from services.refusals import NotYours
from services.tables.classes import ClassMember, Holiday, Pause, SchoolClass
from services.tables.cooperatives import Membership

JAVA: Final = ZoneInfo("Asia/Jakarta")
LONGEST: Final = timedelta(days=120)  # of one range: longer is a slip of the thumb
NAME_MAX: Final = 60


@dataclass(frozen=True, slots=True)
class FreeDays:
    """Days on which a pesantren is free of lessons, and why."""

    id: int
    cooperative: int
    first: date
    last: date
    name: str


def day_of(now: datetime) -> date:
    """The date in Java at this moment."""
    return now.astimezone(JAVA).date()


# --- what breaks no streak ----------------------------------------------------------------------------------------


def neutral(db: Session, *, person: int, day: date) -> bool:
    """Whether a day without a lesson breaks no streak of this person's."""
    return bool(neutral_days(db, person=person, first=day, last=day))


def neutral_days(db: Session, *, person: int, first: date, last: date) -> set[date]:
    """Every such day from `first` to `last`, both included, in two statements however long that is."""
    places = _places(person)
    free = select(Holiday.first, Holiday.last).where(Holiday.cooperative_id.in_(places))
    own = select(Pause.first, Pause.last).where(Pause.person_id == person)
    ranges = [
        *db.execute(free.where(Holiday.first <= last, Holiday.last >= first)),
        *db.execute(own.where(Pause.first <= last, or_(Pause.last.is_(None), Pause.last >= first))),
    ]
    return {day for start, end in ranges for day in _days(max(start, first), min(end or last, last))}


def _places(person: int) -> CompoundSelect[tuple[int]]:
    """The cooperatives and pesantren a person belongs to: as a member, or in a class."""
    member = select(Membership.cooperative_id).where(Membership.person_id == person)
    taught = select(SchoolClass.cooperative_id).join(ClassMember, ClassMember.class_id == SchoolClass.id)
    return union(member, taught.where(ClassMember.person_id == person))


def _days(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


# --- a pesantren's own days ---------------------------------------------------------------------------------------


def add(db: Session, *, cooperative: int, by: int, first: date, last: date, name: str) -> FreeDays:
    """Keep days on which nobody of this pesantren need learn. Raises NotYours for who does not teach there."""
    _require(db, by, cooperative)
    row = Holiday(cooperative_id=cooperative, first=first, last=last, name=name[:NAME_MAX], made_by=by)
    db.add(row)
    db.flush()
    return FreeDays(row.id, cooperative, first, last, row.name)


def coming(db: Session, *, cooperative: int, today: date) -> list[FreeDays]:
    """The free days of a pesantren that are not over, the next first."""
    h = Holiday
    rows = select(h.id, h.cooperative_id, h.first, h.last, h.name).where(
        h.cooperative_id == cooperative, h.last >= today
    )
    return [FreeDays(*row) for row in db.execute(rows.order_by(h.first, h.id))]


def get(db: Session, *, holiday: int, by: int) -> FreeDays:
    """Raises NotYours."""
    found = db.get(Holiday, holiday)
    if found is None:
        raise NotYours
    _require(db, by, found.cooperative_id)
    return FreeDays(found.id, found.cooperative_id, found.first, found.last, found.name)


def remove(db: Session, *, holiday: int, by: int) -> FreeDays:
    """Take free days back. Raises NotYours."""
    gone = get(db, holiday=holiday, by=by)
    db.execute(delete(Holiday).where(Holiday.id == holiday))
    return gone


def _require(db: Session, person: int, cooperative: int) -> None:
    if not roles.teaches_at(db, person=person, cooperative=cooperative):
        raise NotYours


# --- somebody's own pause -----------------------------------------------------------------------------------------


def pause(db: Session, *, person: int, today: date, last: date | None) -> None:
    """Rest from today until `last`, or until `end_pause`. A pause that runs already is only made longer or shorter."""
    running = _running(person, today)
    if not sql.changed(db, update(Pause).where(*running).values(last=last)):
        db.add(Pause(person_id=person, first=today, last=last))
        db.flush()


def paused_until(db: Session, *, person: int, today: date) -> date | None:
    """The last day of the pause that runs today (date.max when it is open); None when none does."""
    row = db.execute(select(Pause.last).where(*_running(person, today)).limit(1)).one_or_none()
    return None if row is None else row.last or date.max


def end_pause(db: Session, *, person: int, today: date) -> bool:
    """Learn again from today on: today counts again, the days before stay excused. False: no pause was running."""
    running = _running(person, today)
    begun = sql.changed(db, delete(Pause).where(*running, Pause.first == today))
    return bool(begun + sql.changed(db, update(Pause).where(*running).values(last=today - timedelta(days=1))))


def _running(person: int, today: date) -> tuple[ColumnElement[bool], ...]:
    return Pause.person_id == person, Pause.first <= today, or_(Pause.last.is_(None), Pause.last >= today)
