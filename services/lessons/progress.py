"""How far somebody has come, as facts that JSON can hold: the week, the streak, lessons and scores."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy.orm import Session

from dialogue.messages import Json
from services import holidays, people
from services.lessons import enrolling, finishing, streaks
from services.lessons.catalogue import COURSES

WEEK: Final = 7


def facts(db: Session, person: int, now: datetime) -> dict[str, Json]:
    """{language, name, today, week: [{day, state}] (seven, today last), streak, longest, freezes, due,
    courses: [{id, title, days, done, passed, percent, finished, running, topics: [{day, title, percent|None}]}]}.

    `state` is learned, frozen, missed, neutral, today or before; the running course comes first."""
    known, today = people.get(db, person=person), holidays.day_of(now)
    streak = streaks.of(db, person=person, today=today)
    week = [today - timedelta(days=back) for back in reversed(range(WEEK))]
    return {
        "language": known.language,
        "name": known.name,
        "today": today.isoformat(),
        "week": [{"day": day.isoformat(), "state": _state(streak, day, today)} for day in week],
        "streak": streak.length,
        "longest": streak.longest,
        "freezes": streak.freezes,
        "due": len(finishing.due(db, person=person, now=now)),
        "courses": _courses(db, person, known.language),
    }


def _state(streak: streaks.Streak, day: Any, today: Any) -> str:
    state = streak.on(day)
    return "today" if state is streaks.Kind.BEFORE and day == today else state.value


def _courses(db: Session, person: int, language: str) -> list[Json]:
    running = enrolling.running(db, person=person)
    return [_course(one, language, one.course == running) for one in enrolling.standings(db, person=person)]


def _course(standing: enrolling.Standing, language: str, running: bool) -> Json:
    course = COURSES[standing.course]
    return {
        "id": course.id,
        "title": course.titles[language],
        "days": course.days,
        "done": len(standing.best),
        "passed": standing.passed_days,
        "percent": standing.percent,
        "finished": standing.finished_at is not None,
        "running": running,
        "topics": [
            {"day": day, "title": lesson.title, "percent": standing.best.get(day)}
            for day, lesson in enumerate(course.lessons[language], 1)
        ],
    }
