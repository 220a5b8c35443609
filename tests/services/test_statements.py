"""What people learn as xAPI statements, and what the back end may tell about learning; on SQLite and PostgreSQL."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterator, Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from curriculum import FOLDER
from services import accounts, certificates, learning_out, lessons, receiving, statements
from services.database import Database
from services.lessons import catalogue, pushing
from services.people import Part
from services.tables.events import Delivery
from services.tables.talk import InboxRow
from tests.services.test_certificates import graduate
from tests.services.test_lessons import COURSE, done
from tests.services.test_people_on_both import NOW, agreed, database

__all__ = ["database"]
HOME = "https://kanca.test"


@pytest.fixture(autouse=True)
def _a_store() -> Iterator[None]:
    accounts.tell(b"0123456789abcdef")
    learning_out.tell(HOME, store=True)
    yield
    learning_out.tell(HOME, store=False)
    accounts.tell(b"\0" * 16)


def learner(db: Session) -> int:
    person = agreed(db, "Siti", Part.SANTRI)
    lessons.enrol(db, person=person, course=COURSE, now=NOW)
    return person


def told(db: Session, type: str, data: dict[str, Any], number: int = 1) -> receiving.Taken:  # noqa: A002
    return receiving.take_in(db, id=f"e{number}", type=type, data=data, at=NOW, now=NOW, source="backend")


def announced(db: Session) -> list[list[Any]]:
    rows = db.scalars(select(InboxRow.payload).where(InboxRow.channel == "event").order_by(InboxRow.id))
    return [json.loads(row)["start"] for row in rows]


# --- statements ---------------------------------------------------------------------------------------------------


def nulls(value: Any) -> bool:
    if isinstance(value, dict):
        return any(map(nulls, value.values()))
    return any(map(nulls, value)) if isinstance(value, list) else value is None


async def test_a_lesson_becomes_statements_that_the_specification_allows(database: Database) -> None:
    def work(db: Session) -> None:
        person = learner(db)
        done(db, person, 1, NOW, credit=0.5)
        said = [statements.statement(one, HOME) for one in statements.after(db, limit=100)]
        verbs = [one["verb"]["id"].rpartition("/")[2] for one in said]
        assert (verbs[0], verbs[-2:]) == ("attempted", ["completed", "failed"])
        assert verbs.count("answered") == len(lessons.lesson_of(COURSE, 1, "id").items)
        for one in said:
            assert str(uuid.UUID(one["id"])) == one["id"]
            assert one["actor"] == {
                "objectType": "Agent",
                "account": {"homePage": HOME, "name": accounts.account(person)},
            }
            assert set(one) <= {"id", "actor", "verb", "object", "timestamp", "version", "context", "result"}
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", one["timestamp"])
            assert not nulls(one)
        failed = said[-1]["result"]
        assert (failed["success"], failed["score"]) == (False, {"scaled": 0.5, "raw": 50, "min": 0, "max": 100})
        assert "completion" not in failed
        assert said[-1]["object"]["definition"]["name"]["id"] == lessons.lesson_of(COURSE, 1, "id").title

    await database.run(work)


async def test_what_is_sent_is_what_is_exported_and_the_same_again_is_sent_once(database: Database) -> None:
    def work(db: Session) -> None:
        person = learner(db)
        done(db, person, 1, NOW)
        rows = db.execute(select(Delivery.body).where(Delivery.endpoint == "lrs")).scalars()
        sent = {data["id"]: data for data in (json.loads(body)["data"] for body in rows)}
        kept = {one["id"]: one for one in (statements.statement(h, HOME) for h in statements.after(db, limit=100))}
        assert sent == kept
        key = "once"
        first = lessons_note(db, person, key)
        assert lessons_note(db, person, key) == first
        again = db.scalars(select(Delivery.id).where(Delivery.endpoint == "lrs", Delivery.about == "x")).all()
        assert len(again) == 1

    await database.run(work)


def lessons_note(db: Session, person: int, key: str) -> str:
    from services.lessons import log

    return log.note(db, person=person, verb="passed", object="x", result={}, now=NOW, key=key)


async def test_without_a_store_nothing_is_queued_for_one(database: Database) -> None:
    learning_out.tell(HOME, store=False)

    def work(db: Session) -> None:
        done(db, learner(db), 1, NOW)
        assert db.scalars(select(Delivery.id).where(Delivery.endpoint == "lrs")).all() == []
        assert statements.after(db, limit=1)

    await database.run(work)


@given(st.integers(1, 2**63 - 1))
def test_an_account_leads_back_to_its_person_and_shows_nothing_of_them(person: int) -> None:
    name = accounts.account(person)
    assert re.fullmatch(r"[a-z2-7]{26}", name)
    assert accounts.person_of(name) == person
    assert str(person) not in name or person < 100


@pytest.mark.parametrize("name", ["", "x", "a" * 26, "é" * 26, "0812 3456 7890", "a" * 5000, "\0"])
def test_what_is_no_account_of_ours_names_nobody(name: str) -> None:
    assert accounts.person_of(name) is None


# --- what the back end tells --------------------------------------------------------------------------------------


async def test_whom_the_back_end_enrols_hears_of_it_once_and_follows_the_course(database: Database) -> None:
    def work(db: Session) -> None:
        person = agreed(db, "Siti", Part.SANTRI)
        data = {"enrolment": {"id": "r1", "course": "santripreneur", "account": accounts.account(person)}}
        assert told(db, "learning.enrolment.created", data).state == "applied"
        assert told(db, "learning.enrolment.created", data, 2).state == "applied"
        assert lessons.running(db, person=person) == "santripreneur"
        assert announced(db) == [["enrolled", {"course": "santripreneur"}]]

    await database.run(work)


@pytest.mark.parametrize(
    "enrolment",
    [None, {}, {"id": "1", "course": "none", "account": "x"}, {"id": "1", "course": COURSE, "account": "a" * 26}],
)
async def test_an_enrolment_that_makes_no_sense_is_rejected_in_words(database: Database, enrolment: Any) -> None:
    taken = await database.run(lambda db: told(db, "learning.enrolment.created", {"enrolment": enrolment}))
    assert taken.state == "rejected"
    assert taken.error.startswith("enrolment")


async def test_a_revoked_certificate_is_revoked_and_its_holder_told_why(database: Database) -> None:
    def work(db: Session) -> None:
        person = graduate(db)
        found = certificates.issue(db, person=person, course=COURSE, name="Siti", now=NOW)
        data = {"certificate": {"id": found.id}, "reason": "Nilai keliru."}
        assert told(db, "learning.certificate.revoked", data).state == "applied"
        assert announced(db)[-1] == ["certificate-revoked", {"id": found.id}]
        db.refresh(found)
        assert found.revoked_at == NOW
        assert told(db, "learning.certificate.revoked", data, 2).state == "applied"
        assert len(announced(db)) == 1

    await database.run(work)


def files() -> dict[str, str]:
    """Our own first course under another name, as somebody would push it."""
    folder = FOLDER / COURSE
    read = {path.name: path.read_text("utf-8") for path in folder.iterdir() if path.suffix in (".md", ".toml")}
    read["course.toml"] = read["course.toml"].replace(f'id = "{COURSE}"', 'id = "kursus-baru"')
    return read


def pushed(version: int = 1, changes: Mapping[str, str] = MappingProxyType({})) -> dict[str, Any]:
    return {"course": {"id": "kursus-baru", "version": version, "files": {**files(), **changes}}}


async def test_a_course_that_is_published_is_taught_and_a_lower_version_changes_nothing(database: Database) -> None:
    def work(db: Session) -> None:
        assert told(db, "learning.course.published", pushed(2)).state == "applied"
        assert told(db, "learning.course.published", pushed(1), 2).state == "applied"
        known: dict[str, int] = {}
        pushing.take_new(db, known)
        assert known == {"kursus-baru": 2}
        assert lessons.course_of("kursus-baru").days == 7
        person = agreed(db, "Siti", Part.SANTRI)
        done(db, person, 1, NOW + timedelta(minutes=1), course="kursus-baru")
        assert lessons.standing(db, person=person, course="kursus-baru").passed_days == 1

    try:
        await database.run(work)
    finally:
        catalogue.COURSES.pop("kursus-baru", None)


async def test_a_broken_course_is_rejected_with_file_and_line(database: Database) -> None:
    def work(db: Session) -> None:
        taken = told(db, "learning.course.published", pushed(changes={"course.toml": "id = \n"}))
        assert taken.state == "rejected"
        assert taken.error.startswith("course.toml:1: ")
        for strange in ("../etc/passwd", "d01-x.en.md", "d01-x.id.md/y"):
            taken = told(db, "learning.course.published", pushed(changes={strange: "x"}), number=hash(strange))
            assert "course.files" in taken.error
        ours = {"course": {"id": COURSE, "version": 9, "files": files()}}
        assert "comes with the program" in told(db, "learning.course.published", ours, 3).error

    await database.run(work)
