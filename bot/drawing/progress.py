"""How far somebody has come, as a picture for a phone 320 pixels wide: the week's strip, the streak, score by topic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from bot.drawing.svg import (
    CREAM,
    GOLD,
    GREEN,
    INK,
    LINE,
    PALE_GOLD,
    PALE_GREEN,
    PALE_INK,
    PAPER,
    document,
    fitted,
    measure,
    text,
    to_png,
    wrapped,
)

WIDTH: Final = 640  # drawn at half the size at which it is kept
EDGE: Final = 30
INSIDE: Final = WIDTH - 2 * EDGE
STRIP: Final = 168  # height of the week's card
ROW: Final = 62  # height of one topic


def draw(facts: Mapping[str, Any]) -> bytes:
    """`facts`: title, streak, spare (worded lines), legend {state: word}, week [{label, state}], course
    {title, told, share, topics: [{title, percent|None}]}."""
    top, head = EDGE + 34, list[str]()
    for line in wrapped(facts["title"], 34, INSIDE, weight=700):
        head.append(text(EDGE, top, line, 34, weight=700))
        top += 42
    parts = [*head, *_streak(facts, top), *_week(facts, top + 56)]
    course, below = facts["course"], top + 56 + STRIP + 50
    parts += _course(course, below)
    height = below + 84 + ROW * len(course["topics"]) + 14
    return to_png(document(WIDTH, height, *parts, background=CREAM), 2 * WIDTH)


def _streak(facts: Mapping[str, Any], top: float) -> list[str]:
    """The streak, and the spare days given for the day one cannot learn."""
    return [
        text(EDGE, top + 4, *fitted(facts["streak"], 27, INSIDE, weight=600), fill=GREEN, weight=600),
        text(EDGE, top + 36, *fitted(facts["spare"], 23, INSIDE), fill=PALE_INK),
    ]


def _week(facts: Mapping[str, Any], top: float) -> list[str]:
    """Seven days, today last, and what their signs mean."""
    card = f'<rect x="{EDGE - 10}" y="{top}" width="{INSIDE + 20}" height="{STRIP}" rx="18" fill="{PAPER}"/>'
    step, parts = INSIDE / 7, [card]
    for n, day in enumerate(facts["week"]):
        x = EDGE + step * (n + 0.5)
        parts.append(_sign(x, top + 50, 28, day["state"]))
        today = n == len(facts["week"]) - 1
        colour, weight = (INK, 700) if today else (PALE_INK, 400)
        parts.append(text(x, top + 110, day["label"][:3], 23, fill=colour, weight=weight, anchor="middle"))
    return [*parts, *_legend(facts, top + 146)]


def _legend(facts: Mapping[str, Any], y: float) -> list[str]:
    """The signs that stand in this week, in words, over the whole width."""
    seen = [state for state in facts["legend"] if state in {day["state"] for day in facts["week"]}]
    size = 20.0
    while size > 12 and _wide(facts["legend"], seen, size) > INSIDE:
        size -= 1
    parts, x = list[str](), EDGE + 0.0
    gap = min(24.0, (INSIDE - _wide(facts["legend"], seen, size)) / max(len(seen) - 1, 1))
    for state in seen:
        parts += [_sign(x + 10, y - 7, 10, state), text(x + 25, y, facts["legend"][state], size, fill=PALE_INK)]
        x += 25 + measure(facts["legend"][state], size) + gap
    return parts


def _wide(words: Mapping[str, str], seen: Sequence[str], size: float) -> float:
    """How much room these signs and their words take, without gaps."""
    return sum(25 + measure(words[state], size) for state in seen) + 8 * len(seen)


def _sign(x: float, y: float, r: float, state: str) -> str:
    """A day: learned (tick), spared (leaf), free (dash), missed (empty), today (a ring of gold), before (a dot)."""
    thick = max(r / 7, 2)
    if state == "learned":
        tick = f"M{x - r * 0.45} {y} l{r * 0.32} {r * 0.34} l{r * 0.58} -{r * 0.68}"
        return _disc(x, y, r, GREEN) + _stroke(tick, PAPER, thick * 1.4)
    if state == "frozen":
        leaf = f"M{x - r * 0.5} {y + r * 0.5} q0 -{r} {r} -{r} q0 {r} -{r} {r} l{r * 0.62} -{r * 0.62}"
        return _disc(x, y, r, PALE_GREEN) + _stroke(leaf, GREEN, thick)
    if state == "neutral":
        return _disc(x, y, r, LINE) + _stroke(f"M{x - r * 0.45} {y} h{r * 0.9}", PALE_INK, thick)
    if state == "today":
        return _disc(x, y, r - thick, PALE_GOLD, GOLD, thick * 1.2)
    if state == "before":
        return _disc(x, y, r / 4, LINE)
    return _disc(x, y, r - thick, PAPER, LINE, thick)


def _disc(x: float, y: float, r: float, fill: str, line: str = "none", thick: float = 0) -> str:
    return f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="{fill}" stroke="{line}" stroke-width="{thick:g}"/>'


def _stroke(path: str, colour: str, thick: float) -> str:
    ends = 'stroke-linecap="round" stroke-linejoin="round"'
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{thick:g}" {ends}/>'


def _course(course: Mapping[str, Any], top: float) -> list[str]:
    """The running course: how much of it is done, and each lesson's score."""
    return [
        text(EDGE, top, *fitted(course["title"], 29, INSIDE, weight=700), weight=700),
        text(EDGE, top + 32, *fitted(course["told"], 23, INSIDE), fill=PALE_INK),
        *_bar(EDGE, top + 46, INSIDE, 12, course["share"], GOLD),
        *(part for n, topic in enumerate(course["topics"]) for part in _topic(topic, top + 84 + ROW * n)),
    ]


def _topic(topic: Mapping[str, Any], top: float) -> Sequence[str]:
    percent = topic["percent"]
    shown = "–" if percent is None else f"{percent:g}"
    ink = PALE_INK if percent is None else INK
    return [
        text(EDGE, top + 20, *fitted(topic["title"], 23, INSIDE - 80, smallest=20), fill=ink),
        text(WIDTH - EDGE, top + 20, shown, 23, fill=ink, weight=700, anchor="end"),
        *_bar(EDGE, top + 30, INSIDE, 14, (percent or 0) / 100, GREEN),
    ]


def _bar(x: float, y: float, width: float, height: float, share: float, colour: str) -> list[str]:
    """A rail, and on it as much as the share says."""
    done = min(max(share, 0), 1) * width
    rail = f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{height / 2}" fill="{LINE}"/>'
    filled = f'<rect x="{x}" y="{y}" width="{done:.1f}" height="{height}" rx="{height / 2}" fill="{colour}"/>'
    return [rail, filled] if done else [rail]
