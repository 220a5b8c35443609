"""How long something keeps, in days: "3 bulan", "2 minggu", "90"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogue import Field, Incoming, Option, Rejected
from dialogue.messages import Json
from understanding.dates import read_day
from understanding.days import InDays, InMonths
from understanding.reading import Unread, fold

OFFERED = {7: "one-week", 30: "one-month", 90: "three-months", 180: "six-months", 365: "one-year"}
_ONLY_DAYS = re.compile(r"\d{1,5}")


class ShelfLife(Field[int]):
    """A number of days up to `most`. A month counts as 30, a year as 365."""

    rejections = ("no-shelf-life", "too-long-on-the-shelf")

    def __init__(self, *, most: int) -> None:
        self.most = most

    def read(self, said: Incoming, partial: Json = None) -> int:
        if said.kind == "choice":
            return self.unpack(said.choice)
        if said.kind != "text":
            raise Rejected("no-shelf-life")
        return self.unpack(_days(said.text))

    def unpack(self, kept: Json) -> int:
        if not isinstance(kept, int) or kept < 1:
            raise Rejected("no-shelf-life")
        if kept > self.most:
            raise Rejected("too-long-on-the-shelf", max=self.most)
        return kept

    def options(self, partial: Json = None) -> Sequence[Option]:
        return [Option(days, name) for days, name in OFFERED.items()]


def _days(text: str) -> int:
    plain = fold(text).strip(" .!")
    if _ONLY_DAYS.fullmatch(plain):
        return int(plain)
    try:
        meant = read_day(text).value
    except Unread:
        raise Rejected("no-shelf-life") from None
    if isinstance(meant, InMonths):
        years, months = divmod(meant.months, 12)
        return years * 365 + months * 30
    if isinstance(meant, InDays):
        return meant.days
    raise Rejected("no-shelf-life")
