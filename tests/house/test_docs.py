"""What the pages say exists: links, files, commands, settings; and what they tell people to type works."""

from __future__ import annotations

import csv
import re
import shlex
import sqlite3
import subprocess
import sys
from argparse import ArgumentParser, _SubParsersAction
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

import dialogue
import handlers.fields
from bot.__main__ import build_parser
from bot.channels.webchat.files import ENVELOPE
from bot.media import BYTES_MAX
from bot.settings import Settings
from services import cooperatives
from services.tables import Table

ROOT = Path(__file__).parents[2]
FRONT = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")
PAGES = sorted([ROOT / name for name in FRONT] + list((ROOT / "docs").rglob("*.md")))
NAMES = [page.relative_to(ROOT).as_posix() for page in PAGES]
DECISIONS = sorted((ROOT / "docs/decisions").glob("[0-9]*.md"))
ROOMS = "training|bot|handlers|services|dialogue|understanding|locales|curriculum|migrations|tests|bench|docs"

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
QUOTED = re.compile(r"`([^`\n]+)`")
PATH = re.compile(rf"(?:{ROOMS}|\.ci)(?:/[\w.-]+)+/?|[\w.-]+\.(?:toml|yml|lock)|Makefile|Dockerfile")
MADE_BY_THE_READER = re.compile(r"Make `([^`]+)`")
NUMBER = re.compile(r"^(?:ID|N)$")
EXAMPLE = re.compile(r"\b(?:locales/(?:<|de|xx))|selling[-_]price")


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(name: str) -> list[str]:
    """The code blocks of a page that show what to type (no language)."""
    return [block for language, block in CODE.findall(text_of(name)) if language in ("", "sh", "bash")]


def typed(name: str) -> list[str]:
    """Every line of a page that somebody might type into a terminal."""
    lines = [line for block in blocks(name) for line in block.splitlines()]
    return [re.sub(r"\s+#.*", "", line).strip() for line in lines] + QUOTED.findall(CODE.sub("", text_of(name)))


def anchors(page: Path) -> set[str]:
    heads = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_somewhere(name: str) -> None:
    for link in LINK.findall(CODE.sub("", text_of(name))):
        if re.match(r"https?:|mailto:", link):
            continue
        path, _, anchor = link.partition("#")
        goal = (ROOT / name).parent / path if path else ROOT / name
        assert goal.exists(), f"{name} links to {link}"
        assert not anchor or anchor in anchors(goal), f"{goal} has no heading {anchor}"


@pytest.mark.parametrize("name", NAMES)
def test_every_file_that_is_named_exists(name: str) -> None:
    made = set(MADE_BY_THE_READER.findall(text_of(name)))
    named = {quoted for quoted in QUOTED.findall(CODE.sub("", text_of(name))) if PATH.fullmatch(quoted)}
    missing = [path for path in sorted(named - made) if not (ROOT / path).exists() and not EXAMPLE.search(path)]
    assert missing == []


@pytest.mark.parametrize("name", NAMES)
def test_every_habit_of_make_that_is_named_exists(name: str) -> None:
    habits = set(re.findall(r"^([\w./-]+):(?!=)", text_of("Makefile"), re.MULTILINE))
    words = [shlex.split(line) for line in typed(name) if line.startswith("make ")]
    named = {word for line in words for word in line[1:] if "=" not in word}
    assert named <= habits


@pytest.mark.parametrize("name", NAMES)
def test_every_command_of_kanca_that_is_named_exists(name: str) -> None:
    commands = next(a.choices for a in build_parser()._actions if isinstance(a, _SubParsersAction))
    for line in typed(name):
        found = re.match(r"(?:.*exec \w+ |\.venv/bin/)?kanca ([a-z]+)\b(.*)", line)
        if found:
            assert found[1] in commands, f"{name} says {line!r}"
            assert set(re.findall(r"--[a-z-]+", found[2])) <= options(commands[found[1]]), f"{name} says {line!r}"


