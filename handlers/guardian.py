"""A child under 18: a guardian or the pesantren allows more than a nickname, from a chat of their own."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Chat, OneOf, Text, conversation
from handlers.entry import door_to
from handlers.fields.yes_no import YesNo
from services import consents, guardians, people, programme, roles
from services.codes import Problem
from services.consents import Relation
from services.roles import Role


def leads_to_guardian(chat: Chat, db: Session) -> bool:
    """Whether a child whom nobody has allowed this is led to a code for their guardian instead."""
    if not people.get(db, person=chat.person).minor or consents.full(db, person=chat.person):
        return False
    chat.say("ask-guardian/first")
    chat.go_on("ask-guardian")
    return True


@conversation("ask-guardian")
def ask_guardian(chat: Chat, db: Session) -> None:
    """To the child: a code to hand to a parent or to the pesantren. A grown-up who types it has children in mind."""
    if not people.get(db, person=chat.person).minor:
        teaches = any(held.role is Role.TEACHER for held in roles.held(db, person=chat.person))
        classes = [door_to(chat, "my-classes")] if teaches else []
        chat.say("for-children", choices=[*classes, door_to(chat, "allow-child"), door_to(chat, "menu")])
        return
    if consents.full(db, person=chat.person):
        chat.say("not-needed", choices=[door_to(chat, "menu")])
        return
    code, last_day = guardians.open_code(db, child=chat.person, now=chat.now)
    chat.say("code", code=code, last=last_day, choices=[door_to(chat, "menu")])


@conversation("allow-child")
def allow_child(chat: Chat, db: Session) -> None:
    """To the guardian: the child's code, who they are, and the consent itself."""
    if not consents.has(db, person=chat.person):
        chat.go_on("greet", then="allow-child")
        return
    consents.require_full(db, person=chat.person)  # a child allows nobody
    code = chat.ask("code", Text(max_length=40))
    child = guardians.look(db, code=code, by=chat.person, now=chat.now)
    if isinstance(child, Problem):  # the wrong try must be counted, so this conversation ends here
        chat.say(child.value, choices=[chat.door("again", "allow-child"), door_to(chat, "human")])
        return
    relation = chat.ask("relation", OneOf(Relation))
    if relation is Relation.PESANTREN and not guardians.speaks_for_pesantren(db, person=chat.person):
        chat.ask_again("relation", "not-of-a-pesantren")
    about = programme.get()
    if not chat.ask("allow", YesNo(), name=child.name, programme=about.name, contact=about.about_data or "none"):
        chat.say("not-allowed", name=child.name)
        return
    guardians.allow(
        db, code=code, by=chat.person, relation=relation, language=chat.language, channel=chat.channel,
        message=chat.message, now=chat.now,
    )  # fmt: skip
    chat.say("allowed", name=child.name)


@conversation("child-allowed")
def child_allowed(chat: Chat, db: Session) -> None:
    """To the child: the guardian has said yes."""
    chat.say("allowed", choices=[door_to(chat, "name"), door_to(chat, "menu")])
