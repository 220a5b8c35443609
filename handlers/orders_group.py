"""A cooperative's group chat: an officer gets a code in private and says `/bind CODE` in the group."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Chat, conversation, own_words
from handlers.entry import door_to
from services import roles
from services.codes import Problem
from services.orders import groups
from services.roles import Role


@conversation("order-group")
def order_group(chat: Chat, db: Session, place: int = 0) -> None:
    held = [(h.cooperative, h.place) for h in roles.held(db, person=chat.person) if h.role is Role.OFFICER]
    if not held:
        chat.say("not-officer", choices=[door_to(chat, "claim-role"), door_to(chat, "menu")])
        return
    if not place and len(held) > 1:
        doors = [chat.door("one", "order-group", own_words(name), place=cooperative) for cooperative, name in held]
        chat.say("which", choices=doors)
        return
    place = place or held[0][0]
    code = groups.make_code(db, officer=chat.person, cooperative=place, now=chat.now)
    chat.say("code", code=code, place=dict(held)[place], choices=[door_to(chat, "menu")])


@conversation("bind-group")
def bind_group(chat: Chat, db: Session, chat_id: str, code: str = "") -> None:
    """In the group."""
    bound = groups.bind(db, code=code, by=chat.person, channel=chat.channel, chat=chat_id, now=chat.now)
    if isinstance(bound, Problem):
        chat.say("no-code")
        return
    chat.say("bound", place=bound)


@conversation("unbind-group")
def unbind_group(chat: Chat, db: Session, chat_id: str) -> None:
    place = groups.unbind(db, channel=chat.channel, chat=chat_id, by=chat.person)
    chat.say("unbound" if place else "not-bound", place=place or None)
