"""What is said when it is time to learn, and once more in the evening; and what the programme tells many."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Chat, conversation
from services import broadcasts, lessons, people, reminders


@conversation("lesson-reminder")
def lesson_reminder(chat: Chat, db: Session, last: bool) -> None:
    """Started by the clock. Whoever has learned, rests, has stopped or has nothing left to learn hears nothing."""
    course = lessons.running(db, person=chat.person)
    day = lessons.standing(db, person=chat.person, course=course).next_day if course else None
    if day is None or lessons.learned_today(db, person=chat.person, now=chat.now):
        return
    if not reminders.wanted_now(db, person=chat.person, now=chat.now):
        return
    title = lessons.lesson_of(course, day, chat.language).title
    doors = [chat.door("begin", "start-lesson"), chat.door("another-time", "reminder-time"), chat.door("stop", "stop")]
    chat.say("last" if last else "first", title=title, choices=doors)


@conversation("broadcast")
def broadcast(chat: Chat, db: Session, broadcast: int) -> None:
    """Started by an event of the back end. Its words are the programme's own."""
    words = broadcasts.words(db, broadcast=broadcast, language=chat.language, now=chat.now)
    if words is not None and people.get(db, person=chat.person).reminders:
        chat.say("said", words=words, choices=[chat.door("stop", "stop")])
