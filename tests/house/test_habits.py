"""The daily habits: `make` prints itself, and the merge machine runs what a person runs."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HABITS = ["run", "test", "check", "chat", "transcripts", "bench", "crash", "migrate", "docs", "lock"]


CLEAN = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}


def make(*words: str) -> str:
    return subprocess.run(["make", *words], cwd=ROOT, env=CLEAN, capture_output=True, text=True, check=True).stdout


def test_make_alone_prints_every_habit_with_what_it_does() -> None:
    printed = dict(re.findall(r"^  make (\w+) +(\S.*)$", make(), re.MULTILINE))
    assert set(HABITS) <= set(printed)


def test_make_run_installs_what_people_need_and_not_what_tests_need() -> None:
    planned = make("--dry-run", "--always-make", "run")
    assert "requirements.lock" in planned
    assert "requirements-dev.lock" not in planned


def test_nothing_is_installed_twice_when_the_locks_have_not_changed() -> None:
    for stamp in ("run.stamp", "dev.stamp"):
        assert (ROOT / ".venv" / stamp).exists()
    assert "pip" not in make("--dry-run", "test")


def test_make_check_runs_every_tool_the_words_first_whatever_one_of_them_finds(tmp_path: Path) -> None:
    for tool in ("python", "ruff", "lint-imports", "mypy"):
        says = f'#!/bin/sh\necho "$(basename $0) $*" >> {tmp_path}/ran\n'
        (tmp_path / tool).write_text(says + ("exit 1\n" if tool in ("python", "mypy") else ""))
        (tmp_path / tool).chmod(0o755)
    done = subprocess.run(
        ["make", "--old-file=.venv/dev.stamp", f"BIN={tmp_path}", "check"], cwd=ROOT, env=CLEAN, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    ran = (tmp_path / "ran").read_text().splitlines()
    assert ran == ["python -m locales.lint", "ruff format --check .", "ruff check .", "lint-imports ", "mypy "]
    assert done.returncode != 0
    assert done.stdout.splitlines()[-1] == "Something to mend: python -m locales.lint, mypy"


@pytest.mark.parametrize("kind", ["YesNo", "Confirm", "Optional"])
@pytest.mark.parametrize("wrong", ["from dialogue import {0}", "from dialogue.fields import {0}"])
def test_a_conversation_that_would_read_buttons_alone_is_told_which_field_to_use(kind: str, wrong: str) -> None:
    source = '"""A conversation."""\n\n{}\n\n__all__ = ["{}"]\n'
    assert "handlers.fields" in ruff(source.format(wrong.format(kind), kind), "handlers/shop.py")
    assert ruff(source.format(f"from handlers.fields import {kind}", kind), "handlers/shop.py") == ""


def ruff(source: str, name: str) -> str:
    """What ruff finds in this source, if it stood in a file of this name."""
    command = [str(ROOT / ".venv/bin/ruff"), "check", "--quiet", "--no-cache", "--stdin-filename", name, "-"]
    return subprocess.run(command, cwd=ROOT, input=source, capture_output=True, text=True, check=False).stdout


def test_the_merge_machine_runs_the_two_commands_that_people_run() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert re.findall(r"^make \w+$", script.read_text(), re.MULTILINE) == ["make test", "make check"]


def test_nobody_waits_with_what_may_swallow_a_cancel() -> None:
    """On Python 3.11 asyncio.wait_for can lose a cancellation, and then a stop never ends: asyncio.timeout does not."""
    assert [file for file in (ROOT / "bot").rglob("*.py") if "asyncio.wait_for(" in file.read_text()] == []
