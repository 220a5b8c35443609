"""Imports Moodle's GIFT text: questions become items of ours, and what cannot become one is named with its line."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path
from typing import Final

from curriculum.lessons import Card, Choice, Fault, Item, Kind
from curriculum.reading import read_text
from curriculum.sums import NUMBER
from curriculum.writing import lesson_text

ESCAPES: Final = "~=#{}:\\"  # \n is a new line; a mark after a backslash is the mark itself
HIDDEN: Final = {mark: chr(0xE000 + n) for n, mark in enumerate(ESCAPES)}  # private letters, for the time of reading
WEIGHT: Final = re.compile(r"%(-?\d{1,3}(?:\.\d+)?)%")
FORMAT: Final = re.compile(r"\[(html|moodle|plain|markdown)\]")
TRUE: Final = {"T": True, "TRUE": True, "F": False, "FALSE": False}
GAP: Final = "_____"


class Unreadable(Exception):
    """A question that has no counterpart here, or is not GIFT."""


@dataclass(slots=True)
class Imported:
    """What came out of a GIFT file. With faults, use none of it."""

    title: str = ""
    cards: list[Card] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def read_gift(text: str, file: Path) -> Imported:
    """Read a whole file: comments, a category (it gives the title), descriptions (cards) and questions (items)."""
    found = Imported()
    taken: set[str] = set()
    for line, block in _blocks(text.removeprefix("\ufeff")):
        if block.startswith("$CATEGORY:"):
            found.title = found.title or _plain(_hidden(block.partition(":")[2])).rpartition("/")[2].strip()
            continue
        try:
            one = _question(_hidden(block), line, taken)
        except Unreadable as error:
            found.faults.append(Fault(file, line, str(error)))
            continue
        if isinstance(one, Card):
            found.cards.append(one)
        else:
            found.items.append(one)
        found.faults += [Fault(file, line, what) for what in _refused(one, file)]
    if not (found.items or found.cards or found.faults):
        found.faults.append(Fault(file, 1, "no question in this file"))
    return found


def _refused(one: Card | Item, file: Path) -> list[str]:
    """What our own reader would say of it: two answers alike, credit above 100%."""
    cards, items = ([one], []) if isinstance(one, Card) else ([], [one])
    return [fault.what for fault in read_text(lesson_text("x", "x", cards, items), file, "id", {})[1]]


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """What blank lines separate, with its first line; comments left out. A category stands on a line of its own."""
    start, lines = 0, list[str]()
    for n, line in enumerate([*text.splitlines(), ""], 1):
        if line.strip().startswith("//"):
            continue
        if line.startswith("$CATEGORY:"):
            yield n, line.strip()
        elif line.strip():
            start = start if lines else n
            lines.append(line.rstrip())
        elif lines:
            yield start, "\n".join(lines)
            lines = []


def _hidden(text: str) -> str:
    text = re.sub(r"\\([~=#{}:\\])", lambda m: HIDDEN[m[1]], text)
    return text.replace("\\n", "\ue0ff")


def _plain(text: str, markup: str = "") -> str:
    """As people see it: escapes undone, a format prefix and its tags left out."""
    prefix = FORMAT.match(text.strip())
    markup = prefix[1] if prefix else markup
    text = re.sub(r"\s+", " ", text.strip()[prefix.end() if prefix else 0 :])
    if markup == "html":
        text = html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"<br\s*/?>|</p>", "\ue0ff", text)))
    for mark, letter in HIDDEN.items():
        text = text.replace(letter, mark)
    return re.sub(r" *\ue0ff *", "\n", text).strip()


def _question(block: str, line: int, taken: set[str]) -> Card | Item:
    named = re.match(r"\s*::(.*?)::", block, re.DOTALL)
    name = _plain(named[1]) if named else ""
    rest = block[named.end() :] if named else block
    if re.sub(r"[^{}]", "", rest) not in ("", "{}"):
        raise Unreadable("a question has one { and one }: write \\{ and \\} for braces in its text")
    before, opened, inside = rest.partition("{")
    answers, _, after = inside.partition("}")
    text = _plain(f"{before}{GAP if after.strip() else ''}{after}")
    key = _key(name or f"soal-{line}", taken)
    if not opened:
        first = text.splitlines()[0] if text else ""
        return Card(key, " ".join(name.split()) or first.split(". ")[0][:60].strip() or first, text, line)
    if not text:
        raise Unreadable("a question without text")
    answers, sharp, general = answers.rpartition("####") if "####" in answers else (answers, "", "")
    kind, choices = _answers(answers.strip())
    return Item(key, kind, text, choices, _plain(general) if sharp else "", line)


def _key(name: str, taken: set[str]) -> str:
    """A name of small letters, digits and hyphens that no other question here has."""
    key = base = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40] or "soal"
    number = 2
    while key in taken:
        key, number = f"{base}-{number}", number + 1
    taken.add(key)
    return key


def _answers(answers: str) -> tuple[Kind, tuple[Choice, ...]]:
    if not answers:
        raise Unreadable("an essay cannot be marked here: give it answers, or leave it out")
    if answers.startswith("#"):
        return Kind.NUMBER, _numbers(answers[1:])
    if "~" in answers:
        return _multiple(answers)
    if "=" in answers and "->" in answers:
        return Kind.MATCH, _pairs(answers)
    word = answers.partition("#")[0].strip().upper()
    if word in TRUE:
        return Kind.TRUE_FALSE, _true_false(TRUE[word], answers.split("#")[1:])
    raise Unreadable("a short answer cannot be marked here: offer choices with ~, or a number with #")


def _weighed(answer: str, usual: Fraction) -> tuple[str, Fraction, str]:
    """Text, credit and feedback of one answer."""
    text, _, feedback = answer.strip().partition("#")
    weight = WEIGHT.match(text)
    credit = Fraction(round(Decimal(weight[1]), 5)) / 100 if weight else usual  # Moodle keeps five decimals
    return text[weight.end() if weight else 0 :].strip(), credit, _plain(feedback)


def _multiple(answers: str) -> tuple[Kind, tuple[Choice, ...]]:
    """With = one answer is right; without it, those with a positive weight."""
    single = "=" in answers
    choices = []
    for mark, answer in re.findall(r"([=~])([^=~]*)", answers):
        text, credit, feedback = _weighed(answer, Fraction(mark == "="))
        right = mark == "=" and credit == 1 if single else credit > 0
        choices.append(Choice(_plain(text), right, max(credit, Fraction(0)) if single else credit, feedback))
    rights = [one for one in choices if one.right]
    if not rights or (single and len(rights) > 1):
        raise Unreadable("which answer is right? One with =, or several with ~%50%")
    if not single and not Fraction(999, 1000) <= sum(one.credit for one in rights) <= Fraction(1001, 1000):
        raise Unreadable("the weights of the right answers must make 100%")
    return (Kind.ONE if single else Kind.SEVERAL), tuple(choices)


def _true_false(right: bool, feedback: list[str]) -> tuple[Choice, ...]:
    """GIFT gives the feedback for the wrong answer first, then the one for the right answer."""
    wrong_said, right_said = ([_plain(one) for one in feedback] + ["", ""])[:2]
    return tuple(
        Choice(word, value is right, Fraction(value is right), right_said if value is right else wrong_said)
        for word, value in (("benar", True), ("salah", False))
    )


def _numbers(answers: str) -> tuple[Choice, ...]:
    answers, tilde, otherwise = answers.partition("~")
    choices = []
    for answer in answers.split("=") if "=" in answers else [answers]:
        if answer.strip():
            text, credit, feedback = _weighed(answer, Fraction(1))
            value, tolerance = _range(text)
            shown = _shown(value) + (f" ± {_shown(tolerance)}" if tolerance else "")
            choices.append(Choice(shown, credit == 1, credit, feedback, value=value, tolerance=tolerance))
    if not any(one.right for one in choices):
        raise Unreadable("no number gives all the credit")
    if tilde:
        choices.append(Choice("*", False, Fraction(0), _plain(otherwise.partition("#")[2])))
    return tuple(choices)


def _range(text: str) -> tuple[Decimal, Decimal]:
    """The middle and the tolerance of `3.14`, `3.14:0.01` or `3.13..3.15`."""
    try:
        if ".." in text:
            low, high = (Decimal(one.strip()) for one in text.split("..", 1))
            return (low + high) / 2, (high - low) / 2
        value, _, tolerance = text.partition(":")
        return Decimal(value.strip()), Decimal(tolerance.strip() or 0)
    except InvalidOperation as error:
        raise Unreadable(f"{_plain(text)!r} is no number: write 3.14, 3.14:0.01 or 3.13..3.15") from error


def _shown(value: Decimal) -> str:
    """The number as written in Indonesia: 4.500.000 or 3,14."""
    text = f"{value:,f}".translate(str.maketrans(",.", ".,"))
    text = text.rstrip("0").rstrip(",") if "," in text else text
    return text if NUMBER.fullmatch(text.lstrip("-")) else text.replace(".", "")


def _pairs(answers: str) -> tuple[Choice, ...]:
    choices = []
    for answer in filter(str.strip, answers.split("=")):
        text, _, feedback = _weighed(answer, Fraction(1))
        left, arrow, right = text.partition("->")
        if not arrow or not right.strip():
            raise Unreadable(f"a pair is written `=left -> right`, not {_plain(answer)!r}")
        fits = bool(left.strip())
        choices.append(Choice(_plain(left), fits, Fraction(fits), feedback, _plain(right)))
    if sum(one.right for one in choices) < 2:
        raise Unreadable("a match needs two pairs or more")
    return tuple(choices)
