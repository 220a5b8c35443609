"""What the back end tells us of orders: the highest version counts, in whatever order and however often they come."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import update
from sqlalchemy.orm import Session

from services import sql
from services.events import Event
from services.orders import alerting, escalating, snapshots, stock
from services.orders.alerting import About, Alert
from services.orders.snapshots import Snapshot
from services.tables.orders import Order

log = logging.getLogger(__name__)
OPEN: Final = ("placed", "paid")
GIVEN_UP: Final = ("cancelled", "refunded")


def apply(db: Session, event: Event, now: datetime) -> None:
    """Keep an order as this event tells it, and alert who must answer it. Raises BadEvent."""
    apply_all(db, [snapshots.read(event.data)], now)


def apply_all(db: Session, told: Sequence[Snapshot], now: datetime) -> None:
    """Keep these orders as `snapshots.read` has read them; the highest version of each alone, as if it came first.

    One statement decides: an older version, or the same again, changes nothing. What follows looks at the orders as
    they are then, and not at the events, so that every sequence of events ends in the same state.

    Many processes do this at once: orders are locked in the order of their ids at the back end, then products in the
    order of theirs, and nothing else is waited for. Otherwise two would wait for each other.
    """
    newest = _newest(told)
    unpaid = _unpaid(db, newest.values())
    begun, given_up, paid = list[About](), list[About](), list[About]()
    for order in _keep(db, newest, now):
        snapshot, about = newest[order.external], About(order.id, order.version, order.business_id)
        if order.business_id is None:
            log.warning("An order has come for a shop that is not ours: %s", snapshot["shop"])
        elif snapshot["status"] in GIVEN_UP:
            given_up.append(about)
        elif snapshot["status"] not in OPEN:
            _close(db, order.id)
        elif not order.answer and not order.step and order.next_step_at is None:
            begun.append(about)
        elif order.external in unpaid:
            paid.append(about)
    escalating.begin_all(db, begun, now=now)
    _give_up(db, given_up, now)
    _tell_again(db, paid, "paid", now)


def _newest(told: Iterable[Snapshot]) -> dict[str, Snapshot]:
    """The highest version of each order, in the order in which all who keep orders lock them."""
    found: dict[str, Snapshot] = {}
    for one in told:
        if one["external"] not in found or one["version"] > found[one["external"]]["version"]:
            found[one["external"]] = one
    return dict(sorted(found.items()))


def _unpaid(db: Session, told: Iterable[Snapshot]) -> set[str]:
    """Which of those that are told as paid we know as not paid."""
    rows = [{"external": one["external"]} for one in told if one["paid"]]
    return set(sql.run(db, _UNPAID, rows).scalars()) if rows else set()


def _keep(db: Session, told: Mapping[str, Snapshot], now: datetime) -> list[Any]:
    """The orders as they are now, but those of which a version as high is kept already."""
    rows = [
        {
            **one,
            "placed_at": sql.moment(db, one["placed_at"]),
            "business": snapshots.business_of(one["shop"]),
            "now": sql.moment(db, now),
        }
        for one in told.values()
    ]
    return list(sql.run(db, _UPSERT, rows))


_TOLD: Final = ", ".join(snapshots.COLUMNS)
_CHANGES: Final = ", ".join(
    f"{name} = excluded.{name}" for name in snapshots.COLUMNS if name not in ("external", "shop")
)
_UPSERT: Final = sql.over_rows(
    f"""insert into orders ({_TOLD}, business_id, came_at, changed_at)
select {", ".join(f"r.{name}" for name in snapshots.COLUMNS)}, b.id, r.now, r.now
from {{rows}} r left join businesses b on b.id = r.business where true order by r.external
on conflict (external) do update set {_CHANGES}, changed_at = excluded.changed_at
where orders.version < excluded.version
returning id, external, version, business_id, answer, step, next_step_at""",
    f"{snapshots.TYPES}, business bigint, now timestamptz",
)
_UNPAID: Final = sql.over_rows(
    "select o.external from {rows} r join orders o on o.external = r.external where not o.paid", "external text"
)


def _give_up(db: Session, abouts: Sequence[About], now: datetime) -> None:
    """Nothing is to be answered or sent any more: what lay aside goes back, and whoever knew of the order hears it."""
    if abouts:
        stock.release(db, orders=[about.order for about in abouts], now=now)
    for about in abouts:
        _close(db, about.order)
        alerting.forget(db, order=about.order)
    _tell_again(db, abouts, "cancelled", now)


def _tell_again(db: Session, abouts: Sequence[About], kind: str, now: datetime) -> None:
    """Tell all who have been told of these orders what has become of them."""
    alerts = []
    for about in abouts:
        _, at_night = alerting.settings(db, business=about.business)
        alerts.append(Alert(about, kind, alerting.told(db, order=about.order), at_night))
    alerting.tell_all(db, alerts, now=now)


def _close(db: Session, order: int) -> None:
    """It needs no answer any more. Were it opened again, the alerts would begin anew."""
    db.execute(update(Order).where(Order.id == order).values(next_step_at=None, step=0))
