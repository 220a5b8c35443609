"""When somebody wants to be reminded of the day's lesson: on the clock, or after a prayer."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from dialogue import Chat, Rejected, conversation
from handlers.entry import door_to
from handlers.fields import Place
from handlers.fields.times import ReminderTime, clock_option
from services import consents, people, quiet_hours, reminders
from understanding.gazetteer import BY_CODE

FAR: Final = timedelta(hours=1)  # a reminder that quiet hours would move farther than this is asked for anew


@conversation("reminder-time")
def reminder_time(chat: Chat, db: Session) -> None:
    if not consents.has(db, person=chat.person):
        chat.go_on("greet", then="reminder-time")
        return

    def quiet_then(wanted: str) -> Rejected | None:
        moved = reminders.moved_to(db, person=chat.person, wanted=wanted, day=chat.today)
        if moved.by <= FAR:
            return None
        free = f"{moved.to:%H:%M}"
        return Rejected("quiet", options=[clock_option(free)], at=wanted, free=free)

    wanted = chat.ask("when", ReminderTime(), check=quiet_then)
    regency = ask_where(chat, db)
    call = reminders.choose(db, person=chat.person, wanted=wanted, regency_code=regency, now=chat.now)
    tell(chat, db, wanted, call)


def ask_where(chat: Chat, db: Session) -> str:
    """The regency whose sky counts, where nothing else tells it. Of a child without consent it is not asked."""
    if reminders.knows_place(db, person=chat.person) or not consents.full(db, person=chat.person):
        return ""
    wish = reminders.get(db, person=chat.person)
    before = BY_CODE[wish.regency_code] if wish and wish.regency_code else None
    return chat.ask("regency", Place(), given=before).code


def tell(chat: Chat, db: Session, wanted: str, call: datetime) -> None:
    """Read back what was chosen, with the moment at which it comes first."""
    doors = [chat.door("change", "reminder-time"), chat.door("stop", "stop")]
    doors += [door_to(chat, "quiet-hours")] if quiet_hours.places(db, person=chat.person) else []
    if people.get(db, person=chat.person).reminders:
        chat.say("done", wanted=wanted, at=call.isoformat(), choices=doors)
    else:
        chat.say("still-off", wanted=wanted, choices=[chat.door("start-again", "resume")])
