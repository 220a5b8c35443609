"""Amounts of money: read as people write them, asked back when in doubt, and written out in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.understanding.tables import Row, read, rows
from understanding.in_words import Language
from understanding.money import money_in_words, read_money
from understanding.reading import Unread

LANGUAGES: list[Language] = ["id", "jv-krama", "jv-ngoko"]


@pytest.mark.parametrize("row", rows("money"), ids=str)
def test_every_amount_in_the_table_is_read(row: Row) -> None:
    assert read(read_money, row.text) == (row.expected, row.certainty)


@given(st.integers(0, 10**12 - 1), st.sampled_from(LANGUAGES))
def test_an_amount_in_words_is_read_as_the_same_amount(rupiah: int, language: Language) -> None:
    assert read_money(money_in_words(rupiah, language)).value == rupiah


@given(st.integers(1, 1999).map(lambda n: n * 500), st.sampled_from(LANGUAGES))
def test_a_price_below_a_million_in_words_is_sure(rupiah: int, language: Language) -> None:
    assert read_money(money_in_words(rupiah, language)).sure


@given(st.integers(1, 10**9), st.sampled_from(["Rp{:,}", "Rp {:,}", "rp. {:,},-", "{:,},-", "Rp{:,},00"]))
def test_an_amount_in_digits_is_read_as_the_same_amount(rupiah: int, shape: str) -> None:
    dotted = f"{rupiah:,}".replace(",", ".")
    assert read_money(shape.replace("{:,}", dotted)).value == rupiah


@given(
    st.integers(1, 999), st.sampled_from(["{}rb", "{} rb", "{}k", "{} ribu", "{}ewu", "{} ewu", "{}.000", "@{}rb/pcs"])
)
def test_thousands_are_read_in_every_short_form(thousands: int, shape: str) -> None:
    answer = read_money(shape.format(thousands))
    assert (answer.value, answer.sure) == (thousands * 1000, True)


@pytest.mark.parametrize(
    ("text", "value", "others"),
    [
        ("dua belas", 12, (12_000,)),
        ("sejuta dua ratus", 1_200_000, (1_000_200,)),
        ("15.500rb", 15_500, (15_500_000,)),
        ("10-15rb", 10_000, (15_000,)),
        ("15.5", 15_500, (15_500_000,)),
        ("cepek", 100, (100_000,)),
    ],
)
def test_the_other_readings_of_a_doubtful_amount_are_offered(text: str, value: int, others: tuple[int, ...]) -> None:
    answer = read_money(text)
    assert (answer.value, answer.others) == (value, others)


def test_what_an_amount_leaves_over_is_kept() -> None:
    assert read_money("Rp7.500,-/bks").rest == "bks"


@given(st.text(max_size=80) | st.text("rbjtk.,-/0159 selawtungo", max_size=80))
def test_no_text_breaks_the_reader(text: str) -> None:
    value, certainty = read(read_money, text)
    assert value == "-" if certainty not in ("sure", "ask") else 0 <= int(value) <= 10**12


def test_an_endless_text_is_refused_at_once() -> None:
    with pytest.raises(Unread, match="too-long"):
        read_money("1" * 100_000)


def test_money_in_words_speaks_each_language() -> None:
    said = [money_in_words(15_000, language) for language in LANGUAGES]
    assert said == ["lima belas ribu rupiah", "gangsal welas ewu rupiah", "limalas ewu rupiah"]
