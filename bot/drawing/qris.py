"""A QRIS to pay by, 1080 by 1320: the code with its quiet margin, to whom, and how much to fill in."""

from __future__ import annotations

from typing import Any, Final

import segno

from bot.drawing.svg import GREEN, INK, document, fitted, text, to_png

WIDTH, HEIGHT = 1080, 1320
EDGE: Final = 60
QUIET: Final = 4  # cells that must stay empty around a code


def draw(facts: Any) -> bytes:
    """`facts`: services/market/qris_picture.py."""
    return to_png(card(**facts), WIDTH)


def card(code: str, merchant: str, total: str) -> str:
    """The card as SVG."""
    rows = [bytes(row) for row in segno.make(code, error="m", micro=False).matrix]
    cell = WIDTH / (len(rows) + 2 * QUIET)
    dots = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    place = f'transform="scale({cell:g}) translate({QUIET} {QUIET})" shape-rendering="crispEdges"'
    name, size = fitted(merchant, 56, WIDTH - 2 * EDGE, weight=600)
    amount, large = fitted(total, 96, WIDTH - 2 * EDGE, weight=700)
    return document(
        WIDTH, HEIGHT, f'<path {place} fill="#000000" d="{dots}"/>',
        text(WIDTH / 2, WIDTH + 60, name, size, fill=INK, weight=600, anchor="middle"),
        text(WIDTH / 2, WIDTH + 180, amount, large, fill=GREEN, weight=700, anchor="middle"),
    )  # fmt: skip
