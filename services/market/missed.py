"""What Kanca may have missed: orders as they stand now, under the ids of the events by which they were told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import select, tuple_
from sqlalchemy.orm import Session

from services.events.publishing import event_id, iso
from services.market import ordering
from services.tables.market import MarketOrder

PAGE_SIZE: Final = 100
OLDEST: Final = timedelta(days=14)  # a delivery is tried for three days, then it waits for the operator
UNSETTLED_SECONDS: Final = 60.0  # of two orders told at once the earlier may be committed later: these are told again


class BadCursor(ValueError):
    """This is no place in our list."""


@dataclass(frozen=True, slots=True)
class Missed:
    """One page: events as the contract writes them, where the next page begins, and whether there is one already."""

    events: list[dict[str, Any]]
    next: str
    more: bool


def since(db: Session, *, cursor: str, now: datetime) -> Missed:
    """The orders told after `cursor` ("" is the beginning), the earliest first. Raises BadCursor."""
    at, order = place_of(cursor)
    after = tuple_(MarketOrder.told_at, MarketOrder.id) > (max(at, (now - OLDEST).timestamp()), order)
    query = select(MarketOrder).where(after).order_by(MarketOrder.told_at, MarketOrder.id).limit(PAGE_SIZE + 1)
    found = db.scalars(query.execution_options(populate_existing=True)).all()
    page, more = found[:PAGE_SIZE], len(found) > PAGE_SIZE
    if page:
        last = page[-1].told_at, page[-1].id
        settled = (now.timestamp() - UNSETTLED_SECONDS, 0)
        cursor = "{}/{}".format(*(last if more else min(last, settled)))
    return Missed([_event(each) for each in page], cursor, more)


def place_of(cursor: str) -> tuple[float, int]:
    """When, and of which order, that is. Raises BadCursor."""
    at, _, order = cursor.partition("/")
    try:
        return (float(at), int(order)) if cursor else (0.0, 0)
    except ValueError:
        raise BadCursor("since: this is no cursor of ours.") from None


def _event(order: MarketOrder) -> dict[str, Any]:
    (type_, key), at = ordering.told(order), iso(datetime.fromtimestamp(order.told_at, UTC))
    data = {"order": ordering.snapshot(order)}
    return {"id": event_id("kanca", type_, key), "type": type_, "timestamp": at, "data": data}
