"""Whole numbers in Indonesian, ngoko and krama, read from what people type (and written in words by `number_words`)."""

from itertools import pairwise

from understanding.in_words import LARGEST, Language, number_words
from understanding.number_words import atoms_of
from understanding.numerals import Numeral, numerals
from understanding.reading import Read, Unread, folded, table, tidy, words
from understanding.tokens import Token, tokens_of
from understanding.units import BULK, PARTS, one_of, unit_of

__all__ = ["LARGEST", "Language", "is_about", "is_negative", "no_number", "number_words", "read_number"]

_ABOUT = words("""
sekitar sktr sekitaran kira kurleb kisaran udakara udakawis watara wetara kurang kirang lebih luwih ~ ±
mulai dari antara minimal maksimal paling
""")
"""Words (and signs) that make a number an estimate, to be asked back."""

NONE_LEFT = words("habis entek telas ludes kosong nihil")
"""How people say that nothing is left."""

_ORDINALS = table("""
satu: pertama kapisan pisanan kawitan kesatu
dua: pindho kapindho kapindo kalihipun
""")


def read_number(text: str) -> Read[int]:
    """A whole number from 0 to a million million; "12 biji" is 12, "2 lusin" is 24, "yang kedua" is 2, "habis" 0.

    Several numbers, an estimate or a slip of the finger are not sure.
    Unread: no-number, negative, not-whole, too-large.
    """
    tokens = [Token(_cardinal(token.text), token.start, token.end) for token in tokens_of(folded(text))]
    found = numerals(tokens)
    if not found:
        return _without_number(tokens)
    if is_negative(tokens, found[0]):
        raise Unread("negative")
    values = tuple(_whole(tokens, numeral) for numeral in found)
    first = found[0]
    colloquial = _colloquial(first)
    sure = len(found) == 1 and not first.doubtful and not colloquial and not is_about(tokens)
    rest = [token.text for i, token in enumerate(tokens) if not first.first <= i < first.last]
    return Read(values[0], sure, tidy(rest), values[1:] + colloquial)


def is_negative(tokens: list[Token], numeral: Numeral) -> bool:
    """Whether a minus sign (or its word) stands before the number: "-5", not "harga - 5000" nor "3-5"."""
    if numeral.first == 0:
        return False
    before, number = tokens[numeral.first - 1], tokens[numeral.first]
    joined_left = numeral.first > 1 and tokens[numeral.first - 2].end == before.start
    return before.text == "minus" or (before.text == "-" and before.end == number.start and not joined_left)


def _cardinal(word: str) -> str:
    if word in _ORDINALS:
        return _ORDINALS[word]
    return word[2:] if word.startswith("ke") and atoms_of(word[2:]) else word


def _whole(tokens: list[Token], numeral: Numeral) -> int:
    """The number, in pieces when a dozen or the like follows."""
    value = numeral.value
    if numeral.last < len(tokens) and (unit := unit_of(tokens[numeral.last].text)) in BULK:
        value *= int(PARTS[unit][0])
    if value.denominator != 1:
        raise Unread("not-whole")
    if value > LARGEST:
        raise Unread("too-large")
    return int(value)


def _without_number(tokens: list[Token]) -> Read[int]:
    """ "selusin", "sak kodi", "sebungkus": one of a unit; "habis": none."""
    for i, token in enumerate(tokens):
        unit = one_of(token.text)
        if unit is None and token.text in ("se", "sak", "sa") and i + 1 < len(tokens):
            unit = unit_of(tokens[i + 1].text)
        if unit:
            return Read(int(PARTS[unit][0]) if unit in BULK else 1)
        if token.text in NONE_LEFT:
            return Read(0)
    raise no_number(tokens)


def no_number(tokens: list[Token]) -> Unread:
    """Why nothing was found: no number at all, or one with too many digits."""
    endless = any(token.text.isdigit() and len(token.text) > 15 for token in tokens)
    return Unread("too-large" if endless else "no-number")


def is_about(tokens: list[Token]) -> bool:
    """Whether the writer only estimates: "sekitar 20", "20an"; not "15 ribuan", which is how prices are told."""
    texts = [token.text for token in tokens if token.text != "-"]
    return any(text in _ABOUT for text in texts) or any(
        ending in ("an", "nan") and before[0].isdigit() for before, ending in pairwise(texts)
    )


def _colloquial(numeral: Numeral) -> tuple[int, ...]:
    """The other meaning of "sejuta dua ratus": a million two hundred thousand."""
    if numeral.tail and numeral.before_tail >= 10**6 and numeral.tail < 1000:
        return (int(numeral.value + numeral.tail * 999),)
    return ()
