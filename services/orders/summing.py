"""What a day or a week of orders came to: told in the evening, and only where there were any."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dialogue.messages import Json, Line
from services import inbox, leases
from services.orders import contacts
from services.orders.looking import OPEN_STATUSES, UNANSWERED
from services.orders.nights import WIB
from services.refusals import NotYours
from services.tables.businesses import Business
from services.tables.orders import Order, OrderSettings
from services.tables.talk import Person

HOUR: Final = 20  # in the evening, before the quiet hours
WEEK: Final = 7
SUNDAY: Final = 6
LOST: Final = ("cancelled", "refunded")


@dataclass(frozen=True, slots=True)
class Summary:
    """`total_rupiah` and `sold` are of the orders that were neither declined nor given up by the buyer."""

    shop: str
    came: int
    sold: int
    total_rupiah: int
    waiting: int


def announce(db: Session, *, now: datetime) -> int:
    """For the clock: in the evening tell every owner with orders that day what they came to, on Sunday of the week as
    well. Once, however many clocks ask. How many were told."""
    here = now.astimezone(WIB)
    if here.hour != HOUR or not leases.once(db, job="order-summaries", slot=str(here.date()), now=now.timestamp()):
        return 0
    days = WEEK if here.weekday() == SUNDAY else 1
    owners = _owners(db, since=_midnight(here.date() - timedelta(days=days - 1)))
    for business, owner in owners:
        inbox.announce(
            db, person=owner, conversation="order-summary",
            args={"business": business, "until": str(here.date()), "days": days},
            now=now.timestamp(), key=f"order-summary:{business}:{here.date()}", sort="reminder",
        )  # fmt: skip
    return len(owners)


def of(db: Session, *, business: int, by: int, until: date, days: int) -> Summary:
    """What the days up to `until` came to. Raises NotYours."""
    if not contacts.role(db, business=business, person=by):
        raise NotYours
    rows = _rows(db, business, until, days)
    sold = [row for row in rows if _is_sold(row.status, row.answer)]
    waiting = sum(row.status in OPEN_STATUSES and row.answer in UNANSWERED for row in rows)
    shop = db.scalar(select(Business.name).where(Business.id == business)) or ""
    return Summary(shop, len(rows), len(sold), sum(row.total_rupiah for row in sold), waiting)


def facts(db: Session, person: int, args: Mapping[str, Json]) -> Json:
    """For the maker `orders-chart`; `args` {business, until: ISO date}: seven bars, one a day. None: not theirs now."""
    business, until = int(args["business"]), date.fromisoformat(args["until"])
    if not contacts.role(db, business=business, person=person):
        return None
    days = [until - timedelta(days=n) for n in reversed(range(WEEK))]
    sums = dict.fromkeys(days, 0)
    for row in _rows(db, business, until, WEEK):
        if _is_sold(row.status, row.answer):
            sums[row.came_at.astimezone(WIB).date()] += row.total_rupiah
    shop = db.scalar(select(Business.name).where(Business.id == business)) or ""
    return {
        "values": list(sums.values()),
        "labels": [Line("order-summary/weekday", {"day": str(day)}) for day in days],
        "shown": [Line("fields/rupiah", {"value": total}) for total in sums.values()],
        "title": Line("order-summary/chart", {"shop": shop}),
        "note": Line("order-summary/note", {"until": str(until)}),
    }


def _rows(db: Session, business: int, until: date, days: int) -> Sequence[Order]:
    span = (_midnight(until - timedelta(days=days - 1)), _midnight(until + timedelta(days=1)))
    mine = (Order.business_id == business, Order.came_at >= span[0], Order.came_at < span[1])
    return db.scalars(select(Order).where(*mine)).all()


def _owners(db: Session, *, since: datetime) -> list[tuple[int, int]]:
    """(business, owner) where orders have come since then, and the owner wants to hear of it."""
    b, s = Business, OrderSettings
    rows = db.execute(
        select(b.id, b.owner_id)
        .join(Order, Order.business_id == b.id)
        .join(Person, Person.id == b.owner_id)
        .outerjoin(s, s.business_id == b.id)
        .where(Order.came_at >= since, Person.reminders, func.coalesce(s.summaries, True))
        .distinct()
        .order_by(b.id)
    )
    return [(business, owner) for business, owner in rows]


def _is_sold(status: str, answer: str) -> bool:
    return status not in LOST and answer != "declined"


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), WIB).astimezone(UTC)
