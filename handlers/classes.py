"""A teacher's classes: making one, its code, how far everybody is, and a word to those who have not learned today."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeVar

from sqlalchemy.orm import Session

from dialogue import Chat, Choice, conversation, own_words
from dialogue.messages import Json
from handlers.entry import door_to
from handlers.fields import Name, OneRow, Optional, Pick, SomeRows, YesNo
from services import classes, consents, lessons, people
from services.classes import Class

T = TypeVar("T")
CLASSES: Final = 6  # shown at once, beside the doors to more
PUPILS: Final = 10  # on one page


@conversation("my-classes")
def my_classes(chat: Chat, db: Session, page: int = 1) -> None:
    """To a teacher: the classes of their places. To anybody else: those they are in."""
    if not classes.places(db, person=chat.person):
        in_my_classes(chat, db)
        return
    taught = classes.taught(db, person=chat.person)
    shown, doors = of_page(chat, "my-classes", taught, page, CLASSES)
    ways = [chat.door("one", "class", own_words(one.name), classroom=one.id) for one in shown]
    chat.say(
        "taught" if taught else "teach-none", count=len(taught),
        choices=[*ways, *doors, door_to(chat, "new-class"), door_to(chat, "free-days")],
    )  # fmt: skip


def in_my_classes(chat: Chat, db: Session) -> None:
    mine = classes.joined(db, person=chat.person)
    for one in mine:
        total = classes.total(db, classroom=one.id, today=chat.today)
        chat.say("in", name=one.name, place=one.place, lessons=total.lessons, today=total.learned_today)
    doors = [chat.door("leave", "leave-class", own_words(f"✕ {one.name}"), classroom=one.id) for one in mine]
    if mine:
        chat.say("go-on", choices=[door_to(chat, "start-lesson"), *doors, door_to(chat, "join-class")])
    else:
        chat.say("in-none", choices=[door_to(chat, "join-class"), door_to(chat, "start-lesson")])


@conversation("new-class")
def new_class(chat: Chat, db: Session) -> None:
    places = classes.places(db, person=chat.person)
    if not places:
        chat.say("no-teacher", choices=[door_to(chat, "claim-role"), door_to(chat, "join-class")])
        return
    consents.require_full(db, person=chat.person)
    here = [(held.cooperative, held.place) for held in places]
    place = here[0][0] if len(here) == 1 else chat.ask("place", OneRow(here))
    name = chat.ask("name", Name(max_length=classes.NAME_MAX))
    courses = list(lessons.COURSES.values())
    titles = [(n, course.titles[chat.language]) for n, course in enumerate(courses)]
    chosen = chat.ask("course", Optional(Pick(titles)))
    course = "" if chosen is None else courses[chosen].id
    one = classes.make(db, cooperative=place, by=chat.person, name=name, course=course, now=chat.now)
    chat.say("made", name=one.name)
    how_to_join(chat, one)


def how_to_join(chat: Chat, one: Class, *, new: bool = True) -> None:
    doors = ["class-permission"] if one.pesantren and not one.allowed else []
    doors += [] if new else ["new-class-code"]
    ways = [chat.door(f"class/{door}", door, classroom=one.id) for door in doors]
    ways.append(chat.door("class/open", "class", classroom=one.id))
    chat.say("class/code", code=one.code, link=one.link or None, choices=ways)


@conversation("class")
def class_(chat: Chat, db: Session, classroom: int) -> None:
    """One class, seen by its teacher: the whole first, the children behind a door."""
    one = classes.get(db, classroom=classroom, by=chat.person)
    if one.closed:
        chat.go_on("my-classes")
        return
    total = classes.total(db, classroom=classroom, today=chat.today)
    doors = ["class-progress", "remind-class"] if total.pupils else []
    doors += ["class-code"]
    doors += ["class-permission"] if one.pesantren else []
    doors += ["revoke-class-permission"] if one.allowed else []
    doors += ["drop-pupils"] if total.pupils else []
    doors += ["close-class"]
    chat.say(
        "card", name=one.name, place=one.place, pupils=total.pupils, lessons=total.lessons, today=total.learned_today,
        course=title(chat, one.course), choices=[chat.door(door, door, classroom=classroom) for door in doors],
    )  # fmt: skip


def title(chat: Chat, course: str) -> str | None:
    return lessons.COURSES[course].titles[chat.language] if course in lessons.COURSES else None


@conversation("class-code")
def class_code(chat: Chat, db: Session, classroom: int) -> None:
    how_to_join(chat, classes.get(db, classroom=classroom, by=chat.person), new=False)


@conversation("new-class-code")
def new_class_code(chat: Chat, db: Session, classroom: int) -> None:
    """When the old one has gone where it should not."""
    how_to_join(chat, classes.new_code(db, classroom=classroom, by=chat.person))


@conversation("class-progress")
def class_progress(chat: Chat, db: Session, classroom: int, page: int = 1) -> None:
    """Everybody by name, never by rank."""
    one = classes.get(db, classroom=classroom, by=chat.person)
    pupils = classes.pupils(db, classroom=classroom, by=chat.person)
    if not pupils:
        chat.go_on("class", classroom=classroom)
        return
    total = classes.total(db, classroom=classroom, today=chat.today)
    shown, doors = of_page(chat, "class-progress", pupils, page, PUPILS, classroom=classroom)
    chat.say("head", name=one.name, lessons=total.lessons, today=total.learned_today, pupils=total.pupils)
    for pupil in shown:
        chat.say("pupil", name=pupil.name or "none", lessons=pupil.lessons, last=pupil.last or "never")
    chat.say("foot", page=page, pages=pages(pupils, PUPILS), choices=[
        *doors, chat.door("class/remind-class", "remind-class", classroom=classroom),
        chat.door("class/open", "class", classroom=classroom),
    ])  # fmt: skip


@conversation("remind-class")
def remind_class(chat: Chat, db: Session, classroom: int) -> None:
    one = classes.get(db, classroom=classroom, by=chat.person)
    if not chat.ask("sure", YesNo(), name=one.name):
        chat.go_on("class", classroom=classroom)
        return
    reminded = classes.remind(db, classroom=classroom, by=chat.person, now=chat.now)
    back = [chat.door("class/open", "class", classroom=classroom)]
    if reminded is None:
        chat.say("once-a-day", name=one.name, choices=back)
    else:
        chat.say("reminded", name=one.name, count=reminded, choices=back)


@conversation("class-reminder")
def class_reminder(chat: Chat, db: Session, classroom: int) -> None:
    """To one of the class who had not learned when the teacher asked; silence if they have meanwhile."""
    mine = [one for one in classes.joined(db, person=chat.person) if one.id == classroom]
    wanted = people.get(db, person=chat.person).reminders
    if mine and wanted and not classes.learned_today(db, person=chat.person, today=chat.today):
        chat.say("learn", name=mine[0].name, choices=[door_to(chat, "start-lesson"), chat.door("stop", "stop")])


@conversation("drop-pupils")
def drop_pupils(chat: Chat, db: Session, classroom: int) -> None:
    one = classes.get(db, classroom=classroom, by=chat.person)
    rows = SomeRows([(pupil.person, pupil.name) for pupil in classes.pupils(db, classroom=classroom, by=chat.person)])
    chosen = chat.ask("whom", rows, listed=rows.listed, name=one.name)
    if chat.ask("sure", YesNo(), count=len(chosen), name=one.name):
        dropped = classes.drop(db, classroom=classroom, by=chat.person, pupils=chosen)
        chat.say("dropped", count=dropped, name=one.name)
    chat.go_on("class", classroom=classroom)


@conversation("close-class")
def close_class(chat: Chat, db: Session, classroom: int) -> None:
    one = classes.get(db, classroom=classroom, by=chat.person)
    if not chat.ask("sure", YesNo(), name=one.name):
        chat.go_on("class", classroom=classroom)
        return
    classes.close(db, classroom=classroom, by=chat.person, now=chat.now)
    chat.say("closed", name=one.name, choices=[door_to(chat, "my-classes")])


def of_page(
    chat: Chat, conversation: str, rows: Sequence[T], page: int, size: int, **args: Json
) -> tuple[Sequence[T], list[Choice]]:
    """The rows of one page, and the doors to those beside it."""
    page = min(max(page, 1), pages(rows, size))
    doors = [
        chat.door(label, conversation, page=number, **args)
        for label, number in (("previous-page", page - 1), ("next-page", page + 1))
        if 1 <= number <= pages(rows, size)
    ]
    return rows[(page - 1) * size : page * size], doors


def pages(rows: Sequence[object], size: int) -> int:
    return max(1, -(-len(rows) // size))
