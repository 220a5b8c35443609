"""`kanca read --kind money`: lines from standard input read as values, one JSON object a line, to measure the readers.

Values stand in their plainest form: money an integer, quantities `36 pcs`, times `19:30` or `after:isha`, dates
`2026-08-17`, `+1d` or `weekday:mon`, phones E.164, places by their code, `OUT` outside East Java.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from understanding import intents, language
from understanding.dates import read_day
from understanding.money import read_money
from understanding.numbers import read_number
from understanding.phones import read_phone
from understanding.places import Outside, Place, read_place
from understanding.products import read_product
from understanding.quantities import read_quantity
from understanding.reading import Read, Unread
from understanding.times import read_time
from understanding.yesno import read_yes_no

DOUBT: Final = 0.5  # the confidence of what must be asked back
Row = dict[str, Any]
IN_THE_TABLE: Final = {"change_price": "edit_product", "change_stock": "edit_product"}  # as people label phrases
NOT_READ: Final[Row] = {"value": None, "confidence": 0.0, "act": False, "alternatives": []}


def read_lines(kind: str, lines: Iterable[str]) -> Iterator[str]:
    """Each line read as this kind of value: `text`, `value` (a list when it must be asked back), `confidence`, `act`
    (whether the bot would act at once), `alternatives`."""
    reader = READERS[kind]
    for line in lines:
        text = line.rstrip("\r\n")
        try:
            found = reader(text)
        except Unread as unread:
            found = {**NOT_READ, "value": unread.reason if kind == "yesno" and unread.reason in _NEITHER else None}
        yield json.dumps({"text": text, **found}, ensure_ascii=False)


def _row(value: Any, confidence: float, act: bool, others: Iterable[tuple[Any, float]] = ()) -> Row:
    alternatives = [{"value": other, "confidence": round(chance, 4)} for other, chance in others]
    return {"value": value, "confidence": round(confidence, 4), "act": act, "alternatives": alternatives}


def _value(reader: Callable[[str], Read[Any]], plain: Callable[[Any], Any]) -> Callable[[str], Row]:
    """A reader of one value, which may be unsure or have rivals."""

    def read(text: str) -> Row:
        found = reader(text)
        value, others = plain(found.value), [plain(other) for other in found.others]
        if found.sure:
            return _row(value, 1.0, True, [(other, 0.0) for other in others])
        return _row([value, *others], DOUBT, False, [(other, DOUBT / 2) for other in others])

    return read


def _place(text: str) -> Row:
    place = read_place(text)
    if isinstance(place, Place):
        return _row(
            place.regency.code if place.sure else [place.regency.code], 1.0 if place.sure else DOUBT, place.sure
        )
    if isinstance(place, Outside):
        return _row("OUT", 1.0, True)
    codes = [regency.code for regency in place.regencies] + ["OUT"] * bool(place.outside)
    return _row(codes, 1 / len(codes), False, [(code, 1 / len(codes)) for code in codes[1:]])


def _product(text: str) -> Row:
    line = read_product(text)
    value = {"name": line.name, "price": line.price_rupiah, "unit": line.unit, "stock": line.stock}
    return _row(value, DOUBT if line.unsure else 1.0, not line.unsure)


def _intent(text: str) -> Row:
    guess = intents.read(text)
    chances: dict[str, float] = {}
    for label, chance in ((guess.intent, guess.probability), *guess.others):
        name = IN_THE_TABLE.get(label, label)
        chances[name] = chances.get(name, 0.0) + chance
    (best, most), *others = sorted(chances.items(), key=lambda each: -each[1])
    return _row(best, most, best != intents.OTHER and most >= intents.SURE, others[:3])


def _language(text: str) -> Row:
    best, *others = language.read(text)
    return _row(best.label, best.probability, bool(language.sure(text)), others)


_NEITHER: Final = ("later", "unknown")
READERS: Final[dict[str, Callable[[str], Row]]] = {
    "money": _value(read_money, int),
    "number": _value(read_number, int),
    "qty": _value(read_quantity, str),
    "time": _value(read_time, str),
    "date": _value(read_day, str),
    "phone": _value(read_phone, str),
    "yesno": _value(read_yes_no, lambda yes: "yes" if yes else "no"),
    "place": _place,
    "product": _product,
    "intent": _intent,
    "language": _language,
}
