"""What somebody wants, read from words of their own: "min mau daftar umkm gmn caranya" is register_business.

The names are those of `training/phrases/`; "other" is no wish that we know. The model is loaded with the first message.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from understanding.linear import Guess as Alternative
from understanding.linear import Model

OTHER: Final = "other"
SURE: Final = 0.80
SURER: Final = 0.90
LIKELY: Final = 0.25
_FILE: Final = Path(__file__).with_name("data") / "intents.model"


class Guess(NamedTuple):
    """The likeliest intent, how likely it is (0 to 1), and all others, likeliest first."""

    intent: str
    probability: float
    others: tuple[Alternative, ...]


def read(text: str) -> Guess:
    """What this text asks for. An empty or endless text is "other"."""
    first, *others = _model().guess(text)
    return Guess(first.label, first.probability, tuple(others))


@cache
def _model() -> Model:
    return Model.load(_FILE)
