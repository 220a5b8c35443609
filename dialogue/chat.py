"""What the author of a conversation holds in the hand: `ask`, `say`, `part`, `remember` and a few more.

A conversation is run again from its first line at every message. `ask` returns at once where the answer is known,
and stops the run with `Suspended` at the first question that has none. docs/explanation/conversations.md draws it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from hashlib import blake2b
from typing import Any, Final, NoReturn, TypeVar, overload

from dialogue import mistakes
from dialogue.answers import Answer, Sheet
from dialogue.fields import Check, Field, Instead, More, OneOf, Option, Optional, Rejected
from dialogue.messages import Choice, Incoming, Json, Line, Message

T = TypeVar("T")

MAX_QUESTIONS: Final = 1000  # a run of a thousand questions still takes milliseconds; more is a loop without an end
MAX_SENTENCES: Final = 40  # what a person can bear at once, and then some
BURST_SECONDS: Final = 1.2  # an album arrives within a second; its pictures are acknowledged together


class Late(Enum):
    """The answer of a question asked `within` a time that has passed."""

    LATE = "late"


LATE: Final = Late.LATE
_LATE_KEPT: Final = {"late": True}


class Suspended(BaseException):
    """The run has stopped at a question. A BaseException, so that no `except Exception` of an author swallows it."""


class AskAgain(BaseException):
    """The run has found an answer that cannot stand and asks its question again."""

    def __init__(self, name: str, line: Line) -> None:
        self.name, self.line = name, line


class Refusal(Exception):
    """A rule says no, and `line` says so kindly. Nothing of the run is kept; `reopen` may name the question to ask again.

    `services/refusals.py` holds the tree of those that exist.
    """

    def __init__(self, line: Line, *, reopen: str = "") -> None:
        super().__init__(line.key)
        self.line, self.reopen = line, reopen


@dataclass(slots=True)
class Setting:
    """Where and when a turn happens. Constant through all runs of one turn, but for `language`, which `speak` sets."""

    person: int
    now: datetime
    language: str = "id"
    message: str = ""  # the channel's id of the message being heard
    channel: str = ""
    serial: int = 0  # grows with every turn of this person


@dataclass(slots=True)
class Run:
    """One run of a conversation from its first line: what it has heard and what waits to be said."""

    sheet: Sheet
    setting: Setting
    incoming: Incoming | None
    said: list[Message] = field(default_factory=list)
    seen: dict[str, Json] = field(default_factory=dict)
    enums: dict[type[Enum], str] = field(default_factory=dict)
    stopped: bool = False
    rejected: bool = False
    go_on: tuple[str, dict[str, Json]] | None = None


class Chat:
    """A conversation's side of the talk. Made anew for every run; keeps nothing itself."""

    def __init__(self, run: Run, prefix: str = "") -> None:
        self._run, self._prefix = run, prefix

    @property
    def person(self) -> int:
        """The id of the person who speaks."""
        return self._run.setting.person

    @property
    def now(self) -> datetime:
        """When this message was heard (aware). It changes from turn to turn: pin it with `remember` to keep it."""
        return self._run.setting.now

    @property
    def language(self) -> str:
        return self._run.setting.language

    @property
    def channel(self) -> str:
        return self._run.setting.channel

    @property
    def message(self) -> str:
        """The channel's id of the message being heard: the proof of a consent names it."""
        return self._run.setting.message

    def speak(self, language: str) -> None:
        """Word everything from here on in this language. Keeping it is `people.set_language`'s work."""
        self._run.setting.language = language

    # --- saying -------------------------------------------------------------------------------------------------

    def say(self, name: str, /, picture: str = "", document: dict[str, str] | None = None,
            choices: Sequence[Choice] = (), **args: Any) -> None:
        """Say a sentence of this conversation. It leaves the building only when the run has stopped or returned."""
        line = Line(self._key(name), self._args(args))
        self._say(Message((line,), tuple(choices), picture, document or {}), name)

    def door(self, name: str, conversation: str, /, label: Line | None = None, **args: Json) -> Choice:
        """A button that starts another conversation with these arguments, for whoever presses it."""
        return Choice(label or Line(self._key(name), {}, f"choices/{name}"), "door", [conversation, args])

    def go_on(self, conversation: str, /, **args: Json) -> None:
        """When this conversation has returned, start another one in the same turn."""
        self._run.go_on = (conversation, args)

    def _say(self, message: Message, name: str) -> None:
        self._run.said.append(message)
        if len(self._run.said) > MAX_SENTENCES:
            raise mistakes.TooMuch("sentences", MAX_SENTENCES, name)

    # --- asking -------------------------------------------------------------------------------------------------

    @overload
    def ask(self, name: str, field: Field[T], /, check: Check | None = None, *, picture: str = "",
            given: T | None = None, formerly: str = "", depends_on: Json = None, **args: Any) -> T: ...

    @overload
    def ask(self, name: str, field: Field[T], /, check: Check | None = None, *, within: timedelta, picture: str = "",
            given: T | None = None, formerly: str = "", depends_on: Json = None, **args: Any) -> T | Late: ...

    def ask(self, name: str, field: Field[T], /, check: Check | None = None, *, within: timedelta | None = None,
            picture: str = "", given: T | None = None, formerly: str = "", depends_on: Json = None,
            **args: Any) -> T | Late:
        """The answer to this question: at once if it is known, else the run stops here and the question is sent.

        `check` looks at a new answer and may name a rejection. `within` makes the answer `LATE` when the time is over.
        `given` is an answer known already (read in an earlier one): it is kept as if the person had given it here, and
        can be changed like any other; one that the field or `check` rejects is asked for.
        `formerly` is the name this question had in an earlier release. `depends_on` (JSON) is what the question is
        about: when that changes, the kept answer no longer holds. `args` fill the prompt.
        """
        run, full = self._run, self._prefix + name
        sheet, seen = run.sheet, run.seen
        if full in seen or run.stopped or len(seen) >= MAX_QUESTIONS:
            raise self._mistake(full)
        if run.said and full in sheet.labels:  # rule 3: what was said before a question already asked has been said
            run.said.clear()
        if formerly and full not in sheet.answers and self._prefix + formerly in sheet.answers:
            sheet.answers[full] = sheet.answers.pop(self._prefix + formerly)
        if field.kind is not None:
            run.enums[field.kind] = self._key(name)
        bound = self._fingerprint(args, depends_on, field.binds) if field.binds or depends_on is not None else ""
        kept = sheet.answers.get(full)
        if given is not None:
            kept, bound = self._given(full, name, field, given, check, bound)
        if kept is not None and not kept.open and (kept.bound == bound or _still_given(kept, given)):
            seen[full] = kept.value
            if kept.value == _LATE_KEPT:
                return LATE
            try:
                return field.unpack(kept.value)
            except (Rejected, ValueError, KeyError, TypeError):  # this release accepts it no longer
                kept.open = True
        seen[full] = None
        question = Question(self, self._key(name), full, field, args, picture)
        if run.incoming is not None and sheet.waiting == full:
            answer = question.hear(check, bound)
            if answer is not _NOTHING:
                return answer  # type: ignore[no-any-return]
        question.stop((run.setting.now + within).timestamp() if within else None)

    def _given(
        self, full: str, name: str, field: Field[T], given: T, check: Check | None, bound: str
    ) -> tuple[Answer | None, str]:
        """The kept answer, or the given one in its place when that is new and fits; and what the answer hangs on."""
        sheet, packed = self._run.sheet, field.pack(given)
        bound = _GIVEN + bound + _digest(packed)
        kept = sheet.answers.get(full)
        if kept is None or kept.bound != bound:
            try:
                Question._check(check, field.unpack(packed))
            except (Rejected, ValueError, KeyError, TypeError):
                return kept, bound
            kept = sheet.answers[full] = Answer(_as_json(full, field, packed), bound)
            sheet.labels[full] = self._key(name)
        return kept, bound

    def _mistake(self, full: str) -> mistakes.Mistake:
        if full in self._run.seen:
            return mistakes.AskedTwice(full)
        if self._run.stopped:
            return mistakes.TwoAtOnce(full)
        return mistakes.TooMuch("questions", MAX_QUESTIONS, full)

    def _fingerprint(self, args: dict[str, Any], depends_on: Json, binds: bool) -> str:
        """What an answer hangs on, as 16 hexadecimal digits: every answer before it for a Confirm, else what was named."""
        about = [list(self._run.seen.items()), self._args(args)] if binds else depends_on
        return _digest(about)

    def ask_again(self, name: str, reason: str, /, **args: Any) -> None:
        """Answers that cannot stand together: ask this one again, first saying why (an attribute of that question)."""
        line = Line(f"{self._key(name)}.{reason}", self._args(args), f"fields/{reason}")
        raise AskAgain(self._prefix + name, line)

    def part(self, name: str, n: Json, /) -> Chat:
        """The same conversation for the n-th time: inside, question `price` is kept as `product[2].price`."""
        return Chat(self._run, f"{self._prefix}{name}[{n}].")

    def remember(self, name: str, make: Callable[[], Json], /) -> Json:
        """A value from outside (the clock, a shuffle), made once and the same in every later run."""
        kept = self._run.sheet.remembered
        full = self._prefix + name
        if full not in kept:
            kept[full] = _as_json(full, self, make())
        return kept[full]

    # --- within the engine --------------------------------------------------------------------------------------

    def _key(self, name: str) -> str:
        return name if "/" in name else f"{self._run.sheet.conversation}/{name}"

    def _args(self, args: dict[str, Any]) -> dict[str, Json]:
        return {name: self._arg(value) for name, value in args.items()}

    def _arg(self, value: Any) -> Json:
        """A sentence's argument: JSON as it is, an Enum by its label, a date as ISO 8601."""
        if isinstance(value, Enum):
            shared = f"choices/{kebab(type(value).__name__)}.{value.value}"
            key = self._run.enums.get(type(value))
            return Line(f"{key}.{value.value}", {}, shared) if key else Line(shared)
        return value.isoformat() if hasattr(value, "isoformat") else value


