"""The picture of a lesson card, as a PNG: drawn by curriculum/pictures.py, with the letters all our drawings have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.drawing.svg import FAMILY, to_png
from curriculum import pictures
from locales.formatting import rupiah

WIDTH: Final = 1080


def draw(facts: Mapping[str, str]) -> bytes:
    """`facts`: the picture's name and the language of its words."""
    svg = pictures.draw(facts["name"], facts["language"], rupiah=rupiah)
    sized = svg.replace("<svg ", f'<svg width="{pictures.WIDTH}" height="{pictures.HEIGHT}" ', 1)
    return to_png(sized.replace(pictures.FONT, f'font-family="{FAMILY}"'), WIDTH)
