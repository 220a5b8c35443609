"""Tables of permission: what people agreed to, what a guardian allowed, and the proof of an erasure."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Date, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from services.tables.base import BigId, Moment, Table


class Consent(Table):
    """A person's yes to the notice: the row is the proof the law asks for (UU 27/2022, article 24)."""

    __tablename__ = "consents"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    scope: Mapped[str] = mapped_column(String(8))  # full, or minor: a nickname and progress only
    text_version: Mapped[str] = mapped_column(String(20))
    language: Mapped[str] = mapped_column(String(16))
    channel: Mapped[str] = mapped_column(String(16))
    message: Mapped[str] = mapped_column(String(200))  # the channel's id of the message in which they said yes
    at: Mapped[datetime] = mapped_column(Moment)
    __table_args__ = (CheckConstraint("scope in ('full', 'minor')", name="scope"),)


class GuardianConsent(Table):
    """A parent, guardian or pesantren allows a child under 18 more than a nickname (articles 4 and 25)."""

    __tablename__ = "guardian_consents"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)  # the child
    given_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"), index=True)
    relation: Mapped[str] = mapped_column(String(12))
    text_version: Mapped[str] = mapped_column(String(20))
    language: Mapped[str] = mapped_column(String(16))
    channel: Mapped[str] = mapped_column(String(16))
    message: Mapped[str] = mapped_column(String(200))
    at: Mapped[datetime] = mapped_column(Moment)
    signed_on: Mapped[date | None] = mapped_column(Date)  # of the paper list a teacher holds, when that is the proof
    __table_args__ = (CheckConstraint("relation in ('parent', 'pesantren')", name="relation"),)


class ErasureProof(Table):
    """That somebody had agreed and was erased, without saying who. They alone hold the code that finds this row.

    `emptied` is the blank row left of the person until the last message to them has gone; then it is forgotten too.
    """

    __tablename__ = "erasure_proofs"
    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    consents: Mapped[str] = mapped_column(Text)  # JSON: [[scope, text version, language, time], …]
    erased: Mapped[str] = mapped_column(Text)  # JSON: {table: how many rows}
    at: Mapped[datetime] = mapped_column(Moment)
    emptied: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"), index=True)


class MediaToForget(Table):
    """A picture nobody holds any more, or a document: from `since` on the clock removes the file, then this row."""

    __tablename__ = "media_to_forget"
    ref: Mapped[str] = mapped_column(String(64), primary_key=True)
    since: Mapped[datetime] = mapped_column(Moment)
