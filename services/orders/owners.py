"""What those who sell hear of an order besides being asked: who else has answered it, and that its buyer has left."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services import inbox
from services.orders import alerting, looking
from services.orders.alerting import About, Place
from services.orders.nights import morning_after
from services.tables.businesses import Business
from services.tables.orders import Order
from services.tables.talk import Person


def hear_of_answer(db: Session, *, order: int, answer: str, now: datetime) -> None:
    """Tell an owner that somebody else has answered: one line, and in the quiet hours when they end."""
    owner = _owner(db, order)
    if owner is not None:
        _tell(db, order, owner, answer, now)


def buyer_left(db: Session, *, externals: Collection[str], now: datetime) -> None:
    """The buyer of these orders has erased themselves: those not handed over stand, and their sellers hear of it.

    It is noted beside the buyer's name, so that nobody is said to have been told whom we cannot tell.
    """
    stands = (Order.status.in_(looking.OPEN_STATUSES), Order.answer.in_(("", "postponed", "accepted", "ready")))
    for order in list(db.scalars(select(Order).where(Order.external.in_(externals), *stands).order_by(Order.id))):
        order.buyer = json.dumps({**json.loads(order.buyer), "left": True}, ensure_ascii=False)
        for person in sorted({who for who in (_owner(db, order.id), order.answered_by) if who is not None}):
            _tell(db, order.id, person, "buyer-left", now)
    db.flush()


def _owner(db: Session, order: int) -> int | None:
    return db.scalar(select(Business.owner_id).join(Order, Order.business_id == Business.id).where(Order.id == order))


def _tell(db: Session, order: int, person: int, kind: str, now: datetime) -> None:
    """Unless they want no alerts of orders; in the morning, together with what else has waited, if none at night."""
    if not db.scalar(select(Person.order_alerts).where(Person.id == person)):
        return
    kept = db.get_one(Order, order)
    about = About(order, kept.version, kept.business_id or 0)
    _, at_night = alerting.settings(db, business=about.business)
    if morning_after(now) and not at_night:
        alerting.tell(db, about, kind=kind, places=[Place(person)], now=now, at_night=False)
    else:
        inbox.announce(
            db, person=person, conversation="order-alert", args={"order": order, "kind": kind}, now=now.timestamp(),
            key=f"order:{order}:told:{kind}:{person}", sort="alert",
        )  # fmt: skip
