"""What a course is made of once it has been read: cards, quiz items, dated facts; and how an answer is marked."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Final

from curriculum.sums import Sum

LANGUAGES: Final = ("id", "jv-krama", "jv-ngoko")
NEARLY_ALL: Final = Fraction(999, 1000)  # three times 33.33 % is meant to be everything


class Kind(StrEnum):
    """How an item is answered. The values are the words authors write."""

    ONE = "satu"
    SEVERAL = "beberapa"
    TRUE_FALSE = "benar-salah"
    NUMBER = "angka"
    MATCH = "pasangkan"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something an author has to mend (or, as a warning, to look at). Line 0: the file as a whole."""

    file: Path
    line: int
    what: str
    warning: bool = False

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {'warning: ' if self.warning else ''}{self.what}"


class BadCourse(Exception):
    """A course that cannot be used; `faults` holds everything that is wrong with it."""

    def __init__(self, faults: Collection[Fault]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that ages: what it says in each language, when that was known, who says it, when to look again."""

    id: str
    values: Mapping[str, str]
    as_of: date
    check_again: date
    source: str


@dataclass(frozen=True, slots=True)
class Card:
    """One screen of a lesson. `text` is ready to be shown: plain, with facts and their dates filled in."""

    id: str
    title: str
    text: str
    line: int
    sums: tuple[Sum, ...] = ()
    terms: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    picture: str = ""  # a name for `pictures.draw`
    picture_text: str = ""  # what the picture shows, for who cannot see it


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer. In a match `text` is the left side (empty when `match` fits nothing)."""

    text: str
    right: bool
    credit: Fraction  # of 1; negative for a wrong tick among several
    feedback: str = ""
    match: str = ""
    value: Decimal | None = None
    tolerance: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Mark:
    """What an answer was worth (0 to 1) and what to say about it, before the item's own explanation."""

    credit: Fraction
    feedback: tuple[str, ...] = ()

    @property
    def right(self) -> bool:
        """Nothing was missing."""
        return self.credit == 1


@dataclass(frozen=True, slots=True)
class Item:
    """A question of a quiz. Choices stand in the author's order: shuffle them when showing, and mark by position."""

    id: str
    kind: Kind
    question: str
    choices: tuple[Choice, ...]
    explanation: str = ""
    line: int = field(default=0, compare=False)
    sums: tuple[Sum, ...] = ()
    facts: tuple[str, ...] = ()

    def mark(self, picked: Collection[int]) -> Mark:
        """Mark the positions picked in an item of kind ONE, SEVERAL or TRUE_FALSE."""
        chosen = [self.choices[position] for position in sorted(set(picked))]
        return Mark(_within(sum((one.credit for one in chosen), Fraction(0))), _said(chosen))

    def mark_number(self, value: Decimal) -> Mark:
        """Mark a number: the best of the answers it is near enough to."""
        near = [one for one in self.choices if one.value is not None and abs(value - one.value) <= one.tolerance]
        best = max(near, key=lambda one: one.credit, default=None)
        if best is None:  # a choice without a value speaks to every other number
            return Mark(Fraction(0), _said([one for one in self.choices if one.value is None]))
        return Mark(best.credit, _said([best]))

    @property
    def pairs(self) -> tuple[Choice, ...]:
        """The pairs of a match, without the right sides that fit nothing."""
        return tuple(one for one in self.choices if one.text)

    @property
    def right_sides(self) -> tuple[str, ...]:
        """What a pair of a match may be joined to, each once, in the author's order."""
        return tuple(dict.fromkeys(one.match for one in self.choices))

    def mark_match(self, joined: Mapping[int, str]) -> Mark:
        """Mark a match: position in `pairs` → the right side it was joined to; each pair counts alike."""
        hits = sum(joined.get(position) == pair.match for position, pair in enumerate(self.pairs))
        wrong = [pair for position, pair in enumerate(self.pairs) if joined.get(position) != pair.match]
        return Mark(Fraction(hits, len(self.pairs)), _said(wrong))


@dataclass(frozen=True, slots=True)
class Lesson:
    """A day of a course in one language."""

    name: str  # as in course.toml: d01-rochdale
    language: str
    title: str
    sources: str
    cards: tuple[Card, ...]
    items: tuple[Item, ...]
    file: Path

    @property
    def letters(self) -> int:
        """How much there is to read before the quiz."""
        return sum(len(card.title) + len(card.text) for card in self.cards)


@dataclass(frozen=True, slots=True)
class Course:
    """A course with all its lessons in all languages."""

    id: str
    titles: Mapping[str, str]
    summaries: Mapping[str, str]
    pass_percent: int  # of a quiz, to pass its lesson
    pass_lessons: int  # how many lessons must be passed for the certificate
    lessons: Mapping[str, tuple[Lesson, ...]]  # by language, in order
    facts: Mapping[str, Fact]
    folder: Path

    @property
    def days(self) -> int:
        """How many lessons, one a day."""
        return len(self.lessons[LANGUAGES[0]])

    def lesson(self, day: int, language: str) -> Lesson:
        """The lesson of a day (from 1)."""
        if not 1 <= day <= self.days:
            raise LookupError(f"{self.id} has days 1 to {self.days}, not {day}")
        return self.lessons[language][day - 1]

    def item(self, key: str, language: str) -> Item:
        """The item with this key (`lesson/item`, stable across releases and languages)."""
        for lesson in self.lessons[language]:
            for item in lesson.items:
                if f"{lesson.name}/{item.id}" == key:
                    return item
        raise LookupError(f"{self.id} has no item {key}")


def _within(credit: Fraction) -> Fraction:
    return Fraction(1) if credit >= NEARLY_ALL else max(Fraction(0), credit)


def _said(choices: Collection[Choice]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.feedback for one in choices if one.feedback))
