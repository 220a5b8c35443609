"""Looking for goods, or wanting to buy some: "cari keripik", "goleki batik", "mau beli keripik 2 bungkus"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from understanding.quantities import Measure, measures
from understanding.reading import Unread, check_length, fold_aligned
from understanding.tokens import Token, tokens_of

LONGEST: Final = 60
MOST: Final = 1000  # nobody orders more in passing: a larger number is a price, or belongs to a name

_WANTING: Final = "mau|ingin|pengin|pengen|pgn|kepengin|kepingin|pingin|arep|badhe|bade|ajeng"
_BEFORE: Final = f"tolong|mohon|saya|aku|kula|kulo|halo|permisi|mangga|bisa|kak|min|mas|mbak|pak|bu|{_WANTING}"
_SEEK: Final = (
    "cari|carikan|cariin|nyari|mencari|golek|goleki|golekke|golekno|nggolek|nggoleki|pados|padosi|padosaken|madosi"
)
_BUY: Final = (
    "beli|belikan|membeli|pesan|pesen|memesan|mesen|tuku|tukokno|tukokake|nempil|tumbas|tumbasaken|mundhut|mundut"
)
_ORDER: Final = "order"  # in what sellers say it is a noun: "order baru", "order tak tolak"
_AFTER: Final = (
    "dong|donk|ya|yo|nggih|kak|min|mas|mbak|pak|bu|rek|gan|aja|wae|mawon|di ?mana|dmn|(?:nang|ning|neng|wonten) ?"
    "(?:endi|pundi)|(?:untuk|buat|kanggo|kangge) (?:saya|aku|kula|kulo)"
)
_SAID: Final = re.compile(
    rf"\s*(?P<before>(?:(?:{_BEFORE})[\s,]+)*)(?:(?P<seek>{_SEEK})|(?P<buy>{_BUY})|{_ORDER})\s+"
    rf"(?P<goods>\S.*?)(?:[\s,]+(?:{_AFTER}))*[\s.!?]*"
)
_NO_GOODS: Final = re.compile(
    r"(?:petugas|admin|bantuan|orang|wong|tiyang|pesanan|pesenan|order|pelajaran|materi|kursus|usaha|koperasi|data)\b.*"
    r"|.*\b(?:saya|ku|kula)"
)
_NO_WISH: Final = re.compile(  # what has been bought, what others buy, what is asked
    r"(?:di|ke|dari|saka|saking|untuk|buat|kanggo|kangge|sing|yang|yg|ingkang|ini|itu|apa|opo|menapa|napa|barang|produk"
    r"|masuk|baru|mlebu|suara|singkat|nomor|nomer|no)\b.*"
    r"|.*\b(?:sudah|udah|udh|belum|blm|wis|wes|durung|sampun|dereng|kemarin|wingi|tadi|mau esuk|pernah|tidak|gak|ga|ora"
    r"|mboten|boten|rusak|cacat|hari ini|dino iki|dina iki|dinten menika|berapa|brp|piro|pira|pinten)\b.*"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for, as it was typed, and how much of it where that was said: 0 and "" where it was not."""

    goods: str
    quantity: int = 0
    unit: str = ""


def read_search(text: str) -> Wanted | None:
    """None when this asks for no goods. A number alone counts pieces, when somebody wants to buy."""
    try:
        check_length(text)
    except Unread:
        return None
    plain, places = fold_aligned(text)
    said = _SAID.fullmatch(plain)
    if not said or said.end("goods") - said.start("goods") > LONGEST or _NO_GOODS.fullmatch(said["goods"]):
        return None
    first, last = said.span("goods")
    tokens = [token for token in tokens_of(plain) if first <= token.start < last]
    measure = _measure(tokens, bare=not said["seek"])
    if not said["seek"] and not _is_wish(said, measure):
        return None
    rest = tokens if measure is None else tokens[: measure.first] or tokens[measure.last :]
    if not any(token.text[0].isalpha() for token in rest):
        return None
    goods = " ".join(text[places[rest[0].start] : places[rest[-1].end]].split())
    return Wanted(goods, *_pieces(measure))


def _is_wish(said: re.Match[str], measure: Measure | None) -> bool:
    """Whether somebody wants to buy; "order" alone is not enough to say so."""
    clear = said["buy"] or measure or re.search(rf"\b(?:{_WANTING})\b", said["before"])
    return bool(clear) and not _NO_WISH.fullmatch(said["goods"])


def _measure(tokens: list[Token], *, bare: bool) -> Measure | None:
    """The amount at the end or at the beginning; one in the middle, or one of several, belongs to a name."""
    found = list(measures(tokens, slips=False))
    if len(found) != 1 or found[0].amount > MOST or not (bare or found[0].unit):
        return None
    return found[0] if found[0].last == len(tokens) or found[0].first == 0 else None


def _pieces(measure: Measure | None) -> tuple[int, str]:
    """A whole amount with its unit; half a kilo is left to be asked for."""
    if measure is None:
        return 0, ""
    amount = measure.quantity()
    whole = amount.amount == int(amount.amount)
    return (int(amount.amount), amount.unit if measure.unit else "") if whole else (0, "")
