"""Yes and no in every variety, and the answers that are neither."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.understanding.tables import Row, read, rows
from understanding.yesno import read_yes_no

FREE_TEXTS = [
    "Warung Bali",
    "Toko Maju Mundur",
    "Es Teler Lanjut",
    "Keripik bayam",
    "Tahu Telur Pak Slamet",
    "Desa Bantuan, Kec. Kalianget",
    "tidak menerima retur",
    "dikirim besok kalau tidak hujan",
]


@pytest.mark.parametrize("row", rows("yesno"), ids=str)
def test_every_answer_in_the_table_is_read(row: Row) -> None:
    assert read(read_yes_no, row.text) == (row.expected, row.certainty)


@pytest.mark.parametrize("text", FREE_TEXTS)
def test_a_name_or_a_sentence_is_never_surely_an_answer(text: str) -> None:
    assert read(read_yes_no, text)[1] != "sure"


def test_what_an_answer_goes_on_about_is_left_over() -> None:
    assert read_yes_no("tidak menerima retur").rest == "menerima retur"


@given(
    st.sampled_from(["iya", "inggih", "nggih", "yo", "tidak", "mboten", "ora", "gak"]), st.integers(3, 9), st.booleans()
)
def test_an_answer_may_be_shouted_or_drawn_out(word: str, times: int, loud: bool) -> None:
    drawn = word + word[-1] * times
    plain, shouted = read_yes_no(word), read_yes_no(drawn.upper() if loud else drawn)
    assert (plain.value, plain.sure) == (shouted.value, shouted.sure)


@given(st.text(max_size=80) | st.text("iyatdkognh' -mbelur?,", max_size=80))
def test_no_text_breaks_the_reader(text: str) -> None:
    value, certainty = read(read_yes_no, text)
    assert (value == "-") == (certainty not in ("sure", "ask"))
