"""A forgotten PIN: the owner of the phone takes another's off, a recovery code one's own, an operator anybody's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services import codes, inbox, pins, profiles
from services.codes import Kind, Problem
from services.profiles import Sharer
from services.refusals import NotYours
from services.tables.classes import Pin, Profile
from services.tables.talk import Person


@dataclass(frozen=True, slots=True)
class Locked:
    """A profile with a PIN, for an operator: its number, and where it is."""

    person: int
    name: str
    channels: str


def owner(db: Session, *, channel: str, user: str) -> Sharer | None:
    """Whose phone it is: the oldest profile on it. None where nobody shares it."""
    shared = select(Profile.person_id).where(Profile.channel == channel, Profile.user == user)
    first = db.scalar(shared.order_by(Profile.since, Profile.person_id).limit(1))
    return None if first is None else profiles.one_here(db, channel=channel, user=user, person=first)


def by_owner(db: Session, *, channel: str, user: str, by: int, person: int, now: datetime) -> None:
    """Take another's PIN off; they are told who did. Raises NotYours.

    The owner needs a PIN of their own, else whoever holds the phone would be the owner.
    """
    first = owner(db, channel=channel, user=user)
    one = profiles.one_here(db, channel=channel, user=user, person=person)
    if first is None or one is None or first.person != by or person == by or not first.locked:
        raise NotYours
    _take_off(db, person, first.name, now)


def by_code(db: Session, *, person: int, code: str, by: int, now: datetime) -> Problem | None:
    """Take a PIN off with its person's recovery code, which works no more after. What is wrong with the code, if
    anything; a wrong one is counted against `by`."""
    found = codes.look(db, kind=Kind.RECOVERY, code=code, by=by, now=now)
    if isinstance(found, Problem):
        return found
    if found.person != person:
        codes.count_wrong_try(db, by=by, now=now)
        return Problem.UNKNOWN
    used = codes.use(db, kind=Kind.RECOVERY, code=code, by=by, now=now)
    if isinstance(used, Problem):
        return used
    pins.remove(db, person=person)
    return None


def by_operator(db: Session, *, person: int, now: datetime) -> bool:
    """Take a PIN off for somebody whom the operator knows; False when they have none."""
    found = pins.has(db, person=person)
    if found:
        _take_off(db, person, "", now)
    return found


def locked(db: Session, *, name: str) -> list[Locked]:
    """The profiles with a PIN whose name has this in it."""
    found = (
        select(Pin.person_id, Person.name)
        .join(Person, Person.id == Pin.person_id)
        .where(func.lower(Person.name).contains(name.lower(), autoescape=True))
        .order_by(Person.name, Pin.person_id)
    )
    return [Locked(person, called, _channels(db, person)) for person, called in db.execute(found)]


def _channels(db: Session, person: int) -> str:
    shared = select(Profile.channel).where(Profile.person_id == person).distinct().order_by(Profile.channel)
    return ", ".join(db.scalars(shared))


def _take_off(db: Session, person: int, by: str, now: datetime) -> None:
    pins.remove(db, person=person)
    inbox.announce(db, person=person, conversation="pin-gone", args={"by": by}, now=now.timestamp())
