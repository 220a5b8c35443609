"""The seller's word: take an order, decline it and why, put it off; later, say that it is ready and has left."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import Final

from sqlalchemy.orm import Session

from dialogue import Chat, OneOf, Text, conversation
from handlers.entry import door_to
from handlers.fields import Optional
from handlers.fields.later import Later
from services.orders import answering, looking
from services.orders.nights import in_days, in_hours
from services.refusals import TooLittleStock

LONGEST_WAIT_DAYS: Final = 7
LONGEST_WAIT_HOURS: Final = 48


class Reason(Enum):
    SOLD_OUT = "sold-out"
    NO_TIME = "no-time"
    TOO_FAR = "too-far"
    OTHER = "other"


@conversation("answer-order")
def answer_order(chat: Chat, db: Session, order: int, do: str, accepted: bool = False) -> None:
    """`do`: accept, decline or postpone. `accepted`: decline it although it was accepted."""
    answering.require_waiting(db, order=order, by=chat.person, accepted=accepted)
    if do == "accept":
        accept(chat, db, order)
    elif do == "decline":
        decline(chat, db, order, accepted)
    else:
        postpone(chat, db, order)


def accept(chat: Chat, db: Session, order: int) -> None:
    try:
        seen = answering.accept(db, order=order, by=chat.person, now=chat.now)
    except TooLittleStock as lacking:
        others = [chat.door(f"order-alert/{do}", "answer-order", order=order, do=do) for do in ("decline", "postpone")]
        chat.say("lacking", product=lacking.product, choices=[*others, door_to(chat, "my-products")])
        return
    chat.say(
        "accepted", number=seen.number, buyer=seen.first_name, left=seen.buyer_left,
        choices=[chat.door("ready", "order-ready", order=order), door_to(chat, "my-orders")],
    )  # fmt: skip


def decline(chat: Chat, db: Session, order: int, accepted: bool) -> None:
    seen = looking.get(db, order=order, by=chat.person)
    number = seen.number
    reason = chat.ask("reason", OneOf(Reason), number=number)
    words = chat.ask("words", Optional(Text(max_length=answering.REASON_MAX))) if reason is Reason.OTHER else None
    answering.decline(
        db, order=order, by=chat.person, reason=reason.value, text=words or "", accepted=accepted, now=chat.now
    )  # fmt: skip
    chat.say("declined", number=number, left=seen.buyer_left, choices=[door_to(chat, "my-orders")])


def postpone(chat: Chat, db: Session, order: int) -> None:
    seen = looking.get(db, order=order, by=chat.person)
    wait = Later(today=chat.today, days=LONGEST_WAIT_DAYS, hours=LONGEST_WAIT_HOURS)
    later = chat.ask("until", wait, number=seen.number)
    until = moment(chat.now, later)
    answering.postpone(db, order=order, by=chat.person, until=until, now=chat.now)
    chat.say("postponed", number=seen.number, until=until, left=seen.buyer_left, choices=[door_to(chat, "my-orders")])


def moment(now: datetime, later: str) -> datetime:
    unit, _, count = later.partition(":")
    return in_hours(now, int(count)) if unit == "hours" else in_days(now, int(count))


@conversation("order-ready")
def order_ready(chat: Chat, db: Session, order: int) -> None:
    seen = answering.make_ready(db, order=order, by=chat.person, now=chat.now)
    chat.say(
        "ready", number=seen.number, delivery=seen.delivery, left=seen.buyer_left,
        choices=[chat.door("hand-over", "hand-over", order=order), door_to(chat, "my-orders")],
    )  # fmt: skip


@conversation("hand-over")
def hand_over(chat: Chat, db: Session, order: int, rest: str = "") -> None:
    """`rest`: courier and receipt number that were said before being asked."""
    seen = answering.require_under_way(db, order=order, by=chat.person)
    courier = receipt = None
    if seen.delivery == "courier":
        said, _, number = rest.partition(" ")
        part = Optional(Text(max_length=answering.PART_MAX))
        courier = chat.ask("courier", part, given=said or None, number=seen.number)
        receipt = chat.ask("receipt", part, given=number or None) if courier else None
    answering.hand_over(
        db, order=order, by=chat.person, courier=courier or "", receipt=receipt or "", now=chat.now
    )  # fmt: skip
    chat.say(
        "done", number=seen.number, delivery=seen.delivery, courier=courier, receipt=receipt, left=seen.buyer_left,
        choices=[door_to(chat, "my-orders")],
    )  # fmt: skip
