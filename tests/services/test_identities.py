"""A user whom the channel calls by another name from today is the same person, and goes on where they were."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import select
from sqlalchemy.orm import Session

import handlers
from bot.channels.channel import Arrival, Press
from bot.channels.whatsapp.reading import Preference
from bot.hearing import Hearing
from bot.house import _heed
from bot.intake import Heard, Intake
from services import identities, inbox, people, profiles, upcoming
from services.database import open_database
from services.tables import Table
from services.tables.talk import Identity, OpenConversations, OutboxRow
from tests.stage.house import WORDS, ByHand

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
NUMBER, SCOPED = "6281234567890", "ID.13491208655302741918"
_ids = itertools.count(1)


@pytest_asyncio.fixture(params=["sqlite", "postgresql"])
async def intake(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Intake]:
    sqlite = request.param == "sqlite"
    url = f"sqlite:///{tmp_path / 'ids.sqlite3'}" if sqlite else request.getfixturevalue("postgres_url")
    database = open_database(url)
    await database.run(lambda db: Table.metadata.create_all(db.connection()))
    yield Intake(database, handlers.CONVERSATIONS, Hearing(WORDS), "me", ByHand(), now=NOW.timestamp)
    await database.close()


async def says(intake: Intake, user: str, text: str, also: str = "", press: Press | None = None) -> Heard:
    kind = "press" if press else "text"
    key = f"wamid.{next(_ids)}"
    return await intake.hear(Arrival("whatsapp", key, user, user, kind, NOW, text, press=press, also=also))  # type: ignore[arg-type]


def later(intake: Intake, by: timedelta) -> None:
    now = (NOW + by).timestamp()
    intake.now = lambda: now


async def test_who_was_known_by_a_number_goes_on_under_the_new_id_with_question_and_buttons(intake: Intake) -> None:
    first = await says(intake, NUMBER, "halo")
    offered = await intake.database.run(lambda db: db.scalars(select(OutboxRow.id).order_by(OutboxRow.seq)).all()[-1])
    pressed = await says(intake, SCOPED, "", NUMBER, Press(offered, 0))
    assert (pressed.person, pressed.repeat) == (first.person, False)

    def after(db: Session) -> tuple[list[str], list[str], set[str]]:
        known = db.execute(select(Identity.user, Identity.chat, Identity.person_id)).all()
        assert {person for _, _, person in known} == {first.person}
        chats = set(db.scalars(select(OutboxRow.chat))) | set(db.scalars(select(OpenConversations.chat)))
        return sorted(user for user, _, _ in known), sorted(chat for _, chat, _ in known), chats

    assert await intake.database.run(after) == ([SCOPED], [SCOPED], {SCOPED})
    said = await intake.database.run(lambda db: db.scalars(select(OutboxRow.message).order_by(OutboxRow.seq)).all())
    assert "common/too-late" not in said[-1]
    assert (await says(intake, SCOPED, "x", NUMBER)).person == first.person


async def test_a_number_that_was_followed_leads_the_next_one_who_has_it_to_nobody(intake: Intake) -> None:
    first = await says(intake, NUMBER, "halo")
    assert (await says(intake, SCOPED, "halo", NUMBER)).person == first.person
    stranger = await says(intake, "ID.777", "halo", NUMBER)
    assert stranger.person != first.person
    assert (await says(intake, SCOPED, "halo", NUMBER)).person == first.person


async def test_a_stranger_with_both_ids_is_one_new_person_known_by_the_new_id(intake: Intake) -> None:
    new = await says(intake, SCOPED, "halo", NUMBER)

    def known(db: Session) -> list[str]:
        return list(db.scalars(select(Identity.user)))

    assert await intake.database.run(known) == [SCOPED]
    assert (await says(intake, SCOPED, "halo")).person == new.person


async def test_everybody_on_a_shared_phone_comes_along(intake: Intake) -> None:
    first = await says(intake, NUMBER, "halo")

    def share(db: Session) -> int:
        return profiles.add(db, channel="whatsapp", user=NUMBER, by=first.person, now=NOW)

    second = await intake.database.run(share)
    await says(intake, SCOPED, "halo", NUMBER)
    here = await intake.database.run(
        lambda db: {one.person for one in profiles.here(db, channel="whatsapp", user=SCOPED)}
    )
    assert here == {first.person, second}


async def test_a_number_that_was_silent_for_thirty_days_makes_its_next_owner_nobody_it_knew(intake: Intake) -> None:
    first = await says(intake, NUMBER, "halo")
    later(intake, identities.IN_USE)
    stranger = await says(intake, SCOPED, "halo", NUMBER)
    assert stranger.person != first.person

    def left(db: Session) -> tuple[set[str], set[str], set[str]]:
        of_first, number = OutboxRow.person_id == first.person, OutboxRow.chat == NUMBER
        states = set(db.scalars(select(OutboxRow.state).where(of_first, number)))
        return set(db.scalars(select(Identity.user))), states, set(db.scalars(select(OutboxRow.chat).where(~of_first)))

    assert await intake.database.run(left) == ({SCOPED}, {"unreachable"}, {SCOPED})
    assert (await says(intake, NUMBER, "halo")).person not in {first.person, stranger.person}


async def test_a_number_heard_a_day_less_ago_is_the_same_person(intake: Intake) -> None:
    first = await says(intake, NUMBER, "halo")
    later(intake, identities.IN_USE - timedelta(days=1))
    assert (await says(intake, SCOPED, "halo", NUMBER)).person == first.person


async def test_a_number_alone_is_a_newcomer_once_it_was_followed(intake: Intake) -> None:
    first = await says(intake, NUMBER, "halo")
    await says(intake, SCOPED, "halo", NUMBER)
    assert (await says(intake, NUMBER, "halo")).person != first.person
    assert (await says(intake, SCOPED, "halo", NUMBER)).person == first.person


async def test_who_writes_from_another_id_too_does_not_vouch_for_a_number(intake: Intake) -> None:
    first = await says(intake, NUMBER, "halo")
    elsewhere = Identity(channel="whatsapp", user="ID.555", person_id=first.person, chat="ID.555")
    await intake.database.run(lambda db: db.add(elsewhere))
    await says(intake, "ID.555", "halo")
    assert (await says(intake, SCOPED, "halo", NUMBER)).person != first.person
    assert (await says(intake, "ID.555", "halo")).person == first.person


async def test_what_waited_under_the_number_is_heard_under_the_new_id(intake: Intake) -> None:
    first = await says(intake, NUMBER, "halo")
    said = {"channel": "whatsapp", "user": NUMBER, "chat": NUMBER}
    await intake.database.run(
        partial(inbox.put, channel="whatsapp", key="late", person=first.person, payload=said, at=NOW.timestamp())
    )
    await says(intake, SCOPED, "halo", NUMBER)
    coming = await intake.database.run(lambda db: upcoming.of(db, people=[first.person], now=NOW.timestamp()))
    assert coming[first.person].address == profiles.Address("whatsapp", SCOPED, SCOPED)


async def test_a_preference_is_whose_id_it_is_and_never_whose_number_it_was(intake: Intake) -> None:
    person = (await says(intake, NUMBER, "halo")).person

    def wants(db: Session, told: Preference) -> bool:
        _heed(db, channel="whatsapp", told=told, now=NOW)
        return people.get(db, person=person).reminders

    assert await intake.database.run(lambda db: wants(db, Preference(SCOPED, NUMBER, wanted=False)))
    assert not await intake.database.run(lambda db: wants(db, Preference(NUMBER, "", wanted=False)))
    assert await intake.database.run(lambda db: identities.whose(db, channel="telegram", user=NUMBER)) is None
