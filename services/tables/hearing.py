"""Tables of hearing better: phrases nobody understood, and the language somebody writes in."""

from __future__ import annotations

from sqlalchemy import Double, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from services.tables.base import Table


class UnknownPhrase(Table):
    """A phrase that was not understood, kept to learn from. It names nobody: not who said it, nor any number."""

    __tablename__ = "unknown_phrases"
    text: Mapped[str] = mapped_column(String(200), primary_key=True)  # lower case, without long numbers and addresses
    guess: Mapped[str] = mapped_column(String(40))  # what the model would have said
    times: Mapped[int] = mapped_column(server_default="1")
    last: Mapped[float] = mapped_column(Double)
    __table_args__ = (Index("ix_unknown_phrases_last", "last"),)


class LanguageHint(Table):
    """Somebody writes in another language than the one they chose: how often in a row, and whether we have asked."""

    __tablename__ = "language_hints"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    language: Mapped[str] = mapped_column(String(8))
    times: Mapped[int] = mapped_column(server_default="1")
    offered: Mapped[bool] = mapped_column(server_default=text("false"))
