"""People: what we know of somebody, and moving a channel's address from one to another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from sqlalchemy import case, delete, select, update
from sqlalchemy.orm import Session

from services import consents
from services.prepared import Question
from services.refusals import ConsentNeeded, NicknameOnly
from services.tables.classes import Profile
from services.tables.talk import Identity, Person

NAME_LENGTH: Final = 60
NICKNAME_LENGTH: Final = 20
NICKNAME_WORDS: Final = 2
MOST_A_TURN: Final = 100  # more than one turn ever says


class Language(Enum):
    INDONESIAN = "id"
    KRAMA = "jv-krama"
    NGOKO = "jv-ngoko"


class Part(Enum):
    """What somebody is here for, in their own words."""

    OWNER = "owner"
    SANTRI = "santri"
    OFFICER = "officer"


class AgeBand(Enum):
    """Under 18, or 18 and more (UU 27/2022 protects children's data more)."""

    MINOR = "minor"
    ADULT = "adult"


@dataclass(frozen=True, slots=True)
class Known:
    """A person as conversations see them; "" where nothing is known."""

    id: int
    language: str
    name: str
    part: str
    age_band: str
    reminders: bool
    order_alerts: bool

    @property
    def minor(self) -> bool:
        return self.age_band == AgeBand.MINOR.value


def exists(db: Session, *, person: int) -> bool:
    return _KNOWN.first(db, person=person) is not None


def get(db: Session, *, person: int) -> Known:
    [(id_, language, name, part, age_band, reminders, order_alerts)] = _KNOWN.rows(db, person=person)
    return Known(id_, language, name, part, age_band, bool(reminders), bool(order_alerts))


_KNOWN: Final = Question(
    "select id, language, name, part, age_band, reminders, order_alerts from people where id = :person"
)


def settle(db: Session, *, person: int, part: Part, age_band: AgeBand | None) -> None:
    """Keep who somebody is, after they have agreed to it: a new beginning, with reminders. Raises ConsentNeeded."""
    if not consents.has(db, person=person):
        raise ConsentNeeded
    _set(db, person, part=part.value, age_band=age_band.value if age_band else "")
    _set(db, person, reminders=True, order_alerts=True)


def set_name(db: Session, *, person: int, name: str) -> None:
    """Raises ConsentNeeded; NicknameOnly for a child whose guardian has not agreed to more."""
    if not consents.has(db, person=person):
        raise ConsentNeeded
    if not is_nickname(name) and not consents.full(db, person=person):
        raise NicknameOnly
    _set(db, person, name=name[:NAME_LENGTH])


def set_language(db: Session, *, person: int, language: str) -> None:
    _set(db, person, language=Language(language).value)


def set_reminders(db: Session, *, person: int, on: bool) -> None:
    """Reminders and broadcasts. Alerts of orders are a choice of their own."""
    _set(db, person, reminders=on)


def set_order_alerts(db: Session, *, person: int, on: bool) -> None:
    _set(db, person, order_alerts=on)


def is_nickname(name: str) -> bool:
    """A short name that leads nobody to a child: at most two words, no digits, no signs."""
    words = name.split()
    return (
        len(name) <= NICKNAME_LENGTH
        and 1 <= len(words) <= NICKNAME_WORDS
        and bool(re.fullmatch(r"[^\W\d_][^\d_@]*", name))
    )


def is_empty(db: Session, *, person: int) -> bool:
    """Whether nothing is kept of somebody but an address: they have not agreed to anything yet."""
    return not get(db, person=person).name and not consents.has(db, person=person)


def move(db: Session, *, newcomer: int, channel: str, to: int) -> list[tuple[str, str]]:
    """Make an empty person's addresses on a channel those of another: (user, chat) of each; [] when they are not empty.

    A page reads on from the last number it has seen, so the other's numbering goes on above the newcomer's.
    """
    if not is_empty(db, person=newcomer):
        return []
    here = (Identity.person_id == newcomer, Identity.channel == channel)
    moved = db.execute(select(Identity.user, Identity.chat).where(*here)).all()
    _move_profiles(db, newcomer, channel, to)
    db.execute(update(Identity).where(*here).values(person_id=to))
    number_above(db, person=to, other=newcomer)
    return [(user, chat) for user, chat in moved]


def _move_profiles(db: Session, newcomer: int, channel: str, to: int) -> None:
    """On a shared phone the other takes the newcomer's place, unless they have one there already."""
    there = select(Profile.user).where(Profile.channel == channel, Profile.person_id == to)
    mine = (Profile.person_id == newcomer, Profile.channel == channel)
    db.execute(delete(Profile).where(*mine, Profile.user.in_(there)))
    db.execute(update(Profile).where(*mine).values(person_id=to))


def number_above(db: Session, *, person: int, other: int) -> None:
    """Number what is said to somebody above all that was said to another whose place they take.

    A turn of theirs that is under way begins anew.
    """
    seen = db.scalar(select(Person.seq).where(Person.id == other)) or 0
    above = case((Person.seq > seen + MOST_A_TURN, Person.seq), else_=seen + MOST_A_TURN)
    db.execute(update(Person).where(Person.id == person).values(seq=above, version=Person.version + 1))


def _set(db: Session, person: int, **values: Any) -> None:
    db.execute(update(Person).where(Person.id == person).values(**values))
