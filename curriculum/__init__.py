"""The lessons: one folder a course, one file a lesson and language; a thin reader that refuses a broken lesson."""

from curriculum.courses import FOLDER, courses, read_course
from curriculum.lessons import LANGUAGES, BadCourse, Card, Choice, Course, Fact, Fault, Item, Kind, Lesson, Mark

__all__ = [
    "FOLDER",
    "LANGUAGES",
    "BadCourse",
    "Card",
    "Choice",
    "Course",
    "Fact",
    "Fault",
    "Item",
    "Kind",
    "Lesson",
    "Mark",
    "courses",
    "read_course",
]
