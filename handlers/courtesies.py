"""Good manners: a greeting is returned, thanks are welcome."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Chat, conversation
from services import people


@conversation("hello")
def hello(chat: Chat, db: Session, salam: bool = False, inside: bool = False) -> None:
    """`salam`: they said *assalamualaikum*. `inside`: a question waits, so no menu comes between."""
    known = people.get(db, person=chat.person)
    chat.say("salam" if salam else "hello", name=known.name or None)
    if not inside:
        chat.go_on("menu")


@conversation("thanks")
def thanks(chat: Chat, db: Session) -> None:
    chat.say("welcome")
