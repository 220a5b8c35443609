"""Several people on one phone: each is a person of their own, and the address says which of them is talking now.

Somebody who is not talking is still written to: by name (`addressed`), or, where a PIN guards what they hear or the
page shows one person only, whoever holds the phone hears that there is news, and the rest waits for its owner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from dialogue.messages import Json, Line, Message
from services import inbox, people, pins, sql
from services.refusals import NotYours, TooManyProfiles
from services.tables.classes import Pin, Profile
from services.tables.talk import Identity, InboxRow, OpenConversations, Person

MOMENT: Final = timedelta(milliseconds=1)  # the first on a phone is its owner (services/pin_resets.py), not a guest
MOST: Final = 6  # people on one phone: a family, and still a list that fits a small screen


@dataclass(frozen=True, slots=True)
class Sharer:
    """One of those who share a phone. `name` is "" before they have told it."""

    person: int
    name: str
    locked: bool
    talking: bool


@dataclass(frozen=True, slots=True)
class Address:
    """Where to write to somebody; `whose` is their id where others may be talking there now, else 0."""

    channel: str
    user: str
    chat: str
    whose: int = 0


# --- who is here --------------------------------------------------------------------------------------------------


def here(db: Session, *, channel: str, user: str) -> list[Sharer]:
    """Everybody who shares this address, the oldest profile first; just one where nobody does."""
    talking = _talking(db, channel, user)
    shared = select(Profile.person_id, Profile.since).where(Profile.channel == channel, Profile.user == user)
    known = {row.person_id: row.since for row in db.execute(shared)}
    known.setdefault(talking, datetime.min.replace(tzinfo=UTC))
    rows = db.execute(
        select(Person.id, Person.name, Pin.person_id)
        .outerjoin(Pin, Pin.person_id == Person.id)
        .where(Person.id.in_(known))
    )
    found = [Sharer(person, name, pin is not None, person == talking) for person, name, pin in rows]
    return sorted(found, key=lambda one: (known[one.person], one.person))


def one_here(db: Session, *, channel: str, user: str, person: int) -> Sharer | None:
    """This person, if they share the address."""
    return next((one for one in here(db, channel=channel, user=user) if one.person == person), None)


# --- changing places ----------------------------------------------------------------------------------------------


def add(db: Session, *, channel: str, user: str, by: int, now: datetime) -> int:
    """A new person on this phone, who talks from now on and is greeted. Raises TooManyProfiles."""
    if len(here(db, channel=channel, user=user)) >= MOST:
        raise TooManyProfiles(MOST)
    newcomer = _newcomer(db, people.get(db, person=by).language, now.timestamp())
    _share(db, channel, user, by, now)
    _share(db, channel, user, newcomer, now + MOMENT)
    _change_places(db, channel, user, by, newcomer)
    _start(db, channel, user, newcomer, ["greet", {}], now)
    return newcomer


def switch(
    db: Session, *, channel: str, user: str, by: int, to: int, now: datetime, then: Sequence[Json] = (), **told: Json
) -> None:
    """Let another one of this phone talk, from the next message on; they are told so, and go on where they were.

    Whoever calls has seen to their PIN. `then` is a conversation with its arguments to open for them. Raises NotYours.
    """
    if one_here(db, channel=channel, user=user, person=to) is None or to == by:
        raise NotYours
    _share(db, channel, user, by, now)
    _change_places(db, channel, user, by, to)
    if people.is_empty(db, person=by):  # nobody has begun there: the row is forgotten, and the clock forgets the rest
        db.execute(delete(Profile).where(Profile.person_id == by))
    args = {"then": list(then), "menu": not _has_open(db, channel, user, to), **told}
    _start(db, channel, user, to, ["profile-changed", args], now)


def leave(db: Session, *, channel: str, user: str, by: int, now: datetime, **told: Json) -> None:
    """Take somebody off this phone; one of the others talks from now on, a newcomer where all have a PIN."""
    to = _successor(db, channel, user, by, now.timestamp())
    _change_places(db, channel, user, by, to)
    db.execute(delete(Profile).where(Profile.channel == channel, Profile.user == user, Profile.person_id == by))
    args = {"then": [], "menu": not _has_open(db, channel, user, to), **told}
    _start(db, channel, user, to, ["profile-changed", args], now)


def lives_elsewhere(db: Session, *, channel: str, user: str, person: int) -> bool:
    """Whether somebody is also known by another address than this."""
    i, p = Identity, Profile
    other = select(i.user).where(i.person_id == person, ~((i.channel == channel) & (i.user == user)))
    shared = select(p.user).where(p.person_id == person, ~((p.channel == channel) & (p.user == user)))
    return bool(db.scalar(select(other.exists() | shared.exists())))


def hand_over(db: Session, *, person: int, now: float, but: str = "") -> None:
    """Somebody goes for good: the phones they share become another's, but those on the channel `but`."""
    theirs = select(Identity.channel, Identity.user).where(Identity.person_id == person, Identity.channel != but)
    for channel, user in db.execute(theirs).all():
        others = select(Profile.person_id).where(
            Profile.channel == channel, Profile.user == user, Profile.person_id != person
        )
        if db.scalar(others.limit(1)) is not None:
            _change_places(db, channel, user, person, _successor(db, channel, user, person, now))


def _talking(db: Session, channel: str, user: str) -> int:
    return int(db.scalar(select(Identity.person_id).where(Identity.channel == channel, Identity.user == user)) or 0)


