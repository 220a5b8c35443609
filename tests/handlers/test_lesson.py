"""Lessons: courses, cards, a quiz with hints, the pace of one a day, reviews, passing, and progress."""

from __future__ import annotations

import itertools
import json
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from curriculum import Item, Kind
from dialogue import Incoming
from services import lessons, people
from services.tables.learning import ItemMemory, LearnedDay, LearningEvent, LessonResult
from tests.handlers.conftest import Somebody, Town
from tests.stage.learner import about, answer

COURSE = "dasar-koperasi"
DAY = timedelta(days=1)
TABLES = (LessonResult, ItemMemory, LearnedDay, LearningEvent)


def sheet(who: Somebody) -> dict[str, Any]:
    open_: list[dict[str, Any]] = json.loads(who.stack)
    return open_[-1]


def chooses(who: Somebody, course: str = COURSE) -> None:
    who.start("start-lesson")
    who.press(lessons.course_of(course).titles[who.language])


def answers(who: Somebody, right: bool = True) -> list[str]:
    """Answer the question that waits; of several answers a single one needs *Selesai*."""
    text = answer(sheet(who), who.language, right)
    if not about(sheet(who), who.language):
        return who.press("next")
    before = sheet(who)["waiting"]
    heard = who.say(text)
    return who.press("done") if who.open and sheet(who)["waiting"] == before and "done" in who.buttons else heard


def takes_it(who: Somebody, wrong: int = 0) -> list[str]:
    """Go through whatever is open to its end, the first so many items wrong (the second try too)."""
    heard: list[str] = []
    missed: list[str] = []
    while who.open:
        item = about(sheet(who), who.language)
        if item and item.id not in missed and len(missed) < wrong:
            missed.append(item.id)
        heard = answers(who, right=not item or item.id not in missed)
    return heard


def count(db: Session) -> int:
    return sum(db.scalar(select(func.count()).select_from(table)) or 0 for table in TABLES)


def test_somebody_who_has_not_agreed_is_greeted_first(town: Town) -> None:
    who = town.newcomer()
    who.start("greet")
    who.start("start-lesson")
    assert who.open == ["greet"], "and only once"


@pytest.mark.parametrize(
    ("part", "first"), [("owner", "Naik Kelas Daring"), ("santri", "Santripreneur"), ("officer", "Dasar Koperasi")]
)
def test_the_course_that_suits_somebody_is_offered_first(town: Town, part: str, first: str) -> None:
    who = town.greeted(part)
    who.start("start-lesson")
    assert len(who.offered) == 3
    assert who.offered[0].line.args["text"] == first


def test_a_lesson_writes_nothing_before_its_end_and_all_of_it_then(town: Town, db: Session) -> None:
    who = town.greeted()
    chooses(who)
    while len(who.open) and "daftar" not in sheet(who)["waiting"]:
        answers(who)
        assert count(db) == 0
    heard = answers(who)
    assert count(db) == 1 + 4 + 1 + 7
    assert heard == ["quiz/right", "lesson/passed", "lesson/streak-first", "lesson/next"]


def test_a_wrong_answer_gets_a_hint_and_a_second_try_for_half(town: Town) -> None:
    who = town.greeted()
    chooses(who)
    while not about(sheet(who), "id"):
        answers(who)
    assert answers(who, right=False) == ["quiz/hint", "quiz/one"]
    assert answers(who)[0] == "quiz/right-now"
    takes_it(who)
    assert who.argument("percent") == 88


def test_a_second_wrong_answer_is_explained_with_the_right_one(town: Town) -> None:
    who = town.greeted()
    chooses(who)
    while not about(sheet(who), "id"):
        answers(who)
    answers(who, right=False)
    assert answers(who, right=False)[0] == "quiz/wrong"
    assert who.argument("answer") == "Manchester"


def test_marked_answers_stay_whatever_is_tried(town: Town) -> None:
    who = town.greeted()
    chooses(who)
    while not about(sheet(who), "id"):
        answers(who)
    answers(who, right=False)
    answers(who, right=False)
    kept = sheet(who)["answers"]
    assert who.word("back")[0] == "common/stays"
    answers(who)
    who.word("edit")
    assert [choice.line.key for choice in who.offered] == ["lesson/card.label", "common/go-on"]
    sealed = [name for name, *_ in kept if "quiz/" in name]
    for name in sealed:
        assert who.word("edit", name)[0] == "common/stays"
    assert [answer for answer in sheet(who)["answers"] if answer[0] in sealed] == [
        answer for answer in kept if answer[0] in sealed
    ]


def test_not_to_know_is_no_shame(town: Town) -> None:
    who = town.greeted()
    chooses(who, "naik-kelas-daring")
    while (item := about(sheet(who), "id")) is None or item.id != "biaya":
        answers(who)
    assert who.press("skip")[0] == "quiz/unknown"
    assert who.argument("answer") == "85.000"


