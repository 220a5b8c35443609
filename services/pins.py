"""A profile's PIN: four to six digits that keep the others on one phone out.

Only a salted hash is kept. It is a fast one, on purpose: a turn may not hold the writer thread longer than 5 ms, and
no hash protects six digits from somebody who has the database. What protects them is that five wrong tries close the
profile for a quarter of an hour.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from itertools import pairwise
from typing import Final

from sqlalchemy import delete
from sqlalchemy.orm import Session

from services import sql
from services.tables.classes import Pin

DIGITS: Final = (4, 6)
TRIES: Final = 5
WAIT: Final = timedelta(minutes=15)
WORK: Final = 2**10  # of scrypt, with r=8: 1 MiB, 2 to 3 ms


class Tried(Enum):
    """What comes of trying a PIN."""

    RIGHT = "right"
    WRONG = "wrong"
    TOO_MANY = "too-many"


@dataclass(frozen=True, slots=True)
class Sealed:
    """A PIN as it is kept."""

    salt: str
    digest: str

    def fits(self, pin: str) -> bool:
        return secrets.compare_digest(seal(pin, self.salt).digest, self.digest)


def is_pin(text: str) -> bool:
    return bool(re.fullmatch(rf"[0-9]{{{DIGITS[0]},{DIGITS[1]}}}", text))


def is_easy(pin: str) -> bool:
    """Whether it is among the first that anybody tries: 1111, 1234, 4321, 1212."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    return steps in ({0}, {1}, {9}) or pin == pin[:2] * (len(pin) // 2)


def fresh_salt() -> str:
    return secrets.token_hex(16)


def seal(pin: str, salt: str = "") -> Sealed:
    """A PIN as it is kept; a new salt unless one is given."""
    salt = salt or fresh_salt()
    made = hashlib.scrypt(pin.encode(), salt=bytes.fromhex(salt), n=WORK, r=8, p=1, dklen=32)
    return Sealed(salt, made.hex())


def has(db: Session, *, person: int) -> bool:
    return db.get(Pin, person) is not None


def put(db: Session, *, person: int, pin: Sealed) -> None:
    """Set or change somebody's PIN."""
    values = {"digest": pin.digest, "salt": pin.salt, "tries": 0, "locked_until": 0.0}
    row = sql.insert(db, Pin).values(person_id=person, **values)
    db.execute(row.on_conflict_do_update(index_elements=["person_id"], set_=values))


def remove(db: Session, *, person: int) -> None:
    db.execute(delete(Pin).where(Pin.person_id == person))


def tried(db: Session, *, person: int, pin: str, now: datetime) -> Tried:
    """Whether this is their PIN. A wrong one counts: whoever asks must end there, or the count is undone."""
    kept = db.get(Pin, person, with_for_update=True)
    if kept is None:
        return Tried.RIGHT
    if kept.locked_until > now.timestamp():
        return Tried.TOO_MANY
    if Sealed(kept.salt, kept.digest).fits(pin):
        kept.tries, kept.locked_until = 0, 0.0
        db.flush()
        return Tried.RIGHT
    kept.tries += 1
    if kept.tries >= TRIES:
        kept.tries, kept.locked_until = 0, (now + WAIT).timestamp()
    db.flush()
    return Tried.WRONG
