"""Prices, as people write and say them."""

from __future__ import annotations

from dialogue import Field, Incoming, Line, Rejected
from dialogue.messages import Json
from handlers.fields.yes_no import ask_back, asked_back
from understanding.money import SMALLEST_RUPIAH, read_money
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


def rupiah_line(rupiah: int) -> Line:
    """A button that reads Rp15.000."""
    return Line("fields/rupiah", {"value": rupiah})


_REASONS = {"negative": "not-negative", "too-large": "price-too-big"}
