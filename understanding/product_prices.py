"""The price in a product's line: the number that says most clearly that it is one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from understanding import product_words as say
from understanding.money import amounts, has_currency, is_sure
from understanding.numerals import Numeral, numerals
from understanding.reading import Unread
from understanding.tokens import Token
from understanding.units import SIZES, WEIGHTS, named_unit, unit_of

BARE_PRICE = 500
"""Rupiah. Digits alone are a price only from here on."""


@dataclass(frozen=True, slots=True)
class Price:
    """A price told in tokens[first:last], with its label and its "rupiah"."""

    rupiah: int
    first: int
    last: int
    sure: bool


def find_price(tokens: Sequence[Token], used: set[int]) -> Price | None:
    """The price among the tokens that tell nothing else; None when no number is one."""
    return _Prices(tokens, used).best()


def past_signs(said: Sequence[str], place: int) -> int:
    """The next place that is no punctuation; "/" and "@" mean something, and stay."""
    while place < len(said) and said[place] in say.SIGNS - {"/", "@"}:
        place += 1
    return place


class _Prices:
    """The numbers of a line, compared."""

    def __init__(self, tokens: Sequence[Token], used: set[int]) -> None:
        self._tokens = tokens
        self._said = [token.text for token in tokens]
        self._used = used
        self._splits: set[int] = set()  # where a count begins right after a price

    def best(self) -> Price | None:
        found = [self._without_count(n) for n in numerals(self._tokens, slips=False) if n.first not in self._used]
        ranked = [(rank, numeral) for numeral in found if (rank := self._rank(numeral))]
        best = min((rank for rank, _ in ranked), default=0)
        rivals = [numeral for rank, numeral in ranked if rank == best]
        if not rivals:
            return None
        chosen = rivals[0] if best < 3 else rivals[-1]
        try:
            rupiah = amounts(self._tokens, chosen)[0]
        except Unread:
            return None
        sure = len(rivals) == 1 and is_sure(self._tokens, chosen)
        return Price(rupiah, self._with_label(chosen.first), self._with_currency(chosen.last), sure)

    def _rank(self, numeral: Numeral) -> int:
        """How clearly a number is the price: 1 by its label, 2 by rb or dots, 3 in words, 4 bare digits; 0 is none."""
        after = self._said[numeral.last : numeral.last + 1]
        is_size = bool(after and unit_of(after[0]) in SIZES) and not numeral.scaled
        if after[:1] == ["%"] or is_size:
            return 0
        if has_currency(self._tokens, numeral) or self._with_label(numeral.first) < numeral.first:
            return 1
        if numeral.digits and (numeral.scaled or numeral.grouped):
            return 2
        ends = not after or past_signs(self._said, numeral.last) > numeral.last or self._is_marker(numeral.last)
        if numeral.scaled:
            return 3 if ends else 0
        return 4 if ends and numeral.digits and numeral.value >= BARE_PRICE and numeral.value % 50 == 0 else 0

    def _is_marker(self, place: int) -> bool:
        word = self._said[place]
        known = word in say.MARKERS or named_unit(word) is not None
        return known or place in self._used or place in self._splits

    def _with_label(self, first: int) -> int:
        """Where the price begins with its label: "harga: Rp 15.000"."""
        place = first
        while place > 0 and self._said[place - 1] in (":", "=", ".", "rp", "idr", "nya", "nipun", "ne"):
            place -= 1
        if place > 0 and self._said[place - 1] in say.PRICE:
            return place - 1
        return place if self._said[place : place + 1] and self._said[place] in ("rp", "idr") else first

    def _with_currency(self, last: int) -> int:
        while self._said[last : last + 1] and self._said[last] in say.AFTER_PRICE:
            last += 1
        return last

    def _without_count(self, numeral: Numeral) -> Numeral:
        """ "sewu siji" and "limang ewu rong puluh bungkus": the thousands alone, when what follows them is a count."""
        after = self._said[numeral.last : numeral.last + 1]
        weighs = bool(after) and unit_of(after[0]) in WEIGHTS  # "limolas ewu rong atus gram", "15rb setengah kilo"
        each = numeral.tail and self._said[numeral.last - 1] in say.EACH
        count = 1 if each else numeral.tail or (numeral.value % 1000 if weighs else 0)
        if not (numeral.scaled and 0 < count < (1000 if weighs else 100)):
            return numeral
        for last in range(numeral.last - 1, numeral.first, -1):
            parts = numerals(self._tokens[numeral.first : last], slips=False)
            if len(parts) == 1 and parts[0].value == numeral.value - count:
                self._splits.add(last)
                return replace(parts[0], first=numeral.first, last=last)
        return numeral
