"""Reading the data of an order event: a whole order, checked, as the columns we keep. docs/reference/webhooks.md."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from services.events import BadEvent
from services.tables.orders import DELIVERIES, PAYMENTS, STATUSES

ITEMS_MAX: Final = 100
MONEY_MAX: Final = 10**12  # a thousand billion rupiah: beyond it is a slip
QUANTITY_MAX: Final = 10**6
VERSION_MAX: Final = 2**53  # what every reader of JSON holds exactly; seconds since 1970 fit well
_PHONE_MAX: Final = 16


Snapshot = Mapping[str, Any]
"""An order as an event tells it: the columns of `orders` in TYPES."""


def read(data: Mapping[str, Any]) -> Snapshot:
    """The columns of `orders` that an event tells, business left out. Raises BadEvent, naming what is wrong."""
    order = _part(data, "order", dict)
    shop, payment = _part(order, "shop", dict), _part(order, "payment", dict)
    return {
        "external": _text(order, "id", 64),
        "version": _number(order, "version", 1, VERSION_MAX),
        "number": _text(order, "number", 40),
        "status": _one_of(order, "status", STATUSES),
        "placed_at": _moment(order, "placed_at"),
        "shop": _text(shop, "id", 64),
        "items": json.dumps([_item(each) for each in _items(order)], ensure_ascii=False),
        "shipping_rupiah": _number(order, "shipping_rupiah", 0, MONEY_MAX, 0),
        "total_rupiah": _number(order, "total_rupiah", 0, MONEY_MAX),
        "buyer": json.dumps(_buyer(_part(order, "buyer", dict)), ensure_ascii=False),
        "payment": _one_of(payment, "method", PAYMENTS),
        "paid": _part(payment, "paid", bool),
        "delivery": _one_of(_part(order, "delivery", dict), "method", DELIVERIES),
        "note": _text(order, "note", 500, ""),
    }


TYPES: Final = (
    "external text, version bigint, number text, status text, placed_at timestamptz, shop text, items text, "
    "shipping_rupiah bigint, total_rupiah bigint, buyer text, payment text, paid boolean, delivery text, note text"
)
"""What `read` returns, as PostgreSQL's types."""
COLUMNS: Final = tuple(column.split()[0] for column in TYPES.split(", "))


def business_of(shop: str) -> int:
    """The number in a shop id of ours ("b12"); 0 when it is none."""
    digits = shop[1:]
    return int(digits) if shop[:1] == "b" and digits.isascii() and digits.isdigit() and len(digits) <= 18 else 0


def product_of(product: str | None) -> int:
    """The number in a product id of ours ("p34"); 0 when it is none."""
    return business_of("b" + product[1:]) if product and product[:1] == "p" else 0


def _items(order: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    items: Sequence[Mapping[str, Any]] = _part(order, "items", list)
    if not 1 <= len(items) <= ITEMS_MAX or not all(isinstance(each, Mapping) for each in items):
        raise BadEvent(f"order.items must be 1 to {ITEMS_MAX} objects")
    return items


def _item(item: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "product": _text(item, "product", 64, "") or None,
        "name": _text(item, "name", 200),
        "quantity": _number(item, "quantity", 1, QUANTITY_MAX),
        "unit": _text(item, "unit", 40, ""),
        "price_rupiah": _number(item, "price_rupiah", 0, MONEY_MAX),
    }


def _buyer(buyer: Mapping[str, Any]) -> dict[str, str | None]:
    phone = _text(buyer, "phone", 40, "")
    plain = phone.startswith("+") and phone[1:].isascii() and phone[1:].isdigit() and 8 <= len(phone) <= _PHONE_MAX
    if phone and not plain:
        raise BadEvent("order.buyer.phone must be E.164, as +6281234567890")
    return {
        "name": _text(buyer, "name", 120),
        "place": _text(buyer, "place", 120, ""),
        "phone": phone or None,
        "address": _text(buyer, "address", 500, "") or None,
    }


def _part(of: Mapping[str, Any], name: str, kind: type) -> Any:
    value = of.get(name)
    if not isinstance(value, kind):
        raise BadEvent(f"{name} must be there, as {kind.__name__}")
    return value


def _text(of: Mapping[str, Any], name: str, longest: int, otherwise: str | None = None) -> str:
    """A text in one line, without what a database cannot hold. A null or missing one is `otherwise`."""
    value = of.get(name)
    if value is None and otherwise is not None:
        return otherwise
    if not isinstance(value, str):
        raise BadEvent(f"{name} must be a text")
    clean = " ".join(value.encode("utf-8", "replace").decode().replace("\0", " ").split())
    if not clean and otherwise is None:
        raise BadEvent(f"{name} is empty")
    if len(clean) > longest:
        raise BadEvent(f"{name} is longer than {longest} characters")
    return clean


def _number(of: Mapping[str, Any], name: str, least: int, most: int, otherwise: int | None = None) -> int:
    value = of.get(name, otherwise)
    if type(value) is not int or not least <= value <= most:
        raise BadEvent(f"{name} must be a whole number from {least} to {most}")
    return value


def _one_of(of: Mapping[str, Any], name: str, values: Sequence[str]) -> str:
    value = of.get(name)
    if not isinstance(value, str) or value not in values:
        raise BadEvent(f"{name} must be one of {', '.join(values)}")
    return value


def _moment(of: Mapping[str, Any], name: str) -> datetime:
    try:
        moment = datetime.fromisoformat(of[name])
    except (KeyError, TypeError, ValueError):
        raise BadEvent(f"{name} must be a moment, as 2026-11-22T06:30:00Z") from None
    if moment.tzinfo is None or not 2000 <= moment.year <= 2200:
        raise BadEvent(f"{name} must name its zone, and a year of our time")
    return moment
