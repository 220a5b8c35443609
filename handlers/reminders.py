"""*Berhenti*: no more reminders and broadcasts, until *mulai*. Alerts of orders stop only by a second choice."""

from __future__ import annotations

from enum import Enum

from sqlalchemy.orm import Session

from dialogue import Chat, OneOf, conversation
from services import people, reminders


class Meant(Enum):
    """What *berhenti* means in the middle of a conversation."""

    THIS = "this"
    REMINDERS = "reminders"


@conversation("stop")
def stop(chat: Chat, db: Session, inside: bool = False) -> None:
    """`inside`: another conversation is open, and the word may have been meant for it."""
    if inside and chat.ask("meant", OneOf(Meant)) is Meant.THIS:
        chat.close_others()
        chat.say("common/cancelled", of="stop")
        return
    reminders.stop(db, person=chat.person)
    sells = people.get(db, person=chat.person)
    alerts_too = [chat.door("alerts-too", "stop-alerts")] if sells.part != "santri" and sells.order_alerts else []
    chat.say("stopped", choices=[*alerts_too, chat.door("start-again", "resume")])


@conversation("stop-alerts")
def stop_alerts(chat: Chat, db: Session) -> None:
    people.set_order_alerts(db, person=chat.person, on=False)
    chat.say("stopped", choices=[chat.door("start-again", "resume")])


@conversation("resume")
def resume(chat: Chat, db: Session) -> None:
    reminders.resume(db, person=chat.person, now=chat.now)
    people.set_order_alerts(db, person=chat.person, on=True)
    chat.say("resumed")
