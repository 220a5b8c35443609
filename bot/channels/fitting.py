"""What a channel can carry of a message: long texts in parts, choices as rows of buttons or as numbered text. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.channels.channel import Limits, Worded

ROW_WIDTH = 30  # characters that one row of equally wide buttons shows on a phone 360 px wide
ROW_BUTTONS = 3

NO_ROWS: tuple[tuple[int, ...], ...] = ()

ENDS = [re.compile(end) for end in (r"\n\s*\n", r"\n", r"(?<=[.!?…])\s", r"\s")]
"""Where a text may be parted, best first: between paragraphs, lines, sentences, words."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """One bubble. `rows` are positions among the message's choices, row by row; empty when they stand in the text."""

    text: str = ""
    rows: tuple[tuple[int, ...], ...] = ()
    picture: str = ""
    document: Mapping[str, Any] = field(default_factory=dict)


def fit(worded: Worded, limits: Limits) -> list[Fitted]:
    """The bubbles of a message, in order. No label is cut: what does not fit on buttons is numbered."""
    text, rows = worded.text.strip(), NO_ROWS
    carried = bool(worded.picture or worded.document)
    if worded.choices and (text or carried) and _fit_on_buttons(worded.choices, limits):
        rows = _rows(worded.choices)
    elif worded.choices:
        text = f"{text}\n\n{numbered(worded.choices)}".strip()
    if carried and (not text or units(text) <= limits.caption):
        return [Fitted(text, rows, worded.picture, worded.document)]
    bubbles = [Fitted(picture=worded.picture, document=worded.document)] if carried else []
    *first, last = _with_room(split(text, limits.text), limits.body if rows else 0) or [""]
    bubbles += [Fitted(part) for part in first]
    return [*bubbles, Fitted(last, rows)] if last else bubbles


def numbered(labels: Sequence[str]) -> str:
    """The choices as people can type them: by number or by label."""
    return "\n".join(f"{number}. {label}" for number, label in enumerate(labels, 1))


def split(text: str, limit: int) -> list[str]:
    """The text in parts of at most `limit` units, parted where a reader would pause."""
    parts = []
    while units(text) > limit:
        cut = _cut(text, limit)
        parts.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [part for part in [*parts, text] if part]


def units(text: str) -> int:
    """Length in UTF-16 units, as Telegram counts: never less than in characters, so it suits every channel."""
    return len(text) if text.isascii() else len(text) + sum(character > "\uffff" for character in text)


def _with_room(parts: list[str], body: int) -> list[str]:
    """The last part no longer than what may stand above buttons; 0 when that is no matter."""
    if not body or not parts or units(parts[-1]) <= body:
        return parts
    *others, last = parts
    end = split(last, body)[-1]
    return [*others, last[: -len(end)].rstrip(), end]


def clean(text: str) -> str:
    """What came in, as every database takes it: no NUL, and no lone half of a surrogate pair."""
    if text.isascii():
        return text.replace("\0", "") if "\0" in text else text
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text.replace("\0", "")


def _cut(text: str, limit: int) -> int:
    head = text[:limit]
    while units(head) > limit:
        head = head[: len(head) - (units(head) - limit + 1) // 2]
    for end in ENDS:  # an end in the first half would leave a part too short to be worth a bubble
        cuts = [match.start() for match in end.finditer(text, 0, len(head) + 1) if match.start() >= len(head) // 2]
        if cuts:
            return cuts[-1]
    return len(head)


def _fit_on_buttons(labels: Sequence[str], limits: Limits) -> bool:
    return len(labels) <= limits.buttons and all(units(label) <= limits.label for label in labels)


def _rows(labels: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    rows: list[list[int]] = []
    for position, label in enumerate(labels):
        row = rows[-1] if rows else []
        widest = max([units(labels[other]) for other in row] + [units(label)])
        if row and len(row) < ROW_BUTTONS and widest * (len(row) + 1) <= ROW_WIDTH:
            row.append(position)
        else:
            rows.append([position])
    return tuple(map(tuple, rows))