@pytest.mark.parametrize("name", NAMES)
def test_every_line_for_kanca_that_is_told_is_taken(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    for line in typed(name):
        found = re.match(r"(?:.*exec \w+ |\.venv/bin/)?kanca ([a-z]+ [^|…>]+)(?:$| [>|] )", line)
        if not found or re.search(r"\w\|\w", line):
            continue
        assert taken(shlex.split(found[1])), f"{name} says {line!r}: {capsys.readouterr().err}"


def taken(words: list[str]) -> bool:
    """Whether the command takes these words; an ID or N stands for a number."""
    try:
        build_parser().parse_args([NUMBER.sub("1", word) for word in words])
    except SystemExit as stop:
        return stop.code == 0
    return True


def options(command: ArgumentParser) -> set[str]:
    """Those of a command and of the commands below it."""
    below = [one for a in command._actions if isinstance(a, _SubParsersAction) for one in a.choices.values()]
    own = {option for action in command._actions for option in action.option_strings}
    return own.union(*(options(one) for one in below))


OF_TESTS = {"crash_at", "crash_long"}  # no settings: nobody sets them in earnest


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_that_is_named_exists(name: str) -> None:
    named = {found.lower() for found in re.findall(r"\bKANCA_([A-Z_]+)\b", text_of(name))}
    assert named - OF_TESTS <= set(Settings.model_fields)


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("docs/")])
def test_every_page_can_be_found_from_the_readme(name: str) -> None:
    reached, waiting = set[Path](), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        reached.add(page)
        goals = {(page.parent / link.partition("#")[0]).resolve() for link in LINK.findall(page.read_text("utf-8"))}
        pages = {each for goal in goals for each in (goal.glob("*.md") if goal.is_dir() else [goal])}
        waiting += [each for each in pages if each.suffix == ".md" and each.exists() and each not in reached]
    assert ROOT / name in reached


def test_every_kind_of_answer_that_is_listed_exists() -> None:
    listed = re.findall(r"`([A-Z]\w+)\(", text_of("docs/reference/fields.md"))
    kinds = {**vars(dialogue), **vars(handlers.fields)}
    assert len(listed) > 20
    assert [name for name in listed if not issubclass(kinds[name], dialogue.Field)] == []


def test_the_readme_fits_into_one_sitting() -> None:
    assert len(text_of("README.md").splitlines()) <= 150


# --- decisions ------------------------------------------------------------------------------------------------------


def test_decisions_are_numbered_without_gap_or_repeat() -> None:
    assert [int(page.name[:4]) for page in DECISIONS] == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.stem)
def test_a_decision_is_one_page_of_four_parts_and_stands_in_the_list(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    parts = re.findall(r"^\*\*([^*]+)\*\*", text, re.MULTILINE)
    assert parts == ["What hurt.", "What we chose.", "What it costs.", "What would change our mind."]
    assert text.startswith(f"# {int(page.name[:4])}. ")
    assert len(text.splitlines()) <= 50
    assert f"[{int(page.name[:4])}]({page.name})" in text_of("docs/decisions/README.md")


# --- what people are told to type -------------------------------------------------------------------------------------


def test_the_example_list_of_cooperatives_is_taken() -> None:
    (example,) = (block for language, block in CODE.findall(text_of("docs/how-to/operate.md")) if language == "csv")
    engine = create_engine("sqlite://")
    Table.metadata.create_all(engine)
    with Session(engine) as db:
        assert cooperatives.import_rows(db, rows=csv.DictReader(example.splitlines())).added == 2
    engine.dispose()


def test_the_backup_that_is_told_makes_a_whole_copy(tmp_path: Path) -> None:
    told = next(line for line in typed("docs/how-to/operate.md") if line.startswith(".venv/bin/python -c"))
    (tmp_path / "var").mkdir()
    kept = sqlite3.connect(tmp_path / "var/kanca.sqlite3")
    kept.executescript("pragma journal_mode=wal; create table people (name text); insert into people values ('Sari')")
    _, *words = shlex.split(told)
    subprocess.run([sys.executable, *words], cwd=tmp_path, check=True)
    kept.close()
    copy = sqlite3.connect(tmp_path / "kanca-backup.sqlite3")
    assert copy.execute("select name from people").fetchall() == [("Sari",)]
    copy.close()


def test_the_proxy_that_is_shown_tells_who_asks_and_lets_the_page_stream_and_the_largest_photo_through() -> None:
    (shown,) = (block for language, block in CODE.findall(text_of("docs/how-to/deploy.md")) if language == "nginx")
    lines = {re.sub(r"\s*#.*", "", line).strip() for line in shown.splitlines()}
    assert {"proxy_set_header X-Forwarded-For $remote_addr;", "proxy_buffering off;"} <= lines
    assert f"server 127.0.0.1:{Settings.model_fields['port'].default};" in lines
    (megabytes,) = (int(size) for line in lines for size in re.findall(r"client_max_body_size (\d+)m;", line))
    assert megabytes * 1024 * 1024 > BYTES_MAX + ENVELOPE
