"""Several people on one phone: who talks, who comes in with a PIN, and what becomes of news; on both databases."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from services import codes, consents, inbox, mydata, outbox, people, pins, profiles, recovery
from services.codes import Kind
from services.consents import Scope
from services.database import Database
from services.pins import Tried
from services.refusals import NotYours, TooManyProfiles
from services.tables.classes import Pin, Profile
from services.tables.talk import Identity, InboxRow, Person
from tests.services.test_people_on_both import NOW, agreed, database, newcomer

__all__ = ["database"]


def phone(person: int, channel: str = "telegram") -> dict[str, Any]:
    """The address that a person of `agreed` was given."""
    return {"channel": channel, "user": f"u{person}"}


def shared(db: Session, channel: str = "telegram") -> tuple[int, int, dict[str, Any]]:
    """Sari and Budi on Sari's phone; Budi talks now."""
    sari = agreed(db, "Sari", channel=channel)
    at = phone(sari, channel)
    budi = profiles.add(db, **at, by=sari, now=NOW)
    greet(db, budi, "Budi")
    heard(db)
    return sari, budi, at


def greet(db: Session, person: int, name: str) -> None:
    consents.record(db, person=person, scope=Scope.FULL, language="id", channel="x", message="m", now=NOW)
    people.settle(db, person=person, part=people.Part.OWNER, age_band=None)
    people.set_name(db, person=person, name=name)


def heard(db: Session) -> None:
    for row in db.scalars(select(InboxRow).where(InboxRow.state == "waiting")):
        row.state = "heard"
    db.flush()


def talking(db: Session, at: dict[str, Any]) -> int:
    return next(one.person for one in profiles.here(db, **at) if one.talking)


def news(db: Session, person: int, **payload: Any) -> inbox.Row:
    inbox.announce(db, person=person, conversation="human", args={}, now=NOW.timestamp(), **payload)
    row = inbox.next_row(db, person=person, now=NOW.timestamp())
    assert row is not None
    return row


async def test_a_phone_becomes_another_s_and_comes_back(database: Database) -> None:
    def work(db: Session) -> None:
        sari, budi, at = shared(db)
        before = db.get_one(Person, sari).version
        assert talking(db, at) == budi
        profiles.switch(db, **at, by=budi, to=sari, now=NOW)
        db.expire_all()
        assert talking(db, at) == sari
        assert db.get_one(Person, sari).version > before  # a turn of hers that was under way begins anew
        assert [one.name for one in profiles.here(db, **at)] == ["Sari", "Budi"]
        with pytest.raises(NotYours):  # a second press of the same button came too late
            profiles.switch(db, **at, by=budi, to=sari, now=NOW)

    await database.run(work)


async def test_nobody_comes_in_from_another_phone(database: Database) -> None:
    def work(db: Session) -> None:
        _sari, budi, at = shared(db)
        stranger = agreed(db, "Tono", channel="telegram")
        with pytest.raises(NotYours):
            profiles.switch(db, **at, by=budi, to=stranger, now=NOW)

    await database.run(work)


async def test_a_list_has_an_end(database: Database) -> None:
    def work(db: Session) -> None:
        sari = agreed(db, "Sari", channel="telegram")
        last = sari
        for n in range(profiles.MOST - 1):
            last = profiles.add(db, **phone(sari), by=last, now=NOW + timedelta(seconds=n))
            greet(db, last, "Adik")
        with pytest.raises(TooManyProfiles):
            profiles.add(db, **phone(sari), by=last, now=NOW)

    await database.run(work)


async def test_who_has_not_begun_leaves_nothing_behind(database: Database) -> None:
    def work(db: Session) -> None:
        sari = agreed(db, "Sari", channel="telegram")
        empty = profiles.add(db, **phone(sari), by=sari, now=NOW)
        profiles.switch(db, **phone(sari), by=empty, to=sari, now=NOW)
        heard(db)
        mydata.finish(db, now=NOW)
        assert [one.person for one in profiles.here(db, **phone(sari))] == [sari]
        assert db.get(Person, empty, populate_existing=True) is None

    await database.run(work)


async def test_who_is_not_talking_is_not_taken_for_a_stray(database: Database) -> None:
    def work(db: Session) -> None:
        sari, _budi, at = shared(db)
        mydata.finish(db, now=NOW + timedelta(days=400))
        assert db.get(Person, sari, populate_existing=True) is not None
        assert len(profiles.here(db, **at)) == 2

    await database.run(work)


async def test_news_reach_somebody_by_the_phone_they_share(database: Database) -> None:
    def work(db: Session) -> None:
        sari, _budi, at = shared(db)
        row = news(db, sari)
        address = profiles.address_of(db, row=row)
        assert address == profiles.Address("telegram", at["user"], f"c{sari}", whose=sari)
        assert profiles.set_aside(db, row=row, at=address, now=1.0) == 0  # no PIN: it is said, by name

    await database.run(work)


async def test_who_shares_a_phone_is_out_of_reach_when_it_blocks_us(database: Database) -> None:
    def work(db: Session) -> None:
        sari, _budi, at = shared(db)
        reached = text(f"select {inbox.REACHED} from people p where p.id = :person")
        assert db.scalar(reached, {"person": sari})
        outbox.unreachable(db, person=sari, channel="telegram", chat=f"c{sari}", error="blocked")
        assert not db.scalar(reached, {"person": sari})
        inbox.set_reachable(db, channel="telegram", user=at["user"], reachable=True)
        assert db.scalar(reached, {"person": sari})

    await database.run(work)


