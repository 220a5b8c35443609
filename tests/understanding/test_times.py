"""Times of day: by the clock in any way of saying, and by the prayers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.understanding.tables import Row, read, rows
from understanding.in_words import Language, number_words
from understanding.times import ClockTime, read_time

HOURS = st.integers(0, 23)
MINUTES = st.integers(0, 59)
Part = tuple[Language, str, int, int]
PARTS: list[Part] = [
    ("id", "pagi", 1, 11),
    ("id", "sore", 15, 18),
    ("id", "malam", 18, 23),
    ("jv-ngoko", "esuk", 1, 10),
    ("jv-ngoko", "bengi", 18, 23),
    ("jv-krama", "enjing", 1, 10),
    ("jv-krama", "sonten", 15, 18),
    ("jv-krama", "dalu", 18, 23),
]


@pytest.mark.parametrize("row", rows("time"), ids=str)
def test_every_time_in_the_table_is_read(row: Row) -> None:
    assert read(read_time, row.text) == (row.expected, row.certainty)


@given(HOURS, MINUTES, st.sampled_from([".", ":"]))
def test_a_printed_time_is_read_as_the_same_time(hour: int, minute: int, sign: str) -> None:
    answer = read_time(f"{hour:02}{sign}{minute:02}")
    assert (answer.value, answer.sure) == (ClockTime(hour, minute), True)


@given(st.sampled_from(PARTS), st.data())
def test_an_hour_in_words_with_its_part_of_the_day_is_sure(part: Part, data: st.DataObject) -> None:
    language, name, low, high = part
    hour = data.draw(st.integers(low, high))
    answer = read_time(f"jam {number_words((hour - 1) % 12 + 1, language)} {name}")
    assert (answer.value, answer.sure) == (ClockTime(hour), True)


@given(st.integers(1, 12), st.sampled_from(["id", "jv-krama", "jv-ngoko"]))
def test_half_to_an_hour_is_half_an_hour_before_it(hour: int, language: Language) -> None:
    clock = read_time(f"setengah {number_words(hour, language)}").value
    assert isinstance(clock, ClockTime)
    assert clock.minute == 30
    assert clock.hour % 12 == (hour - 1) % 12


def test_a_time_without_its_half_of_the_day_offers_both() -> None:
    answer = read_time("setengah wolu")
    assert [str(time) for time in (answer.value, *answer.others)] == ["07:30", "19:30"]
    assert isinstance(answer.value, ClockTime)
    assert answer.value.alternative == ClockTime(19, 30)


def test_the_day_that_stands_beside_a_time_is_left_over() -> None:
    assert read_time("besok jam 8 pagi").rest == "besok"


@given(st.text(max_size=80) | st.text("0123456789.: jamsetngahbiykurwol", max_size=80))
def test_no_text_breaks_the_reader(text: str) -> None:
    value, certainty = read(read_time, text)
    assert (value == "-") == (certainty not in ("sure", "ask"))
