"""The first talk: a language, who somebody is, and their consent before anything personal. /start comes here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import Enum
from typing import Final

from sqlalchemy.orm import Session

from dialogue import Chat, Incoming, OneOf, conversation
from dialogue.messages import Json
from handlers.entry import door_to
from handlers.fields.ages import Age
from handlers.fields.yes_no import meant
from handlers.language import ChosenLanguage
from handlers.name import accept
from services import classes, codes, consents, holidays, people, programme, reminders
from services.codes import Kind, Problem
from services.consents import Scope
from services.people import AgeBand, Part

OF_SOMEBODY: Final[Mapping[Kind | None, str]] = {Kind.LINK: "join", Kind.RECOVERY: "recover"}  # who begin as they were
LONGEST_CODE: Final = 24  # sixteen signs, and what people put between them


class Answer(Enum):
    """What somebody says to the notice."""

    AGREE = "agree"
    MORE = "more"
    DECLINE = "decline"


class Agreement(OneOf[Answer]):
    """The answer to the notice: by its button, or in the words people have for yes and no."""

    def __init__(self, *, without: Sequence[Answer] = ()) -> None:
        super().__init__(Answer, without=without)

    def read(self, said: Incoming, partial: Json = None) -> Answer:
        agreed = meant(said.text) if said.kind == "text" else None
        if agreed is None:
            return super().read(said, partial)
        return Answer.AGREE if agreed else Answer.DECLINE


@conversation("greet")
def greet(chat: Chat, db: Session, payload: str = "", then: str = "menu", given: Mapping[str, Json] = {}) -> None:
    """`payload` is what a /start link carried; `then` what somebody came for, `given` what it is told."""
    kind = codes.kind_of(db, code=payload) if payload else None
    if kind in OF_SOMEBODY:
        chat.go_on(OF_SOMEBODY[kind], code=payload)
        return
    invited = invitation(db, payload, kind)
    if consents.has(db, person=chat.person):
        welcome_back(chat, db, then, given, invited)
        return
    language = chat.ask("language", ChosenLanguage())
    chat.speak(language.value)
    part = chat.ask("part", OneOf(Part), programme=programme.get().name)
    age_band = chat.ask("age", Age()) if part is Part.SANTRI else None
    people.set_language(db, person=chat.person, language=language.value)
    scope = Scope.MINOR if age_band is AgeBand.MINOR else Scope.FULL
    if not agrees(chat, scope):
        chat.say("declined", choices=[door_to(chat, "greet"), door_to(chat, "human")])
        return
    consents.record(
        db,
        person=chat.person,
        scope=scope,
        language=chat.language,
        channel=chat.channel,
        message=chat.message,
        now=chat.now,
    )
    people.settle(db, person=chat.person, part=part, age_band=age_band)
    chat.say("thanks")
    chat.go_on("name", then=then, given=given, **invited)


def is_like_a_code(text: str) -> bool:
    """Whether this is written like a code, and may be tried."""
    return text.isascii() and len(text) <= LONGEST_CODE and (codes.is_code(text) or classes.is_written(text))


def may_begin_with(db: Session, text: str, *, by: int, now: datetime) -> bool:
    """Whether this is a code with which somebody may begin: that of an invitation or a class, or one of their own.

    One that nobody gave out is counted, and after too many none of a class is looked up: whoever calls keeps the count.
    """
    kind = codes.kind_of(db, code=text)
    if kind is not None:  # where it is used, it is counted if it is old
        return kind in OF_SOMEBODY or kind is Kind.INVITATION
    return not isinstance(classes.look(db, code=text, by=by, now=now), Problem)


def invitation(db: Session, payload: str, kind: Kind | None) -> dict[str, str]:
    """What the code of a link invites to: a role, or a class."""
    if kind is Kind.INVITATION:
        return {"invitation": payload}
    return {"classroom": payload} if payload and not kind and classes.is_code(db, code=payload) else {}


def agrees(chat: Chat, scope: Scope) -> bool:
    """The notice in short, in full for who wants it, and the answer to it."""
    who, contact = programme.get().name, programme.get().about_data or "none"
    minor = "-minor" if scope is Scope.MINOR else ""
    answer = chat.ask(f"consent{minor}", Agreement(), programme=who, contact=contact)
    if answer is Answer.MORE:
        in_full = Agreement(without=[Answer.MORE])
        answer = chat.ask(f"consent{minor}-in-full", in_full, programme=who, contact=contact)
    return answer is Answer.AGREE


def welcome_back(chat: Chat, db: Session, then: str, given: Mapping[str, Json], invited: dict[str, str]) -> None:
    """Somebody we know says /start or *mulai*: reminders are on again, and they hear their name."""
    known = people.get(db, person=chat.person)
    if holidays.end_pause(db, person=chat.person, today=chat.today):
        chat.say("end-rest/ended")
    if not (known.reminders and known.order_alerts):
        reminders.resume(db, person=chat.person, now=chat.now)
        people.set_order_alerts(db, person=chat.person, on=True)
        chat.say("reminders-again", part=known.part)
    if not known.name:
        chat.go_on("name", then=then, given=given, **invited)
        return
    if invited:
        accept(chat, **invited)
        return
    chat.say("again", name=known.name)
    chat.go_on(then, **given)
