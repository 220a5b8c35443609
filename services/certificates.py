"""Certificates: issued once to whoever has passed a course, for good; revoked with a reason, never changed."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from services import consents, holidays, lessons, sql
from services.refusals import NotPassed
from services.tables.certificates import ID_LENGTH, NAME_MAX, Certificate

__all__ = ["CORRECTED", "NAME_MAX", "Certificate", "corrected", "find", "issue", "of", "revoke", "revoked", "standing"]

ALPHABET: Final = "abcdefghijkmnpqrstuvwxyz23456789"  # no l, o, 0 and 1: people copy these by hand
CORRECTED: Final = "Nama dibetulkan atas permintaan pemilik."  # why a certificate with a slip in the name is revoked


def issue(db: Session, *, person: int, course: str, name: str, now: datetime) -> Certificate:
    """The certificate of a course that was passed; asked again, the one there is. Raises ConsentNeeded,
    GuardianNeeded, NotPassed."""
    consents.require_full(db, person=person)
    done = lessons.passed(db, person=person, course=course)
    if done is None:
        raise NotPassed
    values = {
        "id": "".join(secrets.choice(ALPHABET) for _ in range(ID_LENGTH)),
        "person_id": person, "course": course, "title": lessons.course_of(course).titles["id"], "name": name,
        "percent": done.percent, "lessons": done.lessons, "started_on": holidays.day_of(done.started_at),
        "finished_on": holidays.day_of(done.finished_at), "issued_at": now,
    }  # fmt: skip
    db.execute(sql.insert(db, Certificate).values(values).on_conflict_do_nothing())
    found = standing(db, person=person, course=course)
    if found is None:
        raise NotPassed
    return found


def standing(db: Session, *, person: int, course: str) -> Certificate | None:
    """A person's certificate of a course that still holds."""
    c = Certificate
    mine = select(c).where(c.person_id == person, c.course == course, c.revoked_at.is_(None))
    return db.scalars(mine).one_or_none()


def of(db: Session, *, person: int) -> Sequence[Certificate]:
    """All of a person's certificates that hold, the newest first."""
    c = Certificate
    mine = select(c).where(c.person_id == person, c.revoked_at.is_(None))
    return db.scalars(mine.order_by(c.issued_at.desc(), c.id)).all()


def corrected(db: Session, *, person: int, course: str) -> bool:
    """Whether a slip in the name was corrected once already: then only the programme may do it again."""
    c = Certificate
    before = select(c.id).where(c.person_id == person, c.course == course, c.reason == CORRECTED)
    return db.scalar(before.limit(1)) is not None


def find(db: Session, *, id: str) -> Certificate | None:  # noqa: A002 (a certificate's id, as it is called)
    """The certificate of this number, revoked or not. Whatever else is asked for is none."""
    number = id.strip().lower()
    known = len(number) == ID_LENGTH and set(number) <= set(ALPHABET)
    return db.get(Certificate, number) if known else None


def revoke(db: Session, *, id: str, reason: str, now: datetime) -> bool:  # noqa: A002
    """It holds no longer. False when there is no such certificate, or it was revoked before."""
    held = (Certificate.id == id.strip().lower(), Certificate.revoked_at.is_(None))
    return bool(sql.changed(db, update(Certificate).where(*held).values(revoked_at=now, reason=reason)))


def revoked(db: Session) -> Sequence[Certificate]:
    """All that hold no longer, for the public list."""
    return db.scalars(select(Certificate).where(Certificate.revoked_at.is_not(None)).order_by(Certificate.id)).all()
