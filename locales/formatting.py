"""Rupiah, numbers, dates, times and phone numbers as people here write them: one function each, for all languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

Spell = Callable[[int, str], str]
"""Rupiah in words: `spell(15000, "jv-ngoko")` -> `"limalas ewu rupiah"`."""

WIB: Final = ZoneInfo("Asia/Jakarta")
MONTHS: Final = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
DAYS: Final = {  # from Monday on
    "id": ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
    "jv": ["Senen", "Selasa", "Rebo", "Kemis", "Jemuwah", "Setu", "Minggu"],
}


def number(value: Any) -> str:
    """1250 -> 1.250; 1.5 -> 1,5."""
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return f"{int(value):,}".replace(",", ".")
    exact = int(value) if value == int(value) else Decimal(str(float(value)))
    return f"{exact:,}".translate({ord(","): ".", ord("."): ","})


def rupiah(value: Any) -> str:
    """15000 -> Rp15.000."""
    if isinstance(value, str):
        return value
    return f"-Rp{number(-value)}" if value < 0 else f"Rp{number(value)}"


def full_date(value: str) -> str:
    """An ISO date or moment -> 22 November 2026 (of a moment: the day it is in West Java time)."""
    day = _day(value)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else value


def weekday(value: str, language: str) -> str:
    """An ISO date or moment -> Minggu, Jumat; in Javanese Minggu, Jemuwah."""
    day = _day(value)
    return DAYS[language[:2]][day.weekday()] if day else value


def clock(value: str) -> str:
    """An ISO moment or time of day -> 19.30 WIB."""
    try:
        at: time | datetime = datetime.fromisoformat(value) if len(value) > 8 else time.fromisoformat(value)
    except ValueError:
        return value
    if isinstance(at, datetime) and at.tzinfo:
        at = at.astimezone(WIB)
    return f"{at:%H.%M} WIB"


def phone(value: str) -> str:
    """+6281234567890 -> 0812-3456-7890. Numbers of other countries stay as they are."""
    digits = re.sub(r"\D", "", value)
    if not digits.startswith("62") and not digits.startswith("0"):
        return value
    local = "0" + digits.removeprefix("62").lstrip("0")
    if not local.startswith("08"):
        return local
    return "-".join(part for part in (local[:4], local[4:8], local[8:]) if part)


def _day(value: str) -> date | None:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return (moment.astimezone(WIB) if moment.tzinfo else moment).date()


class _Shown(str):
    """Text that is done. fluent-compiler takes what NUMBER returns for a number of its own and calls `format` on it;
    on a plain string that would read the braces somebody typed as fields."""

    __slots__ = ()

    def format(self, *_args: object, **_named: object) -> str:
        return str(self)


def functions(language: str, spell: Spell | None) -> Mapping[str, Callable[[Any], str]]:
    """What a sentence of this language may call: `{ RUPIAH($price) }`. A text instead of a number is shown as it is."""

    def words(value: Any) -> str:
        return value if isinstance(value, str) else spell(int(value), language) if spell else rupiah(value)

    return {
        "RUPIAH": rupiah,
        "NUMBER": lambda value: _Shown(number(value)),
        "WORDS": words,
        "PHONE": lambda value: phone(str(value)),
        "DATE": lambda value: full_date(str(value)),
        "CLOCK": lambda value: clock(str(value)),
        "DAY": lambda value: weekday(str(value), language),
    }
