"""The pieces a number is put together from: each number word, each run of digits, each half, one after another."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from understanding.number_words import Atom, Kind, atoms_of, slip_of
from understanding.tokens import Token, literal
from understanding.units import unit_of


class Piece(NamedTuple):
    atom: Atom | None
    first: int
    last: int
    raw: str = ""
    others: tuple[Fraction, ...] = ()


def pieces(tokens: Sequence[Token], slips: bool) -> list[Piece]:
    found: list[Piece] = []
    while (place := found[-1].last if found else 0) < len(tokens):
        if found and _is_glue(tokens, place):
            found[-1] = found[-1]._replace(last=place + 1)
            continue
        found.extend(_digits_at(tokens, place) or _words_at(tokens, place, slips))
    return found


def _is_glue(tokens: Sequence[Token], place: int) -> bool:
    """Whether a sign only stands in the way of "ribu" or "rb": "15.rb", "tujuh-ribu"."""
    if tokens[place].text not in (".", ",", "-") or not 0 < place < len(tokens) - 1:
        return False
    before, sign, after = tokens[place - 1 : place + 2]
    atoms = atoms_of(after.text) if before.end == sign.start and sign.end == after.start else None
    return atoms is not None and atoms[0].kind is Kind.SCALE


def _words_at(tokens: Sequence[Token], place: int, slips: bool) -> list[Piece]:
    word = tokens[place].text
    if word == "karo" and place + 1 < len(tokens) and tokens[place + 1].text == "tengah":
        return [Piece(Atom(Kind.LITERAL, Fraction(3, 2), doubtful=True), place, place + 2, word)]
    if word in ("k", "m"):
        return [Piece(_letter_scale(word, tokens, place), place, place + 1, word)]
    atoms = atoms_of(word) or (slip_of(word) if slips and unit_of(word) is None else None)
    return [Piece(atom, place, place + 1, word) for atom in atoms or (None,)]


def _letter_scale(word: str, tokens: Sequence[Token], place: int) -> Atom | None:
    """K and M count only straight after digits. M is a thousand million here, which not everybody knows."""
    if place == 0 or not tokens[place - 1].text[0].isdigit():
        return None
    return Atom(Kind.SCALE, Fraction(1000)) if word == "k" else Atom(Kind.SCALE, Fraction(10**9), doubtful=True)


def _digits_at(tokens: Sequence[Token], place: int) -> list[Piece]:
    raw = tokens[place].text
    if not raw[0].isdigit():
        return []
    if (part := _fraction_at(tokens, place)) is not None:
        return [Piece(Atom(Kind.PART, part), place, place + 3, raw)]
    last = place + 1
    while last < len(tokens) and _goes_on(tokens, place, last):
        last += 1
    if last > place + 1:
        joined = "".join(token.text for token in tokens[place:last])
        return [Piece(Atom(Kind.LITERAL, Fraction(int(joined))), place, last, f"{raw}.000")]
    atom, others = literal(raw)
    return [Piece(atom, place, last, raw, others)]


def _goes_on(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether digits go on after a space, "15 000": groups of three that end in a nought."""
    one, before, here = tokens[first], tokens[at - 1], tokens[at]
    begins_well = one.text.isdigit() and len(one.text) <= 3 and one.text[0] != "0"
    group = len(here.text) == 3 and here.text.isdigit() and here.text.endswith("0")
    following = atoms_of(tokens[at + 1].text) if at + 1 < len(tokens) else None
    scaled = following is not None and following[0].kind is Kind.SCALE
    return begins_well and group and not scaled and here.start == before.end + 1


def _fraction_at(tokens: Sequence[Token], place: int) -> Fraction | None:
    """A half or quarters written "1/2", "3/4"; not the beginning of a date."""
    shape = [token.text for token in tokens[place : place + 4]]
    if "".join(shape[:3]) not in ("1/2", "1/4", "3/4") or shape[3:] == ["/"] or _after_slash(tokens, place):
        return None
    return Fraction("".join(shape[:3]))


def _after_slash(tokens: Sequence[Token], place: int) -> bool:
    return place > 0 and tokens[place - 1].text == "/"
