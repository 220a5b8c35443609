"""Phrases nobody understood: kept without their author, where the author allows it, so that the model can learn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from services import consents, sql
from services.tables.hearing import UnknownPhrase

LONGEST: Final = 200
MOST: Final = 20_000  # different phrases; more than anybody will ever label
_ADDRESS: Final = re.compile(r"\S*(?:@|://|www\.)\S*")
_NUMBER: Final = re.compile(r"\+?\d(?:[\s().\-/]{0,3}\d){5,}")  # six digits and more: phones, NIB, NIK, accounts
_OUT: Final = "…"


class Unknown(NamedTuple):
    """A phrase, how often it was said, and what the model would have guessed."""

    times: int
    text: str
    guess: str


def keep(db: Session, *, person: int, text: str, guess: str, now: datetime) -> bool:
    """Count a phrase that was not understood, if this person allows more to be kept than a nickname.

    Nothing tells afterwards whose it was, so there is nothing to erase with them.
    """
    plain = without_numbers(text)
    if not re.search(r"[^\W\d_]", plain) or not consents.full(db, person=person):
        return False
    if (db.scalar(select(func.count()).select_from(UnknownPhrase)) or 0) >= MOST:
        return False
    row = sql.insert(db, UnknownPhrase).values(text=plain, guess=guess, times=1, last=now.timestamp())
    again = {"times": UnknownPhrase.times + 1, "last": now.timestamp(), "guess": guess}
    db.execute(row.on_conflict_do_update(index_elements=["text"], set_=again))
    return True


def listed(db: Session, *, limit: int = 1000) -> Sequence[Unknown]:
    """The phrases to label, the most frequent first."""
    u = UnknownPhrase
    rows = db.execute(select(u.times, u.text, u.guess).order_by(u.times.desc(), u.text).limit(limit))
    return [Unknown(*row) for row in rows]


def forget(db: Session, *, text: str) -> int:
    """Forget a phrase that has been labelled; 0 when there is none like it."""
    return sql.changed(db, delete(UnknownPhrase).where(UnknownPhrase.text == text))


def without_numbers(text: str) -> str:
    """The text in lower case on one line, at most 200 characters, without long numbers, addresses and links."""
    plain = " ".join(text.lower().split())
    return _NUMBER.sub(_OUT, _ADDRESS.sub(_OUT, plain))[:LONGEST].strip()