_NOTHING: Final = object()
_GIVEN: Final = "given:"


class Question:
    """One question during one run: hears the answer, or sends the prompt."""

    __slots__ = ("args", "chat", "field", "full", "key", "picture", "run")

    def __init__(self, chat: Chat, key: str, full: str, field: Field[Any], args: dict[str, Any], picture: str) -> None:
        self.chat, self.run, self.key, self.full, self.field = chat, chat._run, key, full, field
        self.args, self.picture = args, picture

    def hear(self, check: Check | None, bound: str) -> Any:
        """The value in the message that was waited for; _NOTHING when a time-out came too soon. May stop the run."""
        run, sheet = self.run, self.run.sheet
        said, run.incoming = run.incoming, None  # a message answers only the question that waited for it, once
        assert said is not None
        over = sheet.until is not None and run.setting.now.timestamp() >= sheet.until
        if over or said.kind == "time":
            if over:
                sheet.keep(self.full, _LATE_KEPT)
                run.seen[self.full] = _LATE_KEPT
            return LATE if over else _NOTHING
        try:
            value = self._read(said)
            self._check(check, value)
        except Rejected as no:
            self._reject(no)
        except More as more:
            self._go_on_collecting(more)
        except Instead:
            run.stopped = True
            raise
        kept = _as_json(self.full, self.field, self.field.pack(value))
        sheet.keep(self.full, kept, bound, run.setting.message)
        run.seen[self.full] = kept
        return value

    def _read(self, said: Incoming) -> Any:
        """What the field reads; where it rejects a number, the choice that has this number."""
        partial = self.run.sheet.partial
        try:
            return self.field.read(said, partial)
        except Rejected:
            offered = self.run.sheet.offered
            number = said.text.strip().rstrip(".)")
            if said.kind != "text" or not number.isdecimal() or not 1 <= int(number) <= len(offered):
                raise
        choice = offered[int(number) - 1]
        if choice.does == "answer":
            return self.field.read(Incoming("choice", choice=choice.value), partial)
        raise Instead(*choice.value) if choice.does == "command" else Instead("door", *choice.value)

    @staticmethod
    def _check(check: Check | None, value: Any) -> None:
        reason = check(value) if check else None
        if reason:
            raise reason if isinstance(reason, Rejected) else Rejected(reason)

    def _reject(self, no: Rejected) -> NoReturn:
        """Say why, then help that grows: the second failed try brings the help, the third the ways out."""
        sheet = self.run.sheet
        sheet.tries += 1
        self.run.rejected = True
        sheet.partial = sheet.partial if no.partial is None else no.partial
        lines = [Line(f"{self.key}.{no.name}", self.chat._args(no.args_), f"fields/{no.name}")]
        if sheet.tries >= 2:
            lines.append(Line(f"{self.key}.help", self.chat._args(self.args), "common/help"))
        ways_out = [Option(["cancel"], "cancel", does="command"), Option(["human", {}], "human", does="door")]
        self._send(lines, [*no.options, *self._options(), *(ways_out if sheet.tries >= 3 else [])])

    def _go_on_collecting(self, more: More) -> NoReturn:
        sheet = self.run.sheet
        sheet.partial, sheet.tries = more.partial, 0
        line = Line(f"{self.key}.{more.name}", self.chat._args(more.args_), f"fields/{more.name}")
        self._send([line], self._options(), burst=f"{sheet.conversation}/{self.full}")

    def stop(self, until: float | None) -> NoReturn:
        """Send the prompt and wait for the answer."""
        self.run.sheet.wait_for(self.full, until=until)
        prompt = Line(self.key, self.chat._args(self.args))
        self._send([prompt], self._options(), asks=True)

    def _options(self) -> list[Option]:
        return list(self.field.options(self.run.sheet.partial))

    def _send(self, lines: list[Line], options: list[Option], *, burst: str = "", asks: bool = False) -> NoReturn:
        run = self.run
        choices = tuple(Choice(o.line or Line(f"{self.key}.{o.name}", {}, self._shared(o.name)), o.does, o.value) for o in options)
        run.sheet.offered = choices
        run.sheet.labels[self.full] = self.key
        run.said.append(Message(tuple(lines), choices, self.picture if asks else "", burst=burst,
                                delay=BURST_SECONDS if burst else 0.0, asks=self.full))
        run.stopped = True
        raise Suspended

    def _shared(self, name: str) -> str:
        """Where the label of a choice stands when the question has none of its own: with its Enum, or with all others."""
        inner = self.field.inner if isinstance(self.field, Optional) else self.field
        if isinstance(inner, OneOf) and name in inner.names:
            return f"choices/{kebab(inner.kind.__name__)}.{name}"
        return f"choices/{name}"


def kebab(name: str) -> str:
    """BusinessKind -> business-kind."""
    return "".join(f"-{c.lower()}" if c.isupper() else c for c in name).lstrip("-")


def _still_given(kept: Answer, given: Any) -> bool:
    """An answer given elsewhere stays until another one is given."""
    return given is None and kept.bound.startswith(_GIVEN)


def _digest(about: Json) -> str:
    text = json.dumps(about, sort_keys=True, default=lambda line: line.to_json())
    return blake2b(text.encode(), digest_size=8).hexdigest()


def _as_json(name: str, owner: object, value: Json) -> Json:
    try:
        json.dumps(value)
    except (TypeError, ValueError):
        raise mistakes.NotKeepable(name, owner, value) from None
    return value
