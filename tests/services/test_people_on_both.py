"""The story of a person in the services alone, the same on SQLite and on PostgreSQL: from consent to erasure."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from services import codes, consents, cooperatives, guardians, inbox, mydata, people, recovery, roles
from services.codes import Kind, Problem
from services.consents import Relation, Scope
from services.database import Database, open_database
from services.people import AgeBand, Part
from services.refusals import ClaimAnswered, ConsentNeeded, GuardianNeeded
from services.roles import Role
from services.tables import Table
from services.tables.roles import RoleClaim
from services.tables.talk import Identity, InboxRow, OpenConversations, Person

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
ROWS = [
    {"id": "K-1", "name": "Koperasi Sumber Rejeki", "kind": "koperasi", "regency": "35.78", "address": ""},
    {"id": "P-1", "name": "Pesantren Nurul Huda", "kind": "pesantren", "regency": "35.06", "address": ""},
]


@pytest_asyncio.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    sqlite = request.param == "sqlite"
    opened = open_database(
        f"sqlite:///{tmp_path / 'both.sqlite3'}" if sqlite else request.getfixturevalue("postgres_url")
    )
    await opened.run(lambda db: Table.metadata.create_all(db.connection()))
    yield opened
    await opened.close()


def newcomer(db: Session, channel: str = "web") -> int:
    person: int = db.execute(insert(Person).values().returning(Person.id)).scalar_one()
    db.execute(insert(Identity).values(channel=channel, user=f"u{person}", person_id=person, chat=f"c{person}"))
    return person


def agreed(db: Session, name: str, part: Part = Part.OWNER, age: AgeBand | None = None, channel: str = "web") -> int:
    person = newcomer(db, channel)
    scope = Scope.MINOR if age is AgeBand.MINOR else Scope.FULL
    consents.record(db, person=person, scope=scope, language="id", channel=channel, message="m1", now=NOW)
    people.settle(db, person=person, part=part, age_band=age)
    people.set_name(db, person=person, name=name)
    return person


async def test_nothing_is_kept_before_consent(database: Database) -> None:
    def work(db: Session) -> None:
        person = newcomer(db)
        for keep in (
            lambda: people.set_name(db, person=person, name="Sari"),
            lambda: people.settle(db, person=person, part=Part.OWNER, age_band=None),
            lambda: consents.require_full(db, person=person),
            lambda: guardians.open_code(db, child=person, now=NOW),
        ):
            with pytest.raises(ConsentNeeded):
                keep()
        assert people.is_empty(db, person=person)

    await database.run(work)


async def test_a_claim_is_answered_once_and_a_role_given_once(database: Database) -> None:
    def work(db: Session) -> None:
        assert cooperatives.import_rows(db, rows=ROWS).added == 2
        place = cooperatives.search(db, text="sumber rejeki")[0].id
        budi, ani = agreed(db, "Budi"), agreed(db, "Ani", channel="telegram")
        for _ in range(2):
            roles.give(db, person=budi, role=Role.OFFICER, cooperative=place, now=NOW)
            assert roles.claim(db, person=ani, role=Role.TEACHER, cooperative=place, now=NOW) == 1
        asked = db.scalars(select(RoleClaim.id)).one()
        assert roles.answer(db, claim=asked, by=budi, accept=True, now=NOW).state == "accepted"
        with pytest.raises(ClaimAnswered):
            roles.answer(db, claim=asked, by=budi, accept=False, now=NOW)
        assert len(roles.held(db, person=ani)) == 1

    await database.run(work)


async def test_an_invitation_works_once(database: Database) -> None:
    def work(db: Session) -> None:
        cooperatives.import_rows(db, rows=ROWS)
        place = cooperatives.search(db, text="nurul huda")[0].id
        code = roles.invite(db, role=Role.TEACHER, cooperative=place, now=NOW)
        nur, ani = agreed(db, "Nur"), agreed(db, "Ani")
        assert isinstance(roles.redeem(db, person=nur, code=code, now=NOW), roles.Held)
        assert roles.redeem(db, person=ani, code=code, now=NOW) is Problem.USED
        assert roles.of_a_pesantren(db, person=nur)
        assert codes.sweep(db, now=NOW + timedelta(days=40)) == 2

    await database.run(work)


async def test_a_child_waits_for_a_guardian(database: Database) -> None:
    def work(db: Session) -> None:
        ali, siti = agreed(db, "Ali", Part.SANTRI, AgeBand.MINOR), agreed(db, "Siti")
        with pytest.raises(GuardianNeeded):
            consents.require_full(db, person=ali)
        code, _ = guardians.open_code(db, child=ali, now=NOW)
        proof: dict[str, Any] = {"language": "id", "channel": "web", "message": "m2", "now": NOW}
        guardians.allow(db, code=code, by=siti, relation=Relation.PARENT, **proof)
        consents.allow_child(db, child=ali, by=siti, relation=Relation.PARENT, **proof)
        assert consents.full(db, person=ali)

    await database.run(work)


async def test_an_address_moves_to_the_person_of_the_code(database: Database) -> None:
    def work(db: Session) -> None:
        sari, browser = agreed(db, "Sari"), newcomer(db)
        code = recovery.make_code(db, person=sari, now=NOW)
        found = recovery.join(db, kind=Kind.RECOVERY, code=code, newcomer=browser, channel="web", now=NOW)
        assert found == sari
        assert list(db.scalars(select(Identity.channel).where(Identity.person_id == sari))) == ["web", "web"]

    await database.run(work)


async def test_erasing_leaves_a_blank_row_and_then_none(database: Database) -> None:
    def work(db: Session) -> None:
        sari = agreed(db, "Sari")
        recovery.make_code(db, person=sari, now=NOW)
        assert mydata.export(db, person=sari)["person"]["name"] == "Sari"
        code = mydata.erase(db, person=sari, now=NOW)
        assert people.get(db, person=sari).name == ""
        assert set(mydata.summary(db, person=sari)) == set()
        assert mydata.finish(db, now=NOW) == []
        assert db.scalar(select(func.count()).select_from(Person)) == 0
        proof = mydata.proof(db, code=code)
        assert proof is not None
        assert proof["erased"] == {"codes": 1, "consents": 1, "identities": 1}

    await database.run(work)


async def test_a_time_out_that_was_heard_during_a_digression_comes_again(database: Database) -> None:
    def work(db: Session) -> None:
        sari = agreed(db, "Sari")
        asked = {"person_id": sari, "channel": "web", "chat": "c1", "stack": "[]", "wakes_at": 5.0}
        db.execute(insert(OpenConversations).values(**asked))
        assert [inbox.wake_late(db, now=now) for now in (4.0, 5.0, 6.0)] == [0, 1, 0]
        first = inbox.next_row(db, person=sari, now=6.0)
        assert first is not None
        assert first.payload == {"late": ["web", "c1"]}
        db.execute(update(InboxRow).values(state="heard"))  # while the language was asked, which waits for ever
        db.execute(update(OpenConversations).values(wakes_at=5.0))  # and then the first question again
        assert inbox.wake_late(db, now=7.0) == 1
        assert inbox.next_row(db, person=sari, now=7.0) is not None

    await database.run(work)
