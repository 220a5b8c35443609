"""Prayer times in East Java, worked out here and offline, as the Ministry of Religious Affairs does it.

The sun 20° below the horizon at Fajr and 18° at Isha, a shadow once its length more than at noon at Asr; then two
minutes of caution (*ihtiyat*), rounded up to the minute. Of a whole regency it is the time at its seat.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache
from typing import Final

from adhanpy.astronomy.SolarTime import SolarTime
from adhanpy.calculation.Madhab import Madhab
from adhanpy.data.Coordinates import Coordinates
from adhanpy.util.DateComponents import DateComponents

from understanding.gazetteer import BY_CODE

WIB: Final = timezone(timedelta(hours=7), "WIB")
"""The time of all East Java; there is no summer time."""

SURABAYA: Final = "35.78"
PRAYERS: Final = ("fajr", "dhuhr", "asr", "maghrib", "isha")
FAJR_DEGREES, ISHA_DEGREES = -20.0, -18.0
CAUTION: Final = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class PrayerTimes:
    """When the five are called on one day (aware, WIB)."""

    fajr: datetime
    dhuhr: datetime
    asr: datetime
    maghrib: datetime
    isha: datetime

    def of(self, prayer: str) -> datetime:
        """The time of a prayer by its name in PRAYERS."""
        called: datetime = getattr(self, prayer)
        return called


@lru_cache(maxsize=4096)
def times(day: date, regency_code: str) -> PrayerTimes:
    """The prayers of a day in a regency (Kemendagri code, as 35.78)."""
    seat = BY_CODE[regency_code]
    sun = SolarTime(DateComponents(day.year, day.month, day.day), Coordinates(seat.latitude, seat.longitude))
    hours = (
        sun.hour_angle(FAJR_DEGREES, False),
        sun.transit,
        sun.afternoon(Madhab.SHAFI.get_shadow_length()),
        sun.sunset,
        sun.hour_angle(ISHA_DEGREES, True),
    )
    return PrayerTimes(*(_called(day, hour) for hour in hours))


def _called(day: date, hour: float) -> datetime:
    """An hour of the day in UTC (below zero: the evening before) as the time in the tables."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    minutes = math.ceil((hour * 3600 + CAUTION.total_seconds()) / 60)
    return (midnight + timedelta(minutes=minutes)).astimezone(WIB)
