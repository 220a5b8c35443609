"""A course in the services alone, the same on SQLite and on PostgreSQL: enrolling, scores, passing, what is kept."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services import holidays, lessons, mydata, people
from services.database import Database
from services.lessons import log, progress
from services.people import AgeBand, Part
from services.refusals import ConsentNeeded, NoSuchLesson
from services.tables.learning import ItemMemory, LearnedDay, LearningEvent, LessonResult
from tests.services.test_people_on_both import NOW, agreed, database, newcomer

__all__ = ["database"]
COURSE = "dasar-koperasi"
DAY = timedelta(days=1)


def done(
    db: Session, person: int, day: int, now: datetime, credit: float = 1.0, course: str = COURSE
) -> lessons.Finished:
    """A lesson in which every item was worth this."""
    items = lessons.lesson_of(course, day, "id").items
    scores = {item.id: credit for item in items}
    begun = now - timedelta(minutes=4)
    return lessons.finish(db, person=person, course=course, day=day, scores=scores, begun=begun, now=now)


def events(db: Session, person: int) -> list[tuple[str, str]]:
    e = LearningEvent
    rows = db.execute(select(e.verb, e.object).where(e.person_id == person).order_by(e.seq))
    return [(verb, about) for verb, about in rows]


async def test_nobody_enrols_before_they_have_agreed(database: Database) -> None:
    def work(db: Session) -> None:
        with pytest.raises(ConsentNeeded):
            lessons.enrol(db, person=newcomer(db), course=COURSE, now=NOW)

    await database.run(work)


async def test_switching_keeps_progress_and_the_course_chosen_last_runs(database: Database) -> None:
    def work(db: Session) -> None:
        person = agreed(db, "Sari")
        assert lessons.running(db, person=person) == ""
        lessons.enrol(db, person=person, course=COURSE, now=NOW)
        done(db, person, 1, NOW)
        lessons.enrol(db, person=person, course="santripreneur", now=NOW + DAY)
        assert lessons.running(db, person=person) == "santripreneur"
        assert lessons.standing(db, person=person, course="santripreneur").next_day == 1
        lessons.enrol(db, person=person, course=COURSE, now=NOW + 2 * DAY)
        assert lessons.running(db, person=person) == COURSE
        assert lessons.standing(db, person=person, course=COURSE).next_day == 2

    await database.run(work)


async def test_the_best_score_counts_and_a_failed_lesson_comes_again_when_all_have_been(database: Database) -> None:
    def work(db: Session) -> None:
        person = agreed(db, "Sari")
        failed = done(db, person, 1, NOW, credit=0.5)
        assert (failed.percent, failed.passed, failed.best, failed.next_day) == (50, False, 50, 2)
        for day in range(2, 8):
            assert not done(db, person, day, NOW + day * DAY).ends_course
        standing = lessons.standing(db, person=person, course=COURSE)
        assert (standing.next_day, standing.passed_days, standing.passed) == (1, 6, False)
        assert lessons.passed(db, person=person, course=COURSE) is None
        again = done(db, person, 1, NOW + 9 * DAY)
        assert (again.best, again.tries, again.ends_course, again.next_day) == (100, 2, True, None)
        worse = done(db, person, 1, NOW + 10 * DAY, credit=0)
        assert (worse.percent, worse.best, worse.ends_course) == (0, 100, False)

    await database.run(work)


async def test_a_course_that_was_passed_stays_passed_as_it_was_that_day(database: Database) -> None:
    def work(db: Session) -> None:
        person = agreed(db, "Sari")
        lessons.enrol(db, person=person, course=COURSE, now=NOW)
        for day in range(1, 8):
            done(db, person, day, NOW + day * DAY, credit=0.75 if day == 7 else 1)
        done(db, person, 7, NOW + 20 * DAY)
        told = lessons.passed(db, person=person, course=COURSE)
        assert told == lessons.Passed(COURSE, 96, 7, NOW, NOW + 7 * DAY)

    await database.run(work)


async def test_what_was_answered_is_noted_once_and_remembered_for_review(database: Database) -> None:
    def work(db: Session) -> None:
        person = agreed(db, "Santi", Part.SANTRI, AgeBand.MINOR)
        done(db, person, 1, NOW)
        name = f"{COURSE}/d01-rochdale"
        items = [f"{name}/{item}" for item in ("kota", "prinsip", "hari", "daftar")]
        told = [("attempted", name), *(("answered", item) for item in items), ("completed", name), ("passed", name)]
        assert events(db, person) == told
        assert lessons.due(db, person=person, now=NOW + DAY) == []
        assert len(lessons.due(db, person=person, now=NOW + 2 * DAY)) == 4
        about = lessons.due(db, person=person, now=NOW + 2 * DAY)
        streak = lessons.reviewed(db, person=person, answers=[(one, 1.0) for one in about], now=NOW + 2 * DAY)
        assert streak.length == 2
        assert lessons.due(db, person=person, now=NOW + 2 * DAY) == []
        assert [verb for verb, _ in events(db, person)][7:] == ["answered"] * 4

    await database.run(work)


async def test_the_same_event_stands_once(database: Database) -> None:
    def work(db: Session) -> None:
        person = agreed(db, "Sari")
        result = {"percent": 100}
        first = log.note(db, person=person, verb="answered", object="a/b/c", result=result, now=NOW, key="k")
        again = log.note(db, person=person, verb="answered", object="a/b/c", result={}, now=NOW + DAY, key="k")
        assert first == again
        kept = db.scalars(select(LearningEvent.result).where(LearningEvent.person_id == person)).all()
        assert [json.loads(one) for one in kept] == [result]

    await database.run(work)


async def test_a_lesson_that_no_course_has_is_refused(database: Database) -> None:
    def work(db: Session) -> None:
        person = agreed(db, "Sari")
        for course, day in (("no-such-course", 1), (COURSE, 8), (COURSE, 0)):
            with pytest.raises(NoSuchLesson):
                lessons.finish(db, person=person, course=course, day=day, scores={"a": 1}, begun=NOW, now=NOW)

    await database.run(work)


async def test_progress_tells_the_week_the_streak_and_the_topics(database: Database) -> None:
    def work(db: Session) -> None:
        person = agreed(db, "Sari")
        lessons.enrol(db, person=person, course=COURSE, now=NOW)
        for day, at in ((1, 0), (2, 1), (3, 3)):
            done(db, person, day, NOW + at * DAY, credit=0.5 if day == 2 else 1)
        holidays.pause(db, person=person, today=holidays.day_of(NOW + 4 * DAY), last=None)
        holidays.end_pause(db, person=person, today=holidays.day_of(NOW + 5 * DAY))
        told = progress.facts(db, person, NOW + 5 * DAY)
        assert [one["state"] for one in told["week"]] == [
            *("before", "learned", "learned", "frozen", "learned", "neutral", "today")
        ]
        assert (told["streak"], told["freezes"], told["name"], told["language"]) == (3, 0, "Sari", "id")
        only = told["courses"][0]
        assert (only["done"], only["passed"], only["percent"], only["days"], only["running"]) == (3, 2, 83, 7, True)
        assert [one["percent"] for one in only["topics"]] == [100, 50, 100, None, None, None, None]
        assert json.loads(json.dumps(told)) == told

    await database.run(work)


async def test_before_the_first_lesson_progress_is_an_empty_week(database: Database) -> None:
    def work(db: Session) -> None:
        told = progress.facts(db, agreed(db, "Sari"), NOW)
        assert [one["state"] for one in told["week"]] == ["before"] * 6 + ["today"]
        assert (told["streak"], told["courses"], told["due"]) == (0, [], 0)

    await database.run(work)


async def test_the_course_that_suits_somebody_comes_first(database: Database) -> None:
    def work(db: Session) -> None:
        first = {
            part: lessons.offered(people.get(db, person=agreed(db, "Ani", part)))[0].id
            for part in (Part.OWNER, Part.SANTRI, Part.OFFICER)
        }
        assert first == {
            Part.OWNER: "naik-kelas-daring", Part.SANTRI: "santripreneur", Part.OFFICER: "dasar-koperasi",
        }  # fmt: skip

    await database.run(work)


async def test_what_somebody_learned_is_theirs_to_take_along_and_goes_with_them(database: Database) -> None:
    def work(db: Session) -> None:
        person, other = agreed(db, "Sari"), agreed(db, "Wati")
        for one in (person, other):
            done(db, one, 1, NOW)
        theirs = {"enrolments": 1, "lesson_results": 1, "item_memory": 4, "learned_days": 1, "learning_events": 7}
        assert {name: len(rows) for name, rows in mydata.export(db, person=person).items() if name in theirs} == theirs
        mydata.erase(db, person=person, now=NOW)
        for table in (LessonResult, ItemMemory, LearnedDay, LearningEvent):
            count = select(func.count()).select_from(table)
            assert db.scalar(count.where(table.person_id == person)) == 0
            assert (db.scalar(count.where(table.person_id == other)) or 0) > 0

    await database.run(work)


async def test_what_happened_three_years_ago_is_forgotten_a_little_at_a_time_and_scores_stay(
    database: Database,
) -> None:
    def work(db: Session) -> None:
        person = agreed(db, "Sari")
        done(db, person, 1, NOW)
        done(db, person, 2, NOW + 30 * DAY)
        later = NOW + 3 * 365 * DAY + DAY
        assert [log.forget(db, now=later, limit=4) for _ in range(3)] == [4, 3, 0]
        assert len(events(db, person)) == 7
        assert lessons.standing(db, person=person, course=COURSE).best == {1: 100, 2: 100}

    await database.run(work)
