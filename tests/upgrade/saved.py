"""The answers that releases have saved, and whether today's code goes on with them where they stopped."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from dialogue import Chat, Conversation, Incoming, Sheet, Stack
from dialogue.questions import Run, Suspended
from tests.upgrade.walk import ANYTHING, TYPED, rehearsal, walk

FOLDER = Path(__file__).parent / "saved"
ROOT = Path(__file__).parents[2]


class Released(Exception):
    """This version is out: what it has saved stays as people were left with it."""


@dataclass(frozen=True, slots=True)
class Saved:
    """One person of the town before one question, as a release left them. `kept` are their open conversations."""

    release: str
    person: int
    question: str
    kept: list[Any]

    def stack(self) -> list[Sheet]:
        return [Sheet.from_json(sheet) for sheet in self.kept]

    @property
    def name(self) -> str:
        return f"{self.release} {self.kept[-1]['conversation']} at {self.question}"


def release() -> str:
    """Today's release."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return str(project["version"])


def folder_of(version: str, *, changelog: str, shelf: Path = FOLDER) -> Path:
    """Where this version saves. Raises Released when it is out: the changelog has its heading, or a later one saved."""
    heading = re.search(rf"^## \[?{re.escape(version)}\b", changelog, re.MULTILINE)
    later = [one.name for one in shelf.iterdir() if _numbers(one.name) > _numbers(version)]
    if heading or later:
        raise Released(f"{version} is released: what it saved stays. Raise the version in pyproject.toml, then save.")
    return shelf / version


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def saved() -> Iterator[Saved]:
    """Everything that any release has saved: a file a conversation, a line a person who waits."""
    for file in sorted(FOLDER.glob("*/*.json")):
        for line in file.read_text().splitlines():
            yield Saved(file.parent.name, **json.loads(line))


def save(db: Session, table: Mapping[str, Conversation]) -> int:
    """Write down what today's release saves; how many there are. Raises Released."""
    folder = folder_of(release(), changelog=(ROOT / "CHANGELOG.md").read_text())
    lines = dict[str, list[str]]()
    for state in walk(db, table):
        line = {"person": state.person, "question": state.question, "kept": json.loads(state.sheets)}
        lines.setdefault(state.top.conversation, []).append(json.dumps(line, ensure_ascii=False))
    folder.mkdir(parents=True, exist_ok=True)
    for name, waiting in lines.items():
        (folder / f"{name}.json").write_text("\n".join(waiting) + "\n")
    return sum(map(len, lines.values()))


def divergence(db: Session, table: Mapping[str, Conversation], one: Saved) -> str:
    """What today's code does otherwise with these answers; "" when it goes on where they stopped.

    It may ask something new first. It may not forget an answer, nor ask one again.
    """
    sheets = one.stack()
    sheet, waited, news = sheets[-1], sheets[-1].waiting, 0
    old, answered = set(sheet.labels), {name for name, answer in sheet.answers.items() if not answer.open}
    with rehearsal(db, table, one.person, sheets) as stack:
        run = _run(stack, sheet, None)
        while run.stopped and sheet.waiting not in old and sheet.labels[sheet.waiting] != one.question:
            run, news = _answer_what_is_new(stack, sheet, sheet.waiting), news + 1
            if run is None:
                return f"The answer to {sheet.waiting}, which is new, is not known here: add it to TYPED in walk.py."
    if not run.stopped and not news:
        return "It ended without a question."
    if sheet.waiting in answered or any(answer.open for answer in sheet.answers.values()):
        return f"{sheet.waiting} is asked again although it has been answered."
    unread = sheet.answers.keys() - run.seen.keys()
    if unread:
        return f"Answers that nobody asks for any more: {sorted(unread)}. Say what they were: formerly=…"
    if waited not in run.seen:
        return ""  # the question is called otherwise now, or gone, and nobody had answered it yet
    asked = sheet.labels[sheet.waiting]
    return "" if asked == one.question else f"It stops at {asked}, no more at {one.question}."


def _answer_what_is_new(stack: Stack, sheet: Sheet, name: str) -> Any:
    """The run that follows an answer to a question which the saved release did not have; None when none fits."""
    choices = [Incoming("choice", choice=choice.value) for choice in sheet.offered if choice.does == "answer"]
    typed = [Incoming(text=text) for text in TYPED.get(sheet.labels[name], ANYTHING)]
    for said in (*choices, *typed):
        run = _run(stack, sheet, said)
        if sheet.waiting != name:
            return run
    return None


def _run(stack: Stack, sheet: Sheet, said: Incoming | None) -> Run:
    """One run over the saved answers, as the next message would cause."""
    run = Run(sheet, stack.setting, said)
    try:
        stack.table[sheet.conversation](Chat(run), stack.db, **sheet.args)
    except Suspended:
        stack.undo()
    return run
