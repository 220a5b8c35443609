"""A forgotten PIN: who may take it off and who may not, on both databases; and the operator's command."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.__main__ import main
from bot.migrate import migrate
from services import inbox, pin_resets, pins, profiles, recovery
from services.codes import Kind, Problem
from services.database import Database, open_database
from services.refusals import NotYours
from services.tables.talk import InboxRow
from tests.services.test_people_on_both import NOW, agreed, database
from tests.services.test_profiles import greet, heard, phone, shared

__all__ = ["database"]


@pytest.mark.parametrize("pin", ["1111", "0000", "1234", "4321", "7890", "0987", "1212", "121212", "123456"])
def test_what_anybody_tries_first_is_easy(pin: str) -> None:
    assert pins.is_easy(pin)


@pytest.mark.parametrize("pin", ["2468", "1357", "1945", "1123", "9021", "121314"])
def test_other_digits_are_not_called_easy(pin: str) -> None:
    assert not pins.is_easy(pin)


async def test_the_owner_who_has_a_pin_takes_anothers_off_and_they_are_told(database: Database) -> None:
    def work(db: Session) -> None:
        sari, budi, at = shared(db)
        pins.put(db, person=budi, pin=pins.seal("1357"))
        with pytest.raises(NotYours):  # whoever holds the phone could come in as Sari
            pin_resets.by_owner(db, **at, by=sari, person=budi, now=NOW)
        pins.put(db, person=sari, pin=pins.seal("2468"))
        pin_resets.by_owner(db, **at, by=sari, person=budi, now=NOW)
        assert not pins.has(db, person=budi)
        told = inbox.next_row(db, person=budi, now=NOW.timestamp())
        assert told is not None
        assert told.payload["start"] == ["pin-gone", {"by": "Sari"}]

    await database.run(work)


async def test_who_came_later_takes_nobodys_off(database: Database) -> None:
    def work(db: Session) -> None:
        sari, budi, at = shared(db)
        stranger = agreed(db, "Tono", channel="telegram")
        for person in (sari, budi, stranger):
            pins.put(db, person=person, pin=pins.seal("2468"))
        for by, person in ((budi, sari), (stranger, sari), (sari, stranger), (sari, sari)):
            with pytest.raises(NotYours):
                pin_resets.by_owner(db, **at, by=by, person=person, now=NOW)

    await database.run(work)


async def test_nobody_becomes_the_owner_by_a_recovery_code_or_by_leaving(database: Database) -> None:
    def work(db: Session) -> None:
        tono = agreed(db, "Tono")  # known longer than the phone's owner
        sari = agreed(db, "Sari", channel="telegram")
        at = phone(sari)
        newcomer = profiles.add(db, **at, by=sari, now=NOW)
        code = recovery.make_code(db, person=tono, now=NOW)
        recovery.join(db, kind=Kind.RECOVERY, code=code, newcomer=newcomer, channel="telegram", now=NOW)
        owner = pin_resets.owner(db, **at)
        assert owner is not None
        assert owner.person == sari
        pins.put(db, person=sari, pin=pins.seal("2468"))
        profiles.leave(db, **at, by=tono, now=NOW)  # all others have a PIN: somebody new holds the phone
        owner = pin_resets.owner(db, **at)
        assert owner is not None
        assert (owner.person, owner.talking) == (sari, False)

    await database.run(work)


async def test_the_next_oldest_owns_the_phone_that_its_owner_has_left(database: Database) -> None:
    def work(db: Session) -> None:
        sari, budi, at = shared(db)
        tono = profiles.add(db, **at, by=budi, now=NOW + timedelta(days=1))
        greet(db, tono, "Tono")
        profiles.switch(db, **at, by=tono, to=sari, now=NOW)
        profiles.leave(db, **at, by=sari, now=NOW)
        owner = pin_resets.owner(db, **at)
        assert owner is not None
        assert owner.person == budi

    await database.run(work)


async def test_a_recovery_code_takes_off_the_pin_of_its_own_person_once(database: Database) -> None:
    def work(db: Session) -> None:
        sari, budi, _at = shared(db)
        pins.put(db, person=sari, pin=pins.seal("2468"))
        other = recovery.make_code(db, person=budi, now=NOW)
        code = recovery.make_code(db, person=sari, now=NOW)
        assert pin_resets.by_code(db, person=sari, code=other, by=budi, now=NOW) is Problem.UNKNOWN
        assert pins.has(db, person=sari)
        assert pin_resets.by_code(db, person=sari, code=code.lower(), by=budi, now=NOW) is None
        assert not pins.has(db, person=sari)
        pins.put(db, person=sari, pin=pins.seal("2468"))
        assert pin_resets.by_code(db, person=sari, code=code, by=budi, now=NOW) is Problem.USED
        for _ in range(3):
            pin_resets.by_code(db, person=sari, code=other, by=budi, now=NOW)
        assert pin_resets.by_code(db, person=sari, code=other, by=budi, now=NOW) is Problem.TOO_MANY

    await database.run(work)


async def test_an_operator_finds_the_profile_and_takes_its_pin_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"sqlite:///{tmp_path / 'kanca.sqlite3'}"
    monkeypatch.setenv("KANCA_DATABASE_URL", url)
    await migrate(url)
    database = open_database(url)

    def lock(db: Session) -> int:
        sari, _budi, _at = shared(db)
        heard(db)
        pins.put(db, person=sari, pin=pins.seal("2468"))
        return sari

    sari = await database.run(lock)
    assert await asyncio.to_thread(main, ["profiles", "locked", "sar"]) == 0
    assert capsys.readouterr().out == f"{sari}\tSari\ttelegram\n"
    assert await asyncio.to_thread(main, ["profiles", "reset-pin", str(sari)]) == 0
    assert await asyncio.to_thread(main, ["profiles", "reset-pin", str(sari)]) == 1
    assert (
        await database.run(lambda db: db.scalar(select(InboxRow.person_id).where(InboxRow.state == "waiting"))) == sari
    )
    await database.close()
