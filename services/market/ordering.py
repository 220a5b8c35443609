"""What buyers do: order, cancel, say that they have paid, say that it has come. Each is told to Kanca as an event."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from services import events, sql
from services.events.publishing import iso
from services.refusals import NotForSale, NotHandedOver, NotToBePaid, NotYours, TooFewLeft, TooLateToCancel
from services.tables.market import MarketListing, MarketOrder, MarketShop

OPEN_ANSWERS = ("none", "unanswered", "postponed")
UNDER_WAY = ("accepted", "ready", "handed_over")
RECEIVABLE = {"courier": ("handed_over",), "pickup": ("ready", "handed_over")}  # by how it comes to the buyer


@dataclass(frozen=True, slots=True)
class Buyer:
    """Who orders, as they say themselves. `phone` is E.164; `person` is known of those who order in the chat."""

    name: str
    phone: str
    place: str = ""
    address: str = ""
    person: int | None = None


def place(
    db: Session,
    *,
    listing: str,
    quantity: int,
    buyer: Buyer,
    payment: str,
    delivery: str,
    secret: str,
    now: datetime,
    note: str = "",
) -> MarketOrder:
    """Order. `secret` makes the order's private address and is known to the buyer alone: the same again is the same
    order. Refuses with NotForSale or TooFewLeft."""
    before = by_secret(db, secret=secret)
    if before is not None:
        return before
    product, _ = for_sale(db, listing=listing)
    if product.stock is not None and quantity > product.stock:
        raise TooFewLeft(product.stock, product.unit)
    row = {
        "secret": _digest(secret), "person_id": buyer.person, "shop_id": product.shop_id, "listing_id": product.id,
        "name": product.name, "unit": product.unit, "price_rupiah": product.price_rupiah, "quantity": quantity,
        "buyer_name": buyer.name, "buyer_phone": buyer.phone, "buyer_place": buyer.place,
        "buyer_address": buyer.address, "note": note, "payment": payment, "delivery": delivery, "placed_at": now,
        "told_at": now.timestamp(),
    }  # fmt: skip
    new = sql.changed(db, sql.insert(db, MarketOrder).values(row).on_conflict_do_nothing())
    order = by_secret(db, secret=secret)
    if order is None:
        raise LookupError("The order that was written is not there.")
    if new:
        _tell(db, order, now)
    return order


def new_secret() -> str:
    """Beyond guessing: 128 bits."""
    return secrets.token_hex(16)


def for_sale(db: Session, *, listing: str) -> tuple[MarketListing, MarketShop]:
    """A product that may be ordered now, and its shop. Refuses with NotForSale."""
    query = select(MarketListing, MarketShop).join(MarketShop, MarketShop.id == MarketListing.shop_id)
    found = db.execute(
        query.where(MarketListing.id == listing, MarketListing.status == "shown", MarketShop.is_open)
    ).first()
    if found is None:
        raise NotForSale
    return found[0], found[1]


def by_secret(db: Session, *, secret: str) -> MarketOrder | None:
    """The order whose private address this is."""
    return db.scalar(select(MarketOrder).filter_by(secret=_digest(secret)).execution_options(populate_existing=True))


def open_of(db: Session, *, person: int) -> Sequence[str]:
    """What events call the orders that somebody made in the chat and that are neither declined nor over."""
    mine = (MarketOrder.person_id == person, MarketOrder.status == "placed")
    open_ = MarketOrder.answer.in_((*OPEN_ANSWERS, *UNDER_WAY))
    return [external_id(order) for order in db.scalars(select(MarketOrder.id).where(*mine, open_))]


def cancel(db: Session, *, order: int, now: datetime) -> None:
    """The buyer wants it no longer; twice is once. Refuses with TooLateToCancel once the seller has accepted."""
    if _changed(db, order, OPEN_ANSWERS, now, status="cancelled"):
        _tell(db, _fresh(db, order), now)
    elif _fresh(db, order).status != "cancelled":
        raise TooLateToCancel


def tell_paid(db: Session, *, order: int, now: datetime) -> None:
    """The buyer says that the money is on its way. It is a word, not a payment: the seller looks at the account.
    Refuses with NotToBePaid what is paid in cash, or not accepted."""
    before = _fresh(db, order)
    if before.payment != "cod" and _changed(db, order, UNDER_WAY, now, paid_told=True):
        _tell(db, _fresh(db, order), now)
    elif not before.paid_told:
        raise NotToBePaid


def received(db: Session, *, order: int, now: datetime) -> None:
    """The buyer has it: the order is done; twice is once. Refuses with NotHandedOver."""
    before = _fresh(db, order)
    if _changed(db, order, RECEIVABLE[before.delivery], now, status="delivered"):
        _tell(db, _fresh(db, order), now)
    elif _fresh(db, order).status != "delivered":
        raise NotHandedOver


def snapshot(order: MarketOrder) -> dict[str, Any]:
    """The whole order as the contract writes it."""
    total = order.price_rupiah * order.quantity
    item = {"product": order.listing_id, "name": order.name, "quantity": order.quantity, "unit": order.unit}
    return {
        "id": external_id(order.id), "version": order.version, "number": number(order.id), "status": order.status,
        "placed_at": iso(order.placed_at), "shop": {"id": order.shop_id},
        "items": [item | {"price_rupiah": order.price_rupiah}], "shipping_rupiah": 0, "total_rupiah": total,
        "buyer": {
            "name": order.buyer_name, "place": order.buyer_place, "phone": order.buyer_phone,
            "address": order.buyer_address or None,
        },
        "payment": {"method": order.payment, "paid": False}, "delivery": {"method": order.delivery},
        "note": _note(order),
    }  # fmt: skip


def number(order: int) -> str:
    """What people call an order."""
    return f"TMK-{order}"


def external_id(order: int) -> str:
    """What events call an order of this market."""
    return f"m{order}"


def _note(order: MarketOrder) -> str:
    told = "Pembeli menyatakan sudah membayar; periksa dulu." if order.paid_told else ""
    return " ".join(filter(None, (order.note, told)))


def _changed(db: Session, order: int, answers: tuple[str, ...], now: datetime, **values: Any) -> bool:
    """Change an order that is not over, as its next version. Of two at once the second changes nothing."""
    name, value = next(iter(values.items()))
    wanted = (MarketOrder.id == order, MarketOrder.status == "placed", MarketOrder.answer.in_(answers))
    new = getattr(MarketOrder, name) != value
    next_ = {"version": MarketOrder.version + 1, "told_at": now.timestamp(), **values}
    return bool(sql.changed(db, update(MarketOrder).where(*wanted, new).values(next_)))


def _fresh(db: Session, order: int) -> MarketOrder:
    found = db.get(MarketOrder, order, populate_existing=True)
    if found is None:
        raise NotYours
    return found


def told(order: MarketOrder) -> tuple[str, str]:
    """Type and key of the event that tells how an order stands."""
    return f"order.{order.status}", f"market:{order.id}:{order.version}"


def _tell(db: Session, order: MarketOrder, now: datetime) -> None:
    type_, key = told(order)
    events.publish(
        db, type=type_, data={"order": snapshot(order)}, now=now, key=key, endpoint="kanca",
        about=external_id(order.id), person=order.person_id,
    )  # fmt: skip


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
