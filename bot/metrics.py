"""Figures for Prometheus: what waits, how long, and what has failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import Gauge
from sqlalchemy.orm import Session

from bot.clock import moment
from services import outbox
from services.database import Unavailable
from services.events import deliveries
from services.orders import answering

if TYPE_CHECKING:
    from bot.house import House

READY = Gauge("kanca_ready", "1 when the database answers")
UNSENT = Gauge("kanca_outbox_unsent", "Messages that wait to be sent")
OLDEST = Gauge("kanca_outbox_oldest_seconds", "Age of the oldest message that waits to be sent")
FAILED = Gauge("kanca_outbox_failed", "Dead letters: messages that will not be sent by themselves")
DOUBTFUL = Gauge("kanca_outbox_doubtful", "Messages of which nobody knows whether they arrived")
BROKEN = Gauge("kanca_inbox_broken", "Messages on which our own code broke, kept for kanca repair")

DELIVERIES = Gauge("kanca_deliveries_queued", "Events that wait to be sent to the back end")
RETRIED = Gauge("kanca_deliveries_retried", "Of those, events that have failed at least once")
GIVEN_UP = Gauge("kanca_deliveries_failed", "Dead letters: events that will not be sent by themselves")
DELIVERY_AGE = Gauge("kanca_deliveries_oldest_seconds", "Age of the oldest event that waits to be sent")
CLOSED = Gauge("kanca_deliveries_closed_endpoints", "Endpoints that have answered 410, until kanca backend resume")
UNANSWERED = Gauge("kanca_orders_unanswered_oldest_seconds", "Age of the oldest order that nobody has answered")


async def refresh(house: House) -> None:
    """Read the figures that live in the database."""
    now = house.intake.now()
    try:
        counts, events, unanswered = await house.database.run(lambda db: _read(db, now))
    except Unavailable:
        READY.set(0)
        return
    READY.set(1)
    UNSENT.set(counts.unsent)
    OLDEST.set(counts.oldest_seconds)
    FAILED.set(counts.failed)
    DOUBTFUL.set(counts.doubtful)
    BROKEN.set(counts.broken)
    DELIVERIES.set(events.queued)
    RETRIED.set(events.retried)
    GIVEN_UP.set(events.failed)
    DELIVERY_AGE.set(events.oldest_seconds)
    CLOSED.set(len(events.closed))
    UNANSWERED.set(unanswered)


def _read(db: Session, now: float) -> tuple[outbox.Counts, deliveries.Counts, float]:
    oldest = answering.oldest_unanswered(db, now=moment(now))
    return outbox.counts(db, now=now), deliveries.counts(db, now=now), oldest
