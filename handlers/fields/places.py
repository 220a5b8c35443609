"""Regencies and cities of East Java."""

from __future__ import annotations

from collections.abc import Iterable

from dialogue import Field, Incoming, Option, Rejected, own_words
from dialogue.messages import Json
from understanding.places import REGENCIES, Outside, Places, Regency, nearest, read_place
from understanding.reading import Unread, fold

BY_CODE = {regency.code: regency for regency in REGENCIES}
_KINDS = {"kota": "Kota", "kutha": "Kota", "kitha": "Kota", "kab": "Kabupaten", "kabupaten": "Kabupaten"}


class Place(Field[Regency]):
    """A regency or city: typed, also with slips, or the one nearest to a shared location.

    While several may be meant it keeps their codes, so that "kota" or "kabupaten" is answer enough.
    """

    rejections = ("place-unknown", "place-ambiguous", "place-outside", "location-outside", "no-place")

    def read(self, said: Incoming, partial: Json = None) -> Regency:
        if said.kind == "choice" and said.choice in BY_CODE:
            return BY_CODE[said.choice]
        if said.place is not None:
            return self._nearest(*said.place)
        if said.kind != "text":
            raise Rejected("no-place")
        return self._of_that_kind(said.text, partial or ()) or self._named(said.text)

    def pack(self, value: Regency) -> Json:
        return value.code

    def unpack(self, kept: Json) -> Regency:
        return BY_CODE[kept]

    def _nearest(self, latitude: float, longitude: float) -> Regency:
        found = nearest(latitude, longitude)
        if isinstance(found, Outside):
            raise Rejected("location-outside")
        return found

    def _named(self, text: str) -> Regency:
        try:
            found = read_place(text)
        except Unread:
            raise Rejected("place-unknown") from None
        if isinstance(found, Outside):
            raise Rejected("place-outside", name=found.name, province=found.province)
        if isinstance(found, Places):
            raise _which(found.regencies)
        return found.regency

    def _of_that_kind(self, text: str, codes: Iterable[str]) -> Regency | None:
        wanted = [_KINDS[word] for word in fold(text).split() if word in _KINDS]
        fitting = [BY_CODE[code] for code in codes if wanted == [BY_CODE[code].kind]]
        return fitting[0] if len(fitting) == 1 else None


def _which(regencies: Iterable[Regency]) -> Rejected:
    codes = [regency.code for regency in regencies]
    options = [Option(code, line=own_words(BY_CODE[code].official_name)) for code in codes]
    return Rejected("place-ambiguous", options=options, partial=codes)
