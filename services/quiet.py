"""Quiet: the times at which no reminder and no broadcast is sent, and when they are over.

Around each adhan, at noon on Fridays, from Maghrib to Isha, at night; in Ramadan during tarawih and sahur. They are
data: DEFAULTS, in whose place a pesantren may put windows of its own (services/quiet_hours.py). What is pure stands
first: a day, a regency and rules in, moments out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final

from hijridate import Gregorian
from sqlalchemy import bindparam, select, text
from sqlalchemy.orm import Session

from services.prayer import PRAYERS, SURABAYA, WIB, times
from services.tables.reminding import QuietWindow


@dataclass(frozen=True, slots=True)
class Window:
    """From one time to another, on some days of the week (ISO, 1 is Monday), always or only in Ramadan.

    A time is a clock ("21:00"), a prayer and minutes ("isha+90", "maghrib"), or "adhan-5" for every prayer. One that
    ends at or before its start ends on the next day.
    """

    name: str
    start: str
    end: str
    weekdays: str = "1234567"
    ramadan: bool = False


DEFAULTS: Final = (
    Window("adhan", "adhan-5", "adhan+20"),
    Window("friday", "11:00", "13:00", weekdays="5"),
    Window("evening", "maghrib", "isha"),
    Window("night", "21:00", "05:00"),
    Window("tarawih", "isha", "isha+90", ramadan=True),
    Window("sahur", "02:00", "fajr+20", ramadan=True),
)
AFTER_SUBUH: Final = replace(DEFAULTS[3], end="fajr+20")
"""The usual night of those who want to be reminded before it ends."""

ALL_DAY: Final = timedelta(days=8)  # rules that leave no moment in a week leave none at all
RAMADAN: Final = 9

Span = tuple[datetime, datetime]
Rules = tuple[Window, ...]


# --- pure ---------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=16384)
def windows(day: date, regency_code: str, rules: Rules) -> tuple[Span, ...]:
    """The quiet spans that begin on this day, in order. A moment is quiet from a start until just before the end."""
    return tuple(sorted(span for window in rules for span in _spans(day, regency_code, window)))


def quiet_at(moment: datetime, regency_code: str, rules: Rules) -> datetime | None:
    """The end of a quiet span this moment lies in; None when it lies in none."""
    here = moment.astimezone(WIB)
    for day in (here.date(), here.date() - timedelta(days=1)):
        for start, end in windows(day, regency_code, rules):
            if start <= here < end:
                return end
    return None


def next_open(moment: datetime, regency_code: str, rules: Rules) -> datetime:
    """This moment, or else the first after it that is not quiet (aware, WIB)."""
    found = moment.astimezone(WIB)
    while (end := quiet_at(found, regency_code, rules)) is not None and found - moment < ALL_DAY:
        found = end
    return found


def open_minutes(day: date, regency_code: str, rules: Rules) -> int:
    """How many minutes of a day are not quiet."""
    free = timedelta()
    now = datetime.combine(day, time(), WIB)
    night = now + timedelta(days=1)
    near = (*windows(day - timedelta(days=1), regency_code, rules), *windows(day, regency_code, rules))
    for start, end in sorted((*near, (night, night))):
        free += max(timedelta(), min(start, night) - now)
        now = max(now, min(end, night))
    return int(free.total_seconds()) // 60


@lru_cache(maxsize=4096)
def is_ramadan(day: date) -> bool:
    """Whether it is Ramadan, with a day more before and two after: calendars differ, and tarawih is the eve before."""
    near = (day + timedelta(days=n) for n in (-1, 0, 1, 2))
    return any(Gregorian(d.year, d.month, d.day).to_hijri().month == RAMADAN for d in near)


_TIME: Final = re.compile(r"(?P<clock>[0-2]\d:[0-5]\d)|(?P<prayer>[a-z]+)(?P<minutes>[+-]\d+)?")


def _spans(day: date, regency_code: str, window: Window) -> Iterator[Span]:
    if str(day.isoweekday()) not in window.weekdays or (window.ramadan and not is_ramadan(day)):
        return
    for prayer in PRAYERS if "adhan" in window.start else ("",):
        start = _moment(day, regency_code, window.start, prayer)
        end = _moment(day, regency_code, window.end, prayer)
        yield start, end if end > start else _moment(day + timedelta(days=1), regency_code, window.end, prayer)


def _moment(day: date, regency_code: str, told: str, prayer: str) -> datetime:
    read = _TIME.fullmatch(told)
    if read is None:
        raise ValueError(f"{told!r} is no time; write 21:00, isha+90 or adhan-5")
    if read["clock"]:
        return datetime.combine(day, time.fromisoformat(read["clock"]), WIB)
    called = times(day, regency_code).of(prayer or read["prayer"])
    return called + timedelta(minutes=int(read["minutes"] or 0))


# --- somebody's ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody's day runs: the regency whose sky counts, and the quiet windows that hold for them."""

    regency_code: str
    rules: Rules


