"""The courses that are taught here, read once when the program starts, and in which order they are offered to whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from curriculum import Course, Item, Lesson, courses
from services.people import Known, Part
from services.refusals import NoSuchLesson


def _items(course: Course) -> Iterator[str]:
    return (f"{course.id}/{lesson.name}/{item.id}" for lesson in course.lessons["id"] for item in lesson.items)


COURSES: Final[dict[str, Course]] = courses()
ITEMS: Final = {item for course in COURSES.values() for item in _items(course)}
"""Every quiz item there is: `course/lesson/item`."""
FIRST: Final = {Part.SANTRI: "santripreneur", Part.OWNER: "naik-kelas-daring", Part.OFFICER: "dasar-koperasi"}


def take(course: Course) -> None:
    """Teach this course from now on, in place of an earlier edition of it (services/lessons/pushing.py)."""
    ITEMS.difference_update({item for item in ITEMS if item.startswith(f"{course.id}/")})
    ITEMS.update(_items(course))
    COURSES[course.id] = course


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
