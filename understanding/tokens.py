"""Folded text cut into numbers, words and signs, and what digits with separators mean."""

import re
from fractions import Fraction
from typing import NamedTuple

from understanding.number_words import Atom, Kind


class Token(NamedTuple):
    text: str
    start: int
    end: int


def tokens_of(plain: str) -> list[Token]:
    """Folded text in numbers, words and signs: "15rb/bks" is 15, rb, /, bks."""
    return [Token(match[0], match.start(), match.end()) for match in _TOKEN.finditer(plain)]


def literal(raw: str) -> tuple[Atom | None, tuple[Fraction, ...]]:
    """What digits with separators mean, and what else they may mean: "1.500" is 1500, "15.5" is fifteen and a half.

    None for what is no number: a date, a phone number, "0812".
    """
    parts = re.split(r"[.,']+", raw)
    signs = re.findall(r"[.,']+", raw)
    if not all(_FEW_DIGITS.fullmatch(part) for part in parts) or len(parts) > 6:
        return None, ()
    if len(parts) > 2 and parts[-1] == "00" and _is_grouped(parts[:-1], signs[:-1]):
        return _atom(Fraction(int("".join(parts[:-1])))), ()
    if not signs:
        return (None, ()) if raw[0] == "0" and len(raw) > 3 else (_atom(Fraction(int(raw))), ())
    if _is_grouped(parts, signs):
        return _atom(Fraction(int("".join(parts)))), ()
    whole, small = parts[:-1], parts[-1]
    fraction = Fraction(int("".join(whole) + small), 10 ** len(small))
    if len(signs) == 1 and (len(small) <= 2 or whole == ["0"]):
        return _atom(fraction), ()
    if len(signs) == 1:
        return _atom(Fraction(int("".join(parts))), doubtful=True), (fraction,)
    if len(small) <= 2 and signs[-1] != signs[-2] and _is_grouped(whole, signs[:-1]):
        return _atom(fraction), ()
    return None, ()


def _is_grouped(parts: list[str], signs: list[str]) -> bool:
    good = 1 <= len(parts[0]) <= 3 and parts[0][0] != "0" and all(len(part) == 3 for part in parts[1:])
    return good and len({sign[0] for sign in signs}) <= 1


def _atom(value: Fraction, *, doubtful: bool = False) -> Atom:
    return Atom(Kind.LITERAL, value, doubtful)


_TOKEN = re.compile(r"\d+(?:[.,']{1,2}\d+)*|[a-z]+(?:'[a-z]+)*|\S")
_FEW_DIGITS = re.compile(r"0{0,2}\d{1,15}")
