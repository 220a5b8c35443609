"""Looking for goods: "cari keripik", "tolong carikan kopi Malang", "goleki batik"."""

from __future__ import annotations

import re
from typing import Final

from understanding.reading import fold

LONGEST: Final = 60
_VERBS: Final = (
    "cari|carikan|cariin|nyari|mencari|golek|goleki|golekke|golekno|nggolek|nggoleki|pados|padosi|padosaken|madosi"
)
_BEFORE: Final = "(?:tolong|mohon|saya|aku|kula|mau|ingin|pengin|pengen|arep|badhe|mangga|bisa)"
_SAID: Final = re.compile(rf"(?:{_BEFORE}\s+)*(?:{_VERBS})\s+(\S.*)")
_NO_GOODS: Final = re.compile(
    r"(?:petugas|admin|bantuan|orang|wong|tiyang|pesanan|pesenan|order|pelajaran|materi|kursus|usaha|koperasi|data)\b.*"
    r"|.*\b(?:saya|ku|kula)"
)


def read_search(text: str) -> str:
    """The words for what is looked for, as they were typed; "" when this asks for no goods."""
    said = " ".join(fold(text).split()).strip(" .!?")
    found = _SAID.fullmatch(said)
    if not found or len(found[1]) > LONGEST or _NO_GOODS.fullmatch(found[1]):
        return ""
    return " ".join(" ".join(text.split()).strip(" .!?").split()[-len(found[1].split()) :])
