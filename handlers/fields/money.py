"""Prices, as people write and say them."""

from __future__ import annotations

from typing import NamedTuple

from dialogue import Field, Incoming, Line, Rejected
from dialogue.messages import Json
from handlers.fields.yes_no import ask_back, asked_back
from understanding.money import SMALLEST_RUPIAH, read_money
from understanding.products import read_terms
from understanding.reading import Unread


class Money(Field[int]):
    """An amount in rupiah, from 0 to `most`. What is not sure is asked back in digits and words."""

    rejections = ("no-money", "money-unsure", "not-negative", "price-too-big")

    def __init__(self, *, most: int) -> None:
        self.most = most

    def read(self, said: Incoming, partial: Json = None) -> int:
        meant = asked_back(said, partial)
        return self.unpack(self._typed(said) if meant is None else meant)

    def unpack(self, kept: Json) -> int:
        if not isinstance(kept, int) or kept > self.most:
            raise Rejected("price-too-big", max=self.most)
        return kept

    def _typed(self, said: Incoming) -> int:
        try:
            read = read_money(said.text)
        except Unread as unread:
            raise Rejected(_REASONS.get(unread.reason, "no-money"), max=self.most) from None
        likely = [v for v in (read.value, *read.others) if v <= self.most]
        if read.sure or not likely:
            return read.value
        likely.sort(key=lambda rupiah: 0 < rupiah < SMALLEST_RUPIAH)  # "dua belas" is rather 12,000 than 12
        raise ask_back("money-unsure", *likely, shown=rupiah_line)


class Priced(NamedTuple):
    """A price, and what was told beside it: "15rb/bungkus 250 gram stok 20". None for what was not."""

    rupiah: int
    unit: str | None = None
    stock: int | None = None
    weight_grams: int | None = None


class Price(Field[Priced]):
    """A product's price, perhaps with its unit, the stock and a weight."""

    rejections = Money.rejections

    def __init__(self, *, most: int) -> None:
        self.money = Money(most=most)

    def read(self, said: Incoming, partial: Json = None) -> Priced:
        told = None if said.text.lstrip().startswith("-") else read_terms(said.text)
        if told and told.price_rupiah and not told.unsure:
            beside = (told.unit, told.stock, told.weight_grams)
            if any(part is not None for part in beside):
                return Priced(self.money.unpack(told.price_rupiah), *beside)
        return Priced(self.money.read(said, partial))

    def pack(self, value: Priced) -> Json:
        return list(value) if any(part is not None for part in value[1:]) else value.rupiah

    def unpack(self, kept: Json) -> Priced:
        rupiah, *beside = kept if isinstance(kept, list) else [kept]
        return Priced(self.money.unpack(rupiah), *beside)


def rupiah_line(rupiah: int) -> Line:
    """A button that reads Rp15.000."""
    return Line("fields/rupiah", {"value": rupiah})


_REASONS = {"negative": "not-negative", "too-large": "price-too-big"}
