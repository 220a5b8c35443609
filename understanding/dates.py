"""Dates as people tell them: "sesuk", "Jemuah ngarep", "22 Nop", "17/08/26", "3 hari lagi", "Senin Legi"."""

import re
from collections.abc import Sequence
from datetime import date

from understanding import date_words as say
from understanding.days import Day, InDays, InMonths, OnDate, OnMarketDay, OnWeekday, Turn
from understanding.numerals import Numeral, numerals
from understanding.reading import Read, Unread, folded, tidy
from understanding.tokens import Token, tokens_of


def read_date(text: str, *, today: date) -> Read[date]:
    """The date meant, seen from today: the next Monday, the next 17 August.

    Not sure: a weekday named on that same day, "minggu depan" (in a week, or next Sunday), a day of this year that is
    over, a weekday that does not fit its date. Unread: no-date, no-such-date, lunar-date ("1 Suro").
    """
    said = read_day(text)
    readings = (said.value, *said.others)
    dates = tuple(dict.fromkeys(day for reading in readings for day in reading.dates(today)))
    return Read(dates[0], said.sure and len(dates) == 1 and _fits(text, dates[0]), said.rest, dates[1:])


def read_day(text: str) -> Read[Day]:
    """The day as it was told, whatever day today is. Unread: no-date, no-such-date, lunar-date."""
    plain = folded(text)
    tokens = tokens_of(plain)
    if any(token.text in say.LUNAR for token in tokens) and numerals(tokens):
        raise Unread("lunar-date")
    for rule in (_numeric, _with_month, _counted, _on_named_day, _weekday, _spoken, _day_of_month):
        readings, sure = rule(plain, tokens)
        if readings:
            return Read(readings[0], sure, _rest(tokens), readings[1:])
    raise Unread("no-date")


_Found = tuple[tuple[Day, ...], bool]
_NOTHING: _Found = ((), False)

_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|\d\d)(?!\d)")
_DAY_MONTH = re.compile(r"(?<![\d/-])(\d{1,2})[-/](\d{1,2})(?![\d/-])")


def _numeric(plain: str, tokens: Sequence[Token]) -> _Found:
    """2026-08-17, 17-8-2026, 17/08/26, 17/8. The day comes first; a month above twelve swaps with it, not surely."""
    if match := _ISO.search(plain):
        year, month, day = map(int, match.groups())
        return _checked(day, month, year)
    if match := _DAY_FIRST.search(plain):
        day, month, year = map(int, match.groups())
        return _checked(day, month, year)
    if match := _DAY_MONTH.search(plain):
        day, month = map(int, match.groups())
        return _checked(day, month, None)
    return _NOTHING


def _checked(day: int, month: int, year: int | None) -> _Found:
    if month > 12 >= day:
        return (OnDate(month, day, year),), False
    if month > 12 or day > 31 or not day or not month:
        raise Unread("no-such-date")
    return (OnDate(day, month, year),), True


def _with_month(plain: str, tokens: Sequence[Token]) -> _Found:
    """ "17 Agustus 2026", "selawe Desember", "tanggal 5 bulan 8"."""
    found = numerals(tokens, slips=False)
    for place, token in enumerate(tokens):
        before = [numeral for numeral in found if numeral.last <= place]
        after = [numeral for numeral in found if numeral.first > place]
        if token.text in say.MONTHS:
            return _dated(int(say.MONTHS[token.text]), before, after)
        if say.UNITS.get(token.text) == "month" and before and after and after[0].first == place + 1:
            return _dated(int(after[0].value), before, after[1:])
    return _NOTHING


def _dated(month: int, before: list[Numeral], after: list[Numeral]) -> _Found:
    days = before[-1:] or [numeral for numeral in after if numeral.value <= 31][:1]
    if not days:
        raise Unread("no-date")
    years = [int(numeral.value) for numeral in after if numeral not in days and numeral.value.denominator == 1]
    year = next((year for year in years if year < 100 or 1900 <= year <= 2999), None)
    return _checked(int(days[0].value), month, year)


def _counted(plain: str, tokens: Sequence[Token]) -> _Found:
    """ "3 hari lagi", "seminggu maneh", "rong dina kepungkur"."""
    counts = {n.last: int(n.value) for n in numerals(tokens, slips=False) if not _is_named(tokens, n)}
    said = [token.text for token in tokens]
    for place, word in enumerate(said):
        count = 1 if word in say.ONE_UNIT or (place and said[place - 1] in ("sak", "se", "sa")) else counts.get(place)
        unit = say.ONE_UNIT.get(word) or say.UNITS.get(word)
        if unit and count is not None:
            back = any(other in say.BACK for other in said[place:])
            sure = back or any(other in say.AHEAD for other in said)
            return (_after(-count if back else count, unit),), sure and unit in ("day", "week")
    return _NOTHING


