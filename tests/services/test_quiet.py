"""Quiet windows: which moments are quiet, when they are over, and that rules of a pesantren's own are kept."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, time, timedelta

import pytest

from services.prayer import PRAYERS, SURABAYA, WIB, times
from services.quiet import DEFAULTS, Rules, Window, is_ramadan, next_open, open_minutes, quiet_at, windows

SUNDAY = date(2026, 11, 22)
FRIDAY = date(2026, 11, 27)
IN_RAMADAN = date(2027, 2, 22)
MINUTE = timedelta(minutes=1)


def at(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), WIB)


def quiet(moment: datetime, rules: Rules = DEFAULTS) -> bool:
    return quiet_at(moment, SURABAYA, rules) is not None


@pytest.mark.parametrize("prayer", PRAYERS)
def test_five_minutes_before_an_adhan_to_twenty_after_are_quiet(prayer: str) -> None:
    called = times(SUNDAY, SURABAYA).of(prayer)
    assert quiet(called - 5 * MINUTE)
    assert quiet(called + 20 * MINUTE - timedelta(seconds=1))


@pytest.mark.parametrize("prayer", ["dhuhr", "asr", "isha"])
def test_just_outside_that_it_is_not(prayer: str) -> None:
    called = times(SUNDAY, SURABAYA).of(prayer)
    assert not quiet(called + 20 * MINUTE)
    assert prayer == "isha" or not quiet(called - 5 * MINUTE - timedelta(seconds=1))


def test_noon_on_friday_is_quiet_and_noon_on_sunday_is_not() -> None:
    assert quiet(at(FRIDAY, "11:00"))
    assert quiet(at(FRIDAY, "12:59"))
    assert not quiet(at(FRIDAY, "13:00"))
    assert not quiet(at(SUNDAY, "12:30"))


def test_from_maghrib_to_isha_is_quiet() -> None:
    day = times(SUNDAY, SURABAYA)
    assert all(quiet(day.maghrib + n * MINUTE) for n in range(int((day.isha - day.maghrib) / MINUTE)))


def test_the_night_is_quiet_over_midnight() -> None:
    assert not quiet(at(SUNDAY, "20:59"))
    assert quiet(at(SUNDAY, "21:00"))
    assert quiet(at(SUNDAY + timedelta(days=1), "00:30"))
    assert quiet(at(SUNDAY, "04:59"))
    assert not quiet(at(SUNDAY, "05:00"))
    assert next_open(at(SUNDAY, "23:00"), SURABAYA, DEFAULTS) == at(SUNDAY + timedelta(days=1), "05:00")


def test_windows_that_touch_are_left_only_at_the_end_of_the_last() -> None:
    isha = times(SUNDAY, SURABAYA).isha
    assert next_open(at(SUNDAY, "17:40"), SURABAYA, DEFAULTS) == isha + 20 * MINUTE


def test_in_ramadan_tarawih_and_sahur_are_quiet_too() -> None:
    assert is_ramadan(IN_RAMADAN)
    isha = times(IN_RAMADAN, SURABAYA).isha
    assert quiet(isha + 89 * MINUTE)
    assert not quiet(isha + 90 * MINUTE)
    no_night = tuple(window for window in DEFAULTS if window.name != "night")
    assert quiet(at(IN_RAMADAN, "03:00"), no_night)
    assert not quiet(at(SUNDAY, "03:00"), no_night)
    assert not quiet(times(SUNDAY, SURABAYA).isha + 60 * MINUTE)


MINISTRY = [(date(2024, 3, 12), date(2024, 4, 10)), (date(2025, 3, 1), date(2025, 3, 31))]
ASTRONOMERS = [(date(2024, 3, 11), date(2024, 4, 10)), (date(2026, 2, 18), date(2026, 3, 20))]


@pytest.mark.parametrize(("first", "feast"), [*MINISTRY, *ASTRONOMERS])
def test_ramadan_is_known_whichever_calendar_a_mosque_keeps(first: date, feast: date) -> None:
    eve = first - timedelta(days=1)  # tarawih is prayed the evening before the first fast
    assert all(is_ramadan(eve + timedelta(days=n)) for n in range((feast - eve).days))
    assert not is_ramadan(first - timedelta(days=5))
    assert not is_ramadan(feast + timedelta(days=4))


def test_moments_in_any_zone_are_judged_by_the_clock_of_java() -> None:
    assert quiet(at(SUNDAY, "22:00").astimezone(UTC))


def test_a_window_of_ones_own_takes_the_place_of_the_usual_one() -> None:
    rules = (*(window for window in DEFAULTS if window.name != "night"), Window("night", "20:00", "06:00"))
    assert quiet(at(SUNDAY, "20:30"), rules)
    assert quiet(at(SUNDAY, "05:30"), rules)
    study = (*DEFAULTS, Window("study", "08:00", "10:00", weekdays="123467"))
    assert quiet(at(SUNDAY, "09:00"), study)
    assert not quiet(at(FRIDAY, "09:00"), study)


def test_what_is_left_open_of_a_day_is_counted_in_minutes() -> None:
    counted = sum(not quiet(at(SUNDAY, "00:00") + n * MINUTE) for n in range(24 * 60))
    assert open_minutes(SUNDAY, SURABAYA, DEFAULTS) == counted
    assert open_minutes(SUNDAY, SURABAYA, (Window("night", "06:00", "06:00"),)) == 0


def test_rules_that_leave_no_moment_at_all_do_not_search_for_ever() -> None:
    never = (Window("night", "00:00", "12:00"), Window("study", "12:00", "00:00"))
    assert next_open(at(SUNDAY, "10:00"), SURABAYA, never) > at(SUNDAY, "10:00") + timedelta(days=7)


@pytest.mark.parametrize("told", ["9", "25h", "asr+", ""])
def test_a_time_nobody_can_read_is_refused(told: str) -> None:
    with pytest.raises(ValueError, match="is no time"):
        windows(SUNDAY, SURABAYA, (Window("night", told, "05:00"),))


def test_for_three_years_the_next_open_moment_is_open_and_nothing_open_was_passed_over() -> None:
    chance = random.Random(20261122)
    start = at(SUNDAY, "00:00")
    for day in range(3 * 365):
        moment = start + timedelta(days=day, minutes=chance.randrange(24 * 60), seconds=chance.randrange(60))
        found = next_open(moment, "35.07", DEFAULTS)
        assert quiet_at(found, "35.07", DEFAULTS) is None
        passed = (moment + n * 5 * MINUTE for n in range(int((found - moment) / (5 * MINUTE))))
        assert all(quiet_at(one, "35.07", DEFAULTS) for one in passed)