def _newcomer(db: Session, language: str, now: float) -> int:
    person: int = db.execute(insert(Person).values(language=language, created_at=now).returning(Person.id)).scalar_one()
    return person


def _share(db: Session, channel: str, user: str, person: int, now: datetime) -> None:
    chat = select(Identity.chat).where(Identity.channel == channel, Identity.user == user).scalar_subquery()
    row = sql.insert(db, Profile).values(channel=channel, user_ref=user, person_id=person, chat=chat, since=now)
    db.execute(row.on_conflict_do_nothing(index_elements=["channel", "user_ref", "person_id"]))


def _change_places(db: Session, channel: str, user: str, by: int, to: int) -> None:
    """The address becomes the other's. A turn of theirs that is under way begins anew. Raises NotYours: too late."""
    people.number_above(db, person=to, other=by)
    mine = (Identity.channel == channel, Identity.user == user, Identity.person_id == by)
    if not sql.changed(db, update(Identity).where(*mine).values(person_id=to)):
        raise NotYours


def _successor(db: Session, channel: str, user: str, person: int, now: float) -> int:
    free = [one for one in here(db, channel=channel, user=user) if one.person != person and not one.locked]
    return free[0].person if free else _newcomer(db, people.get(db, person=person).language, now)


def _has_open(db: Session, channel: str, user: str, person: int) -> bool:
    o, i = OpenConversations, Identity
    at = (i.channel == o.channel, i.chat == o.chat, i.channel == channel, i.user == user)
    stack = db.scalar(select(o.stack).where(*at, o.person_id == person))
    return stack not in (None, "", "[]")


def _start(db: Session, channel: str, user: str, person: int, start: list[Json], now: datetime) -> None:
    chat = db.scalar(select(Identity.chat).where(Identity.channel == channel, Identity.user == user)) or user
    payload = {"start": start, "channel": channel, "user": user, "chat": chat, "repeat": True}
    key = f"profile:{channel}:{user}:{person}:{now.timestamp()}"
    inbox.put(db, channel="event", key=key, person=person, payload=payload, at=now.timestamp())


# --- news for somebody who is not talking -------------------------------------------------------------------------


def address_of(db: Session, *, row: inbox.Row) -> Address | None:
    """Where a row of the inbox is heard; None when its person cannot be reached at all."""
    payload = row.payload
    if "user" in payload and _talking(db, payload["channel"], payload["user"]):  # not under another id since
        at = Address(payload["channel"], payload["user"], payload["chat"])
        shared = select(Profile.person_id).where(
            Profile.channel == at.channel, Profile.user == at.user, Profile.person_id == row.person
        )
        return replace(at, whose=row.person) if db.scalar(shared) else at
    channel, chat = place_of(row)
    own = inbox.address(db, person=row.person, channel=channel, chat=chat)
    return Address(*own) if own else _shared_address(db, row.person, channel, chat)


def place_of(row: inbox.Row) -> tuple[str, str]:
    """(channel, chat) that a row names; ("", "") is wherever its person is reached best."""
    channel, chat = row.payload.get("late") or row.payload.get("at") or ("", "")
    return channel, chat


def _shared_address(db: Session, person: int, channel: str, chat: str) -> Address | None:
    i, p = Identity, Profile
    found = (
        select(i.channel, i.user, i.chat)
        .join(p, (p.channel == i.channel) & (p.user == i.user))
        .where(p.person_id == person, i.chat != "")
        .order_by(i.reachable.desc(), i.channel == "web", p.since.desc())
    )
    row = db.execute(found.where(i.channel == channel) if channel else found).first()
    return Address(row[0], row[1], chat or row[2], person) if row else None


def set_aside(db: Session, *, row: inbox.Row, at: Address, now: float) -> int:
    """Keep news from whoever holds the phone now, who only hears that there is some: their id. 0: it may be said.

    It may when its person talks there, or when no PIN guards it and the chat shows messages for several people.
    """
    news = "start" in row.payload or "late" in row.payload
    if not news or not (at.channel == "web" or pins.has(db, person=row.person)):
        return 0
    db.execute(update(Person).where(Person.id == row.person).values(version=Person.version + 1))  # waits for a switch
    holder = _talking(db, at.channel, at.user)
    mine = (InboxRow.id == row.id, InboxRow.state == "waiting")
    if holder == row.person or not sql.changed(db, update(InboxRow).where(*mine).values(state="aside")):
        return 0
    first = db.scalar(select(func.min(InboxRow.id)).where(InboxRow.person_id == row.person, InboxRow.state == "aside"))
    start = ["profile-news", {"person": row.person}]
    payload = {"start": start, "channel": at.channel, "user": at.user, "chat": at.chat}
    payload |= {"sort": row.payload["sort"]} if "sort" in row.payload else {}
    inbox.put(db, channel="event", key=f"profile-news:{row.person}:{first}", person=holder, payload=payload, at=now)
    return holder


def release(db: Session, *, person: int) -> None:
    """They are talking again: what was kept for them is heard next."""
    aside = (InboxRow.person_id == person, InboxRow.state == "aside")
    db.execute(update(InboxRow).where(*aside).values(state="waiting"))


def addressed(db: Session, said: Sequence[Message], *, to: int) -> list[Message]:
    """What is said to one person of a shared phone while another talks there: each message says whom it is for."""
    name = people.get(db, person=to).name
    return [replace(each, lines=(Line("common/for-profile", {"name": name}), *each.lines)) for each in said]
