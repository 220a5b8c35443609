"""A user whom the channel calls by another name from today is the same person, and goes on where they were."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import select
from sqlalchemy.orm import Session

import handlers
from bot.channels.channel import Arrival, Press
from bot.hearing import Hearing
from bot.intake import Heard, Intake
from services import identities, profiles
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

    assert await intake.database.run(after) == ([NUMBER, SCOPED], [SCOPED, SCOPED], {SCOPED})
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


async def test_who_is_behind_an_id_is_found_by_the_first_that_is_known(intake: Intake) -> None:
    person = (await says(intake, NUMBER, "halo")).person

    def whose(db: Session, *ids: str) -> int | None:
        return identities.whose(db, channel="whatsapp", ids=ids)

    assert await intake.database.run(lambda db: whose(db, SCOPED, NUMBER)) == person
    assert await intake.database.run(lambda db: whose(db, SCOPED)) is None
    assert await intake.database.run(lambda db: identities.whose(db, channel="telegram", ids=(NUMBER,))) is None
