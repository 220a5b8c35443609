"""Amounts of goods with their units, as people type them: "2 lusin", "setengah kilo", "limang iji", "sekodi"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from understanding.numbers import NONE_LEFT, is_about, is_negative, no_number
from understanding.numerals import Numeral, numerals
from understanding.reading import Read, Unread, folded, tidy, words
from understanding.tokens import Token, tokens_of
from understanding.units import PARTS, WEIGHTS, named_unit, one_of, unit_of

LARGEST = 10**9
HEAVIEST_GRAMS = 10**8
_KILO = (Decimal(1), "kg")

_FILLERS = words(
    "aja saja wae mawon kemawon kak mas mbak bu pak ya yo nggih sih lagi maneh malih isi ready dan lan , . - / ( )"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """So much of a unit: pieces (pcs), kg, liter, meter, or the unit that was named (bungkus, botol, lembar …)."""

    amount: Decimal
    unit: str

    def __str__(self) -> str:
        return f"{self.amount.normalize():f} {self.unit}"


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with the unit as it was named, found in tokens[first:last]; no unit when none was."""

    amount: Fraction
    unit: str | None
    first: int
    last: int
    numeral: Numeral | None = None

    def quantity(self) -> Quantity:
        times, unit = PARTS.get(self.unit or "pcs", (Decimal(1), self.unit or "pcs"))
        amount = Decimal(self.amount.numerator) / Decimal(self.amount.denominator) * times
        if amount > LARGEST:
            raise Unread("too-large")
        return Quantity(amount.normalize() + 0, unit)

    def grams(self) -> int:
        """What this weighs, rounded; 0 for what is no weight."""
        return round(self.amount * Fraction(PARTS.get(self.unit or "", _KILO)[0]) * 1000) if self.unit in WEIGHTS else 0


def read_quantity(text: str) -> Read[Quantity]:
    """So much of something. Dozens become pieces and weights kg: "2 lusin" is 24 pcs, "1 ons" 0.1 kg; "habis" is 0.

    A number alone is pieces. Not sure: several amounts, estimates, a unit nobody knows, "1.500 kg" (1500 or 1.5).
    Unread: no-number, negative, too-large.
    """
    tokens = [token._replace(text="meter") if token.text == "m" else token for token in tokens_of(folded(text))]
    found = list(measures(tokens))
    if not found and any(token.text in NONE_LEFT for token in tokens):
        return Read(Quantity(Decimal(0), "pcs"))
    if not found:
        raise no_number(tokens)
    first = found[0]
    if first.numeral and is_negative(tokens, first.numeral):
        raise Unread("negative")
    known = first.unit is not None or not _is_unknown_word(tokens, first.last)
    others = tuple(measure.quantity() for measure in found[1:]) + _other_sizes(first)
    sure = known and not others and not is_about(tokens) and not (first.numeral and first.numeral.doubtful)
    rest = tidy(token.text for i, token in enumerate(tokens) if not first.first <= i < first.last)
    return Read(first.quantity(), sure, rest, others)


def read_unit(text: str) -> str:
    """The unit a word or a short phrase names: "/bks" is bungkus, "per kilo" is kg. Unread: no-unit."""
    tokens = tokens_of(folded(text))
    for place, token in enumerate(tokens):
        if unit := named_unit(token.text):
            one = _one(tokens, place)  # "sak bungkus" is one bungkus; "sak" alone is a sack
            return one.unit if one and one.unit else unit
    raise Unread("no-unit")


def read_weight_grams(text: str) -> Read[int]:
    """A weight in grams: "setengah kilo" is 500, "2 ons" 200.

    A number alone is grams (kg when it has decimals), and not sure.
    Unread: no-number, not-a-weight, negative, too-large.
    """
    answer = read_quantity(text)
    named = [measure.unit for measure in measures(tokens_of(folded(text)))][:1]
    if named == [None]:
        factor = 1 if answer.value.amount == int(answer.value.amount) else 1000
        return Read(_grams(answer.value.amount * factor), sure=False, rest=answer.rest)
    if answer.value.unit != "kg":
        raise Unread("not-a-weight")
    others = tuple(_grams(other.amount * 1000) for other in answer.others if other.unit == "kg")
    return Read(_grams(answer.value.amount * 1000), answer.sure, answer.rest, others)


