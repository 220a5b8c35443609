"""What the learning back end has decided: somebody is enrolled in a course, a certificate holds no longer."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Chat, conversation
from handlers.entry import door_to
from services import certificates, lessons


@conversation("enrolled")
def enrolled(chat: Chat, db: Session, course: str) -> None:
    title = lessons.course_of(course).titles[chat.language]
    chat.say("told", course=title, choices=[door_to(chat, "start-lesson"), door_to(chat, "choose-course")])


@conversation("certificate-revoked")
def certificate_revoked(chat: Chat, db: Session, id: str) -> None:  # noqa: A002 (a certificate's id)
    found = certificates.find(db, id=id)
    if found is not None and found.person_id == chat.person:
        chat.say("told", title=found.title, reason=found.reason, choices=[door_to(chat, "human")])
