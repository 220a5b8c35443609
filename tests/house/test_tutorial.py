"""The tutorial cannot rot: what it says is written into a copy of the house, and its talks are had with the program."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from locales import unused

ROOT = Path(__file__).parents[2]
TUTORIAL = (ROOT / "docs/tutorial/first-conversation.md").read_text()
FILES = dict(re.findall(r"Make `([\w./-]+)`:\n\n```\w+\n(.*?)^```", TUTORIAL, re.MULTILINE | re.DOTALL))
DIFFS = re.findall(r"^```diff\n(.*?)^```", TUTORIAL, re.MULTILINE | re.DOTALL)
FLUENT = re.findall(r"^```fluent\n(.*?)^```", TUTORIAL, re.MULTILINE | re.DOTALL)
TALKS = re.findall(r"^```transcript\n(.*?)^```", TUTORIAL, re.MULTILINE | re.DOTALL)
GREETING = ["halo", "Bahasa Indonesia", "Pemilik usaha", "Setuju", "Wati"]

WALK = """
from handlers import CONVERSATIONS
from tests.upgrade import town, walk
with town.town() as db:
    for state in walk.walk(db, {"selling-price": CONVERSATIONS["selling-price"]}):
        print(state.question)
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the folders that the word lint reads and Kanca runs on, changed as the tutorial says."""
    folder = tmp_path_factory.mktemp("author")
    for name in (*unused.PACKAGES, "migrations"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path, text in FILES.items():
        (folder / path).write_text(text)
    contents = folder / "handlers/__init__.py"
    for diff in DIFFS[:2]:
        contents.write_text(changed(contents.read_text(), diff))
    return folder


def changed(text: str, diff: str) -> str:
    """The text with a change of the tutorial made to it."""
    lines = [line if line.strip() else " \n" for line in diff.splitlines(keepends=True)]
    old, new = ("".join(line[1:] for line in lines if line[0] in signs) for signs in (" -", " +"))
    if new in text:  # the author of this house has followed the tutorial
        return text
    assert text.count(old) == 1, f"{old!r} stands there no more"
    return text.replace(old, new)


def run(house: Path, *words: str, typed: str = "", by: str = "-m") -> subprocess.CompletedProcess[str]:
    """A command of ours, over the author's folders and the house's others."""
    quiet = {name: value for name, value in os.environ.items() if not name.startswith("KANCA_")}
    environment = {**quiet, "PYTHONPATH": f"{house}{os.pathsep}{ROOT}", "KANCA_DATA_DIR": str(house / "var")}
    command = [sys.executable, by, *words]
    return subprocess.run(
        command, cwd=house, env=environment, input=typed, capture_output=True, text=True, timeout=60, check=False
    )


def talk(house: Path, typed: list[str], *, person: str, kept: str) -> str:
    """Type these lines in the terminal; the talk as it is saved."""
    done = run(house, "bot", "chat", "--person", person, "--save", kept, typed="\n".join([*typed, ""]))
    assert done.returncode == 0, done.stderr
    return (house / kept).read_text()


def typed_in(shown: str) -> list[str]:
    """What the person does in a talk that the tutorial shows."""
    return [line[2:] if line.startswith("> ") else line[4:] for line in shown.splitlines() if line[:2] in ("> ", "( ")]


def test_a_conversation_is_one_handler_three_files_of_words_and_two_lines() -> None:
    folders = sorted(Path(path).parent.as_posix() for path in FILES)
    assert folders == ["handlers", "locales/id", "locales/jv-krama", "locales/jv-ngoko"]
    added = [line for line in "".join(DIFFS[:2]).splitlines() if line.startswith("+")]
    assert [line.split()[0] for line in added] == ["+from", "+"], added


def test_the_linters_have_nothing_to_say_about_it(house: Path) -> None:
    words = run(house, "locales.lint")
    assert (words.stdout, words.returncode) == ("", 0), words.stdout + words.stderr
    written = [str(house / "handlers" / name) for name in ("selling_price.py", "__init__.py")]
    for habit in (["check"], ["format", "--check"]):
        looked = run(house, "ruff", *habit, "--config", str(ROOT / "pyproject.toml"), *written)
        assert looked.returncode == 0, looked.stdout


def test_the_tests_of_the_house_have_nothing_to_say_about_it(house: Path) -> None:
    """Those that look at every conversation: the menu, and the walk that saves wherever somebody may wait."""
    menus = run(
        house, "pytest", "-q", "-n0", "-p", "no:cacheprovider", "-c", str(ROOT / "pyproject.toml"),
        "-o", f"pythonpath={house}", "-k", "opens_doors or a_label or every_wish",
        str(ROOT / "tests/handlers/test_menu.py"),
    )  # fmt: skip
    assert menus.returncode == 0, menus.stdout
    walked = run(house, WALK, by="-c")
    asked = set(walked.stdout.split())
    assert asked == {"selling-price/cost", "selling-price/packs", "selling-price/profit"}, walked.stderr


def test_the_talks_go_as_they_are_shown_and_survive_a_restart(house: Path) -> None:
    first, second = map(typed_in, TALKS)
    before = talk(house, [*GREETING, *first[:2]], person="wati", kept="before.txt")
    after = talk(house, [*first[2:], *second], person="wati", kept="after.txt")
    assert (before + after).endswith("".join(TALKS))


def test_krama_and_ngoko_are_spoken_too(house: Path) -> None:
    greeted = {"krama": ["Jawa krama", "Kagungan usaha", "Sarujuk"], "ngoko": ["Jawa ngoko", "Duwe usaha", "Sarujuk"]}
    prices = {"krama": "Mangga dipunsade Rp9.500 saben bungkus", "ngoko": "Mangga didol Rp9.500 saben bungkus"}
    for level, presses in greeted.items():
        start = FLUENT[1 if level == "krama" else 2].split(".words = ")[1].split(" | ")[0]
        typed = ["halo", *presses, "Wati", start, "150rb", "20", "2"]
        saved = talk(house, typed, person=level, kept=f"{level}.txt")
        assert prices[level] in saved


def test_the_check_says_no_in_the_words_that_it_names(house: Path) -> None:
    handler, words = house / "handlers/selling_price.py", house / "locales/id/selling-price.ftl"
    plain, spoken = handler.read_text(), words.read_text()
    handler.write_text(changed(plain, DIFFS[2]))
    words.write_text(spoken.replace("\npacks =", f"{FLUENT[3]}\npacks =", 1))
    try:
        saved = talk(house, [*GREETING, "hitung harga", "500", "150rb"], person="tutik", kept="check.txt")
    finally:
        handler.write_text(plain)
        words.write_text(spoken)
    no = FLUENT[3].split(" = ")[1].strip()
    assert f"> 500\n< {no}\n> 150rb\n< Dari ongkos itu" in saved
