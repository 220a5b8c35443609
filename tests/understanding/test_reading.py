"""Folding: one plain spelling for all that looks alike on a telephone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from understanding.reading import fold, fold_aligned, folded


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Selawé Èwu", "selawe ewu"),
        ("iyaaaaa", "iya"),
        ("saat maaf", "saat maaf"),
        ("ba’da", "ba'da"),
        ("1½ kg", "1 1/2  kg"),
        ("15OOO", "15000"),
        ("15 orang", "15 orang"),
        ("٢٥ ꧑꧒", "25 12"),
        ("a\u200bb\u202ec\ufeff", "abc"),
        ("1️⃣", "1"),
        ("Ｒｐ１５", "rp15"),
        ("a–b — c", "a-b - c"),
        ("baris\nbaru\t", "baris baru "),
    ],
)
def test_text_is_folded_to_its_plain_spelling(text: str, plain: str) -> None:
    assert fold(text) == plain


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_the_aligned_fold_is_the_same_fold(text: str) -> None:
    plain, places = fold_aligned(text)
    assert plain == fold(text)
    assert len(places) == len(plain) + 1
    assert places == sorted(places)


@pytest.mark.parametrize(("text", "reason"), [("", "empty"), (" \u200b\n", "empty"), ("x" * 301, "too-long")])
def test_nothing_and_too_much_are_refused_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        folded(text)
