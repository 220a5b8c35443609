"""SVG to PNG with our own letters, and what all our drawings share: colours, text that fits, escaping."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

import font_source_sans_pro
from PIL import ImageFont
from resvg import render, usvg

FONTS: Final = Path(font_source_sans_pro.__file__).parent / "files"
FAMILY: Final = "Source Sans Pro"
FACES: Final[Mapping[int, str]] = {400: "Regular", 600: "Semibold", 700: "Bold"}
"""The weights a drawing may use, and their files; the font has Latin with all diacritics, ✓ and →."""

# Calm on a phone in the sun: every pair that carries text has a contrast of 4.5 to 1 or more.
INK: Final = "#1f2a37"
PALE_INK: Final = "#56616f"
PAPER: Final = "#ffffff"
CREAM: Final = "#faf6ec"
LINE: Final = "#d9d4c5"
GREEN: Final = "#1b6e53"
PALE_GREEN: Final = "#d8ebe2"
GOLD: Final = "#b8862b"
PALE_GOLD: Final = "#f4e6c4"
SOGA: Final = "#7a4a21"  # the brown of batik
RED: Final = "#a83232"


def to_png(svg: str, width: int) -> bytes:
    """The drawing as a PNG so many pixels wide, on white. The SVG names its size by `width` and `height`."""
    tree = usvg.Tree.from_str(svg, _options())
    wide, high = tree.int_size()
    scale = width / wide
    size = (width, round(high * scale))
    return bytes(render(tree, (scale, 0, 0, 0, scale, 0), None, None, size, (255, 255, 255, 255)))


@cache
def _options() -> usvg.Options:
    options = usvg.Options.default()
    for face in FACES.values():
        options.load_font_file(str(FONTS / f"SourceSansPro-{face}.ttf"))
    options.font_family = FAMILY
    return options


def document(width: int, height: int, *parts: str, background: str = PAPER) -> str:
    """A whole drawing of this size, made of its parts."""
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="{FAMILY}">'
    return f'{head}<rect width="{width}" height="{height}" fill="{background}"/>{"".join(parts)}</svg>'


def text(
    x: float, y: float, words: str, size: float, *, fill: str = INK, weight: int = 400, anchor: str = "start"
) -> str:
    """One line of text, its baseline at y. `anchor` is start, middle or end."""
    where = f'x="{x:g}" y="{y:g}" font-size="{size:g}" font-weight="{weight}" text-anchor="{anchor}" fill="{fill}"'
    return f"<text {where}>{escape(_shown(words))}</text>"


def fitted(words: str, size: float, width: float, *, weight: int = 400, smallest: float = 12) -> tuple[str, float]:
    """The words and a size at which they are no wider than this; words that do not fit at the smallest end with …"""
    while size > smallest and measure(words, size, weight) > width:
        size -= 1
    if measure(words, size, weight) <= width:
        return words, size
    while words and measure(f"{words}…", size, weight) > width:
        words = words[:-1].rstrip()
    return f"{words}…", size


def wrapped(words: str, size: float, width: float, *, weight: int = 400) -> list[str]:
    """The words in lines no wider than this; a word that is wider stands alone."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, size, weight) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def measure(words: str, size: float, weight: int = 400) -> float:
    """How wide the words are at this size."""
    return _face(weight).getlength(_shown(words)) * size / _MEASURED


_MEASURED: Final = 100


@cache
def _face(weight: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / f"SourceSansPro-{FACES[weight]}.ttf"), _MEASURED)


def _shown(words: str) -> str:
    """Without what XML cannot hold or nobody can see."""
    return "".join(c for c in words if c.isprintable())
