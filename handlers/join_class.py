"""Into a class by its code or link, and out of it again."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Chat, Text, conversation
from handlers.entry import door_to
from handlers.fields import YesNo
from services import class_permissions, classes, consents, lessons
from services.codes import Problem


@conversation("join-class")
def join_class(chat: Chat, db: Session, code: str = "") -> None:
    """`code` came with a link, or with the words *gabung kelas*."""
    if not consents.has(db, person=chat.person):
        chat.go_on("greet", **({"payload": code} if code else {"then": "join-class"}))
        return
    code = code or chat.ask("code", Text(max_length=40))
    one = classes.look(db, code=code, by=chat.person, now=chat.now)
    if isinstance(one, Problem):  # the wrong try must be counted, so this conversation ends here
        chat.say(one.value, choices=[chat.door("again", "join-class"), door_to(chat, "menu")])
        return
    if not chat.ask("sure", YesNo(), name=one.name, place=one.place):
        chat.say("not-joined", choices=[door_to(chat, "menu")])
        return
    new = classes.join(db, classroom=one.id, person=chat.person, now=chat.now)
    chat.say("joined" if new else "joined-before", name=one.name)
    if class_permissions.joined(db, classroom=one.id, person=chat.person, now=chat.now):
        chat.say("allowed", place=one.place)
    if one.course and not lessons.running(db, person=chat.person):
        lessons.enrol(db, person=chat.person, course=one.course, now=chat.now)
    chat.say("begin", choices=[door_to(chat, "start-lesson"), door_to(chat, "my-classes"), door_to(chat, "menu")])


@conversation("leave-class")
def leave_class(chat: Chat, db: Session, classroom: int) -> None:
    one = next((each for each in classes.joined(db, person=chat.person) if each.id == classroom), None)
    if one is None:
        chat.go_on("my-classes")
        return
    if not chat.ask("sure", YesNo(), name=one.name):
        chat.go_on("my-classes")
        return
    classes.leave(db, classroom=classroom, person=chat.person)
    chat.say("left", name=one.name, choices=[door_to(chat, "start-lesson"), door_to(chat, "menu")])
