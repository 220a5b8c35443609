"""The grammar of numbers, in digits and in words of three languages mixed as people mix them.

number  = part scale part scale … part        "rong yuta limang atus ewu", "2jt 500rb", "15"
part    = digits | hundreds, halves added     "15,5", "satus seket", "satu setengah", "1 1/2", "setengah"
hundreds= digit HUNDRED tens | tens           "patang atus selawe"
tens    = digit TEN digit | digit TEEN | digit LIKUR | seket digit | selawe | digit
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from understanding.number_words import MULTIPLIERS, Atom, Kind
from understanding.pieces import Piece, pieces
from understanding.tokens import Token
from understanding.units import unit_of


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number found in tokens[first:last], and what its writing tells about it."""

    value: Fraction
    first: int
    last: int
    scaled: bool = False  # holds ribu, juta, rb, k or an amount in slang
    grouped: bool = False  # digits in groups of three: 15.000
    digits: bool = False  # begins with digits
    lead: Fraction = Fraction(0)  # what its first word or digits mean
    doubtful: bool = False  # a slip of the finger, odd separators, an old or a rare expression
    slang: bool = False
    tail: Fraction = Fraction(0)  # what follows the last ribu or juta without one of its own: 200 in "sejuta dua ratus"
    before_tail: Fraction = Fraction(0)  # that last ribu or juta
    others: tuple[Fraction, ...] = ()


_NOUGHT, _ONE = Fraction(0), Fraction(1)


def numerals(tokens: Sequence[Token], *, slips: bool = True) -> list[Numeral]:
    """Every number in the tokens, from left to right. With `slips`, misspelt number words are read, as doubtful."""
    grammar = _Grammar(pieces(tokens, slips))
    found = []
    while not grammar.done:
        numeral = grammar.number() if grammar.at_number else None
        if numeral is not None:
            found.append(numeral)
        else:
            grammar.skip()
    return found


