"""A lesson is read or refused with file and line; an answer is marked with partial credit and feedback."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum import BadCourse, Kind, read_course
from tests.curriculum.pages import LESSON, item, read, write_course

HEAD = "---\njudul: x\nsumber: x\n---\n\n"


def test_a_course_is_read_with_its_facts_dates_sums_and_new_words(tmp_path: Path) -> None:
    course = read_course(write_course(tmp_path / "satu"))
    hpp, nib = course.lesson(1, "id").cards
    assert hpp.text == "Semua biaya dibagi jumlah bungkus.\n184.000 ÷ 40 = 4.600"
    assert hpp.terms == ("bungkus",)
    assert nib.text == "NIB berisi 13 angka.\n• satu\n• dua\n(per Februari 2026: oss.go.id)"
    assert course.item("d01-satu/nib", "jv-krama").explanation == "Tiga belas.\n(kawontenan Februari 2026: oss.go.id)"


def test_only_days_and_items_that_exist_are_found(tmp_path: Path) -> None:
    course = read_course(write_course(tmp_path / "satu"))
    with pytest.raises(LookupError, match="days 1 to 1, not 2"):
        course.lesson(2, "id")
    with pytest.raises(LookupError, match="no item"):
        course.item("d01-satu/x", "id")


def test_everything_wrong_is_said_at_once_with_its_line() -> None:
    text = (
        "---\njudul: x\nsumber: x\nwarna: biru\n---\nhalo\n"
        "# Tanpa id\n= 1 + 1 = 3\n{apa}\n\n? satu (satu)\nBerapa?\n+ a\n+ b\n\n? x (esai)\n"
    )
    _, faults = read(text)
    said = {fault.line: fault.what for fault in faults}
    assert "warna" in said[4]
    assert "before the first card" in said[6]
    assert "a card begins with" in said[7]
    assert "does not add up" in said[8]
    assert "{apa}" in said[9]
    assert "one right answer" in said[11]
    assert any("an item begins with" in fault.what for fault in faults if fault.line == 16)
    assert str(faults[0]).startswith("d01-satu.id.md:")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("? a (satu)\n+ x\n- y\n", "the question is missing"),
        ("? a (satu)\nT?\n+ x\n- X\n", "two answers are the same"),
        ("? a (satu)\nT?\n+ [50%] x\n- y\n", "a right answer gives all the credit"),
        ("? a (satu)\nT?\n+ x\n- [-50%] y\n", "only (beberapa) takes credit away"),
        ("? a (beberapa)\nT?\n+ [50%] x\n+ [30%] y\n- z\n", "must make 100%"),
        ("? a (beberapa)\nT?\n- x\n- y\n", "needs right answers"),
        ("? a (benar-salah)\nT?\n+ ya\n- tidak\n", "should be benar or salah"),
        ("? a (benar-salah)\nT?\n+ benar\n- bener\n", "needs benar and salah"),
        ("? a (angka)\nT?\n+ seribu\n", "is no number"),
        ("? a (angka)\nT?\n- 3\n", "needs a right number"),
        ("? a (pasangkan)\nT?\n+ x -> y\n+ z\n", "a pair is written"),
        ("? a (pasangkan)\nT?\n+ x -> y\n- -> z\n", "needs two pairs"),
        ("? a (satu)\nT?\n+ [150%] x\n- y\n", "credit goes from"),
        ("? a (satu)\nT?\n+ x\n- y\nz\n", "does not belong here"),
        ("# a | A\nx\n# a | B\ny\n", "a second card"),
        ("# a | A\n\n", "an empty card"),
    ],
)
def test_an_item_or_card_that_cannot_be_right_is_refused(text: str, said: str) -> None:
    _, faults = read(HEAD + text)
    assert [fault.what for fault in faults if said in fault.what]


@given(st.text("ab1 #?+-!=>|[]{}()*%\\.,:≈±\n", max_size=120))
def test_nothing_breaks_the_reader(text: str) -> None:
    kinds = [kind.value for kind in Kind]
    for start in ("", HEAD, *(f"{HEAD}? a ({kind})\nT?\n+ " for kind in kinds)):
        lesson, faults = read(start + text)
        assert faults or lesson.title == "x"


def test_a_file_without_front_matter_is_refused() -> None:
    _, faults = read("# a | A\nx\n")
    assert faults[0].line == 1
    assert "judul" in faults[0].what


def test_one_choice_is_marked_with_its_feedback() -> None:
    one = item("? a (satu)\nT?\n+ x\n- [50%] y\n  > Hampir.\n- z\n")
    assert one.mark([0]).right
    assert one.mark([1]).credit == Fraction(1, 2)
    assert one.mark([1]).feedback == ("Hampir.",)
    assert one.mark([2]).credit == 0


def test_several_are_marked_in_parts_and_ticking_all_earns_less() -> None:
    several = item("? a (beberapa)\nT?\n+ x\n+ y\n- z\n")
    assert several.mark([0, 1]).right
    assert several.mark([0]).credit == Fraction(1, 2)
    assert several.mark([0, 1, 2]).credit == Fraction(1, 2)
    assert several.mark([2]).credit == 0


def test_thirds_that_an_author_rounded_make_a_whole() -> None:
    thirds = item("? a (beberapa)\nT?\n+ [33.333%] x\n+ [33.333%] y\n+ [33.333%] z\n- [0%] q\n")
    assert thirds.mark([0, 1, 2, 3]).right


def test_a_number_is_marked_within_its_tolerance() -> None:
    one = item("? a (angka)\nT?\n+ 3,14 ± 0,01\n- [50%] 3 ± 0,5\n  > Kasar.\n- *\n  > Bukan.\n")
    assert one.mark_number(Decimal("3.15")).right
    assert one.mark_number(Decimal("3.4")).feedback == ("Kasar.",)
    assert one.mark_number(Decimal(9)).feedback == ("Bukan.",)


def test_a_match_counts_each_pair() -> None:
    match = item("? a (pasangkan)\nT?\n+ x -> 1\n+ y -> 2\n- -> 3\n")
    assert match.right_sides == ("1", "2", "3")
    assert match.mark_match({0: "1", 1: "2"}).right
    assert match.mark_match({0: "1", 1: "3"}).credit == Fraction(1, 2)
    assert match.mark_match({}).credit == 0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("# nib | Nomor", "# nomor | Nomor"), "its cards are"),
        (("= 184.000 / 40 = 4.600", "= 92.000 / 20 = 4.600"), "other sums"),
        (("NIB berisi {digits}.", "NIB berisi tiga belas."), "other facts"),
        (("+ benar\n- salah", "- benar\n+ salah"), "other right answers"),
        (("+ 2.500", "+ 2.500 ± 1"), "other right answers"),
        (("? benar (", "? lain ("), "its items are"),
        (("  > Hampir.\n", ""), "other feedback"),
    ],
)
def test_the_languages_of_a_lesson_agree(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    folder = write_course(tmp_path / "satu", krama=LESSON.replace(*change))
    with pytest.raises(BadCourse, match=said) as bad:
        read_course(folder)
    assert all(fault.file.name == "d01-satu.jv-krama.md" for fault in bad.value.faults)


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("course.toml", "id = \n", "course.toml:1: not TOML"),
        ("course.toml", 'id = "dua"\nlessons = ["x"]\n', "name of the folder"),
        ("facts.toml", "[digits]\nas_of = 2026-01-01\n", "check_again must be a date"),
        ("d02-lebih.id.md", "x", "lists no such lesson"),
        ("d01-satu.jv-krama.md", None, "cannot be read"),
    ],
)
def test_a_course_whose_files_are_wrong_is_refused(tmp_path: Path, file: str, text: str | None, said: str) -> None:
    folder = write_course(tmp_path / "satu")
    if text is None:
        (folder / file).unlink()
    else:
        (folder / file).write_text(text, "utf-8")
    with pytest.raises(BadCourse, match=said):
        read_course(folder)
