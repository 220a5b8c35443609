"""Days without lessons that break no streak: a pesantren's holidays and exams, and somebody's own rest."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import Final

from sqlalchemy.orm import Session

from dialogue import Chat, OneOf, conversation, own_words
from handlers.entry import door_to
from handlers.fields import Day, Name, OneRow, YesNo
from services import classes, consents, holidays

AHEAD: Final = timedelta(days=400)  # how far ahead anybody plans
SHOWN: Final = 7


@conversation("free-days")
def free_days(chat: Chat, db: Session, cooperative: int = 0) -> None:
    """To a teacher: the coming holidays and exams of their pesantren."""
    places = [(held.cooperative, held.place) for held in classes.places(db, person=chat.person)]
    if not places:
        chat.go_on("rest")
        return
    place = cooperative if cooperative in dict(places) else places[0][0]
    coming = holidays.coming(db, cooperative=place, today=chat.today)
    for one in coming[:SHOWN]:
        chat.say("one", name=one.name, first=one.first, last=one.last, days=(one.last - one.first).days + 1)
    removing = [
        chat.door("remove", "remove-free-days", own_words(f"✕ {one.name}"), holiday=one.id) for one in coming[:SHOWN]
    ]
    others = [chat.door("place", "free-days", own_words(name), cooperative=id_) for id_, name in places if id_ != place]
    adding = chat.door("add", "add-free-days", cooperative=place)
    chat.say("list" if coming else "none", place=dict(places)[place], choices=[adding, *removing, *others[:2]])


@conversation("add-free-days")
def add_free_days(chat: Chat, db: Session, cooperative: int = 0) -> None:
    places = [(held.cooperative, held.place) for held in classes.places(db, person=chat.person)]
    if not places:
        chat.go_on("rest")
        return
    known = cooperative if cooperative in dict(places) else places[0][0] if len(places) == 1 else 0
    place = known or chat.ask("place", OneRow(places))
    today = date.fromisoformat(chat.remember("today", chat.today.isoformat))  # midnight takes nobody's answer back
    first = chat.ask("first", Day(today=today, first=today, last=today + AHEAD))
    last = chat.ask("last", Day(today=today, first=first, last=first + holidays.LONGEST))
    name = chat.ask("name", Name(max_length=holidays.NAME_MAX))
    holidays.add(db, cooperative=place, by=chat.person, first=first, last=last, name=name)
    chat.say("added", name=name, first=first, last=last)
    chat.go_on("free-days", cooperative=place)


@conversation("remove-free-days")
def remove_free_days(chat: Chat, db: Session, holiday: int) -> None:
    one = holidays.get(db, holiday=holiday, by=chat.person)
    if chat.ask("sure", YesNo(), name=one.name, first=one.first, last=one.last):
        holidays.remove(db, holiday=holiday, by=chat.person)
    chat.go_on("free-days", cooperative=one.cooperative)


class Until(Enum):
    """How long somebody rests."""

    THREE_DAYS = "three-days"
    WEEK = "week"
    DATE = "date"
    OPEN = "open"


DAYS: Final = {Until.THREE_DAYS: 3, Until.WEEK: 7}


@conversation("rest")
def rest(chat: Chat, db: Session) -> None:
    """*Libur dulu*: no reminders and no harm to the streak, until a day or *mulai*."""
    if not consents.has(db, person=chat.person):
        chat.go_on("greet", then="rest")
        return
    today = chat.today
    running = holidays.paused_until(db, person=chat.person, today=today)
    until = chat.ask("until", OneOf(Until), running=running and ("open" if running == date.max else running))
    last: date | None = None
    if until is Until.DATE:
        last = chat.ask("date", Day(today=today, first=today, last=today + holidays.LONGEST))
    elif until in DAYS:
        last = today + timedelta(days=DAYS[until] - 1)
    holidays.pause(db, person=chat.person, today=today, last=last)
    chat.say("resting", until=last or "open", choices=[chat.door("end-rest", "end-rest"), door_to(chat, "menu")])


@conversation("end-rest")
def end_rest(chat: Chat, db: Session) -> None:
    holidays.end_pause(db, person=chat.person, today=chat.today)
    chat.say("ended", choices=[door_to(chat, "start-lesson"), door_to(chat, "menu")])
