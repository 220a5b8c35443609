"""Webhooks of a WooCommerce shop, translated into our order events: an order at three shops becomes three of ours.

A product is ours when its SKU is our product's id, "p34". WooCommerce signs no time and numbers no versions, so a
repeat is known by the order and the second of its last change.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any, Final

from sqlalchemy.orm import Session

from bot.backend.problems import problem
from bot.backend.reading import BODY_MAX, Unreadable, read_json
from bot.backend.receiving import TAKEN, Receiver
from bot.backend.safe import Answer
from bot.clock import moment
from services import products, receiving
from services.events import BadEvent
from services.receiving import Taken
from understanding import phones
from understanding.reading import Unread

SOURCE: Final = "woocommerce"
PING: Final = re.compile(rb"webhook_id=\d{1,20}")  # how a new webhook of theirs introduces itself, unsigned
SKU: Final = re.compile(r"p([1-9]\d{0,17})")
STATUSES: Final = {
    "pending": "placed", "on-hold": "placed", "processing": "placed", "completed": "delivered",
    "cancelled": "cancelled", "failed": "cancelled", "trash": "cancelled", "refunded": "refunded",
}  # fmt: skip
PAYMENTS: Final = {"cod": "cod", "bacs": "transfer", "cheque": "other"}
Json = Mapping[str, Any]


class WooCommerce:
    """Hears one shop's webhooks."""

    def __init__(self, receiver: Receiver, secret: str, *, now: Callable[[], float] = time.time) -> None:
        self._receiver, self._secret, self._now = receiver, secret.encode(), now

    async def receive(self, headers: Mapping[str, str], body: bytes) -> Answer:
        """Header names in small letters. What is no order of ours is acknowledged: WooCommerce gives up on errors."""
        if not self._secret:
            return problem("not-configured", "KANCA_WOOCOMMERCE_SECRET is not set.")
        if len(body) > BODY_MAX:
            return problem("too-large", f"At most {BODY_MAX} bytes.")
        if PING.fullmatch(body):
            return TAKEN
        if not self._verified(headers.get("x-wc-webhook-signature", ""), body):
            return problem("unverified", "x-wc-webhook-signature does not match.")
        if not headers.get("x-wc-webhook-topic", "").startswith("order."):
            return TAKEN
        try:
            return await self._take(read_json(body), gone=headers["x-wc-webhook-topic"] == "order.deleted")
        except Unreadable as error:
            return problem("unreadable", str(error))
        except BadEvent as error:
            return problem("malformed", str(error))

    def _verified(self, given: str, body: bytes) -> bool:
        try:
            digest = base64.b64decode(given, validate=True)
        except (binascii.Error, ValueError):
            return False
        return hmac.compare_digest(digest, hmac.digest(self._secret, body, hashlib.sha256))

    async def _take(self, order: Any, *, gone: bool) -> Answer:
        if not isinstance(order, dict) or not isinstance(order.get("id"), int):
            raise BadEvent("id: must be a number")
        now = moment(self._now())
        if gone:
            return await self._receiver.within(lambda db: _delete(db, f"wc-{order['id']}", now))
        wanted = [sku for item in _items(order) if (sku := _product(item))]
        return await self._receiver.within(lambda db: _keep(db, order, products.shops_of(db, products=wanted), now))


def _keep(db: Session, order: Json, shops: Mapping[int, int], now: datetime) -> Taken:
    """Each shop's part of an order as an event of its own; one that has nothing of ours is kept for the operator."""
    found: Taken | None = None
    for event, type_, data in translated(order, shops):
        one = receiving.take_in(db, id=event, type=type_, data=data, at=now, now=now, source=SOURCE)
        if found is None or found.again:
            found = one
    return found or receiving.take_in(
        db, id=f"wc-{order['id']}", type="woocommerce.order", data={"id": order["id"]}, at=now, now=now, source=SOURCE
    )


def _delete(db: Session, order: str, now: datetime) -> Taken:
    """A deleted order comes as a number alone: what we knew of it is cancelled."""
    found = Taken("kept", again=True)
    for last in receiving.last_about(db, source=SOURCE, prefix=f"{order}-"):
        gone = {**last["order"], "status": "cancelled", "version": last["order"]["version"] + 1}
        event = f"{gone['id']}:{gone['version']}"
        found = receiving.take_in(
            db, id=event, type="order.cancelled", data={"order": gone}, at=now, now=now, source=SOURCE
        )
    return found


