"""A pesantren's permission for the children of a class, recorded by their teacher: for all, or for those on a list."""

from __future__ import annotations

from datetime import timedelta
from enum import Enum
from typing import Final

from sqlalchemy.orm import Session

from dialogue import Chat, OneOf, conversation
from handlers.fields import Day, SomeRows, YesNo
from services import class_permissions, classes, consents, programme
from services.class_permissions import Proof

OLDEST: Final = timedelta(days=3 * 366)  # of a signed list: longer nobody stays in one class


class Whom(Enum):
    """Whom the signed list speaks for."""

    ALL = "all"
    LISTED = "listed"


@conversation("class-permission")
def class_permission(chat: Chat, db: Session, classroom: int) -> None:
    """Before this, a child's nickname and progress are all that is kept, and lessons work all the same."""
    one = classes.get(db, classroom=classroom, by=chat.person)
    consents.require_full(db, person=chat.person)
    back = [chat.door("class/open", "class", classroom=classroom)]
    waiting = class_permissions.waiting(db, classroom=classroom, by=chat.person)
    whom = chat.ask("whom", OneOf(Whom, without=() if waiting else (Whom.LISTED,)), name=one.name, count=len(waiting))
    children = SomeRows(waiting)
    listed = chat.ask("children", children, listed=children.listed) if whom is Whom.LISTED else []
    today = chat.today
    signed_on = chat.ask("signed-on", Day(today=today, first=today - OLDEST, last=today))
    about = programme.get()
    allowed = chat.ask(
        "allow", YesNo(), programme=about.name, contact=about.about_data or "none", name=one.name, place=one.place,
        whom=whom.value, count=len(listed), day=signed_on,
    )  # fmt: skip
    if not allowed:
        chat.say("not-allowed", choices=back)
        return
    proof = Proof(chat.language, chat.channel, chat.message)
    said = {"classroom": classroom, "by": chat.person}
    if whom is Whom.ALL:
        done = class_permissions.allow_class(db, **said, signed_on=signed_on, proof=proof, now=chat.now)
    else:
        done = class_permissions.allow_listed(
            db, **said, children=listed, signed_on=signed_on, proof=proof, now=chat.now
        )
    chat.say("allowed", name=one.name, count=done, whom=whom.value, choices=back)


@conversation("revoke-class-permission")
def revoke_class_permission(chat: Chat, db: Session, classroom: int) -> None:
    """For whoever joins from now on; a child who was allowed stays so, until their guardian or they say otherwise."""
    one = classes.get(db, classroom=classroom, by=chat.person)
    if chat.ask("sure", YesNo(), name=one.name):
        class_permissions.revoke(db, classroom=classroom, by=chat.person)
        chat.say("revoked", name=one.name)
    chat.go_on("class", classroom=classroom)
