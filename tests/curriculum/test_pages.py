"""The pages for authors show lessons and facts that are really accepted."""

import re
from pathlib import Path

import pytest

from curriculum.facts import read_facts
from tests.curriculum.pages import read

DOCS = Path(__file__).parents[2] / "docs"
FORMAT = (DOCS / "reference/lesson-format.md").read_text("utf-8")
GUIDE = (DOCS / "how-to/write-a-lesson.md").read_text("utf-8")


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page, re.MULTILINE | re.DOTALL)


def test_the_lesson_of_the_reference_is_read_without_fault() -> None:
    (lesson,) = blocks(FORMAT, "lesson")
    found, faults = read(lesson)
    assert faults == []
    assert [item.kind.value for item in found.items] == ["angka", "benar-salah", "beberapa", "pasangkan"]


@pytest.mark.parametrize("block", [one for one in blocks(GUIDE, "") if one.startswith(("#", "?"))])
def test_the_pieces_of_the_guide_are_read_without_fault(block: str) -> None:
    assert read(f"---\njudul: x\nsumber: x\n---\n{block}")[1] == []


def test_the_fact_of_the_reference_is_read_without_fault(tmp_path: Path) -> None:
    (fact,) = blocks(FORMAT, "toml")
    (tmp_path / "facts.toml").write_text(fact, "utf-8")
    facts, faults = read_facts(tmp_path / "facts.toml")
    assert faults == []
    assert list(facts) == ["meeting-by-law"]
