"""Talking to a person: whom to call or visit, as the operator has set it."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Chat, conversation
from services import programme


@conversation("human")
def human(chat: Chat, db: Session) -> None:
    about = programme.get()
    if about.contact:
        chat.say("contact", programme=about.name, contact=about.contact)
    else:
        chat.say("no-contact", programme=about.name)
