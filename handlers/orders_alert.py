"""Telling a seller of an order, or of several together. They come by themselves: services/orders/alerting.py."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy.orm import Session

from dialogue import Chat, Choice, conversation, own_words
from handlers.entry import door_to
from services.orders import contacts, looking
from services.orders.looking import Seen

SHOWN: Final = 5  # items of one order, orders of one digest: more is a wall of text
ASKS: Final = ("new", "reminder", "second", "officer")  # alerts that want an answer; the others only tell


@conversation("order-alert")
def order_alert(chat: Chat, db: Session, order: int, kind: str, group: bool = False) -> None:
    """`kind`: why they are told (see OrderAlert). Silent when it has been answered meanwhile."""
    seen = still_theirs(chat, db, order)
    if seen is None or (kind in ASKS and not seen.waits):
        return
    if kind not in ASKS:
        chat.say(
            kind, number=seen.number, shop=seen.shop, accepted=seen.answer == "accepted", choices=[see(chat, seen)]
        )
        return
    chat.say(kind, number=seen.number, shop=seen.shop)
    chat.say("order-alert/card", **card(seen, private=not group), choices=answers(chat, seen))


@conversation("order-digest")
def order_digest(chat: Chat, db: Session, orders: Sequence[Sequence[Any]], group: bool = False) -> None:
    """`orders`: [order, kind] of each alert that has waited."""
    found = [still_theirs(chat, db, order) for order in dict.fromkeys(order for order, _ in orders)]
    waiting = [seen for seen in found if seen is not None and seen.waits]
    if not waiting:
        return
    doors = [see(chat, seen) for seen in waiting[:SHOWN]]
    total = sum(seen.total_rupiah for seen in waiting)
    chat.say("many", count=len(waiting), total=total, choices=[*doors, door_to(chat, "my-orders")])


def still_theirs(chat: Chat, db: Session, order: int) -> Seen | None:
    """The order, unless it has gone, or is none of theirs any more: then nothing is said."""
    found = looking.many(db, looking.with_id(order), limit=1)
    return found[0] if found and contacts.role(db, business=found[0].business, person=chat.person) else None


def card(seen: Seen, *, private: bool) -> dict[str, Any]:
    """What an order's sentences are told. The buyer's number only in private: a group has many readers."""
    lines = [f"{item.quantity} {item.unit} {item.name}".replace("  ", " ") for item in seen.items[:SHOWN]]
    return {
        "items": "\n".join(f"• {line}" for line in lines),
        "more": len(seen.items) - len(lines),
        "total": seen.total_rupiah,
        "shipping": seen.shipping_rupiah,
        "buyer": seen.first_name,
        "place": seen.place or None,
        "address": (private and seen.address) or None,
        "payment": seen.payment,
        "paid": seen.paid or (None if seen.payment == "cod" else False),
        "delivery": seen.delivery,
        "note": seen.note or None,
        "link": (private and looking.wa_link(seen, f"{seen.number} {seen.shop}")) or None,
    }


def answers(chat: Chat, seen: Seen) -> list[Choice]:
    """Doors, so that whoever presses answers in their own name."""
    return [
        chat.door(f"order-alert/{do}", "answer-order", order=seen.id, do=do) for do in ("accept", "decline", "postpone")
    ]


def see(chat: Chat, seen: Seen) -> Choice:
    """A button with the number and whose it is."""
    return chat.door("one", "my-order", own_words(f"{seen.number} {seen.first_name}".strip()), order=seen.id)
