"""Times of day: on the clock, and the moments at which one may ask to be reminded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import time

from dialogue import Field, Incoming, Line, Option, Rejected
from dialogue.messages import Json
from handlers.fields.yes_no import meant
from services.reminders import PRAYERS
from understanding.reading import Unread
from understanding.times import ClockTime, PrayerTime, read_time


class Clock(Field[str]):
    """A time on the clock, kept as "21:00". Which half of the day is meant is asked back when nobody has said it."""

    rejections: tuple[str, ...] = ("no-time", "time-unsure")

    def read(self, said: Incoming, partial: Json = None) -> str:
        if said.kind == "choice":
            return self.unpack(said.choice)
        if isinstance(partial, str) and meant(said.text):
            return self.unpack(partial)
        try:
            read = read_time(said.text)
        except Unread:
            raise Rejected("no-time") from None
        if isinstance(read.value, PrayerTime):
            return self._prayer(read.value)
        if read.sure:
            return str(read.value)
        raise _which([str(one) for one in (read.value, *read.others) if isinstance(one, ClockTime)])

    def unpack(self, kept: Json) -> str:
        if not isinstance(kept, str) or not re.fullmatch(r"\d\d:\d\d", kept):
            raise Rejected("no-time")
        time.fromisoformat(kept)
        return kept

    def _prayer(self, told: PrayerTime) -> str:
        raise Rejected("no-time")


class ReminderTime(Clock):
    """When to be reminded: a time on the clock, or after Fajr, Asr or Isha by a button or in words ("bakda Isya")."""

    rejections = (*Clock.rejections, "not-after-dhuhr", "not-after-maghrib", "not-before-a-prayer")

    def unpack(self, kept: Json) -> str:
        return kept if kept in PRAYERS and isinstance(kept, str) else super().unpack(kept)

    def options(self, partial: Json = None) -> Sequence[Option]:
        return [Option(prayer, prayer) for prayer in PRAYERS]

    def _prayer(self, told: PrayerTime) -> str:
        if told.relation == "before":
            raise Rejected("not-before-a-prayer")
        if told.prayer not in PRAYERS:
            raise Rejected(f"not-after-{told.prayer}")
        return told.prayer


def clock_option(clock: str) -> Option:
    """A time of day as a button."""
    return Option(clock, line=Line("fields/clock", {"value": clock}))


def _which(clocks: Sequence[str]) -> Rejected:
    return Rejected("time-unsure", options=[clock_option(one) for one in clocks], partial=clocks[0], value=clocks[0])
