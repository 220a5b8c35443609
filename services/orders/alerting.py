"""Telling people of orders: at once, or together with others in the morning or when many come in a minute."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Final

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.orm import Session

from services import inbox
from services.orders import contacts
from services.orders.nights import morning_after
from services.tables.orders import OrderAlert, OrderSettings

MANY: Final = 3  # alerts that somebody gets one by one within WINDOW; those after them come together
WINDOW: Final = 60.0


@dataclass(frozen=True, slots=True)
class Place:
    """Whom to tell; `channel` and `chat` name a group, "" is wherever they are reached best."""

    person: int
    channel: str = ""
    chat: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """The order somebody is told of."""

    order: int
    version: int
    business: int


def settings(db: Session, *, business: int) -> tuple[int, bool]:
    """(minutes until the next step, whether alerts come at night) of a business."""
    found = db.get(OrderSettings, business)
    return (found.minutes, found.at_night) if found else (_USUAL_MINUTES, False)


_USUAL_MINUTES: Final = 30


def everywhere(db: Session, *, business: int) -> list[Place]:
    """Every contact who hears, and every group of the cooperative."""
    people = [Place(one.person) for one in contacts.of(db, business=business) if one.hears]
    return people + [Place(one.person, one.channel, one.chat) for one in contacts.groups(db, business=business)]


def told(db: Session, *, order: int) -> list[Place]:
    """Who has been told of an order, or is about to be."""
    a = OrderAlert
    rows = db.execute(
        select(a.person_id, a.channel, a.chat).where(a.order_id == order).distinct().order_by(a.person_id)
    )
    return [Place(*row) for row in rows]


def tell(db: Session, about: About, *, kind: str, places: Iterable[Place], now: datetime, at_night: bool) -> None:
    """Alert these people; in the quiet hours, or when many come at once, later and together."""
    morning = None if at_night else morning_after(now)
    for place in places:
        due = morning.timestamp() if morning else _after_many(db, place, now.timestamp())
        row = {
            "order_id": about.order, "person_id": place.person, "kind": kind, "channel": place.channel,
            "chat": place.chat, "at": now.timestamp(), "due_at": due,
        }  # fmt: skip
        db.execute(_ALERT, row)
        if due is None:
            again = "" if kind == "paid" else f":{about.version}:{int(now.timestamp())}"  # an order is paid once
            key = f"order:{about.order}:{kind}{again}"
            _announce(db, place, [[about.order, kind]], now.timestamp(), key)


_A: Final = OrderAlert.__table__
_ALERT: Final = insert(_A)  # type: ignore[arg-type]
_LATELY: Final = select(func.count(), func.max(_A.c.due_at)).where(
    _A.c.person_id == bindparam("person"), _A.c.chat == bindparam("chat"), _A.c.at > bindparam("since")
)


def tell_together(db: Session, *, now: float) -> list[int]:
    """For the clock: say what has waited, in one message for each person and place. Whom we have told.

    The rows are claimed by this very update, so any number of processes may do it at once.
    """
    due = (OrderAlert.due_at.is_not(None), OrderAlert.due_at <= now)
    a = OrderAlert
    rows = db.execute(
        update(a).where(*due).values(due_at=None).returning(a.person_id, a.channel, a.chat, a.order_id, a.kind)
    ).all()
    for key, group in groupby(sorted(rows), key=lambda row: tuple(row[:3])):
        waited = [[row[3], row[4]] for row in group]
        _announce(db, Place(*key), waited, now, f"orders:{int(now)}:{waited[0][0]}:{waited[0][1]}")
    return sorted({row[0] for row in rows})


def forget(db: Session, *, order: int) -> None:
    """What waits to be said of an order is not said any more."""
    db.execute(delete(OrderAlert).where(OrderAlert.order_id == order, OrderAlert.due_at.is_not(None)))


def _announce(db: Session, place: Place, orders: list[list[object]], now: float, key: str) -> None:
    one = len(orders) == 1
    about = {"order": orders[0][0], "kind": orders[0][1]} if one else {"orders": orders}
    inbox.announce(
        db,
        person=place.person,
        conversation="order-alert" if one else "order-digest",
        args={**about, "group": True} if place.chat else about,
        now=now,
        key=f"{key}:{place.person}:{place.chat}",
        sort="alert",
        at=(place.channel, place.chat) if place.chat else None,
    )


def _after_many(db: Session, place: Place, now: float) -> float | None:
    """When somebody who has had enough alerts hears of the next; None: at once."""
    here = {"person": place.person, "chat": place.chat, "since": now - WINDOW}
    count, waiting = db.execute(_LATELY, here).one()
    return (waiting or now + WINDOW) if count >= MANY else None
