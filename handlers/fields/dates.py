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
ANOTHER = "another"


class Day(Field[date]):
    """A date from `first` to `last`, seen from `today`. Of several that may be meant, those in between count."""

    rejections = ("no-date", "date-unsure", "is-it-this-date", "another-date", "too-early", "too-far")

    def __init__(self, *, today: date, first: date, last: date) -> None:
        self.today, self.first, self.last = today, first, last

    def read(self, said: Incoming, partial: Json = None) -> date:
        if said.kind == "choice" and said.choice != ANOTHER:
            return self.unpack(said.choice)
        if partial and meant(said.text):
            return self.unpack(partial)
        if said.kind == "choice" or (partial and meant(said.text) is False):
            raise Rejected("another-date")
        try:
            found = read_date(said.text, today=self.today)
        except Unread:
            raise Rejected("no-date") from None
        fitting = [day for day in (found.value, *found.others) if self.first <= day <= self.last]
        if not fitting:
            return self.unpack(found.value.isoformat())  # says which end it lies beyond
        if len(fitting) == 1 and (found.sure or found.others):
            return fitting[0]
        raise self._asked_back([day.isoformat() for day in fitting])

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
    def _asked_back(days: Sequence[str]) -> Rejected:
        """Of several days, which; of a single one, whether it is that. A typed *yes* is the likeliest."""
        if len(days) == 1:
            one = [Option(days[0], "yes"), Option(ANOTHER, "no")]
            return Rejected("is-it-this-date", options=one, partial=days[0], day=days[0])
        shown = [Option(day, line=Line("fields/date", {"value": day})) for day in sorted(days)[:MOST_OFFERED]]
        return Rejected("date-unsure", options=shown, partial=days[0])
