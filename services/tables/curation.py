"""Tables of readiness for the market: what an owner tells besides, what Rumah Kurasi was asked, and its own queue."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, Integer, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from services.tables.base import BigId, Moment, Table

BRAND_MAX = 60
SHELF_DAYS_MAX = 3650  # ten years
NOTE_MAX = 500
REASONS_MAX = 10
DECISIONS = ("ready", "mend")


class ProductReadiness(Table):
    """What the market asks of a product besides what stands in `products`. All of it is the owner's word."""

    __tablename__ = "product_readiness"
    product_id: Mapped[int] = mapped_column(ForeignKey("products.id", ondelete="CASCADE"), primary_key=True)
    brand: Mapped[str | None] = mapped_column(String(BRAND_MAX))
    shelf_days: Mapped[int | None] = mapped_column(Integer)
    pirt_until: Mapped[date | None] = mapped_column(Date, index=True)
    pirt: Mapped[str | None] = mapped_column(String(20))  # the number whose end `pirt_until` is
    reminded: Mapped[int | None] = mapped_column(Integer)  # days before that end: the last reminder that was given
    __table_args__ = (
        CheckConstraint(f"brand is null or length(brand) between 1 and {BRAND_MAX}", name="brand"),
        CheckConstraint(f"shelf_days is null or shelf_days between 1 and {SHELF_DAYS_MAX}", name="shelf_days"),
        CheckConstraint("(pirt is null) = (pirt_until is null)", name="pirt"),
    )


class CurationRequest(Table):
    """Rumah Kurasi was asked to judge a product as it was then (`seen` is a digest of it), and perhaps has."""

    __tablename__ = "curation_requests"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("products.id", ondelete="CASCADE"), index=True)
    seen: Mapped[str] = mapped_column(String(32))
    asked_at: Mapped[datetime] = mapped_column(Moment)
    decision: Mapped[str | None] = mapped_column(String(8))  # None: it waits
    reasons: Mapped[str] = mapped_column(Text, server_default="[]")  # JSON: codes of ours, or the curator's own words
    note: Mapped[str] = mapped_column(String(NOTE_MAX), server_default="")
    decided_at: Mapped[datetime | None] = mapped_column(Moment)
    __table_args__ = (
        CheckConstraint(f"decision is null or decision in {DECISIONS}", name="decision"),
        CheckConstraint("(decision is null) = (decided_at is null)", name="decided_at"),
        Index(
            "uq_curation_requests_waiting",
            "product_id",
            unique=True,
            sqlite_where=text("decision is null"),
            postgresql_where=text("decision is null"),
        ),
        {"sqlite_autoincrement": True},  # the id names an event: never give it twice
    )


class CurationCase(Table):
    """A product in the embedded Rumah Kurasi's queue, as its event told it. `place` is its cooperative's code."""

    __tablename__ = "curation_cases"
    id: Mapped[str] = mapped_column(String(64), primary_key=True)  # the request's, "k12"
    product: Mapped[str] = mapped_column(String(64), index=True)
    place: Mapped[str] = mapped_column(String(64), server_default="")
    told: Mapped[str] = mapped_column(Text)  # the event's data, as JSON
    asked_at: Mapped[datetime] = mapped_column(Moment)
    decision: Mapped[str | None] = mapped_column(String(8))
    decided_at: Mapped[datetime | None] = mapped_column(Moment, index=True)
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    __table_args__ = (
        CheckConstraint(f"decision is null or decision in {DECISIONS}", name="decision"),
        CheckConstraint("(decision is null) = (decided_at is null)", name="decided_at"),
        Index(
            "ix_curation_cases_waiting",
            "asked_at",
            sqlite_where=text("decision is null"),
            postgresql_where=text("decision is null"),
        ),
    )
