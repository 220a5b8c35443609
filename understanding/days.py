"""What somebody may mean by a day, and which dates that makes, seen from today."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from understanding.reading import Unread

Turn = Literal["", "this", "next", "last"]

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
FARTHEST_DAYS = 3660

_A_FRIDAY_LEGI = date(1945, 8, 17)
"""The day of the proclamation. The five market days go round from there: Legi, Pahing, Pon, Wage, Kliwon."""


@dataclass(frozen=True, slots=True)
class InDays:
    """So many days from today: "sesuk" is 1."""

    days: int

    def __str__(self) -> str:
        return f"{self.days:+}d" if self.days else "0d"

    def dates(self, today: date) -> tuple[date, ...]:
        if abs(self.days) > FARTHEST_DAYS:
            raise Unread("no-such-date")
        return (today + timedelta(self.days),)


@dataclass(frozen=True, slots=True)
class InMonths:
    """So many months from today, on a named day, or else on the same day or the last one of the month."""

    months: int
    day: int | None = None

    def __str__(self) -> str:
        return f"{self.months:+}m"

    def dates(self, today: date) -> tuple[date, ...]:
        if abs(self.months) > FARTHEST_DAYS // 30:
            raise Unread("no-such-date")
        year, month = divmod(today.year * 12 + today.month - 1 + self.months, 12)
        if self.day:
            return (_date(year, month + 1, self.day),)
        return (date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1])),)


@dataclass(frozen=True, slots=True)
class OnWeekday:
    """A day of the week, Monday being 0: the next one, this week's, next week's or the last one."""

    weekday: int
    turn: Turn = ""

    def __str__(self) -> str:
        return f"weekday:{WEEKDAYS[self.weekday]}"

    def dates(self, today: date) -> tuple[date, ...]:
        ahead = (self.weekday - today.weekday()) % 7
        if self.turn == "last":
            return (today - timedelta((-ahead) % 7 or 7),)
        if self.turn == "this":
            return (today + timedelta(ahead),)
        coming = today + timedelta(ahead or 7)
        if self.turn == "next":
            next_week = today + timedelta(7 - today.weekday() + self.weekday)
            return tuple(dict.fromkeys((next_week, coming)))
        return (coming,) if ahead else (coming, today)


@dataclass(frozen=True, slots=True)
class OnMarketDay:
    """A market day (Legi is 0), mostly with its weekday: "Jemuah Kliwon" comes every thirty-five days."""

    market: int
    weekday: int | None = None

    def __str__(self) -> str:
        return f"market:{self.market}" if self.weekday is None else f"weekday:{WEEKDAYS[self.weekday]}+{self.market}"

    def dates(self, today: date) -> tuple[date, ...]:
        coming = (today + timedelta(ahead) for ahead in range(35))
        return (next(day for day in coming if self._is_on(day)),)

    def _is_on(self, day: date) -> bool:
        on_market = (day - _A_FRIDAY_LEGI).days % 5 == self.market
        return on_market and self.weekday in (None, day.weekday())


@dataclass(frozen=True, slots=True)
class OnDate:
    """A day of a month; without a month or a year, the next such day (and this year's, when that is nearer but over).

    A year below 100 is short for a full one.
    """

    day: int
    month: int | None = None
    year: int | None = None

    def __str__(self) -> str:
        year = self.year + 2000 if self.year is not None and self.year < 100 else self.year
        return f"{year or 'XXXX'}-{self.month or 'XX':02}-{self.day:02}"

    def dates(self, today: date) -> tuple[date, ...]:
        if self.year is not None:
            return (_date(_full_year(self.year, today), self.month or today.month, self.day),)
        found = [day for day in self._candidates(today) if day is not None]
        coming = [day for day in found if day >= today][:1]
        if not coming:
            raise Unread("no-such-date")
        over = [day for day in found if today - (coming[0] - today) < day < today and self.month]
        return (*coming, *over)

    def _candidates(self, today: date) -> list[date | None]:
        """That day in this year and the next ones, or in this month and the next ones."""
        if self.month:
            return [_maybe(today.year + later, self.month, self.day) for later in range(9)]
        months = [divmod(today.year * 12 + today.month - 1 + later, 12) for later in range(3)]
        return [_maybe(year, month + 1, self.day) for year, month in months]


Day = InDays | InMonths | OnWeekday | OnMarketDay | OnDate


def _full_year(year: int, today: date) -> int:
    """26 is 2026; 85, more than twenty years ahead, is 1985."""
    if year >= 100:
        return year
    return 2000 + year if 2000 + year <= today.year + 20 else 1900 + year


def _date(year: int, month: int, day: int) -> date:
    found = _maybe(year, month, day)
    if found is None:
        raise Unread("no-such-date")
    return found


def _maybe(year: int, month: int, day: int) -> date | None:
    good = 1900 <= year <= 2999 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
    return date(year, month, day) if good else None
