"""A product in one line: "krupuk regane limolas ewu stoke rong puluh", "Keripik singkong 15rb/bungkus stok 20".

line   = seller's words, name, price, unit of the price, stock; the name first or last, the others in any order
price  = HARGA amount | amount with rb, ribu, Rp … | digits that can be nothing else
unit   = "/" unit | PER unit | one unit ("sak botol", "sebungkus", "siji")
stock  = STOK quantity | ADA quantity | dozens before the price ("1 kodi 800rb")
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction

from understanding import product_words as say
from understanding.money import amounts, has_currency, is_sure
from understanding.numerals import Numeral, numerals
from understanding.quantities import Measure, measures
from understanding.reading import Unread, check_length, fold_aligned
from understanding.tokens import Token, tokens_of
from understanding.units import BULK, PARTS, SIZES, named_unit, unit_of


@dataclass(frozen=True, slots=True)
class ProductLine:
    """What one line told of a product; None for what it did not tell. `unsure` names the fields to be asked back.

    `stock` counts in `unit`; a weight is counted in kg unless the price names another unit.
    """

    name: str
    price_rupiah: int | None = None
    unit: str | None = None
    stock: int | None = None
    unsure: frozenset[str] = field(default_factory=frozenset)


def read_product(text: str) -> ProductLine:
    """One product from one line; only the name must be there. Unread: no-name, too-long."""
    check_length(text)
    plain, places = fold_aligned(text)
    line = _Line(tokens_of(plain))
    line.find_stock()
    line.find_price()
    line.find_unit()
    first, last = line.name()
    name = text[places[line.tokens[first].start] : places[line.tokens[last - 1].end - 1] + 1]
    unit, stock = line.unit_and_stock()
    return ProductLine(" ".join(name.split()), line.price, unit, stock, frozenset(line.unsure))


BARE_PRICE = 500
"""Rupiah. Digits alone are a price only from here on."""


class _Line:
    """The tokens of a line, and which of them have been understood as price, unit or stock."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.said = [token.text for token in tokens]
        self.used: set[int] = set()
        self.unsure: set[str] = set()
        self.price: int | None = None
        self._price_end = 0
        self._price_start = len(tokens)
        self._unit: str | None = None
        self._unit_is_size = False  # only told beside the name: "1 liter 20rb"
        self._stock: Measure | None = None
        self._splits: set[int] = set()  # where a count begins right after a price

    def find_stock(self) -> None:
        """ "stok 20", "sisa 12 botol", "ada 5 lembar", "stok habis"."""
        found = {measure.first: measure for measure in measures(self.tokens, slips=False)}
        for place, word in enumerate(self.said):
            after = self._past_signs(place + 1)
            if word in say.STOCK and self.said[after : after + 1] and self.said[after] in say.THERE_IS:
                after += 1
            if word in say.STOCK and self.said[after : after + 1] and self.said[after] in say.NONE_LEFT:
                self._stock = Measure(Fraction(0), None, place, after + 1)
            elif after in found and (word in say.STOCK or (word in say.THERE_IS and after == place + 1)):
                self._stock = replace(found[after], first=place)
            if self._stock:
                self._use(self._stock.first, self._stock.last)
                return

    def find_price(self) -> None:
        """The number that says most clearly that it is a price."""
        found = [self._without_count(n) for n in numerals(self.tokens, slips=False) if n.first not in self.used]
        ranked = [(rank, numeral) for numeral in found if (rank := self._rank(numeral))]
        if not ranked:
            return
        best = min(rank for rank, _ in ranked)
        rivals = [numeral for rank, numeral in ranked if rank == best]
        chosen = rivals[0] if best < 3 else rivals[-1]
        try:
            self.price = amounts(self.tokens, chosen)[0]
        except Unread:
            return
        if len(rivals) > 1 or not is_sure(self.tokens, chosen):
            self.unsure.add("price")
        self._price_start = self._with_label(chosen.first)
        self._price_end = self._with_currency(chosen.last)
        self._use(self._price_start, self._price_end)

    def find_unit(self) -> None:
        """What the price is for: "/bungkus", "per butir", "sak botol", "siji"; or dozens before the price."""
        if self.price is None:
            return
        place = self._past_signs(self._price_end)
        if not self._unit_after(place):
            self._unit_before(self._price_start)

    def name(self) -> tuple[int, int]:
        """The tokens of the name: the first words that are neither price nor stock nor the seller's own."""
        for first, last in self._unused():
            start = self._past_seller(first, last)
            last = self._name_end(start, last)
            if sum(char.isalpha() for word in self.said[start:last] for char in word) >= 2:
                self._check_leftovers(last)
                return start, last
        raise Unread("no-name")

    def _name_end(self, start: int, last: int) -> int:
        """Before the signs and the words that lead to a price; a bracket that closes inside stays."""
        while last > start and self.said[last - 1] in say.SIGNS | say.BEFORE_PRICE | say.ABOUT:
            if self.said[last - 1] == ")" and "(" in self.said[start:last]:
                break
            if self.said[last - 1] in say.ABOUT:
                self.unsure.add("price")
            last -= 1
        return last

    def unit_and_stock(self) -> tuple[str | None, int | None]:
        if self._stock is None:
            return self._unit, None
        stock, unit = self._stock.amount, self._stock.unit
        if unit and (not self._unit or (self._unit_is_size and unit not in SIZES)):
            quantity = self._stock.quantity()
            self._unit = quantity.unit if unit in PARTS and unit not in ("biji", "buah") else unit
            stock = Fraction(quantity.amount)
        elif unit and unit != self._unit:
            stock = stock * self._content(unit) / self._content(self._unit or unit)
        if stock.denominator != 1:
            self.unsure.add("stock")
            return self._unit, None
        return self._unit, int(stock)

    def _content(self, unit: str) -> Fraction:
        """How many plain pieces (or kg) a unit makes; a stock in a unit that does not fit the price's is not sure."""
        own = PARTS.get(unit, (Decimal(1), unit))
        other = PARTS.get(self._unit or unit, (Decimal(1), self._unit or unit))
        if own[1] != other[1] and "pcs" not in (own[1], other[1]):
            self.unsure.add("stock")
            return Fraction(1)
        return Fraction(own[0])

    def _rank(self, numeral: Numeral) -> int:
        """How clearly a number is the price: 1 by its label, 2 by rb or dots, 3 in words, 4 bare digits; 0 is none."""
        after = self.said[numeral.last : numeral.last + 1]
        is_size = bool(after and unit_of(after[0]) in SIZES) and not numeral.scaled
        if after[:1] == ["%"] or is_size:
            return 0
        if has_currency(self.tokens, numeral) or self._with_label(numeral.first) < numeral.first:
            return 1
        if numeral.digits and (numeral.scaled or numeral.grouped):
            return 2
        ends = not after or self._past_signs(numeral.last) > numeral.last or self._is_marker(numeral.last)
        if numeral.scaled:
            return 3 if ends else 0
        return 4 if ends and numeral.digits and numeral.value >= BARE_PRICE and numeral.value % 50 == 0 else 0

    def _is_marker(self, place: int) -> bool:
        word = self.said[place]
        known = word in say.MARKERS or named_unit(word) is not None
        return known or place in self.used or place in self._splits

    def _with_label(self, first: int) -> int:
        """Where the price begins with its label: "harga: Rp 15.000"."""
        place = first
        while place > 0 and self.said[place - 1] in (":", "=", ".", "rp", "idr", "nya", "nipun", "ne"):
            place -= 1
        if place > 0 and self.said[place - 1] in say.PRICE:
            return place - 1
        return place if self.said[place : place + 1] and self.said[place] in ("rp", "idr") else first

    def _with_currency(self, last: int) -> int:
        while self.said[last : last + 1] and self.said[last] in say.AFTER_PRICE:
            last += 1
        return last

    def _without_count(self, numeral: Numeral) -> Numeral:
        """ "sewu siji" and "limang ewu rong puluh bungkus": the thousands alone, when what follows them is a count."""
        each = numeral.tail and self.said[numeral.last - 1] in say.EACH
        count = 1 if each else numeral.tail
        if not (numeral.scaled and 0 < count < 100):
            return numeral
        for last in range(numeral.last - 1, numeral.first, -1):
            parts = numerals(self.tokens[numeral.first : last], slips=False)
            if len(parts) == 1 and parts[0].value == numeral.value - count:
                self._splits.add(last)
                return replace(parts[0], first=numeral.first, last=last)
        return numeral

    def _unit_after(self, place: int) -> bool:
        """The unit right after the price; a count after it makes the price one for several, or tells the stock."""
        start = place
        while self.said[place : place + 1] and self.said[place] in say.PER:
            place += 1
        if place >= len(self.said) or place in self.used:
            return False
        if self.said[place] in say.EACH and (place + 1 == len(self.said) or unit_of(self.said[place + 1]) is None):
            self._unit = "biji"
            self._use(start, place + 1)
            return True
        if self.said[place] in say.GIVES:
            self.unsure.add("price")  # "10rb dapat 3"
        found = [m for m in measures(self.tokens[place:], slips=False) if m.first == 0]
        if found and found[0].numeral and (found[0].unit or place + found[0].last == len(self.said)):
            self._count_after(found[0], start, place)
            return True
        unit = named_unit(self.said[place])
        if unit is None:
            return False
        self._unit = unit
        self._use(start, place + 1)
        return True

    def _count_after(self, measure: Measure, start: int, place: int) -> None:
        self._use(start, place + measure.last)
        apart = start > self._price_end or measure.unit is None
        if measure.amount == 1 and not apart:
            self._unit = measure.unit
        elif self._stock is None and (measure.amount >= 10 or apart):
            self._stock = measure
            self.unsure.add("stock")
        else:
            self._unit = measure.unit
            self.unsure.add("price")

    def _unit_before(self, price: int) -> None:
        """Dozens before the price are its unit and, unless told, the stock: "1 kodi 800rb"; "1 kg 14rb" is per kg."""
        for measure in measures(self.tokens, slips=False):
            if measure.last != price or measure.unit is None or measure.first in self.used:
                continue
            if measure.unit in BULK:
                self._use(measure.first, measure.last)
                self._unit = measure.unit
                self._stock = self._stock or measure
                self.unsure |= {"price"} if measure.amount != 1 else set()
            elif measure.amount == 1:
                self._unit, self._unit_is_size = measure.unit, True
            elif measure.unit not in SIZES:
                self.unsure.add("price")

    def _past_signs(self, place: int) -> int:
        while self.said[place : place + 1] and self.said[place] in say.SIGNS - {"/", "@"}:
            place += 1
        return place

    def _use(self, first: int, last: int) -> None:
        self.used.update(range(first, last))

    def _unused(self) -> Iterator[tuple[int, int]]:
        """The runs of tokens not used, in order."""
        start = 0
        for place in range(len(self.said) + 1):
            if place == len(self.said) or place in self.used:
                if start < place:
                    yield start, place
                start = place + 1

    def _past_seller(self, first: int, last: int) -> int:
        """Past "jual", "kula gadhah", "dodol" where it means selling (dodol is a sweet, too)."""
        start = first
        if self.said[first].isdigit() and "".join(self.said[first + 1 : first + 2]) in (".", ")"):
            start = first + 2  # "1. keripik", in a list
        while start < last and (self.said[start] in say.SELLER or self.said[start] in say.SIGNS):
            start += 1
        if start < last - 1 and self.said[start] == "dodol" and self._is_javanese():
            self.unsure.add("name")
            return start + 1
        return start

    def _is_javanese(self) -> bool:
        return any(word in say.JAVANESE or word.endswith("ewu") for word in self.said)

    def _check_leftovers(self, last: int) -> None:
        """Words after the name that told nothing make it unsure: they may belong to it."""
        rest = [self.said[place] for first, end in self._unused() for place in range(max(first, last), end)]
        if any(word[0].isalpha() and word not in say.LOOSE for word in rest):
            self.unsure.add("name")
