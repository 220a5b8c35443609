"""Numbers that authorities give: the business number NIB, the halal certificate, the home industry permit P-IRT."""

import re
from dataclasses import dataclass

from understanding.reading import Unread, folded

_SEPARATORS = re.compile(r"(?<=[\da-z])[\s./:-]+(?=\d)")
_PIRT_LENGTHS = range(12, 16)
_PACKAGING = ["glass", "plastic", "carton", "can", "foil", "other", "composite", "multiple"]
_PROVINCES = range(11, 97)


@dataclass(frozen=True, slots=True)
class Pirt:
    """A P-IRT number. Its parts are None where the digits do not fit the layout of BPOM regulation 22/2018.

    `region_code` is the regency in the form of the Ministry of Home Affairs ("35.78"); `expires` is a year.
    """

    number: str
    packaging: str | None = None
    food_kind: str | None = None
    region_code: str | None = None
    product: str | None = None
    producer: str | None = None
    expires: int | None = None

    def __str__(self) -> str:
        return self.number


def read_nib(text: str) -> str:
    """The 13 digits of a business number; spaces, dots and dashes between them are fine.

    Unread: no-number, too-short, too-long, nik (16 digits: a person's number, which is not kept), several-numbers.
    """
    runs = [run for run in _runs(text) if len(run) > 5] or _runs(text)
    exact = list(dict.fromkeys(run for run in runs if len(run) == 13))
    if len(exact) == 1:
        return exact[0]
    if not runs:
        raise Unread("no-number")
    if len(exact) > 1:
        raise Unread("several-numbers")
    longest = max(map(len, runs))
    raise Unread("nik" if longest == 16 else "too-long" if longest > 13 else "too-short")


def read_halal(text: str) -> str:
    """A halal certificate's number, "ID" and 17 digits; the letters may be missing.

    Unread: no-number, too-short, too-long.
    """
    runs = _runs(text)
    if not runs:
        raise Unread("no-number")
    digits = max(runs, key=lambda run: (len(run) == 17, len(run)))
    if len(digits) != 17:
        raise Unread("too-short" if len(digits) < 17 else "too-long")
    return f"ID{digits}"


def read_pirt(text: str) -> Pirt:
    """A P-IRT number of 12 to 15 digits, written "1234567890123-45" when it has 15.

    The layout is the old regulation's, so it is told only where it fits and refuses nothing.
    Unread: no-number, too-short, too-long.
    """
    runs = _runs(text)
    if not runs:
        raise Unread("no-number")
    digits = max(runs, key=lambda run: (len(run) in _PIRT_LENGTHS, len(run)))
    if len(digits) not in _PIRT_LENGTHS:
        raise Unread("too-short" if len(digits) < _PIRT_LENGTHS.start else "too-long")
    return _decoded(digits)


def _decoded(digits: str) -> Pirt:
    if len(digits) != 15:
        return Pirt(digits)
    number = f"{digits[:13]}-{digits[13:]}"
    packaging, province, regency, year = int(digits[0]), int(digits[3:5]), int(digits[5:7]), 2000 + int(digits[13:])
    plausible = 1 <= packaging <= len(_PACKAGING) and province in _PROVINCES and regency and 2010 <= year <= 2045
    if not plausible:
        return Pirt(number)
    return Pirt(
        number,
        packaging=_PACKAGING[packaging - 1],
        food_kind=digits[1:3],
        region_code=f"{digits[3:5]}.{digits[5:7]}",
        product=digits[7:9],
        producer=digits[9:13],
        expires=year,
    )


def _runs(text: str) -> list[str]:
    """The runs of digits in a text, joined over spaces, dots, slashes and dashes; the letter O is a nought."""
    plain = re.sub(r"(?<![a-z])[ol](?=\d)", lambda match: "0" if match[0] == "o" else "1", folded(text))
    return re.findall(r"\d+", _SEPARATORS.sub("", plain))
