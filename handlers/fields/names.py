"""What somebody or something is called, where it cannot be left open."""

from __future__ import annotations

from typing import Final

from dialogue import Incoming, Rejected, Text
from dialogue.messages import Json
from understanding.reading import fold, words
from understanding.yesno import first_bare

_SKIPS: Final = words("lewati liwati lewat skip langkahi")
# Yes and no elsewhere, but also what people, businesses and goods are called.
_NAMES: Final = words("ana ada aman sae estu dalem moh monggo mangga gas yuk jelas pas yakin")


class Name(Text):
    """A name of two letters or digits or more. *Lewati*, *tidak tahu*, *nanti* are none: one is needed."""

    rejections = (*Text.rejections, "name-needed")

    def __init__(self, *, max_length: int, min_length: int = 2) -> None:
        super().__init__(max_length=max_length, min_length=min_length)

    def read(self, said: Incoming, partial: Json = None) -> str:
        refuse_skip(said)
        return super().read(said, partial)


def refuse_skip(said: Incoming) -> None:
    """Raises Rejected where somebody would skip what needs a name, or answers "tidak tahu", "nanti", "iya"."""
    if said.kind == "text" and (fold(said.text).strip(" .!") in _SKIPS or first_bare(said.text) not in {"", *_NAMES}):
        raise Rejected("name-needed")
