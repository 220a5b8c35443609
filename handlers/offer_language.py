"""Somebody writes in another language than they chose: once they are offered a change, and only their tap makes it."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Chat, Line, conversation
from services import language_hints, people
from services.people import Language

KRAMA_FIRST = (Language.KRAMA, Language.NGOKO, Language.INDONESIAN)


@conversation("offer-language")
def offer_language(chat: Chat, db: Session, heard: str) -> None:
    """`heard` is the language of the message just read."""
    if language_hints.heard(db, person=chat.person, language=heard):
        buttons = [(each.value, Line(f"language/which.{each.value}")) for each in KRAMA_FIRST]
        chat.say(
            "common/language-offer",
            choices=[chat.door("one", "speak", label, language=language) for language, label in buttons],
        )


@conversation("speak")
def speak(chat: Chat, db: Session, language: str) -> None:
    people.set_language(db, person=chat.person, language=language)
    chat.speak(language)
    chat.say("language/changed")
