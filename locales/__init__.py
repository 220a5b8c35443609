"""Words: sentences in Indonesian and Javanese, and the words that people say everywhere.

One .ftl file a conversation and language (docs/how-to/translate.md), shared ones besides: `common` (the engine),
`fields` (rejections), `choices` (labels), `universals` (what is understood everywhere), `refusals` (rules that say no).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from locales import universals
from locales.catalogue import LANGUAGES
from locales.folding import clean, fold
from locales.reviewing import review
from locales.words import Line, Words

__all__ = ["LANGUAGES", "Line", "Words", "clean", "fold", "match_choice", "review", "universals"]


@cache
def _words() -> Words:
    return Words()


def match_choice(text: str, labels: Sequence[Line]) -> int | None:
    """Which choice was typed, 0 for the first (see `Words.choice`, for those who hold a `Words` already)."""
    return _words().choice(text, labels)