def test_one_lesson_a_day_is_the_pace_and_one_more_is_a_press_away(town: Town) -> None:
    who = town.greeted()
    chooses(who)
    takes_it(who)
    assert who.start("start-lesson") == ["lesson/enough-today"]
    who.press("now")
    assert (sheet(who)["args"]["day"], sheet(who)["args"]["tries"]) == (2, 0)


def test_a_door_to_a_lesson_leads_in_once(town: Town) -> None:
    who = town.greeted()
    chooses(who)
    takes_it(who)
    door = next(choice for choice in who.offered if "lesson/now" in choice.line.key)
    assert who.start(*door.value[:1], **door.value[1])[:1] == ["lesson/begin"]
    takes_it(who)
    assert who.start(*door.value[:1], **door.value[1]) == ["lesson/enough-today"]


def test_a_failed_lesson_may_be_done_again_at_once_and_the_best_counts(town: Town, db: Session) -> None:
    who = town.greeted()
    chooses(who)
    assert "lesson/failed" in takes_it(who, wrong=3)
    assert who.argument("percent") < 70
    who.press("once-more")
    assert "lesson/passed" in takes_it(who)
    assert lessons.standing(db, person=who.person, course=COURSE).best == {1: 100}
    kept = db.execute(select(LessonResult.tries, LessonResult.best)).one()
    assert tuple(kept) == (2, 100)


def test_what_was_wrong_is_practised_without_changing_what_is_kept(town: Town, db: Session) -> None:
    who = town.greeted()
    chooses(who)
    takes_it(who, wrong=1)
    before = count(db)
    assert who.press("wrong-ones")[0] == "review/practice"
    assert takes_it(who)[-1] == "review/practised"
    assert (count(db), who.argument("right"), who.argument("of")) == (before, 1, 1)


def test_before_seven_in_the_morning_a_review_is_of_the_new_day(town: Town) -> None:
    who = town.greeted()
    chooses(who)
    takes_it(who, wrong=1)
    who.now = who.now.replace(hour=22, minute=30)  # 05.30 in Java
    who.press("wrong-ones")
    assert json.loads(who.stack)[0]["remembered"]["turn"] == f"{who.now.date() + timedelta(days=1)}"


def test_what_is_due_comes_before_the_next_lesson_at_most_five_and_counts_as_learned(town: Town, db: Session) -> None:
    who = town.greeted()
    chooses(who)
    takes_it(who)
    who.now += DAY
    who.start("start-lesson")
    takes_it(who)
    who.now += 2 * DAY
    assert who.start("start-lesson")[:2] == ["review/begin", "quiz/one"] or who.open == ["review"]
    assert who.argument("count") == 5
    while who.open == ["review"]:
        answers(who)
    assert (who.open, sheet(who)["args"]["day"]) == (["lesson"], 3)
    assert db.scalar(select(LearnedDay.reviews).order_by(LearnedDay.day.desc())) == 5
    takes_it(who)
    who.start("review")
    assert who.argument("count") == 3


def test_without_anything_due_a_review_says_so(town: Town) -> None:
    who = town.greeted()
    assert who.start("review") == ["review/none"]


def test_a_lesson_left_open_goes_on_where_it_was_days_later(town: Town) -> None:
    who = town.greeted()
    chooses(who)
    answers(who)
    answers(who)
    waiting = sheet(who)["waiting"]
    who.now += 3 * DAY
    assert who.start("start-lesson") == ["lesson/still-open", "lesson/card"]
    assert (who.open, sheet(who)["waiting"]) == (["lesson"], waiting)


def test_answers_stand_in_the_same_order_at_every_turn_and_in_another_at_the_next_try(town: Town) -> None:
    who = town.greeted()
    lessons.enrol(who.db, person=who.person, course=COURSE, now=who.now)
    seen = set()
    for tries in range(6):
        who.start("lesson", course=COURSE, day=1, tries=tries)
        while not about(sheet(who), "id"):
            answers(who)
        shown = who.buttons
        who.word("repeat")
        assert who.buttons == shown
        seen.add(tuple(shown))
        takes_it(who)
    assert len(seen) > 1


def test_a_course_that_is_passed_leads_to_its_certificate(town: Town, db: Session) -> None:
    who = town.greeted("santri", name="Budi")
    chooses(who)
    heard: list[str] = []
    for _day in range(7):
        heard = takes_it(who)
        who.now += DAY
        if lessons.standing(db, person=who.person, course=COURSE).next_day:
            who.start("start-lesson")
            while who.open == ["review"]:
                answers(who)
    assert heard[-1] == "lesson/course-passed"
    told = lessons.passed(db, person=who.person, course=COURSE)
    assert told is not None
    assert (told.percent, told.lessons) == (100, 7)
    assert who.start("start-lesson") == ["lesson/all-passed"]
    assert who.offered[0].value == ["certificate", {"course": COURSE}]


def test_missed_days_are_greeted_without_blame(town: Town) -> None:
    who = town.greeted()
    chooses(who)
    heard = [takes_it(who)]
    for later in (1, 2, 3):
        who.now += later * DAY
        who.start("start-lesson")
        while who.open == ["review"]:
            answers(who)
        heard.append(takes_it(who))
    moods = [next(key for key in keys if "streak" in key) for keys in heard]
    assert moods == [f"lesson/streak-{mood}" for mood in ("first", "on", "forgiven", "again")]


