"""The courses we ship: complete, within their limits, right in their sums, and never teaching what people get wrong."""

import re
from datetime import date

import pytest

from curriculum import LANGUAGES, Course, Kind, Lesson, courses, sums
from curriculum.checking import findings
from locales import levels

COURSES = courses()
LESSONS = [lesson for course in COURSES.values() for ones in course.lessons.values() for lesson in ones]
WHEN_WRITTEN = date(2026, 11, 22)  # facts that have aged since are for `kanca curriculum check`, not for a test

# The sixteen things that people get wrong: how each would sound as an answer, and what would give it away.
WRONG = {
    "Liverpool": r"\bLiverpool\b",
    "Kurang, harus 20 orang": r"\b20 (?:orang|tiyang|wong)\b",
    "RAT tidak ada batasnya": r"(?:[Tt]idak ada|[Mm]boten wonten|[Oo]ra ana) (?:batas|watese)",
    "Pak Joko sepuluh kali lipat": r"sepuluh kali|kaping (?:sepuluh|sedasa)",
    "Undang-undang, dengan angka tetap": r"^(?:Undang|Undhang)-(?:undang|undhang), ",
    "SHU adalah keuntungan dari simpanan": r"(?:keuntungan|bathi) (?:dari|saking|saka) (?:simpanan|simpenan)",
    "Simpanan pokok": r"^(?:Semua simpanan|Simpanan pokok$|Simpanan wajib$)",
    "Pejabat dari luar": r"Pejabat (?:dari luar|saking njawi|saka njaba)",
    "Sertifikat modal koperasi": r"[Ss]ertifikat modal koperasi|[Ss]etoran pokok",
    "Daftar yang sama persis": r"(?:sama|sami|padha) persis",
    "Diterbitkan MUI": r"MUI$|\b[24] (?:tahun|taun)$",
    "Mematenkan nama": r"\bpaten\b|matenkan|matenaken|matenake|^Paten$",
    "Nugget beku": r"[Nn]ugget|[Ss]usu|[Bb]ubur bayi",
    "Boleh, asal ditulis": r"^(?:Boleh|Kenging|Kena), (?:asal|waton|janji)",
    "Gambar bukti transfer sudah cukup": r"bukti transfer.*(?:cukup|cekap)",
    "Margin 50%": r"^(?:[Mm]argin )?50%$",
}


def right_answers(lesson: Lesson) -> list[str]:
    """What a learner is told is right: right choices, and statements that are true."""
    picked = [one.text for item in lesson.items for one in item.choices if one.right and item.kind is not Kind.MATCH]
    stated = [item.question for item in lesson.items if item.kind is Kind.TRUE_FALSE and item.choices[0].right]
    return [*picked, *stated]


def test_there_are_courses_and_all_are_within_their_limits() -> None:
    found = [str(fault) for course in COURSES.values() for fault in findings(course, WHEN_WRITTEN)]
    assert COURSES
    assert found == []


@pytest.mark.parametrize("course", COURSES.values(), ids=COURSES.keys())
def test_a_course_has_seven_days_in_three_languages(course: Course) -> None:
    assert {language: len(course.lessons[language]) for language in LANGUAGES} == dict.fromkeys(LANGUAGES, 7)


@pytest.mark.parametrize("course", COURSES.values(), ids=COURSES.keys())
def test_a_course_has_a_picture(course: Course) -> None:
    assert [card.picture for lesson in course.lessons["id"] for card in lesson.cards if card.picture]


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: f"{lesson.name}.{lesson.language}")
def test_a_lesson_works_a_sum_and_every_sum_adds_up(lesson: Lesson) -> None:
    worked = [one for card in lesson.cards for one in card.sums] + [one for item in lesson.items for one in item.sums]
    assert any(card.sums for card in lesson.cards)
    assert [one.shown for one in worked if sums.read(one.shown).fault] == []


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: f"{lesson.name}.{lesson.language}")
def test_a_javanese_lesson_keeps_its_level(lesson: Lesson) -> None:
    texts = [
        *(text for card in lesson.cards for text in (card.title, card.text, card.picture_text)),
        *(text for item in lesson.items for text in (item.question, item.explanation)),
        *(text for item in lesson.items for one in item.choices for text in (one.text, one.match, one.feedback)),
        lesson.title,
    ]
    assert [fault for text in texts for fault in levels.faults(text, lesson.language)] == []


@pytest.mark.parametrize(("answer", "sign"), WRONG.items(), ids=WRONG.keys())
def test_each_of_the_sixteen_errors_would_be_noticed(answer: str, sign: str) -> None:
    assert re.search(sign, answer)


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: f"{lesson.name}.{lesson.language}")
def test_none_of_the_sixteen_errors_is_a_right_answer(lesson: Lesson) -> None:
    assert [text for text in right_answers(lesson) for wrong in WRONG.values() if re.search(wrong, text)] == []


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: f"{lesson.name}.{lesson.language}")
def test_the_level_of_address_never_slips(lesson: Lesson) -> None:
    text = lesson.file.read_text("utf-8")
    own = {
        "id": r"\b(?:panjenengan|sampeyan)\b",
        "jv-krama": r"\b(?:sampeyan|kamu|Anda)\b",
        "jv-ngoko": r"\b(?:panjenengan|kamu|Anda)\b",
    }
    assert re.findall(own[lesson.language], text) == []
    assert not (re.search(r"\b[Kk]amu\b", text) and re.search(r"\bAnda\b", text))
