"""A message on which our code breaks: kept, apologised for once, never answered with an error, heard again later."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.channels.channel import Arrival
from bot.delivery import Posted
from bot.hearing import Hearing
from bot.intake import Intake
from bot.migrate import migrate
from dialogue import Chat, Text, conversation, table_of
from locales import Words
from services import inbox, turns
from services.database import SqliteDatabase, Unavailable
from services.turns import Key

mended = {"it": False}


@conversation("greet")
def greet(chat: Chat, db: Any, payload: str = "", then: str = "") -> None:
    name = chat.ask("name", Text(max_length=20))
    if name == "poison" and not mended["it"]:
        raise ZeroDivisionError(name)
    if name == "file":
        Path("/a/file/that/is/missing").read_text()


class Sent:
    def __init__(self) -> None:
        self.rows: list[Posted] = []

    def post(self, rows: Sequence[Posted]) -> None:
        self.rows += rows

    def nudge(self) -> None:
        raise AssertionError("nothing is left unclaimed here")


@pytest.fixture
async def intake(tmp_path: Path) -> AsyncIterator[Intake]:
    mended["it"] = False
    url = f"sqlite:///{tmp_path}/kanca.sqlite3"
    await migrate(url)
    database = SqliteDatabase(f"{tmp_path}/kanca.sqlite3")
    yield Intake(database, table_of(greet), Hearing(Words()), "me", Sent())
    await database.close()


def says(text: str, number: int, user: str = "sari") -> Arrival:
    return Arrival("terminal", str(number), user, user, "text", datetime.now(UTC), text=text, message=f"m{number}")


async def test_a_poisonous_message_is_kept_and_apologised_for_once_and_the_talk_goes_on(intake: Intake) -> None:
    await intake.hear(says("halo", 1))
    first = await intake.hear(says("poison", 2))
    again = await intake.hear(says("poison", 2))
    kept = await intake.database.run(inbox.broken)
    assert (first.repeat, again.repeat) == (False, True)
    assert [(row.payload["text"], error) for row, error in kept] == [("poison", "ZeroDivisionError")]
    apology = Words().say(_line("common/broke"), "id")
    assert [apology in row.worded for row in intake.outgoing.rows] == [False, True]  # type: ignore[attr-defined]
    assert (await intake.hear(says("Sari", 3))).seq == first.seq  # the question still waited: it is answered now


async def test_a_file_that_is_missing_is_our_fault_and_not_the_databases(intake: Intake) -> None:
    await intake.hear(says("halo", 1))
    await intake.hear(says("file", 2))
    assert [error for _, error in await intake.database.run(inbox.broken)] == ["FileNotFoundError"]


async def test_a_repaired_message_is_heard_again_without_a_second_apology(intake: Intake) -> None:
    await intake.hear(says("halo", 1))
    await intake.hear(says("poison", 2))
    ((row, _),) = await intake.database.run(inbox.broken)
    for fixed, left in ((False, 1), (True, 0)):
        mended["it"] = fixed
        assert await intake.database.run(lambda db: inbox.repair(db, row=row.id))
        waiting = await intake.database.run(lambda db: inbox.next_row(db, person=row.person, now=intake.now()))
        assert waiting is not None
        await intake.hear_row(waiting, Key("terminal", "sari", "sari", row.key, source=row.channel, row=row.id))
        assert len(await intake.database.run(inbox.broken)) == left
    apology = Words().say(_line("common/broke"), "id")
    assert sum(apology in sent.worded for sent in intake.outgoing.rows) == 1  # type: ignore[attr-defined]


async def test_a_bug_outside_the_conversation_is_no_error_for_the_channel_either(
    intake: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, calls = turns.write, []

    def broken_once(tx: turns.Tx, turn: turns.Written) -> bool:
        calls.append(turn)
        if len(calls) == 1:
            raise KeyError("a bug of ours")
        return write(tx, turn)

    monkeypatch.setattr(turns, "write", broken_once)
    await intake.hear(says("halo", 1))
    assert [error for _, error in await intake.database.run(inbox.broken)] == ["KeyError"]


async def test_one_persons_poison_is_nobody_elses(intake: Intake) -> None:
    await intake.hear(says("halo", 1))
    await intake.hear(says("poison", 2))
    other = await intake.hear(says("halo", 3, "budi"))
    assert other.seq == 1


async def test_what_was_stored_although_the_commit_seemed_lost_is_sent_by_the_second_attempt(
    intake: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    transact, calls = intake.database.transact, []

    async def answer_lost_once(work: Any) -> Any:
        calls.append(work)
        result = await transact(work)
        if len(calls) == 1:
            raise Unavailable("the connection was cut after the commit")
        return result

    monkeypatch.setattr(intake.database, "transact", answer_lost_once)
    heard = await intake.hear(says("halo", 1))
    assert heard.repeat
    assert [row.seq for row in intake.outgoing.rows] == [1]  # type: ignore[attr-defined]


async def test_what_was_stored_although_the_commit_seemed_lost_goes_before_what_is_said_when_the_database_is_back(
    intake: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    transact, calls = intake.database.transact, []

    async def gone_after_the_first_commit(work: Any) -> Any:
        calls.append(work)
        if 1 < len(calls) <= 3:
            raise Unavailable("the database is away")
        result = await transact(work)
        if len(calls) == 1:
            raise Unavailable("the connection was cut after the commit")
        return result

    monkeypatch.setattr(intake.database, "transact", gone_after_the_first_commit)
    with pytest.raises(Unavailable):
        await intake.hear(says("halo", 1))
    assert (await intake.hear(says("halo", 1))).repeat
    await intake.hear(says("Sari", 2))
    await intake.hear(says("halo", 3))
    sent = [row.seq for row in intake.outgoing.rows]  # type: ignore[attr-defined]
    assert sent[0] == 1
    assert sent == sorted(set(sent))


async def test_even_when_the_answer_of_the_write_itself_was_lost_and_no_row_is_known_by_its_id(
    intake: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    transact, write = intake.database.transact, turns.write
    calls: list[int] = []

    def answer_lost(tx: turns.Tx, turn: turns.Written) -> bool:
        written = write(tx, turn)
        for item in turn.outbox if not calls else ():
            item.id = 0
        return written

    async def lost_once(work: Any) -> Any:
        result = await transact(work)
        calls.append(work)
        if len(calls) == 1:
            raise Unavailable("the connection was cut in the middle of the answer")
        return result

    monkeypatch.setattr(turns, "write", answer_lost)
    monkeypatch.setattr(intake.database, "transact", lost_once)
    assert (await intake.hear(says("halo", 1))).repeat
    assert [row.seq for row in intake.outgoing.rows] == [1]  # type: ignore[attr-defined]


def _line(key: str) -> Any:
    from dialogue import Line

    return Line(key)
