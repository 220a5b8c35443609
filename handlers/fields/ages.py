"""Under 18 or not, in the words of those who are asked: "15 tahun", "smp kelas 3", "wis rabi"."""

from __future__ import annotations

import re
from typing import Final

from dialogue import Incoming, More, OneOf
from dialogue.messages import Json
from services.people import AgeBand
from understanding.numbers import read_number
from understanding.reading import Unread, fold

OF_AGE: Final = 18
OLDEST: Final = 120
LEAST_YEARS: Final = 5  # a smaller number is the number of a choice
_YOUNG: Final = re.compile(r"\b(?:tk|paud|sd|mi|smp|mts|tsanawiyah|ibtidaiyah|kelas [1-9])\b")
_PERHAPS: Final = re.compile(r"\b(?:sma|smk|ma|aliyah|kelas 1[0-2])\b")  # some are 18, most are not
_GROWN: Final = re.compile(r"\b(?:kuliah|mahasiswa|mahasiswi|sarjana|s1|menikah|nikah|rabi|dewasa)\b")
_SCHOOL: Final = re.compile(rf"kelas|semester|{_YOUNG.pattern}|{_PERHAPS.pattern}|{_GROWN.pattern}")
_ROMAN: Final = {"vii": "7", "viii": "8", "ix": "9", "x": "10", "xi": "11", "xii": "12"}


class Age(OneOf[AgeBand]):
    """The age band, by its button, by years, or by the school somebody goes to; asked for the years when unsure."""

    def __init__(self) -> None:
        super().__init__(AgeBand)

    def read(self, said: Incoming, partial: Json = None) -> AgeBand:
        band = self._told(fold(said.text)) if said.kind == "text" else None
        return band or super().read(said, partial)

    @staticmethod
    def _told(text: str) -> AgeBand | None:
        text = re.sub(r"\bkelas ([ivx]+)\b", lambda found: f"kelas {_ROMAN.get(found[1], found[1])}", text)
        years = _years(text)
        if years is not None:
            return AgeBand.MINOR if years < OF_AGE else AgeBand.ADULT
        if _GROWN.search(text):
            return AgeBand.ADULT
        if _PERHAPS.search(text):
            raise More(None, "how-old")
        return AgeBand.MINOR if _YOUNG.search(text) else None


def _years(text: str) -> int | None:
    if _SCHOOL.search(text):  # a number of theirs is a class, or a term
        return None
    try:
        years = int(read_number(text).value)
    except Unread:
        return None
    return years if LEAST_YEARS <= years <= OLDEST else None
