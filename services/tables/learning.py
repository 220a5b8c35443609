"""Tables of Sijawara: who follows which course, what was answered, when an item comes again.

Days are dates in Java: somebody who learns at seven each evening has learned each day, whatever the minute.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Date, Double, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from services.tables.base import BigId, Moment, Table

COURSE_MAX = 40
ITEM_MAX = 80  # "d03-shu/bu-b": the lesson, then the item
VERBS = ("attempted", "answered", "completed", "passed", "failed")


class Enrolment(Table):
    """A person follows a course. The one chosen last is the running one; the others keep their place."""

    __tablename__ = "enrolments"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    course: Mapped[str] = mapped_column(String(COURSE_MAX), primary_key=True)
    started_at: Mapped[datetime] = mapped_column(Moment)
    chosen_at: Mapped[datetime] = mapped_column(Moment)
    finished_at: Mapped[datetime | None] = mapped_column(Moment)  # when all that the course asks for was passed
    percent: Mapped[int | None]  # the mean of the best scores on that day
    __table_args__ = (CheckConstraint("percent is null or percent between 0 and 100", name="percent"),)


class LessonResult(Table):
    """How a person did in the lesson of a day: the best score counts."""

    __tablename__ = "lesson_results"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    course: Mapped[str] = mapped_column(String(COURSE_MAX), primary_key=True)
    day: Mapped[int] = mapped_column(primary_key=True)
    best: Mapped[int]  # per cent of the quiz
    last: Mapped[int]
    tries: Mapped[int]
    first_at: Mapped[datetime] = mapped_column(Moment)
    last_at: Mapped[datetime] = mapped_column(Moment)
    passed_at: Mapped[datetime | None] = mapped_column(Moment)  # the first time
    __table_args__ = (
        CheckConstraint("day between 1 and 99", name="day"),
        CheckConstraint("last between 0 and 100 and best between last and 100", name="best"),
        CheckConstraint("tries > 0", name="tries"),
    )


class ItemMemory(Table):
    """How well a person knows a quiz item, as the algorithm FSRS keeps it, and the day on which it comes again."""

    __tablename__ = "item_memory"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    course: Mapped[str] = mapped_column(String(COURSE_MAX), primary_key=True)
    item: Mapped[str] = mapped_column(String(ITEM_MAX), primary_key=True)
    stability: Mapped[float] = mapped_column(Double)  # days after which nine of ten still know it
    difficulty: Mapped[float] = mapped_column(Double)  # 1 to 10
    last_on: Mapped[date] = mapped_column(Date)
    due_on: Mapped[date] = mapped_column(Date)
    times: Mapped[int]
    __table_args__ = (
        CheckConstraint("stability > 0 and difficulty between 1 and 10 and times > 0", name="memory"),
        Index("ix_item_memory_due", "person_id", "due_on"),
    )


class LearnedDay(Table):
    """A person has learned on this day: a lesson, or what was due again."""

    __tablename__ = "learned_days"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    day: Mapped[date] = mapped_column(Date, primary_key=True)
    lessons: Mapped[int] = mapped_column(server_default="0")
    reviews: Mapped[int] = mapped_column(server_default="0")


class PushedCourse(Table):
    """A course that the back end has published, as its files came: {name: text}, JSON."""

    __tablename__ = "pushed_courses"
    id: Mapped[str] = mapped_column(String(COURSE_MAX), primary_key=True)
    version: Mapped[int]
    files: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(Moment)
    __table_args__ = (CheckConstraint("version > 0", name="version"),)


class LearningEvent(Table):
    """Something a person did while learning; rows are added and never changed. xAPI statements are made of them."""

    __tablename__ = "learning_events"
    seq: Mapped[int] = mapped_column(BigId, primary_key=True)
    id: Mapped[str] = mapped_column(String(36), unique=True)  # a UUID made of what happened, so that it stands once
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    verb: Mapped[str] = mapped_column(String(10))
    object: Mapped[str] = mapped_column(String(COURSE_MAX + ITEM_MAX + 1))  # a course, course/lesson, or …/item
    result: Mapped[str] = mapped_column(Text)  # JSON
    at: Mapped[datetime] = mapped_column(Moment, index=True)
    __table_args__ = (CheckConstraint(f"verb in {VERBS}", name="verb"),)
