"""Certificates in the services alone, the same on SQLite and on PostgreSQL: issued once, revoked, never changed."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from services import certificates, lessons, mydata
from services.database import Database
from services.people import AgeBand, Part
from services.refusals import GuardianNeeded, NotPassed
from tests.services.test_lessons import COURSE, done
from tests.services.test_people_on_both import NOW, agreed, database

__all__ = ["database"]


def graduate(db: Session, age: AgeBand = AgeBand.ADULT) -> int:
    """Somebody who has agreed and has passed all seven lessons."""
    person = agreed(db, "Siti", Part.SANTRI, age)
    lessons.enrol(db, person=person, course=COURSE, now=NOW)
    for day in range(1, 8):
        done(db, person, day, NOW)
    return person


async def test_a_certificate_is_issued_once_and_tells_what_was_reached(database: Database) -> None:
    def work(db: Session) -> None:
        person = graduate(db)
        first = certificates.issue(db, person=person, course=COURSE, name="Siti Nur Azizah", now=NOW)
        again = certificates.issue(db, person=person, course=COURSE, name="Nama Lain", now=NOW)
        assert again is first
        assert (first.name, first.title, first.percent, first.lessons) == ("Siti Nur Azizah", "Dasar Koperasi", 100, 7)
        assert len(first.id) == 20
        assert certificates.find(db, id=f" {first.id.upper()} ") is first

    await database.run(work)


async def test_who_has_not_passed_gets_none(database: Database) -> None:
    def work(db: Session) -> None:
        person = agreed(db, "Siti")
        lessons.enrol(db, person=person, course=COURSE, now=NOW)
        with pytest.raises(NotPassed):
            certificates.issue(db, person=person, course=COURSE, name="Siti", now=NOW)

    await database.run(work)


async def test_a_revoked_one_stays_revoked_and_a_new_one_may_follow(database: Database) -> None:
    def work(db: Session) -> None:
        person = graduate(db)
        first = certificates.issue(db, person=person, course=COURSE, name="Siti", now=NOW)
        assert certificates.revoke(db, id=first.id, reason=certificates.CORRECTED, now=NOW)
        assert not certificates.revoke(db, id=first.id, reason="sekali lagi", now=NOW)
        assert certificates.corrected(db, person=person, course=COURSE)
        second = certificates.issue(db, person=person, course=COURSE, name="Siti Nur", now=NOW)
        assert second.id != first.id
        assert [one.id for one in certificates.revoked(db)] == [first.id]
        assert [one.id for one in certificates.of(db, person=person)] == [second.id]

    await database.run(work)


async def test_a_child_without_a_guardians_yes_gets_none_yet(database: Database) -> None:
    def work(db: Session) -> None:
        person = graduate(db, AgeBand.MINOR)
        with pytest.raises(GuardianNeeded):
            certificates.issue(db, person=person, course=COURSE, name="Ali", now=NOW)

    await database.run(work)


async def test_erasing_somebody_takes_their_certificates_along_and_an_export_has_them(database: Database) -> None:
    def work(db: Session) -> str:
        person = graduate(db)
        found = certificates.issue(db, person=person, course=COURSE, name="Siti", now=NOW)
        number = found.id
        assert number in str(mydata.export(db, person=person))
        mydata.erase(db, person=person, now=NOW)
        return number

    number = await database.run(work)
    assert await database.run(lambda db: certificates.find(db, id=number)) is None
