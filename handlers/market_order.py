"""Ordering from the chat, for oneself or for one's shop: how many, where to, how to pay; and what becomes of it."""

from __future__ import annotations

from enum import Enum
from typing import Any

from sqlalchemy.orm import Session

from dialogue import Chat, Choice, Line, OneOf, Text, conversation
from handlers.entry import door_to
from handlers.fields import Confirm, Number, Optional, Phone, YesNo
from services import businesses, consents, people, programme
from services.businesses import ADDRESS_MAX, Business
from services.market import looking, ordering, qris
from services.market.looking import Order
from services.market.ordering import Buyer
from services.tables.market import NOTE_MAX, QUANTITY_MAX, MarketOrder, MarketShop
from understanding.gazetteer import BY_CODE
from understanding.phones import is_only_phone

ADDRESS_MIN = 8  # shorter leads a courier nowhere


class Delivery(Enum):
    COURIER = "courier"
    PICKUP = "pickup"


class Payment(Enum):
    COD = "cod"
    TRANSFER = "transfer"
    QRIS = "qris"


@conversation("market-order")
def market_order(chat: Chat, db: Session, listing: str, quantity: int = 0) -> None:
    """`quantity` has been said already; 0 when it has not."""
    consents.require_full(db, person=chat.person)
    one, shop = ordering.for_sale(db, listing=listing)
    mine = next(iter(businesses.of(db, owner=chat.person)), None)
    most = QUANTITY_MAX if one.stock is None else min(one.stock, QUANTITY_MAX)
    quantity = chat.ask("quantity", Number(least=1, most=most), given=quantity or None,
                        name=one.name, unit=one.unit, left=one.stock)  # fmt: skip
    delivery = chat.ask("delivery", OneOf(Delivery))
    courier = delivery is Delivery.COURIER
    address = chat.ask("address", Text(min_length=ADDRESS_MIN, max_length=ADDRESS_MAX), _no_place,
                       given=_address(mine)) if courier else ""  # fmt: skip
    phone = chat.ask("phone", Phone(), given=mine.phone if mine else None)
    offered = _ways(shop)
    without = [way for way in Payment if way not in offered]
    payment = chat.ask("payment", OneOf(Payment, without=without)) if len(offered) > 1 else offered[0]
    note = chat.ask("note", Optional(Text(max_length=NOTE_MAX)))
    buyer = Buyer(mine.name if mine else people.get(db, person=chat.person).name, phone, _place(mine), address,
                  chat.person)  # fmt: skip
    chat.ask("correct", Confirm(), name=one.name, shop=shop.name, quantity=quantity, unit=one.unit,
             total=quantity * one.price_rupiah, buyer=buyer.name, phone=phone, delivery=delivery,
             address=address or None, payment=payment, note=note)  # fmt: skip
    secret = str(chat.remember("secret", ordering.new_secret))
    order = ordering.place(
        db, listing=listing, quantity=quantity, buyer=buyer, payment=payment.value, delivery=delivery.value,
        note=note or "", secret=secret, now=chat.now,
    )  # fmt: skip
    base = programme.get().market_url
    chat.say("done", number=ordering.number(order.id), shop=shop.name, link=f"{base}/o/{secret}" if base else None,
             choices=[chat.door("status", "market-status", order=order.id, whole=True)])  # fmt: skip


@conversation("market-status")
def market_status(chat: Chat, db: Session, order: int, whole: bool = False) -> None:
    """Started by the seller's answer, in a sentence; and by the buyer who looks at the `whole` order."""
    found = looking.of_person(db, order=order, person=chat.person)
    doors = [chat.door("cancel", "market-cancel", order=order)] if found.may_cancel else []
    doors += [chat.door("received", "market-received", order=order)] if found.may_receive else []
    kept, shop = found.order, found.shop
    chat.say(
        "whole" if whole else f"is-{found.stage}", number=ordering.number(kept.id), name=kept.name,
        quantity=kept.quantity, unit=kept.unit, shop=shop.name if shop else "-", reason=kept.reason or None,
        courier=kept.courier or None, receipt=kept.receipt or None, **(_whole(found) if whole else {}),
        delivery=Delivery(kept.delivery) if whole else kept.delivery,
        choices=[*doors, door_to(chat, "my-purchases")] if whole else doors,
    )  # fmt: skip
    if found.is_under_way and shop and (kept.answer == "accepted" or (whole and not kept.paid_told)):
        how_to_pay(chat, kept, shop)


