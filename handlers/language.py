"""Another language, from the next sentence on."""

from __future__ import annotations

from typing import Final

from sqlalchemy.orm import Session

from dialogue import Chat, Incoming, OneOf, conversation
from dialogue.messages import Json
from services import people
from services.people import Language
from understanding.reading import fold

SPELLINGS: Final = {
    "ngoko": Language.NGOKO,
    "kromo": Language.KRAMA,
    "krama": Language.KRAMA,
    "alus": Language.KRAMA,
    "halus": Language.KRAMA,
    "inggil": Language.KRAMA,
    "indonesia": Language.INDONESIAN,
    "indo": Language.INDONESIAN,
}
"""How people name the languages: *jowo kromo*, *basa alus*. Plain *jawa* may be either level, so it is asked again."""


class ChosenLanguage(OneOf[Language]):
    """A language by its button, or by any name people have for it."""

    def __init__(self) -> None:
        super().__init__(Language)

    def read(self, said: Incoming, partial: Json = None) -> Language:
        named = {SPELLINGS[word] for word in fold(said.text).split() if word in SPELLINGS}
        return named.pop() if said.kind == "text" and len(named) == 1 else super().read(said, partial)


@conversation("language")
def language(chat: Chat, db: Session) -> None:
    chosen = chat.ask("which", ChosenLanguage())
    people.set_language(db, person=chat.person, language=chosen.value)
    chat.speak(chosen.value)
    chat.say("changed")
