"""Staying the same person: from the web page to a chat app, and in a new browser."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from dialogue import Chat, Text, conversation
from dialogue.messages import Json
from handlers.entry import door_to
from handlers.fields.yes_no import YesNo
from services import consents, people, recovery
from services.codes import Kind, Problem


@conversation("link")
def link(chat: Chat, db: Session, product: Mapping[str, Json] | None = None) -> None:
    """A recovery code, shown once, and links that open Telegram and WhatsApp as this person.

    `product` is what whoever has just registered a business had told of a product before.
    """
    if not consents.has(db, person=chat.person):
        chat.go_on("greet", then="link")
        return
    urls = recovery.make_links(db, person=chat.person, but=chat.channel, now=chat.now)
    code = recovery.make_code(db, person=chat.person, now=chat.now)
    if chat.channel == "web":
        chat.say("only-while-open")
    if "telegram" in urls:
        chat.say("telegram", url=urls["telegram"])
    if "whatsapp" in urls:
        chat.say("whatsapp", url=urls["whatsapp"])
    chat.say("code", code=code, choices=[] if product else [door_to(chat, "menu")])
    if product:
        chat.go_on("add-product", **product)


@conversation("link-whatsapp")
def link_whatsapp(chat: Chat, db: Session) -> None:
    """The same, where WhatsApp is the only chat app to go on with."""
    chat.go_on("link")


@conversation("recovery-code")
def recovery_code(chat: Chat, db: Session) -> None:
    """The code alone, where there is no chat app to go on with."""
    chat.go_on("link")


@conversation("join")
def join(chat: Chat, db: Session, code: str) -> None:
    """Somebody opened our link in a chat app: this chat becomes part of the person who made the link."""
    become(chat, db, Kind.LINK, code)


@conversation("recover")
def recover(chat: Chat, db: Session, code: str = "") -> None:
    """Somebody types their recovery code in a new browser."""
    become(chat, db, Kind.RECOVERY, code or chat.ask("code", Text(max_length=40)))


def become(chat: Chat, db: Session, kind: Kind, code: str) -> None:
    """Ask before joining: whoever follows a stranger's link would otherwise talk as that stranger."""
    whose = recovery.look(db, kind=kind, code=code, newcomer=chat.person, now=chat.now)
    if isinstance(whose, int):
        known = people.get(db, person=whose)
        chat.speak(known.language)
        if not chat.ask("join/sure", YesNo(), name=known.name):
            chat.say("join/not-joined", choices=[door_to(chat, "greet")])
            return
        whose = recovery.join(db, kind=kind, code=code, newcomer=chat.person, channel=chat.channel, now=chat.now)
    if not isinstance(whose, int):  # a wrong try must be counted, so this conversation ends here
        if kind is Kind.RECOVERY and whose is Problem.UNKNOWN:
            chat.say("join/unknown")
            chat.go_on("recover")
            return
        chat.say(f"join/{whose.value}", choices=[door_to(chat, "menu"), door_to(chat, "human")])
        return
    chat.close_others()  # the rest is said to the person they are now, in `joined`


@conversation("joined")
def joined(chat: Chat, db: Session, recovered: bool = False) -> None:
    """To the person of the code, in the chat that has become theirs."""
    chat.say("welcome", name=people.get(db, person=chat.person).name)
    if recovered:
        chat.say("link/code", code=recovery.make_code(db, person=chat.person, now=chat.now))
    chat.go_on("menu")
