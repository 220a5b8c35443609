"""What the back end tells about learning: somebody is enrolled, a certificate holds no longer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy.orm import Session

from services import accounts, certificates, consents, inbox, lessons, people
from services.events import BadEvent, Event
from services.tables.certificates import REASON_MAX

ID_MAX: Final = 100


def enrolled(db: Session, event: Event, now: datetime) -> None:
    """{"enrolment": {"id", "course", "account"}}: the person hears of it, and follows the course from their next word.

    Who has not agreed to the notice is only told; enrolling them is their own act. Raises BadEvent.
    """
    said = _part(event, "enrolment")
    course, person = said.get("course"), accounts.person_of(str(said.get("account", "")))
    if course not in lessons.COURSES:
        raise BadEvent(f"enrolment.course: there is no course {str(course)[:40]!r}")
    if person is None or not people.exists(db, person=person):
        raise BadEvent("enrolment.account: an account that our statements name, of somebody who is still here")
    if consents.has(db, person=person):
        lessons.enrol(db, person=person, course=str(course), now=now)
    inbox.announce(
        db, person=person, conversation="enrolled", args={"course": course}, now=now.timestamp(), sort="reminder",
        key=f"enrolment:{_text(said, 'id', ID_MAX)}",
    )  # fmt: skip


def revoked(db: Session, event: Event, now: datetime) -> None:
    """{"certificate": {"id"}, "reason"}: it holds no longer, and its holder hears why. Raises BadEvent."""
    number, reason = _text(_part(event, "certificate"), "id", ID_MAX), _text(event.data, "reason", REASON_MAX)
    found = certificates.find(db, id=number)
    if found is None:
        raise BadEvent("certificate.id: there is no such certificate")
    if certificates.revoke(db, id=found.id, reason=reason, now=now):
        inbox.announce(
            db, person=found.person_id, conversation="certificate-revoked", args={"id": found.id},
            now=now.timestamp(), key=f"certificate-revoked:{found.id}",
        )  # fmt: skip


def _part(event: Event, name: str) -> Mapping[str, Any]:
    found = event.data.get(name)
    if not isinstance(found, Mapping):
        raise BadEvent(f"{name}: an object")
    return found


def _text(said: Mapping[str, Any], name: str, most: int) -> str:
    value = said.get(name)
    if not isinstance(value, str) or not 0 < len(value) <= most:
        raise BadEvent(f"{name}: 1 to {most} characters")
    return value
