"""Which of somebody's businesses a conversation is about."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Chat
from handlers.entry import door_to
from handlers.fields import OneRow
from services import businesses
from services.businesses import Business


def which_business(chat: Chat, db: Session, named: int = 0) -> Business | None:
    """The one a door named, the only one, or the one that is asked for. None when there is none, which is said."""
    if named:
        return businesses.get(db, business=named, owner=chat.person)
    mine = businesses.of(db, owner=chat.person)
    if not mine:
        chat.say("no-business", choices=[door_to(chat, "register-business")])
        return None
    if len(mine) == 1:
        return mine[0]
    chosen = chat.ask("business", OneRow([(one.id, one.name) for one in mine]))
    return businesses.get(db, business=chosen, owner=chat.person)