def places(db: Session, *, people: Sequence[int], wanted: str | None = None) -> dict[int, Place]:
    """Where each of these people is: with their class, the pesantren or cooperative they belong to or have a role in,
    their business; as they said; else in Surabaya. `wanted`: the time they are about to choose for reminders."""
    rows = db.execute(_PLACES, {"people": list(people)}).all()
    own = rules_of(db, cooperatives={row.cooperative_id for row in rows if row.cooperative_id})
    return {
        row.id: Place(
            row.place_regency or row.business_regency or row.own_regency or SURABAYA,
            _for(wanted or row.wanted, own.get(row.cooperative_id, DEFAULTS)),
        )
        for row in rows
    }


def regency_known(db: Session, *, person: int) -> bool:
    """Whether it is known where somebody is, without their having said so for reminders."""
    row = db.execute(_PLACES, {"people": [person]}).one()
    return bool(row.place_regency or row.business_regency)


def rules_of(db: Session, *, cooperatives: set[int]) -> dict[int, Rules]:
    """The windows of those of these places that have windows of their own."""
    w = QuietWindow
    changed: dict[int, dict[str, Window]] = {}
    if cooperatives:
        rows = select(w.cooperative_id, w.name, w.starts, w.ends, w.weekdays).where(w.cooperative_id.in_(cooperatives))
        for cooperative, name, starts, ends, weekdays in db.execute(rows.order_by(w.name)):
            usual = next((one for one in DEFAULTS if one.name == name), Window(name, starts, ends))
            own = replace(usual, start=starts, end=ends, weekdays=weekdays)
            changed.setdefault(cooperative, {})[name] = own
    return {place: tuple({**{w.name: w for w in DEFAULTS}, **own}.values()) for place, own in changed.items()}


def until(db: Session, *, person: int, now: datetime) -> datetime | None:
    """Until when this person is to be left in quiet; None: a reminder or broadcast may be sent now."""
    place = places(db, people=[person])[person]
    free = next_open(now, place.regency_code, place.rules)
    return free.astimezone(UTC) if free > now else None


def ruling(db: Session, *, person: int, sort: str, at: float, now: float) -> float | None:
    """Whether a reminder or broadcast (`sort`) written `at` may leave `now`: 0.0, or how many seconds it has to wait.

    None: never, for the person has said *berhenti*, or has learned since the reminder was written. Seconds since 1970.
    """
    stopped, learned_at = db.execute(_STANDING, {"person": person}).one()
    if stopped or (sort == "reminder" and learned_at > at):
        return None
    end = until(db, person=person, now=datetime.fromtimestamp(now, UTC))
    return max(0.0, end.timestamp() - now) if end else 0.0


def _for(wanted: str | None, rules: Rules) -> Rules:
    """Who asked for a time between Subuh and the end of the usual night is not held back until then."""
    early = wanted == "fajr" or "03:00" <= (wanted or "") < DEFAULTS[3].end
    return tuple(AFTER_SUBUH if early and window is DEFAULTS[3] else window for window in rules)


_PLACES: Final = text(
    """with who as (
  select p.id, r.wanted, r.regency_code as own_regency,
    coalesce(
      (select k.cooperative_id from class_members m join classes k on k.id = m.class_id
        where m.person_id = p.id and k.closed_at is null order by m.joined_at desc limit 1),
      (select m.cooperative_id from memberships m join cooperatives c on c.id = m.cooperative_id
        where m.person_id = p.id order by case c.kind when 'pesantren' then 0 else 1 end, m.since limit 1),
      (select h.cooperative_id from roles h where h.person_id = p.id order by h.since limit 1)
    ) as cooperative_id,
    (select b.regency_code from businesses b where b.owner_id = p.id order by b.status desc, b.id limit 1)
      as business_regency
  from people p left join reminders r on r.person_id = p.id where p.id in :people)
select who.*, c.regency_code as place_regency from who left join cooperatives c on c.id = who.cooperative_id"""
).bindparams(bindparam("people", expanding=True))
_STANDING: Final = text("""select not p.reminders, coalesce(r.learned_at, 0)
from people p left join reminders r on r.person_id = p.id where p.id = :person""")
