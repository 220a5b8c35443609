"""What an author should mend in a course that can be read: lengths, new words, sums in sentences, facts out of date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from curriculum import sums
from curriculum.facts import expired, line_of
from curriculum.lessons import LANGUAGES, Course, Fault, Item, Kind, Lesson

LETTERS: Final = 1200  # to read in three to five minutes on a phone, with its quiz
CARDS: Final = range(2, 6)
ITEMS: Final = range(3, 6)
WORDS: Final = 60  # on one card, sums not counted
TERMS: Final = 4  # new words a day; one a card
CHOICE_LETTERS: Final = 72  # what a WhatsApp list shows of a choice
MARKUP: Final = re.compile(r"\*\*|__|`|</?[a-z]+>|\[[^\]]+\]\(")


def findings(course: Course, today: date) -> list[Fault]:
    """Everything to mend, and as warnings what to look at again."""
    lessons = [lesson for language in LANGUAGES for lesson in course.lessons[language]]
    found = [fault for lesson in lessons for fault in (*_lesson(lesson), *_lines(lesson, course))]
    return [*found, *_undrawn(course), *_facts(course, today)]


def _lesson(lesson: Lesson) -> Iterator[Fault]:
    def fault(line: int, what: str) -> Fault:
        return Fault(lesson.file, line, what)

    if lesson.letters > LETTERS:
        yield fault(1, f"{lesson.letters} letters to read; a lesson has {LETTERS}")
    if len(lesson.cards) not in CARDS:
        yield fault(1, f"{len(lesson.cards)} cards; a lesson has two to five")
    if len(lesson.items) not in ITEMS:
        yield fault(1, f"{len(lesson.items)} quiz items; a lesson has three to five")
    if sum(len(card.terms) for card in lesson.cards) > TERMS:
        yield fault(1, f"more than {TERMS} new words in a day")
    for card in lesson.cards:
        if len(card.terms) > 1:
            yield fault(card.line, f"one new word a card, not {len(card.terms)}: {', '.join(card.terms)}")
        worked = {one.shown for one in card.sums}
        words = sum(len(line.split()) for line in card.text.splitlines() if line not in worked and line[:1] != "(")
        if words > WORDS:
            yield fault(card.line, f"{words} words on a card; it holds {WORDS}")
    for item in lesson.items:
        yield from (fault(item.line, what) for what in _item(item))


def _item(item: Item) -> Iterator[str]:
    if not item.explanation:
        yield f"item {item.id} has no explanation: write it after !"
    for one in item.choices:
        if len(one.text) > CHOICE_LETTERS or len(one.match) > CHOICE_LETTERS:
            yield f"item {item.id}: a choice of more than {CHOICE_LETTERS} letters: {one.text or one.match}"
    if item.kind is Kind.ONE and any(not one.right and not one.feedback for one in item.choices):
        yield f"item {item.id}: a wrong answer without feedback: write it below, after two spaces and >"
    if item.kind is Kind.NUMBER:
        results = {one.result for one in item.sums}
        if not any(one.right and one.value in results for one in item.choices):
            yield f"item {item.id}: show how the right number is found: `! = 16 / 90 * 4.500.000 = 800.000`"


def _lines(lesson: Lesson, course: Course) -> Iterator[Fault]:
    """Sums hidden in sentences, facts that age written out, markup that nobody shows."""
    values = {fact.values[lesson.language]: fact.id for fact in course.facts.values()}
    for n, line in enumerate(lesson.file.read_text("utf-8").splitlines(), 1):
        if line.startswith(("= ", "! = ", "![", "sumber:")):
            continue
        if sums.looks_like_a_sum(line):
            yield Fault(lesson.file, n, "a sum inside a sentence: give it a line of its own that begins with =")
        if MARKUP.search(line):
            yield Fault(lesson.file, n, "markup: people see plain text; only *a new word* is marked")
        for value, name in values.items():
            if re.search(rf"(?<!\w){re.escape(value)}(?!\w)", line):
                yield Fault(lesson.file, n, f"a fact that ages, written out: write {{{name}}}")


def _undrawn(course: Course) -> Iterator[Fault]:
    from curriculum.pictures import PICTURES

    for language in LANGUAGES:
        for lesson in course.lessons[language]:
            for card in lesson.cards:
                if card.picture and card.picture not in PICTURES:
                    yield Fault(lesson.file, card.line, f"no picture is called {card.picture}")


def _facts(course: Course, today: date) -> Iterator[Fault]:
    file = course.folder / "facts.toml"
    text = file.read_text("utf-8") if file.exists() else ""
    for fact in expired(course.facts.values(), today):
        what = f"{fact.id} should have been looked at again by {fact.check_again} ({fact.source})"
        yield Fault(file, line_of(text, f"[{fact.id}]"), what, warning=True)
    lessons = course.lessons[LANGUAGES[0]]
    used = {name for lesson in lessons for card in lesson.cards for name in card.facts}
    used |= {name for lesson in lessons for item in lesson.items for name in item.facts}
    for name in course.facts.keys() - used:
        yield Fault(file, line_of(text, f"[{name}]"), f"{name} is used nowhere", warning=True)