async def test_a_phone_of_their_own_comes_before_the_shared_one(database: Database) -> None:
    def work(db: Session) -> None:
        sari, _budi, _at = shared(db)
        db.add(Identity(channel="web", user="own", person_id=sari, chat="own"))
        db.flush()
        address = profiles.address_of(db, row=news(db, sari))
        assert address is not None
        assert (address.user, address.whose) == ("own", 0)

    await database.run(work)


@pytest.mark.parametrize("channel", ["telegram", "web"])
async def test_what_a_pin_guards_waits_and_the_holder_hears_once(database: Database, channel: str) -> None:
    def work(db: Session) -> None:
        sari, budi, at = shared(db, channel)
        if channel != "web":  # the page shows one person only, with or without a PIN
            pins.put(db, person=sari, pin=pins.seal("1234"))
        for _ in range(2):
            row = news(db, sari, sort="alert")
            address = profiles.address_of(db, row=row)
            assert address is not None
            assert profiles.set_aside(db, row=row, at=address, now=1.0) == budi
        waits = select(InboxRow).where(InboxRow.state == "waiting", InboxRow.person_id == budi)
        told = db.scalars(waits).all()
        assert len(told) == 1
        assert json.loads(told[0].payload)["sort"] == "alert"
        profiles.switch(db, **at, by=budi, to=sari, now=NOW)
        heard(db)
        profiles.release(db, person=sari)
        assert inbox.next_row(db, person=sari, now=1.0) is not None

    await database.run(work)


async def test_news_that_come_while_the_phone_changes_hands_are_not_set_aside(database: Database) -> None:
    def work(db: Session) -> None:
        sari, budi, at = shared(db)
        pins.put(db, person=sari, pin=pins.seal("1234"))
        row = news(db, sari)
        address = profiles.address_of(db, row=row)
        assert address is not None
        profiles.switch(db, **at, by=budi, to=sari, now=NOW)
        assert profiles.set_aside(db, row=row, at=address, now=1.0) == 0

    await database.run(work)


async def test_a_wrong_pin_counts_and_five_close_the_profile_for_a_while(database: Database) -> None:
    def work(db: Session) -> None:
        me = agreed(db, "Sari")
        pins.put(db, person=me, pin=pins.seal("1234"))
        assert pins.tried(db, person=me, pin="1234", now=NOW) is Tried.RIGHT
        for _ in range(pins.TRIES):
            assert pins.tried(db, person=me, pin="0000", now=NOW) is Tried.WRONG
        assert pins.tried(db, person=me, pin="1234", now=NOW) is Tried.TOO_MANY
        assert pins.tried(db, person=me, pin="1234", now=NOW + pins.WAIT) is Tried.RIGHT
        assert "1234" not in str(mydata.export(db, person=me))
        kept = db.get_one(Pin, me)
        assert "1234" not in kept.digest + kept.salt

    await database.run(work)


async def test_a_right_pin_forgives_the_wrong_ones_before(database: Database) -> None:
    def work(db: Session) -> None:
        me = agreed(db, "Sari")
        pins.put(db, person=me, pin=pins.seal("1234"))
        for pin in ("0000", "0000", "0000", "1234", "0000", "0000", "1234"):
            assert pins.tried(db, person=me, pin=pin, now=NOW) is not Tried.TOO_MANY

    await database.run(work)


async def test_who_is_erased_leaves_the_phone_to_the_others(database: Database) -> None:
    def work(db: Session) -> None:
        sari, budi, at = shared(db)
        mydata.erase(db, person=budi, now=NOW, hear_on="telegram")
        assert talking(db, at) == budi  # until they have heard that they are erased
        mydata.finish(db, now=NOW)
        assert talking(db, at) == sari
        assert [one.name for one in profiles.here(db, **at)] == ["Sari"]

    await database.run(work)


async def test_nobody_gets_into_a_locked_profile_because_another_leaves(database: Database) -> None:
    def work(db: Session) -> None:
        sari, budi, at = shared(db)
        pins.put(db, person=sari, pin=pins.seal("1234"))
        profiles.leave(db, **at, by=budi, now=NOW)
        assert talking(db, at) not in {sari, budi}
        assert {one.person for one in profiles.here(db, **at)} == {sari, talking(db, at)}

    await database.run(work)


async def test_who_leaves_one_phone_keeps_what_they_have_elsewhere(database: Database) -> None:
    def work(db: Session) -> None:
        _sari, budi, at = shared(db)
        assert not profiles.lives_elsewhere(db, **at, person=budi)
        db.add(Identity(channel="web", user="own", person_id=budi, chat="own"))
        db.flush()
        assert profiles.lives_elsewhere(db, **at, person=budi)

    await database.run(work)


async def test_a_newcomer_on_a_shared_phone_may_become_somebody_by_a_code(database: Database) -> None:
    def work(db: Session) -> None:
        sari, budi, at = shared(db)
        tono = agreed(db, "Tono")
        code = recovery.make_code(db, person=tono, now=NOW)
        empty = profiles.add(db, **at, by=budi, now=NOW)
        joined = recovery.join(db, kind=Kind.RECOVERY, code=code, newcomer=empty, channel="telegram", now=NOW)
        assert joined == tono
        assert {one.person for one in profiles.here(db, **at)} == {sari, budi, tono}
        assert codes.kind_of(db, code=code) is Kind.RECOVERY

    await database.run(work)


async def test_an_empty_address_is_shared_by_nobody(database: Database) -> None:
    def work(db: Session) -> None:
        me = newcomer(db)
        assert [one.person for one in profiles.here(db, channel="web", user=f"u{me}")] == [me]
        assert db.scalar(select(func.count()).select_from(Profile)) == 0

    await database.run(work)
