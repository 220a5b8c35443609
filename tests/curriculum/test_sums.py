"""Sums are worked out again, in Indonesian notation."""

from decimal import Decimal

import pytest

from curriculum import sums


@pytest.mark.parametrize(
    "text",
    [
        "16 / 90 * 4.500.000 = 800.000",
        "16 ÷ 90 × 4.500.000 = 800.000",
        "Sebulan: 1.200.000 / 10 + 1% * 1.200.000 = 132.000",
        "10 kg * 4.000 = 40.000",
        "4.600 / 0,7 ≈ 6.571,4",
        "2.300 / 6.900 ≈ 33,3%",
        "1.200.000 / 4.800.000 = 25%",
        "(50.000 + 30.000) - 40.000 = 8 * 5.000 = 40.000",
        "30 cm * 20 cm * 15 cm / 6.000 = 1,5 kg",
        "-5 + 8 = 3",
    ],
)
def test_a_right_sum_has_no_fault(text: str) -> None:
    assert sums.read(text).fault == ""


@pytest.mark.parametrize(
    "text", ["16 / 90 * 4.500.000 = 500.000", "4.600 / 0,7 ≈ 6.571,5", "2.300 / 6.900 = 33,3%", "1 = 1 = 2"]
)
def test_a_wrong_sum_says_so(text: str) -> None:
    assert "does not add up" in sums.read(text).fault


@pytest.mark.parametrize(
    "text",
    [
        "5 + 5",
        "5 + = 5",
        "4.50 * 2 = 9",
        "(1 + 2 = 3",
        "1 / 0 = 0",
        "5 x 5 = 25",
        "= 3",
        "2 & 2 = 4",
        f"{'(' * 500}1 = 1",
    ],
)
def test_what_is_no_sum_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        sums.read(text)


def test_units_and_labels_leave_the_same_sum() -> None:
    assert sums.read("Sisa: 40 bungkus - 2 bungkus = 38 bungkus").tokens == sums.read("40 - 2 = 38 iji").tokens


def test_people_see_school_marks() -> None:
    assert sums.read("16 / 90 * 4.500.000 - 0 = 800.000").shown == "16 ÷ 90 × 4.500.000 − 0 = 800.000"


@pytest.mark.parametrize(
    ("text", "value"), [("Rp4.500.000", 4500000), ("33,3%", "0.333"), ("-12", -12), ("1500", 1500)]
)
def test_numbers_are_read_as_written_here(text: str, value: object) -> None:
    assert sums.number(text) == Decimal(str(value))


@pytest.mark.parametrize("text", ["", "1.50", "seribu", "1,2,3", "1.000.00"])
def test_other_numbers_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no number"):
        sums.number(text)


def test_a_sum_in_a_sentence_is_noticed() -> None:
    assert sums.looks_like_a_sum("Jadi 16 / 90 x 4.500.000 = 800.000 rupiah.")
    assert not sums.looks_like_a_sum("Buka 08.00 - 16.00, tutup Jumat.")
