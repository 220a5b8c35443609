"""Codes that open something once: invitations, links to a second channel, recovery, a guardian's permission.

Sixteen signs out of 31 are 79 bits: beyond guessing, so a plain SHA-256 keeps them. A wrong code is counted, and the
conversation that heard it must end there: what a conversation writes before a question is undone.
"""

from __future__ import annotations

import hmac
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from hashlib import sha256
from typing import Final

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.orm import Session

from services import sql
from services.tables.roles import Code, CodeAttempt
from services.tables.talk import OutboxRow

SIGNS: Final = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # none that looks like another: no 0 O 1 I L
LENGTH: Final = 16
GROUP: Final = 4
ATTEMPTS: Final = 5
WINDOW: Final = timedelta(hours=1)
KEPT: Final = timedelta(days=30)  # to tell who comes too late that a code is used or old, not unknown
SHOWN: Final = timedelta(minutes=10)  # to write a code down
HIDDEN_DAILY: Final = timedelta(days=1)
DOTS: Final = "••••"
_SHOWN: Final = re.compile(
    rf"(?<![A-Z0-9])(?:[{SIGNS}]{{4}}-){{3}}[{SIGNS}]{{4}}(?![A-Z0-9])|(?<=start=)[{SIGNS}]{{16}}"
)


class Kind(Enum):
    INVITATION = "invitation"
    LINK = "link"
    RECOVERY = "recovery"
    GUARDIAN = "guardian"
    CONTACT = "contact"
    GROUP = "group"


class Problem(Enum):
    """Why a code does not open anything."""

    UNKNOWN = "unknown"
    EXPIRED = "expired"
    USED = "used"
    TOO_MANY = "too-many"


@dataclass(frozen=True, slots=True)
class Opened:
    """What a code stands for: a person, or a role in a cooperative."""

    person: int
    role: str
    cooperative: int


_told = [secrets.token_bytes(32)]


def tell(key: bytes) -> None:
    """Set the key from which codes are made that may be shown again. Called once, when the program starts."""
    _told[0] = key


def fresh() -> str:
    """A new code, in groups of four."""
    return _grouped("".join(secrets.choice(SIGNS) for _ in range(LENGTH)))


def _grouped(code: str) -> str:
    return "-".join(code[n : n + GROUP] for n in range(0, LENGTH, GROUP))


def is_code(text: str) -> bool:
    """Whether this is written like a code, and like nothing else."""
    return bool(re.fullmatch(rf"\s*(?:[{SIGNS}]{{4}}[\s-]?){{3}}[{SIGNS}]{{4}}\s*", text.upper()))


def digest(code: str) -> str:
    """How a code is kept. The same for k7qm-2xrt… and K7QM 2XRT…: only the signs count."""
    return sha256("".join(c for c in code.upper() if c in SIGNS).encode()).hexdigest()


def make(
    db: Session,
    *,
    kind: Kind,
    now: datetime,
    lasts: timedelta | None = None,
    person: int | None = None,
    role: str = "",
    cooperative: int | None = None,
) -> str:
    """A code for somebody or something. Only its digest is kept: show it now or never."""
    code = fresh()
    db.add(
        Code(
            digest=digest(code),
            kind=kind.value,
            person_id=person,
            role=role,
            cooperative_id=cooperative,
            made_at=now,
            expires_at=now + lasts if lasts else None,
        )
    )
    db.flush()
    return code


def open_one(db: Session, *, kind: Kind, person: int, now: datetime, until: datetime) -> tuple[str, datetime]:
    """Somebody's one open code of this kind and until when it lasts: the same as before while half its time is left,
    else a new one `until` then. Such a code is kept nowhere either: our key and its end tell what it is."""
    c = Code
    mine = (c.kind == kind.value, c.person_id == person, c.used_at.is_(None), c.expires_at > now + (until - now) / 2)
    for end in db.scalars(select(c.expires_at).where(*mine)):
        code = _made_from(kind, person, end)
        same = (c.digest == digest(code), c.used_at.is_(None))
        if end and sql.changed(db, update(c).where(*same).values(made_at=now)):  # it is hidden anew, ten minutes on
            return code, end
    forget(db, kind=kind, person=person)
    code = _made_from(kind, person, until)
    row = sql.insert(db, c).values(
        digest=digest(code), kind=kind.value, person_id=person, made_at=now, expires_at=until
    )
    db.execute(row.on_conflict_do_nothing())  # their turn in another process may have made the very same
    return code, until


