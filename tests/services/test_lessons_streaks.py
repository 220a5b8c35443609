"""Streaks with mercy, as properties of days."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from services.lessons.streaks import AT_START, EVERY, MOST, Kind, walk

FIRST = date(2026, 11, 2)
DAY = timedelta(days=1)


def days(*numbers: int) -> set[date]:
    return {FIRST + n * DAY for n in numbers}


some_days = st.sets(st.integers(0, 60), max_size=61).map(lambda numbers: days(*numbers))


def test_nobody_who_has_not_begun_has_a_streak_and_one_freeze_waits_for_them() -> None:
    streak = walk(set(), set(), FIRST)
    assert (streak.length, streak.freezes, dict(streak.days)) == (0, AT_START, {})


def test_one_missed_day_is_forgiven_at_the_start_and_the_second_is_not() -> None:
    once = walk(days(0, 1, 3), set(), FIRST + 3 * DAY)
    assert (once.length, once.freezes) == (3, 0)
    assert [once.days[FIRST + n * DAY] for n in range(4)] == [Kind.LEARNED, Kind.LEARNED, Kind.FROZEN, Kind.LEARNED]
    twice = walk(days(0, 1, 4), set(), FIRST + 4 * DAY)
    assert (twice.length, twice.on(FIRST + 3 * DAY)) == (1, Kind.MISSED)
    assert twice.freezes == AT_START, "a new streak starts with a freeze again"


def test_every_fifth_day_learned_brings_a_freeze_and_two_at_most_are_kept() -> None:
    assert walk(days(*range(4)), set(), FIRST + 3 * DAY).freezes == 1
    assert walk(days(*range(5)), set(), FIRST + 4 * DAY).freezes == 2
    assert walk(days(*range(20)), set(), FIRST + 19 * DAY).freezes == MOST


def test_today_breaks_nothing_before_it_is_over() -> None:
    streak = walk(days(0, 1), set(), FIRST + 2 * DAY)
    assert (streak.length, streak.freezes, streak.on(FIRST + 2 * DAY)) == (2, 1, Kind.TODAY)


def test_a_long_holiday_costs_nothing() -> None:
    holiday = days(*range(2, 40))
    streak = walk(days(0, 1, 40), holiday, FIRST + 40 * DAY)
    assert (streak.length, streak.freezes) == (3, 1)


@given(some_days, some_days, st.integers(0, 61))
def test_a_streak_counts_days_learned_and_nothing_else(learned: set[date], neutral: set[date], today: int) -> None:
    end = FIRST + today * DAY
    learned = {day for day in learned if day <= end}
    streak = walk(learned, neutral, end)
    assert 0 <= streak.length <= streak.longest <= len(learned)
    assert 0 <= streak.freezes <= MOST
    assert {day for day, kind in streak.days.items() if kind is Kind.LEARNED} == learned


@given(some_days, some_days, st.integers(0, 61))
def test_no_day_off_makes_the_streak_shorter_in_which_it_falls(
    learned: set[date], neutral: set[date], extra: int
) -> None:
    """As long as that would have gone on without it: the next streak begins with a freeze that this one may lack."""
    last = FIRST + 61 * DAY
    without = walk(learned, neutral, last)
    missed = [day for day, kind in without.days.items() if kind is Kind.MISSED and day >= FIRST + extra * DAY]
    end = min(missed) - DAY if missed else last
    assert walk(learned, neutral | days(extra), end).length >= walk(learned, neutral, end).length


@given(some_days, some_days)
def test_a_streak_goes_back_to_its_first_day_without_a_missed_one(learned: set[date], neutral: set[date]) -> None:
    end = FIRST + 61 * DAY
    streak = walk(learned, neutral, end)
    missed = [day for day, kind in streak.days.items() if kind is Kind.MISSED]
    since = max(missed, default=FIRST - DAY)
    assert streak.length == sum(day > since for day in learned)


@given(some_days)
def test_whoever_learns_every_fifth_day_at_least_four_times_in_five_never_loses_it(missed: set[date]) -> None:
    """One day missed in each six keeps a streak for ever."""
    once_in_six = {FIRST + (6 * week + 5) * DAY for week in range(10)}
    learned = days(*range(60)) - (missed & once_in_six)
    assert walk(learned, set(), FIRST + 59 * DAY).length == len(learned)
    assert EVERY == 5
