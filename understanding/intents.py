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
# Precision of what is done at once / wishes granted at once, as `python -m training.intents` printed it for the first
# two and `make bench-understanding` for the last. The phrases held out were written by somebody who had read none of
# those learned; before lines were added in the spirit of what was misread there, the model had 0.991 / 0.86 from 0.85.
#         lines the model has not seen    table of the tests, its rows unseen    phrases held out
#  0.25   0.845 / 0.85                    0.989 / 0.99                           -
#  0.80   0.948 / 0.71                    1.000 / 0.93                           1.000 / 0.89
#  0.85   0.958 / 0.67                    1.000 / 0.91                           1.000 / 0.88
#  0.90   0.968 / 0.61                    1.000 / 0.88                           1.000 / 0.83
SURE: Final = 0.85  # done at once when no question waits
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
