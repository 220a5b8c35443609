"""The certificate of a course that was passed: the name as it shall stand there, then picture, PDF and page."""

from __future__ import annotations

import unicodedata

from sqlalchemy.orm import Session

from dialogue import Chat, Text, conversation, own_words
from handlers.entry import door_to
from handlers.fields import Confirm
from services import certificates, consents, lessons, programme
from services.certificates import CORRECTED, NAME_MAX, Certificate

SIGNS = " .,'’-"  # in a name, besides letters


@conversation("certificate")
def certificate(chat: Chat, db: Session, course: str = "") -> None:
    if not consents.has(db, person=chat.person):
        chat.go_on("greet", then="certificate")
        return
    passed = [one.course for one in lessons.standings(db, person=chat.person) if one.finished_at]
    chosen = course or (passed[0] if len(passed) == 1 else "")
    if not passed or (course and course not in passed):
        chat.say("not-yet", choices=[door_to(chat, "start-lesson"), door_to(chat, "my-progress")])
    elif not chosen:
        doors = [
            chat.door("of", "certificate", own_words(lessons.course_of(one).titles[chat.language]), course=one)
            for one in passed
        ]
        chat.say("which", choices=doors)
    elif issued := certificates.standing(db, person=chat.person, course=chosen):
        show(chat, issued, "again")
    else:
        issue(chat, db, chosen)


def issue(chat: Chat, db: Session, course: str) -> None:
    """Ask for the name, then issue: once, for good."""
    if not consents.full(db, person=chat.person):
        chat.say("certificate/guardian-first", choices=[door_to(chat, "ask-guardian")])
        return
    name = ask_name(chat, lessons.course_of(course).titles["id"])
    show(chat, certificates.issue(db, person=chat.person, course=course, name=name, now=chat.now), "issued")


@conversation("correct-certificate")
def correct_certificate(chat: Chat, db: Session, course: str) -> None:
    """A slip in the name: the certificate is revoked and issued anew, once."""
    old = certificates.standing(db, person=chat.person, course=course)
    if old is None:
        chat.go_on("certificate", course=course)
        return
    if certificates.corrected(db, person=chat.person, course=course):
        chat.say("certificate/corrected-before", choices=[door_to(chat, "human")])
        return
    name = ask_name(chat, old.title)
    certificates.revoke(db, id=old.id, reason=CORRECTED, now=chat.now)
    show(chat, certificates.issue(db, person=chat.person, course=course, name=name, now=chat.now), "issued")


def ask_name(chat: Chat, title: str) -> str:
    """The name as it shall stand there, its spelling confirmed."""

    def latin(name: str) -> str | None:
        return None if all(sign in SIGNS or _is_latin(sign) for sign in name) else "letters"

    name = chat.ask("certificate/name", Text(max_length=NAME_MAX, min_length=3), check=latin)
    chat.ask("certificate/correct", Confirm(), name=name, title=title)
    return name


def show(chat: Chat, found: Certificate, how: str) -> None:
    """Its picture, the PDF to keep, and the page that vouches for it."""
    args, file = {"id": found.id}, f"sertifikat-{found.course}"
    picture = {"name": f"{file}.png", "make": "certificate-picture", "as": "picture", "args": args}
    chat.say(f"certificate/{how}", document=picture, name=found.name, title=found.title,
             link=f"{programme.get().own_url}/certificates/{found.id}")  # fmt: skip
    chat.say(
        "certificate/file", document={"name": f"{file}.pdf", "make": "certificate", "args": args},
        choices=[chat.door("certificate/wrong-name", "correct-certificate", course=found.course),
                 door_to(chat, "start-lesson")],
    )  # fmt: skip


def _is_latin(sign: str) -> bool:
    return sign.isalpha() and unicodedata.name(sign, "").startswith("LATIN")
