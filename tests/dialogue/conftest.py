"""A talk with one conversation: every sheet goes through JSON between two messages, as it does in the database."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from dialogue import Conversation, Incoming, Message, Setting, Sheet, Stack, conversation, table_of

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@dataclass
class Talk:
    """One person's talk. `db` is a list whose appends are business writes; a rehearsal's are taken back."""

    conversations: tuple[Conversation, ...]
    db: list[Any] = field(default_factory=list)
    kept: list[dict[str, Any]] = field(default_factory=list)
    now: datetime = START
    turns: int = 0
    rejected: bool = False

    def turn(self, verb: Callable[[Stack], list[Message]]) -> list[Message]:
        self.turns += 1
        marks = [len(self.db)]
        setting = Setting(7, self.now, "id", f"m{self.turns}", "test", self.turns)
        sheets = [Sheet.from_json(sheet) for sheet in self.kept]
        stack = Stack(
            table_of(*self.conversations),
            setting,
            self.db,
            sheets=sheets,
            keep=lambda: marks.append(len(self.db)),
            undo=lambda: self.db.__delitem__(slice(marks[-1], None)),
        )
        said = verb(stack)
        self.kept = json.loads(json.dumps([sheet.to_json() for sheet in stack.sheets]))
        self.rejected = stack.rejected
        return said

    def start(self, name: str = "", /, **args: Any) -> list[str]:
        return keys(self.turn(lambda s: s.start(name or self.conversations[0].name, args)))

    def say(self, text: str) -> list[str]:
        return keys(self.turn(lambda s: s.answer(Incoming(text=text))))

    def press(self, value: Any) -> list[str]:
        return keys(self.turn(lambda s: s.answer(Incoming("choice", choice=value))))

    def command(self, *words: Any) -> list[str]:
        return keys(self.turn(lambda s: s.command(words)))

    def wait(self, **time: float) -> list[str]:
        self.now += timedelta(**time)
        return keys(self.turn(lambda s: s.answer(Incoming("time"))))

    def release(self, *conversations: Conversation) -> None:
        """A new release of the program while this person is half-way."""
        self.conversations = conversations

    @property
    def waiting(self) -> str:
        return str(self.kept[-1]["waiting"]) if self.kept else ""


def keys(said: list[Message]) -> list[str]:
    """The sentences of all bubbles, without the conversation's name."""
    return [line.key.partition("/")[2] for message in said for line in message.lines]


def named(name: str, function: Callable[..., None]) -> Conversation:
    return conversation(name)(function)


@pytest.fixture
def talk() -> Callable[..., Talk]:
    def make(*functions: Callable[..., None] | Conversation) -> Talk:
        made = [f if isinstance(f, Conversation) else named(f.__name__.replace("_", "-"), f) for f in functions]
        return Talk(tuple(made))

    return make
