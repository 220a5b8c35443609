"""Dates as people tell them: "sesuk", "Jemuah ngarep", "22 Nop", "17/08/26", "3 hari lagi", "Senin Legi"."""

import re
from collections.abc import Sequence
from datetime import date

from understanding.days import Day, InDays, InMonths, OnDate, OnMarketDay, OnWeekday, Turn
from understanding.numerals import Numeral, numerals
from understanding.reading import Read, Unread, folded, phrases, table, tidy, words
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
    if any(token.text in _LUNAR for token in tokens) and numerals(tokens):
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

_MONTHS = table("""
1: januari jan january januwari jnr
2: februari feb pebruari peb febuari febrari
3: maret mar mrt
4: april apr apl
5: mei may
6: juni jun
7: juli jul
8: agustus agu ags agt agst agus agts aug
9: september sep sept spt
10: oktober okt october oct
11: november nov nopember nop nofember
12: desember des december dec
""")
_LUNAR = words(
    "suro sura muharram sapar mulud maulud rejeb rajab ruwah syaban ramadan ramadhan sawal syawal dzulhijjah"
)
_WEEKDAYS = table("""
0: senin senen snn snin
1: selasa seloso slasa sls
2: rabu rebo rbu
3: kamis kemis kms
4: jumat jum'at jemuah jemuwah jumuah jumat'e jmt jemuwah jumah
5: sabtu setu saptu sbt
6: minggu ahad akad ngahad mgg
""")
_MARKETS = table("""
0: legi manis
1: pahing paing
2: pon
3: wage
4: kliwon
""")
_UNITS = table("""
day: hari hr dina dino dinten
week: minggu mgg pekan
month: bulan bln sasi wulan
year: tahun thn taun warsa
""")
_ONE_UNIT = {one + word: unit for word, unit in _UNITS.items() for one in ("se", "sa", "sak")}
_TURNS = table("""
next: depan dpn ngarep ngarepe ngajeng teka datang dugi
last: lalu kemarin kmrn wingi kepungkur kapungkur kepengker kemaren
this: ini iki menika niki punika
""")
_AHEAD = words("lagi maneh malih meneh maning engkas ngkas mendatang depan dalam sakwise")
_BACK = words("lalu kepungkur kapungkur kepengker kemarin wingi")
_SPOKEN = phrases("""
0: hari ini, hr ini, dina iki, dino iki, dinten menika, dinten niki, dinten punika, saiki, sakniki, saniki
0: samenika, sekarang, skrg, skr, nanti malam, nanti sore, nanti siang, mengko bengi, mengko sore, mengko awan
0: mangke dalu, mangke sonten, malam ini, sore ini, pagi ini, siang ini
2: besok lusa, lusa, emben, mben, suk emben, sesuk emben, sukemben
3: tulat
-2: kemarin lusa, kemarin dulu, kemarin dulunya, wingi nane, winginane, wingenane, wingi kae
1: benjing - enjing, benjing enjing, benjang enjing, mbenjing enjing, enjing - enjing
1: besok, bsk, bsok, bsuk, besuk, esok, sesuk, sesok, mbesuk, suk, besoknya
-1: kemarin, kemaren, kmrn, kmrin, wingi, kala wingi, kalawingi, kolowingi, dek wingi
""")
_LATER = words("benjing benjang mbenjing mbenjang")


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
        if token.text in _MONTHS:
            return _dated(int(_MONTHS[token.text]), before, after)
        if _UNITS.get(token.text) == "month" and before and after and after[0].first == place + 1:
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
        count = 1 if word in _ONE_UNIT or (place and said[place - 1] in ("sak", "se", "sa")) else counts.get(place)
        unit = _ONE_UNIT.get(word) or _UNITS.get(word)
        if unit and count is not None:
            back = any(other in _BACK for other in said[place:])
            sure = back or any(other in _AHEAD for other in said)
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
        if word in _WEEKDAYS:
            return _on_weekday(int(_WEEKDAYS[word]), word, before, after, turn)
        if word in _MARKETS and (before in ("pasaran", "dina", "dino", "dinten", "hari") or len(said) == 1):
            return (OnMarketDay(int(_MARKETS[word])),), True
        if _UNITS.get(word) in ("month", "year") and turn in ("next", "last"):
            months = (12 if _UNITS[word] == "year" else 1) * (1 if turn == "next" else -1)
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
    if after in _MARKETS:
        return (OnMarketDay(int(_MARKETS[after]), weekday),), True
    if before in ("malam", "malem", "mlm", "bengi", "dalu"):
        return (OnWeekday((weekday - 1) % 7, "this"),), True
    if word in ("minggu", "mgg") and before not in ("hari", "dina", "dino", "dinten") and turn in ("next", "last"):
        return (InDays(7 if turn == "next" else -7), OnWeekday(6, turn)), False
    return (OnWeekday(weekday, turn),), True


def _turn(said: list[str]) -> Turn:
    found = next((_TURNS[word] for word in said if word in _TURNS), "")
    return "next" if found == "next" else "last" if found == "last" else "this" if found == "this" else ""


def _spoken(plain: str, tokens: Sequence[Token]) -> _Found:
    """ "sesuk", "hari ini", "kemarin lusa"; the longest phrase counts."""
    said = tuple(token.text for token in tokens)
    for size in (3, 2, 1):
        for place in range(len(said) - size + 1):
            days = _SPOKEN.get(said[place : place + size])
            if days is not None:
                return (InDays(int(days)),), days != "3"
    return ((InDays(1),), False) if any(word in _LATER for word in said) else _NOTHING


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
    named = [int(_WEEKDAYS[token.text]) for token in tokens_of(folded(text)) if token.text in _WEEKDAYS]
    has_date = any(token.text in _MONTHS or token.text.isdigit() for token in tokens_of(folded(text)))
    return not (named and has_date) or day.weekday() in named


def _rest(tokens: Sequence[Token]) -> str:
    told = {
        *_MONTHS,
        *_WEEKDAYS,
        *_MARKETS,
        *_UNITS,
        *_ONE_UNIT,
        *_TURNS,
        *_AHEAD,
        *_LATER,
        "tanggal",
        "tgl",
        "yang",
        "malam",
        "malem",
    }
    told |= {word for phrase in _SPOKEN for word in phrase}
    inside = {i for numeral in numerals(tokens, slips=False) for i in range(numeral.first, numeral.last)}
    return tidy(token.text for i, token in enumerate(tokens) if i not in inside and token.text not in told)
