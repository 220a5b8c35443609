"""A quiz item in a conversation: asked by its kind, marked, explained, and sealed. Lessons and reviews share it."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from curriculum import Item, Kind, Mark
from dialogue import Chat, Line
from handlers.fields import Figure, Joined, Optional, Pick, Several
from handlers.fields.quiz import Row

SECOND_TRY: Final = Fraction(1, 2)  # what a right answer is worth after the author's hint


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands: the second of four, in a lesson or in a review; `turn` (any text) shuffles its answers."""

    number: int
    of: int
    turn: str
    review: bool = False

    @property
    def head(self) -> Line:
        return Line("quiz/head-review" if self.review else "quiz/head", {"number": self.number, "of": self.of})


def ask_item(chat: Chat, item: Item, place: Place) -> float:
    """Ask, mark and explain an item in a part of its own; what the answers were worth, 0 to 1.

    What was said is sealed before it is explained. A wrong answer to a single choice or a number is tried once more
    after its author's hint, for half the credit.
    """
    mark = ASK[item.kind](chat, item, place, place.head)
    chat.seal()
    if not _has_second_try(item, mark):
        verdict = "right" if mark.right else "partly" if mark.credit else "unknown" if mark is UNKNOWN else "wrong"
        explain(chat, item, verdict, mark.feedback)
        return float(mark.credit)
    chat.say("quiz/hint", hint="\n".join(mark.feedback) or None)
    again = chat.part("again", 1)
    second = ASK[item.kind](again, item, place, Line("quiz/once-more", {"number": place.number}))
    again.seal()
    explain(chat, item, "right-now" if second.right else "wrong")
    return float(SECOND_TRY if second.right else 0)


def _has_second_try(item: Item, mark: Mark) -> bool:
    if item.kind is Kind.NUMBER:
        return not mark.credit and mark is not UNKNOWN
    return item.kind is Kind.ONE and not mark.credit and bool(mark.feedback) and len(item.choices) > 2


def explain(chat: Chat, item: Item, verdict: str, feedback: Sequence[str] = ()) -> None:
    """Say whether it was right, what is right, and why. `verdict`: right, right-now, partly, wrong, unknown."""
    why = "\n".join([*feedback, *filter(None, [item.explanation])]) or None
    chat.say(f"quiz/{verdict}", why=why, answer=right_answer(item))


def right_answer(item: Item) -> str:
    """The right answer in words."""
    if item.kind is Kind.MATCH:
        return "".join(f"\n{pair.text} → {pair.match}" for pair in item.pairs)
    return ", ".join(one.text for one in item.choices if one.right)


# --- by kind ------------------------------------------------------------------------------------------------------

UNKNOWN: Final = Mark(Fraction(0))  # the person does not know and says so


def _one(chat: Chat, item: Item, place: Place, head: Line) -> Mark:
    field = Pick(_shuffled(chat, [(n, one.text) for n, one in enumerate(item.choices)], item, place))
    picked = chat.ask("quiz/one", field, head=head, question=item.question, answers=field.listed)
    return item.mark([picked])


def _true_false(chat: Chat, item: Item, place: Place, head: Line) -> Mark:
    rows = sorted(((n, one.text.capitalize()) for n, one in enumerate(item.choices)), key=lambda row: _is_false(row[1]))
    return item.mark([chat.ask("quiz/true-false", Pick(rows), head=head, question=item.question)])


def _is_false(text: str) -> bool:
    return text.lower() in {"salah", "klentu", "kleru"}


def _several(chat: Chat, item: Item, place: Place, head: Line) -> Mark:
    field = Several(_shuffled(chat, [(n, one.text) for n, one in enumerate(item.choices)], item, place))
    picked = chat.ask("quiz/several", field, head=head, question=item.question, answers=field.listed)
    return item.mark(picked)


def _number(chat: Chat, item: Item, place: Place, head: Line) -> Mark:
    value: Decimal | None = chat.ask("quiz/number", Optional(Figure()), head=head, question=item.question)
    return UNKNOWN if value is None else item.mark_number(value)


def _match(chat: Chat, item: Item, place: Place, head: Line) -> Mark:
    """Pair by pair, or several at once; it is marked as a whole."""
    rows = _shuffled(chat, list(enumerate(item.right_sides)), item, place)
    joined: dict[int, str] = {}
    ahead: list[int] = []  # what was said of later pairs already
    for position, pair in enumerate(item.pairs):
        part, field = chat.part("pair", position), Joined(rows, len(item.pairs) - position)
        about: dict[str, Any] = {"left": pair.text, "answers": field.listed, "given": ahead[:1] or None}
        if position == 0:
            said = part.ask("quiz/match", field, head=head, question=item.question, **about)
        else:
            said = part.ask("quiz/pair", field, **about)
        joined[position] = item.right_sides[said[0]]
        ahead = said[1:] or ahead[1:]
    return item.mark_match(joined)


def _shuffled(chat: Chat, rows: list[Row], item: Item, place: Place) -> list[Row]:
    """The rows in an order of this turn's own, pinned: the same in every run, another one at the next try."""
    order = list(range(len(rows)))
    random.Random(f"{item.id}/{place.turn}").shuffle(order)  # noqa: S311 (answers on a page, not a secret)
    pinned: list[int] = chat.remember("order", lambda: order)
    return [rows[n] for n in pinned if n < len(rows)] if sorted(pinned) == sorted(order) else rows


ASK: Final[dict[Kind, Callable[[Chat, Item, Place, Line], Mark]]] = {
    Kind.ONE: _one,
    Kind.TRUE_FALSE: _true_false,
    Kind.SEVERAL: _several,
    Kind.NUMBER: _number,
    Kind.MATCH: _match,
}
