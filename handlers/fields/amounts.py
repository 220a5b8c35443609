"""How many, of what, and how heavy."""

from __future__ import annotations

from collections.abc import Sequence

from dialogue import Field, Incoming, Line, Option, Rejected, own_words
from dialogue.messages import Json
from handlers.fields.pictures import says_enough
from handlers.fields.products import is_product, product_line
from handlers.fields.yes_no import ask_back, asked_back, says_skip
from understanding.numbers import read_number
from understanding.quantities import read_quantity, read_unit, read_weight_grams
from understanding.reading import Read, Unread, fold
from understanding.yesno import first_bare

_REASONS = {"negative": "not-negative", "too-large": "too-big", "not-whole": "not-a-whole-number"}
_COMMON_UNITS = ("bungkus", "pcs", "botol", "kg", "kotak", "porsi")


class Number(Field[int]):
    """A whole number between two others; "2 lusin" is 24. What is not sure is asked back."""

    unread, unsure = "no-number", "number-unsure"
    rejections: tuple[str, ...] = (unread, unsure, "not-negative", "too-small", "too-big", "not-a-whole-number")

    def __init__(self, *, least: int = 0, most: int) -> None:
        self.least, self.most = least, most

    def read(self, said: Incoming, partial: Json = None) -> int:
        meant = asked_back(said, partial)
        return self.unpack(self._typed(said) if meant is None else meant)

    def unpack(self, kept: Json) -> int:
        if not isinstance(kept, int) or kept > self.most:
            raise Rejected("too-big", max=self.most)
        if kept < self.least:
            raise Rejected("too-small", min=self.least)
        return kept

    def _typed(self, said: Incoming) -> int:
        try:
            read = self._reading(said.text)
        except Unread as unread:
            raise Rejected(_REASONS.get(unread.reason, self.unread), max=self.most) from None
        likely = [v for v in (read.value, *read.others) if self.least <= v <= self.most]
        if read.sure or not likely:
            return read.value
        raise ask_back(self.unsure, *likely, shown=self._line)

    def _reading(self, text: str) -> Read[int]:
        return read_number(text)

    def _line(self, value: int) -> Line:
        return Line("fields/number", {"value": value})


class Stock(Number):
    """How many pieces or packs there are now: "2 lusin" is 24, "habis" is 0. Of a product's whole line, its stock."""

    def _typed(self, said: Incoming) -> int:
        line = product_line(said.text) if is_product(said.text) else None
        if line is None:
            return super()._typed(said)
        if line.stock is None:
            raise Rejected(self.unread)
        return line.stock

    def _reading(self, text: str) -> Read[int]:
        read = read_quantity(text)
        whole = [int(each.amount) for each in (read.value, *read.others) if each.amount % 1 == 0]
        if read.value.amount % 1:
            raise Unread("not-whole")
        return Read(whole[0], read.sure, read.rest, tuple(whole[1:]))


class Weight(Number):
    """A weight in grams, from "250 gr", "setengah kilo" or "2 ons"."""

    unread, unsure = "no-weight", "weight-unsure"
    rejections = (unread, unsure, *Number.rejections)

    def _reading(self, text: str) -> Read[int]:
        return read_weight_grams(text)

    def _line(self, value: int) -> Line:
        return Line("fields/grams", {"value": value})


class Unit(Field[str]):
    """What a price is for: bungkus, kg, botol. A unit we do not know is taken as the seller's own word."""

    rejections = ("no-unit",)

    def __init__(self, *, max_length: int) -> None:
        self.max_length = max_length

    def read(self, said: Incoming, partial: Json = None) -> str:
        if said.kind == "choice" and said.choice in _COMMON_UNITS:
            return str(said.choice)
        try:
            return read_unit(said.text)
        except Unread:
            return self._own(fold(said.text).strip(" .,!"))

    def _own(self, word: str) -> str:
        letters = word.replace(" ", "").replace("-", "")
        is_word = letters.isalpha() and len(word) <= self.max_length and len(word.split()) <= 2
        if not is_word or says_skip(word) or says_enough(word) or first_bare(word):
            raise Rejected("no-unit")
        return word

    def options(self, partial: Json = None) -> Sequence[Option]:
        return [Option(unit, line=own_words(unit)) for unit in _COMMON_UNITS]
