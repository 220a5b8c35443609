"""A photo or a voice note out of the blue: a kind offer instead of an error."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dialogue import Chat, Field, Incoming, More, Option, conversation
from dialogue.messages import Json
from handlers.entry import door_to
from handlers.fields.albums import LONGEST_LABEL, Album
from handlers.fields.products import is_product
from handlers.fields.yes_no import YesNo
from services import people


@conversation("offer-photo")
def offer_photo(
    chat: Chat, db: Session, pictures: Sequence[str] = (), voice: bool = False, caption: str = "", inside: bool = False
) -> None:
    """`caption` is what stands under the pictures; `inside` says that a question waits beneath."""
    sells = people.get(db, person=chat.person).part in {"owner", "officer"}
    if voice or not pictures:
        add = [door_to(chat, "add-product")] if sells and not inside else []
        chat.say("voice-of-owner" if add else "voice", choices=[*add, door_to(chat, "menu"), door_to(chat, "human")])
        return
    if not sells:
        chat.say("no-shop", choices=[door_to(chat, "menu")])
        return
    wanted = chat.ask("add", PicturesWanted(Album(list(pictures), caption)), caption=_shown(caption))
    if not wanted.refs:
        chat.say("not-added")
        return
    words = {"line": wanted.line, "caption": wanted.caption}
    chat.go_on("add-product", pictures=wanted.refs, **{name: said for name, said in words.items() if said})


class PicturesWanted(Field[Album]):
    """Yes or no, while more pictures of the same album may still arrive: yes is all of them, no is none. A line about
    the product, typed or beside a picture, is a yes."""

    rejections = ("not-yes-or-no",)

    def __init__(self, first: Album) -> None:
        self.first = first

    def read(self, said: Incoming, partial: Json = None) -> Album:
        have = _album(partial) if partial else self.first
        words = said.caption or (said.text if said.kind == "text" and is_product(said.text) else "")
        both = Album(list(dict.fromkeys([*have.refs, *said.pictures])), have.beside(words))
        if both.line:
            return both
        if said.pictures:
            raise More(list(both), "more", count=len(both.refs), caption=_shown(both.caption))
        return have if YesNo().read(said) else Album([])

    def pack(self, value: Album) -> Json:
        return list(value)

    def unpack(self, kept: Json) -> Album:
        return _album(kept)

    def options(self, partial: Json = None) -> Sequence[Option]:
        return YesNo().options()


def _shown(caption: str) -> str:
    """A caption as the sentences take it: a long one is not repeated."""
    return caption if 0 < len(caption) <= LONGEST_LABEL else "long" if caption else "none"


def _album(kept: Json) -> Album:
    """An album as it is kept here: [[pictures], words]; by earlier releases [pictures]."""
    return Album(*kept) if kept and isinstance(kept[0], list) else Album(list(kept))
