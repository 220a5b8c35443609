"""A product as a picture to pass on, 1080 by 1350: its photo, name, price and shop, and the way to its page."""

from __future__ import annotations

from typing import Any, Final

import segno

from bot.drawing.svg import (
    CREAM,
    GOLD,
    GREEN,
    INK,
    PALE_GREEN,
    PALE_INK,
    PAPER,
    document,
    fitted,
    text,
    to_png,
    wrapped,
)

WIDTH, HEIGHT = 1080, 1350
EDGE: Final = 64
PHOTO: Final = 800  # high; the panel below it has the rest
BAND: Final = 26  # of kawung, between the two
CODE: Final = 216  # the QR code's side
NAME_SIZES: Final = (66, 58, 50, 44)  # in two lines; a longer one takes three, smaller still
SMALLEST_NAME: Final = 40


def draw(facts: Any) -> bytes:
    """`facts`: services/share_cards.py, with `photo` the bytes of a JPEG in base64, or ""."""
    return to_png(card(facts), WIDTH)


def card(facts: Any) -> str:
    """The card as SVG."""
    top = _photo(facts["photo"]) if facts["photo"] else _sign(facts["name"])
    return document(WIDTH, HEIGHT, top, _band(PHOTO), *_panel(facts), background=CREAM)


def _photo(data: str) -> str:
    """The photo fills its place, whatever its shape."""
    size = f'width="{WIDTH}" height="{PHOTO}" preserveAspectRatio="xMidYMid slice"'
    return f'<image x="0" y="0" {size} href="data:image/jpeg;base64,{data}"/>'


def _sign(name: str) -> str:
    """Without a photo: the name, large, on a ground of kawung."""
    lines, size = _in_lines(name, (120, 104, 90, 76, 64), WIDTH - 3 * EDGE, 4)
    first = PHOTO / 2 - (len(lines) - 1) * size * 0.58 + size * 0.34
    words = [
        text(WIDTH / 2, first + n * size * 1.16, line, size, fill=PAPER, weight=700, anchor="middle")
        for n, line in enumerate(lines)
    ]
    ground = f'<rect width="{WIDTH}" height="{PHOTO}" fill="{GREEN}"/>{_kawung("ground", 90, "#23785c")}'
    return f'{ground}<rect width="{WIDTH}" height="{PHOTO}" fill="url(#ground)"/>{"".join(words)}'


def _band(y: float) -> str:
    return (
        f'{_kawung("band", BAND, GOLD)}<rect y="{y}" width="{WIDTH}" height="{BAND}" fill="{GREEN}"/>'
        f'<rect y="{y}" width="{WIDTH}" height="{BAND}" fill="url(#band)"/>'
    )


def _kawung(name: str, side: float, colour: str) -> str:
    """The batik of four petals around a point, as a pattern of squares of this side."""
    half, petal = side / 2, f'rx="{side * 0.31:g}" ry="{side * 0.13:g}"'
    petals = "".join(
        f'<ellipse cx="{x * side:g}" cy="{y * side:g}" {petal} transform="rotate({turn} {x * side:g} {y * side:g})"/>'
        for x, y, turn in ((0.25, 0.25, 45), (0.75, 0.25, -45), (0.25, 0.75, -45), (0.75, 0.75, 45))
    )
    dot = f'<circle cx="{half:g}" cy="{half:g}" r="{side * 0.04:g}"/>'
    size = f'width="{side:g}" height="{side:g}" patternUnits="userSpaceOnUse"'
    return f'<defs><pattern id="{name}" {size}><g fill="{colour}">{petals}{dot}</g></pattern></defs>'


def _panel(facts: Any) -> list[str]:
    """Below the photo: what it is, what it costs, whose it is; at the right the way to its page."""
    wide = WIDTH - 2 * EDGE - (CODE + 48 if facts["link"] else 0)
    lines, size = _in_lines(facts["name"], NAME_SIZES, wide, 2)
    if lines[-1].endswith("…"):
        lines, size = _in_lines(facts["name"], (SMALLEST_NAME,), wide, 3)
    y = PHOTO + BAND + 40 + size * 0.8
    parts = [text(EDGE, y + n * size * 1.12, line, size, weight=700) for n, line in enumerate(lines)]
    y += (len(lines) - 1) * size * 1.12 + 88
    price, price_size = fitted(facts["price"], 76, wide)
    parts.append(text(EDGE, y, price, price_size, fill=GREEN, weight=700))
    parts.append(text(EDGE, y + 48, *fitted(facts["unit"], 36, wide), fill=PALE_INK))
    parts += _foot(facts, wide)
    return parts + (_code(facts["link"], facts["order"]) if facts["link"] else [])


def _foot(facts: Any, wide: float) -> list[str]:
    """Whose it is and from where, and the numbers on the package, from the bottom upwards."""
    numbers = [f"{kind} {facts[key]}" for kind, key in (("Halal", "halal"), ("P-IRT", "pirt")) if facts[key]]
    rows = [(facts["place"], 34, 400, PALE_INK), (facts["shop"], 42, 600, INK)]
    rows = [(" · ".join(numbers), 27, 400, PALE_INK), *rows] if numbers else rows
    parts, y = [], HEIGHT - 56.0
    for words, size, weight, fill in rows:
        shown, fitting = fitted(words, size, wide, weight=weight, smallest=20)
        parts.append(text(EDGE, y, shown, fitting, fill=fill, weight=weight))
        y -= size + 12
    return parts


def _code(link: str, words: str) -> list[str]:
    """The QR code on white, and what to do with it."""
    rows = [bytes(row) for row in segno.make(link, error="m", micro=False).matrix]
    x, y, cell = WIDTH - EDGE - CODE, HEIGHT - 108 - CODE, CODE / len(rows)
    dots = "".join(f"M{c} {r}h1v1h-1z" for r, row in enumerate(rows) for c, dark in enumerate(row) if dark)
    ground = f'<rect x="{x - 22}" y="{y - 22}" width="{CODE + 44}" height="{CODE + 44}" rx="20" fill="{PAPER}"/>'
    place = f'transform="translate({x:g} {y:g}) scale({cell:g})" shape-rendering="crispEdges"'
    frame = f'<rect x="{x - 22}" y="{y - 22}" width="{CODE + 44}" height="{CODE + 44}" rx="20" fill="none"'
    told, size = fitted(words, 28, CODE + 44, weight=600)
    return [
        ground, f'{frame} stroke="{PALE_GREEN}" stroke-width="3"/>', f'<path {place} fill="#000000" d="{dots}"/>',
        text(x + CODE / 2, HEIGHT - 42, told, size, fill=GREEN, weight=600, anchor="middle"),
    ]  # fmt: skip


def _in_lines(words: str, sizes: tuple[int, ...], wide: float, most: int) -> tuple[list[str], float]:
    """The words at the largest of these sizes at which they need no more lines; else the smallest, and cut short."""
    for size in sizes:
        lines = wrapped(words, size, wide, weight=700)
        if len(lines) <= most and all(fitted(line, size, wide, weight=700)[1] == size for line in lines):
            return lines, size
    size = sizes[-1]
    lines = wrapped(words, size, wide, weight=700)
    kept = [*lines[: most - 1], " ".join(lines[most - 1 :])] if len(lines) > most else lines
    return [fitted(line, size, wide, weight=700, smallest=size)[0] for line in kept], size
