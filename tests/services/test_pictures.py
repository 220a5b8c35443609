"""Who has sent which picture: once each, so many and no more, and what may be thrown away."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import delete, insert
from sqlalchemy.orm import Session

from services import pictures
from services.database import Database, open_database
from services.pictures import BYTES_MAX, PICTURES_MAX, Picture
from services.refusals import PictureQuota
from services.tables.base import Table
from services.tables.pictures import PictureRow
from services.tables.talk import Person

NOW = datetime(2026, 11, 22, 12, 30, tzinfo=UTC)
SARI, BUDI = 1, 2


@pytest_asyncio.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """Sari and Budi, and no picture yet."""
    sqlite = request.param == "sqlite"
    found = open_database(f"sqlite:///{tmp_path / 'db'}" if sqlite else request.getfixturevalue("postgres_url"))
    await found.run(_furnish)
    yield found
    await found.close()


def _furnish(db: Session) -> None:
    tables: Any = [Person.__table__, PictureRow.__table__]
    Table.metadata.create_all(db.connection(), tables=tables)
    db.execute(insert(Person), [{"id": SARI}, {"id": BUDI}])


def picture(number: int, *, dhash: int = 0, size: int = 300_000) -> Picture:
    return Picture(f"{number:064x}", 1280, 960, size, f"{dhash:016x}", ("dark", "tiny"))


def recorded(db: Session, *numbers: int, person: int = SARI) -> None:
    for number in numbers:
        each = picture(number, dhash=number)
        pictures.record(db, person=person, picture=each, now=NOW + timedelta(seconds=number))


async def test_a_picture_comes_back_as_it_was_recorded_and_to_its_owner_alone(database: Database) -> None:
    def work(db: Session) -> None:
        recorded(db, 7)
        assert pictures.get(db, person=SARI, ref=picture(7).ref) == picture(7, dhash=7)
        assert pictures.get(db, person=BUDI, ref=picture(7).ref) is None

    await database.run(work)


async def test_the_same_picture_twice_is_one_even_when_no_more_are_allowed(database: Database) -> None:
    def work(db: Session) -> None:
        recorded(db, *range(PICTURES_MAX), 3)
        assert [each.ref for each in pictures.of(db, person=SARI)] == [picture(n).ref for n in range(PICTURES_MAX)]

    await database.run(work)


async def test_one_more_than_allowed_is_refused_to_this_person_only(database: Database) -> None:
    def work(db: Session) -> None:
        recorded(db, *range(PICTURES_MAX))
        with pytest.raises(PictureQuota, match="fields/picture-quota"):
            recorded(db, 99)
        recorded(db, 99, person=BUDI)
        assert pictures.quota(db, person=SARI) == (PICTURES_MAX, PICTURES_MAX * 300_000)
        assert pictures.quota(db, person=BUDI) == (1, 300_000)

    await database.run(work)


async def test_bytes_are_counted_too_and_the_last_one_may_be_used(database: Database) -> None:
    def work(db: Session) -> None:
        pictures.record(db, person=SARI, picture=picture(1, size=BYTES_MAX - 10), now=NOW)
        pictures.record(db, person=SARI, picture=picture(2, size=10), now=NOW)
        with pytest.raises(PictureQuota):
            pictures.record(db, person=SARI, picture=picture(3, size=1), now=NOW)

    await database.run(work)


async def test_room_comes_back_when_pictures_are_forgotten(database: Database) -> None:
    def work(db: Session) -> None:
        recorded(db, *range(PICTURES_MAX))
        assert pictures.forget(db, person=SARI, refs=[picture(0).ref, picture(77).ref]) == [picture(0).ref]
        recorded(db, 99)

    await database.run(work)


async def test_a_file_may_go_only_when_nobody_holds_it_any_more(database: Database) -> None:
    def work(db: Session) -> None:
        recorded(db, 1, 2)
        recorded(db, 2, 3, person=BUDI)
        refs = [picture(number).ref for number in (1, 2, 3)]
        assert pictures.forget(db, person=SARI, refs=refs[:2]) == [picture(1).ref]
        assert pictures.of(db, person=SARI) == []
        assert pictures.get(db, person=SARI, ref=picture(1).ref) is None
        assert pictures.forget(db, person=BUDI, refs=refs) == refs[1:]
        assert pictures.forget(db, person=BUDI, refs=refs) == []

    await database.run(work)


async def test_pictures_go_with_their_person(database: Database) -> None:
    def work(db: Session) -> None:
        recorded(db, 1)
        db.execute(delete(Person).where(Person.id == SARI))
        assert pictures.quota(db, person=SARI) == (0, 0)

    await database.run(work)


async def test_the_same_and_the_similar_are_found_among_those_given(database: Database) -> None:
    first, close, far = picture(1, dhash=0), picture(2, dhash=0b111111), picture(3, dhash=0b1111111)

    def work(db: Session) -> None:
        for each in (first, close, far):
            pictures.record(db, person=SARI, picture=each, now=NOW)

        def twin(ref: str, *among: Picture, person: int = SARI) -> str | None:
            return pictures.same_or_similar(db, person=person, ref=ref, among=[each.ref for each in among])

        assert twin(first.ref, first) == first.ref
        assert twin(first.ref, far, close) == close.ref
        assert twin(first.ref, far) is None
        assert twin(first.ref) is None
        assert twin(picture(9).ref, first, close) is None
        assert twin(first.ref, close, person=BUDI) is None

    await database.run(work)


@pytest.mark.parametrize(("one", "other", "alike"), [("0", "3f", True), ("0", "7f", False), ("f" * 16, "f" * 16, True)])
def test_six_bits_of_sixty_four_may_differ(one: str, other: str, alike: bool) -> None:
    assert pictures.similar(one.zfill(16), other.zfill(16)) is alike
