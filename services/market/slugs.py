"""Addresses that people can read: "keripik-singkong-34" is the product p34, whatever it is called by now."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from services import programme

READABLE_MAX: Final = 60  # letters of the name in an address


def slug_of(name: str, id_: str) -> str:
    """The address of a thing of this name and id. No two ids have one, so no other row need be looked at."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    readable = re.sub(r"[^a-z0-9]+", "-", plain)[:READABLE_MAX].strip("-")
    return "-".join(filter(None, (readable, id_.lstrip("bp") if id_[1:].isdecimal() else id_)))


def id_in(slug: str, kind: str) -> str:
    """The id at the end of an address that may be of an older name: "p34". "" when there is none."""
    number = slug.rpartition("-")[2]
    return f"{kind}{number}" if number.isdecimal() and number.isascii() else ""


def product_link(name: str, id_: int) -> str:
    """Where people see a product; "" where another back end keeps the market, for then only that one knows."""
    base = programme.get().market_url
    return f"{base}/p/{slug_of(name, f'p{id_}')}" if base else ""


def shop_link(name: str, id_: int) -> str:
    """Where people see a shop; "" where another back end keeps the market."""
    base = programme.get().market_url
    return f"{base}/s/{slug_of(name, f'b{id_}')}" if base else ""
