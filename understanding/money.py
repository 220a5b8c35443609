"""Prices in rupiah, as people type and say them: "15rb", "Rp 7.500,-/bks", "limolas ewu", "goceng"."""

from collections.abc import Sequence
from fractions import Fraction

from understanding.in_words import Language, number_words
from understanding.numbers import is_about, is_negative, no_number
from understanding.numerals import Numeral, numerals
from understanding.reading import Read, Unread, folded, tidy, words
from understanding.tokens import Token, tokens_of

LARGEST_RUPIAH = 10**12
MOST_LIKELY_RUPIAH = 10**9
"""Above this a price is asked back."""

SMALLEST_RUPIAH = 100
"""Below this a price is asked back: the smallest coin in use, by Bank Indonesia's series of 2016."""

CURRENCY = words("rp idr rupiah rupiyah perak rupyah")
_FOREIGN = words("$ € £ ¥ usd dolar dollar euro ringgit riyal yen sgd myr")
_FREE = words("gratis free gratisan percuma")
_STARTS = words("""
@ harga harganya hrg hrga seharga banderol regane rega rego regone regine regi reginipun regonipun
""")


def read_money(text: str) -> Read[int]:
    """An amount in rupiah; the amount that is marked as money (rb, Rp, ewu …) where several numbers stand.

    Not sure, and to be asked back: less than a coin ("dua belas"), "sejuta dua ratus", ranges, estimates, slips of the
    finger, "gratis" (0). Unread: no-number, negative, too-large, several-numbers, foreign-currency.
    """
    tokens = tokens_of(folded(text))
    if any(token.text in _FOREIGN for token in tokens):
        raise Unread("foreign-currency")
    found = [numeral for numeral in numerals(tokens) if not _is_percentage(tokens, numeral)]
    if not found:
        return _free(tokens)
    marked = [numeral for numeral in found if is_marked(tokens, numeral)]
    chosen = marked[0] if marked else found[0]
    if is_negative(tokens, chosen):
        raise Unread("negative")
    value, others = amounts(tokens, chosen)
    if rivals := _rivals(tokens, found, marked):
        value, others = _of_several(rivals)
    sure = len(found) == 1 and not is_about(tokens) and is_sure(tokens, chosen)
    return Read(value, sure, _rest(tokens, chosen), others)


def is_marked(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Whether a number says that it is money: by ribu, rb, Rp, perak, @, harga or groups of three digits."""
    return numeral.scaled or numeral.grouped or has_currency(tokens, numeral)


def has_currency(tokens: Sequence[Token], numeral: Numeral) -> bool:
    before = [token.text for token in tokens[max(0, numeral.first - 2) : numeral.first] if token.text not in (".", ":")]
    after = tokens[numeral.last].text if numeral.last < len(tokens) else ""
    return after in CURRENCY or bool(before and (before[-1] in CURRENCY or before[-1] in _STARTS))


def amounts(tokens: Sequence[Token], numeral: Numeral) -> tuple[int, tuple[int, ...]]:
    """The rupiah a number means as a price, and the other amounts it may mean."""
    value, others = numeral.value, numeral.others
    if _is_twice(numeral):
        value, others = value / 1000, (value,)  # "15.500rb" is 15,500 written twice over
    elif _is_short_tail(numeral):
        literal = value
        value = value + numeral.tail * (numeral.before_tail / 1000 - 1)  # "sejuta dua ratus"
        others = (literal,)
        if _closed(tokens, numeral):
            value, others = literal, (value,)
    elif value.denominator != 1:
        value, others = value * 1000, (value * 10**6,)  # "15,5" can only be thousands, or millions
    elif value and (value < SMALLEST_RUPIAH or _is_odd(value)) and not _closed(tokens, numeral):
        others = (value * 1000,)
    elif numeral.slang and value < 1000:
        others = (value * 1000,)  # "cepek" is 100, and today often 100 thousand
    return _rupiah(value), tuple(int(other) for other in others if other.denominator == 1 and other <= LARGEST_RUPIAH)


def is_sure(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Whether an amount needs no asking back for what it is or how it is written."""
    value, _ = amounts(tokens, numeral)
    odd_coins = _is_odd(value) and not has_currency(tokens, numeral)
    plain = not numeral.doubtful and not _is_short_tail(numeral) and numeral.value.denominator == 1
    crumbs = numeral.scaled and 0 < numeral.tail < SMALLEST_RUPIAH
    rare_slang = numeral.slang and numeral.lead in (25, 50, 125, 150, 10**6, 5 * 10**6)
    in_range = SMALLEST_RUPIAH <= value <= MOST_LIKELY_RUPIAH
    return bool(plain and in_range and not (odd_coins or _is_twice(numeral) or crumbs or rare_slang))


def money_in_words(rupiah: int, language: Language) -> str:
    """The amount in words, for reading back: 15000 is "lima belas ribu rupiah", "gangsal welas ewu rupiah"."""
    return f"{number_words(rupiah, language)} rupiah"


def _is_short_tail(numeral: Numeral) -> bool:
    """Whether "ribu" may have been left out at the end: "sejuta dua ratus", "2 juta 5"."""
    return numeral.before_tail >= 10**6 and 0 < numeral.tail < 1000


def _is_twice(numeral: Numeral) -> bool:
    """Whether the thousands may stand twice, in digits and in "rb": "15.000rb"."""
    return numeral.scaled and numeral.digits and numeral.lead >= 1000


def _is_odd(value: Fraction | int) -> bool:
    """Whether no coins make the amount: 150 and 250 are more likely thousands."""
    return value < 1000 and value % 100 != 0


def _closed(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Whether "rupiah" or "perak" follows, so that nothing was left out."""
    return numeral.last < len(tokens) and tokens[numeral.last].text in CURRENCY


def _rupiah(value: Fraction) -> int:
    if value > LARGEST_RUPIAH:
        raise Unread("too-large")
    return int(value)


def _is_percentage(tokens: Sequence[Token], numeral: Numeral) -> bool:
    return numeral.last < len(tokens) and tokens[numeral.last].text in ("%", "persen")


def _rivals(tokens: Sequence[Token], found: list[Numeral], marked: list[Numeral]) -> list[int]:
    """The amounts to choose from when more than one may be the price, a range such as "10-15rb" among them."""
    if len(marked) > 1 or (not marked and len(found) > 1):
        rivals = [amounts(tokens, numeral)[0] for numeral in marked or found]
        return [rival for rival in rivals if rival >= SMALLEST_RUPIAH] or rivals
    if marked and len(found) > 1:
        low, high = found[0], marked[0]
        between = [token.text for token in tokens[low.last : high.first]]
        if low.value < high.value and between in (["-"], ["sampai"], ["s", "/", "d"], ["sd"], ["nganti"], ["ngantos"]):
            scale = 1000 if high.value < 10**6 else 10**6
            return [_rupiah(low.value * scale), amounts(tokens, high)[0]]
    return []


def _of_several(rivals: list[int]) -> tuple[int, tuple[int, ...]]:
    if len(rivals) > 4:
        raise Unread("several-numbers")
    return rivals[0], tuple(dict.fromkeys(other for other in rivals[1:] if other != rivals[0]))


def _free(tokens: list[Token]) -> Read[int]:
    if any(token.text in _FREE for token in tokens):
        return Read(0, sure=False)
    raise no_number(tokens)


def _rest(tokens: Sequence[Token], chosen: Numeral) -> str:
    return tidy(
        token.text
        for i, token in enumerate(tokens)
        if not chosen.first <= i < chosen.last and token.text not in CURRENCY and token.text not in _STARTS
    )
