"""How the answers of a quiz are read: buttons, numbers, letters, words, and numbers as people type them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogue import Incoming, Rejected
from dialogue.fields import More
from handlers.fields import Figure, Joined, Next, Pick, Several
from locales.formatting import number

SHORT = [(2, "Manchester"), (0, "Liverpool"), (1, "London")]
LONG = [(1, "Dibukanya toko di Rochdale, Inggris"), (0, "Lahirnya Bung Hatta"), (2, "Kongres pertama")]


def said(text: str) -> Incoming:
    return Incoming(text=text)


def pressed(choice: Any) -> Incoming:
    return Incoming("choice", choice=choice)


@pytest.mark.parametrize("text", ["manchester", " Manchester. ", "MANCHESTER"])
def test_a_short_answer_is_picked_by_its_words(text: str) -> None:
    assert Pick(SHORT).read(said(text)) == 2
    assert Pick(SHORT).listed is None


@pytest.mark.parametrize(("text", "position"), [("a", 1), ("B.", 0), ("kongres pertama", 2)])
def test_long_answers_stand_in_the_text_and_their_letters_on_the_buttons(text: str, position: int) -> None:
    field = Pick(LONG)
    assert field.read(said(text)) == position
    assert [option.line.args["text"] for option in field.options() if option.line] == ["A", "B", "C"]
    assert (field.listed or "").splitlines()[1] == "B. Lahirnya Bung Hatta"


@pytest.mark.parametrize("choice", [7, -1, True, "London", None, [2], "2"])
def test_what_was_never_offered_is_no_answer(choice: Any) -> None:
    with pytest.raises(Rejected):
        Pick(SHORT).read(pressed(choice))


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("B", [0]),
        ("london", [1]),
        ("3", [1]),
        ("b c a", [0, 1, 2]),
        ("B,C,A", [0, 1, 2]),
        ("bca", [0, 1, 2]),
        ("2 3 1", [0, 1, 2]),
        ("1B 2C 3A", [0, 1, 2]),
        ("1. b\n3. a\n2. c", [0, 1, 2]),
        ("1=B, 2=C, 3=A", [0, 1, 2]),
        ("a a a", [2, 2, 2]),
    ],
)
def test_pairs_are_joined_one_by_one_or_all_at_once(text: str, positions: list[int]) -> None:
    field = Joined(SHORT, 3)
    assert field.read(said(text)) == positions
    assert field.unpack(field.pack(positions)) == positions


@pytest.mark.parametrize("text", ["b c", "b c a a", "d", "b c d", "1B 1C 3A", "b 9 a", "", "london paris", "1B 2C"])
def test_too_few_too_many_or_unknown_letters_join_nothing(text: str) -> None:
    with pytest.raises(Rejected):
        Joined(SHORT, 3).read(said(text))


def test_several_are_pressed_one_after_another_and_pressing_twice_changes_nothing() -> None:
    field, partial = Several(SHORT), None
    for position, picked in ((1, [1]), (2, [1, 2]), (2, [1, 2])):
        with pytest.raises(More) as more:
            field.read(pressed(position), partial)
        partial = more.value.partial
        assert partial == picked
    assert field.read(pressed("done"), partial) == [1, 2]


def test_several_can_be_picked_anew() -> None:
    with pytest.raises(More) as more:
        Several(SHORT).read(pressed("clear"), [1, 2])
    assert more.value.partial == []


@pytest.mark.parametrize("text", ["1 3", "1,3", "1 dan 3", "3 & 1", "a c", "A, C", "1 lan 3"])
def test_several_are_typed_at_once_as_they_are_shown(text: str) -> None:
    assert Several(SHORT).read(said(text)) == [1, 2]


@pytest.mark.parametrize("text", ["", "9", "1 9", "semua", "done", "1 atau 3"])
def test_what_names_none_of_them_is_rejected(text: str) -> None:
    with pytest.raises(Rejected):
        Several(SHORT).read(said(text))


def test_done_before_anything_is_picked_is_no_answer() -> None:
    with pytest.raises(Rejected):
        Several(SHORT).read(pressed("done"))
    assert len(Several(SHORT).options()) == 3
    assert [option.name for option in Several(SHORT).options([1])][-2:] == ["done", "clear"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("70.000", "70000"), ("70000", "70000"), ("70,000", "70000"), ("Rp70.000", "70000"), ("Rp 70.000,-", "70000"),
        ("70 ribu", "70000"), ("70rb", "70000"), ("tujuh puluh ribu", "70000"), ("pitung puluh ewu", "70000"),
        ("3 juta", "3000000"), ("4,5", "4.5"), ("4.5", "4.5"), ("80%", "80"), ("80 persen", "80"), ("14 bungkus", "14"),
        ("seket", "50"), ("66.000 rupiah", "66000"),
    ],
)  # fmt: skip
def test_a_number_is_read_as_it_is_typed(text: str, value: str) -> None:
    assert Figure().read(said(text)) == Decimal(value)


@pytest.mark.parametrize("text", ["", "banyak", "entahlah", "??"])
def test_no_number_is_asked_for_again(text: str) -> None:
    with pytest.raises(Rejected) as no:
        Figure().read(said(text))
    assert no.value.name == "no-number"


def test_an_estimate_is_asked_back_and_yes_means_it() -> None:
    with pytest.raises(Rejected) as no:
        Figure().read(said("sekitar 70 ribu"))
    assert no.value.name == "number-unsure"
    assert Figure().read(said("ya"), no.value.partial) == Decimal(70000)


@given(st.integers(0, 10**9))
def test_every_number_we_write_is_read_back_and_kept(value: int) -> None:
    read = Figure().read(said(number(value)))
    assert read == value
    assert Figure().unpack(Figure().pack(read)) == value


@pytest.mark.parametrize("text", ["lanjut", "Oke", "terus.", "ya", "lajengaken", "sip"])
def test_many_words_turn_the_page(text: str) -> None:
    assert Next().read(said(text)) is True


@pytest.mark.parametrize("text", ["tidak", "apa", ""])
def test_others_do_not(text: str) -> None:
    with pytest.raises(Rejected):
        Next().read(said(text))
