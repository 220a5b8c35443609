"""One question during one run: hearing the answer, or sending the prompt. What authors see of it is `Chat.ask`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from enum import Enum
from functools import cache
from hashlib import blake2b
from typing import Any, Final, Literal, NoReturn

from dialogue import mistakes
from dialogue.answers import Sheet
from dialogue.fields import LATE, Check, Field, Instead, More, Option, Rejected, members_of
from dialogue.messages import TOGETHER, Choice, Incoming, Json, Line, Message

MAX_DIGITS: Final = 4  # of a choice's number; Python refuses to read numbers of thousands of digits
SAYABLE: Final = (str, int, float, type(None), list, tuple, Line)


class Suspended(BaseException):
    """The run has stopped at a question. A BaseException, so that no `except Exception` of an author swallows it."""


@dataclass(slots=True)
class Setting:
    """Where and when a turn happens. Constant through all runs of one turn, but for `language`, which `speak` sets."""

    person: int
    now: datetime
    language: str = "id"
    message: str = ""  # the channel's id of the message being heard
    channel: str = ""
    serial: int = 0  # grows with every message we send to this person
    user: str = ""  # the channel's id of the account: several people may share a phone
    zone: tzinfo = UTC  # where the person's day begins at midnight


@dataclass(slots=True)
class Run:
    """One run of a conversation from its first line: what it has heard, what waits to be said, and what comes after.

    When it has returned, the sheets `beneath` stay open; then (`after`) another conversation is started, or the topmost
    of those repeats its question.
    """

    sheet: Sheet
    setting: Setting
    incoming: Incoming | None
    beneath: list[Sheet] = field(default_factory=list)
    after: tuple[str, dict[str, Json]] | Literal["repeat", "silence"] = "repeat"
    said: list[Message] = field(default_factory=list)
    seen: dict[str, Json] = field(default_factory=dict)
    enums: dict[type[Enum], str] = field(default_factory=dict)
    stopped: bool = False
    rejected: bool = False
    joined: list[Line] = field(default_factory=list)  # what says that something has joined an earlier answer


NOTHING: Final = object()


class Question:
    """One question during one run: hears the answer, or sends the prompt."""

    __slots__ = ("args", "field", "full", "key", "picture", "run")

    def __init__(self, run: Run, key: str, full: str, field: Field[Any], args: dict[str, Any], picture: str) -> None:
        self.run, self.key, self.full, self.field = run, key, full, field
        self.args, self.picture = args, picture

    def hear(self, check: Check | None, bound: str) -> Any:
        """The value in the message this question waited for; NOTHING when there is none. May stop the run."""
        run, sheet = self.run, self.run.sheet
        said = run.incoming
        if said is None or sheet.waiting != self.full:
            return NOTHING
        run.incoming = None  # a message answers only the question that waited for it, once
        late = self.field.within and sheet.until is not None and run.setting.now.timestamp() >= sheet.until
        if said.kind == "time" and not late:
            return NOTHING
        try:
            value = LATE if late else self._read(said, check)
        except Rejected as no:
            self._reject(no, said)
        except More as more:
            self._go_on_collecting(more)
        except Instead:
            run.stopped = True
            raise
        kept = as_json(self.full, self.field, self.field.pack(value))
        sheet.keep(self.full, kept, bound, "" if late else run.setting.message)
        run.seen[self.full] = kept
        return value

    def _read(self, said: Incoming, check: Check | None) -> Any:
        """What the field reads and `check` lets pass."""
        value = self._value(said)
        self.check(check, value)
        return value

    def _value(self, said: Incoming) -> Any:
        """What the field reads; where it rejects a number, the choice that has this number."""
        sheet = self.run.sheet
        try:
            return self.field.read(said, sheet.partial)
        except Rejected:
            choice = numbered(sheet.offered or self._choices(self._options()), said)
            if choice is None:
                raise
        if choice.does == "answer":
            return self.field.read(Incoming("choice", choice=choice.value), sheet.partial)
        raise Instead(*choice.value) if choice.does == "command" else Instead("door", *choice.value)

    @staticmethod
    def check(check: Check | None, value: Any) -> None:
        reason = check(value) if check else None
        if reason:
            raise reason if isinstance(reason, Rejected) else Rejected(reason)

    def _reject(self, no: Rejected, said: Incoming) -> NoReturn:
        """Say why, then help that grows: the second failed try brings the help, the third the ways out."""
        sheet = self.run.sheet
        sheet.tries += 1
        self.run.rejected = True
        sheet.partial = sheet.partial if no.partial is None else no.partial
        lines = [Line("common/cannot-read")] if said.kind == "other" else []  # a sticker, a poll
        lines.append(Line(f"{self.key}.{no.name}", sentence_args(self.run, no.args_), f"fields/{no.name}"))
        if sheet.tries >= 2:
            lines.append(Line(f"{self.key}.help", sentence_args(self.run, self.args), "common/help"))
        ways_out = [Option(["cancel"], "cancel", does="command"), Option(["human", {}], "human", does="door")]
        self._send(lines, [*no.options, *self._options(), *(ways_out if sheet.tries >= 3 else [])])

    def _go_on_collecting(self, more: More) -> NoReturn:
        sheet = self.run.sheet
        sheet.partial, sheet.tries = more.partial, 0
        line = Line(f"{self.key}.{more.name}", sentence_args(self.run, more.args_), f"fields/{more.name}")
        self._send([line], self._options(), burst=TOGETHER if more.in_a_burst else "")

    def stop(self) -> NoReturn:
        """Send the prompt and wait for the answer."""
        within, setting = self.field.within, self.run.setting
        self.run.sheet.wait_for(self.full, until=(setting.now + within).timestamp() if within else None)
        prompt = Line(self.key, sentence_args(self.run, self.args))
        self._send([prompt], self._options(), picture=self.picture)

    def _options(self) -> list[Option]:
        return list(self.field.options(self.run.sheet.partial))

    def _send(self, lines: list[Line], options: list[Option], *, picture: str = "", burst: str = "") -> NoReturn:
        run, choices = self.run, self._choices(options)
        run.sheet.offered, run.sheet.secret = choices, self.field.secret
        run.sheet.labels[self.full] = self.key
        run.said.append(Message(tuple(lines), choices, picture, burst=burst, asks=self.full))
        run.stopped = True
        raise Suspended

    def _choices(self, options: Sequence[Option]) -> tuple[Choice, ...]:
        return tuple(
            Choice(o.line or Line(f"{self.key}.{o.name}", {}, self._shared(o.name)), o.does, o.value) for o in options
        )

    def _shared(self, name: str) -> str:
        """Where a choice finds its label when the question has none for it: with its Enum, or with all others."""
        kind = self.field.kind
        return f"choices/{kebab(kind.__name__)}.{name}" if kind and name in members_of(kind) else f"choices/{name}"


def numbered(offered: Sequence[Choice], said: Incoming) -> Choice | None:
    """The offered choice whose number was typed."""
    number = said.text.strip().rstrip(".)")
    small = said.kind == "text" and number.isdecimal() and len(number) <= MAX_DIGITS
    return offered[int(number) - 1] if small and 1 <= int(number) <= len(offered) else None


def sentence_args(run: Run, args: dict[str, Any]) -> dict[str, Json]:
    """A sentence's arguments as they are kept: JSON as it is, an Enum by its label, a date as ISO 8601."""
    return {name: _argument(run, name, value) for name, value in args.items()}


def _argument(run: Run, name: str, value: Any) -> Json:
    if isinstance(value, Enum):
        shared = f"choices/{kebab(type(value).__name__)}.{value.value}"
        key = run.enums.get(type(value))
        return Line(f"{key}.{value.value}", {}, shared) if key else Line(shared)
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if not isinstance(value, SAYABLE):
        raise mistakes.NotSayable(name, value)
    return value


@cache
def kebab(name: str) -> str:
    """BusinessKind -> business-kind."""
    return "".join(f"-{c.lower()}" if c.isupper() else c for c in name).lstrip("-")


def digest(about: Json) -> str:
    """What an answer hangs on, as 16 hexadecimal digits."""
    text = json.dumps(about, sort_keys=True, default=lambda line: line.to_json())
    return blake2b(text.encode(), digest_size=8).hexdigest()


def as_json(name: str, owner: object, value: Json) -> Json:
    try:
        json.dumps(value)
    except (TypeError, ValueError):
        raise mistakes.NotKeepable(name, owner, value) from None
    return value
