"""A small linear model over pieces of words: which label a text has, and how surely. Trained in `training/`, run here.

A text is the set of its pieces: whole words, pairs of words, and all runs of two to five characters within a word.
Each piece has one byte a label; the bytes of all its pieces are added, shrunk by their number and made probabilities.
"""

from __future__ import annotations

import json
import math
import re
import struct
import zlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from understanding.reading import LONGEST, fold

SHORTEST_RUN, LONGEST_RUN = 2, 5
LANE: Final = 4  # bytes a label has in a sum: 255 times more pieces than any text has
ZERO: Final = 128  # the byte of a weight of 0
_WORD: Final = re.compile(r"[a-z']+|[0-9]+|[^\W\d_a-z]+")


class Guess(NamedTuple):
    """A label and its probability."""

    label: str
    probability: float


class Model:
    """The labels, and for each piece of text its weights: all labels' bytes in one whole number, so that one addition
    adds them all."""

    def __init__(self, labels: Sequence[str], scale: float, bias: Sequence[float], weights: dict[str, int]) -> None:
        self.labels, self._scale, self._bias, self._weights = tuple(labels), scale, bias, weights
        self._lanes: Final = f"<{len(labels)}I"

    @classmethod
    def load(cls, file: Path) -> Model:
        """Read what `training` has written: a line of JSON, then a row of bytes for each piece, all compressed."""
        head, _, rows = zlib.decompress(file.read_bytes()).partition(b"\n")
        about = json.loads(head)
        width = len(about["labels"]) * LANE
        lanes = bytearray(len(rows) * LANE)
        lanes[::LANE] = rows
        starts = range(0, len(lanes), width)
        numbers = (int.from_bytes(lanes[start : start + width], "little") for start in starts)
        return cls(about["labels"], about["scale"], about["bias"], dict(zip(about["pieces"], numbers, strict=True)))

    def guess(self, text: str) -> list[Guess]:
        """Every label with its probability, the likeliest first."""
        known = [self._weights[piece] for piece in pieces(text) if piece in self._weights]
        sums = struct.unpack(self._lanes, sum(known).to_bytes(len(self.labels) * LANE, "little"))
        shrink, zero = self._scale / math.sqrt(len(known) or 1), ZERO * len(known)
        scores = [bias + shrink * (each - zero) for bias, each in zip(self._bias, sums, strict=True)]
        most = max(scores)
        chances = [math.exp(score - most) for score in scores]
        whole = sum(chances)
        ranked = sorted(zip(chances, self.labels, strict=True), reverse=True)
        return [Guess(label, chance / whole) for chance, label in ranked]


def pieces(text: str) -> set[str]:
    """The words, pairs of words and runs of characters of a text. Numbers are all one; `" a"` begins a word."""
    words = ["0" if word[0] in "0123456789" else word for word in _WORD.findall(fold(text[:LONGEST]))]
    found = {f"{one}_{other}" for one, other in zip(["^", *words], [*words, "$"], strict=True)}
    return found.union(*map(_runs, words))


@lru_cache(maxsize=4096)
def _runs(word: str) -> tuple[str, ...]:
    """A word as a whole, and every run of characters within it."""
    spaced = f" {word} "
    sizes = range(SHORTEST_RUN, min(LONGEST_RUN, len(spaced) - 1) + 1)
    return (spaced, *(spaced[start : start + size] for size in sizes for start in range(len(spaced) - size + 1)))
