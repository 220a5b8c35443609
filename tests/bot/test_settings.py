"""Settings that are wrong are told in a line each, before anything is done, and show no secret."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.__main__ import main
from bot.settings import Settings, load, unknown


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_each_wrong_setting_is_named_and_no_value_is_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KANCA_PORT", "hunter2")
    monkeypatch.setenv("KANCA_LOG_LEVEL", "loud")
    assert main(["outbox", "failed"]) == 2
    told = capsys.readouterr().err.splitlines()
    assert [line.removeprefix("kanca: ").partition(":")[0] for line in told] == ["KANCA_PORT", "KANCA_LOG_LEVEL"]
    assert "hunter2" not in "".join(told)


def test_a_setting_that_is_none_of_ours_is_pointed_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KANCA_TELEGRAM_TOKN", "42:secret")
    monkeypatch.setenv("KANCA_CRASH_LONG", "1")
    assert unknown() == ["KANCA_TELEGRAM_TOKN"]
    main(["words", "--review", "id"])
    told = capsys.readouterr().err
    assert "KANCA_TELEGRAM_TOKN" in told
    assert "secret" not in told


def test_a_folder_that_cannot_be_made_is_told_before_anything_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("KANCA_DATA_DIR", str(tmp_path / "file" / "var"))
    assert main(["serve"]) == 2
    told = capsys.readouterr().err.splitlines()
    assert told[-1].startswith("kanca: KANCA_DATA_DIR:")
    assert "Traceback" not in "".join(told)


def test_what_is_right_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KANCA_PORT", "8123")
    assert load() == Settings(port=8123)
    assert load().port == 8123
