"""Another language, from the next sentence on."""

from __future__ import annotations

from typing import Final

from sqlalchemy.orm import Session

from dialogue import Chat, Incoming, OneOf, Rejected, conversation
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
"""How people name the languages: *jowo kromo*, *basa alus*."""
JAVANESE: Final = frozenset({"jawa", "jowo", "jawi", "javanese"})  # either level, so it is asked which


def named(text: str) -> Language | None:
    """The one language that these words name, None for none, or more."""
    found = {SPELLINGS[word] for word in _words(text) if word in SPELLINGS}
    return found.pop() if len(found) == 1 else None


def is_javanese(text: str) -> bool:
    """Whether these words name Javanese; they may say the level besides."""
    return not JAVANESE.isdisjoint(_words(text))


def _words(text: str) -> list[str]:
    return fold(text).strip(" .!").split()


class ChosenLanguage(OneOf[Language]):
    """A language by its button, or by any name people have for it."""

    rejections = (*OneOf.rejections, "which-javanese")

    def __init__(self) -> None:
        super().__init__(Language)

    def read(self, said: Incoming, partial: Json = None) -> Language:
        if said.kind != "text":
            return super().read(said, partial)
        known = named(said.text)
        if known is None and is_javanese(said.text):
            raise Rejected("which-javanese")
        return super().read(said, partial) if known is None else known


@conversation("language")
def language(chat: Chat, db: Session, said: str = "") -> None:
    """`said` may name the language: "ganti bahasa krama"."""
    chosen = named(said) or chat.ask("javanese" if is_javanese(said) else "which", ChosenLanguage())
    people.set_language(db, person=chat.person, language=chosen.value)
    chat.speak(chosen.value)
    chat.say("changed")
