"""The house as a whole: a part that fails is heard of, and a stop leaves nothing for the next start to wait for."""

from __future__ import annotations

import asyncio
import contextlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy.exc import DBAPIError
from structlog.testing import capture_logs

from bot.house import CLEAN_SECONDS, House
from bot.media import Missing
from bot.migrate import migrate
from bot.polling import LEASE_SECONDS, POLLING
from bot.settings import Settings
from services import leases
from services.database import open_database
from services.lessons import reviewing
from services.tables.consents import MediaToForget
from tests.bot.channels.webchat.fake import jpeg
from tests.standin.telegram import StandInTelegram

PATIENCE_SECONDS = 60.0  # importing aiogram takes seconds


async def taken(settings: Settings) -> str | None:
    """What a process that starts now finds under the lease; None while another holds it."""
    database = open_database(settings.database)
    held: str | None = await database.run(
        lambda db: leases.take(db, name=POLLING, holder="another", seconds=LEASE_SECONDS)
    )
    await database.close()
    return held


@pytest.mark.timeout(120)
async def test_after_a_stop_the_next_process_polls_at_once(tmp_path: Path) -> None:
    async with StandInTelegram() as telegram:
        token: Any = SecretStr(telegram.token)
        settings = Settings(data_dir=tmp_path, telegram_token=token, telegram_api_url=telegram.url)
        house = House(settings)
        house.start()
        async with asyncio.timeout(PATIENCE_SECONDS):
            await telegram.account.asked_for_news.wait()
        assert await taken(settings) is None
        await house.close()
        assert await taken(settings) is not None


@pytest.mark.parametrize("public_url", ["https://kanca.test", "HTTPS://kanca.test/"])
def test_a_program_that_people_reach_does_not_start_with_a_plan_to_die(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, public_url: str
) -> None:
    monkeypatch.setenv("KANCA_CRASH_AT", "after-commit:0.5:1")
    with pytest.raises(ValueError, match="KANCA_CRASH_AT"):
        House(Settings(data_dir=tmp_path, public_url=public_url))


def test_a_program_under_test_may_have_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KANCA_CRASH_AT", "after-commit:0.5:1")
    Settings(data_dir=tmp_path, public_url="http://127.0.0.1:1").check()


@pytest.mark.timeout(120)
async def test_a_part_that_cannot_start_says_so(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, telegram_token=SecretStr("no token at all"))
    with capture_logs() as logs:
        house = House(settings)
        house.start()
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not [line for line in logs if line["log_level"] == "error"]:  # noqa: ASYNC110 - a log has no bell
                await asyncio.sleep(0.05)
        await house.close()
    assert {"TokenValidationError"} == {line["error"] for line in logs if line["log_level"] == "error"}


async def test_what_the_operator_sets_for_reviews_reaches_the_lessons(tmp_path: Path) -> None:
    opened = asyncio.Event()
    house = House(Settings(data_dir=tmp_path, review_retention=0.8), when_open=opened.set)
    house.start()
    async with asyncio.timeout(PATIENCE_SECONDS):
        await opened.wait()
    assert reviewing.scheduler().desired_retention == 0.8
    await house.close()
    reviewing.tell(reviewing.Reviewing())


async def test_the_photos_of_who_was_erased_are_deleted_within_the_hour_that_people_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert CLEAN_SECONDS < 3600
    monkeypatch.setattr("bot.house.CLEAN_SECONDS", 0.05)
    opened = asyncio.Event()
    house = House(Settings(data_dir=tmp_path), when_open=opened.set)
    house.start()
    async with asyncio.timeout(PATIENCE_SECONDS):
        await opened.wait()
        photo = (await house.media.keep(jpeg())).ref
        assert await house.media.open(photo, 320)
        due = MediaToForget(ref=photo, since=datetime.now(UTC))
        await house.database.run(lambda db: db.add(due))
        with contextlib.suppress(Missing):
            while await house.media.open(photo, 320):  # noqa: ASYNC110 - a folder has no bell
                await asyncio.sleep(0.05)
    await house.close()


async def test_the_log_tells_why_the_database_cannot_be_reached(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = House(Settings(data_dir=tmp_path))
    errors = [DBAPIError("", {}, Exception('password authentication failed for user "kanca"'))]

    async def refused(url: str) -> None:
        if errors:
            raise errors.pop()
        await migrate(url)

    monkeypatch.setattr("bot.house.migrate", refused)
    with capture_logs() as logs:
        await house._until_migrated()
    await house.close()
    (told,) = [line for line in logs if line["event"].startswith("The database cannot be reached yet")]
    assert "password authentication failed" in told["why"]
