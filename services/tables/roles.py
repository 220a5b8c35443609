"""Tables of trust: who may act for a cooperative, who asks to, and the codes that let people in."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from services.tables.base import BigId, Moment, Table

_ROLES = "role in ('officer', 'curator', 'teacher')"


class RoleHeld(Table):
    """A person is officer, curator or teacher of a cooperative or pesantren."""

    __tablename__ = "roles"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    role: Mapped[str] = mapped_column(String(12))
    cooperative_id: Mapped[int] = mapped_column(ForeignKey("cooperatives.id"))
    since: Mapped[datetime] = mapped_column(Moment)
    __table_args__ = (
        UniqueConstraint("person_id", "role", "cooperative_id"),
        Index("ix_roles_cooperative_id", "cooperative_id", "role"),
        CheckConstraint(_ROLES, name="role"),
    )


class RoleClaim(Table):
    """Somebody asks for a role; an officer who is there already answers."""

    __tablename__ = "role_claims"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    role: Mapped[str] = mapped_column(String(12))
    cooperative_id: Mapped[int] = mapped_column(ForeignKey("cooperatives.id"))
    state: Mapped[str] = mapped_column(String(10), server_default="waiting")
    asked_at: Mapped[datetime] = mapped_column(Moment)
    answered_at: Mapped[datetime | None] = mapped_column(Moment)
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    __table_args__ = (
        CheckConstraint(_ROLES, name="role"),
        CheckConstraint("state in ('waiting', 'accepted', 'declined')", name="state"),
        Index(
            "uq_role_claims_waiting",
            "person_id",
            "role",
            "cooperative_id",
            unique=True,
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
    )


class Code(Table):
    """A code somebody was given, kept only as its SHA-256. It works once, until it expires.

    `person_id` is who the code stands for (link, recovery, guardian); an invitation stands for a role instead.
    """

    __tablename__ = "codes"
    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    kind: Mapped[str] = mapped_column(String(12))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    role: Mapped[str] = mapped_column(String(12), server_default="")
    cooperative_id: Mapped[int | None] = mapped_column(ForeignKey("cooperatives.id"))
    made_at: Mapped[datetime] = mapped_column(Moment)
    expires_at: Mapped[datetime | None] = mapped_column(Moment)
    used_at: Mapped[datetime | None] = mapped_column(Moment)
    __table_args__ = (
        CheckConstraint("kind in ('invitation', 'link', 'recovery', 'guardian', 'contact', 'group')", name="kind"),
    )


class CodeAttempt(Table):
    """A wrong code was tried: too many in an hour, and that person has to wait."""

    __tablename__ = "code_attempts"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    at: Mapped[datetime] = mapped_column(Moment)
    __table_args__ = (Index("ix_code_attempts_person_id", "person_id", "at"),)
