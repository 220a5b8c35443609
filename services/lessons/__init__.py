"""Lessons: courses people follow, what they answered, when it comes again, and the streak of their days.

catalogue  the courses themselves          enrolling  who follows which, and what comes next
finishing  the end of a lesson or review   reviewing  when an item comes again (FSRS)
streaks    days in a row, with mercy       progress   all of it as facts          log  what happened, for ever
"""

from services.lessons.catalogue import COURSES, course_of, item_of, lesson_of, offered
from services.lessons.enrolling import (
    Passed,
    Standing,
    enrol,
    learned_today,
    passed,
    running,
    standing,
    standings,
    tries,
)
from services.lessons.finishing import Finished, due, finish, reviewed
from services.lessons.reviewing import Due, Reviewing
from services.lessons.streaks import Mood, Streak

__all__ = [
    "COURSES", "Due", "Finished", "Mood", "Passed", "Reviewing", "Standing", "Streak", "course_of", "due", "enrol",
    "finish", "item_of", "learned_today", "lesson_of", "offered", "passed", "reviewed", "running", "standing",
    "standings", "tries",
]  # fmt: skip