def translated(order: Json, shops: Mapping[int, int]) -> list[tuple[str, str, dict[str, Any]]]:
    """(event id, type, data) for each shop's part. `shops`: business by product. Raises BadEvent."""
    parts: defaultdict[int, list[Json]] = defaultdict(list)
    for item in _items(order):
        if shop := shops.get(_product(item)):
            parts[shop].append(item)
    if len(parts) == 1:  # what has no SKU of ours rides along
        parts[next(iter(parts))] = list(_items(order))
    status = STATUSES.get(str(order.get("status")))
    if status is None:  # a checkout that was left, for one
        return []
    if order.get("currency") != "IDR":
        raise BadEvent("currency: must be IDR")
    whole = [_part(order, shop, parts[shop], status, first=n == 0) for n, shop in enumerate(sorted(parts))]
    return [(f"{one['id']}:{one['version']}", f"order.{one['status']}", {"order": one}) for one in whole]


def _part(order: Json, shop: int, items: list[Json], status: str, *, first: bool) -> dict[str, Any]:
    method = PAYMENTS.get(str(order.get("payment_method")), "other")
    paid = order.get("date_paid_gmt") is not None
    shipping = _rupiah(order.get("shipping_total")) if first else 0
    return {
        "id": f"wc-{order['id']}-b{shop}",
        "version": int(_moment(order, "date_modified_gmt").timestamp()),
        "number": str(order.get("number") or order["id"])[:40],
        "status": "paid" if status == "placed" and paid else status,
        "placed_at": _moment(order, "date_created_gmt").isoformat(),
        "shop": {"id": f"b{shop}"},
        "items": [_line(item) for item in items],
        "shipping_rupiah": shipping,
        "total_rupiah": sum(_rupiah(item.get("total")) for item in items) + shipping,
        "buyer": _buyer(order),
        "payment": {"method": method, "paid": paid},
        "delivery": {"method": _delivery(order)},
        "note": str(order.get("customer_note") or "")[:500],
    }


def _line(item: Json) -> dict[str, Any]:
    quantity = item.get("quantity")
    if not isinstance(quantity, int) or quantity < 1:
        raise BadEvent("line_items.quantity: must be a whole number")
    product = _product(item)
    return {
        "product": f"p{product}" if product else None,
        "name": str(item.get("name") or "?")[:200],
        "quantity": quantity,
        "unit": "",
        "price_rupiah": _rupiah(item.get("total"), by=quantity),
    }


def _buyer(order: Json) -> dict[str, str | None]:
    billing, shipping = _object(order, "billing"), _object(order, "shipping")
    to = shipping if shipping.get("address_1") else billing
    name = " ".join(str(billing.get(part) or "") for part in ("first_name", "last_name")).strip()
    address = ", ".join(str(to[part]) for part in ("address_1", "address_2", "city", "postcode") if to.get(part))
    return {
        "name": name[:120] or "?",
        "place": str(to.get("city") or "")[:120],
        "phone": _phone(str(billing.get("phone") or shipping.get("phone") or "")),
        "address": address[:500] or None,
    }


def _delivery(order: Json) -> str:
    methods = [str(line.get("method_id")) for line in order.get("shipping_lines") or [] if isinstance(line, dict)]
    return "pickup" if "local_pickup" in methods or not methods else "courier"


def _phone(text: str) -> str | None:
    try:
        return phones.read_phone(text[:40]).value
    except Unread:
        return None


def _items(order: Json) -> list[Json]:
    items = order.get("line_items")
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise BadEvent("line_items: must be a list of objects")
    return items


def _product(item: Json) -> int:
    match = SKU.fullmatch(str(item.get("sku") or ""))
    return int(match[1]) if match else 0


def _object(order: Json, name: str) -> Json:
    value = order.get(name)
    return value if isinstance(value, dict) else {}


def _rupiah(value: object, *, by: int = 1) -> int:
    """An amount as WooCommerce writes it, "15000.00", divided among so many pieces."""
    try:
        amount = Decimal(str(value or 0)) / by
        return int(amount.quantize(Decimal(1), ROUND_HALF_UP))
    except (InvalidOperation, ValueError, OverflowError):
        raise BadEvent("an amount is no number") from None


def _moment(order: Json, name: str) -> datetime:
    try:
        found = datetime.fromisoformat(str(order.get(name)))
    except ValueError:
        raise BadEvent(f"{name}: must be a moment") from None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found
