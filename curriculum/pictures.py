"""The pictures of the courses, drawn as SVG by this code: one a course, with its words in each language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Final

Rupiah = Callable[[int], str]

WIDTH: Final = 720
HEIGHT: Final = 480
INK, PAPER, GREEN, GOLD, SAND = "#1f2d27", "#fffdf7", "#2f7d5b", "#d99a2b", "#d8cfb8"
FONT: Final = 'font-family="DejaVu Sans, Noto Sans, sans-serif"'

WORDS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "shu": {
        "id": ("SHU 18.000.000 (angka contoh)", "Jasa usaha 25%", "Jasa modal 10%", "Cadangan dan lainnya 65%"),
        "jv-krama": ("SHU 18.000.000 (tuladha)", "Jasa usaha 25%", "Jasa modal 10%", "Cadangan lan sanesipun 65%"),
        "jv-ngoko": ("SHU 18.000.000 (tuladha)", "Jasa usaha 25%", "Jasa modal 10%", "Cadangan lan liyane 65%"),
    },
    "cost": {
        "id": ("Biaya sebungkus: 4.600 (contoh)", "Bahan", "Kemasan", "Tenaga", "Gas, listrik, alat"),
        "jv-krama": ("Ragad sabungkus: 4.600 (tuladha)", "Bahan", "Kemasan", "Tenaga", "Gas, listrik, piranti"),
        "jv-ngoko": ("Ragad sabungkus: 4.600 (tuladha)", "Bahan", "Kemasan", "Tenaga", "Gas, listrik, piranti"),
    },
    "box": {
        "id": (
            "Kardus mana yang hemat ongkir?",
            "30 × 20 × 15 cm",
            "1,5 kg, jadi 2 kg",
            "25 × 18 × 12 cm",
            "0,9 kg, jadi 1 kg",
        ),
        "jv-krama": (
            *("Kardus pundi ingkang ngirit ongkir?", "30 × 20 × 15 cm", "1,5 kg, dados 2 kg", "25 × 18 × 12 cm"),
            "0,9 kg, dados 1 kg",
        ),
        "jv-ngoko": (
            *("Kardus endi sing ngirit ongkir?", "30 × 20 × 15 cm", "1,5 kg, dadi 2 kg", "25 × 18 × 12 cm"),
            "0,9 kg, dadi 1 kg",
        ),
    },
}
AMOUNTS: Final = {  # what the bars stand for, in rupiah; the courses work these out
    "shu": (4_500_000, 1_800_000, 11_700_000),
    "cost": (2_200, 900, 1_000, 500),
}


def draw(name: str, language: str, *, rupiah: Rupiah) -> str:
    """The SVG of a picture in a language; `rupiah` writes an amount as everywhere else. Raises KeyError for a name or
    language that has none."""
    title, *words = WORDS[name][language]
    body = PICTURES[name](words, rupiah)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">'
    paper = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>'
    return "\n".join([head, f"<title>{escape(title)}</title>", paper, _text(40, 64, title, 28, True), *body, "</svg>"])


def _bars(amounts: Sequence[int], words: Sequence[str], rupiah: Rupiah) -> list[str]:
    """A bar for each part, as long as its share, its name above and its rupiah beside it."""
    longest, shapes = max(amounts), list[str]()
    step = (HEIGHT - 110) // len(amounts)
    for row, (amount, word) in enumerate(zip(amounts, words, strict=True)):
        top, length = 110 + row * step, round(440 * amount / longest)
        colour = (GREEN, GOLD, SAND, INK)[row % 4]
        shapes.append(_text(40, top + 22, word, 24))
        shapes.append(f'<rect x="40" y="{top + 34}" width="{length}" height="{step - 52}" rx="6" fill="{colour}"/>')
        shapes.append(_text(56 + length, top + 34 + (step - 52) / 2 + 9, rupiah(amount), 24, True))
    return shapes


def _boxes(words: Sequence[str], _rupiah: Rupiah) -> list[str]:
    """Two boxes by their measures, each with the weight a courier counts."""
    big, big_weight, small, small_weight = words
    shapes: list[str] = []
    for left, measures, lines, colour in (
        (50, (30, 20, 15), (big, big_weight), GOLD),
        (400, (25, 18, 12), (small, small_weight), GREEN),
    ):
        shapes += _box(left, 340, measures, colour)
        shapes += [_text(left, 390, lines[0], 22), _text(left, 428, lines[1], 26, True)]
    return shapes


def _box(left: int, bottom: int, measures: tuple[int, int, int], colour: str) -> list[str]:
    """A box seen from the front and a little above; six points a centimetre."""
    wide, deep, high = measures[0] * 6, measures[1] * 3, measures[2] * 6
    top = bottom - high
    lid = f"{left},{top} {left + deep},{top - deep} {left + wide + deep},{top - deep} {left + wide},{top}"
    right = left + wide
    side = f"{right},{top} {right + deep},{top - deep} {right + deep},{bottom - deep} {right},{bottom}"
    line = f'stroke="{INK}" stroke-width="3" stroke-linejoin="round"'
    return [
        f'<rect x="{left}" y="{top}" width="{wide}" height="{high}" fill="{colour}" {line}/>',
        f'<polygon points="{lid}" fill="{SAND}" {line}/>',
        f'<polygon points="{side}" fill="{SAND}" {line}/>',
    ]


def _text(x: float, y: float, words: str, size: int, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{x:g}" y="{y:g}" font-size="{size}" fill="{INK}" {FONT}{weight}>{escape(words)}</text>'


PICTURES: Final[dict[str, Callable[[Sequence[str], Rupiah], list[str]]]] = {
    "shu": lambda words, rupiah: _bars(AMOUNTS["shu"], words, rupiah),
    "cost": lambda words, rupiah: _bars(AMOUNTS["cost"], words, rupiah),
    "box": _boxes,
}
