"""Prayer times: against published tables of Surabaya, and against a second sky worked out by another library."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime, time, timedelta

import ephem
import pytest

from services.prayer import CAUTION, PRAYERS, SURABAYA, WIB, times
from understanding.gazetteer import BY_CODE, REGENCIES

TOLERANCE = timedelta(minutes=2)

MINISTRY = {  # of the Ministry of Religious Affairs, as newspapers print them
    date(2020, 4, 11): "04:16 11:34 14:52 17:32",
    date(2023, 3, 23): "04:18 11:39 14:51 17:42 18:50",
    date(2024, 3, 23): "04:18 11:39 14:51 17:41 18:50",
    date(2024, 9, 18): "04:06 11:27 14:40",
    date(2025, 3, 1): "04:18 11:45 14:46 17:52 19:01",
    date(2026, 3, 4): "04:19 11:44 14:46 17:51 19:00",
    date(2026, 3, 8): "04:19 11:43 14:48 17:49 18:58",
}
ALMANAC = {  # of the monthly tables that mosques hang out (jadwalsholat.org)
    date(2024, 6, 1): "04:14 11:29 14:50 17:21 18:35",
    date(2024, 6, 15): "04:17 11:31 14:53 17:23 18:38",
    date(2024, 6, 30): "04:20 11:35 14:56 17:26 18:41",
    date(2024, 9, 10): "04:10 11:28 14:45 17:29 18:38",
    date(2024, 9, 30): "03:59 11:21 14:30 17:26 18:35",
    date(2024, 12, 1): "03:40 11:20 14:45 17:35 18:51",
    date(2024, 12, 15): "03:44 11:26 14:53 17:42 18:59",
    date(2024, 12, 31): "03:52 11:34 15:01 17:50 19:07",
}


@pytest.mark.parametrize("day", [*MINISTRY, *ALMANAC], ids=str)
def test_surabayas_times_are_those_of_the_published_tables(day: date) -> None:
    published = {**MINISTRY, **ALMANAC}[day].split()
    for prayer, clock in zip(PRAYERS, published, strict=False):
        printed = datetime.combine(day, time.fromisoformat(clock), WIB)
        assert abs(times(day, SURABAYA).of(prayer) - printed) <= TOLERANCE, prayer


@pytest.mark.parametrize("code", ["35.78", "35.01", "35.10", "35.29", "35.25"])
def test_another_library_finds_the_same_times_all_year(code: str) -> None:
    for n in range(0, 366, 3):
        day = date(2026, 1, 1) + timedelta(days=n)
        ours, theirs = times(day, code), second_sky(day, code)
        for prayer in PRAYERS:
            early = ours.of(prayer) - (theirs[prayer] + CAUTION)
            assert timedelta(seconds=-15) <= early <= timedelta(seconds=75), f"{day} {prayer}"


def test_every_regency_has_five_prayers_in_their_order_on_that_very_day() -> None:
    for regency in REGENCIES:
        called = [times(date(2026, 12, 21), regency.code).of(prayer) for prayer in PRAYERS]
        assert called == sorted(called)
        assert {moment.date() for moment in called} == {date(2026, 12, 21)}
        assert all(moment.second == moment.microsecond == 0 for moment in called)


def test_the_east_prays_before_the_west() -> None:
    day = date(2026, 11, 22)
    banyuwangi, pacitan = times(day, "35.10"), times(day, "35.01")
    assert timedelta(minutes=5) < pacitan.maghrib - banyuwangi.maghrib < timedelta(minutes=20)


# --- the second sky -----------------------------------------------------------------------------------------------


def second_sky(day: date, code: str) -> dict[str, datetime]:
    """The moments themselves, without caution and rounding, by ephem."""
    seat = BY_CODE[code]
    sun, here = ephem.Sun(), ephem.Observer()
    here.lat, here.lon, here.pressure = str(seat.latitude), str(seat.longitude), 0
    here.date = midnight = datetime.combine(day, time(), WIB).astimezone(UTC).replace(tzinfo=None)
    noon = here.next_transit(sun)

    def height(horizon: str, *, evening: bool) -> datetime:
        here.date, here.horizon = (noon if evening else midnight), horizon
        found = (here.next_setting if evening else here.next_rising)(sun, use_center=True)
        return aware(found)

    here.date = noon
    sun.compute(here)
    shadow = 1 + math.tan(abs(sun.alt - math.pi / 2))
    return {
        "fajr": height("-20", evening=False),
        "dhuhr": aware(noon),
        "asr": height(str(math.degrees(math.atan(1 / shadow))), evening=True),
        "maghrib": height("-0:50", evening=True),
        "isha": height("-18", evening=True),
    }


def aware(moment: ephem.Date) -> datetime:
    found: datetime = ephem.Date(moment).datetime()
    return found.replace(tzinfo=UTC)
