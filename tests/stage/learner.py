"""What somebody types who takes a lesson: the next card, and right or wrong answers, whatever order they stand in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from curriculum import Item, Kind
from services import lessons

PART = re.compile(r"item\[([^\]]+)\]\.(?:again\[1\]\.)?(?:pair\[(\d+)\]\.)?quiz/")


def about(sheet: Mapping[str, Any], language: str) -> Item | None:
    """The quiz item that waits for an answer; None at a card."""
    found = PART.match(sheet["waiting"])
    if not found:
        return None
    if sheet["conversation"] == "review":
        course, _, key = found[1].partition("/")
    else:
        course = sheet["args"]["course"]
        key = f"{lessons.lesson_of(course, sheet['args']['day'], language).name}/{found[1]}"
    return lessons.COURSES[course].item(key, language)


def answer(sheet: Mapping[str, Any], language: str, right: bool = True) -> str:
    """What to type at the question that waits on this answer sheet."""
    item = about(sheet, language)
    if item is None:
        return "lanjut"
    if item.kind is Kind.NUMBER:
        return next(one.text for one in item.choices if one.right) if right else "1"
    if item.kind is Kind.MATCH:
        pair = int((PART.match(sheet["waiting"]) or [""])[2])
        wanted = item.pairs[pair].match
        return _number(sheet, [n for n, side in enumerate(item.right_sides) if (side == wanted) is right][:1])
    picked = [n for n, one in enumerate(item.choices) if one.right is right]
    return _number(sheet, picked if item.kind is Kind.SEVERAL else picked[:1])


def _number(sheet: Mapping[str, Any], positions: list[int]) -> str:
    """The numbers under which these answers are shown; of a single one among several, with *selesai* to follow."""
    shown = [choice[2] for choice in sheet["offered"]]
    return " ".join(str(shown.index(position) + 1) for position in positions)
