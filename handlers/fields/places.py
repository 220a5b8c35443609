"""Regencies and cities of East Java."""

from __future__ import annotations

from collections.abc import Sequence

from dialogue import Field, Incoming, Option, Rejected, own_words
from dialogue.messages import Json
from handlers.fields.yes_no import meant
from understanding.gazetteer import BY_CODE
from understanding.places import Outside, Places, Regency, nearest, read_place
from understanding.reading import Unread, fold

_KINDS = {"kota": "kota", "kutha": "kota", "kitha": "kota", "kab": "kabupaten", "kabupaten": "kabupaten"}


class Place(Field[Regency]):
    """A regency or city: typed, also with slips, or the one nearest to a shared location, which is asked back.

    While several may be meant it keeps their codes, so that "kota", "kabupaten" or "ya" is answer enough.
    """

    rejections = (
        "place-unknown",
        "place-ambiguous",
        "place-unsure",
        "place-nearest",
        "place-outside",
        "location-outside",
        "no-place",
    )

    def read(self, said: Incoming, partial: Json = None) -> Regency:
        if said.kind == "choice" and said.choice in BY_CODE:
            return BY_CODE[said.choice]
        if said.place is not None:
            raise self._nearest(*said.place)
        if said.kind != "text":
            raise Rejected("no-place")
        return _meant(said.text, [BY_CODE[code] for code in partial or ()]) or self._named(said.text)

    def pack(self, value: Regency) -> Json:
        return value.code

    def unpack(self, kept: Json) -> Regency:
        return BY_CODE[kept]

    def _nearest(self, latitude: float, longitude: float) -> Rejected:
        """A border may lie between a place and the nearest seat: always ask back."""
        try:
            found = nearest(latitude, longitude)
        except Unread:
            return Rejected("no-place")
        return Rejected("location-outside") if isinstance(found, Outside) else _which("place-nearest", [found])

    def _named(self, text: str) -> Regency:
        try:
            found = read_place(text)
        except Unread:
            raise Rejected("place-unknown") from None
        if isinstance(found, Outside):
            raise Rejected("place-outside", name=found.name, province=found.province)
        if isinstance(found, Places):
            raise _which("place-ambiguous", found.regencies)
        if not found.sure:
            raise _which("place-unsure", [found.regency])
        return found.regency


def _which(name: str, regencies: Sequence[Regency]) -> Rejected:
    options = [Option(regency.code, line=own_words(regency.official_name)) for regency in regencies]
    codes = [regency.code for regency in regencies]
    return Rejected(name, options=options, partial=codes, name=regencies[0].official_name)


def _meant(text: str, asked: Sequence[Regency]) -> Regency | None:
    """The one of those asked back that is meant by "kota", by "kabupaten", or by a yes when it was only one."""
    if len(asked) == 1:
        return asked[0] if meant(text) else None
    kinds = {_KINDS[word] for word in fold(text).split() if word in _KINDS}
    fitting = [regency for regency in asked if kinds == {regency.kind}]
    return fitting[0] if len(fitting) == 1 else None
