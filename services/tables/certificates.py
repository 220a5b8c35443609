"""The table of certificates: what was issued to whom, and whether it still holds."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from services.tables.base import Moment, Table
from services.tables.learning import COURSE_MAX

ID_LENGTH = 20  # of 32 signs each: 100 bits, which nobody guesses
NAME_MAX = 60
TITLE_MAX = 80
REASON_MAX = 200


class Certificate(Table):
    """A certificate as it was issued: nothing of it changes any more but that it may be revoked.

    An erased person's certificates go with them; the page then knows nothing of that number.
    """

    __tablename__ = "certificates"
    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    course: Mapped[str] = mapped_column(String(COURSE_MAX))
    title: Mapped[str] = mapped_column(String(TITLE_MAX))  # the course's name on that day
    name: Mapped[str] = mapped_column(String(NAME_MAX))
    percent: Mapped[int]
    lessons: Mapped[int]
    started_on: Mapped[date] = mapped_column(Date)
    finished_on: Mapped[date] = mapped_column(Date)
    issued_at: Mapped[datetime] = mapped_column(Moment)
    revoked_at: Mapped[datetime | None] = mapped_column(Moment)
    reason: Mapped[str] = mapped_column(String(REASON_MAX), server_default="")
    __table_args__ = (
        Index(
            "uq_certificates_standing",
            "person_id",
            "course",
            unique=True,
            sqlite_where=text("revoked_at is null"),
            postgresql_where=text("revoked_at is null"),
        ),
        CheckConstraint("percent between 0 and 100", name="percent"),
        CheckConstraint("lessons > 0", name="lessons"),
        CheckConstraint(f"length(name) between 1 and {NAME_MAX}", name="name"),
        CheckConstraint("reason = '' or revoked_at is not null", name="reason"),
    )
