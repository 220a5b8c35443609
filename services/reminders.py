"""Reminders of the day's lesson: one at the time somebody chose, one last call, then silence until they come back.

A row of `reminders` knows the moment of its next call (`next_at`), or none. The tick reads only the rows that are due;
what they come to is a turn of each person's own, and quiet is judged once more when the message leaves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from sqlalchemy import bindparam, text, update
from sqlalchemy.orm import Session

from services import holidays, inbox, people, quiet, sql
from services.prayer import WIB, times
from services.quiet import Place, next_open
from services.tables.reminding import Reminder

PRAYERS: Final = ("fajr", "asr", "isha")
"""After these one may be reminded: after Dhuhr people are at work, and from Maghrib to Isha all is quiet."""

AFTER_PRAYER: Final = timedelta(minutes=25)
LAST_CALL: Final = time(20, 30)
LEAST_GAP: Final = timedelta(hours=1)  # between a reminder and its last call; else that comes the next day
TOO_LATE: Final = 3 * 3600.0  # seconds; after an outage a reminder is left to the next day
SPREAD: Final = 300.0  # seconds over which those who chose the same time are reminded
CONVERSATION: Final = "lesson-reminder"


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody has asked for. `calls` are those that went unanswered; without `next_at` we keep silent."""

    wanted: str
    regency_code: str
    calls: int
    next_at: float | None
    learned_at: float


# --- when: pure ---------------------------------------------------------------------------------------------------


def first_call(day: date, wanted: str, place: Place, *, person: int = 0) -> datetime:
    """When somebody is reminded on a day (or early on the next, when the evening is quiet)."""
    return _open(asked_for(day, wanted, place), place, person)


def asked_for(day: date, wanted: str, place: Place) -> datetime:
    """The moment on a day that somebody has asked for, whether it is quiet then or not."""
    if wanted in PRAYERS:
        return times(day, place.regency_code).of(wanted) + AFTER_PRAYER
    return datetime.combine(day, time.fromisoformat(wanted), WIB)


def last_call(first: datetime, wanted: str, place: Place, *, person: int = 0) -> datetime:
    """The second and last call: the same evening, or else at the chosen time of the next day."""
    evening = _open(datetime.combine(first.date(), LAST_CALL, WIB), place, person)
    if evening.date() == first.date() and evening - first >= LEAST_GAP:
        return evening
    return next_call(first, wanted, place, person=person)


def next_call(after: datetime, wanted: str, place: Place, *, person: int = 0) -> datetime:
    """The first reminder that comes after this moment."""
    day = after.astimezone(WIB).date() - timedelta(days=1)
    while (call := first_call(day, wanted, place, person=person)) <= after:
        day += timedelta(days=1)
    return call


def _open(asked: datetime, place: Place, person: int) -> datetime:
    """The first moment that is not quiet, a little later for each person: not all at once."""
    later = timedelta(seconds=person * 37 % SPREAD)
    begins = next_open(asked, place.regency_code, place.rules)
    return next_open(begins + later, place.regency_code, place.rules)


# --- what somebody wants ------------------------------------------------------------------------------------------


def get(db: Session, *, person: int) -> Wish | None:
    """What somebody has asked for, if ever."""
    found = db.execute(_GET, {"person": person}).one_or_none()
    return Wish(*found) if found else None


def place_of(db: Session, *, person: int, wanted: str | None = None) -> Place:
    """Where somebody's day runs; `wanted` if they are about to choose it."""
    return quiet.places(db, people=[person], wanted=wanted)[person]


def choose(db: Session, *, person: int, wanted: str, regency_code: str = "", now: datetime) -> datetime:
    """Remind somebody from now on: "19:00", or after fajr, asr, isha. When that is for the first time, unless they have
    said *berhenti*: then only after their *mulai*. `regency_code` is where they say they are, if nothing else tells it.
    """
    values = {"wanted": wanted, "regency_code": regency_code, "calls": 0}
    row = sql.insert(db, Reminder).values(person_id=person, **values)
    db.execute(row.on_conflict_do_update(index_elements=["person_id"], set_=values))
    after = _end_of_day(now) if learned_on(db, person=person, day=_day(now)) else now
    call = next_call(after, wanted, place_of(db, person=person), person=person)
    _set(db, person, next_at=call.timestamp() if people.get(db, person=person).reminders else None)
    return call


@dataclass(frozen=True, slots=True)
class Moved:
    """Where quiet hours move a wish, and how far."""

    to: datetime
    by: timedelta


def moved_to(db: Session, *, person: int, wanted: str, day: date) -> Moved:
    """What becomes of a time on the clock on this day (of a prayer: nothing to speak of)."""
    place = place_of(db, person=person, wanted=wanted)
    asked = asked_for(day, wanted, place)
    free = next_open(asked, place.regency_code, place.rules)
    return Moved(free, timedelta() if wanted in PRAYERS else free - asked)


def knows_place(db: Session, *, person: int) -> bool:
    """Whether it is known where somebody is without their having to say it here."""
    return quiet.regency_known(db, person=person)


