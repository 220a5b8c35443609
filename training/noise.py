"""The same phrase as somebody else might type it: courtesy around it, short spellings, slips of the finger."""

from __future__ import annotations

import random
import re
from functools import cache
from typing import Final

from training.phrases import HERE, lists, rows

VOWELS: Final = "aeiou"


def noisy(text: str, chance: random.Random, *, courtesy: bool) -> str:
    """One other way to type this text."""
    words = [_shorter(word, chance) for word in text.split()]
    for _ in range(chance.choice((0, 0, 1, 1, 2))):
        at = chance.randrange(len(words))
        words[at] = _slip(words[at], chance)
    if courtesy and chance.random() < 0.35:
        words.insert(0, chance.choice(lists()["before"]))
    if courtesy and chance.random() < 0.35:
        words.append(chance.choice(lists()["after"]))
    return " ".join(words)


def _shorter(word: str, chance: random.Random) -> str:
    plain = re.sub(r"\W", "", word.lower())
    return chance.choice(short()[plain]) if plain in short() and chance.random() < 0.4 else word


@cache
def short() -> dict[str, list[str]]:
    """Words, and how else people type them."""
    return {word: spellings.split() for word, spellings in rows(HERE / "short.tsv")}


def _slip(word: str, chance: random.Random) -> str:
    """A vowel left out, two letters swapped, one twice, o for a, an h left out."""
    if len(word) < 4:
        return word
    at = chance.randrange(1, len(word) - 1)
    kind = chance.randrange(6)
    if kind == 0 and word[at] in VOWELS:
        return word[:at] + word[at + 1 :]
    if kind == 1:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == 2:
        return word[:at] + word[at] + word[at:]
    if kind == 3:
        return re.sub("a$", "o", word)
    if kind == 4:
        return re.sub("(?<=[dt])h", "", word)
    return word[:at] + word[at + 1 :]
