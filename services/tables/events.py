"""Tables of the contract with the back end: events that came in, deliveries that go out."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, Double, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from services.tables.base import BigId, Moment, Table

ID_MAX = 200  # a sender's webhook-id; ours have 36
TYPE_MAX = 100
ABOUT_MAX = 80
ENDPOINTS = ("backend", "kanca", "lrs")
EVENT_STATES = ("applied", "kept", "rejected")
DELIVERY_STATES = ("queued", "sent", "failed")


class EventRow(Table):
    """An event somebody told us, once. `kept`: of a type nobody here reads; `rejected`: its data made no sense."""

    __tablename__ = "events"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    source: Mapped[str] = mapped_column(String(16))
    event_id: Mapped[str] = mapped_column(String(ID_MAX))
    type: Mapped[str] = mapped_column(String(TYPE_MAX))
    data: Mapped[str] = mapped_column(Text)  # JSON
    at: Mapped[datetime] = mapped_column(Moment)  # when it happened, as the sender says
    received_at: Mapped[datetime] = mapped_column(Moment, index=True)
    state: Mapped[str] = mapped_column(String(10))
    error: Mapped[str] = mapped_column(Text, server_default="")
    __table_args__ = (
        UniqueConstraint("source", "event_id"),
        CheckConstraint(f"state in {EVENT_STATES}", name="state"),
    )


class Delivery(Table):
    """An event we tell somebody. Times in seconds since 1970, by the database's clock where processes compare them.

    `person_id` is whose data the body holds: it is theirs to read, and goes when they are erased.
    """

    __tablename__ = "deliveries"
    id: Mapped[str] = mapped_column(String(40), primary_key=True)  # the webhook-id, the same on every try
    endpoint: Mapped[str] = mapped_column(String(16))
    type: Mapped[str] = mapped_column(String(TYPE_MAX))
    body: Mapped[str] = mapped_column(Text)  # what is posted, to the byte
    about: Mapped[str] = mapped_column(String(ABOUT_MAX), server_default="")  # "b12", "p34", an order's id
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    state: Mapped[str] = mapped_column(String(10), server_default="queued")
    created_at: Mapped[float] = mapped_column(Double, index=True)
    due_at: Mapped[float] = mapped_column(Double)
    tries: Mapped[int] = mapped_column(server_default="0")
    claimed_by: Mapped[str] = mapped_column(String(60), server_default="")
    claimed_until: Mapped[float] = mapped_column(Double, server_default="0")
    sent_at: Mapped[float | None] = mapped_column(Double)
    last_status: Mapped[int | None]
    last_error: Mapped[str] = mapped_column(Text, server_default="")
    __table_args__ = (
        CheckConstraint(f"endpoint in {ENDPOINTS}", name="endpoint"),
        CheckConstraint(f"state in {DELIVERY_STATES}", name="state"),
        Index(
            "ix_deliveries_queued",
            "endpoint",
            "due_at",
            postgresql_where=text("state = 'queued'"),
            sqlite_where=text("state = 'queued'"),
        ),
        Index(
            "ix_deliveries_failed",
            "created_at",
            postgresql_where=text("state = 'failed'"),
            sqlite_where=text("state = 'failed'"),
        ),
    )


class ClosedEndpoint(Table):
    """An endpoint that has answered 410 Gone: nothing is sent there until `kanca backend resume`."""

    __tablename__ = "closed_endpoints"
    endpoint: Mapped[str] = mapped_column(String(16), primary_key=True)
    since: Mapped[float] = mapped_column(Double)
    __table_args__ = (CheckConstraint(f"endpoint in {ENDPOINTS}", name="endpoint"),)
