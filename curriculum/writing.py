"""Writes cards and items in our own format, so that what was imported can be read, edited and read again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from curriculum.lessons import Card, Choice, Item, Kind


def lesson_text(title: str, sources: str, cards: Iterable[Card], items: Iterable[Item]) -> str:
    """The file of a lesson."""
    blocks = [f"---\njudul: {title}\nsumber: {sources}\n---", *map(_card, cards), *map(_item, items)]
    return "\n\n".join(blocks) + "\n"


def _card(card: Card) -> str:
    return f"# {card.id} | {_escaped(card.title)}\n" + "\n".join(_lines(card.text))


def _item(item: Item) -> str:
    rights = sum(one.right for one in item.choices)
    lines = [f"? {item.id} ({item.kind})", *_lines(item.question)]
    for one in item.choices:
        lines += _choice(one, item.kind, rights)
    lines += [f"! {line}".rstrip() for line in _lines(item.explanation)] if item.explanation else []
    return "\n".join(lines)


def _choice(choice: Choice, kind: Kind, rights: int) -> Iterator[str]:
    text = f"{choice.text} -> {choice.match}".strip() if kind is Kind.MATCH else choice.text
    first, *more = _lines(text, match=kind is Kind.MATCH)
    yield f"{'+' if choice.right else '-'} {_credit(choice, kind, rights)}{first}"
    yield from (f"  {line}" for line in more)
    if choice.feedback:
        yield from (f"  > {line}" for line in _lines(choice.feedback))


def _credit(choice: Choice, kind: Kind, rights: int) -> str:
    """[50%], or nothing where the mark already says so."""
    share = Fraction(1, max(rights, 1)) if kind is Kind.SEVERAL else Fraction(1)
    usual = share if choice.right else -share if kind is Kind.SEVERAL else Fraction(0)
    if kind is Kind.MATCH or choice.credit == usual:
        return ""
    percent = f"{float(choice.credit * 100):.5f}".rstrip("0").rstrip(".")
    return f"[{percent}%] "


def _lines(text: str, match: bool = False) -> list[str]:
    return [_escaped(line, match) for line in text.split("\n")]


def _escaped(text: str, match: bool = False) -> str:
    """Nothing that the reader would take for a mark."""
    escaped = re.sub(r"([\\{}*])", r"\\\1", text)
    return escaped if match and escaped.startswith("->") else re.sub(r"^([\[+\-!?#=>])", r"\\\1", escaped)
