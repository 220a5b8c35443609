"""Typed text made comparable: one spelling for what people write in many, and no characters that hide."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

# Control characters, bidi marks and overrides, zero-width space, byte order mark, lone surrogates, noncharacters.
# The zero-width joiner stays: emoji are made with it. Line breaks stay, other line separators become one.
_HIDDEN: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff\ud800-\udfff]"
)
_ELONGATED: Final = re.compile(r"([^\W\d_])\1{2,}")
_APOSTROPHES: Final = re.compile("['`´‘’ʼ]")
_NOT_WORD: Final = re.compile(r"[\W_]+")


def clean(text: str) -> str:
    """Text of others, safe to show: nothing that hides, turns the writing around or breaks a protocol."""
    if text.isascii() and text.isprintable():
        return text
    return _HIDDEN.sub(_visible, text)


def _visible(hidden: re.Match[str]) -> str:
    return {"\t": " ", "\u2028": "\n", "\u2029": "\n", "\x85": "\n"}.get(hidden[0], "")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """`" Bataaal!! "` -> `"batal"`: lower case, no accents or punctuation, one space, no elongated letters."""
    letters = unicodedata.normalize("NFKD", clean(text)).casefold()
    letters = "".join(c for c in letters if not unicodedata.combining(c))
    spaced = _NOT_WORD.sub(" ", _APOSTROPHES.sub("", letters)).strip()
    return _ELONGATED.sub(r"\1", spaced)


def one_apart(one: str, other: str) -> bool:
    """Whether one letter more, one less, one other or two neighbours swapped make the two equal."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return one == other
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, rest_of_other = one[start:], other[start:]
    swapped = rest[:2] == rest_of_other[1::-1] and rest[2:] == rest_of_other[2:]
    return swapped or rest_of_other == rest[1:] or rest == rest_of_other[1:] or rest[1:] == rest_of_other[1:]