def _after(count: int, unit: str) -> Day:
    if unit in ("day", "week"):
        return InDays(count * (7 if unit == "week" else 1))
    return InMonths(count * (12 if unit == "year" else 1))


def _weekday(plain: str, tokens: Sequence[Token]) -> _Found:
    """ "Senin", "Jemuah ngarep", "malam Minggu", "Rabu Wage", "minggu depan", "bulan depan"."""
    said = [token.text for token in tokens]
    turn: Turn = _turn(said)
    for place, word in enumerate(said):
        before, after = "".join(said[place - 1 : place]), "".join(said[place + 1 : place + 2])
        if word in say.WEEKDAYS:
            return _on_weekday(int(say.WEEKDAYS[word]), word, before, after, turn)
        if word in say.MARKETS and (before in ("pasaran", "dina", "dino", "dinten", "hari") or len(said) == 1):
            return (OnMarketDay(int(say.MARKETS[word])),), True
        if say.UNITS.get(word) in ("month", "year") and turn in ("next", "last"):
            months = (12 if say.UNITS[word] == "year" else 1) * (1 if turn == "next" else -1)
            day = _named_day(tokens)
            return (InMonths(months, day),), day is not None and abs(months) == 1
    return _NOTHING


def _on_named_day(plain: str, tokens: Sequence[Token]) -> _Found:
    """ "tanggal 17", with or without its weekday; not "tanggal 17 bulan depan"."""
    day = _named_day(tokens)
    if day is None or _turn([token.text for token in tokens]):
        return _NOTHING
    return (OnDate(day),), True


def _named_day(tokens: Sequence[Token]) -> int | None:
    """The 5 of "tanggal 5"."""
    days = [int(n.value) for n in numerals(tokens, slips=False) if _is_named(tokens, n)]
    if days and not 1 <= days[0] <= 31:
        raise Unread("no-such-date")
    return days[0] if days else None


def _is_named(tokens: Sequence[Token], numeral: Numeral) -> bool:
    return numeral.first > 0 and tokens[numeral.first - 1].text in ("tanggal", "tgl", "tanggale")


def _on_weekday(weekday: int, word: str, before: str, after: str, turn: Turn) -> _Found:
    if after in say.MARKETS:
        return (OnMarketDay(int(say.MARKETS[after]), weekday),), True
    if before in ("malam", "malem", "mlm", "bengi", "dalu"):
        return (OnWeekday((weekday - 1) % 7, "this"),), True
    if word in ("minggu", "mgg") and before not in ("hari", "dina", "dino", "dinten") and turn in ("next", "last"):
        return (InDays(7 if turn == "next" else -7), OnWeekday(6, turn)), False
    return (OnWeekday(weekday, turn),), True


def _turn(said: list[str]) -> Turn:
    found = next((say.TURNS[word] for word in said if word in say.TURNS), "")
    return "next" if found == "next" else "last" if found == "last" else "this" if found == "this" else ""


def _spoken(plain: str, tokens: Sequence[Token]) -> _Found:
    """ "sesuk", "hari ini", "kemarin lusa"; the longest phrase counts."""
    said = tuple(token.text for token in tokens)
    for size in (3, 2, 1):
        for place in range(len(said) - size + 1):
            days = say.SPOKEN.get(said[place : place + size])
            if days is not None:
                return (InDays(int(days)),), days != "3"
    return ((InDays(1),), False) if any(word in say.LATER for word in said) else _NOTHING


def _day_of_month(plain: str, tokens: Sequence[Token]) -> _Found:
    """A number alone is a day of the month, not surely."""
    found = numerals(tokens, slips=False)
    if not found or found[0].value.denominator != 1:
        return _NOTHING
    if not 1 <= found[0].value <= 31:
        raise Unread("no-such-date" if len(tokens) < 3 else "no-date")
    return (OnDate(int(found[0].value)),), False


def _fits(text: str, day: date) -> bool:
    """Whether a weekday named beside a date is the right one."""
    named = [int(say.WEEKDAYS[token.text]) for token in tokens_of(folded(text)) if token.text in say.WEEKDAYS]
    has_date = any(token.text in say.MONTHS or token.text.isdigit() for token in tokens_of(folded(text)))
    return not (named and has_date) or day.weekday() in named


def _rest(tokens: Sequence[Token]) -> str:
    told = {
        *say.MONTHS,
        *say.WEEKDAYS,
        *say.MARKETS,
        *say.UNITS,
        *say.ONE_UNIT,
        *say.TURNS,
        *say.AHEAD,
        *say.LATER,
        "tanggal",
        "tgl",
        "yang",
        "malam",
        "malem",
    }
    told |= {word for phrase in say.SPOKEN for word in phrase}
    inside = {i for numeral in numerals(tokens, slips=False) for i in range(numeral.first, numeral.last)}
    return tidy(token.text for i, token in enumerate(tokens) if i not in inside and token.text not in told)
