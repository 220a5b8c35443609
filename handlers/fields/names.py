"""What somebody or something is called, where it cannot be left open."""

from __future__ import annotations

from typing import Final

from dialogue import Incoming, Rejected, Text
from dialogue.messages import Json
from understanding.reading import fold, words

_SKIPS: Final = words("lewati liwati lewat skip langkahi")


class Name(Text):
    """A name of at least two letters or digits. *Lewati* is none: it is told that a name is needed."""

    rejections = (*Text.rejections, "name-needed")

    def __init__(self, *, max_length: int, min_length: int = 2) -> None:
        super().__init__(max_length=max_length, min_length=min_length)

    def read(self, said: Incoming, partial: Json = None) -> str:
        refuse_skip(said)
        return super().read(said, partial)


def refuse_skip(said: Incoming) -> None:
    """Raises Rejected where somebody would skip what needs a name."""
    if said.kind == "text" and fold(said.text).strip(" .!") in _SKIPS:
        raise Rejected("name-needed")
