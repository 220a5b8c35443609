"""Sijawara: choose a course, and take its lesson of the day: cards, then a quiz, then what it came to."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from curriculum import Lesson
from dialogue import Chat, Choice, Incoming, Instead, conversation
from dialogue.messages import Json
from handlers.entry import door_to
from handlers.fields import Next, Pick
from handlers.fields.yes_no import meant
from handlers.quiz import Place, ask_item
from services import consents, lessons, people, reminders
from services.lessons import Finished


@conversation("start-lesson")
def start_lesson(chat: Chat, db: Session) -> None:
    """Wherever somebody stands: choose a course, what is due again, the next lesson, or a rest until tomorrow."""
    if not consents.has(db, person=chat.person):
        chat.close_others()  # the first greeting, which a newcomer has left for this
        chat.go_on("greet", then="start-lesson")
        return
    reminders.came_back(db, person=chat.person, now=chat.now)
    if chat.go_back_to("lesson", "review"):
        chat.say("lesson/still-open")
        return
    course = lessons.running(db, person=chat.person)
    if not course:
        chat.go_on("choose-course")
        return
    day = lessons.standing(db, person=chat.person, course=course).next_day
    due = lessons.due(db, person=chat.person, now=chat.now)
    if day is None:
        chat.say("lesson/all-passed", course=lessons.course_of(course).titles[chat.language], choices=[
            chat.door("lesson/certificate", "certificate", course=course),
            chat.door("lesson/other-course", "choose-course"), door_to(chat, "my-progress"),
        ])  # fmt: skip
    elif lessons.learned_today(db, person=chat.person, now=chat.now):
        review = [chat.door("lesson/review", "review")] if due else []
        title = lessons.lesson_of(course, day, chat.language).title
        doors = [_door_to_lesson(chat, db, "now", course, day), *review, door_to(chat, "my-progress")]
        chat.say("lesson/enough-today", title=title, choices=doors)
    elif due:
        chat.go_on("review", before_lesson=True)
    else:
        tries = lessons.tries(db, person=chat.person, course=course, day=day)
        chat.go_on("lesson", course=course, day=day, tries=tries)


class Course(Pick):
    """One of the courses; a bare no chooses none."""

    def read(self, said: Incoming, partial: Json = None) -> int:
        if said.kind == "text" and meant(said.text) is False:
            raise Instead("cancel")
        return super().read(said, partial)


@conversation("choose-course")
def choose_course(chat: Chat, db: Session) -> None:
    """One of the courses; one begun before goes on where it was left."""
    known = people.get(db, person=chat.person)
    courses = lessons.offered(known)
    titles = [course.titles[chat.language] for course in courses]
    told = "\n\n".join(f"{course.titles[chat.language]}: {course.summaries[chat.language]}" for course in courses)
    chosen = courses[chat.ask("which", Course(list(enumerate(titles))), courses=told)]
    lessons.enrol(db, person=chat.person, course=chosen.id, now=chat.now)
    chat.go_on("start-lesson")


@conversation("lesson")
def lesson(chat: Chat, db: Session, course: str, day: int, tries: int = 0) -> None:
    """The lesson of a day. `tries` says how often it was done before: a door leads in once, an old one nowhere."""
    now_tried = chat.remember("tries", lambda: lessons.tries(db, person=chat.person, course=course, day=day))
    if now_tried != tries:
        chat.go_on("start-lesson")
        return
    here = lessons.lesson_of(course, day, chat.language)
    begun = datetime.fromisoformat(chat.remember("begun", chat.now.isoformat))
    chat.say("begin", course=lessons.course_of(course).titles[chat.language], title=here.title, day=day,
             days=lessons.course_of(course).days)  # fmt: skip
    read_cards(chat, here)
    scores = {
        item.id: ask_item(chat.part("item", item.id), item, Place(number, len(here.items), f"{here.name}/{tries}"))
        for number, item in enumerate(here.items, 1)
    }
    done = lessons.finish(
        db, person=chat.person, course=course, day=day, scores=scores, begun=begun, now=chat.now
    )  # fmt: skip
    wrong = [[course, f"{here.name}/{item}"] for item, credit in scores.items() if credit < 1]
    tell(chat, db, course, day, done, wrong)


def read_cards(chat: Chat, here: Lesson) -> None:
    """Card by card, each with *Lanjut*; *kembali* turns a page back."""
    for number, card in enumerate(here.cards, 1):
        if card.picture:
            drawing = {"name": card.picture, "language": chat.language}
            drawn = {"name": f"{card.picture}.png", "make": "lesson-picture", "as": "picture", "args": drawing}
            chat.say("picture", document=drawn, text=card.picture_text)
        chat.part("card", card.id).ask(
            "card", Next(), title=card.title, text=card.text, number=number, of=len(here.cards)
        )


def tell(chat: Chat, db: Session, course: str, day: int, done: Finished, wrong: list[list[str]]) -> None:
    """The score, the streak, what comes tomorrow, and doors to go on by."""
    rule = lessons.course_of(course)
    reminders.learned(db, person=chat.person, now=chat.now)
    chat.say("passed" if done.passed else "failed", day=day, percent=done.percent, best=done.best,
             needed=rule.pass_percent, wrong=len(wrong))  # fmt: skip
    tell_streak(chat, done.streak)
    if done.ends_course:
        chat.say("course-passed", course=rule.titles[chat.language], choices=[
            chat.door("certificate", "certificate", course=course), chat.door("other-course", "choose-course"),
            door_to(chat, "my-progress"),
        ])  # fmt: skip
        return
    what = "next" if done.next_day else "nothing-next"
    chat.say("only-this" if done.next_day == day else what, title=_next_title(chat, course, done),
             choices=_doors_after(chat, db, course, day, done, wrong))  # fmt: skip


def tell_streak(chat: Chat, streak: lessons.Streak) -> None:
    """In words without blame: where the streak stands, and what was forgiven."""
    chat.say(f"lesson/streak-{streak.mood.value}", length=streak.length, freezes=streak.freezes, days=streak.learned)


def _next_title(chat: Chat, course: str, done: Finished) -> str:
    return lessons.lesson_of(course, done.next_day, chat.language).title if done.next_day else ""


def _doors_after(
    chat: Chat, db: Session, course: str, day: int, done: Finished, wrong: list[list[str]]
) -> list[Choice]:
    doors = []
    if not done.passed:
        doors.append(_door_to_lesson(chat, db, "once-more", course, day))
    elif wrong:
        doors.append(chat.door("lesson/wrong-ones", "review", items=wrong))
    if done.next_day and done.next_day != day:
        doors.append(_door_to_lesson(chat, db, "now", course, done.next_day))
    first = done.streak.learned == 1 and reminders.get(db, person=chat.person) is None
    remind = [chat.door("lesson/reminder", "reminder-time")] if first else []
    return [*doors, *remind, door_to(chat, "my-progress")]


def _door_to_lesson(chat: Chat, db: Session, label: str, course: str, day: int) -> Choice:
    """A door that leads in once: pressed again after the lesson, it leads to what comes next."""
    tries = lessons.tries(db, person=chat.person, course=course, day=day)
    return chat.door(f"lesson/{label}", "lesson", course=course, day=day, tries=tries)
