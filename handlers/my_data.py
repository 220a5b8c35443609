"""*Data saya*: see what we hold, take it along, correct it, erase it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dialogue import Chat, Field, Incoming, Instead, Option, Rejected, conversation
from dialogue.messages import Json
from handlers.entry import door_to
from handlers.fields.yes_no import meant
from services import consents, mydata, people
from services.market import ordering
from services.orders import forgetting, listing
from understanding.reading import fold

WORDS_THAT_ERASE = frozenset({"hapus", "busak"})  # in any of the languages


@conversation("my-data")
def my_data(chat: Chat, db: Session) -> None:
    known = people.get(db, person=chat.person)
    if not consents.has(db, person=chat.person):
        chat.say("nothing", choices=[door_to(chat, "greet")])
        return
    held = mydata.summary(db, person=chat.person)
    chat.say(
        "person", name=known.name or "none", part=known.part, language=known.language, age=known.age_band or "none"
    )
    chat.say(
        "counts", businesses=held.get("businesses", 0), products=held.get("products", 0),
        pictures=held.get("pictures", 0), messages=held.get("inbox", 0),
        choices=[
            door_to(chat, "download-my-data"), *(door_to(chat, name) for name in corrections(known.part)),
            door_to(chat, "erase-my-data"),
        ],
    )  # fmt: skip


def corrections(part: str) -> Sequence[str]:
    """The conversations that correct what is held."""
    return ("name", "language") if part == "santri" else ("name", "language", "my-businesses")


@conversation("download-my-data")
def download_my_data(chat: Chat, db: Session) -> None:
    """The file is made from the database when it is sent: `make` tells how."""
    chat.say("file", document={"name": "data-saya.json", "make": "my-data"})


@conversation("erase-my-data")
def erase_my_data(chat: Chat, db: Session) -> None:
    if not consents.has(db, person=chat.person):
        chat.say("my-data/nothing", choices=[door_to(chat, "greet")])
        return
    warn_of_orders(chat, db)
    chat.ask("sure", Erase())
    proof = mydata.erase(db, person=chat.person, now=chat.now, hear_on=chat.channel)
    chat.close_others()
    chat.say("erased", proof=proof)


def warn_of_orders(chat: Chat, db: Session) -> None:
    """Say how many orders will be declined, and of how many a seller goes on knowing who is to have them."""
    waiting, under_way = listing.open_of(db, owner=chat.person)
    if waiting or under_way:
        chat.say("erase-my-data/orders", waiting=waiting, under_way=under_way)
    if bought := ordering.open_of(db, person=chat.person):
        chat.say("erase-my-data/bought", count=len(bought), days=forgetting.BUYER.days)


class Erase(Field[bool]):
    """The word itself, typed: what cannot be undone is not done by a slip of the thumb."""

    rejections = ("not-the-word",)

    def read(self, said: Incoming, partial: Json = None) -> bool:
        if said.kind == "text" and meant(said.text) is False:
            raise Instead("cancel")
        if said.kind != "text" or fold(said.text).strip(" .!'\"*") not in WORDS_THAT_ERASE:
            raise Rejected("not-the-word")
        return True

    def options(self, partial: Json = None) -> Sequence[Option]:
        return [Option(["cancel"], "keep", does="command")]
