"""NIB, halal and P-IRT numbers as people copy them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from understanding.identifiers import Pirt, read_halal, read_nib, read_pirt
from understanding.reading import Unread

DIGITS_13 = st.from_regex(r"[0-9]{13}", fullmatch=True)


@pytest.mark.parametrize(
    "text",
    [
        "0220101234567",
        "0220 1012 34567",
        "0220.1012.34567",
        "NIB: 0220-1012-34567",
        "nib saya 0220101234567",
        "O220101234567",
    ],
)
def test_a_nib_is_its_thirteen_digits(text: str) -> None:
    assert read_nib(text) == "0220101234567"


@given(DIGITS_13, st.sampled_from([" ", ".", "-", " - "]), st.integers(1, 12))
def test_a_nib_may_be_cut_anywhere(digits: str, sign: str, place: int) -> None:
    assert read_nib(f"{digits[:place]}{sign}{digits[place:]}") == digits


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("belum punya", "no-number"),
        ("12345", "too-short"),
        ("02201012345678", "too-long"),
        ("3578012345678901", "nik"),
        ("0220101234567 atau 0220101234568", "several-numbers"),
    ],
)
def test_what_is_no_nib_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(Unread, match=reason) as refusal:
        read_nib(text)
    assert not any(char.isdigit() for char in str(refusal.value))


@pytest.mark.parametrize(
    "text", ["ID35110000012345678", "ID 35110000012345678", "id-3511.0000.0123.45678", "35110000012345678"]
)
def test_a_halal_number_is_id_and_seventeen_digits(text: str) -> None:
    assert read_halal(text) == "ID35110000012345678"


@pytest.mark.parametrize(
    ("text", "reason"), [("ID3511", "too-short"), ("ID" + "3" * 18, "too-long"), ("belum", "no-number")]
)
def test_what_is_no_halal_number_is_refused(text: str, reason: str) -> None:
    with pytest.raises(Unread, match=reason):
        read_halal(text)


def test_a_pirt_number_tells_its_parts_where_they_fit() -> None:
    expected = Pirt("2063578010123-28", "plastic", "06", "35.78", "01", "0123", 2028)
    assert read_pirt("P-IRT 2063578010123-28") == expected
    assert read_pirt("PIRT No. 206 3578 01 0123 28") == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("206357801012", "206357801012"),
        ("9063578010123-28", "9063578010123-28"),
        ("2063578010123-99", "2063578010123-99"),
    ],
)
def test_an_old_or_odd_pirt_number_is_kept_without_parts(text: str, number: str) -> None:
    assert read_pirt(text) == Pirt(number)


@pytest.mark.parametrize(("text", "reason"), [("2063578", "too-short"), ("2" * 16, "too-long"), ("belum", "no-number")])
def test_what_is_no_pirt_number_is_refused(text: str, reason: str) -> None:
    with pytest.raises(Unread, match=reason):
        read_pirt(text)


@given(st.text(max_size=60) | st.text("0123456789ID-. olpirtnb", max_size=60))
def test_no_text_breaks_the_readers(text: str) -> None:
    for reader in (read_nib, read_halal, read_pirt):
        try:
            answer = str(reader(text))
        except Unread:
            continue
        assert 12 <= sum(char.isdigit() for char in answer) <= 17
