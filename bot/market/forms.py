"""The order form: read, checked, and given back with every mistake in its place. What may be shown may be sent."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qs

from itsdangerous import BadData, SignatureExpired, URLSafeTimedSerializer

from services.tables.market import (
    BUYER_ADDRESS_MAX,
    BUYER_NAME_MAX,
    NOTE_MAX,
    QUANTITY_MAX,
    MarketShop,
)
from understanding.phones import is_only_phone, read_phone
from understanding.places import Place, read_place
from understanding.reading import Unread

BODY_MAX: Final = 16 * 1024
ADDRESS_MIN: Final = 8  # shorter leads a courier nowhere
FASTEST_SECONDS: Final = 3  # nobody fills a form in less
LONGEST_SECONDS: Final = 24 * 3600
TRAP: Final = "situs"  # a field that people do not see
FIELDS: Final = ("jumlah", "nama", "hp", "tempat", "alamat", "antar", "bayar", "catatan", "kunci", TRAP)


class TooFast(ValueError):
    """Sent before anybody could have filled it in, or with the trap filled in: most likely a machine."""


class TooOld(ValueError):
    """The page lay open for a day, or it is not ours."""


@dataclass(frozen=True, slots=True)
class Token:
    """What the page knew when it was made. `secret` makes the order's private address: one page, one order."""

    product: str
    price_rupiah: int
    secret: str


class Tokens:
    """Makes the page's token, and reads it back."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._signer = URLSafeTimedSerializer(key, salt="market order")

    def make(self, product: str, price_rupiah: int) -> str:
        return str(self._signer.dumps([product, price_rupiah, secrets.token_urlsafe(12)]))

    def read(self, text: str) -> Token:
        """Raises TooOld or TooFast."""
        try:
            (product, price, nonce), made = self._signer.loads(text, LONGEST_SECONDS, return_timestamp=True)
        except (SignatureExpired, BadData, ValueError, TypeError) as old:
            raise TooOld from old
        if time.time() - made.timestamp() < FASTEST_SECONDS:
            raise TooFast
        secret = hmac.digest(self._key, f"market order {nonce}".encode(), hashlib.sha256).hex()[:32]
        return Token(product, price, secret)


@dataclass(slots=True)
class Form:
    """What was filled in, and what is wrong with it: a sentence for each field. `values` go back onto the page."""

    values: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    quantity: int = 1
    phone: str = ""
    place: str = ""

    @property
    def payment(self) -> str:
        return self.values["bayar"]

    @property
    def delivery(self) -> str:
        return self.values["antar"]


def empty(shop: MarketShop) -> Form:
    """The form before anything is filled in."""
    return Form({"jumlah": "1", "antar": "courier", "bayar": payments_of(shop)[0]})


def payments_of(shop: MarketShop) -> list[str]:
    """How this shop may be paid; in cash where nothing else is known."""
    ways = {"cod": shop.cod, "transfer": bool(shop.account_number), "qris": bool(shop.qris)}
    return [way for way, offered in ways.items() if offered] or ["cod"]


def fields_of(body: bytes) -> dict[str, str]:
    """The known fields of a posted form, tidied; others are left out. Raises ValueError for what no browser sends."""
    given = parse_qs(body.decode(), keep_blank_values=True, max_num_fields=30, strict_parsing=False)
    return {name: _tidy(given[name][0]) for name in FIELDS if name in given}


def _tidy(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def check(values: Mapping[str, str], shop: MarketShop, *, stock: int | None) -> Form:
    """Read what was filled in. `errors` is empty when all of it will do."""
    form = Form({name: values.get(name, "") for name in FIELDS})
    _check_quantity(form, stock)
    _check_buyer(form)
    if form.values["antar"] not in ("courier", "pickup"):
        form.errors["antar"] = "Pilih salah satu."
    if form.values["bayar"] not in payments_of(shop):
        form.errors["bayar"] = "Pilih salah satu."
    address = form.values["alamat"]
    if form.values["antar"] == "courier" and (len(address) < ADDRESS_MIN or is_only_phone(address)):
        form.errors["alamat"] = "Tulis alamat lengkap supaya barang sampai: jalan, nomor, RT/RW, desa."
    for name, most in (("nama", BUYER_NAME_MAX), ("alamat", BUYER_ADDRESS_MAX), ("catatan", NOTE_MAX), ("tempat", 60)):
        if len(form.values[name]) > most:
            form.errors[name] = f"Terlalu panjang: paling banyak {most} huruf."
    return form


def _check_quantity(form: Form, stock: int | None) -> None:
    text, most = form.values["jumlah"], QUANTITY_MAX if stock is None else min(stock, QUANTITY_MAX)
    if not (text.isascii() and text.isdecimal() and len(text) < 9) or int(text) < 1:
        form.errors["jumlah"] = "Tulis jumlahnya dengan angka, mulai dari 1."
    elif int(text) > most:
        form.errors["jumlah"] = f"Yang tersedia {most}."
    else:
        form.quantity = int(text)


def _check_buyer(form: Form) -> None:
    if not any(c.isalpha() for c in form.values["nama"]):
        form.errors["nama"] = "Tulis nama penerima."
    try:
        form.phone = read_phone(form.values["hp"]).value
    except Unread:
        form.errors["hp"] = "Nomor ini belum benar. Contoh: 0812-3456-7890."
    form.place = _place(form.values["tempat"])


def _place(text: str) -> str:
    """The regency as it is officially called when that is sure, else what was typed."""
    try:
        found = read_place(text)
    except Unread:
        return text
    return found.regency.official_name if isinstance(found, Place) and found.sure else text
