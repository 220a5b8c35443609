"""Alerts that get answered: whoever is silent is reminded, then others are asked, and at last the back end is told.

An order that waits for an answer has `next_step_at`. The steps, `minutes` of the business apart, quiet hours left out:

    0  every contact and the cooperative's groups have been alerted
    1  the first contact is reminded          3  the officers of the cooperative are asked
    2  the second contact is asked            4  the back end is told, and we say nothing more

A step that finds nobody who hears is followed by the next at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import bindparam, select, text, update
from sqlalchemy.orm import Session

from services import sql
from services.events import publish
from services.events.publishing import iso
from services.inbox import REACHED
from services.orders import alerting, contacts
from services.orders.alerting import About, Alert, Place
from services.orders.nights import later, morning_after
from services.tables.orders import Order

REMINDED, SECOND, OFFICERS, GIVEN_UP = 1, 2, 3, 4
KINDS: Final = {REMINDED: "reminder", SECOND: "second", OFFICERS: "officer"}


def begin_all(db: Session, abouts: Sequence[About], *, now: datetime) -> None:
    """New orders: alert everybody who is to answer them. Where none of them hears, others are asked at once."""
    if not abouts:
        return
    shops = {about.business for about in abouts}
    settings, places = alerting.settings_of(db, businesses=shops), _places(db, shops)
    alerting.tell_all(
        db, [Alert(about, "new", places[about.business], settings[about.business][1]) for about in abouts], now=now
    )
    heard = [about for about in abouts if any(not place.chat for place in places[about.business])]  # no group alone
    steps = []
    for about in heard:
        minutes, at_night = settings[about.business]
        at = later(now, minutes=minutes, at_night=at_night)
        steps.append({"id": about.order, "step": 0, "next_step_at": at.timestamp()})
    sql.run(db, _STEPS, steps)
    for about in abouts:
        if about not in heard:
            _advance(db, about, SECOND, now)


def _places(db: Session, businesses: Iterable[int]) -> defaultdict[int, list[Place]]:
    """Everybody who hears of a business's orders at once."""
    found = defaultdict[int, list[Place]](list)
    for one in contacts.hearing(db, businesses=businesses):
        found[one.business].append(Place(one.person, one.channel, one.chat))
    return found


_STEPS: Final = sql.over_rows(
    """update orders set step = r.step, next_step_at = r.next_step_at from {rows} r where orders.id = r.id""",
    "id bigint, step int, next_step_at float8",
)


def tick(db: Session, *, now: float, limit: int = 50) -> int:
    """For the clock: take the next step with the orders that are due. How many there were.

    Rows are locked, and skipped where another process is at work on them.
    """
    hurry(db, now=now, limit=limit)
    due = (
        select(Order.id, Order.version, Order.business_id, Order.step, Order.postponed_until)
        .where(Order.next_step_at <= now)
        .order_by(Order.next_step_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    rows = db.execute(due).all()
    for row in rows:
        _step(db, row, datetime.fromtimestamp(now, UTC))
    return len(rows)


def hurry(db: Session, *, now: float, limit: int) -> None:
    """Orders of which nobody who was told has heard, because they have blocked us or are out of reach: others now."""
    dialect = db.get_bind().dialect.name
    db.execute(_HURRY[dialect], {"now": now, "limit": limit, "second": SECOND})


_HURRIED: Final = f"""
update orders set step = :second, next_step_at = :now where id in (
  select o.id from orders o where o.next_step_at > :now and o.step < :second and o.answer = '' and not exists (
    select 1 from order_alerts a join people p on p.id = a.person_id
    where a.order_id = o.id and a.chat = '' and p.order_alerts
    and (a.due_at is not null or {REACHED})
    and not exists (select 1 from outbox x where x.person_id = p.id and x.at >= a.at
      and x.state in ('failed', 'unreachable') and x.message like '%"order-alert/%'))
  limit :limit {{lock}}) and next_step_at > :now"""
_HURRY: Final = {
    "postgresql": text(_HURRIED.format(lock="for update of o skip locked")),  # waiting, two might deadlock
    "sqlite": text(_HURRIED.format(lock="")),
}


def _step(db: Session, row: Any, now: datetime) -> None:
    about = About(row.id, row.version, row.business_id)
    _, at_night = alerting.settings(db, business=about.business)
    morning = None if at_night else morning_after(now)
    if morning is not None and row.step < SECOND:
        _set(db, row.id, row.step, morning)
    else:
        _advance(db, about, row.step, now)


def _advance(db: Session, about: About, step: int, now: datetime) -> None:
    """The next step that reaches anybody."""
    minutes, at_night = alerting.settings(db, business=about.business)
    for following in range(step + 1, GIVEN_UP):
        asked = _asked(db, about.business, following)
        if asked:
            alerting.tell(db, about, kind=KINDS[following], places=asked, now=now, at_night=at_night)
            _set(db, about.order, following, later(now, minutes=minutes, at_night=at_night))
            return
    _tell_back_end(db, about, now)
    _set(db, about.order, GIVEN_UP, None)


def _asked(db: Session, business: int, step: int) -> list[Place]:
    """Whom a step asks."""
    hear = [one.person for one in contacts.of(db, business=business) if one.hears]
    if step == OFFICERS:
        return [Place(one.person) for one in contacts.officers(db, business=business) if one.hears]
    return [Place(person) for person in (hear[:1] if step == REMINDED else hear[1:2])]


def _tell_back_end(db: Session, about: About, now: datetime) -> None:
    external = db.scalar(select(Order.external).where(Order.id == about.order))
    data = {
        "order": {"id": external, "version": about.version},
        "business": {"id": f"b{about.business}"},
        "at": iso(now),
    }
    publish(db, type="order.unanswered", data=data, now=now, key=f"order:{about.order}:unanswered:{about.version}")


def _set(db: Session, order: int, step: int, at: datetime | None) -> None:
    db.execute(_STEP, {"order": order, "step": step, "next_step_at": at.timestamp() if at else None})


_O: Final = Order.__table__
_STEP: Final = update(_O).where(_O.c.id == bindparam("order"))  # type: ignore[arg-type]
