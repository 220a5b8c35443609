"""The answers of a quiz item: from the lines an author wrote to choices with credit, by the kind of the item."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import Final, Protocol

from curriculum import sums
from curriculum.lessons import Choice, Item, Kind
from curriculum.sums import Sum

ITEM_HEAD: Final = re.compile(rf"\? *([a-z0-9-]+) *\(({'|'.join(Kind)})\)")
CREDIT: Final = re.compile(r"\[(-?\d{1,3}(?:[.,]\d+)?)%\] *")
TRUE_WORDS: Final = frozenset({"benar", "leres", "bener"})
FALSE_WORDS: Final = frozenset({"salah", "klentu", "kleru"})
SUM_OF_CREDITS: Final = (Fraction(999, 1000), Fraction(1001, 1000))  # 33.333 % three times is meant to be 1


class Hears(Protocol):
    """The page an item stands on: it fills in facts and hears of faults."""

    def fault(self, line: int, what: str) -> None: ...
    def fill(self, text: str, line: int) -> tuple[str, tuple[str, ...]]: ...
    def footed(self, text: str, used: tuple[str, ...]) -> str: ...


@dataclass(slots=True)
class RawChoice:
    """The lines of one answer."""

    line: int
    right: bool
    text: list[str]
    feedback: list[str] = field(default_factory=list)


@dataclass(slots=True)
class RawItem:
    """The lines of one item, sorted by what they are."""

    id: str
    kind: str
    line: int
    question: list[str] = field(default_factory=list)
    choices: list[RawChoice] = field(default_factory=list)
    explanation: list[tuple[int, str]] = field(default_factory=list)

    def take(self, line: int, text: str) -> str:
        """Put a line where it belongs; what is wrong with it, if it belongs nowhere."""
        if text.startswith(("+ ", "- ")):
            self.choices.append(RawChoice(line, text[0] == "+", [text[2:].strip()]))
        elif text.startswith("! ") or text == "!":
            self.explanation.append((line, text[2:].strip()))
        elif re.match(r"\s+(?:>|\S)", text) and self.choices:
            self._under_a_choice(text.strip())
        elif not self.choices and not self.explanation:
            self.question.append(text.strip())
        elif text:
            return "does not belong here: + right, - wrong, two spaces and > for feedback, ! for the explanation"
        return ""

    def _under_a_choice(self, text: str) -> None:
        last = self.choices[-1]
        if text == ">" or text.startswith("> "):
            last.feedback.append(text[2:].strip())
        else:
            last.text.append(text)


def build_item(page: Hears, raw: RawItem, worked: tuple[Sum, ...]) -> Item:
    """The item, as right as its lines are; the page hears of the rest."""
    kind = Kind(raw.kind)
    question, used = page.fill("\n".join(raw.question).strip(), raw.line)
    if not question:
        page.fault(raw.line, "the question is missing: write it below the line with ?")
    choices, in_choices = _choices(page, raw, kind)
    wrong = _COUNTS[kind](choices)
    if wrong:
        page.fault(raw.line, wrong)
    said, in_explanation = _explanation(page, raw)
    facts = tuple(dict.fromkeys((*used, *in_choices, *in_explanation)))
    return Item(raw.id, kind, question, choices, page.footed(said, facts), raw.line, worked, facts)


def _explanation(page: Hears, raw: RawItem) -> tuple[str, tuple[str, ...]]:
    filled = [page.fill(text, line) for line, text in raw.explanation]
    return "\n".join(text for text, _ in filled), tuple(name for _, names in filled for name in names)


def _choices(page: Hears, raw: RawItem, kind: Kind) -> tuple[tuple[Choice, ...], tuple[str, ...]]:
    rights = sum(one.right for one in raw.choices)
    choices: list[Choice] = []
    used: list[str] = []
    for one in raw.choices:
        text, credit, wrong = _credit("\n".join(one.text), one.right, kind, rights)
        feedback, in_feedback = page.fill("\n".join(one.feedback), one.line)
        left, right = _sides(text) if kind is Kind.MATCH else (text, "")
        shown, in_text = page.fill(left, one.line)
        other, in_other = page.fill(right, one.line)
        choice = Choice(shown, one.right, credit, feedback, other)
        try:
            choices.append(_valued(choice, kind))
        except ValueError as error:
            wrong = str(error)
        if wrong:
            page.fault(one.line, wrong)
        used += [*in_text, *in_other, *in_feedback]
    return tuple(choices), tuple(used)


def _credit(text: str, right: bool, kind: Kind, rights: int) -> tuple[str, Fraction, str]:
    """The text without its [50%], the credit, and what is wrong with it."""
    found = CREDIT.match(text)
    if found is None:
        share = Fraction(1, max(rights, 1)) if kind is Kind.SEVERAL else Fraction(1)
        return text, (share if right else -share if kind is Kind.SEVERAL else Fraction(0)), ""
    credit = Fraction(found[1].replace(",", ".")) / 100
    wrong = ""
    if abs(credit) > 1:
        wrong = "credit goes from -100% to 100%"
    elif kind in (Kind.MATCH, Kind.TRUE_FALSE):
        wrong = f"({kind}) has no partial credit for an answer of its own"
    elif credit < 0 and kind is not Kind.SEVERAL:
        wrong = "only (beberapa) takes credit away"
    elif right and kind is not Kind.SEVERAL and credit != 1:
        wrong = "a right answer gives all the credit: write - for one that is only partly right"
    return text[found.end() :], credit, wrong


def _sides(text: str) -> tuple[str, str]:
    left, arrow, right = text.partition("->")
    return left.strip(), right.strip() if arrow else ""


def _valued(choice: Choice, kind: Kind) -> Choice:
    if kind is Kind.TRUE_FALSE and choice.text.lower() not in TRUE_WORDS | FALSE_WORDS:
        raise ValueError(f"{choice.text!r} should be benar or salah (leres, klentu; bener, kleru)")
    if kind is Kind.MATCH and not choice.match:
        raise ValueError("a pair is written `+ left -> right`")
    if kind is not Kind.NUMBER or choice.text == "*":
        return choice
    value, _, tolerance = choice.text.partition("±")
    return replace(choice, value=sums.number(value), tolerance=sums.number(tolerance) if tolerance else Decimal(0))


def _one(choices: Sequence[Choice]) -> str:
    if sum(one.right for one in choices) != 1 or len(choices) < 2:
        return "(satu) needs one right answer (+) and at least one wrong (-)"
    return _distinct(choices)


def _several(choices: Sequence[Choice]) -> str:
    if not any(one.right for one in choices) or len(choices) < 2:
        return "(beberapa) needs right answers (+) and at least two answers"
    least, most = SUM_OF_CREDITS
    if not least <= sum(one.credit for one in choices if one.credit > 0) <= most:
        return "the credits of the right answers must make 100%"
    return _distinct(choices)


def _true_false(choices: Sequence[Choice]) -> str:
    words = [one.text.lower() for one in choices]
    if len(words) != 2 or sum(one.right for one in choices) != 1 or sum(word in TRUE_WORDS for word in words) != 1:
        return "(benar-salah) needs benar and salah, one with + and the other with -"
    return ""


def _number(choices: Sequence[Choice]) -> str:
    if not any(one.right and one.value is not None for one in choices):
        return "(angka) needs a right number: + 800.000, or + 3,14 ± 0,01"
    return _distinct(choices)


def _match(choices: Sequence[Choice]) -> str:
    pairs = [one for one in choices if one.text]
    if len(pairs) < 2 or not all(one.right for one in pairs) or any(one.right for one in choices if not one.text):
        return "(pasangkan) needs two pairs or more with +; `- -> text` is a right side that fits nothing"
    return _distinct(pairs)


def _distinct(choices: Sequence[Choice]) -> str:
    texts = [one.text.casefold() for one in choices]
    return "" if len(set(texts)) == len(texts) else "two answers are the same"


_COUNTS: Final[dict[Kind, Callable[[Sequence[Choice]], str]]] = {
    Kind.ONE: _one,
    Kind.SEVERAL: _several,
    Kind.TRUE_FALSE: _true_false,
    Kind.NUMBER: _number,
    Kind.MATCH: _match,
}
