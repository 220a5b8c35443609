"""The table of pictures: who has sent which."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from services.tables.base import Moment, Table


class PictureRow(Table):
    """One picture of one person. The file itself lies in the media store under `ref`, once for all who sent it."""

    __tablename__ = "pictures"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    ref: Mapped[str] = mapped_column(String(64), primary_key=True, index=True)
    width: Mapped[int] = mapped_column(Integer)  # of the largest variant, in pixels
    height: Mapped[int] = mapped_column(Integer)
    size: Mapped[int] = mapped_column(Integer)  # bytes of all variants
    dhash: Mapped[str] = mapped_column(String(16))
    notes: Mapped[str] = mapped_column(String(40), server_default="")  # "dark blurred"
    qris: Mapped[str] = mapped_column(String(512), server_default="")  # the payment code it shows, "" if none
    created_at: Mapped[datetime] = mapped_column(Moment)
    __table_args__ = (
        CheckConstraint("length(ref) = 64", name="ref"),
        CheckConstraint("width > 0 and height > 0 and size > 0", name="size"),
    )