def measures(tokens: Sequence[Token], *, slips: bool = True) -> Iterator[Measure]:
    """Every amount in the tokens from left to right, those that add up added: "2 kg 5 ons", "sekilo setengah"."""
    pending: Measure | None = None
    for measure in _single_measures(tokens, slips):
        if pending and (total := _sum(pending, measure)):
            pending = total
            continue
        if pending:
            yield pending
        pending = measure
    if pending:
        yield pending


def _single_measures(tokens: Sequence[Token], slips: bool) -> Iterator[Measure]:
    found = {numeral.first: numeral for numeral in numerals(tokens, slips=slips)}
    place = 0
    while place < len(tokens):
        measure = _counted(tokens, found[place]) if place in found else _one(tokens, place)
        if measure:
            yield measure
        place = max(measure.last, found[place].last if place in found else 0) if measure else place + 1


def _counted(tokens: Sequence[Token], numeral: Numeral) -> Measure:
    """A number and the unit after it ("10 bungkus"), or else before it ("bungkus 10")."""
    after = numeral.last
    while after < len(tokens) - 1 and tokens[after].text in ("-", "an"):
        after += 1
    if after < len(tokens) and (unit := unit_of(tokens[after].text)):
        return Measure(numeral.value, unit, numeral.first, after + 1, numeral)
    before = numeral.first - 1
    unit = unit_of(tokens[before].text) if before == 0 else None
    return Measure(numeral.value, unit, before if unit else numeral.first, numeral.last, numeral)


def _one(tokens: Sequence[Token], place: int) -> Measure | None:
    """ "sebotol", "sak botol", "setunggal" aside: one of a unit, said without a number."""
    text = tokens[place].text
    if unit := one_of(text):
        return Measure(Fraction(1), unit, place, place + 1)
    if text in ("se", "sak", "sa") and place + 1 < len(tokens) and (unit := unit_of(tokens[place + 1].text)):
        return Measure(Fraction(1), unit, place, place + 2)
    return None


def _sum(left: Measure, right: Measure) -> Measure | None:
    """Two amounts side by side as one, when the second is the smaller part of the first."""
    if left.unit is None or right.first != left.last:
        return None
    if right.unit is None and right.amount in (Fraction(1, 2), Fraction(1, 4)):
        return Measure(left.amount + right.amount, left.unit, left.first, right.last, left.numeral)
    ratio = _ratio(left.unit, right.unit or "")
    if ratio <= 1 or right.amount >= ratio:
        return None
    return Measure(left.amount + right.amount / ratio, left.unit, left.first, right.last, left.numeral)


def _ratio(big: str, small: str) -> Fraction:
    """How many of the small unit make one of the big one; 0 when they do not measure the same."""
    big_times, big_unit = PARTS.get(big, (Decimal(1), big))
    small_times, small_unit = PARTS.get(small, (Decimal(1), small))
    return Fraction(big_times) / Fraction(small_times) if big_unit == small_unit else Fraction(0)


def _other_sizes(measure: Measure) -> tuple[Quantity, ...]:
    """ "1.500 kg" may mean a kilo and a half."""
    numeral = measure.numeral
    if numeral is None or not numeral.grouped or measure.unit not in ("kg", "liter", "meter"):
        return ()
    return (Measure(measure.amount / 1000, measure.unit, 0, 0).quantity(),)


def _is_unknown_word(tokens: Sequence[Token], place: int) -> bool:
    return place < len(tokens) and tokens[place].text not in _FILLERS


def _grams(amount: Decimal) -> int:
    if amount > HEAVIEST_GRAMS:
        raise Unread("too-large")
    return round(amount)
