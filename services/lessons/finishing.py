"""The end of a lesson or of a review: what was answered is kept, scored, remembered and noted. All in one turn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from services import holidays
from services.lessons import enrolling, log, reviewing, streaks
from services.lessons.catalogue import ITEMS, course_of, lesson_of
from services.lessons.enrolling import Standing
from services.lessons.reviewing import Due
from services.lessons.streaks import Streak
from services.tables.learning import Enrolment, LessonResult


@dataclass(frozen=True, slots=True)
class Finished:
    """How a lesson went. `ends_course`: with it the whole course was passed, for the first time."""

    percent: int
    passed: bool
    best: int
    tries: int
    ends_course: bool
    streak: Streak
    next_day: int | None


def finish(
    db: Session, *, person: int, course: str, day: int, scores: Mapping[str, float], begun: datetime, now: datetime
) -> Finished:
    """Keep a lesson that was done. `scores`: item id → 0 to 1. Raises NoSuchLesson, ConsentNeeded."""
    lesson, rule = lesson_of(course, day, "id"), course_of(course)
    if enrolling.running(db, person=person) != course:
        enrolling.enrol(db, person=person, course=course, now=now)
    percent = round(100 * sum(scores.values()) / len(scores))
    passed, today = percent >= rule.pass_percent, holidays.day_of(now)
    row = _keep(db, person, course, day, percent, passed, now)
    key, name = f"{person}:{course}:{day}:{row.tries}", f"{course}/{lesson.name}"
    log.note(db, person=person, verb="attempted", object=name, result={"tries": row.tries}, now=begun, key=f"{key}:try")
    answers = [(Due(course, f"{lesson.name}/{item}"), score) for item, score in scores.items()]
    _answered(db, person, answers, today, now, key)
    result = {"percent": percent, "success": passed, "tries": row.tries}
    verbs: tuple[log.Verb, log.Verb] = ("completed", "passed" if passed else "failed")
    for verb in verbs:
        log.note(db, person=person, verb=verb, object=name, result=result, now=now, key=f"{key}:{verb}")
    streaks.learned(db, person=person, today=today, lessons=1)
    standing = enrolling.standing(db, person=person, course=course)
    ends = _end_course(db, person, standing, now)
    streak = streaks.of(db, person=person, today=today)
    return Finished(percent, passed, row.best, row.tries, ends, streak, standing.next_day)


def _keep(db: Session, person: int, course: str, day: int, percent: int, passed: bool, now: datetime) -> LessonResult:
    row = db.get(LessonResult, (person, course, day))
    if row is None:
        row = LessonResult(person_id=person, course=course, day=day, best=0, tries=0, first_at=now)
        db.add(row)
    row.last, row.best, row.tries, row.last_at = percent, max(row.best, percent), row.tries + 1, now
    row.passed_at = row.passed_at or (now if passed else None)
    db.flush()
    return row


def _end_course(db: Session, person: int, standing: Standing, now: datetime) -> bool:
    """Note that the course is passed, the first time that its rule is met."""
    course, enrolment = standing.course, db.get(Enrolment, (person, standing.course))
    if enrolment is None or enrolment.finished_at or not standing.passed:
        return False
    enrolment.finished_at, enrolment.percent = now, standing.percent
    db.flush()
    result = {"percent": standing.percent, "success": True}
    log.note(db, person=person, verb="passed", object=course, result=result, now=now, key=f"{person}:{course}:passed")
    return True


# --- reviews ------------------------------------------------------------------------------------------------------


def due(db: Session, *, person: int, now: datetime, all_day: bool = False) -> list[Due]:
    """What comes again now: of today's few those that are left, or with `all_day` as many again of all that waits."""
    today = holidays.day_of(now)
    _, reviews = streaks.counted(db, person=person, day=today)
    return reviewing.due(db, person=person, today=today, known=ITEMS, already=0 if all_day else reviews)


def reviewed(db: Session, *, person: int, answers: Sequence[tuple[Due, float]], now: datetime) -> Streak:
    """Keep what was answered when items came again (0 to 1 each). It is a day learned."""
    today = holidays.day_of(now)
    _answered(db, person, answers, today, now, f"{person}:{today}")
    streaks.learned(db, person=person, today=today, reviews=len(answers))
    return streaks.of(db, person=person, today=today)


def _answered(
    db: Session, person: int, answers: Sequence[tuple[Due, float]], today: date, now: datetime, key: str
) -> None:
    days = reviewing.remember(db, person=person, answers=answers, today=today)
    for (about, score), again in zip(answers, days, strict=True):
        name = f"{about.course}/{about.item}"
        result = {"percent": round(100 * score), "success": score >= 1, "again_on": again.isoformat()}
        log.note(db, person=person, verb="answered", object=name, result=result, now=now, key=f"{key}:{name}")
