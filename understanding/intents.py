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
# What `python -m training.intents` measured (precision of what is done at once / wishes granted at once):
#         lines the model has not seen    table of the tests, its rows unseen (their author had read it)
#  0.80   0.949 / 0.71                    1.000 / 0.96
#  0.90   0.966 / 0.62                    1.000 / 0.89
#  0.25   0.847 / 0.85                    0.995 / 0.99
SURE: Final = 0.80  # done at once when no question waits
SURER: Final = 0.90  # done although a question waits that has rejected the text
LIKELY: Final = 0.25  # from here the likeliest are offered as buttons
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
