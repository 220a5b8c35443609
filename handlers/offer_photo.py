"""A photo or a voice note out of the blue: a kind offer instead of an error."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dialogue import Chat, Field, Incoming, More, Option, conversation
from dialogue.messages import Json
from handlers.entry import door_to
from handlers.fields.yes_no import YesNo
from services import people


@conversation("offer-photo")
def offer_photo(chat: Chat, db: Session, pictures: Sequence[str] = (), voice: bool = False) -> None:
    known = people.get(db, person=chat.person)
    if voice or not pictures:
        chat.say("voice", choices=[door_to(chat, "menu"), door_to(chat, "human")])
        return
    if known.part not in {"owner", "officer"}:
        chat.say("no-shop", choices=[door_to(chat, "menu")])
        return
    wanted = chat.ask("add", PicturesWanted(pictures))
    if not wanted:
        chat.say("not-added")
        return
    chat.go_on("add-product", pictures=wanted)


class PicturesWanted(Field[list[str]]):
    """Yes or no, while more pictures of the same album may still arrive: yes is all of them, no is none."""

    rejections = ("not-yes-or-no",)

    def __init__(self, first: Sequence[str]) -> None:
        self.first = list(first)

    def read(self, said: Incoming, partial: Json = None) -> list[str]:
        have: list[str] = partial or self.first
        if said.kind == "picture" and said.pictures:
            more = [*have, *(ref for ref in said.pictures if ref not in have)]
            raise More(more, "more", count=len(more))
        return have if YesNo().read(said) else []

    def options(self, partial: Json = None) -> Sequence[Option]:
        return YesNo().options()
