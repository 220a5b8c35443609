"""The labelled phrases: small grammars, one a line, and what they stand for.

`(mau|pengen) daftar {usaha}` stands for every way through its alternatives; `{usaha}` is a list of `lists.tsv`. A line
gives at most `MOST` of them, chosen by its own text, so that a new line never changes what the others give.
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

HERE: Final = Path(__file__).parent
MOST: Final = 16  # ways of one line that are learned
MOST_OF_OTHER: Final = 40  # "other" is wider than any wish
_PIECE: Final = re.compile(r"\(([^()]*)\)|\{(\w+)\}")


class Phrase(NamedTuple):
    """`line` tells which grammar it came from: phrases of one line never stand on both sides of a test."""

    label: str
    variety: str
    text: str
    line: str


def intents() -> list[Phrase]:
    """Every phrase of `phrases/*.tsv`; the file's name is the label."""
    return [
        Phrase(file.stem, variety, text, f"{file.stem}:{grammar}")
        for file in sorted((HERE / "phrases").glob("*.tsv"))
        for variety, grammar in rows(file)
        for text in ways(grammar, MOST_OF_OTHER if file.stem == "other" else MOST)
    ]


def ways(grammar: str, most: int) -> list[str]:
    """Up to `most` phrases that this grammar stands for, always the same ones."""
    pieces = _pieces(grammar)
    chance = random.Random(grammar)  # noqa: S311 - no secret
    number = 1
    for piece in pieces:
        number *= len(piece)
    if number <= most:
        found = list(itertools.product(*pieces))
    else:
        found = [tuple(chance.choice(piece) for piece in pieces) for _ in range(2 * most)]
    return list(dict.fromkeys(_tidy("".join(one)) for one in found))[:most]


def _pieces(grammar: str) -> list[list[str]]:
    """What may stand at each place. A list may be named within an alternative."""
    pieces, end = [], 0
    for match in _PIECE.finditer(grammar):
        pieces.append([grammar[end : match.start()]])
        pieces.append(list(_alternatives(match)))
        end = match.end()
    return [*pieces, [grammar[end:]]]


def _alternatives(match: re.Match[str]) -> Iterator[str]:
    if match[2]:
        yield from lists()[match[2]]
        return
    for option in match[1].split("|"):
        yield from ways(option, 6) if "{" in option else [option]


@cache
def lists() -> dict[str, list[str]]:
    """The named lists of words."""
    return {name: words.split("|") for name, words in rows(HERE / "lists.tsv")}


def rows(file: Path) -> Iterator[tuple[str, str]]:
    """The two columns of a table. Lines that begin with # are headings."""
    for line in file.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            first, _, rest = line.partition("\t")
            yield first, rest


def _tidy(text: str) -> str:
    return re.sub(r"\s+([,?!.])", r"\1", " ".join(text.split())).strip()
