"""A pesantren's own quiet windows: its officers and teachers look at them, change one, or go back to the usual ones."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Final

from sqlalchemy import delete
from sqlalchemy.orm import Session

from services import cooperatives, roles, sql
from services.prayer import WIB
from services.quiet import DEFAULTS, Rules, Window, open_minutes, rules_of, windows
from services.refusals import NoTimeLeft, NotYours
from services.roles import Held, Role
from services.tables.reminding import QuietWindow

STUDY: Final = "study"
"""The window no place has until it makes one: hours of study, without phones."""

ALWAYS: Final = "1234567"
LEAST_OPEN: Final = 120  # minutes a day in which a reminder may come, or nobody would ever be reminded


class Days(Enum):
    """The days of the week on which hours of study are kept."""

    EVERY = "every"
    NOT_FRIDAY = "not-friday"
    NOT_SUNDAY = "not-sunday"


WEEKDAYS: Final = {Days.EVERY: ALWAYS, Days.NOT_FRIDAY: "123467", Days.NOT_SUNDAY: "123456"}
"""The same as ISO weekdays."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The windows as a person reads them: minutes around an adhan, and each span as on this day's clock ("" if none).

    `own` says whether any is the place's own.
    """

    place: str
    before: int
    after: int
    spans: dict[str, str]
    own: bool


def places(db: Session, *, person: int) -> list[Held]:
    """The places whose windows somebody may change, once each."""
    mine = [held for held in roles.held(db, person=person) if held.role in (Role.OFFICER, Role.TEACHER)]
    return list({held.cooperative: held for held in mine}.values())


def of(db: Session, *, cooperative: int) -> Rules:
    """The windows that hold at this place."""
    return rules_of(db, cooperatives={cooperative}).get(cooperative, DEFAULTS)


def shown(db: Session, *, cooperative: int, now: datetime) -> Shown:
    """The windows of a place, on the clock of today. In Ramadan's own windows as if it were Ramadan."""
    place, rules = cooperatives.get(db, id=cooperative), of(db, cooperative=cooperative)
    named = {window.name: window for window in rules}
    before, after = (int(re.sub(r"\D", "", told) or 0) for told in (named["adhan"].start, named["adhan"].end))
    day = now.astimezone(WIB).date()
    others = (*(window.name for window in DEFAULTS if window.name != "adhan"), STUDY)
    spans = {name: _on_the_clock(day, place.regency_code, named.get(name)) for name in others}
    return Shown(place.name, before, after, spans, own=rules != DEFAULTS)


def change(
    db: Session, *, cooperative: int, by: int, name: str, start: str, end: str, days: Days = Days.EVERY, now: datetime
) -> None:
    """Put a window of their own in place of the usual one. Raises NotYours, NoTimeLeft."""
    _allowed(db, cooperative, by)
    usual = next((window for window in DEFAULTS if window.name == name), Window(name, start, end))
    window = replace(usual, start=start, end=end, weekdays=WEEKDAYS[days] if name == STUDY else usual.weekdays)
    others = tuple(one for one in of(db, cooperative=cooperative) if one.name != name)
    _leaves_time(db, cooperative, (*others, window), now)
    values = {"starts": start, "ends": end, "weekdays": window.weekdays, "changed_by": by, "changed_at": now}
    row = sql.insert(db, QuietWindow).values(cooperative_id=cooperative, name=name, **values)
    db.execute(row.on_conflict_do_update(index_elements=["cooperative_id", "name"], set_=values))


def restore(db: Session, *, cooperative: int, by: int) -> None:
    """Back to the usual windows. Raises NotYours."""
    _allowed(db, cooperative, by)
    db.execute(delete(QuietWindow).where(QuietWindow.cooperative_id == cooperative))


def _on_the_clock(day: date, regency_code: str, window: Window | None) -> str:
    if window is None:
        return ""
    ((start, end),) = windows(day, regency_code, (replace(window, weekdays=ALWAYS, ramadan=False),))
    return f"{start:%H.%M}–{end:%H.%M}"


def _allowed(db: Session, cooperative: int, by: int) -> None:
    if all(held.cooperative != cooperative for held in places(db, person=by)):
        raise NotYours


def _leaves_time(db: Session, cooperative: int, rules: Rules, now: datetime) -> None:
    """In Ramadan too: then the windows of Ramadan hold on every day."""
    regency = cooperatives.get(db, id=cooperative).regency_code
    fullest = tuple(replace(window, ramadan=False) for window in rules)
    week = (now.astimezone(WIB).date() + timedelta(days=n) for n in range(7))
    if min(open_minutes(day, regency, fullest) for day in week) < LEAST_OPEN:
        raise NoTimeLeft
