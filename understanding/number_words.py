"""The words numbers are made of in three languages, as people spell them, and how joined ones come apart."""

from enum import Enum
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from understanding.reading import lookup, squeezed, table
from understanding.typos import Spellings


class Kind(Enum):
    DIGIT = "digit"  # dua, loro, kalih, rong
    BOUND = "bound"  # se-, ro-, kawan: a digit only before one of the next five
    TEEN = "teen"  # belas, welas, -las
    SCORE = "score"  # likur: twenty and
    TEN = "ten"  # puluh, dasa
    HUNDRED = "hundred"  # ratus, atus
    SCALE = "scale"  # ribu, ewu, juta
    WHOLE = "whole"  # selawe, sewidak: complete; seket and sewidak take a digit after them
    PART = "part"  # setengah, seprapat
    QUARTER = "quarter"  # perempat, after a digit
    POINT = "point"  # koma
    SLANG = "slang"  # goceng: an amount of money by itself
    LITERAL = "literal"  # digits


class Atom(NamedTuple):
    kind: Kind
    value: Fraction
    doubtful: bool = False


MULTIPLIERS = frozenset({Kind.TEEN, Kind.SCORE, Kind.TEN, Kind.HUNDRED, Kind.SCALE})

_WORDS: dict[Kind, str] = {
    Kind.DIGIT: """
        0: nol kosong nul
        1: satu siji setunggal satunggal situnggal stunggal sawiji stu sji
        2: dua duo loro kalih kaleh rong du
        3: tiga tigo telu tlu telung tlung tigang tga
        4: empat papat patang ptang sekawan skawan mpat ampat
        5: lima limo limang limong gangsal gansal lma
        6: enam enem nem anam enm
        7: tujuh pitu pitung tuju tujoh tjuh
        8: delapan wolu wolung dlapan lapan delapn
        9: sembilan sanga songo sangang songang smbilan sembilang sango
    """,
    Kind.BOUND: """
        1: se sa sak
        2: ro
        4: pat kawan
        6: nam
    """,
    Kind.TEEN: "1: belas welas las blas wlas bls belasan welasan",
    Kind.SCORE: "1: likur likor lekur",
    Kind.TEN: "10: puluh pulu plh poloh puloh pulh puluhan dasa doso dhasa dasan",
    Kind.HUNDRED: "100: ratus atus rts rtus ratos ratusan atusan",
    Kind.SCALE: """
        1000: ribu rb rbu rebu rebuan ribuan rban ewu ewuan ewonan ewunan ceng
        1000000: juta jt jta jeti yuta yuto juto jutaan yutaan jtan tiaw
        1000000000: miliar milyar milyard milliar
        1000000000000: triliun trilyun
    """,
    Kind.WHOLE: """
        25: selawe slawe selangkung
        50: seket skt
        60: sewidak suwidak swidak sewidag suwidag swidag sawidak
    """,
    Kind.PART: """
        1/2: setengah stengah stgh stngh satengah setngah separo separuh sparo separoh sepalih sapalih
        1/4: seperempat seprapat saprapat seprempat sprapat seperampat seperempet prapat
    """,
    Kind.QUARTER: "1/4: perempat prempat parapat perapat",
    Kind.POINT: "1: koma",
    Kind.SLANG: """
        25: jigo
        50: gocap
        100: cepek cepe
        125: pejigo
        150: pekgo pego
        200: nopek
        500: gopek
        1000: ceceng seceng
        2000: noceng
        5000: goceng
        10000: ceban
        20000: noban
        50000: goban
        1000000: cetiao setiaw setiau cetiau setiao
        5000000: gotiao gotiau gotiaw
    """,
}

_SOME = frozenset({"belasan", "welasan", "puluhan", "dasan", "ratusan", "atusan"})
"""They tell "some ten": an estimate."""

_ATOMS: dict[str, tuple[Atom, ...]] = {
    word: (Atom(kind, Fraction(value), doubtful=word in _SOME),)
    for kind, rows in _WORDS.items()
    for word, value in table(rows).items()
}


def _one(kind: Kind, value: int) -> tuple[Atom, ...]:
    return (Atom(Kind.BOUND, Fraction(1)), Atom(kind, Fraction(value)))


_ATOMS |= {word: _one(Kind.HUNDRED, 100) for word in ("satus", "sratus", "setus")}
_ATOMS |= {word: _one(Kind.SCALE, 1000) for word in ("sewu", "sribu", "sarebu", "sewunan")}
_ATOMS |= {word: _one(Kind.TEN, 10) for word in ("spuluh", "splh", "spluh")}
_ATOMS |= {word: _one(Kind.TEEN, 1) for word in ("sblas", "sebls")}

_SEPARATE_ONLY = {"du", "stu", "sji", "skt", "koma", "kosong", "ceng", "lapan"}
"""Never a piece of a joined word: too short or too common to be told from other words."""

_SLIPS = Spellings(_ATOMS, shortest=6)
_LONGEST_JOINED = 34


def atoms_of(word: str) -> tuple[Atom, ...] | None:
    """The number word (or joined number words) a folded word is, in pieces; None when it is none."""
    return lookup(word, _ATOMS) or _parts(word) or _parts(squeezed(word))


def slip_of(word: str) -> tuple[Atom, ...] | None:
    """Like `atoms_of` for a word with one slip of the finger ("sembilna"); the pieces are doubtful."""
    meant = {_ATOMS[near] for near in _SLIPS.nearest(word)}
    if len(meant) != 1:
        return None
    return tuple(atom._replace(doubtful=True) for atom in meant.pop())


@lru_cache(maxsize=8192)
def _parts(word: str) -> tuple[Atom, ...] | None:
    """A joined word taken apart, longest piece first: "telungatus", "limalas", "rongpuluhlima"."""
    if not 4 <= len(word) <= _LONGEST_JOINED:
        return None
    pieces = _split(word, 0)
    if pieces is None or len(pieces) < 2:
        return None
    atoms = tuple(atom for piece in pieces for atom in _ATOMS[piece])
    return atoms if _is_joined_well(atoms) else None


def _split(word: str, start: int) -> list[str] | None:
    if start == len(word):
        return []
    for end in range(min(len(word), start + 10), start + 1, -1):
        piece = word[start:end]
        if piece in _ATOMS and piece not in _SEPARATE_ONLY and (rest := _split(word, end)) is not None:
            return [piece, *rest]
    return None


def _is_joined_well(atoms: tuple[Atom, ...]) -> bool:
    """A digit needs a multiplier after it, unless it ends the word; a multiplier needs something before it."""
    for before, after in pairwise(atoms):
        if before.kind in (Kind.DIGIT, Kind.BOUND) and after.kind not in MULTIPLIERS:
            return False
        if before.kind in (Kind.PART, Kind.SLANG, Kind.QUARTER, Kind.POINT):
            return False
    return atoms[0].kind not in MULTIPLIERS and atoms[-1].kind is not Kind.BOUND