def _whole(found: Order) -> dict[str, Any]:
    """What is told besides; the shop's telephone and address only while an order it has accepted is under way."""
    kept, shop = found.order, found.shop if found.is_under_way else None
    return {
        "stage": found.stage, "until": kept.reason if found.stage == "postponed" and kept.reason else None,
        "total": kept.price_rupiah * kept.quantity, "address": kept.buyer_address or None,
        "payment": Payment(kept.payment), "note": kept.note or None, "phone": (shop and shop.phone) or None,
        "place": (shop and shop.address) or None if kept.delivery == "pickup" else None,
    }  # fmt: skip


@conversation("my-purchases")
def my_purchases(chat: Chat, db: Session, page: int = 1) -> None:
    """What somebody has ordered in the chat, the newest first."""
    total = looking.count_of_person(db, person=chat.person)
    doors = [
        chat.door(label, "my-purchases", page=other)
        for label, other in (("previous-page", page - 1), ("next-page", page + 1))
        if 1 <= other <= -(-total // looking.PAGE_SIZE)
    ]
    if not total:
        chat.say("none", choices=[door_to(chat, "market-search")])
        return
    found = looking.all_of_person(db, person=chat.person, page=page)
    chat.say("list", total=total, choices=[*(_see(chat, one) for one in found), *doors])


def _see(chat: Chat, found: Order) -> Choice:
    kept = found.order
    line = Line("my-purchases/one", {"number": ordering.number(kept.id), "name": kept.name})
    return chat.door("one", "market-status", line, order=kept.id, whole=True)


def how_to_pay(chat: Chat, order: MarketOrder, shop: MarketShop) -> None:
    """What a buyer needs who pays before the goods come; a shop that has given up QRIS may have an account."""
    total = order.price_rupiah * order.quantity
    if order.payment == "qris" and shop.qris:
        picture = {"name": "qris.png", "make": "qris", "as": "picture", "args": {"order": order.id}}
        chat.say("pay-qris", document=picture, total=total, merchant=qris.read(shop.qris).merchant)
    elif order.payment != "cod" and shop.account_number:
        chat.say("pay-transfer", total=total, bank=shop.bank, number=shop.account_number, holder=shop.account_holder)


@conversation("market-cancel")
def market_cancel(chat: Chat, db: Session, order: int, typed: bool = False) -> None:
    """The button stands under the order and acts at once; who has `typed` a number is asked first."""
    found = looking.of_person(db, order=order, person=chat.person)
    if typed and found.may_cancel and not _sure(chat, found):
        chat.say("kept", number=ordering.number(order), choices=[_see(chat, found)])
        return
    ordering.cancel(db, order=order, now=chat.now)
    chat.go_on("market-status", order=order)


def _sure(chat: Chat, found: Order) -> bool:
    kept = found.order
    return chat.ask("sure", YesNo(), number=ordering.number(kept.id), quantity=kept.quantity, unit=kept.unit,
                    name=kept.name, shop=found.shop.name if found.shop else "-")  # fmt: skip


@conversation("market-received")
def market_received(chat: Chat, db: Session, order: int) -> None:
    looking.of_person(db, order=order, person=chat.person)
    ordering.received(db, order=order, now=chat.now)
    chat.go_on("market-status", order=order)


def _ways(shop: MarketShop) -> list[Payment]:
    ways = {Payment.COD: shop.cod, Payment.TRANSFER: bool(shop.account_number), Payment.QRIS: bool(shop.qris)}
    return [way for way, offered in ways.items() if offered] or [Payment.COD]


def _no_place(address: str) -> str | None:
    return "only-phone" if is_only_phone(address) else None


def _address(mine: Business | None) -> str | None:
    return mine.address if mine and len(mine.address) >= ADDRESS_MIN else None


def _place(mine: Business | None) -> str:
    return BY_CODE[mine.regency_code].official_name if mine else ""
