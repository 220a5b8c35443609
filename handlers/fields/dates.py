"""A day, as people name it: "sesuk", "Senin depan", "12 Desember", within the days that make sense."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dialogue import Field, Incoming, Line, Option, Rejected
from dialogue.messages import Json
from handlers.fields.yes_no import meant
from understanding.dates import read_date
from understanding.reading import Unread

MOST_OFFERED = 3


class Day(Field[date]):
    """A date from `first` to `last`, seen from `today`. Of several that may be meant, those in between count."""

    rejections = ("no-date", "date-unsure", "too-early", "too-far")

    def __init__(self, *, today: date, first: date, last: date) -> None:
        self.today, self.first, self.last = today, first, last

    def read(self, said: Incoming, partial: Json = None) -> date:
        if said.kind == "choice":
            return self.unpack(said.choice)
        if partial and meant(said.text):
            return self.unpack(partial)
        try:
            found = read_date(said.text, today=self.today)
        except Unread:
            raise Rejected("no-date") from None
        fitting = [day for day in (found.value, *found.others) if self.first <= day <= self.last]
        if not fitting:
            return self.unpack(found.value.isoformat())  # says which end it lies beyond
        if len(fitting) == 1 and (found.sure or found.others):
            return fitting[0]
        offered = self._shown(sorted(fitting)[:MOST_OFFERED])
        raise Rejected("date-unsure", options=offered, partial=fitting[0].isoformat())

    def pack(self, value: date) -> Json:
        return value.isoformat()

    def unpack(self, kept: Json) -> date:
        day = date.fromisoformat(kept)
        if day < self.first:
            raise Rejected("too-early", day=self.first.isoformat())
        if day > self.last:
            raise Rejected("too-far", day=self.last.isoformat())
        return day

    @staticmethod
    def _shown(days: Sequence[date]) -> list[Option]:
        return [Option(day.isoformat(), line=Line("fields/date", {"value": day.isoformat()})) for day in days]
