"""Reviews come when the algorithm says: against the published formulas of FSRS, written out here once more."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, insert
from sqlalchemy.orm import Session

from services.lessons import Due, Reviewing, reviewing
from services.tables import Table
from services.tables.learning import ItemMemory
from services.tables.talk import Person

FIRST = date(2026, 11, 22)
MINE = Due("dasar-koperasi", "d01-rochdale/kota")
KNOWN = frozenset({f"{MINE.course}/{MINE.item}"})
W = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)  # the default weights of FSRS-6
GRADES = {0.0: 1, 0.5: 2, 1.0: 3}


class ByHand:
    """FSRS-6 for whole days, from its description."""

    def __init__(self, retention: float) -> None:
        self.retention, self.factor = retention, math.pow(0.9, -1 / W[20]) - 1
        self.stability = self.difficulty = 0.0

    def answer(self, credit: float, elapsed: int | None) -> int:
        """Answer it so many days after the last time; days until it comes again."""
        grade = GRADES[credit]
        if elapsed is None:
            self.stability, self.difficulty = W[grade - 1], self._first_difficulty(grade)
        else:
            self.stability = self._next_stability(grade, elapsed)
            self.difficulty = self._next_difficulty(grade)
        wait = self.stability / self.factor * (math.pow(self.retention, -1 / W[20]) - 1)
        return min(max(round(wait), 1), reviewing.LONGEST_DAYS)

    def _first_difficulty(self, grade: int) -> float:
        return min(max(W[4] - math.exp(W[5] * (grade - 1)) + 1, 1), 10)

    def _next_difficulty(self, grade: int) -> float:
        moved = self.difficulty + -W[6] * (grade - 3) * (10 - self.difficulty) / 9
        easiest = W[4] - math.exp(W[5] * 3) + 1
        return min(max(W[7] * easiest + (1 - W[7]) * moved, 1), 10)

    def _next_stability(self, grade: int, elapsed: int) -> float:
        s, d = self.stability, self.difficulty
        if elapsed == 0:
            grown = math.exp(W[17] * (grade - 3 + W[18])) * math.pow(s, -W[19])
            return s * (max(grown, 1) if grade >= 2 else grown)
        known = math.pow(1 + self.factor * elapsed / s, -W[20])
        if grade == 1:
            forgot = W[11] * math.pow(d, -W[12]) * (math.pow(s + 1, W[13]) - 1) * math.exp(W[14] * (1 - known))
            return min(forgot, s / math.exp(W[17] * W[18]))
        hard = W[15] if grade == 2 else 1
        return s * (1 + math.exp(W[8]) * (11 - d) * math.pow(s, -W[9]) * (math.exp(W[10] * (1 - known)) - 1) * hard)


@pytest.fixture(scope="module")
def db() -> Iterator[Session]:
    engine = create_engine("sqlite://")
    Table.metadata.create_all(engine)
    with Session(engine) as session:
        yield session
    engine.dispose()


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    yield
    reviewing.tell(Reviewing())


def somebody(db: Session) -> int:
    person: int = db.execute(insert(Person).values().returning(Person.id)).scalar_one()
    return person


answers = st.lists(st.tuples(st.sampled_from([0.0, 0.5, 1.0]), st.integers(0, 40)), min_size=1, max_size=12)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(answers=answers, retention=st.sampled_from([0.8, 0.9, 0.95]))
def test_an_item_comes_again_on_the_day_the_algorithm_says(
    db: Session, answers: list[tuple[float, int]], retention: float
) -> None:
    reviewing.tell(Reviewing(retention=retention))
    person, today, algorithm = somebody(db), FIRST, ByHand(retention)
    elapsed: int | None = None
    for credit, later in answers:
        wait = algorithm.answer(credit, elapsed)
        [due_on] = reviewing.remember(db, person=person, answers=[(MINE, credit)], today=today)
        assert due_on == today + timedelta(days=wait)
        for day, there in ((due_on - timedelta(days=1), []), (due_on, [MINE]), (due_on + timedelta(days=9), [MINE])):
            assert reviewing.due(db, person=person, today=day, known=KNOWN) == there
        today, elapsed = today + timedelta(days=later), later


def test_what_has_waited_longest_comes_first_and_no_more_than_the_operator_wants(db: Session) -> None:
    person = somebody(db)
    names = [f"d0{n}-x/a" for n in range(1, 9)]
    for back, name in enumerate(names):
        memory = {"stability": 1.0, "difficulty": 5.0, "last_on": FIRST, "times": 1}
        due_on = FIRST - timedelta(days=back)
        db.add(ItemMemory(person_id=person, course="c", item=name, due_on=due_on, **memory))
    db.flush()
    known = {f"c/{name}" for name in names}
    assert [one.item for one in reviewing.due(db, person=person, today=FIRST, known=known)] == names[:2:-1]
    reviewing.tell(Reviewing(a_day=2))
    assert [one.item for one in reviewing.due(db, person=person, today=FIRST, known=known)] == names[:5:-1]


def test_an_item_that_a_release_has_taken_away_does_not_come(db: Session) -> None:
    person = somebody(db)
    reviewing.remember(db, person=person, answers=[(Due("c", "gone/x"), 0)], today=FIRST)
    assert reviewing.due(db, person=person, today=FIRST + timedelta(days=9), known=KNOWN) == []


@pytest.mark.parametrize(("credit", "earliest"), [(0.0, 1), (0.5, 1), (1.0, 2)])
def test_what_was_wrong_comes_tomorrow_and_what_was_right_later(db: Session, credit: float, earliest: int) -> None:
    answers = [(Due("c", "x/y"), credit)]
    assert reviewing.remember(db, person=somebody(db), answers=answers, today=FIRST) == [
        FIRST + timedelta(days=earliest)
    ]
