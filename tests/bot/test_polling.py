"""Who polls Telegram: the lease is renewed while one process fetches, and those who wait say for whom."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot import polling
from bot.channels.telegram.reading import Reader
from bot.migrate import migrate
from bot.polling import LEASE_SECONDS, POLLING, Keep, Polling, mark_of
from services import leases
from services.database import Database, open_database
from tests.standin.telegram_people import Somebody

SARI = Somebody(7001, "Sari")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    url = f"sqlite:///{tmp_path}/kanca.sqlite3"
    await migrate(url)
    database = open_database(url)
    yield database
    await database.close()


async def never(offset: int, keep: Keep) -> int:
    raise AssertionError("this process does not hold the lease")


async def take(database: Database, holder: str, value: str | None = None) -> str | None:
    return await database.run(
        lambda db: leases.take(db, name=POLLING, holder=holder, seconds=LEASE_SECONDS, value=value)
    )


async def left(database: Database, now: float = 0.0) -> float:
    """The seconds left of the lease at a moment of our own."""
    return (await database.run(lambda db: leases.held(db, name=POLLING, now=now or 1.0)))[1]


async def test_who_waits_for_the_lease_says_once_who_has_it_and_until_when(database: Database) -> None:
    two = Polling(database, "two", never)
    await take(database, "one")
    with capture_logs() as logs:
        await two.once()
        await two.once()
    (said,) = logs
    assert (said["holder"], 0 < said["seconds"] <= LEASE_SECONDS) == ("one", True)
    assert said["until"].endswith(" UTC")


async def test_who_takes_over_goes_on_where_the_dead_one_was_and_says_so(database: Database) -> None:
    offsets: list[int] = []

    async def fetch(offset: int, keep: Keep) -> int:
        offsets.append(offset)
        assert await keep(offset + 1)
        return offset + 1

    await take(database, "one", "17")
    two = Polling(database, "two", fetch)
    with capture_logs() as logs:
        await two.once()
        await database.run(lambda db: leases.release(db, name=POLLING, holder="one"))
        await two.once()
        await two.once()
    assert offsets == [17, 18]
    assert [line.get("waited_for") for line in logs] == [None, "one", None]


async def test_another_bot_has_ids_and_an_offset_of_its_own_and_the_first_one_keeps_its_own(database: Database) -> None:
    offsets: list[int] = []

    async def fetch(offset: int, keep: Keep) -> int:
        offsets.append(offset)
        await keep(offset + 1)
        return offset + 1

    said = SARI.says("halo")
    ids = []
    for bot in (42, 77, 42, 77):
        mark = await mark_of(bot, database)
        ids += [arrival.id for arrival in Reader(bot, mark=mark).read(said)]
        await Polling(database, "me", fetch, mark).once()
    assert ids == [f"{said['update_id']}", f"77:{said['update_id']}"] * 2
    assert offsets == [0, 0, 1, 1]


async def test_the_lease_is_renewed_while_telegram_keeps_a_question_open(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "RENEW_SECONDS", 0.01)

    async def fetch(offset: int, keep: Keep) -> int:
        taken = await left(database)
        async with asyncio.timeout(30):
            while await left(database) == taken:  # noqa: ASYNC110 - a lease has no bell
                await asyncio.sleep(0.01)
        return offset

    await Polling(database, "one", fetch).once()
    assert [task for task in asyncio.all_tasks() if "Polling._renew" in repr(task)] == []


async def test_a_renewal_that_fails_is_logged_and_the_next_one_tries_again(
    database: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(polling, "RENEW_SECONDS", 0.01)
    broken = iter([True, True, False])
    again = asyncio.Event()
    one: Any = None

    async def take_or_fail(offset: str | None = None) -> str | None:
        if next(broken, False):
            raise RuntimeError("the network")
        again.set()
        return ""

    async def fetch(offset: int, keep: Keep) -> int:
        one._take = take_or_fail
        async with asyncio.timeout(30):
            await again.wait()
        return offset

    one = Polling(database, "one", fetch)
    await one.once()
    assert [record.message for record in caplog.records].count("The lease of polling has failed") == 2
