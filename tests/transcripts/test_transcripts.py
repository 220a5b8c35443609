"""Every transcript is true on both databases and every channel, restarted after every line, every message twice."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from difflib import unified_diff
from pathlib import Path

import pytest
import pytest_asyncio

from bot.media import Media
from bot.migrate import migrate
from tests.servers.postgres import Postgres
from tests.stage.play import play
from tests.stage.script import CHANNELS, Script, lines, read

SCRIPTS = [read(file) for file in sorted(Path(__file__).parent.glob("*.txt"))]
ONCE_EACH = [(script, script.channels[n % len(script.channels)]) for n, script in enumerate(SCRIPTS)]
"""PostgreSQL hears every transcript on one channel, in turn: the databases share all code but services/database/."""
OTHERS = [(s, c) for s in SCRIPTS for c in s.channels if len(s.channels) == 1 or (s, c) not in ONCE_EACH]
"""SQLite hears it on all the others: so each is heard once on every channel, and on both databases."""

pytestmark = pytest.mark.asyncio(loop_scope="module")


def named(played: list[tuple[Script, str]]) -> list[str]:
    return [f"{script.name}-{channel}" for script, channel in played]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def media() -> AsyncIterator[Media]:
    store = Media("memory:///")
    yield store
    await store.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def empty_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with its tables, made once and copied."""
    file = tmp_path_factory.mktemp("transcripts") / "empty.sqlite3"
    await migrate(f"sqlite:///{file}")
    return file


@pytest.fixture
def postgres_copy(postgres: Postgres) -> Iterator[str]:
    """A database with its tables, copied from one made once."""
    url = postgres.copy_of("migrated", lambda url: asyncio.run(migrate(url)))
    yield url
    postgres.drop(url)


async def holds(script: Script, channel: str, url: str, media: Media) -> None:
    """Whether all that is said is what is written. `make transcripts` writes it anew."""
    said = await play(script, channel, url, media)
    written = [line for step in script.steps for line in (step.line, *step.expected(channel))]
    heard = [line for n, step in enumerate(script.steps) for line in (step.line, *lines(said[n]))]
    assert "\n".join(unified_diff(written, heard, "written", "heard", lineterm="")) == ""


@pytest.mark.parametrize(("script", "channel"), OTHERS, ids=named(OTHERS))
async def test_on_sqlite_the_transcript_is_true(
    script: Script, channel: str, empty_sqlite: Path, tmp_path: Path, media: Media
) -> None:
    shutil.copy(empty_sqlite, tmp_path / "kanca.sqlite3")
    await holds(script, channel, f"sqlite:///{tmp_path / 'kanca.sqlite3'}", media)


@pytest.mark.parametrize(("script", "channel"), ONCE_EACH, ids=named(ONCE_EACH))
async def test_on_postgresql_the_transcript_is_true(
    script: Script, channel: str, postgres_copy: str, media: Media
) -> None:
    await holds(script, channel, postgres_copy, media)


async def test_there_are_transcripts_for_every_channel() -> None:
    assert len(SCRIPTS) >= 15
    assert {channel for _, channel in OTHERS} == set(CHANNELS)
