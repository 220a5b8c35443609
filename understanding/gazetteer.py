"""The map: the 38 regencies and cities of East Java, their districts, the best known places outside, and distances."""

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from understanding.reading import Unread, fold

PROVINCE = "Jawa Timur"
FARTHEST_KM = 60
"""A point farther than this from every seat and island known here lies outside East Java."""

_DATA = Path(__file__).parent / "data"
_EARTH_KM = 6371.0
_VOWELS = re.compile(r"[aeiou]")
_ISLANDS = [("35.25", -5.85, 112.66), ("35.29", -6.91, 115.35), ("35.29", -7.11, 114.33), ("35.29", -5.56, 114.43)]
"""Bawean, Kangean, Sapudi and Masalembu, far from the seats of their regencies."""


@dataclass(frozen=True, slots=True)
class Regency:
    """One of the 38. `code` is the Ministry of Home Affairs' ("35.78"); the coordinates are the seat's."""

    code: str
    kind: Literal["kabupaten", "kota"]
    name: str
    official_name: str
    capital: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Outside:
    """A place that is not in East Java; `namesakes` are the regencies here that have a district of that name."""

    name: str
    province: str
    namesakes: tuple[Regency, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name on the map may mean. `lesser` are regencies with a less known district of that name."""

    regencies: frozenset[str] = frozenset()
    districts: frozenset[str] = frozenset()
    lesser: frozenset[str] = frozenset()
    district: str = ""
    outside: tuple[Outside, ...] = ()

    @property
    def codes(self) -> frozenset[str]:
        return self.regencies or self.districts or self.lesser

    @property
    def every_code(self) -> frozenset[str]:
        return self.regencies | self.districts | self.lesser


def letters(name: str) -> str:
    """A name without spaces, signs and accents."""
    return re.sub(r"[^a-z]", "", fold(name))


def sound(name: str) -> str:
    """A name as it sounds: "Soerabaja", "suroboyo" and "surabaya" are one, "Nggresik" and "Gresik" too."""
    plain = letters(name)
    for old, new in (("oe", "u"), ("dj", "j"), ("tj", "c"), ("dh", "d"), ("th", "t"), ("bh", "b"), ("o", "a")):
        plain = plain.replace(old, new)
    plain = re.sub(r"([a-z])\1", r"\1", plain)
    return re.sub(r"^(?:ng(?=g)|m(?=b)|n(?=[jd]))", "", plain)


def _rows(name: str) -> Iterator[list[str]]:
    lines = (_DATA / name).read_text("utf-8").splitlines()
    size = len(lines[0].split("\t"))
    for line in lines[1:]:
        cells = line.split("\t")
        yield cells + [""] * (size - len(cells))


def _regency(cells: list[str]) -> Regency:
    code, kind, name, capital, latitude, longitude = cells[:6]
    known: Literal["kabupaten", "kota"] = "kota" if kind == "kota" else "kabupaten"
    return Regency(code, known, name, f"{kind.title()} {name}", capital, float(latitude), float(longitude))


REGENCIES: tuple[Regency, ...] = tuple(_regency(cells) for cells in _rows("regencies.tsv"))
BY_CODE = {regency.code: regency for regency in REGENCIES}


def look_up(name: str) -> Entry | None:
    """What a name means: by its spelling, or else by its sound ("Parang" is not "Porong")."""
    return _index(letters).get(letters(name)) or index().get(sound(name))


def is_spelt(name: str) -> bool:
    """Whether a name stands on the map in this very spelling."""
    return letters(name) in _index(letters)


def main_names() -> list[str]:
    """The spellings of all regencies and of the places outside, without their other names."""
    return [
        letters(name) for name in (*(regency.name for regency in REGENCIES), *(row[0] for row in _rows("outside.tsv")))
    ]


def index() -> dict[str, Entry]:
    """Every name on the map by its sound."""
    return _index(sound)


@cache
def _index(key: Callable[[str], str]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for cells in _rows("regencies.tsv"):
        for name in (cells[2], *_list(cells[6])):
            _add(found, key(name), name, regencies={cells[0]})
        for district in _list(cells[7]):
            _add(found, key(district), district, districts={cells[0]})
    for code, districts in _rows("districts.tsv"):
        for district in _list(districts):
            _add(found, key(district), district, lesser={code})
    for name, province, aliases, *_ in _rows("outside.tsv"):
        for alias in (name, *_list(aliases)):
            _add(found, key(alias), alias, outside=Outside(name, province))
    return found


def shortened(word: str) -> Entry | None:
    """The regencies whose name is written without some of its vowels: "jmbr", "bnywangi"."""
    fitting = [regency for regency in REGENCIES if _is_shortened(word, regency.name.lower())]
    return Entry(regencies=frozenset(regency.code for regency in fitting)) if fitting else None


def nearest(latitude: float, longitude: float) -> Regency | Outside:
    """The regency whose seat (or island) is nearest to a point, or the place outside that is nearer still.

    A seat is not a border: ask back. Outside without a name is far from everything. Unread: no-such-point.
    """
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise Unread("no-such-point")
    here = [(_km(latitude, longitude, lat, lon), BY_CODE[code]) for code, lat, lon in _seats()]
    there = [(_km(latitude, longitude, lat, lon), place) for place, lat, lon in _neighbours()]
    near_km, regency = min(here, key=lambda pair: pair[0])
    out_km, outside = min(there, key=lambda pair: pair[0])
    if min(near_km, out_km) > FARTHEST_KM:
        return Outside("", "")
    return regency if near_km <= out_km else outside


@cache
def _seats() -> list[tuple[str, float, float]]:
    return [*((regency.code, regency.latitude, regency.longitude) for regency in REGENCIES), *_ISLANDS]


@cache
def _neighbours() -> list[tuple[Outside, float, float]]:
    rows = [cells for cells in _rows("outside.tsv") if cells[3]]
    return [(Outside(cells[0], cells[1]), float(cells[3]), float(cells[4])) for cells in rows]


def _km(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """The distance over the globe, by the haversine formula."""
    phi, other_phi = math.radians(latitude), math.radians(other_latitude)
    half_chord = (
        math.sin((other_phi - phi) / 2) ** 2
        + math.cos(phi) * math.cos(other_phi) * math.sin(math.radians(other_longitude - longitude) / 2) ** 2
    )
    return 2 * _EARTH_KM * math.asin(math.sqrt(min(1.0, half_chord)))


def _is_shortened(word: str, name: str) -> bool:
    rest = iter(name)
    return len(word) >= 3 and _VOWELS.sub("", word) == _VOWELS.sub("", name) and all(char in rest for char in word)


def _list(cell: str) -> list[str]:
    return [item.strip() for item in cell.split(", ") if item.strip()]


def _add(
    found: dict[str, Entry],
    key: str,
    name: str,
    *,
    regencies: set[str] | None = None,
    districts: set[str] | None = None,
    lesser: set[str] | None = None,
    outside: Outside | None = None,
) -> None:
    old = found.get(key, Entry())
    is_district = bool(districts or lesser)
    found[key] = Entry(
        old.regencies | (regencies or set()),
        old.districts | (districts or set()),
        (old.lesser | (lesser or set())) - old.districts,
        old.district or (name if is_district else ""),
        tuple(dict.fromkeys((*old.outside, *((outside,) if outside else ())))),
    )
