"""What people learned, for programs that hold the key and for files."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import AsyncIterator
from pathlib import Path

import httpx2
import pytest
import pytest_asyncio
from fastapi import FastAPI

from bot import learning
from bot.__main__ import main
from bot.migrate import migrate
from bot.settings import Settings
from services import accounts, learning_out
from services.database import open_database
from tests.services.test_certificates import graduate

PATH = "/xapi/statements"


@pytest_asyncio.fixture
async def settings(tmp_path: Path) -> AsyncIterator[Settings]:
    """A house in which somebody has passed a course."""
    made = Settings(data_dir=tmp_path, public_url="https://kanca.test", lrs_key="store", lrs_secret="s3cret of theirs")
    await migrate(made.database)
    database = open_database(made.database)
    await database.run(graduate)
    await database.close()
    learning.tell(made)
    yield made
    learning_out.tell("", store=False)
    accounts.tell(b"\0" * 16)


@pytest_asyncio.fixture
async def http(settings: Settings) -> AsyncIterator[httpx2.AsyncClient]:
    database, app = open_database(settings.database), FastAPI()
    app.include_router(learning.router(database, settings))
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="https://kanca.test") as client:
        yield client
    await database.close()


async def test_only_who_holds_the_key_reads_statements(http: httpx2.AsyncClient) -> None:
    assert (await http.get(PATH)).status_code == 401
    assert (await http.get(PATH, auth=("store", "wrong"))).status_code == 401
    assert (await http.get(PATH, headers={b"Authorization": b"Basic \xff\xfe"})).status_code == 401
    assert (await http.get(PATH, auth=("store", "s3cret of theirs"))).status_code == 200


async def test_without_a_key_there_is_nothing_to_read(settings: Settings, tmp_path: Path) -> None:
    database, app = open_database(settings.database), FastAPI()
    app.include_router(learning.router(database, Settings(data_dir=tmp_path)))
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="https://kanca.test") as client:
        assert (await client.get(PATH, auth=("", ""))).status_code == 404
    await database.close()


async def test_page_by_page_everything_comes_once_and_nobody_is_named(http: httpx2.AsyncClient) -> None:
    more, seen = f"{PATH}?limit=7", list[str]()
    while more:
        page = await http.get(more, auth=("store", "s3cret of theirs"))
        assert page.headers["X-Experience-API-Version"] == "1.0.3"
        assert "Siti" not in page.text
        seen += [one["id"] for one in page.json()["statements"]]
        more = page.json()["more"]
    assert len(seen) == len(set(seen)) > 40


@pytest.mark.parametrize("query", ["since=kemarin", "since=%00", "limit=0", "after=-5", "after=99999999999999999999"])
async def test_a_strange_question_is_answered_without_breaking(http: httpx2.AsyncClient, query: str) -> None:
    answer = await http.get(f"{PATH}?{query}", auth=("store", "s3cret of theirs"))
    assert answer.status_code in (200, 400, 422)


def test_the_command_writes_statements_and_rows(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KANCA_DATA_DIR", str(settings.data_dir))
    assert main(["learning", "export"]) == 0
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert main(["learning", "export", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [one["id"] for one in said] == [row["id"] for row in rows]
    assert {row["account"] for row in rows} == {said[0]["actor"]["account"]["name"]}
    assert main(["learning", "export", "--since", "2999-01-01", "--format", "csv"]) == 0
    assert capsys.readouterr().out.splitlines() == ["id,account,verb,object,percent,success,at"]
    assert main(["learning", "export", "--since", "kapan"]) == 2
