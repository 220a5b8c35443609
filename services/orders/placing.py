"""What the back end tells us of orders: the highest version counts, in whatever order and however often they come."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from services.events import Event
from services.orders import alerting, escalating, snapshots, stock
from services.orders.alerting import About
from services.tables.businesses import Business
from services.tables.orders import Order

log = logging.getLogger(__name__)
OPEN: Final = ("placed", "paid")
GIVEN_UP: Final = ("cancelled", "refunded")
_OURS: Final = ("external", "shop", "business_id", "came_at")  # never changed by a later version


def apply(db: Session, event: Event, now: datetime) -> None:
    """Keep an order as this event tells it, and alert who must answer it. Raises BadEvent.

    One statement decides: an older version, or the same again, changes nothing. What follows looks at the order as it
    is then, and not at the event, so that every sequence of events ends in the same state.
    """
    told = snapshots.read(event.data)
    was_paid = db.scalar(_PAID, {"external": told["external"]}) if told["paid"] else None
    order = _keep(db, told, now)
    if order is None:
        return
    if order.business_id is None:
        log.warning("An order has come for a shop that is not ours: %s", told["shop"])
    elif told["status"] in GIVEN_UP:
        _give_up(db, order, now)
    elif told["status"] not in OPEN:
        _close(db, order.id)
    elif not order.answer and not order.step and order.next_step_at is None:
        escalating.begin(db, _about(order), now=now)
    elif told["paid"] and was_paid is False:
        _tell_again(db, order, "paid", now)


def _keep(db: Session, told: dict[str, Any], now: datetime) -> Any:
    """The order as it is now; None when a version as high is kept already."""
    business = db.scalar(_BUSINESS, {"id": snapshots.business_of(told["shop"])})
    row = {**told, "business_id": business, "came_at": now, "changed_at": now}
    return db.execute(_UPSERT[db.get_bind().dialect.name], row).one_or_none()


_O: Final = Order.__table__
_PAID: Final = select(_O.c.paid).where(_O.c.external == bindparam("external"))
_BUSINESS: Final = select(Business.__table__.c.id).where(Business.__table__.c.id == bindparam("id"))


def _upsert(dialect: Any) -> Any:
    row = dialect.insert(_O)
    changes = {name: row.excluded[name] for name in (*snapshots.COLUMNS, "changed_at") if name not in _OURS}
    kept = row.on_conflict_do_update(
        index_elements=["external"], set_=changes, where=_O.c.version < row.excluded.version
    )  # fmt: skip
    return kept.returning(_O.c.id, _O.c.version, _O.c.business_id, _O.c.answer, _O.c.step, _O.c.next_step_at)


_UPSERT: Final = {"postgresql": _upsert(postgresql), "sqlite": _upsert(sqlite)}
"""Built once: a hundred orders a second come this way."""


def _give_up(db: Session, order: Any, now: datetime) -> None:
    """Nothing is to be answered or sent any more: what lay aside goes back, and whoever knew of the order hears it."""
    stock.release(db, order=order.id, now=now)
    _close(db, order.id)
    alerting.forget(db, order=order.id)
    _tell_again(db, order, "cancelled", now)


def _tell_again(db: Session, order: Any, kind: str, now: datetime) -> None:
    _, at_night = alerting.settings(db, business=order.business_id)
    alerting.tell(
        db, _about(order), kind=kind, places=alerting.told(db, order=order.id), now=now, at_night=at_night
    )  # fmt: skip


def _close(db: Session, order: int) -> None:
    """It needs no answer any more. Were it opened again, the alerts would begin anew."""
    db.execute(update(Order).where(Order.id == order).values(next_step_at=None, step=0))


def _about(order: Any) -> About:
    return About(order.id, order.version, order.business_id)
