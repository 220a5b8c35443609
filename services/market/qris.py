"""QRIS, Indonesia's payment code: read, checked, and said back. Nothing here says that the account exists.

A code is a row of fields, each two digits of name, two of length and the value (EMVCo's merchant-presented mode); the
last one, 63, is a CRC-16/CCITT-FALSE over everything before it and its own first four characters.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LONGEST: Final = 512  # characters: EMVCo's own limit
BEGINNING: Final = "000201"  # what every such code begins with: field 00, two characters, "01"
INDONESIA, RUPIAH = "ID", "360"
OWNER: Final = "ID.CO.QRIS.WWW"  # in one of the accounts, 26 to 51
ACCOUNTS: Final = range(26, 52)


class BadQris(ValueError):
    """This is no QRIS. `reason`: no-code, broken, not-ours (another country's or currency's) or incomplete."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Qris:
    """What a code says. `static`: the same for every payment, the amount is typed by whoever pays."""

    payload: str
    merchant: str
    city: str
    static: bool


def read(payload: str) -> Qris:
    """Check a code and say what it says. Raises BadQris."""
    payload = payload.strip()
    if not payload.startswith(BEGINNING) or len(payload) > LONGEST:
        raise BadQris("no-code")
    fields = _fields(payload)
    if fields is None or "63" not in fields or crc(payload[:-4]) != payload[-4:].upper():
        raise BadQris("broken")
    if fields.get("58") != INDONESIA or fields.get("53") != RUPIAH or not _is_qris(fields):
        raise BadQris("not-ours")
    if not fields.get("59", "").strip():
        raise BadQris("incomplete")
    return Qris(payload, fields["59"].strip(), fields.get("60", "").strip(), fields.get("01") != "12")


def crc(text: str) -> str:
    """CRC-16/CCITT-FALSE (polynomial 1021, beginning with FFFF) as four hexadecimal digits."""
    value = 0xFFFF
    for byte in text.encode():
        value ^= byte << 8
        for _ in range(8):
            value = (value << 1 ^ 0x1021 if value & 0x8000 else value << 1) & 0xFFFF
    return f"{value:04X}"


def _is_qris(fields: dict[str, str]) -> bool:
    accounts = (_fields(value) or {} for name, value in fields.items() if int(name) in ACCOUNTS)
    return any(account.get("00", "").upper() == OWNER for account in accounts)


def _fields(text: str) -> dict[str, str] | None:
    """The fields by name; None when the lengths do not add up. 63 must come last."""
    found: dict[str, str] = {}
    at = 0
    while at < len(text):
        name, length = text[at : at + 2], text[at + 2 : at + 4]
        if not (name.isascii() and name.isdecimal() and length.isascii() and length.isdecimal() and len(length) == 2):
            return None
        value = text[at + 4 : at + 4 + int(length)]
        if len(value) != int(length) or name in found or "63" in found:
            return None
        found[name] = value
        at += 4 + int(length)
    return found
