"""The courses that are taught here, read once when the program starts, and in which order they are offered to whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from curriculum import Course, Item, Lesson, courses
from services.people import Known, Part
from services.refusals import NoSuchLesson

COURSES: Final[Mapping[str, Course]] = courses()
ITEMS: Final = frozenset(
    f"{course.id}/{lesson.name}/{item.id}"
    for course in COURSES.values()
    for lesson in course.lessons["id"]
    for item in lesson.items
)
"""Every quiz item there is: `course/lesson/item`."""
FIRST: Final = {Part.SANTRI: "santripreneur", Part.OWNER: "naik-kelas-daring", Part.OFFICER: "dasar-koperasi"}


def course_of(course: str) -> Course:
    """Raises NoSuchLesson."""
    if course not in COURSES:
        raise NoSuchLesson
    return COURSES[course]


def lesson_of(course: str, day: int, language: str) -> Lesson:
    """Raises NoSuchLesson."""
    try:
        return course_of(course).lesson(day, language)
    except LookupError:
        raise NoSuchLesson from None


def item_of(course: str, key: str, language: str) -> Item | None:
    """The item of this key (`lesson/item`); None when a release has taken it away."""
    try:
        return COURSES[course].item(key, language)
    except LookupError:
        return None


def offered(known: Known) -> list[Course]:
    """All courses, first the one that suits this person best."""
    first = FIRST.get(Part(known.part), "") if known.part else ""
    return sorted(COURSES.values(), key=lambda course: (course.id != first, course.id))
