"""The language somebody writes in: `id`, `jv` (ngoko and krama alike), `mad`, or `other`. Only ever a hint.

The model is that of `understanding.linear`, trained by `python -m training.languages`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from understanding.linear import Guess, Model
from understanding.reading import LONGEST

LANGUAGES: Final = ("id", "jv", "mad", "other")
SURE: Final = 0.95
FEWEST_WORDS: Final = 3  # names and loan words look like any language
_FILE: Final = Path(__file__).with_name("data") / "language.model"


def read(text: str) -> list[Guess]:
    """Every language with its probability, the likeliest first."""
    return _model().guess(text)


def sure(text: str) -> str:
    """The language of a sentence, "" when that is not sure."""
    likeliest = read(text)[0]
    words = len(re.findall(r"[^\W\d_]+", text[:LONGEST]))
    return likeliest.label if words >= FEWEST_WORDS and likeliest.probability >= SURE else ""


@cache
def _model() -> Model:
    return Model.load(_FILE)
