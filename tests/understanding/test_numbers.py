"""Whole numbers: read in three languages, and written in words that read as the same number."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.understanding.tables import Row, read, rows
from understanding.numbers import Language, number_words, read_number

LANGUAGES: list[Language] = ["id", "jv-krama", "jv-ngoko"]


@pytest.mark.parametrize("row", rows("number"), ids=str)
def test_every_number_in_the_table_is_read(row: Row) -> None:
    assert read(read_number, row.text) == (row.expected, row.certainty)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_to_two_thousand_reads_back_from_its_words(language: Language) -> None:
    assert [read_number(number_words(n, language)).value for n in range(2001)] == list(range(2001))


@given(st.integers(0, 10_000_000), st.sampled_from(LANGUAGES))
@example(1_000_200, "id")
@example(105_005, "jv-ngoko")
def test_a_number_in_words_is_read_as_the_same_number(number: int, language: Language) -> None:
    assert read_number(number_words(number, language)).value == number


@given(st.integers(0, 999_999), st.sampled_from(LANGUAGES))
def test_a_number_in_words_written_together_is_read_as_the_same_number(number: int, language: Language) -> None:
    joined = number_words(number, language).replace(" ", "")
    if len(joined) <= 34:
        assert read_number(joined).value == number


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (25, ["dua puluh lima", "selawe", "selawe"]),
        (14, ["empat belas", "sekawan welas", "patbelas"]),
        (20, ["dua puluh", "kalih dasa", "rong puluh"]),
        (23, ["dua puluh tiga", "tiga likur", "telulikur"]),
        (60, ["enam puluh", "sewidak", "sewidak"]),
        (75_000, ["tujuh puluh lima ribu", "pitung dasa gangsal ewu", "pitung puluh lima ewu"]),
        (1500, ["seribu lima ratus", "sewu gangsal atus", "sewu limang atus"]),
        (1_000_000, ["satu juta", "setunggal yuta", "sayuta"]),
        (0, ["nol", "nol", "nol"]),
    ],
)
def test_numbers_are_written_in_the_standard_words(number: int, words: list[str]) -> None:
    assert [number_words(number, language) for language in LANGUAGES] == words


def test_a_number_too_large_for_words_is_an_error() -> None:
    with pytest.raises(ValueError, match="number_words writes"):
        number_words(10**12, "id")


@given(st.text(max_size=80) | st.text("0123456789.,'- /ewulatuspringokr", max_size=80))
def test_no_text_breaks_the_reader(text: str) -> None:
    value, certainty = read(read_number, text)
    assert value == "-" if certainty not in ("sure", "ask") else 0 <= int(value) <= 10**12
