"""Another language, from the next sentence on."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Chat, OneOf, conversation
from services import people
from services.people import Language


@conversation("language")
def language(chat: Chat, db: Session) -> None:
    chosen = chat.ask("which", OneOf(Language))
    people.set_language(db, person=chat.person, language=chosen.value)
    chat.speak(chosen.value)
    chat.say("changed")