def test_a_child_in_practice_mode_learns_and_only_a_nickname_and_progress_are_kept(town: Town, db: Session) -> None:
    who = town.greeted("santri", name="Budi", age="minor")
    chooses(who, "santripreneur")
    assert "lesson/passed" in takes_it(who)
    assert lessons.standing(db, person=who.person, course="santripreneur").best == {1: 100}


def test_switching_keeps_progress(town: Town) -> None:
    who = town.greeted()
    chooses(who)
    takes_it(who)
    who.start("choose-course")
    who.press("Santripreneur")
    who.press("now")
    assert sheet(who)["args"]["course"] == "santripreneur"
    who.word("cancel")
    who.start("choose-course")
    who.press("Dasar Koperasi")
    who.press("now")
    assert (sheet(who)["args"]["course"], sheet(who)["args"]["day"]) == (COURSE, 2)


def test_progress_is_a_few_lines_and_a_picture(town: Town) -> None:
    who = town.greeted()
    assert who.start("my-progress") == ["my-progress/none"]
    chooses(who)
    takes_it(who)
    assert who.start("my-progress") == ["my-progress/summary"]
    assert (who.argument("done"), who.argument("days"), who.argument("percent")) == (1, 7, 100)
    assert dict(who.heard[0].document)["make"] == "progress"


def test_the_picture_of_a_card_is_drawn_when_it_is_sent(town: Town) -> None:
    who = town.greeted()
    who.start("lesson", course=COURSE, day=3)
    pictures = [dict(message.document) for message in who.heard if message.document]
    while not about(sheet(who), "id"):
        answers(who)
        pictures += [dict(message.document) for message in who.heard if message.document]
    args = {"name": "shu", "language": "id"}
    assert pictures == [{"name": "shu.png", "make": "lesson-picture", "as": "picture", "args": args}]


@pytest.mark.parametrize("course", sorted(lessons.COURSES))
@pytest.mark.parametrize("language", ["id", "jv-krama", "jv-ngoko"])
def test_every_lesson_can_be_taken_to_its_end_in_every_language(town: Town, course: str, language: str) -> None:
    who = town.greeted("officer", language=language)
    for day in range(1, lessons.course_of(course).days + 1):
        who.start("lesson", course=course, day=day)
        takes_it(who, wrong=1)
    assert len(lessons.standing(who.db, person=who.person, course=course).best) == 7


def test_words_for_going_on_are_understood_and_others_are_not(town: Town) -> None:
    who = town.greeted()
    chooses(who)
    for word in ("oke", "terus"):
        assert who.send(Incoming(text=word)) == ["lesson/card"]
    assert who.send(Incoming(text="apa ini")) == ["lesson/card.not-a-choice"]


def test_a_lesson_goes_on_in_another_language_with_the_same_answers(town: Town, db: Session) -> None:
    who = town.greeted()
    chooses(who)
    languages = itertools.cycle(["jv-krama", "jv-ngoko", "id"])
    while who.open:
        people.set_language(db, person=who.person, language=next(languages))
        who.word("repeat")
        answers(who)
    assert lessons.standing(db, person=who.person, course=COURSE).best == {1: 100}


def test_all_pairs_told_at_once_are_marked_as_one_by_one(town: Town, db: Session) -> None:
    who = town.greeted()
    chooses(who, "santripreneur")
    while not sheet(who)["waiting"].endswith("pair[0].quiz/match"):
        answers(who)
    item = about(sheet(who), who.language)
    assert item is not None
    shown = [choice.line.args["text"] for choice in who.offered]
    letters = " ".join("abcd"[shown.index(pair.match)] for pair in item.pairs)
    assert who.say("b c a d e") == ["quiz/match.not-a-choice"]
    assert who.say(letters)[0] == "quiz/right"


def test_the_right_sides_of_every_match_stand_at_the_same_places_in_all_languages() -> None:
    def places(item: Item) -> list[int]:
        return [item.right_sides.index(pair.match) for pair in item.pairs]

    seen = 0
    for course in lessons.COURSES.values():
        for versions in zip(*course.lessons.values(), strict=True):
            for items in zip(*(lesson.items for lesson in versions), strict=True):
                if items[0].kind is Kind.MATCH:
                    seen += 1
                    assert len({(len(item.right_sides), *places(item)) for item in items}) == 1, items[0].id
    assert seen > 2


def test_who_asks_for_a_lesson_in_the_middle_of_one_goes_on_with_it_even_when_something_is_due(
    town: Town, db: Session
) -> None:
    who = town.greeted()
    chooses(who)
    takes_it(who, wrong=1)
    who.now += 3 * DAY
    who.start("lesson", course=COURSE, day=2, tries=0)
    assert lessons.due(db, person=who.person, now=who.now)
    assert who.start("start-lesson") == ["lesson/still-open", "lesson/card"]
    assert who.open == ["lesson"]
