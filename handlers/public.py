"""What everybody may read (a name, an address) holds nobody's number: it is asked for without, not published."""

from __future__ import annotations

import re
from typing import Final

from understanding.phones import is_only_phone, read_phone
from understanding.reading import Unread

_RUN: Final = re.compile(r"\+?\d(?:[ ().-]{0,2}\d){6,}")  # never across "/" or letters: "RT 001/002 61256" is a place
_SURELY: Final = re.compile(r"\d{9}|(?:\d[ .-]?){13}")  # so many digits are somebody's, a telephone's or not
_SHORTEST: Final = len("+6231534567")  # fewer digits may be a house and a postal code


def in_name(given: str) -> str | None:
    """A check for the name of a business or a product."""
    return "number-in-name" if holds_number(given) or is_only_phone(given) else None


def in_address(given: str) -> str | None:
    """A check for an address; the telephone has a question of its own."""
    return "number-in-address" if holds_number(given) or is_only_phone(given) else None


def in_description(given: str | None) -> str | None:
    """A check for a description: a number alone is none. One that stands among words was meant to be read."""
    return "number-alone" if given and is_only_phone(given) else None


def holds_number(text: str) -> bool:
    """Whether digits in this text are a telephone number, or as many as a citizen's number has."""
    return any(_is_number(run[0]) for run in _RUN.finditer(text))


def _is_number(run: str) -> bool:
    if _SURELY.search(run):
        return True
    try:
        return len(read_phone(run).value) >= _SHORTEST
    except Unread:
        return False
