"""A bar chart that can be read on a phone 320 pixels wide: bars lie, so that their labels stand upright."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from bot.drawing.svg import CREAM, GREEN, INK, LINE, PALE_INK, document, fitted, text, to_png, wrapped

WIDTH: Final = 640  # drawn at half the size at which it is shown
EDGE: Final = 28
ROW: Final = 66
BAR: Final = 24


def draw(facts: Any) -> bytes:
    """`facts`: what `bars` takes."""
    return to_png(bars(**facts), 2 * WIDTH)


def bars(values: Sequence[float], labels: Sequence[str], title: str, shown: Sequence[str] = (), note: str = "") -> str:
    """An SVG with one bar a value, in their order. `shown` are the values as people write them ("Rp1,2 juta"); without
    it they stand as they are. `note` stands beneath."""
    head = wrapped(title, 30, WIDTH - 2 * EDGE, weight=700)
    top = EDGE + 38 * len(head) + 12
    height = top + ROW * len(values) + (50 if note else 20)
    parts = [text(EDGE, EDGE + 30 + 38 * n, line, 30, weight=700) for n, line in enumerate(head)]
    largest = max([*values, 0]) or 1
    told = list(shown) or [f"{value:g}" for value in values]
    for n, (value, label, words) in enumerate(zip(values, labels, told, strict=True)):
        parts += _row(top + ROW * n, max(value, 0) / largest, label, words)
    if note:
        parts.append(text(EDGE, height - 20, *fitted(note, 20, WIDTH - 2 * EDGE), fill=PALE_INK))
    return document(WIDTH, height, *parts, background=CREAM)


def _row(top: float, share: float, label: str, shown: str) -> list[str]:
    """A bar with its label and its value above it."""
    wide, right = WIDTH - 2 * EDGE, WIDTH - EDGE
    words, size = fitted(label, 23, wide * 0.62, smallest=20)
    rail = f'<rect x="{EDGE}" y="{top + 30}" width="{wide}" height="{BAR}" rx="6" fill="{LINE}"/>'
    bar = f'<rect x="{EDGE}" y="{top + 30}" width="{max(wide * share, 0):.1f}" height="{BAR}" rx="6" fill="{GREEN}"/>'
    value = text(right, top + 22, *fitted(shown, 23, wide * 0.36, weight=700), fill=INK, weight=700, anchor="end")
    return [text(EDGE, top + 22, words, size), value, rail, bar if share > 0 else ""]
