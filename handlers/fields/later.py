"""How long to put something off: "2 jam", "besok", or a button."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from dialogue import Field, Incoming, Option, Rejected
from dialogue.messages import Json
from understanding.dates import read_date
from understanding.numbers import read_number
from understanding.reading import Unread, fold

_HOURS: Final = re.compile(r"\b(?:jam|sejam)\b")
OFFERED: Final = {"hours:2": "in-2-hours", "days:1": "tomorrow", "days:2": "in-2-days"}


class Later(Field[str]):
    """So many hours or days from now, as "hours:2" or "days:1", at most `hours` or `days`."""

    rejections = ("no-later", "too-late")

    def __init__(self, *, today: date, days: int, hours: int) -> None:
        self.today, self.most = today, {"days": days, "hours": hours}

    def read(self, said: Incoming, partial: Json = None) -> str:
        if said.kind == "choice":
            return self.unpack(said.choice)
        if said.kind != "text":
            raise Rejected("no-later")
        return self.unpack(self._typed(said.text))

    def unpack(self, kept: Json) -> str:
        unit, _, count = str(kept).partition(":")
        if unit not in self.most or not count.isdigit() or not int(count):
            raise Rejected("no-later")
        if int(count) > self.most[unit]:
            raise Rejected("too-late", max=self.most["days"])
        return str(kept)

    def options(self, partial: Json = None) -> Sequence[Option]:
        return [Option(value, name) for value, name in OFFERED.items()]

    def _typed(self, text: str) -> str:
        try:
            if _HOURS.search(fold(text)):
                return f"hours:{1 if 'sejam' in fold(text) else read_number(text).value}"
            return f"days:{(read_date(text, today=self.today).value - self.today).days}"
        except Unread:
            raise Rejected("no-later") from None
