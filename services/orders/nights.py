"""The quiet hours, 21 to 5 in East Java: alerts wait until the morning, and the escalation's clock stands still."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Final

WIB: Final = timezone(timedelta(hours=7), "WIB")  # all of East Java, without summer time
EVENING: Final = 21
OPENING: Final = 9  # when somebody who said "tomorrow" is asked again
MORNING: Final = 5


def morning_after(now: datetime) -> datetime | None:
    """When the quiet hours that `now` lies in end; None by day."""
    here = now.astimezone(WIB)
    if MORNING <= here.hour < EVENING:
        return None
    day = here if here.hour < MORNING else here + timedelta(days=1)
    return day.replace(hour=MORNING, minute=0, second=0, microsecond=0).astimezone(UTC)


def later(now: datetime, *, minutes: int, at_night: bool) -> datetime:
    """So many waking minutes from now; `at_night` counts the night as well."""
    if at_night:
        return now + timedelta(minutes=minutes)
    start = morning_after(now) or now
    evening = start.astimezone(WIB).replace(hour=EVENING, minute=0, second=0, microsecond=0)
    end = start + timedelta(minutes=minutes)
    if end < evening:
        return end
    return (morning_after(evening) or evening) + (end - evening)


def in_hours(now: datetime, hours: int) -> datetime:
    """So many hours from now, in East Java's time."""
    return now.astimezone(WIB) + timedelta(hours=hours)


def in_days(now: datetime, days: int) -> datetime:
    """The morning so many days from now."""
    day = now.astimezone(WIB) + timedelta(days=days)
    return day.replace(hour=OPENING, minute=0, second=0, microsecond=0)
