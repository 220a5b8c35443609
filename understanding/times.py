"""Times of day, by the clock or by the prayers: "setengah wolu", "sore jam 4", "pitu kurang seprapat", "bakda isya"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, cast

from understanding.numbers import is_about
from understanding.numerals import Numeral, numerals
from understanding.reading import Read, Unread, folded, lookup, table, tidy, words
from understanding.tokens import Token, tokens_of

Prayer = Literal["fajr", "dhuhr", "asr", "maghrib", "isha"]
Relation = Literal["before", "at", "after"]

DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class ClockTime:
    """An hour (0-23) and a minute. `alternative` is the same time twelve hours away, when nobody said which half."""

    hour: int
    minute: int = 0
    alternative: "ClockTime | None" = None

    def __str__(self) -> str:
        return f"{self.hour:02}:{self.minute:02}"


@dataclass(frozen=True, slots=True)
class PrayerTime:
    """A time told by one of the five prayers: "bakda isya" is after isha."""

    prayer: Prayer
    relation: Relation

    def __str__(self) -> str:
        return f"{self.relation}:{self.prayer}"


def read_time(text: str) -> Read[ClockTime | PrayerTime]:
    """A time of day. Not sure when either half of the day may be meant ("jam 8"), or several times are named.

    `setengah wolu` is half TO eight. Unread: no-time, no-such-time, part-of-day ("sore" without an hour),
    relative-time ("2 jam lagi").
    """
    plain = folded(text)
    tokens = tokens_of(plain)
    part = _part_of_day(tokens)
    clocks = _digital(plain, part) or _spoken(tokens, part)
    if clocks:
        first = clocks[0]
        alternatives = (first.alternative,) if first.alternative else ()
        others = (*alternatives, *clocks[1:])
        fits = part is None or (first.alternative is None and _fits(first, part))
        about = is_about([token for token in tokens if token.text not in _LESS | _MORE])
        return Read(first, fits and not others and not about, _rest(tokens), others)
    if prayer := _prayer(tokens):
        return Read(prayer, not is_about(tokens), _rest(tokens))
    raise Unread("part-of-day" if part else "no-time")


_DIGITAL = re.compile(r"(?<![\d.:])(\d{1,2}) ?[.:] ?(\d\d)(?:[.:]\d\d)?(?![\d.:]*\d)")
_TOGETHER = re.compile(r"(?:^|\b(?:jam|pukul|pkl)) ?([01]\d|2[0-3])([0-5]\d)\b(?! ?[\d.:,/-])")

_PARTS = table("""
morning: pagi pg pgi esuk isuk enjing enjang injing subuh shubuh dini am mruput parak sahur imsak
noon: siang siyang awan tengange dhuhur dzuhur zuhur duhur lohor
afternoon: sore sonten sorean petang asar ashar
night: malam mlm malem bengi mbengi wengi ndalu dalu maghrib magrib isya isha ngisak pm
""")
_PARTS_SAID = _PARTS.keys() - words("""
subuh shubuh dhuhur dzuhur zuhur duhur lohor asar ashar maghrib magrib isya isha ngisak
""")
_FIXED = {("tengah", "malam"): 0, ("tengah", "wengi"): 0, ("tengah", "hari"): 12, ("tengah", "dina"): 12}

_LESS = words("kurang krg kirang kurange")
_MORE = words("lebih lbh lewat lwt luwih liwat langkung punjul lepas")

_PRAYERS = table("""
fajr: subuh shubuh subh fajar subuhan shubuhan ngsubuh
dhuhr: dzuhur zuhur dhuhur duhur dluhur zhuhur dzuhor dhohor duhor lohor luhur lohoran dhuhuran jumatan
asr: asar ashar asr ngasar ngashar asaran asyar
maghrib: maghrib magrib mahrib mahgrib maghrip magrip mgrib maghriban magriban
isha: isya isyak isak isha ngisak ngisa ngisya isyakan isa
""")
_RELATIONS = table("""
after: bakda ba'da bada bakdo ba'do habis abis hbs setelah stlh sesudah ssdh selesai usai bar bubar lepas mari
after: bakdane sabakdane sakbakdane bibar sabibare
after: sawise sakwise sakwis sawuse sakbare sakmarine sasampunipun saksampunipun sasampune sesampunipun sasampun rampung
before: sebelum sblm sblum sakdurunge sadurunge sakderenge saderengipun sakderengipun sederenge saderenge sedurunge
before: qabla qobla menjelang jelang arep meh badhe
""")


def _digital(plain: str, part: str | None) -> list[ClockTime]:
    """Times in digits: 19:30, 9.30, "jam 1930". Two digits before the point tell hours of twenty-four."""
    return [
        _clock(int(hour), int(minute), part, twelve=len(hour) == 1)
        for hour, minute in _TOGETHER.findall(plain) or _DIGITAL.findall(plain)
    ]


def _spoken(tokens: Sequence[Token], part: str | None) -> list[ClockTime]:
    """Times in words, or in digits without minutes."""
    found = numerals(tokens, slips=False)
    if any(
        token.text in ("jam", "menit") for numeral in found[:1] for token in tokens[numeral.last : numeral.last + 1]
    ):
        raise Unread("relative-time")
    if not found:
        return [ClockTime(_FIXED[pair]) for pair in pairwise(token.text for token in tokens) if pair in _FIXED]
    clocks, rest = [], found
    while rest:
        clock, rest = _one_spoken(tokens, rest, part)
        clocks.append(clock)
    return clocks


def _one_spoken(tokens: Sequence[Token], found: list[Numeral], part: str | None) -> tuple[ClockTime, list[Numeral]]:
    """The first time, and the numbers after it: half to an hour, an hour, an hour and minutes more or less."""
    first, rest = found[0], found[1:]
    if first.value * 2 == 1 and rest and rest[0].first == first.last:
        return _clock(int(rest[0].value), -30, part), rest[1:]
    hour = int(first.value)
    minutes = int((first.value - hour) * 60)
    sign = _sign(tokens, first, rest)
    if sign and minutes == 0:
        return _clock(hour, sign * _minutes(rest[0]), part, twelve=not first.digits or hour > 0), rest[1:]
    return _clock(hour, minutes, part), rest


def _sign(tokens: Sequence[Token], hour: Numeral, rest: list[Numeral]) -> int:
    """Whether the next number is minutes: 1 after the hour, -1 before it, 0 when it is a time of its own."""
    between = [token.text for token in tokens[hour.last : rest[0].first]] if rest else ["-"]
    if any(word in _LESS for word in between):
        return -1
    return int(not between or any(word in _MORE for word in between))


def _minutes(numeral: Numeral) -> int:
    """Minutes said as a number, or as a half or a quarter of an hour."""
    minutes = numeral.value * 60 if numeral.value < 1 else numeral.value
    if minutes >= 60:
        raise Unread("no-such-time")
    return int(minutes)


def _clock(hour: int, minutes: int, part: str | None, *, twelve: bool = True) -> ClockTime:
    """The time that lies `minutes` after an hour, in the part of the day that was named."""
    if hour > 24 or minutes > 59:
        raise Unread("no-such-time")
    if part and 1 <= hour <= 12:
        return _at(_in_part(hour, part) * 60 + minutes)
    if hour > 12 or hour == 0 or not twelve:
        return _at(hour * 60 + minutes)
    time = hour * 60 + minutes
    other = _at(time + DAY // 2)
    return ClockTime(time // 60, time % 60, other)


def _at(minutes: int) -> ClockTime:
    return ClockTime(minutes // 60 % 24, minutes % 60)


def _in_part(hour: int, part: str) -> int:
    """The hour of twenty-four that people mean by "jam 1 siang", "jam 1 malam"."""
    if part == "morning":
        return hour % 12
    if part == "noon":
        return hour if 6 <= hour <= 12 else hour + 12
    if part == "afternoon":
        return hour % 12 + 12
    return hour % 12 if hour in (12, 1, 2, 3, 4) else hour + 12


_SPANS = {"morning": (0, 11), "noon": (9, 16), "afternoon": (13, 19), "night": (18, 28)}


def _fits(clock: ClockTime, part: str) -> bool:
    """Whether people call that hour so: 8 "siang" and 19.00 "pagi" are asked back."""
    low, high = _SPANS[part]
    return low <= clock.hour <= high or low <= clock.hour + 24 <= high


def _part_of_day(tokens: Sequence[Token]) -> str | None:
    """The part of the day that was named; a prayer names one too when an hour stands beside it."""
    said = [token.text for token in tokens]
    plain = next((_PARTS[word] for word in said if word in _PARTS_SAID), None)
    return plain or next((_PARTS[word] for word in said if word in _PARTS), None)


def _prayer(tokens: Sequence[Token]) -> PrayerTime | None:
    said = [token.text for token in tokens]
    joined = {left + right for left, right in pairwise(said) if left in ("sak", "sa", "se")}
    relation = next((_RELATIONS[word] for word in (*said, *sorted(joined)) if word in _RELATIONS), "at")
    for word in said:
        prayer = lookup(word, _PRAYERS)
        if prayer and not (word in ("isa", "luhur") and relation == "at"):
            return PrayerTime(cast(Prayer, prayer), cast(Relation, relation))
    return None


def _rest(tokens: Sequence[Token]) -> str:
    """The words that told nothing of the time: "besok" in "besok jam 8 pagi"."""
    told = {"jam", "pukul", "pkl", "tabuh", "wib", "menit", "hari", *_PARTS, *_PRAYERS, *_RELATIONS, *_LESS, *_MORE}
    inside = {i for numeral in numerals(tokens, slips=False) for i in range(numeral.first, numeral.last)}
    return tidy(token.text for i, token in enumerate(tokens) if i not in inside and token.text not in told)
