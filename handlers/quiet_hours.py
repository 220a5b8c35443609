"""A pesantren's quiet hours, for its officers and teachers: look, change one, or back to the usual ones."""

from __future__ import annotations

from enum import Enum

from sqlalchemy.orm import Session

from dialogue import Chat, OneOf, conversation, own_words
from handlers.entry import door_to
from handlers.fields import Number, YesNo
from handlers.fields.times import Clock
from services import quiet_hours as hours
from services.quiet_hours import Days


class QuietName(Enum):
    """The windows, by the names they have in services/quiet.py."""

    ADHAN = "adhan"
    FRIDAY = "friday"
    EVENING = "evening"
    NIGHT = "night"
    TARAWIH = "tarawih"
    SAHUR = "sahur"
    STUDY = "study"


@conversation("quiet-hours")
def quiet_hours(chat: Chat, db: Session, place: int = 0) -> None:
    """`place` is the pesantren or cooperative; somebody with several chooses one by its door."""
    mine = [(held.cooperative, held.place) for held in hours.places(db, person=chat.person)]
    if not mine:
        chat.say("not-yours", choices=[door_to(chat, "claim-role")])
        return
    if not place and len(mine) > 1:
        chat.say("where", choices=[chat.door("one", "quiet-hours", own_words(name), place=one) for one, name in mine])
        return
    chosen = place or mine[0][0]
    shown = hours.shown(db, cooperative=chosen, now=chat.now)
    doors = [chat.door("change", "change-quiet-hours", place=chosen)]
    doors += [chat.door("restore", "restore-quiet-hours", place=chosen)] if shown.own else []
    chat.say(
        "now", place=shown.place, own=shown.own, before=shown.before, after=shown.after, friday=shown.spans["friday"],
        evening=shown.spans["evening"], night=shown.spans["night"], tarawih=shown.spans["tarawih"],
        sahur=shown.spans["sahur"], study=shown.spans["study"] or None, choices=doors,
    )  # fmt: skip


@conversation("change-quiet-hours")
def change_quiet_hours(chat: Chat, db: Session, place: int) -> None:
    which = chat.ask("kind", OneOf(QuietName))
    days = Days.EVERY
    if which is QuietName.ADHAN:
        before = chat.ask("before", Number(least=0, most=30))
        start, end = f"adhan-{before}", f"adhan+{chat.ask('after', Number(least=5, most=60))}"
    else:
        start = chat.ask("from", Clock())
        end = chat.ask("until", Clock(), check=lambda until: "same" if until == start else None, start=start)
        days = chat.ask("days", OneOf(Days)) if which is QuietName.STUDY else days
    hours.change(db, cooperative=place, by=chat.person, name=which.value, start=start, end=end, days=days, now=chat.now)
    chat.say("changed")
    chat.go_on("quiet-hours", place=place)


@conversation("restore-quiet-hours")
def restore_quiet_hours(chat: Chat, db: Session, place: int) -> None:
    if chat.ask("sure", YesNo()):
        hours.restore(db, cooperative=place, by=chat.person)
    chat.go_on("quiet-hours", place=place)
