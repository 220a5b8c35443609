"""A pesantren's own quiet windows: for whom they hold, who may change them, and what they must leave."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy.orm import Session

from services import cooperatives, mydata, quiet, quiet_hours, reminders
from services.database import Database
from services.prayer import WIB
from services.quiet import DEFAULTS
from services.refusals import NoTimeLeft, NotYours
from services.roles import Role, give
from tests.services.test_people_on_both import ROWS, agreed, database

__all__ = ["database"]
SUNDAY = date(2026, 11, 22)


def at(clock: str, day: date = SUNDAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), WIB)


def a_pesantren(db: Session) -> tuple[int, int]:
    """A pesantren and its officer."""
    cooperatives.import_rows(db, rows=ROWS)
    place, officer = cooperatives.by_code(db, code="P-1"), agreed(db, "Bu Nyai")
    assert place is not None
    give(db, person=officer, role=Role.OFFICER, cooperative=place.id, now=at("09:00"))
    return place.id, officer


def night(db: Session, place: int, by: int, start: str, end: str) -> None:
    quiet_hours.change(db, cooperative=place, by=by, name="night", start=start, end=end, now=at("09:00"))


async def test_a_pesantrens_own_night_holds_for_its_santri_and_for_early_risers_too(database: Database) -> None:
    def work(db: Session) -> None:
        place, officer = a_pesantren(db)
        santri, other = agreed(db, "Budi"), agreed(db, "Tono")
        cooperatives.join(db, person=santri, cooperative=place, now=at("09:00"))
        night(db, place, officer, "20:00", "06:00")
        evening = at("20:45")
        assert quiet.until(db, person=santri, now=evening) == at("06:00", SUNDAY + timedelta(days=1))
        assert quiet.until(db, person=other, now=evening) is None
        reminders.choose(db, person=santri, wanted="fajr", now=evening)
        assert quiet.until(db, person=santri, now=at("05:30")) == at("06:00")
        quiet_hours.restore(db, cooperative=place, by=officer)
        assert quiet_hours.of(db, cooperative=place) == DEFAULTS
        assert quiet.until(db, person=santri, now=at("05:30")) is None
        with pytest.raises(NotYours):
            night(db, place, santri, "20:00", "06:00")
        with pytest.raises(NoTimeLeft):
            night(db, place, officer, "05:00", "04:00")

    await database.run(work)


async def test_whoever_changed_a_window_may_leave_and_the_window_stays(database: Database) -> None:
    def work(db: Session) -> None:
        place, officer = a_pesantren(db)
        quiet_hours.change(
            db,
            cooperative=place,
            by=officer,
            name="study",
            start="08:00",
            end="09:00",
            days=quiet_hours.Days.NOT_FRIDAY,
            now=at("09:00"),
        )
        mydata.erase(db, person=officer, now=at("12:00").astimezone(UTC))
        assert [w.name for w in quiet_hours.of(db, cooperative=place)][-1] == "study"

    await database.run(work)
