"""Telephone numbers: any spelling, one form kept, one form shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.understanding.tables import Row, read, rows
from understanding.phones import is_only_phone, read_phone, show
from understanding.reading import Unread

MOBILES = st.from_regex(r"\+628(?:12|13|21|57|78|96)[0-9]{8}", fullmatch=True)


@pytest.mark.parametrize("row", rows("phone"), ids=str)
def test_every_number_in_the_table_is_read(row: Row) -> None:
    assert read(read_phone, row.text) == (row.expected, row.certainty)


@given(MOBILES)
def test_a_shown_number_is_read_as_the_same_number(e164: str) -> None:
    answer = read_phone(show(e164))
    assert (answer.value, answer.sure) == (e164, True)


@given(MOBILES, st.sampled_from([" ", "-", ".", "", " - "]), st.sampled_from(["+62", "62", "0", "+620", "+62 0"]))
def test_a_number_may_be_cut_anywhere_and_begin_in_any_way(e164: str, sign: str, front: str) -> None:
    digits = e164.removeprefix("+62")
    assert read_phone(f"{front}{digits[:3]}{sign}{digits[3:7]}{sign}{digits[7:]}").value == e164


@pytest.mark.parametrize(
    ("e164", "shown"),
    [
        ("+6281234567890", "0812-3456-7890"),
        ("+628123456789", "0812-3456-789"),
        ("+62315345678", "031-5345678"),
        ("+60123456789", "+60 12-345 6789"),
    ],
)
def test_a_number_is_shown_as_people_write_it(e164: str, shown: str) -> None:
    assert show(e164) == shown


def test_a_refusal_does_not_repeat_the_number() -> None:
    with pytest.raises(Unread) as refusal:
        read_phone("0812345678901234")
    assert not any(char.isdigit() for char in str(refusal.value))


@given(st.text(max_size=80) | st.text("+0123456789 -().osatuduwl", max_size=80))
def test_no_text_breaks_the_reader(text: str) -> None:
    value, certainty = read(read_phone, text)
    assert (value == "-") == (certainty not in ("sure", "ask"))


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("hp saya 081234567890 nanti ya", True),
        ("nomer kula 0812-3456-7890 nggih", True),
        ("+6281234567890", True),
        ("Jl. Mawar 3, hp 081234567890", False),
        ("Dusun Krajan RT 2 081234567890", False),
        ("Jl. Mawar 3", False),
    ],
)
def test_a_number_with_nothing_but_chatter_around_it_is_only_a_number(text: str, only: bool) -> None:
    assert is_only_phone(text) is only
