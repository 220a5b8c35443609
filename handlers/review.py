"""Ulangan: quiz items that come again, each on the day on which it would soon be forgotten."""

from __future__ import annotations

from sqlalchemy.orm import Session

from curriculum import Item
from dialogue import Chat, conversation
from handlers.entry import door_to
from handlers.lesson import tell_streak
from handlers.quiz import Place, ask_item
from services import lessons
from services.lessons import Due


@conversation("review")
def review(chat: Chat, db: Session, before_lesson: bool = False, items: list[list[str]] | None = None) -> None:
    """What is due: before a lesson as many as come a day, else whatever waits. Given `items` are practised only: to
    know again what was explained a minute ago says nothing about tomorrow."""
    due = chat.remember("items", lambda: items or _due(chat, db, before_lesson))
    asked = [(Due(course, key), item) for course, key in due if (item := lessons.item_of(course, key, chat.language))]
    if not asked:
        chat.say("none", choices=[door_to(chat, "start-lesson"), door_to(chat, "my-progress")])
        return
    chat.say("practice" if items else "begin", count=len(asked))
    answers = [(about, _ask(chat, about, item, number, len(asked))) for number, (about, item) in enumerate(asked, 1)]
    right = sum(credit >= 1 for _, credit in answers)
    if items:
        chat.say("practised", right=right, of=len(answers), choices=[door_to(chat, "my-progress")])
        return
    streak = lessons.reviewed(db, person=chat.person, answers=answers, now=chat.now)
    chat.say("done", right=right, of=len(answers))
    if before_lesson:
        chat.go_on("start-lesson")
        return
    tell_streak(chat, streak)
    chat.say("and-now", choices=[door_to(chat, "start-lesson"), door_to(chat, "my-progress")])


def _due(chat: Chat, db: Session, before_lesson: bool) -> list[list[str]]:
    due = lessons.due(db, person=chat.person, now=chat.now, all_day=not before_lesson)
    return [[one.course, one.item] for one in due]


def _ask(chat: Chat, about: Due, item: Item, number: int, of: int) -> float:
    turn = chat.remember("turn", chat.today.isoformat)
    return ask_item(chat.part("item", f"{about.course}/{about.item}"), item, Place(number, of, turn, review=True))
