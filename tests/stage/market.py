"""The embedded market on the stage: what Kanca and the market tell each other arrives, three times each."""

from __future__ import annotations

import json
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from services import receiving
from services.events import Event
from services.market import hearing
from services.tables.events import Delivery


def carry(db: Session, *, now: datetime) -> None:
    """Bring every event that waits to the other side, until nobody has anything to tell any more."""
    while rows := db.execute(
        select(Delivery.id, Delivery.endpoint, Delivery.type, Delivery.body)
        .where(Delivery.state == "queued", Delivery.endpoint.in_(("backend", "kanca")))
        .order_by(Delivery.created_at, Delivery.id)
    ).all():
        db.execute(update(Delivery).where(Delivery.id.in_([row.id for row in rows])).values(state="sent"))
        for id_, endpoint, type_, body in rows:
            for _ in range(3):
                _bring(db, endpoint, id_, type_, body, now)


def _bring(db: Session, endpoint: str, id_: str, type_: str, body: str, now: datetime) -> None:
    told = json.loads(body)
    at, data = datetime.fromisoformat(told["timestamp"]), told["data"]
    if endpoint == "backend":
        hearing.take(db, Event(id_, type_, data, at, "kanca"), now=now)
    else:
        taken = receiving.take_in(db, id=id_, type=type_, data=data, at=at, now=now, source="backend")
        assert taken.state != "rejected", taken.error
