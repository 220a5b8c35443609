"""Places as people name them: "sby", "Nganjok", "Malang Kota", "Pare Kediri", "Jl. Bali 3, Kec. Waru", "Jogja"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from understanding import place_words as say
from understanding.gazetteer import (
    BY_CODE,
    FARTHEST_KM,
    PROVINCE,
    REGENCIES,
    Entry,
    Outside,
    Regency,
    index,
    is_spelt,
    look_up,
    main_names,
    nearest,
    shortened,
    sound,
)
from understanding.reading import Unread, folded
from understanding.typos import Spellings

__all__ = [
    "FARTHEST_KM",
    "PROVINCE",
    "REGENCIES",
    "Outside",
    "Place",
    "Places",
    "Regency",
    "nearest",
    "read_place",
]


@dataclass(frozen=True, slots=True)
class Place:
    """A regency or city of East Java, and the district by which it was told. Ask back when not `sure`."""

    regency: Regency
    district: str | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Places:
    """Several regencies to choose from, and places outside that may be meant as well."""

    regencies: tuple[Regency, ...]
    outside: tuple[Outside, ...] = ()


def read_place(text: str) -> Place | Places | Outside:
    """The regency or city in East Java that a name or an address tells, despite typos.

    Unread: no-place, whole-province ("Jatim" alone), too-long.
    """
    said = re.findall(
        r"[a-z]+(?:'[a-z]+)*|\d+|[,;\n.]", folded(text.replace("\n", ",")).replace("t.agung", "tulungagung")
    )
    found = list(_finds(said)) or list(_finds(said, typos=True)) or list(_finds(said, villages=True))
    here = [find for find in found if find.entry.regencies]
    if here:
        return _here(here, [find for find in found if not find.entry.regencies])
    if outside := [find for find in found if find.entry.outside]:
        return _outside(outside[-1].entry, [find for find in found if not find.entry.outside])
    if found:
        return _by_district(found)
    raise Unread("whole-province" if say.PROVINCE_NAMES & set(said) or "jawatimur" in "".join(said) else "no-place")


_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*|\d+|[,;.]")


class _Find(NamedTuple):
    entry: Entry
    doubtful: bool = False  # misspelt, and short or among other words


def _finds(said: Sequence[str], *, typos: bool = False, villages: bool = False) -> Iterator[_Find]:
    """Every name on the map in the words, longest first, with what "kab", "kota" or "kec" beside it says.

    The names of villages and streets are passed over, unless `villages`: then they count, not surely.
    """
    place = 0
    alone = sum(word not in say.WORDS_OF_ADDRESS and word not in say.MARKERS for word in said)
    while place < len(said):
        if not villages and say.MARKERS.get(said[place]) in ("street", "village"):
            place = _past_name(said, place)
            continue
        entry, size, clear = _slip(said, place, alone) if typos else _exact(said, place, alone)
        if entry:
            yield _Find(_marked(said, place, size, entry), doubtful=villages or not clear or (typos and alone > size))
        place += size


def _past_name(said: Sequence[str], place: int) -> int:
    """Past the name of a street or a village: to the next number, comma or marker, or else one word."""
    place += 2 if said[place + 1 : place + 2] == ["."] else 1
    for end in range(place, min(place + 5, len(said))):
        if said[end].isdigit() or said[end] in (",", ";") or said[end] in say.MARKERS:
            return end if end > place else place + 1
    return place + 1


def _exact(said: Sequence[str], place: int, alone: int) -> tuple[Entry | None, int, bool]:
    """The longest name that begins here, its number of words, and True for clear."""
    for size in (3, 2, 1):
        part = said[place : place + size]
        name = "".join(part)
        if len(part) < size or not name.isalpha() or (size == 1 and name in say.MARKERS):
            continue
        if region := say.REGIONS.get(sound(name)):
            return Entry(regencies=frozenset(region)), size, True
        entry = look_up(name)
        named_so = _mark_before(said, place) == "kecamatan"
        common = name in say.COMMON_WORDS or (name in say.WHOLE_TEXT_ONLY and alone > size)
        if entry and len(name) > 1 and (named_so or not common):
            return entry, size, is_spelt(name) or bool(entry.regencies or entry.outside)
    return None, 1, True


def _slip(said: Sequence[str], place: int, alone: int) -> tuple[Entry | None, int, bool]:
    """A misspelt name of one word or two, its number of words, and whether it is clear.

    In a whole sentence only regencies count, or half of its words would be districts.
    """
    for size in (2, 1):
        part = said[place : place + size]
        if len(part) < size or not all(word.isalpha() and word not in say.NEVER_MISSPELT for word in part):
            continue
        name = "".join(part)
        if alone <= 2 and (short := shortened(name)):
            return short, size, True
        if near := _near(name, every=alone <= 2):
            entry = _united(near)
            return entry, size, len(name) >= say.CLEAR and bool(entry.regencies or entry.outside)
    return None, 1, True


def _near(name: str, *, every: bool) -> list[Entry]:
    """What a misspelt name may mean: a regency a slip away from its spelling, or else any name by its sound."""
    by_spelling, by_sound = _spellings()
    named = [entry for near in by_spelling.nearest(name) if (entry := look_up(near))]
    if any(entry.regencies for entry in named) or not every:
        return [entry for entry in named if every or entry.regencies]
    return named or [index()[near] for near in by_sound.nearest(sound(name))]


@cache
def _spellings() -> tuple[Spellings, Spellings]:
    """The names of regencies and of places outside as they are spelt, and all names as they sound."""
    return Spellings(main_names(), shortest=6), Spellings(index(), shortest=5, two_from=8)


def _united(entries: Sequence[Entry]) -> Entry:
    """All that a misspelling may mean; regencies before districts."""
    named = [entry for entry in entries if entry.regencies or entry.outside] or entries
    return Entry(
        frozenset().union(*(entry.regencies for entry in named)),
        frozenset().union(*(entry.districts for entry in named)),
        frozenset().union(*(entry.lesser for entry in named)),
        named[0].district,
        tuple(place for entry in named for place in entry.outside),
    )


def _marked(said: Sequence[str], place: int, size: int, entry: Entry) -> Entry:
    """The entry narrowed by a "kab", "kota" or "kec" before it, or a "kab" or "kota" after it."""
    after = said[place + size : place + size + 1]
    marks = {_mark_before(said, place), *map(say.MARKERS.get, after)}
    if "kecamatan" in marks and (entry.districts or entry.lesser):
        return replace(entry, regencies=frozenset(), outside=())
    for kind in ("kota", "kabupaten"):
        of_kind = frozenset(code for code in entry.regencies if BY_CODE[code].kind == kind)
        if kind in marks and of_kind:
            return replace(entry, regencies=of_kind, outside=())
    return entry


def _mark_before(said: Sequence[str], place: int) -> str | None:
    """What the word before says: "kab", "kec", with or without a full stop."""
    before = place - 2 if said[place - 1 : place] == ["."] and place > 1 else place - 1
    return say.MARKERS.get(said[before]) if before >= 0 else None


def _here(here: Sequence[_Find], others: Sequence[_Find]) -> Place | Places:
    """The regency named, narrowed by the other names beside it."""
    codes = frozenset(here[0].entry.regencies)
    for find in here[1:]:
        codes = (
            codes & find.entry.every_code
            or here[0].entry.every_code & find.entry.regencies
            or (codes | find.entry.regencies)
        )
    district, sure = None, not any(find.doubtful for find in here)
    outside = here[0].entry.outside if len(here) == 1 else ()
    for find in others:
        if both := codes & find.entry.every_code:
            codes, district, outside = both, find.entry.district, ()
        else:
            sure, outside = False, outside + find.entry.outside
    return _answer(codes, outside, district, sure)


def _outside(entry: Entry, others: Sequence[_Find]) -> Place | Places | Outside:
    """A place outside, unless a district beside it lies in the same-named district's regency here."""
    for find in others:
        if both := entry.every_code & find.entry.every_code:
            return _answer(both, (), find.entry.district, sure=False)
    if len(entry.outside) > 1:
        return Places((), entry.outside)
    namesakes = tuple(BY_CODE[code] for code in sorted(entry.districts | entry.lesser))
    return replace(entry.outside[0], namesakes=namesakes)


def _by_district(found: Sequence[_Find]) -> Place | Places:
    codes = found[0].entry.codes
    doubt = bool(found[0].entry.districts and found[0].entry.lesser) or found[0].doubtful
    for find in found[1:]:
        codes = found[0].entry.every_code & find.entry.every_code or codes
        doubt = doubt and len(codes) > 1
    return _answer(codes, (), found[0].entry.district, not doubt)


def _answer(codes: frozenset[str], outside: tuple[Outside, ...], district: str | None, sure: bool) -> Place | Places:
    regencies = tuple(BY_CODE[code] for code in sorted(codes))
    if len(regencies) == 1 and not outside:
        return Place(regencies[0], district, sure)
    return Places(regencies, outside)
