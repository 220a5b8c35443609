"""A product in one line: "krupuk regane limolas ewu stoke rong puluh", "Keripik singkong 15rb/bungkus stok 20".

line   = seller's words, name, price, unit of the price, stock; the name first or last, the others in any order
price  = HARGA amount | amount with rb, ribu, Rp … | digits that can be nothing else
unit   = "/" unit | PER unit | one unit ("sak botol", "sebungkus", "siji")
weight = BERAT weight | a weight beside price and stock ("15rb 250 gram"); inside the name it stays there
stock  = STOK quantity | ADA quantity | dozens before the price ("1 kodi 800rb")
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction

from understanding import product_words as say
from understanding.product_prices import Price, find_price, past_signs
from understanding.quantities import Measure, measures
from understanding.reading import Unread, check_length, fold_aligned
from understanding.tokens import Token, tokens_of
from understanding.units import BULK, PARTS, SIZES, WEIGHTS, named_unit, unit_of


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
    weight_grams: int | None = None  # of one that is sold


def read_product(text: str) -> ProductLine:
    """One product from one line; only the name must be there. Unread: no-name, too-long."""
    check_length(text)
    plain, places = fold_aligned(text)
    line = _Line(tokens_of(plain))
    line.find_terms()
    first, last = line.name()
    name = text[places[line.tokens[first].start] : places[line.tokens[last - 1].end - 1] + 1]
    unit, stock = line.unit_and_stock()
    return ProductLine(
        " ".join(name.split()), line.price_rupiah, unit, stock, frozenset(line.unsure), line.weight_grams
    )


def read_terms(text: str) -> ProductLine | None:
    """Price, unit, stock and weight of words that need not name anything: "15rb/bungkus stok 20". What is dozens in
    a line ("1 kodi 800rb") is no stock here. None: too long."""
    try:
        check_length(text)
    except Unread:
        return None
    line = _Line(tokens_of(fold_aligned(text)[0]))
    told = line.find_terms()
    line.find_weight()
    unit, stock = line.unit_and_stock()
    return ProductLine("", line.price_rupiah, unit, stock if told else None, frozenset(line.unsure), line.weight_grams)


class _Line:
    """The tokens of a line, and which of them have been understood as price, unit or stock."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.said = [token.text for token in tokens]
        self.used: set[int] = set()
        self.unsure: set[str] = set()
        self._price: Price | None = None
        self._unit: str | None = None
        self._unit_is_size = False  # only told beside the name: "1 liter 20rb"
        self._stock: Measure | None = None
        self.weight_grams: int | None = None

    @property
    def price_rupiah(self) -> int | None:
        return self._price.rupiah if self._price else None

    def find_terms(self) -> bool:
        """Price, unit, stock and a weight with its label; whether the stock is told."""
        told = self.find_stock()
        self._find_labelled_weight()
        self.find_price()
        self.find_unit()
        return told

    def find_stock(self) -> bool:
        """Whether the stock is told: "stok 20", "sisa 12 botol", "ada 5 lembar", "stok habis"."""
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
                return True
        return False

    def find_price(self) -> None:
        """The number that says most clearly that it is a price."""
        self._price = find_price(self.tokens, self.used)
        if self._price:
            self.unsure |= set() if self._price.sure else {"price"}
            self._use(self._price.first, self._price.last)

    def find_unit(self) -> None:
        """What the price is for: "/bungkus", "per butir", "sak botol", "siji"; or dozens before the price."""
        if self._price and not self._unit_after(self._past_signs(self._price.last), self._price.last):
            self._unit_before(self._price.first)

    def name(self) -> tuple[int, int]:
        """The tokens of the name: the first words that are neither price nor stock nor the seller's own."""
        for first, last in self._unused():
            start = self._past_seller(first, last)
            last = self._name_end(start, last)
            if sum(char.isalpha() for word in self.said[start:last] for char in word) >= 2:
                self.find_weight(last)
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
        if self.weight_grams and unit in WEIGHTS and self._unit not in WEIGHTS:
            self.unsure.add("stock")  # so many kilos in packs of 250 grams
            return self._unit, None
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

    def _unit_after(self, place: int, price_end: int) -> bool:
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
            return self._count_after(found[0], start, place, apart=start > price_end)
        unit = named_unit(self.said[place])
        if unit is None:
            return False
        self._unit = unit
        self._use(start, place + 1)
        return True

    def _count_after(self, measure: Measure, start: int, place: int, *, apart: bool) -> bool:
        """Whether what follows the price is understood; a volume or a length is neither unit nor stock."""
        apart = apart or measure.unit is None
        is_one = measure.amount == 1 and not apart
        if measure.unit in SIZES - WEIGHTS and not is_one:
            return False
        self._use(start, place + measure.last)
        if is_one:
            self._unit = measure.unit
        elif self._is_weight_of_one(measure):
            self.weight_grams = self.weight_grams or measure.grams()
            self.unsure |= {"price"} if say.PER & set(self.said[start:place]) else set()
        elif self._stock is None and (measure.amount >= 10 or apart):
            self._stock = measure
            self.unsure |= {"stock", "unit"} if measure.unit in WEIGHTS else {"stock"}
        else:
            self._unit = measure.unit if measure.unit not in WEIGHTS else None
            self.unsure.add("price")
        return True

    def _find_labelled_weight(self) -> None:
        """ "berat 250 gram", "bobote rong ons", wherever it stands."""
        found = {measure.first: measure for measure in measures(self.tokens, slips=False)}
        for place, word in enumerate(self.said):
            weight = found.get(self._past_signs(place + 1)) if word in say.WEIGHT else None
            if weight and weight.grams() and weight.first not in self.used:
                self.weight_grams = weight.grams()
                self._use(place, weight.last)
                return

    def find_weight(self, after: int = 0) -> None:
        """A weight among what has told nothing yet: "12rb per botol, stok 8, 250 gram"."""
        for first, last in list(self._unused()):
            first = max(first, after)
            for measure in measures(self.tokens[first:last], slips=False):
                if self.weight_grams is None and self._unit not in WEIGHTS and self._is_weight_of_one(measure):
                    self.weight_grams = measure.grams()
                    self._use(first + measure.first, first + measure.last)

    def _is_weight_of_one(self, measure: Measure) -> bool:
        """Grams weigh one of what is sold; kilos may be the stock, unless something else is counted."""
        counted = self._unit or (self._stock and (self._stock.unit or "pcs"))
        small = measure.unit in ("gram", "ons", "mg") or measure.amount < 1
        return bool(measure.grams()) and (small or (counted is not None and counted not in WEIGHTS))

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
        return past_signs(self.said, place)

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
