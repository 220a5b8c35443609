"""The pages that come from the code are what the code makes of them today."""

from pathlib import Path

import pytest

from bot.settings import Settings
from docs import runs
from docs.__main__ import PAGES

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("path", PAGES)
def test_the_page_is_up_to_date(path: str) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == PAGES[path](), f"{path} is out of date: run make docs"


def test_the_example_may_be_used_as_it_is_and_sets_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text((ROOT / ".env.example").read_text())
    assert Settings() == Settings(_env_file=None)


def test_every_line_of_the_example_is_a_value_that_settings_accept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [line.removeprefix("#") for line in (ROOT / ".env.example").read_text().splitlines()]
    (tmp_path / ".env").write_text("\n".join(line for line in lines if line.startswith("KANCA_")))
    assert Settings().database == Settings(_env_file=None).database


def test_the_picture_shows_that_only_the_last_message_writes() -> None:
    write = next(n for n, line in enumerate(runs.SOURCE) if "db.append" in line)
    assert [write in turn.ran for turn in runs.turns()] == [False] * 6 + [True]
