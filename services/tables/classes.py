"""Tables of those who learn together: classes, free days and pauses; and of those who share one phone."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Date, Double, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from services.tables.base import BigId, Moment, Table


class SchoolClass(Table):
    """A class of a pesantren. All its teachers see it; whoever has the code may join.

    A permission of the class stands for all who join by its code: `allowed_by` has a list signed on `signed_on`, and
    said so in that message. It is copied to each child's own row in `guardian_consents`.
    """

    __tablename__ = "classes"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    cooperative_id: Mapped[int] = mapped_column(ForeignKey("cooperatives.id"), index=True)
    made_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"), index=True)
    name: Mapped[str] = mapped_column(String(40))
    course: Mapped[str] = mapped_column(String(40), server_default="")  # "" when each chooses
    code: Mapped[str] = mapped_column(String(12), unique=True)
    made_at: Mapped[datetime] = mapped_column(Moment)
    closed_at: Mapped[datetime | None] = mapped_column(Moment)
    reminded_on: Mapped[date | None] = mapped_column(Date)  # the last day on which its teacher had it reminded
    allowed_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    signed_on: Mapped[date | None] = mapped_column(Date)
    allowed_text: Mapped[str] = mapped_column(String(20), server_default="")
    allowed_language: Mapped[str] = mapped_column(String(16), server_default="")
    allowed_channel: Mapped[str] = mapped_column(String(16), server_default="")
    allowed_message: Mapped[str] = mapped_column(String(200), server_default="")
    __table_args__ = (CheckConstraint("name <> ''", name="name"),)


class ClassMember(Table):
    """A person is in a class."""

    __tablename__ = "class_members"
    class_id: Mapped[int] = mapped_column(ForeignKey("classes.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, index=True)
    joined_at: Mapped[datetime] = mapped_column(Moment)


class Holiday(Table):
    """Days on which a pesantren learns nothing else: holidays and exams. Both ends are in it."""

    __tablename__ = "holidays"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    cooperative_id: Mapped[int] = mapped_column(ForeignKey("cooperatives.id"))
    first: Mapped[date] = mapped_column(Date)
    last: Mapped[date] = mapped_column(Date)
    name: Mapped[str] = mapped_column(String(60))
    made_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    __table_args__ = (
        CheckConstraint("first <= last", name="range"),
        Index("ix_holidays_cooperative_id", "cooperative_id", "last"),
    )


class Pause(Table):
    """Days on which somebody rests from lessons; open-ended until `last` is known."""

    __tablename__ = "pauses"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    first: Mapped[date] = mapped_column(Date)
    last: Mapped[date | None] = mapped_column(Date)
    __table_args__ = (
        CheckConstraint("last is null or first <= last", name="range"),
        Index("ix_pauses_person_id", "person_id", "first"),
    )


class Profile(Table):
    """Who shares an address (a phone's chat, a browser). `identities` says which of them is talking now."""

    __tablename__ = "profiles"
    channel: Mapped[str] = mapped_column(String(16), primary_key=True)
    user: Mapped[str] = mapped_column("user_ref", String(140), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, index=True)
    chat: Mapped[str] = mapped_column(String(140))
    since: Mapped[datetime] = mapped_column(Moment)


class Pin(Table):
    """What somebody must type to be talked to on a shared phone: only its salted hash is kept."""

    __tablename__ = "pins"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    digest: Mapped[str] = mapped_column(String(64))
    salt: Mapped[str] = mapped_column(String(32))
    tries: Mapped[int] = mapped_column(server_default="0")  # wrong ones since the last right one
    locked_until: Mapped[float] = mapped_column(Double, server_default="0")
