"""Orders answered by a word and a number: "terima 17", "TMK-17 tolak", "dikirim 17 JNE 0123"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from understanding.reading import fold

_VERBS: Final = {
    "accept": "terima|trima|diterima|tampa|tampi|tompo|ditampa|dipuntampi|acc|accept|ambil",
    "decline": "tolak|ditolak|tampik|nolak|dipuntampik|reject",
    "postpone": "tunda|tundha|ditunda|ditundha|semados|dipunsemadosi",
    "ready": "siap|siyap|sudah siap|wis siap|sampun siap|disiapkan|disiapake|cawis|sampun cawis",
    "hand-over": "kirim|dikirim|sudah dikirim|wis dikirim|sampun dikintun|kintun|dikintun|dipunkintun|krm",
    "cancel": "batal|batalkan|dibatalkan|batalaken|dipunbatalaken|batalake|dibatalake|batalno|mbatalaken|mbatalake",
    "see": "pesanan|pesenan|order|orderan|lihat pesanan|cek pesanan|deleng pesenan|ndelok pesenan|tingali pesenan"
    "|mirsani pesenan",
}
_ORDER: Final = r"(?:\s+(?:pesanan|pesenan|order|orderan|nomor|no|nomer))*\.?"
_NUMBER: Final = r"\s*((?:[a-z]{1,10}[-#/ ]?)?\d{1,12}(?:-\d{1,12})?)"
_GLUED: Final = {"accept", "decline", "postpone"}  # "terima17" is one; "kirim2" and "siap2" only say a word twice


def _said(do: str, verbs: str) -> re.Pattern[str]:
    before = rf"(?:\s+#?|\s*#{'|(?=[0-9])' if do in _GLUED else ''})"
    return re.compile(rf"(?:{verbs}){_ORDER}{before}{_NUMBER}(?:[\s,:.]+(.{{1,120}}))?")


def _turned(do: str, verbs: str) -> re.Pattern[str]:
    """The number first: "TMK-17 siap". A bare one is no number to see an order by: "2 order" is how many."""
    number = r"([a-z]{2,10}[-#/]?\d{1,12}(?:-\d{1,12})?" + (")" if do == "see" else r"|\d{1,12})")
    named = r"(?:(?:pesanan|pesenan|order|orderan|nomor|no|nomer)\.?\s+)*#?"
    return re.compile(rf"{named}{number}[\s,:]+(?:{verbs})(?:[\s,:.]+(.{{1,120}}))?")


_SAID: Final = {do: (_said(do, verbs), _turned(do, verbs)) for do, verbs in _VERBS.items()}


@dataclass(frozen=True, slots=True)
class OrderWord:
    """`do` is accept, decline, postpone, ready, hand-over, cancel or see; `rest` what else was said."""

    do: str
    number: str
    rest: str = ""


def read_order_word(text: str) -> OrderWord | None:
    """None when it is not a word for an order and a number, and perhaps, when handing over, a courier."""
    said = " ".join(fold(text).split())
    for do, (first, turned) in _SAID.items():
        found = first.fullmatch(said.strip(" .!")) or turned.fullmatch(said.strip(" .!"))
        if found and (do == "hand-over" or not found[2]):
            rest = len((found[2] or "").split())
            return OrderWord(do, found[1].replace(" ", "-").upper(), " ".join(text.split()[-rest:]) if rest else "")
    return None


_ALONE: Final = {do: re.compile(rf"(?:{verbs}){_ORDER}") for do, verbs in _VERBS.items() if do not in ("cancel", "see")}


def read_verb(text: str) -> str:
    """What a word without an order's number asks for ("siap", "sudah dikirim"), as `OrderWord.do`; "" for none."""
    said = " ".join(fold(text).split()).strip(" .!")
    return next((do for do, pattern in _ALONE.items() if pattern.fullmatch(said)), "")


_NAMED: Final = re.compile(r"(?<![\w-])#?([a-z]{2,10}-\d{1,12}(?:-\d{1,12})?|\d{1,12})(?![\w-])")


def number_in(text: str) -> str:
    """The one number of an order in a longer sentence, "" when there is none or several."""
    found = _NAMED.findall(fold(text))
    return found[0].upper() if len(found) == 1 else ""
