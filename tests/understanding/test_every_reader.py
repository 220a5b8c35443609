"""What is true of every reader of values: nothing to read and too much to read are refused with a reason."""

import contextlib
from collections.abc import Callable
from datetime import date

import pytest

from understanding.dates import read_date
from understanding.identifiers import read_halal, read_nib, read_pirt
from understanding.money import read_money
from understanding.numbers import read_number
from understanding.phones import read_phone
from understanding.places import read_place
from understanding.products import read_product
from understanding.quantities import read_quantity, read_unit, read_weight_grams
from understanding.reading import LONGEST, Unread
from understanding.times import read_time
from understanding.typos import Spellings, distance
from understanding.yesno import read_yes_no


def read_date_today(text: str) -> object:
    return read_date(text, today=date(2026, 11, 22))


READERS: list[Callable[[str], object]] = [
    *(read_money, read_number, read_quantity, read_unit, read_weight_grams, read_time, read_date_today, read_phone),
    *(read_yes_no, read_place, read_product, read_nib, read_halal, read_pirt),
]
each_reader = pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)


@each_reader
def test_an_endless_text_is_refused_before_any_work(reader: Callable[[str], object]) -> None:
    with pytest.raises(Unread, match=r"^too-long$"):
        reader("1 kg limolas ewu Nganjuk sesuk jam 7 ya " * 5000)


@each_reader
@pytest.mark.parametrize("text", ["", " ", "\u200b\u202e", "\n\n", "?!", "🙏🙏", "…"])
def test_nothing_to_read_is_refused_with_a_reason(reader: Callable[[str], object], text: str) -> None:
    with pytest.raises(Unread, match=r"^[a-z-]+$"):
        reader(text)


@each_reader
@pytest.mark.parametrize(
    "piece", ["1.", "1 ", "sa", "rongewu ", "1/2", "o1", "satu ", "5 rb ", "kec. ", "jl. ", "sembilanx "]
)
def test_the_longest_text_of_one_piece_is_read_or_refused(reader: Callable[[str], object], piece: str) -> None:
    text = (piece * LONGEST)[:LONGEST]
    with contextlib.suppress(Unread):
        assert reader(text) is not None


def test_a_slip_is_a_letter_more_less_other_or_swapped() -> None:
    assert [distance("nganjuk", other) for other in ("nganjuk", "nganjok", "nganuk", "ngaanjuk", "ngajnuk")] == [
        0,
        1,
        1,
        1,
        1,
    ]


def test_a_misspelt_word_finds_the_nearest_ones_only() -> None:
    words = Spellings(["magetan", "magelang", "surabaya"], shortest=5, two_from=8)
    assert words.nearest("magelan") == ["magelang", "magetan"]
    assert words.nearest("surbya") == ["surabaya"]
    assert words.nearest("batu") == []
