"""Choices can be typed: by number, or by label in any language, whatever language the buttons are in."""

import pytest

from dialogue import Line, own_words
from locales import Words, match_choice

CONFIRM = [Line("choices/correct"), Line("choices/edit"), Line("choices/cancel")]
PLACES = [own_words("Kabupaten Malang"), own_words("Kota Malang"), own_words("Kota Batu")]


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("Benar", 0), ("leres", 0), ("BENER!", 0), ("beneer", None), ("ewahi", 1), ("owahi", 1), ("ubahnya", 1),
        ("batal", 2), ("bataaal", 2), ("1", 0), ("3.", 2), ("0", None), ("4", None), ("", None), ("👍", None),
        ("benar sekali", None), ("-1", 0), ("999999999999999999999999", None),
    ],
)  # fmt: skip
def test_a_typed_choice_is_the_button_it_stands_for(typed: str, chosen: int | None) -> None:
    assert match_choice(typed, CONFIRM) == chosen


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("kota malang", 1),
        ("kot malang", 1),
        ("Kotaa Malang", 1),
        ("kabupaten mlaang", 0),
        ("malang", None),
        ("kota", None),
    ],
)
def test_a_long_label_may_be_mistyped_by_one_letter(typed: str, chosen: int | None) -> None:
    assert match_choice(typed, PLACES) == chosen


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [("batu", 2), ("Batu!", 2), ("malang", None), ("kota", None), ("bat", None), ("batu kecil", None)],
)
def test_words_that_only_one_label_has_choose_it(typed: str, chosen: int | None) -> None:
    assert Words().part_of_choice(typed, PLACES) == chosen


def test_a_short_label_may_not_be_mistyped() -> None:
    assert match_choice("btal", CONFIRM) is None


def test_a_label_that_two_choices_share_chooses_neither() -> None:
    assert match_choice("sama", [own_words("Sama"), own_words("sama!")]) is None


def test_a_slip_that_could_mean_two_chooses_neither() -> None:
    assert match_choice("bagian c", [own_words("bagian a"), own_words("bagian b")]) is None


def test_a_label_that_is_a_number_is_meant_before_a_position() -> None:
    assert match_choice("2", [own_words("2"), own_words("1")]) == 0


def test_without_numbers_only_labels_count() -> None:
    assert Words().choice("2", CONFIRM, numbers=False) is None


def test_labels_are_known_folded_in_every_language() -> None:
    assert Words().labels("choices/yes") == {"ya", "inggih", "iya"}
    assert Words().labels("greet/x.yes", "choices/no") == {"tidak", "mboten", "ora"}
