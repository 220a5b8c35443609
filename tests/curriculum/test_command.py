"""`kanca curriculum`: what authors see in their terminal."""

import builtins
from datetime import date
from pathlib import Path

import pytest

from bot.__main__ import main
from curriculum import checking, read_course
from tests.curriculum.pages import LESSON, write_course

TODAY = date(2026, 11, 22)


def found(folder: Path, today: date = TODAY) -> list[str]:
    return [str(fault) for fault in checking.findings(read_course(folder), today)]


def all_languages(text: str) -> dict[str, str]:
    return {"id": text, "krama": text, "ngoko": text}


def test_the_shipped_courses_pass_the_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["curriculum", "check"]) == 0
    assert " 0 to mend" in capsys.readouterr().out


def test_a_check_prints_every_fault_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_course(tmp_path / "satu", krama=LESSON.replace("4.600", "4.700"))
    assert main(["curriculum", "check", str(folder)]) == 1
    assert "d01-satu.jv-krama.md:8: does not add up" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("Semua biaya", "Semua biaya " * 200), "letters to read; a lesson has 1200"),
        (("Semua biaya", "satu dua " * 40), "words on a card"),
        (("*bungkus*", "*bungkus* dan *biaya*"), "one new word a card"),
        (("! = 100.000 / 40 = 2.500\n", ""), "show how the right number is found"),
        (("  > Itu NIK.\n", ""), "a wrong answer without feedback"),
        (("! Waktu juga biaya.\n", ""), "has no explanation"),
        (("Semua biaya", "Jadi 100 / 2 = 50. Semua biaya"), "a sum inside a sentence"),
        (("- dua", "- 13 angka"), "a fact that ages, written out: write {digits}"),
        (("Semua biaya", "**Semua** biaya"), "markup"),
        (("- 16 angka", "- " + "enam belas " * 8), "a choice of more than 72 letters"),
        (("# nib |", "![gambar](tidak-ada)\n# nib |"), "no picture is called tidak-ada"),
        (
            ("? benar (benar-salah)\nTenaga sendiri dihitung.\n+ benar\n- salah\n! Waktu juga biaya.\n", ""),
            "2 quiz items",
        ),
    ],
)
def test_what_an_author_should_mend_is_found(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    assert change[0] in LESSON
    faults = found(write_course(tmp_path / "satu", **all_languages(LESSON.replace(*change))))
    assert [fault for fault in faults if said in fault]


def test_the_small_course_has_nothing_to_mend(tmp_path: Path) -> None:
    assert found(write_course(tmp_path / "satu")) == []


def test_a_fact_out_of_date_is_a_warning(tmp_path: Path) -> None:
    faults = found(write_course(tmp_path / "satu"), date(2027, 1, 1))
    assert len(faults) == 1
    assert "facts.toml:2: warning: digits should have been looked at again by 2026-12-31" in faults[0]


def test_gift_is_printed_or_written_in_our_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    quiz, lesson = tmp_path / "quiz.gift", tmp_path / "d01-x.id.md"
    quiz.write_text("::Satu:: Siapa? {=Hatta ~Lain}", "utf-8")
    assert main(["curriculum", "import", str(quiz)]) == 0
    assert "? satu (satu)\nSiapa?\n+ Hatta\n- Lain\n" in capsys.readouterr().out
    assert main(["curriculum", "import", str(quiz), "--output", str(lesson)]) == 0
    assert "+ Hatta" in lesson.read_text("utf-8")
    assert main(["curriculum", "import", str(quiz), "--output", str(lesson)]) == 1


def test_broken_gift_is_refused_with_its_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    quiz = tmp_path / "quiz.gift"
    quiz.write_text("Satu {}\n\nDua? {=a ~b}", "utf-8")
    assert main(["curriculum", "import", str(quiz)]) == 1
    assert "quiz.gift:1: an essay" in capsys.readouterr().out
    assert main(["curriculum", "import", str(tmp_path / "none.gift")]) == 1


def play(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: list[str], *args: str
) -> tuple[int, str]:
    """Run a preview with these answers, then the end of input."""
    answers = iter(typed)

    def read(prompt: str = "") -> str:
        try:
            return next(answers)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr(builtins, "input", read)
    code = main(["curriculum", "preview", *args])
    return code, capsys.readouterr().out


def test_a_lesson_is_played_to_its_score(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(write_course(tmp_path / "satu"))
    code, shown = play(monkeypatch, capsys, ["", "", "sekian", "2.400", "3", "2", "1"], folder, "1")
    assert code == 0
    assert "184.000 ÷ 40 = 4.600" in shown
    assert "Sebagian benar.\nHampir." in shown
    assert "Nilai: 83 / 100 · Lulus" in shown


def test_a_match_is_played_too_in_javanese(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    typed = ["", "", "", "", "2", "130.000", "66.000", "2", "1", "3"]
    code, shown = play(monkeypatch, capsys, typed, "dasar-koperasi", "4", "--language", "jv-krama")
    assert code == 0
    assert "Biji:" in shown


def test_a_preview_that_is_left_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert play(monkeypatch, capsys, [], "dasar-koperasi", "1")[0] == 0


def test_a_day_or_course_that_does_not_exist_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert play(monkeypatch, capsys, [], "dasar-koperasi", "8")[0] == 1
    code, shown = play(monkeypatch, capsys, [], "tidak-ada", "1")
    assert code == 1
    assert "cannot be read" in shown
