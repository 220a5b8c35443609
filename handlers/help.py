"""Help outside a conversation: what somebody of this part can do and say here."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Chat, conversation
from handlers.entry import door_to
from services import people


@conversation("help")
def help(chat: Chat, db: Session) -> None:  # noqa: A001
    known = people.get(db, person=chat.person)
    chat.say(known.part or "newcomer")
    chat.say(
        "words", choices=[door_to(chat, name) for name in (("menu", "human") if known.part else ("greet", "human"))]
    )