class _Grammar:
    """Reads pieces from left to right; each rule returns what it read, or None and stays where it was."""

    def __init__(self, found: list[Piece]) -> None:
        self._pieces = found
        self._at = 0

    @property
    def done(self) -> bool:
        return self._at >= len(self._pieces)

    @property
    def at_number(self) -> bool:
        return self._pieces[self._at].atom is not None

    def skip(self) -> None:
        """Past the word that is no number, with all its pieces."""
        word = self._pieces[self._at].first
        while not self.done and self._pieces[self._at].first == word:
            self._at += 1

    def number(self) -> Numeral | None:
        start = self._at
        total, scale, tail, steps = _NOUGHT, None, _NOUGHT, 0
        while (read := self._scaled(scale)) is not None:
            part, step = read
            tail, before = (part if step == 1 else _NOUGHT), scale
            total += part * step
            steps, scale = steps + 1, step
            if step == 1:
                scale = before or _ONE
                break
        if not steps:
            return None
        if self._pieces[start].first == self._pieces[self._at - 1].first and self._is_torn():
            self._at = start
            return None
        return self._numeral(start, total, scale or _ONE, tail if steps > 1 else _NOUGHT)

    def _is_torn(self) -> bool:
        """Whether only the front of a joined word was read."""
        return not self.done and self._pieces[self._at].first == self._pieces[self._at - 1].first

    def _numeral(self, start: int, total: Fraction, scale: Fraction, tail: Fraction) -> Numeral:
        read = self._pieces[start : self._at]
        atoms = [piece.atom for piece in read if piece.atom]
        first = read[0]
        return Numeral(
            total,
            first.first,
            read[-1].last,
            scaled=any(atom.kind in (Kind.SCALE, Kind.SLANG) for atom in atoms),
            grouped=re.search(r"[.,']\d{3}(?!\d)", first.raw) is not None and atoms[0].value >= 1000,
            digits=bool(first.raw) and first.raw[0].isdigit(),
            lead=first.atom.value if first.atom else _NOUGHT,
            doubtful=any(atom.doubtful for atom in atoms),
            slang=any(atom.kind is Kind.SLANG for atom in atoms),
            tail=tail,
            before_tail=scale if tail else _NOUGHT,
            others=first.others if len(read) == 1 else (),
        )

    def _scaled(self, below: Fraction | None) -> tuple[Fraction, Fraction] | None:
        """A part and its ribu or juta (1 without one), smaller than the one before it."""
        start = self._at
        part = self._part()
        if part is None:
            return None
        step = self._scale()
        fits = below is None or (step < below and part * step < below and self._may_follow(start, part, step))
        if not fits:
            self._at = start
            return None
        if step > 1 and (half := self._take(Kind.PART)) is not None:
            part += half.value
        return part, step

    def _may_follow(self, start: int, part: Fraction, step: Fraction) -> bool:
        """After "15rb", digits belong to the number only when they read as the rest of it: "15rb 500"."""
        atom = self._pieces[start].atom
        if step > 1 or atom is None or atom.kind is not Kind.LITERAL:
            return True
        following = self._pieces[self._at].raw if not self.done else ""
        return part >= 100 and part % 50 == 0 and unit_of(following) is None

    def _scale(self) -> Fraction:
        step = _ONE
        while (atom := self._take(Kind.SCALE)) is not None:
            step *= atom.value
        return step

    def _part(self) -> Fraction | None:
        start = self._at
        if (half := self._take(Kind.PART)) is not None:
            return half.value
        if (slang := self._take(Kind.SLANG)) is not None:
            return slang.value
        value = self._literal() if self._peek() is Kind.LITERAL else self._hundreds()
        if value is None:
            self._at = start
            return None
        if (quarter := self._take(Kind.QUARTER)) is not None:
            return value * quarter.value
        return value + self._decimals() + self._half_inside()

    def _literal(self) -> Fraction | None:
        """Digits; "5 puluh", "3 ratus" and "15 ratus" go on as words do."""
        following = self._peek(1)
        if following in MULTIPLIERS and following is not Kind.SCALE:
            return self._hundreds()
        atom = self._take(Kind.LITERAL)
        return atom.value if atom else None

    def _decimals(self) -> Fraction:
        """What follows "koma", digit by digit: "satu koma lima"."""
        start, size, total = self._at, _ONE, _NOUGHT
        if self._take(Kind.POINT) is None:
            return total
        while (digit := self._take(Kind.DIGIT) or self._take(Kind.LITERAL)) is not None and digit.value < 10:
            size /= 10
            total += digit.value * size
        if size == 1:
            self._at = start
        return total

    def _half_inside(self) -> Fraction:
        """The half in "satu setengah juta" and "1 1/2 kg"."""
        half = self._take(Kind.PART)
        return half.value if half else _NOUGHT

    def _hundreds(self) -> Fraction | None:
        start = self._at
        count = self._digit()
        if count is not None and self._take(Kind.HUNDRED) is not None:
            return count * 100 + (self._tens() or 0)
        self._at = start
        return self._tens()

    def _tens(self) -> Fraction | None:
        if (whole := self._take(Kind.WHOLE)) is not None:
            return whole.value + (self._last_digit() if whole.value != 25 else 0)
        start = self._at
        digit = self._digit()
        if digit is None:
            return None
        if self._take(Kind.TEN) is not None:
            return digit * 10 + self._last_digit()
        if self._take(Kind.TEEN) is not None:
            return digit + 10
        if self._take(Kind.SCORE) is not None:
            return digit + 20
        if self._pieces[start].atom is None or not self._stands_alone(start):
            self._at = start
            return None
        return digit

    def _stands_alone(self, start: int) -> bool:
        """Whether a digit needs nothing after it: "sak" and "kawan" need a thousand, or they are other words."""
        atom = self._pieces[start].atom
        return atom is not None and (atom.kind is not Kind.BOUND or self._peek() is Kind.SCALE)

    def _last_digit(self) -> Fraction:
        """The five of "telung puluh lima"; not the five of "telung puluh limang atus"."""
        following = self._peek(1)
        if self._peek() is Kind.LITERAL and following is not Kind.SCALE:
            return _NOUGHT
        if following in MULTIPLIERS and following is not Kind.SCALE:
            return _NOUGHT
        atom = self._take(Kind.DIGIT) or self._take(Kind.LITERAL)
        return atom.value if atom else _NOUGHT

    def _digit(self) -> Fraction | None:
        atom = self._take(Kind.DIGIT) or self._take(Kind.BOUND) or self._take(Kind.LITERAL)
        return atom.value if atom else None

    def _peek(self, ahead: int = 0) -> Kind | None:
        at = self._at + ahead
        atom = self._pieces[at].atom if at < len(self._pieces) else None
        return atom.kind if atom else None

    def _take(self, kind: Kind) -> Atom | None:
        if self._peek() is not kind:
            return None
        self._at += 1
        return self._pieces[self._at - 1].atom
