"""Tables of the places people belong to: cooperatives and pesantren, and who is a member of which."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from services.tables.base import BigId, Moment, Table


class Cooperative(Table):
    """A cooperative or a pesantren, as the programme's list has it. `code` is its id in that list."""

    __tablename__ = "cooperatives"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    code: Mapped[str] = mapped_column(String(40), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    kind: Mapped[str] = mapped_column(String(12))
    regency_code: Mapped[str] = mapped_column(String(5))  # Kemendagri, as 35.78
    address: Mapped[str] = mapped_column(String(200), server_default="")
    found_by: Mapped[str] = mapped_column(String(120))  # the name in small letters, without signs
    __table_args__ = (
        CheckConstraint("kind in ('cooperative', 'pesantren')", name="kind"),
        Index("ix_cooperatives_found_by", "found_by"),
    )


class Membership(Table):
    """A person belongs to a cooperative or pesantren."""

    __tablename__ = "memberships"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    cooperative_id: Mapped[int] = mapped_column(ForeignKey("cooperatives.id"), primary_key=True)
    since: Mapped[datetime] = mapped_column(Moment)
