"""Tables of reminders: when somebody wants one, a pesantren's own quiet windows, and what is told to many."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, Double, ForeignKey, Index, SmallInteger, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from services.tables.base import BigId, Moment, Table


class Reminder(Table):
    """When somebody wants to be reminded of the day's lesson. Nobody without a row is ever reminded.

    The tick reads `next_at` alone, through an index that holds only those who have one: empty is silence.
    """

    __tablename__ = "reminders"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    wanted: Mapped[str] = mapped_column(String(8))  # "19:00" on the clock, or after a prayer: fajr, asr, isha
    regency_code: Mapped[str] = mapped_column(String(5), server_default="")  # "" when it follows from elsewhere
    calls: Mapped[int] = mapped_column(SmallInteger, server_default="0")  # unanswered: 1 a reminder, 2 the last call
    next_at: Mapped[float | None] = mapped_column(Double)
    learned_at: Mapped[float] = mapped_column(Double, server_default="0")
    __table_args__ = (
        CheckConstraint("calls between 0 and 2", name="calls"),
        CheckConstraint("wanted in ('fajr', 'asr', 'isha') or wanted like '__:__'", name="wanted"),
        Index(
            "ix_reminders_next_at",
            "next_at",
            postgresql_where=text("next_at is not null"),
            sqlite_where=text("next_at is not null"),
        ),
    )


class QuietWindow(Table):
    """A pesantren's own time of quiet, in place of the usual one of that name (services/quiet.py)."""

    __tablename__ = "quiet_windows"
    cooperative_id: Mapped[int] = mapped_column(ForeignKey("cooperatives.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(String(16), primary_key=True)
    starts: Mapped[str] = mapped_column(String(16))  # "21:00", "isha+90"
    ends: Mapped[str] = mapped_column(String(16))
    weekdays: Mapped[str] = mapped_column(String(7), server_default="1234567")  # ISO: 1 is Monday, 5 Friday
    changed_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    changed_at: Mapped[datetime] = mapped_column(Moment)
    __table_args__ = (CheckConstraint("starts <> ends", name="not_empty"),)


class Broadcast(Table):
    """Something told to all people of a part, a regency or a class. `cursor` is the last person it was put before."""

    __tablename__ = "broadcasts"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    key: Mapped[str] = mapped_column(String(80), unique=True)
    part: Mapped[str] = mapped_column(String(16), server_default="")  # "" is every part
    regency_code: Mapped[str] = mapped_column(String(5), server_default="")
    class_id: Mapped[int | None] = mapped_column(ForeignKey("classes.id", ondelete="CASCADE"), index=True)
    texts: Mapped[str] = mapped_column(Text)  # JSON: language -> text; "id" is always there
    state: Mapped[str] = mapped_column(String(12), server_default="spreading")
    cursor: Mapped[int] = mapped_column(BigInteger, server_default="0")
    until: Mapped[float] = mapped_column(Double)
    at: Mapped[float] = mapped_column(Double)
    __table_args__ = (
        CheckConstraint("state in ('spreading', 'done')", name="state"),
        Index(
            "ix_broadcasts_spreading",
            "id",
            postgresql_where=text("state = 'spreading'"),
            sqlite_where=text("state = 'spreading'"),
        ),
    )
