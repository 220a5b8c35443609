"""Roles: officer, curator and teacher, by invitation code or by the yes of an officer who is there already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from services import codes, consents, cooperatives, inbox, sql
from services.codes import Kind, Problem
from services.refusals import ClaimAnswered, NotAnOfficer, NotYours
from services.tables.cooperatives import Cooperative
from services.tables.roles import RoleClaim, RoleHeld
from services.tables.talk import Person

INVITATION_LASTS: Final = timedelta(days=7)


class Role(Enum):
    OFFICER = "officer"
    CURATOR = "curator"
    TEACHER = "teacher"


@dataclass(frozen=True, slots=True)
class Held:
    role: Role
    cooperative: int
    place: str  # the cooperative's name


@dataclass(frozen=True, slots=True)
class Claim:
    id: int
    person: int
    name: str
    role: Role
    cooperative: int
    place: str
    state: str


def held(db: Session, *, person: int) -> list[Held]:
    """The roles somebody has."""
    rows = db.execute(
        select(RoleHeld.role, Cooperative.id, Cooperative.name)
        .join(Cooperative, Cooperative.id == RoleHeld.cooperative_id)
        .where(RoleHeld.person_id == person)
        .order_by(RoleHeld.id)
    )
    return [Held(Role(role), cooperative, place) for role, cooperative, place in rows]


def has(db: Session, *, person: int, role: Role, cooperative: int) -> bool:
    return any(h.role is role and h.cooperative == cooperative for h in held(db, person=person))


def teaches_at(db: Session, *, person: int, cooperative: int) -> bool:
    """Whether somebody is teacher or officer of this place."""
    return any(h.cooperative == cooperative and h.role is not Role.CURATOR for h in held(db, person=person))


def of_a_pesantren(db: Session, *, person: int) -> bool:
    """Whether somebody speaks for a pesantren: its officer or teacher may allow its santri more."""
    at_pesantren = (
        select(RoleHeld.id)
        .join(Cooperative, Cooperative.id == RoleHeld.cooperative_id)
        .where(RoleHeld.person_id == person, Cooperative.kind == "pesantren", RoleHeld.role.in_(("officer", "teacher")))
    )
    return db.scalar(at_pesantren.limit(1)) is not None


def invite(db: Session, *, role: Role, cooperative: int, now: datetime) -> str:
    """A code that gives this role to the one who uses it, once, within a week. Shown now or never."""
    return codes.make(
        db, kind=Kind.INVITATION, role=role.value, cooperative=cooperative, now=now, lasts=INVITATION_LASTS
    )


def invite_to(db: Session, *, role: Role, code: str, now: datetime) -> str:
    """As `invite`, to the place with this id in the programme's list; "" when there is none."""
    place = cooperatives.by_code(db, code=code)
    return invite(db, role=role, cooperative=place.id, now=now) if place else ""


def redeem(db: Session, *, person: int, code: str, now: datetime) -> Held | Problem:
    """Use an invitation. A wrong code is counted. Raises ConsentNeeded."""
    consents.require_full(db, person=person)
    opened = codes.use(db, kind=Kind.INVITATION, code=code, by=person, now=now)
    if isinstance(opened, Problem):
        return opened
    give(db, person=person, role=Role(opened.role), cooperative=opened.cooperative, now=now)
    return next(
        h for h in held(db, person=person) if (h.role.value, h.cooperative) == (opened.role, opened.cooperative)
    )


def give(db: Session, *, person: int, role: Role, cooperative: int, now: datetime) -> None:
    """Give a role; giving it again changes nothing."""
    row = sql.insert(db, RoleHeld).values(person_id=person, role=role.value, cooperative_id=cooperative, since=now)
    db.execute(row.on_conflict_do_nothing(index_elements=["person_id", "role", "cooperative_id"]))


def claim(db: Session, *, person: int, role: Role, cooperative: int, now: datetime) -> int:
    """Ask for a role: every officer there hears of it. Asking again only waits on. How many officers heard.

    Raises ConsentNeeded.
    """
    consents.require_full(db, person=person)
    row = (
        sql.insert(db, RoleClaim)
        .values(person_id=person, role=role.value, cooperative_id=cooperative, state="waiting", asked_at=now)
        .on_conflict_do_nothing()
        .returning(RoleClaim.id)
    )
    asked = db.scalar(row)
    officers = _officers(db, cooperative)
    if asked is not None:
        for officer in officers:
            _announce(db, officer, "role-request", asked, now)
    return len(officers)


def get_claim(db: Session, *, claim: int, by: int) -> Claim:
    """A claim, for an officer of that place or for the one who made it. Raises NotYours."""
    c = RoleClaim
    row = db.execute(
        select(c.id, c.person_id, Person.name, c.role, c.cooperative_id, Cooperative.name, c.state)
        .join(Person, Person.id == c.person_id)
        .join(Cooperative, Cooperative.id == c.cooperative_id)
        .where(c.id == claim)
    ).one_or_none()
    if row is None or (row.person_id != by and by not in _officers(db, row.cooperative_id)):
        raise NotYours
    return Claim(row[0], row[1], row[2], Role(row[3]), row[4], row[5], row[6])


def answer(db: Session, *, claim: int, by: int, accept: bool, now: datetime) -> Claim:
    """An officer's yes or no; the one who asked hears it. Raises NotYours, NotAnOfficer, ClaimAnswered."""
    asked = get_claim(db, claim=claim, by=by)
    if by == asked.person or by not in _officers(db, asked.cooperative):
        raise NotAnOfficer
    state = "accepted" if accept else "declined"
    open_ = (RoleClaim.id == claim, RoleClaim.state == "waiting")
    if not sql.changed(db, update(RoleClaim).where(*open_).values(state=state, answered_at=now, answered_by=by)):
        raise ClaimAnswered
    if accept:
        give(db, person=asked.person, role=asked.role, cooperative=asked.cooperative, now=now)
    _announce(db, asked.person, "role-answer", claim, now)
    return get_claim(db, claim=claim, by=by)


def _officers(db: Session, cooperative: int) -> list[int]:
    here = (RoleHeld.cooperative_id == cooperative, RoleHeld.role == Role.OFFICER.value)
    return list(db.scalars(select(RoleHeld.person_id).where(*here).order_by(RoleHeld.id)))


def _announce(db: Session, person: int, conversation: str, claim: int, now: datetime) -> None:
    key = f"{conversation}:{claim}:{person}"
    inbox.announce(db, person=person, conversation=conversation, args={"claim": claim}, now=now.timestamp(), key=key)
