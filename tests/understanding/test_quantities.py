"""Quantities: dozens become pieces, weights become kilograms, everything else keeps its own unit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.understanding.tables import Row, read, rows
from understanding.numbers import Language, number_words
from understanding.quantities import Quantity, read_quantity, read_unit, read_weight_grams
from understanding.reading import Unread
from understanding.units import PARTS, UNITS

PLAIN_UNITS = sorted(UNITS - PARTS.keys())


@pytest.mark.parametrize("row", rows("quantity"), ids=str)
def test_every_quantity_in_the_table_is_read(row: Row) -> None:
    assert read(read_quantity, row.text) == (row.expected, row.certainty)


@given(st.integers(1, 9999), st.sampled_from(PLAIN_UNITS), st.sampled_from(["id", "jv-krama", "jv-ngoko"]))
def test_a_quantity_in_words_is_read_as_the_same_quantity(amount: int, unit: str, language: Language) -> None:
    assert read_quantity(f"{number_words(amount, language)} {unit}").value == Quantity(Decimal(amount), unit)


@given(st.decimals("0.01", 9999, places=2), st.sampled_from(PLAIN_UNITS))
def test_a_printed_quantity_is_read_as_the_same_quantity(amount: Decimal, unit: str) -> None:
    quantity = Quantity(amount.normalize(), unit)
    assert read_quantity(str(quantity)).value == quantity
    assert read_quantity(str(quantity).replace(".", ",")).value == quantity


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("/bks", "bungkus"),
        ("per kilo", "kg"),
        ("bungkusan", "bungkus"),
        ("sebungkus", "bungkus"),
        ("sak bungkus", "bungkus"),
        ("sak botol", "botol"),
        ("sak", "karung"),
        ("botole", "botol"),
        ("lsn", "lusin"),
        ("saben botol", "botol"),
        ("BUAH", "buah"),
        ("iji", "biji"),
        ("kwintal", "kuintal"),
    ],
)
def test_a_unit_is_known_by_its_many_names(text: str, unit: str) -> None:
    assert read_unit(text) == unit


def test_a_word_that_is_no_unit_is_refused() -> None:
    with pytest.raises(Unread, match="no-unit"):
        read_unit("meja")


@pytest.mark.parametrize(
    ("text", "expected", "certainty"),
    [
        ("250 gr", "250", "sure"),
        ("setengah kilo", "500", "sure"),
        ("sak kilo", "1000", "sure"),
        ("2 kg 5 ons", "2500", "sure"),
        ("kalih ons", "200", "sure"),
        ("1.500 gr", "1500", "sure"),
        ("250", "250", "ask"),
        ("0,5", "500", "ask"),
        ("1.500 kg", "1500000", "ask"),
        ("600 ml", "-", "not-a-weight"),
        ("3 bungkus", "-", "not-a-weight"),
        ("900 ton", "-", "too-large"),
        ("abot", "-", "no-number"),
    ],
)
def test_a_weight_is_read_in_grams(text: str, expected: str, certainty: str) -> None:
    assert read(read_weight_grams, text) == (expected, certainty)


@given(st.text(max_size=80) | st.text("0123456789.,/- kilogramseponbtus", max_size=80))
def test_no_text_breaks_the_readers(text: str) -> None:
    for reader in (read_quantity, read_weight_grams):
        value, certainty = read(reader, text)
        assert (value == "-") == (certainty not in ("sure", "ask"))
