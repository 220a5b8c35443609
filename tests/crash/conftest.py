"""What the crash tests share: a nursery for programs, a stand-in Bot API, either database."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.program import Nursery
from tests.standin.telegram import StandInTelegram


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One worker alone needs a nursery: to import everything once more takes longer than a dozen deaths."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.xdist_group("crash"))


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    with Nursery() as nursery:
        yield nursery


@pytest.fixture
async def telegram() -> AsyncIterator[StandInTelegram]:
    async with StandInTelegram() as telegram:
        yield telegram


@pytest.fixture
def settings(telegram: StandInTelegram) -> dict[str, str]:
    """Settings of a program whose updates the test brings itself."""
    return {
        "telegram_token": telegram.token,
        "telegram_api_url": telegram.url,
        "telegram_mode": "webhook",
        "public_url": "http://127.0.0.1:1",
    }


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'kanca.sqlite3'}"
    url: str = request.getfixturevalue("postgres_url")
    return url
