"""The permission of a pesantren for the children of a class: for all who join by its code, or for those on a list.

Either way a teacher says that a list signed by the guardians lies with the pesantren, and of which day it is. Each
child's own row in `guardian_consents` names who said so, when, in which message, to which text, and that day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from services import classes, consents, inbox
from services.consents import NOTICE, Relation
from services.refusals import NotYours
from services.tables.classes import ClassMember, SchoolClass
from services.tables.consents import GuardianConsent
from services.tables.talk import Person


@dataclass(frozen=True, slots=True)
class Proof:
    """Where and in which language a teacher has said it."""

    language: str
    channel: str
    message: str


def allow_class(db: Session, *, classroom: int, by: int, signed_on: date, proof: Proof, now: datetime) -> int:
    """Everybody under 18 in the class, and whoever joins by its code later. How many are allowed by it now.

    Raises NotYours, also where the class is of no pesantren.
    """
    _require(db, classroom, by)
    values = {"allowed_by": by, "signed_on": signed_on, "allowed_text": NOTICE, "allowed_language": proof.language}
    values |= {"allowed_channel": proof.channel, "allowed_message": proof.message}
    db.execute(update(SchoolClass).where(SchoolClass.id == classroom).values(**values))
    return sum(_allow(db, child, by, signed_on, proof, now) for child, _ in waiting(db, classroom=classroom, by=by))


def allow_listed(
    db: Session, *, classroom: int, by: int, children: Sequence[int], signed_on: date, proof: Proof, now: datetime
) -> int:
    """Those of the class who are on the list. How many are allowed by it. Raises NotYours."""
    _require(db, classroom, by)
    listed = [child for child, _ in waiting(db, classroom=classroom, by=by) if child in children]
    return sum(_allow(db, child, by, signed_on, proof, now) for child in listed)


def revoke(db: Session, *, classroom: int, by: int) -> None:
    """Whoever joins from now on is not allowed by the class any more. Raises NotYours."""
    _require(db, classroom, by)
    db.execute(update(SchoolClass).where(SchoolClass.id == classroom).values(signed_on=None, allowed_by=None))


def waiting(db: Session, *, classroom: int, by: int) -> list[tuple[int, str]]:
    """The children under 18 of a class whom nobody has allowed more than a nickname, by name. Raises NotYours."""
    classes.get(db, classroom=classroom, by=by)
    guarded = select(GuardianConsent.person_id).where(GuardianConsent.person_id == Person.id)
    rows = select(Person.id, Person.name).join(ClassMember, ClassMember.person_id == Person.id)
    found = rows.where(ClassMember.class_id == classroom, Person.age_band == "minor", ~guarded.exists())
    return sorted(((id_, name) for id_, name in db.execute(found)), key=lambda row: (row[1].casefold(), row[0]))


def joined(db: Session, *, classroom: int, person: int, now: datetime) -> bool:
    """Somebody has joined by the code: whether the permission of the class allows them more from now on."""
    c = SchoolClass
    kept = select(c.allowed_by, c.signed_on, c.allowed_language, c.allowed_channel, c.allowed_message)
    by, signed_on, *proof = db.execute(kept.where(c.id == classroom)).one()
    minor = db.scalar(select(Person.age_band).where(Person.id == person)) == "minor"
    if not minor or signed_on is None or consents.full(db, person=person):
        return False
    _keep(db, person, by, signed_on, Proof(*proof), now)
    return True


def _require(db: Session, classroom: int, by: int) -> None:
    consents.require_full(db, person=by)
    if not classes.get(db, classroom=classroom, by=by).pesantren:
        raise NotYours


def _allow(db: Session, child: int, by: int, signed_on: date, proof: Proof, now: datetime) -> bool:
    _keep(db, child, by, signed_on, proof, now)
    inbox.announce(db, person=child, conversation="child-allowed", args={}, now=now.timestamp())
    return True


def _keep(db: Session, child: int, by: int | None, signed_on: date, proof: Proof, now: datetime) -> None:
    said: dict[str, Any] = {"language": proof.language, "channel": proof.channel, "message": proof.message}
    consents.allow_child(db, child=child, by=by, relation=Relation.PESANTREN, now=now, signed_on=signed_on, **said)
