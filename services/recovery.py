"""Coming back as the same person: from the web page to a chat app by a link, to a new browser by a recovery code."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

from sqlalchemy.orm import Session

from services import codes, inbox, people, programme
from services.codes import Kind, Opened, Problem

LINK_LASTS: Final = timedelta(minutes=30)  # long enough to find the phone, short enough to leave lying about


class Move(Enum):
    """Why an address stays where it is."""

    SAME = "same-person"
    OWN_DATA = "own-data"


def make_code(db: Session, *, person: int, now: datetime) -> str:
    """A recovery code, to be shown once. Earlier ones stop working."""
    codes.forget(db, kind=Kind.RECOVERY, person=person)
    return codes.make(db, kind=Kind.RECOVERY, person=person, now=now)


def make_links(db: Session, *, person: int, but: str, now: datetime) -> Mapping[str, str]:
    """Links that open Telegram and WhatsApp as this person, by channel: those the programme has, except the channel
    `but`. One of them works, once."""
    about, links = programme.get(), {}
    if about.telegram_bot and but != "telegram":
        links["telegram"] = f"https://t.me/{about.telegram_bot}?start="
    if about.whatsapp and but != "whatsapp":
        links["whatsapp"] = f"https://wa.me/{about.whatsapp}?text=%2Fstart%20"
    if not links:
        return {}
    codes.forget(db, kind=Kind.LINK, person=person)
    code = codes.make(db, kind=Kind.LINK, person=person, now=now, lasts=LINK_LASTS).replace("-", "")
    return {channel: f"{link}{code}" for channel, link in links.items()}


def look(db: Session, *, kind: Kind, code: str, newcomer: int, now: datetime) -> int | Problem | Move:
    """Whom a link or recovery code stands for, if this newcomer may become them."""
    found = codes.look(db, kind=kind, code=code, by=newcomer, now=now)
    return found if isinstance(found, Problem) else _fits(db, found, newcomer)


def join(db: Session, *, kind: Kind, code: str, newcomer: int, channel: str, now: datetime) -> int | Problem | Move:
    """Use the code: this channel's address becomes the other person's, who is returned, and greeted there."""
    whose = look(db, kind=kind, code=code, newcomer=newcomer, now=now)
    if not isinstance(whose, int):
        return whose
    used = codes.use(db, kind=kind, code=code, by=newcomer, now=now)
    if isinstance(used, Problem):
        return used
    for user, chat in people.move(db, newcomer=newcomer, channel=channel, to=whose):
        start = ["joined", {"recovered": kind is Kind.RECOVERY}]
        payload = {"start": start, "channel": channel, "user": user, "chat": chat}
        key = f"joined:{channel}:{user}:{now.timestamp()}"
        inbox.put(db, channel="event", key=key, person=whose, payload=payload, at=now.timestamp())
    return whose


def _fits(db: Session, found: Opened, newcomer: int) -> int | Move:
    if found.person == newcomer:
        return Move.SAME
    return found.person if people.is_empty(db, person=newcomer) else Move.OWN_DATA
