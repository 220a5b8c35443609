"""Moodle's GIFT text comes in whole: kinds, partial credit, feedback, escapes; what cannot is named with its line."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum import Choice, Item, Kind
from curriculum.gift import Imported, read_gift
from curriculum.reading import read_text
from curriculum.writing import lesson_text

FILE = Path("quiz.gift")
WHOLE = r"""// Bank soal koperasi
$CATEGORY: $course$/top/Dasar Koperasi

::Kota:: [markdown]Toko Rochdale dekat kota mana? {
  =Manchester #Tepat.
  ~Liverpool #Hampir\: sering tertukar.
  ~%50%Lancashire #Itu wilayahnya.
  ####Rochdale dekat Manchester.
}

::Prinsip:: Pilih prinsip ICA. {~%50%Pendidikan ~%50%Kerja sama ~%-100%Untung pemodal#Bukan.}

// benar atau salah
Satu anggota satu suara.{TRUE#Coba lagi.#Betul.####Di koperasi primer.}

Suara mengikuti simpanan. {F}

::Pi:: Berapa pi? {#3.14:0.01#Bagus. =%50%3:0.5#Kasar. ~#Bukan itu.}

::Rentang:: Berapa digit NIB? {#12.5..13.5}

::Rupiah:: Berapa HPP 184 ribu untuk 40 bungkus? {#=4600 =%25%3600#Lupa upah.}

::Pasang:: Pasangkan. {
 =Pokok -> sekali
 =Wajib -> berkala
 = -> kapan saja
}

Koperasi dimiliki {=anggota ~ketua ~desa} bersama-sama.

::Kenalan:: Selamat datang.\nIni bukan soal.

::Lolos:: Mana tanda \{ \} \~ \= \# yang benar? {=a \= b ~c \~ d # pakai \#1}
"""


def bring(text: str) -> Imported:
    return read_gift(text, FILE)


def item(text: str) -> Item:
    found = bring(text)
    assert found.faults == []
    return found.items[0]


def test_a_whole_file_comes_in() -> None:
    found = bring(WHOLE)
    assert found.faults == []
    assert found.title == "Dasar Koperasi"
    assert [card.text for card in found.cards] == ["Selamat datang.\nIni bukan soal."]
    kinds = ["satu", "beberapa", "benar-salah", "benar-salah", "angka", "angka", "angka", "pasangkan", "satu", "satu"]
    assert [one.kind.value for one in found.items] == kinds
    assert [one.id for one in found.items][:3] == ["kota", "prinsip", "soal-14"]


def test_partial_credit_and_feedback_come_along() -> None:
    kota, prinsip, *_ = bring(WHOLE).items
    assert [one.credit for one in kota.choices] == [1, 0, Fraction(1, 2)]
    assert kota.choices[1].feedback == "Hampir: sering tertukar."
    assert kota.explanation == "Rochdale dekat Manchester."
    assert [one.credit for one in prinsip.choices] == [Fraction(1, 2), Fraction(1, 2), -1]
    assert prinsip.mark([0, 1, 2]).credit == 0


def test_true_and_false_say_the_feedback_for_the_wrong_answer_first() -> None:
    right = item("A.{TRUE#Coba lagi.#Betul.}")
    assert right.mark([0]).feedback == ("Betul.",)
    assert right.mark([1]).feedback == ("Coba lagi.",)
    assert item("A.{F}").mark([1]).right


def test_numbers_have_tolerances_ranges_and_partial_credit() -> None:
    pi = item("::Pi:: Pi? {#3.14:0.01#Bagus. =%50%3:0.5#Kasar. ~#Bukan itu.}")
    assert pi.mark_number(Decimal("3.13")).right
    assert pi.mark_number(Decimal("2.5")).credit == Fraction(1, 2)
    assert pi.mark_number(Decimal(9)).feedback == ("Bukan itu.",)
    assert item("NIB? {#12.5..13.5}").mark_number(Decimal(13)).right
    assert item("HPP? {#=4600 =%25%3600}").choices[0].text == "4.600"


def test_a_match_may_hold_a_right_side_that_fits_nothing() -> None:
    match = item("Pasangkan. {=a -> 1 =b -> 2 = -> 3}")
    assert match.right_sides == ("1", "2", "3")
    assert len(match.pairs) == 2


def test_a_missing_word_becomes_a_gap() -> None:
    assert item("Koperasi dimiliki {=anggota ~ketua} bersama.").question == "Koperasi dimiliki _____ bersama."


def test_html_becomes_plain_text() -> None:
    assert item("[html]<p>Satu &amp; dua</p><b>Tiga</b>? {=a ~b}").question == "Satu & dua\nTiga?"


def test_escaped_marks_stay_marks() -> None:
    one = item(r"Tanda \{ \} \~ \= \# \: \\? {=a \= b ~c \~ d # pakai \#1}")
    assert one.question == r"Tanda { } ~ = # : \?"
    assert [choice.text for choice in one.choices] == ["a = b", "c ~ d"]
    assert one.choices[1].feedback == "pakai #1"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("// x\n\nCeritakan. {}", 3, "an essay"),
        ("Siapa? {=Hatta =Bung Hatta}", 1, "a short answer"),
        ("Berapa? {#banyak}", 1, "is no number"),
        ("Berapa? {#=%50%3}", 1, "no number gives all the credit"),
        ("Mana? {=a ~b", 1, "one { and one }"),
        ("Mana? {=a ~b} atau {=c ~d}", 1, "one { and one }"),
        ("Mana? {~a ~b}", 1, "which answer is right"),
        ("Mana? {=a =b ~c}", 1, "which answer is right"),
        ("Mana? {~%50%a ~%20%b ~c}", 1, "must make 100%"),
        ("Pasang? {=a -> b}", 1, "two pairs"),
        ("Pasang? {=a -> b =c}", 1, "a pair is written"),
        ("{=a ~b}", 1, "without text"),
        ("Mana? {=a ~a ~b}", 1, "two answers are the same"),
        ("Mana? {=a ~%150%b}", 1, "credit goes from"),
        ("Mana? {=a}", 1, "a short answer"),
        ("Mana? {~%100%a}", 1, "at least two answers"),
        ("// kosong", 1, "no question"),
    ],
)
def test_what_cannot_come_in_is_named_with_its_line(text: str, line: int, said: str) -> None:
    found = bring(text)
    assert [(fault.line, said in fault.what) for fault in found.faults] == [(line, True)]


def test_all_that_is_wrong_is_named_at_once() -> None:
    assert [fault.line for fault in bring("A? {}\n\nB? {=b}\n\nC? {#x}").faults] == [1, 3, 5]


def again(found: Imported) -> list[Item]:
    """Written in our format and read back."""
    lesson, faults = read_text(lesson_text("x", "x", found.cards, found.items), Path("d01-x.id.md"), "id", {})
    assert faults == []
    return list(lesson.items)


def test_what_came_in_is_the_same_after_it_was_written_and_read() -> None:
    found = bring(WHOLE)
    assert again(found) == found.items


@given(st.text("aB1 :=~#{}\\%->.TF/\n$", max_size=60))
def test_nothing_breaks_the_import_and_what_it_takes_survives(text: str) -> None:
    found = bring(text)
    assert found.faults or again(found) == found.items


LINES = st.text("aB9 .,:;#=~{}\\*[]%>+-!?|\"'", min_size=1, max_size=20).map(str.strip).filter(bool)
TEXTS = st.lists(LINES, min_size=1, max_size=2).map("\n".join)


@given(question=TEXTS, right=TEXTS, wrong=TEXTS, feedback=st.just("") | TEXTS, explanation=st.just("") | TEXTS)
def test_any_text_survives_writing_and_reading(
    question: str, right: str, wrong: str, feedback: str, explanation: str
) -> None:
    choices = (Choice(right, True, Fraction(1)), Choice(wrong + "!", False, Fraction(0), feedback))
    one = Item("a", Kind.ONE, question, choices, explanation)
    lesson, faults = read_text(lesson_text("x", "x", [], [one]), Path("d01-x.id.md"), "id", {})
    assert [fault.what for fault in faults if "the same" not in fault.what] == []
    assert lesson.items == (one,)
