"""Telling people of orders: at once, or together with others in the morning or when many come in a minute."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Final

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from services import inbox, sql
from services.inbox import Announcement
from services.orders.nights import morning_after
from services.tables.orders import MINUTES, OrderAlert

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
    return settings_of(db, businesses=[business])[business]


def settings_of(db: Session, *, businesses: Collection[int]) -> dict[int, tuple[int, bool]]:
    """As `settings`, of each of these businesses."""
    found = {business: (minutes, bool(at_night)) for business, minutes, at_night in sql.run(
        db, _SETTINGS, [{"id": business} for business in businesses]
    )}  # fmt: skip
    return {business: found.get(business, (MINUTES, False)) for business in businesses}


_SETTINGS: Final = sql.over_rows(
    "select s.business_id, s.minutes, s.at_night from {rows} r join order_settings s on s.business_id = r.id",
    "id bigint",
)


def told(db: Session, *, order: int) -> list[Place]:
    """Who has been told of an order, or is about to be."""
    a = OrderAlert
    rows = db.execute(
        select(a.person_id, a.channel, a.chat).where(a.order_id == order).distinct().order_by(a.person_id)
    )
    return [Place(*row) for row in rows]


@dataclass(frozen=True, slots=True)
class Alert:
    """An order that these people are to be told of. `kind`: see OrderAlert; `at_night`: in the quiet hours as well."""

    about: About
    kind: str
    places: Sequence[Place]
    at_night: bool


def tell(db: Session, about: About, *, kind: str, places: Iterable[Place], now: datetime, at_night: bool) -> None:
    """Alert these people; in the quiet hours, or when many come at once, later and together."""
    tell_all(db, [Alert(about, kind, list(places), at_night)], now=now)


def tell_all(db: Session, alerts: Sequence[Alert], *, now: datetime) -> None:
    """As `tell`, of many orders: three statements, however many."""
    told = [(alert, place) for alert in alerts for place in alert.places]
    if not told:
        return
    lately = _lately(db, {place for _, place in told}, now.timestamp() - WINDOW)
    morning, rows, at_once = morning_after(now), list[dict[str, object]](), list[Announcement]()
    for alert, place in told:
        had = lately[place]
        due = morning.timestamp() if morning and not alert.at_night else had.after_many(now.timestamp())
        had.count, had.waiting = had.count + 1, max(had.waiting or 0.0, due) if due else had.waiting
        rows.append(_row(alert, place, due) | {"n": len(rows)})
        if due is None:
            at_once.append(_announcement(place, [[alert.about.order, alert.kind]], _key(alert, now)))
    sql.run(db, _ALERTS, rows, now=now.timestamp())
    inbox.announce_each(db, at_once, now=now.timestamp())


@dataclass(slots=True)
class _Lately:
    """How many alerts somebody has had in a place within WINDOW, and when those that wait there come."""

    count: int
    waiting: float | None

    def after_many(self, now: float) -> float | None:
        """When somebody who has had enough alerts hears of the next; None: at once."""
        return (self.waiting or now + WINDOW) if self.count >= MANY else None


def _lately(db: Session, places: Iterable[Place], since: float) -> dict[Place, _Lately]:
    numbered = list(places)
    rows = [{"n": n, "person": place.person, "chat": place.chat} for n, place in enumerate(numbered)]
    return {numbered[n]: _Lately(count, due) for n, count, due in sql.run(db, _LATELY, rows, since=since)}


def _row(alert: Alert, place: Place, due: float | None) -> dict[str, object]:
    return {
        "order_id": alert.about.order, "person": place.person, "kind": alert.kind, "channel": place.channel,
        "chat": place.chat, "due_at": due,
    }  # fmt: skip


def _key(alert: Alert, now: datetime) -> str:
    again = "" if alert.kind == "paid" else f":{alert.about.version}:{int(now.timestamp())}"  # an order is paid once
    return f"order:{alert.about.order}:{alert.kind}{again}"


_ALERTS: Final = sql.over_rows(
    """insert into order_alerts (order_id, person_id, kind, channel, chat, at, due_at)
    select r.order_id, r.person, r.kind, r.channel, r.chat, :now, r.due_at from {rows} r order by r.n""",
    "n bigint, order_id bigint, person bigint, kind text, channel text, chat text, due_at float8",
)
_LATELY: Final = sql.over_rows(
    """select r.n, count(a.id), max(a.due_at) from {rows} r
    left join order_alerts a on a.person_id = r.person and a.chat = r.chat and a.at > :since group by r.n""",
    "n bigint, person bigint, chat text",
)


def tell_together(db: Session, *, now: float) -> list[int]:
    """For the clock: say what has waited, in one message for each person and place. Whom we have told.

    The rows are claimed by this very update, so any number of processes may do it at once; what another holds now is
    left for the next time, so that nobody waits for anybody.
    """
    a = OrderAlert
    due = select(a.id).where(a.due_at.is_not(None), a.due_at <= now).with_for_update(skip_locked=True)
    claimed = update(a).where(a.id.in_(due)).values(due_at=None)
    rows = db.execute(claimed.returning(a.person_id, a.channel, a.chat, a.order_id, a.kind)).all()
    news = []
    for key, group in groupby(sorted(rows), key=lambda row: tuple(row[:3])):
        waited = [[row[3], row[4]] for row in group]
        news.append(_announcement(Place(*key), waited, f"orders:{int(now)}:{waited[0][0]}:{waited[0][1]}"))
    inbox.announce_each(db, news, now=now)
    return sorted({row[0] for row in rows})


def forget(db: Session, *, order: int) -> None:
    """What waits to be said of an order is not said any more."""
    db.execute(delete(OrderAlert).where(OrderAlert.order_id == order, OrderAlert.due_at.is_not(None)))


def _announcement(place: Place, orders: list[list[object]], key: str) -> Announcement:
    one = len(orders) == 1
    about: dict[str, object] = {"order": orders[0][0], "kind": orders[0][1]} if one else {"orders": orders}
    return Announcement(
        place.person,
        "order-alert" if one else "order-digest",
        {**about, "group": True} if place.chat else about,
        key=f"{key}:{place.person}:{place.chat}",
        sort="alert",
        at=(place.channel, place.chat) if place.chat else None,
    )
