"""Figures for Prometheus: what waits, how long, and what has failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import Gauge

from services import outbox
from services.database import Unavailable

if TYPE_CHECKING:
    from bot.house import House

READY = Gauge("kanca_ready", "1 when the database answers")
UNSENT = Gauge("kanca_outbox_unsent", "Messages that wait to be sent")
OLDEST = Gauge("kanca_outbox_oldest_seconds", "Age of the oldest message that waits to be sent")
FAILED = Gauge("kanca_outbox_failed", "Dead letters: messages that will not be sent by themselves")
DOUBTFUL = Gauge("kanca_outbox_doubtful", "Messages of which nobody knows whether they arrived")
BROKEN = Gauge("kanca_inbox_broken", "Messages on which our own code broke, kept for kanca repair")


async def refresh(house: House) -> None:
    """Read the figures that live in the database."""
    now = house.intake.now()
    try:
        counts = await house.database.run(lambda db: outbox.counts(db, now=now))
    except Unavailable:
        READY.set(0)
        return
    READY.set(1)
    UNSENT.set(counts.unsent)
    OLDEST.set(counts.oldest_seconds)
    FAILED.set(counts.failed)
    DOUBTFUL.set(counts.doubtful)
    BROKEN.set(counts.broken)
