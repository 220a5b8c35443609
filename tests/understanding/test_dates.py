"""Dates: relative, by weekday, by market day and by the calendar, all seen from one Sunday."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.understanding.tables import Row, read, rows
from understanding.dates import read_date, read_day
from understanding.in_words import number_words
from understanding.reading import Read

TODAY = date(2026, 11, 22)
DATES = st.dates(date(1960, 1, 1), date(2060, 12, 31))
MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni"]
MONTHS += ["Juli", "Agustus", "September", "Oktober", "November", "Desember"]
SHAPES = ["{d} {name} {y}", "{d:02}-{m:02}-{y}", "{d}/{m}/{y}", "{y}-{m:02}-{d:02}", "tgl {d} {name} {y}"]
WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
JAVANESE_WEEKDAYS = ["Senen", "Selasa", "Rebo", "Kemis", "Jemuwah", "Setu", "Ahad"]


def read_today(text: str) -> Read[date]:
    return read_date(text, today=TODAY)


@pytest.mark.parametrize("row", rows("date"), ids=str)
def test_every_date_in_the_table_is_read(row: Row) -> None:
    assert read(read_today, row.text) == (row.expected, row.certainty)


@given(
    DATES,
    st.sampled_from(SHAPES),
)
def test_a_written_date_is_read_as_the_same_date(day: date, shape: str) -> None:
    text = shape.format(d=day.day, m=day.month, y=day.year, name=MONTHS[day.month - 1])
    answer = read_today(text)
    assert (answer.value, answer.sure) == (day, True)


@given(DATES, st.sampled_from(["id", "jv-krama", "jv-ngoko"]))
def test_a_day_in_words_is_read_as_the_same_date(day: date, language: str) -> None:
    words = number_words(day.day, language)  # type: ignore[arg-type]  # hypothesis widens the literal
    assert read_today(f"{words} {MONTHS[day.month - 1]} {day.year}").value == day


@given(DATES, st.integers(0, 6), st.sampled_from([WEEKDAYS, JAVANESE_WEEKDAYS]))
def test_a_weekday_is_one_of_the_next_seven_days(today: date, weekday: int, names: list[str]) -> None:
    answer = read_date(names[weekday], today=today)
    assert answer.value.weekday() == weekday
    assert timedelta(1) <= answer.value - today <= timedelta(7)
    assert answer.sure == (today.weekday() != weekday)


@given(DATES)
def test_next_weeks_day_is_asked_back_when_that_may_be_two_days(today: date) -> None:
    answer = read_date("Jumat depan", today=today)
    assert answer.value.weekday() == 4
    assert answer.sure == (today.weekday() in (4, 5, 6))


@given(DATES, st.integers(0, 400))
def test_so_many_days_from_now_are_counted(today: date, days: int) -> None:
    assert read_date(f"{days} hari lagi", today=today).value == today + timedelta(days)


@given(DATES)
def test_market_days_go_round_in_five(today: date) -> None:
    legi = read_date("pasaran Legi", today=today).value
    assert (legi - date(1945, 8, 17)).days % 5 == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sesuk", "+1d"),
        ("hari ini", "0d"),
        ("wingi", "-1d"),
        ("dino Jemuah", "weekday:fri"),
        ("17/08/26", "2026-08-17"),
    ],
)
def test_a_day_can_be_read_without_knowing_today(text: str, said: str) -> None:
    assert str(read_day(text).value) == said


@given(st.text(max_size=80) | st.text("0123456789/-. seninharbulgtok", max_size=80), DATES)
def test_no_text_breaks_the_reader(text: str, today: date) -> None:
    value, certainty = read(lambda said: read_date(said, today=today), text)
    assert (value == "-") == (certainty not in ("sure", "ask"))
