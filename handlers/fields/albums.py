"""Several pictures and the words that came with them: a caption, or one line about a product."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple, TypeVar

from dialogue import Field, Incoming, Line, More, Option, Rejected, own_words
from dialogue.fields import Around
from dialogue.messages import Json
from handlers.fields.pictures import NO_PICTURES, Pictures
from handlers.fields.products import is_product, product_line
from understanding.reading import fold

T = TypeVar("T")
LONGEST_LABEL: Final = 60  # of a button, in characters; longer words are only named on it


class Album(NamedTuple):
    """Pictures by content address, and what was written beside them."""

    refs: list[str]
    words: str = ""

    @property
    def line(self) -> str:
        """The words where they are a line about a product."""
        return self.words if is_product(self.words) else ""

    @property
    def caption(self) -> str:
        """The words where they are anything else."""
        return "" if self.line else self.words

    def fits(self, words: str) -> bool:
        """Whether these words are about the same: a second product's line is not."""
        return not (self.line and is_product(words) and words != self.line)

    def beside(self, words: str) -> str:
        """The words to keep when these come too: the first caption, and a product's line before any."""
        return words if is_product(words) or not self.words else self.words


class Pictured(Field[Album]):
    """Pictures and their captions; a line about a product may also be typed. What comes later joins, up to the most."""

    joins = True

    def __init__(self, pictures: Pictures, *, of: str = "") -> None:
        """`of` is the name of the product, once it has been told: a line about another one does not join."""
        self.pictures, self.of, self.rejections = pictures, of, (*pictures.rejections, *_OWN)

    def read(self, said: Incoming, partial: Json = None) -> Album:
        kept = {**NO_PICTURES, **(partial or {})}
        before = Album(kept["refs"], kept.get("words", ""))
        typed = said.text if said.kind == "text" and is_product(said.text) else ""
        if not before.fits(said.caption or typed):
            raise Rejected("not-a-picture")
        words = before.beside(said.caption or typed)
        if typed:
            raise More({**kept, "words": words}, "pictures-line", in_a_burst=False, line=typed)
        try:
            return Album(self.pictures.read(said, kept), words)
        except More as more:
            raise More({**more.partial, "words": words}, more.name, **more.args_) from None

    def join(self, value: Album, said: Incoming) -> More | None:
        if not said.pictures or not value.fits(said.caption) or self._is_another(said.caption):
            return None
        refs = list(dict.fromkeys([*value.refs, *said.pictures]))
        name = "pictures-joined" if len(refs) <= self.pictures.most else "pictures-full"
        refs = refs[: self.pictures.most]
        return More(self.pack(Album(refs, value.words)), name, count=len(refs))

    def _is_another(self, words: str) -> bool:
        line = product_line(words) if self.of and is_product(words) else None
        return line is not None and fold(self.of) not in fold(line.name) and fold(line.name) not in fold(self.of)

    def pack(self, value: Album) -> Json:
        return {"refs": value.refs, "words": value.words} if value.words else value.refs

    def unpack(self, kept: Json) -> Album:
        return Album(kept["refs"], kept["words"]) if isinstance(kept, dict) else Album(kept)

    def options(self, partial: Json = None) -> Sequence[Option]:
        return self.pictures.options(partial)


class OrThis(Around[T]):
    """Another field, which offers words that somebody has written already."""

    def __init__(self, inner: Field[T], words: str) -> None:
        super().__init__(inner)
        self.words = words

    def read(self, said: Incoming, partial: Json = None) -> T:
        if said.kind == "choice" and self.words and said.choice == self.words:
            return super().read(Incoming(text=self.words), partial)
        return super().read(said, partial)

    def options(self, partial: Json = None) -> Sequence[Option]:
        mine = [Option(self.words, line=_label(self.words))] if self.words else []
        return [*mine, *super().options(partial)]


def _label(words: str) -> Line:
    """What stands on the button: the words themselves where they are short."""
    return own_words(words) if len(words) <= LONGEST_LABEL else Line("choices/caption")


_OWN = ("pictures-line", "pictures-joined", "pictures-full")
