"""Classes of a pesantren or cooperative: who teaches and who learns together, by a code; how far they are.

All who teach at a place see its classes; a class shows nicknames and progress, never a ranking. A child who joins by
the code of a class whose permission was recorded may give more than a nickname (services/class_permissions.py).
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import ColumnElement, delete, func, or_, select, true, update
from sqlalchemy.orm import Session

from services import codes, consents, holidays, inbox, programme, roles, sql
from services.codes import SIGNS, Problem
from services.refusals import ConsentNeeded, NotYours
from services.roles import Held
from services.tables.classes import ClassMember, SchoolClass
from services.tables.cooperatives import Cooperative
from services.tables.learning import LearnedDay, LessonResult
from services.tables.talk import Person

NAME_MAX: Final = 40
LENGTH: Final = 8  # of a code: 40 bits, and five wrong tries an hour; it opens a list of nicknames at most
GROUP: Final = 4


@dataclass(frozen=True, slots=True)
class Class:
    """A class; `place` is the name of the pesantren it belongs to. `allowed` says that its permission is recorded."""

    id: int
    cooperative: int
    place: str
    pesantren: bool
    name: str
    course: str
    code: str
    closed: bool
    allowed: bool

    @property
    def link(self) -> str:
        """What opens Kanca and joins the class; "" where the programme has no chat app and no page."""
        about, start = programme.get(), self.code.replace("-", "")
        if about.telegram_bot:
            return f"https://t.me/{about.telegram_bot}?start={start}"
        if about.whatsapp:
            return f"https://wa.me/{about.whatsapp}?text=%2Fstart%20{start}"
        return f"{about.public_url}/#start={start}" if about.public_url else ""


@dataclass(frozen=True, slots=True)
class Pupil:
    """One of a class: what they are called, how many lessons they have done, and when they last learned."""

    person: int
    name: str
    lessons: int
    last: date | None


@dataclass(frozen=True, slots=True)
class Total:
    """A class as a whole."""

    pupils: int
    lessons: int
    learned_today: int


# --- making and keeping -------------------------------------------------------------------------------------------


def places(db: Session, *, person: int) -> list[Held]:
    """Where somebody may have classes, one row a place."""
    found = [held for held in roles.held(db, person=person) if held.role is not roles.Role.CURATOR]
    return list({held.cooperative: held for held in reversed(found)}.values())[::-1]


def make(db: Session, *, cooperative: int, by: int, name: str, course: str, now: datetime) -> Class:
    """A new class with a code of its own. Raises NotYours for who does not teach there."""
    if not roles.teaches_at(db, person=by, cooperative=cooperative):
        raise NotYours
    row = SchoolClass(
        cooperative_id=cooperative, made_by=by, name=name[:NAME_MAX], course=course, code=_fresh(), made_at=now
    )
    db.add(row)
    db.flush()
    return _get(db, row.id)


def taught(db: Session, *, person: int) -> list[Class]:
    """The open classes of all places where somebody teaches, by name."""
    at = [held.cooperative for held in places(db, person=person)]
    where = (SchoolClass.cooperative_id.in_(at), SchoolClass.closed_at.is_(None))
    return [Class(*row) for row in db.execute(_CLASS.where(*where).order_by(SchoolClass.name, SchoolClass.id))]


def get(db: Session, *, classroom: int, by: int) -> Class:
    """A class, for who teaches at its place. Raises NotYours."""
    found = _get(db, classroom)
    if not roles.teaches_at(db, person=by, cooperative=found.cooperative):
        raise NotYours
    return found


def close(db: Session, *, classroom: int, by: int, now: datetime) -> Class:
    """Nobody joins any more, and everybody has left. What they have learned stays theirs. Raises NotYours."""
    found = get(db, classroom=classroom, by=by)
    db.execute(update(SchoolClass).where(SchoolClass.id == classroom).values(closed_at=now))
    db.execute(delete(ClassMember).where(ClassMember.class_id == classroom))
    return found


def new_code(db: Session, *, classroom: int, by: int) -> Class:
    """Another code; the old one opens nothing any more. Raises NotYours."""
    get(db, classroom=classroom, by=by)
    db.execute(update(SchoolClass).where(SchoolClass.id == classroom).values(code=_fresh()))
    return _get(db, classroom)


# --- joining and leaving ------------------------------------------------------------------------------------------


def is_written(text: str) -> bool:
    """Whether this is written like a code: eight signs in a row or in two fours, and no mere word ("Surabaya")."""
    found = re.fullmatch(rf"\s*[{SIGNS}]{{4}}[\s-]?[{SIGNS}]{{4}}\s*", text.upper())
    return bool(found) and ("-" in text or any(sign.isdigit() for sign in text))


def is_code(db: Session, *, code: str) -> bool:
    """Whether this opens a class."""
    return _by_code(db, code) is not None


def look(db: Session, *, code: str, by: int, now: datetime) -> Class | Problem:
    """The class of a code. A wrong code is counted: the conversation that heard it must end there."""
    if codes.tried_too_often(db, by=by, now=now):
        return Problem.TOO_MANY
    found = _by_code(db, code)
    if found is None:
        codes.count_wrong_try(db, by=by, now=now)
    return found or Problem.UNKNOWN


def join(db: Session, *, classroom: int, person: int, now: datetime) -> bool:
    """Somebody is in a class from now on; False: they were already. Raises ConsentNeeded, NotYours."""
    if not consents.has(db, person=person):
        raise ConsentNeeded
    if _get(db, classroom).closed:
        raise NotYours
    row = sql.insert(db, ClassMember).values(class_id=classroom, person_id=person, joined_at=now)
    return bool(sql.changed(db, row.on_conflict_do_nothing(index_elements=["class_id", "person_id"])))


def joined(db: Session, *, person: int) -> list[Class]:
    """The classes somebody is in."""
    mine = select(ClassMember.class_id).where(ClassMember.person_id == person)
    where = (SchoolClass.id.in_(mine), SchoolClass.closed_at.is_(None))
    return [Class(*row) for row in db.execute(_CLASS.where(*where).order_by(SchoolClass.name, SchoolClass.id))]


def leave(db: Session, *, classroom: int, person: int) -> Class:
    """Raises NotYours for who is not in it."""
    mine = (ClassMember.class_id == classroom, ClassMember.person_id == person)
    if not sql.changed(db, delete(ClassMember).where(*mine)):
        raise NotYours
    return _get(db, classroom)


def drop(db: Session, *, classroom: int, by: int, pupils: Sequence[int]) -> int:
    """Take some out of the class; what they have learned stays theirs. How many. Raises NotYours."""
    get(db, classroom=classroom, by=by)
    theirs = (ClassMember.class_id == classroom, ClassMember.person_id.in_(pupils))
    return sql.changed(db, delete(ClassMember).where(*theirs))


# --- how far they are ---------------------------------------------------------------------------------------------


def pupils(db: Session, *, classroom: int, by: int) -> list[Pupil]:
    """Everybody in the class, by name: a list, never a ranking. Raises NotYours."""
    one = get(db, classroom=classroom, by=by)
    done = (
        select(func.count())
        .select_from(LessonResult)
        .where(LessonResult.person_id == Person.id, _of_course(one.course))
        .scalar_subquery()
    )
    last = select(func.max(LearnedDay.day)).where(LearnedDay.person_id == Person.id).scalar_subquery()
    rows = select(Person.id, Person.name, done, last).join(ClassMember, ClassMember.person_id == Person.id)
    found = [Pupil(*row) for row in db.execute(rows.where(ClassMember.class_id == classroom))]
    return sorted(found, key=lambda pupil: (pupil.name.casefold(), pupil.person))


def total(db: Session, *, classroom: int, today: date) -> Total:
    """A class as a whole: everybody in it may know this."""
    one = _get(db, classroom)
    members = select(ClassMember.person_id).where(ClassMember.class_id == classroom)
    count = db.scalar(select(func.count()).select_from(members.subquery())) or 0
    done = select(func.count()).select_from(LessonResult).where(LessonResult.person_id.in_(members))
    today_ = select(func.count()).select_from(LearnedDay)
    learned = today_.where(LearnedDay.person_id.in_(members), LearnedDay.day == today)
    return Total(count, db.scalar(done.where(_of_course(one.course))) or 0, db.scalar(learned) or 0)


def remind(db: Session, *, classroom: int, by: int, now: datetime) -> int | None:
    """Remind those of a class who have not learned today; how many. Once a day: None when it was done today.

    Who has said *berhenti*, rests, or has a holiday is left alone, and nobody is disturbed in a quiet hour: the
    reminder waits for its end. Raises NotYours.
    """
    get(db, classroom=classroom, by=by)
    today = holidays.day_of(now)
    not_yet = or_(SchoolClass.reminded_on.is_(None), SchoolClass.reminded_on < today)
    mine = (SchoolClass.id == classroom, not_yet)
    if not sql.changed(db, update(SchoolClass).where(*mine).values(reminded_on=today)):
        return None
    late = [one for one in _not_learned(db, classroom, today) if not holidays.neutral(db, person=one, day=today)]
    for person in late:
        inbox.announce(
            db, person=person, conversation="class-reminder", args={"classroom": classroom}, now=now.timestamp(),
            key=f"class-reminder:{classroom}:{person}:{today}", sort="reminder",
        )  # fmt: skip
    return len(late)


def learned_today(db: Session, *, person: int, today: date) -> bool:
    return db.get(LearnedDay, (person, today)) is not None


def _not_learned(db: Session, classroom: int, today: date) -> Sequence[int]:
    learned = select(LearnedDay.person_id).where(LearnedDay.person_id == Person.id, LearnedDay.day == today)
    rows = select(Person.id).join(ClassMember, ClassMember.person_id == Person.id)
    mine = rows.where(ClassMember.class_id == classroom, Person.reminders, ~learned.exists())
    return db.scalars(mine.order_by(Person.id)).all()


# --- pieces -------------------------------------------------------------------------------------------------------

_CLASS: Final = select(
    SchoolClass.id, SchoolClass.cooperative_id, Cooperative.name, Cooperative.kind == "pesantren", SchoolClass.name,
    SchoolClass.course, SchoolClass.code, SchoolClass.closed_at.is_not(None), SchoolClass.signed_on.is_not(None),
).join(Cooperative, Cooperative.id == SchoolClass.cooperative_id)  # fmt: skip


def _get(db: Session, classroom: int) -> Class:
    row = db.execute(_CLASS.where(SchoolClass.id == classroom)).one_or_none()
    if row is None:
        raise NotYours
    return Class(*row)


def _by_code(db: Session, code: str) -> Class | None:
    signs = "".join(c for c in code.upper() if c in SIGNS)
    row = db.execute(_CLASS.where(SchoolClass.code == _grouped(signs), SchoolClass.closed_at.is_(None))).one_or_none()
    return Class(*row) if row else None


def _of_course(course: str) -> ColumnElement[bool]:
    """Lessons of the class's own course; of every course where each chooses."""
    return LessonResult.course == course if course else true()


def _fresh() -> str:
    return _grouped("".join(secrets.choice(SIGNS) for _ in range(LENGTH)))


def _grouped(signs: str) -> str:
    return "-".join(signs[n : n + GROUP] for n in range(0, len(signs), GROUP))
