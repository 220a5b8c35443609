"""Who follows which course, where they stand in it, and which lesson comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services import consents, holidays, sql
from services.lessons import streaks
from services.lessons.catalogue import COURSES, course_of
from services.refusals import ConsentNeeded
from services.tables.learning import Enrolment, LessonResult


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody stands in a course. `best` holds the best score (per cent) of each day they have done."""

    course: str
    best: dict[int, int]
    finished_at: datetime | None = None

    @property
    def next_day(self) -> int | None:
        """The first lesson not done yet; then the first that was not passed; None when all were."""
        course = COURSES[self.course]
        days = range(1, course.days + 1)
        waiting = [day for day in days if day not in self.best]
        failed = [day for day in days if self.best.get(day, 0) < course.pass_percent]
        return next(iter([*waiting, *failed]), None)

    @property
    def passed_days(self) -> int:
        return sum(score >= COURSES[self.course].pass_percent for score in self.best.values())

    @property
    def passed(self) -> bool:
        """Whether the rule of the course is met."""
        return self.passed_days >= COURSES[self.course].pass_lessons

    @property
    def percent(self) -> int:
        """The mean of the best scores."""
        return round(sum(self.best.values()) / len(self.best)) if self.best else 0


@dataclass(frozen=True, slots=True)
class Passed:
    """That a course was passed: what a certificate tells."""

    course: str
    percent: int  # the mean of the best scores when it was passed
    lessons: int
    started_at: datetime
    finished_at: datetime


def enrol(db: Session, *, person: int, course: str, now: datetime) -> None:
    """Follow a course from now on; one begun before goes on where it was left. Raises ConsentNeeded, NoSuchLesson."""
    course_of(course)
    if not consents.has(db, person=person):
        raise ConsentNeeded
    row = sql.insert(db, Enrolment).values(person_id=person, course=course, started_at=now, chosen_at=now)
    db.execute(row.on_conflict_do_update(index_elements=["person_id", "course"], set_={"chosen_at": now}))


def running(db: Session, *, person: int) -> str:
    """The course a person follows now: the one chosen last. "" when there is none."""
    e = Enrolment
    mine = select(e.course).where(e.person_id == person, e.course.in_(COURSES)).order_by(e.chosen_at.desc(), e.course)
    return db.scalar(mine.limit(1)) or ""


def standing(db: Session, *, person: int, course: str) -> Standing:
    """Raises NoSuchLesson."""
    course_of(course)
    r = LessonResult
    rows = db.execute(select(r.day, r.best).where(r.person_id == person, r.course == course).order_by(r.day))
    enrolment = db.get(Enrolment, (person, course))
    return Standing(course, {row.day: row.best for row in rows}, enrolment.finished_at if enrolment else None)


def standings(db: Session, *, person: int) -> list[Standing]:
    """Every course a person has begun, the running one first."""
    e = Enrolment
    mine = select(e.course).where(e.person_id == person).order_by(e.chosen_at.desc(), e.course)
    return [standing(db, person=person, course=course) for course in db.scalars(mine) if course in COURSES]


def passed(db: Session, *, person: int, course: str) -> Passed | None:
    """How a course was passed; None when it was not (yet)."""
    row = db.get(Enrolment, (person, course))
    if row is None or row.finished_at is None:
        return None
    lessons = COURSES[course].days if course in COURSES else 0
    return Passed(course, row.percent or 0, lessons, row.started_at, row.finished_at)


def learned_today(db: Session, *, person: int, now: datetime) -> bool:
    """Whether a lesson was finished today: one a day is the pace."""
    lessons_done, _ = streaks.counted(db, person=person, day=holidays.day_of(now))
    return lessons_done > 0


def tries(db: Session, *, person: int, course: str, day: int) -> int:
    """How often a person has done this lesson."""
    r = LessonResult
    return db.scalar(select(r.tries).where(r.person_id == person, r.course == course, r.day == day)) or 0
