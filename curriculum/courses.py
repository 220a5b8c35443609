"""Reads a course: its own file, its facts, and its lessons, which must agree in all three languages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from curriculum.choosing import TRUE_WORDS
from curriculum.facts import line_of, read_facts, toml_line
from curriculum.lessons import LANGUAGES, BadCourse, Course, Fault, Item, Lesson
from curriculum.reading import read_lesson

FOLDER: Final = Path(__file__).with_name("courses")


def courses(folder: Path = FOLDER) -> dict[str, Course]:
    """Every course, by id. Raises BadCourse with the faults of all of them."""
    found: dict[str, Course] = {}
    faults: list[Fault] = []
    for file in sorted(folder.glob("*/course.toml")):
        try:
            course = read_course(file.parent)
            found[course.id] = course
        except BadCourse as bad:
            faults += bad.faults
    if faults:
        raise BadCourse(faults)
    return found


def read_course(folder: Path) -> Course:
    """The course in a folder. Raises BadCourse with everything that is wrong, file and line each."""
    file = folder / "course.toml"
    table, faults = _table(file)
    facts, wrong = read_facts(folder / "facts.toml")
    faults += wrong
    names: list[str] = [name for name in table.get("lessons", []) if isinstance(name, str)]
    lessons: dict[str, tuple[Lesson, ...]] = {}
    for language in LANGUAGES:
        read = [read_lesson(folder / f"{name}.{language}.md", language, facts) for name in names]
        faults += [fault for _, ones in read for fault in ones]
        lessons[language] = tuple(lesson for lesson, _ in read if lesson)
    faults += _strangers(folder, names)
    if not faults:
        faults += [fault for one in zip(*lessons.values(), strict=True) for fault in _differences(one)]
    if faults:
        raise BadCourse(faults)
    rule = table["pass"]
    return Course(
        table["id"], table["title"], table["summary"], rule["percent"], rule["lessons"], lessons, facts, folder
    )


def _table(file: Path) -> tuple[dict[str, Any], list[Fault]]:
    try:
        text = file.read_text("utf-8")
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return {}, [Fault(file, toml_line(error), f"not TOML: {error}")]
    except (OSError, UnicodeDecodeError) as error:
        return {}, [Fault(file, 1, f"cannot be read: {error}")]
    wrong = {
        "id": table.get("id") != file.parent.name and f"id must be the name of the folder, {file.parent.name}",
        "lessons": _wrong_lessons(table.get("lessons")),
        "[pass]": _wrong_rule(table.get("pass"), table.get("lessons")),
        "[title]": _wrong_words(table.get("title")),
        "[summary]": _wrong_words(table.get("summary")),
    }
    return table, [Fault(file, line_of(text, key), f"{key}: {what}") for key, what in wrong.items() if what]


def _wrong_lessons(names: object) -> str:
    if not isinstance(names, list) or not names:
        return 'a list such as ["d01-rochdale", "d02-anggota"]'
    for day, name in enumerate(names, 1):
        if not isinstance(name, str) or not re.fullmatch(rf"d{day:02d}-[a-z0-9-]+", name):
            return f"{name!r} should begin with d{day:02d}-"
    return ""


def _wrong_rule(rule: object, names: object) -> str:
    days = len(names) if isinstance(names, list) else 0
    if not isinstance(rule, dict) or not isinstance(rule.get("percent"), int) or not 1 <= rule["percent"] <= 100:
        return "percent (1 to 100) is what passes a quiz"
    if not isinstance(rule.get("lessons"), int) or not 1 <= rule["lessons"] <= max(days, 1):
        return f"lessons (1 to {days}) is how many must be passed"
    return ""


def _wrong_words(words: object) -> str:
    if isinstance(words, dict) and all(isinstance(words.get(one), str) and words[one] for one in LANGUAGES):
        return ""
    return f"needs {', '.join(LANGUAGES)}"


def _strangers(folder: Path, names: Sequence[str]) -> list[Fault]:
    expected = {f"{name}.{language}.md" for name in names for language in LANGUAGES}
    files = sorted(folder.glob("*.md"))
    return [Fault(file, 1, "course.toml lists no such lesson") for file in files if file.name not in expected]


def _differences(lessons: Sequence[Lesson]) -> list[Fault]:
    """Where the other languages of a lesson are not the same lesson."""
    first, *others = lessons
    return [fault for other in others for fault in (*_other_cards(first, other), *_other_items(first, other))]


def _other_cards(first: Lesson, other: Lesson) -> list[Fault]:
    ours, theirs = [card.id for card in first.cards], [card.id for card in other.cards]
    if ours != theirs:
        return [Fault(other.file, 1, f"its cards are {', '.join(theirs)}; in Indonesian {', '.join(ours)}")]
    return [
        Fault(other.file, card.line, f"card {card.id} has other {what} than in Indonesian")
        for mine, card in zip(first.cards, other.cards, strict=True)
        for what, same in {
            "sums": [one.tokens for one in mine.sums] == [one.tokens for one in card.sums],
            "facts": set(mine.facts) == set(card.facts),
            "pictures": mine.picture == card.picture,
        }.items()
        if not same
    ]


def _other_items(first: Lesson, other: Lesson) -> list[Fault]:
    ours, theirs = {item.id: item for item in first.items}, {item.id: item for item in other.items}
    if list(ours) != list(theirs):
        return [Fault(other.file, 1, f"its items are {', '.join(theirs)}; in Indonesian {', '.join(ours)}")]
    return [
        Fault(other.file, theirs[name].line, f"item {name} has {what} than in Indonesian")
        for name in ours
        for what, same in _same(ours[name], theirs[name]).items()
        if not same
    ]


def _same(ours: Item, theirs: Item) -> Mapping[str, bool]:
    def answers(item: Item) -> list[object]:
        return [
            (one.right, one.credit, one.value, one.tolerance, bool(one.text), one.text.lower() in TRUE_WORDS)
            for one in item.choices
        ]

    return {
        "another kind": ours.kind is theirs.kind,
        "other right answers": answers(ours) == answers(theirs),
        "other feedback": [bool(one.feedback) for one in ours.choices]
        == [bool(one.feedback) for one in theirs.choices],
        "other sums": [one.tokens for one in ours.sums] == [one.tokens for one in theirs.sums],
        "other facts": set(ours.facts) == set(theirs.facts),
    }