def _made_from(kind: Kind, person: int, until: datetime | None) -> str:
    about = f"{kind.value}:{person}:{until.timestamp() if until else 0:.0f}"
    number = int.from_bytes(hmac.digest(_told[0], about.encode(), "sha256"))
    return _grouped("".join(SIGNS[number // len(SIGNS) ** n % len(SIGNS)] for n in range(LENGTH)))


def kind_of(db: Session, *, code: str) -> Kind | None:
    """What sort of code this is, whether it still works or not."""
    kind = db.scalar(select(Code.kind).where(Code.digest == digest(code)))
    return Kind(kind) if kind else None


def look(db: Session, *, kind: Kind, code: str, by: int, now: datetime) -> Opened | Problem:
    """What a code opens, without using it up. A wrong one is counted against who tried it."""
    if tried_too_often(db, by=by, now=now):
        return Problem.TOO_MANY
    found = _find(db, kind, code, now)
    if isinstance(found, Problem):
        count_wrong_try(db, by=by, now=now)
    return found


def tried_too_often(db: Session, *, by: int, now: datetime) -> bool:
    return _tried(db, by, now) >= ATTEMPTS


def count_wrong_try(db: Session, *, by: int, now: datetime) -> None:
    db.add(CodeAttempt(person_id=by, at=now))
    db.flush()


def use(db: Session, *, kind: Kind, code: str, by: int, now: datetime) -> Opened | Problem:
    """What a code opens; it works no more after. Of two who use it at once, one wins."""
    found = look(db, kind=kind, code=code, by=by, now=now)
    if isinstance(found, Problem):
        return found
    mine = (Code.digest == digest(code), Code.used_at.is_(None))
    return found if sql.changed(db, update(Code).where(*mine).values(used_at=now)) else Problem.USED


def forget(db: Session, *, kind: Kind, person: int) -> None:
    """Take back every code of this kind that stands for somebody."""
    db.execute(delete(Code).where(Code.kind == kind.value, Code.person_id == person))


def sweep(db: Session, *, now: datetime) -> int:
    """For the clock, at least once a day: forget codes nobody can use any more, and hide those that were shown.

    A code is kept as its digest, but the message that showed it lies in the outbox. How many rows changed.
    """
    gone = sql.changed(db, delete(Code).where(or_(Code.expires_at < now - KEPT, Code.used_at < now - KEPT)))
    gone += sql.changed(db, delete(CodeAttempt).where(CodeAttempt.at < now - WINDOW))
    shown_to = select(Code.person_id).where(Code.made_at > now - 2 * HIDDEN_DAILY, Code.made_at < now - SHOWN)
    return gone + sum(_hide(db, person) for person in db.scalars(shown_to.distinct()).all() if person)


def _hide(db: Session, person: int) -> int:
    """Put dots for every code in what this person has been sent."""
    o = OutboxRow
    sent = select(o.id, o.message, o.worded).where(o.person_id == person, o.state == "sent")
    found = [row for row in db.execute(sent) if _SHOWN.search(row.worded)]
    for row in found:
        hidden = {"message": _SHOWN.sub(DOTS, row.message), "worded": _SHOWN.sub(DOTS, row.worded)}
        db.execute(update(o).where(o.id == row.id).values(**hidden))
    return len(found)


def _find(db: Session, kind: Kind, code: str, now: datetime) -> Opened | Problem:
    c = Code
    row = db.execute(
        select(c.person_id, c.role, c.cooperative_id, c.expires_at, c.used_at).where(
            c.digest == digest(code), c.kind == kind.value
        )
    ).one_or_none()
    if row is None:
        return Problem.UNKNOWN
    if row.used_at:
        return Problem.USED
    if row.expires_at and row.expires_at <= now:
        return Problem.EXPIRED
    return Opened(row.person_id or 0, row.role, row.cooperative_id or 0)


def _tried(db: Session, person: int, now: datetime) -> int:
    recent = (CodeAttempt.person_id == person, CodeAttempt.at > now - WINDOW)
    return db.scalar(select(func.count()).select_from(CodeAttempt).where(*recent)) or 0
