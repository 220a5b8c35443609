"""Telling a seller of an order, or of several together. They come by themselves: services/orders/alerting.py."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy.orm import Session

from dialogue import Chat, Choice, Line, conversation, own_words
from handlers.entry import door_to
from services.orders import looking
from services.orders.looking import Seen

SHOWN: Final = 5  # items of one order, orders of one digest: more is a wall of text
ASKS: Final = ("new", "reminder", "second", "officer")  # alerts that want an answer; the others only tell
GIVEN_UP: Final = ("cancelled", "refunded")
ANSWERS: Final = ("accepted", "declined", "buyer-left")  # what others did: told only while the order stands
TELLS: Final = (*GIVEN_UP, "paid", *ANSWERS)
KEPT_ASIDE: Final = ("accepted", "ready")  # answers under which what was ordered lay aside


@conversation("order-alert")
def order_alert(chat: Chat, db: Session, order: int, kind: str, group: bool = False) -> None:
    """`kind`: why they are told (see OrderAlert). Silent when it has been answered meanwhile."""
    seen = looking.find(db, order=order, by=chat.person)
    if seen is None or (kind in ASKS and not seen.waits):
        return
    if kind not in ASKS:
        if news := what_became(seen, kind):
            chat.say(news, number=seen.number, shop=seen.shop, by=seen.answered_by or None,
                     accepted=seen.answer in KEPT_ASIDE,
                     choices=[] if group else [see(chat, seen)])  # fmt: skip
        return
    chat.say(kind, number=seen.number, shop=seen.shop)
    chat.say("order-alert/card", **card(seen, private=not group), choices=answers(chat, seen))


@conversation("order-digest")
def order_digest(chat: Chat, db: Session, orders: Sequence[Sequence[Any]], group: bool = False) -> None:
    """`orders`: [order, kind] of each alert that has waited. First what has become of some, then those that wait."""
    found = [looking.find(db, order=order, by=chat.person) for order in dict.fromkeys(order for order, _ in orders)]
    theirs = {seen.id: seen for seen in found if seen is not None}
    waiting = [seen for seen in theirs.values() if seen.waits]
    news = _news(theirs, orders)
    for n, (kind, told) in enumerate(news, 1):
        last = n == len(news) and not waiting
        chat.say(kind, orders=_bullets(_told(seen, kind) for seen in told),
                 accepted=any(seen.answer in KEPT_ASIDE for seen in told),
                 choices=_doors(chat, told) if last and not group else [])  # fmt: skip
    if waiting:
        many(chat, waiting, group)


def _news(theirs: Mapping[int, Seen], orders: Sequence[Sequence[Any]]) -> list[tuple[str, list[Seen]]]:
    """What has become of which orders."""
    told = {(order, what_became(theirs[order], kind)) for order, kind in orders if order in theirs}
    news = [(kind, [seen for seen in theirs.values() if (seen.id, kind) in told]) for kind in TELLS]
    return [(kind, those) for kind, those in news if those]


def _told(seen: Seen, kind: str) -> str:
    by = f" ({seen.answered_by})" if kind in ("accepted", "declined") and seen.answered_by else ""
    return f"{seen.number} {seen.shop}{by}"


def many(chat: Chat, waiting: Sequence[Seen], group: bool) -> None:
    """Orders that wait. In a group they are not opened one by one, so what is in them is said at once."""
    total, shown = sum(seen.total_rupiah for seen in waiting), waiting[:SHOWN]
    if not group:
        chat.say("many", count=len(waiting), total=total, choices=_doors(chat, waiting))
        return
    doors = [chat.door("accept", "answer-order", Line("order-digest/accept-one", {"number": seen.number}),
                       order=seen.id, do="accept") for seen in shown]  # fmt: skip
    chat.say("many-in-group", count=len(waiting), total=total, orders=_bullets(map(_in_one_line, shown)),
             more=len(waiting) - len(shown), number=shown[0].number, choices=doors)  # fmt: skip


def what_became(seen: Seen, kind: str) -> str:
    """What somebody is to hear of an order, as it stands now; "" when there is nothing to tell but a question."""
    if kind in ASKS or (kind == "cancelled" and seen.status not in GIVEN_UP) or (kind in ANSWERS and not seen.open):
        return ""
    return seen.status if seen.status in GIVEN_UP else kind


def _in_one_line(seen: Seen) -> str:
    items = ", ".join(f"{item.quantity} {item.unit} {item.name}".replace("  ", " ") for item in seen.items[:SHOWN])
    return f"{seen.number} {seen.shop}: {items}{', …' if len(seen.items) > SHOWN else ''}"


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"• {line}" for line in lines)


def _doors(chat: Chat, orders: Sequence[Seen]) -> list[Choice]:
    return [*(see(chat, seen) for seen in orders[:SHOWN]), door_to(chat, "my-orders")]


def card(seen: Seen, *, private: bool) -> dict[str, Any]:
    """What an order's sentences are told. The buyer's number only in private: a group has many readers."""
    lines = [f"{item.quantity} {item.unit} {item.name}".replace("  ", " ") for item in seen.items[:SHOWN]]
    return {
        "items": _bullets(lines),
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