def learned(db: Session, *, person: int, now: datetime) -> None:
    """A lesson is done: no more calls today, and a new beginning tomorrow."""
    _set(db, person, learned_at=now.timestamp(), calls=0)
    _arm(db, person, after=_end_of_day(now))


def came_back(db: Session, *, person: int, now: datetime) -> None:
    """Somebody is here again: after a silence they are reminded anew. Costs one read when there is nothing to do."""
    wish = get(db, person=person)
    if wish is None or (wish.next_at is not None and not wish.calls):
        return
    _set(db, person, calls=0)
    if wish.next_at is None:
        _arm(db, person, after=_end_of_day(now) if learned_on(db, person=person, day=_day(now)) else now)


def stop(db: Session, *, person: int) -> None:
    """*Berhenti*: nothing more, and what already waits in the outbox is not sent either."""
    people.set_reminders(db, person=person, on=False)
    _set(db, person, next_at=None)
    db.execute(_SILENCE, {"person": person})


def resume(db: Session, *, person: int, now: datetime) -> None:
    """*Mulai*: reminders again, for those who have chosen a time."""
    people.set_reminders(db, person=person, on=True)
    came_back(db, person=person, now=now)


def learned_on(db: Session, *, person: int, day: date) -> bool:
    """Whether somebody has done a lesson on this day."""
    wish = get(db, person=person)
    return wish is not None and _day(datetime.fromtimestamp(wish.learned_at, UTC)) == day


# --- calling ------------------------------------------------------------------------------------------------------


def due(db: Session, *, now: float, limit: int = 200) -> int:
    """Announce the calls that are due, the longest due first, and note each person's next. How many rows that were.

    One transaction, and rows another process is at are passed over: nobody is called twice, however many tick.
    """
    lock = " for update skip locked" if db.get_bind().dialect.name == "postgresql" else ""
    rows = db.execute(text(DUE + lock), {"now": now, "limit": limit}).all()
    if not rows:
        return 0
    where = quiet.places(db, people=[row.person_id for row in rows])
    called = [row for row in rows if now - row.next_at < TOO_LATE]
    each = [(row.person_id, f"reminder:{row.person_id}:{row.next_at:.0f}", _call(row)) for row in called]
    inbox.announce_all(db, conversation=CONVERSATION, each=each, now=now, sort="reminder")
    db.execute(_NEXT, [_after(row, where[row.person_id], now) for row in rows])
    return len(rows)


def wanted_now(db: Session, *, person: int, now: datetime) -> bool:
    """Whether a call that was announced is still to be said. On a free day it counts for nothing and comes again."""
    wish = get(db, person=person)
    if wish is None or not people.get(db, person=person).reminders or learned_on(db, person=person, day=_day(now)):
        return False
    if holidays.neutral(db, person=person, day=_day(now)):
        _set(db, person, calls=max(0, wish.calls - 1))
        _arm(db, person, after=_end_of_day(now))
        return False
    return True


def _call(row: Any) -> Mapping[str, Any]:
    return {"last": bool(row.calls)}


def _after(row: Any, place: Place, now: float) -> dict[str, Any]:
    """What follows a row that was due."""
    moment, who = datetime.fromtimestamp(now, WIB), {"person": row.person_id}
    if now - row.next_at >= TOO_LATE:
        call = next_call(moment, row.wanted, place, person=row.person_id)
        return {**who, "calls": row.calls, "next_at": call.timestamp()}
    if row.calls:
        return {**who, "calls": 2, "next_at": None}
    call = last_call(moment, row.wanted, place, person=row.person_id)
    return {**who, "calls": 1, "next_at": call.timestamp()}


def _arm(db: Session, person: int, *, after: datetime) -> None:
    """Set the next reminder, for those who have asked for any and not said *berhenti*."""
    wish = get(db, person=person)
    if wish is None or not people.get(db, person=person).reminders:
        return
    _set(db, person, next_at=next_call(after, wish.wanted, place_of(db, person=person), person=person).timestamp())


def _day(now: datetime) -> date:
    return now.astimezone(WIB).date()


def _end_of_day(now: datetime) -> datetime:
    return datetime.combine(_day(now), time.max, WIB)


def _set(db: Session, person: int, **values: Any) -> None:
    db.execute(update(Reminder).where(Reminder.person_id == person).values(**values))


DUE: Final = """select person_id, wanted, calls, next_at from reminders
where next_at <= :now order by next_at limit :limit"""
_GET: Final = text("""select wanted, regency_code, calls, next_at, learned_at from reminders
where person_id = :person""")
_NEXT: Final = (
    update(Reminder.__table__)  # type: ignore[arg-type]
    .where(Reminder.__table__.c.person_id == bindparam("person"))
    .values(calls=bindparam("calls"), next_at=bindparam("next_at"))
)
_SILENCE: Final = text("""update outbox set state = 'expired', claimed_by = ''
where person_id = :person and state = 'unsent' and sort in ('reminder', 'broadcast')""")
