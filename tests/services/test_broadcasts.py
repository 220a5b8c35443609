"""Broadcasts: asked for by an event, told to those they are for, once; the same on SQLite and on PostgreSQL."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import create_engine, func, insert, select
from sqlalchemy.orm import Session

from services import broadcasts, cooperatives, housekeeping, people, reminders
from services.database import Database
from services.events import BadEvent, Event
from services.people import AgeBand, Part
from services.prayer import WIB
from services.receiving import take_in
from services.tables import Table
from services.tables.classes import ClassMember, SchoolClass
from services.tables.reminding import Broadcast
from services.tables.talk import InboxRow
from tests.services.test_people_on_both import ROWS, agreed, database, newcomer

__all__ = ["database"]
NOON = datetime(2026, 11, 22, 9, 30, tzinfo=WIB)
NIGHT = datetime(2026, 11, 22, 23, 0, tzinfo=WIB)
TEXT = {"id": "Pelatihan OPOP dibuka.", "jv-ngoko": "Pelatihan OPOP wis dibukak."}


@pytest.fixture
def db() -> Iterator[Session]:
    engine = create_engine("sqlite://")
    Table.metadata.create_all(engine)
    with Session(engine) as session:
        yield session
    engine.dispose()


def event(audience: dict[str, Any] | None = None, **more: Any) -> Event:
    data = {"broadcast": {"id": "b-1", "audience": audience or {}, "text": TEXT, **more}}
    return Event("e-1", "broadcast.requested", data, NOON, "backend")


def told(db: Session, now: datetime = NOON, limit: int = 2) -> list[int]:
    """Everybody who is told by spreading it to the end."""
    while broadcasts.spread(db, now=now.timestamp(), limit=limit):
        pass
    rows = db.scalars(select(InboxRow.person_id).where(InboxRow.key.startswith("broadcast:")).order_by(InboxRow.id))
    return [who for who in rows if who is not None]


async def test_everybody_who_has_agreed_is_told_once_however_often_it_is_asked(database: Database) -> None:
    def work(db: Session) -> None:
        everybody = [agreed(db, "Budi"), agreed(db, "Siti"), agreed(db, "Tono")]
        newcomer(db)
        stopped = agreed(db, "Wati")
        reminders.stop(db, person=stopped)
        for _ in range(2):
            taken = take_in(
                db, id="e-1", type="broadcast.requested", data=event().data, at=NOON, now=NOON, source="backend"
            )
            assert taken.state == "applied"
            assert told(db) == everybody
        payload = json.loads(db.scalars(select(InboxRow.payload)).first() or "")
        assert payload == {"start": ["broadcast", {"broadcast": 1}], "sort": "broadcast"}
        assert db.scalar(select(Broadcast.state)) == "done"

    await database.run(work)


async def test_it_reaches_only_the_part_the_regency_or_the_class_it_is_for(database: Database) -> None:
    def work(db: Session) -> None:
        cooperatives.import_rows(db, rows=ROWS)
        place = cooperatives.by_code(db, code="P-1")
        assert place is not None
        owner, santri = agreed(db, "Siti"), agreed(db, "Budi", Part.SANTRI, AgeBand.ADULT)
        cooperatives.join(db, person=santri, cooperative=place.id, now=NOON)
        classmate = agreed(db, "Tono", Part.SANTRI, AgeBand.MINOR)
        db.execute(insert(SchoolClass).values(id=7, cooperative_id=place.id, name="1A", code="ABC", made_at=NOON))
        db.execute(insert(ClassMember).values(class_id=7, person_id=classmate, joined_at=NOON))
        for audience, those in (
            ({"part": "owner"}, [owner]),
            ({"regency": "35.06"}, [santri, classmate]),
            ({"class": "ABC"}, [classmate]),
            ({"part": "santri", "regency": "35.78"}, []),
        ):
            before = db.scalar(select(func.count(InboxRow.id))) or 0
            broadcasts.request(db, event(audience, id=json.dumps(audience)), NOON)
            assert told(db)[before:] == those

    await database.run(work)


async def test_it_is_not_spread_at_night_nor_when_it_is_too_late_for_it(database: Database) -> None:
    def work(db: Session) -> None:
        person = agreed(db, "Budi")
        broadcasts.request(db, event(until="2026-11-23T12:00:00+07:00"), NOON)
        assert told(db, NIGHT) == []
        assert told(db, NOON + timedelta(days=2)) == []
        assert db.scalar(select(Broadcast.state)) == "done"
        assert people.get(db, person=person).reminders

    await database.run(work)


async def test_what_was_told_is_forgotten_after_three_months(database: Database) -> None:
    def work(db: Session) -> None:
        agreed(db, "Budi")
        broadcasts.request(db, event(), NOON)
        housekeeping.clean(db, now=(NOON + timedelta(days=200)).timestamp())
        assert db.scalar(select(func.count(Broadcast.id))) == 1
        told(db)
        housekeeping.clean(db, now=(NOON + timedelta(days=80)).timestamp())
        assert db.scalar(select(func.count(Broadcast.id))) == 1
        housekeeping.clean(db, now=(NOON + timedelta(days=91)).timestamp())
        assert db.scalar(select(func.count(Broadcast.id))) == 0

    await database.run(work)


async def test_each_hears_it_in_their_language_or_else_in_indonesian(database: Database) -> None:
    def work(db: Session) -> None:
        broadcasts.request(db, event(), NOON)
        said = {
            lang: broadcasts.words(db, broadcast=1, language=lang, now=NOON) for lang in ("id", "jv-krama", "jv-ngoko")
        }
        assert said == {"id": TEXT["id"], "jv-krama": TEXT["id"], "jv-ngoko": TEXT["jv-ngoko"]}
        assert broadcasts.words(db, broadcast=1, language="id", now=NOON + timedelta(days=4)) is None
        assert broadcasts.words(db, broadcast=2, language="id", now=NOON) is None

    await database.run(work)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"id": ""}, "broadcast.id"),
        ({"text": {"jv-krama": "Sugeng"}}, "in Indonesian"),
        ({"text": "Halo"}, "text must be an object"),
        ({"text": {"id": "a" * 1001}}, "longer than 1000"),
        ({"audience": {"part": "king"}}, "audience.part"),
        ({"audience": {"regency": "11.01"}}, "audience.regency"),
        ({"audience": {"class": "NOPE"}}, "audience.class"),
        ({"until": "tomorrow"}, "must be a moment"),
        ({"until": "2026-11-25T17:00:00"}, "time zone"),
    ],
)
def test_what_makes_no_sense_is_refused_and_says_why(db: Session, wrong: dict[str, Any], says: str) -> None:
    asked = {"audience": {}, **wrong}
    with pytest.raises(BadEvent, match=says):
        broadcasts.request(db, event(**asked), NOON)
