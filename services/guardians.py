"""The permission of a parent, guardian or pesantren for a child under 18."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final

from sqlalchemy.orm import Session

from services import codes, consents, holidays, inbox, people, roles
from services.codes import Kind, Problem
from services.consents import Relation
from services.people import Known
from services.refusals import ConsentNeeded

CODE_LASTS: Final = timedelta(days=7)  # until the next visit of the parents
NIGHT: Final = time(23, 59, 59, tzinfo=holidays.JAVA)

speaks_for_pesantren = roles.of_a_pesantren


def open_code(db: Session, *, child: int, now: datetime) -> tuple[str, date]:
    """The code for the child to hand on, the same one each time, and its last day. Raises ConsentNeeded."""
    if not consents.has(db, person=child):
        raise ConsentNeeded
    until = datetime.combine(holidays.day_of(now) + CODE_LASTS, NIGHT)
    code, end = codes.open_one(db, kind=Kind.GUARDIAN, person=child, now=now, until=until)
    return code, holidays.day_of(end)


def look(db: Session, *, code: str, by: int, now: datetime) -> Known | Problem:
    """The child a code stands for. Nobody is their own guardian."""
    opened = codes.look(db, kind=Kind.GUARDIAN, code=code, by=by, now=now)
    if isinstance(opened, Problem):
        return opened
    return Problem.UNKNOWN if opened.person == by else people.get(db, person=opened.person)


def allow(
    db: Session, *, code: str, by: int, relation: Relation, language: str, channel: str, message: str, now: datetime
) -> None:
    """Keep the guardian's consent; the child hears of it. Raises ConsentNeeded when code or guardian do not hold."""
    consents.require_full(db, person=by)
    opened = codes.use(db, kind=Kind.GUARDIAN, code=code, by=by, now=now)
    pesantren = relation is Relation.PESANTREN
    if isinstance(opened, Problem) or opened.person == by or (pesantren and not speaks_for_pesantren(db, person=by)):
        raise ConsentNeeded
    consents.allow_child(
        db, child=opened.person, by=by, relation=relation, language=language, channel=channel, message=message, now=now
    )
    inbox.announce(db, person=opened.person, conversation="child-allowed", args={}, now=now.timestamp())
