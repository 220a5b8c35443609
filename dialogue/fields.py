"""Kinds of answer: how each is read from what a person sends, kept as JSON, and offered as choices.

The kinds that need the words of a language (money, places, yes and no) stand in `handlers/fields`, on top of these.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from functools import cache
from typing import Any, Final, Generic, TypeVar

from dialogue.messages import Does, Incoming, Json, Line

T = TypeVar("T")
E = TypeVar("E", bound=Enum)


@dataclass(frozen=True, slots=True)
class Option:
    """A choice of a field: a value, and the attribute of the question that names it (or a line of its own)."""

    value: Json
    name: str = ""
    line: Line | None = None
    does: Does = "answer"


class Rejected(Exception):
    """This is no answer to the question. `name` is the sentence that says why: an attribute of the question, or one
    of `fields.ftl`. `options` are what the person may have meant: they are offered as buttons. `partial`, if any, comes
    back to `read` with the next message, so that "yes" or "the second" can be understood."""

    def __init__(self, name: str, /, options: Sequence[Option] = (), partial: Json = None, **args: Json) -> None:
        super().__init__(name)
        self.name, self.options, self.partial, self.args_ = name, tuple(options), partial, args


class More(Exception):
    """A part of the answer (one picture of several). `partial` is kept and given to `read` with the next message.

    `in_a_burst`: more may come within a second, and is acknowledged together; else each part is, at once."""

    def __init__(self, partial: Json, name: str, /, *, in_a_burst: bool = True, **args: Json) -> None:
        super().__init__(name)
        self.partial, self.name, self.in_a_burst, self.args_ = partial, name, in_a_burst, args


class Instead(BaseException):
    """Not an answer but a word that is true everywhere: `Instead("edit")` where a summary is answered with *no*. Like
    `Suspended` a BaseException: it passes through the author's function."""

    def __init__(self, *command: Json) -> None:
        super().__init__(*command)
        self.command = command


UNFIT: Final = (Rejected, ValueError, KeyError, TypeError)
"""What `unpack` may raise of an answer that fits no longer."""

Check = Callable[[Any], "str | Rejected | None"]
"""Looks at an answer once, when it is given, never on replay: None, or the name of the rejection."""


class Field(Generic[T]):
    """The plainest field, and the shape of all: override `read`, and `pack`/`unpack` when the value is no JSON."""

    binds = False  # True: the answer holds only as long as every answer before it stays the same
    secret = False  # True: what is answered is kept nowhere but as `pack` makes it, not even in the inbox
    joins = False  # True: while a later question waits, `join` is asked about what is said
    kind: type[Enum] | None = None  # the Enum whose members are the choices, if any
    within: timedelta | None = None  # how long the question waits
    rejections: tuple[str, ...] = ()  # every name this field rejects with, for the test of words

    def read(self, said: Incoming, partial: Json = None) -> T:
        """The value in what was said. Raises Rejected, More or Instead."""
        raise NotImplementedError

    def pack(self, value: T) -> Json:
        return value

    def unpack(self, kept: Json) -> T:
        """The value of a kept answer. Raises one of UNFIT if it fits no longer."""
        value: T = kept
        return value

    def options(self, partial: Json = None) -> Sequence[Option]:
        """The choices to offer; `partial` is what has been half said."""
        return ()

    def join(self, value: T, said: Incoming) -> More | None:
        """What comes while a later question waits, and still belongs to this answer (one more picture): the packed
        answer with it, and the sentence that says so. None: it is nothing to this question."""
        return None


class Text(Field[str]):
    """Free text of one paragraph, at most `max_length` characters, spaces folded; at least `min_length` of them are
    letters or digits, for a lone emoji names nothing."""

    rejections: tuple[str, ...] = ("not-text", "too-short", "too-long")

    def __init__(self, *, max_length: int, min_length: int = 1) -> None:
        self.max_length, self.min_length = max_length, min_length

    def read(self, said: Incoming, partial: Json = None) -> str:
        text = " ".join(said.text.split())
        if said.kind != "text" or not text:
            raise Rejected("not-text")
        if sum(map(str.isalnum, text)) < self.min_length:
            raise Rejected("too-short", min=self.min_length)
        return self.unpack(text)

    def unpack(self, kept: Json) -> str:
        if not isinstance(kept, str) or len(kept) > self.max_length:
            raise Rejected("too-long", max=self.max_length)
        return kept


@cache
def members_of(kind: type[Enum]) -> dict[Any, Any]:
    """The members by value: an Enum is slow to go through, and a conversation makes its fields anew at every turn."""
    return {member.value: member for member in kind}


class OneOf(Field[E]):
    """One member of an Enum. Its values are kept and name the labels, beside the question or in `choices.ftl`."""

    kind: type[E]
    rejections: tuple[str, ...] = ("not-a-choice",)

    def __init__(self, kind: type[E], *, without: Sequence[E] = ()) -> None:
        self.kind = kind
        members = members_of(kind)
        self._members: dict[str, E] = {v: m for v, m in members.items() if m not in without} if without else members

    def read(self, said: Incoming, partial: Json = None) -> E:
        if said.kind != "choice" or not isinstance(said.choice, str) or said.choice not in self._members:
            raise Rejected("not-a-choice")
        return self._members[said.choice]

    def pack(self, value: E) -> Json:
        return value.value

    def unpack(self, kept: Json) -> E:
        return self._members[kept]

    def options(self, partial: Json = None) -> Sequence[Option]:
        return [Option(value, value) for value in self._members]


class YesNo(Field[bool]):
    """Yes or no by button; `handlers.fields.YesNo` also reads the words."""

    rejections = ("not-yes-or-no",)

    def read(self, said: Incoming, partial: Json = None) -> bool:
        if said.kind != "choice" or not isinstance(said.choice, bool):
            raise Rejected("not-yes-or-no")
        return said.choice

    def options(self, partial: Json = None) -> Sequence[Option]:
        return [Option(True, "yes"), Option(False, "no")]


class Confirm(Field[bool]):
    """*Benar · Ubah · Batal*. Returns only on yes, and is bound to every answer before it: a yes to what was shown."""

    binds = True
    rejections = ("not-yes-or-no",)

    def read(self, said: Incoming, partial: Json = None) -> bool:
        if said.kind != "choice" or said.choice is not True:
            raise Rejected("not-yes-or-no")
        return True

    def options(self, partial: Json = None) -> Sequence[Option]:
        return [
            Option(True, "correct"),
            Option(["edit"], "edit", does="command"),
            Option(["cancel"], "cancel", does="command"),
        ]


class Around(Field[T]):
    """A field around another one, and like it in whatever it does not say itself; but nothing joins it later."""

    def __init__(self, inner: Field[Any]) -> None:
        self.inner: Field[T] = inner
        self.binds, self.secret, self.kind = inner.binds, inner.secret, inner.kind
        self.within, self.rejections = inner.within, inner.rejections

    def read(self, said: Incoming, partial: Json = None) -> T:
        return self.inner.read(said, partial)

    def pack(self, value: T) -> Json:
        return self.inner.pack(value)

    def unpack(self, kept: Json) -> T:
        return self.inner.unpack(kept)

    def options(self, partial: Json = None) -> Sequence[Option]:
        return self.inner.options(partial)


class Optional(Around[T | None]):
    """Another field that may be skipped: adds *Lewati*, which answers None."""

    def __init__(self, inner: Field[T]) -> None:
        super().__init__(inner)

    def read(self, said: Incoming, partial: Json = None) -> T | None:
        if said.kind == "choice" and said.choice == "skip":
            return None
        return super().read(said, partial)

    def pack(self, value: T | None) -> Json:
        return None if value is None else super().pack(value)

    def unpack(self, kept: Json) -> T | None:
        return None if kept is None else super().unpack(kept)

    def options(self, partial: Json = None) -> Sequence[Option]:
        return [*super().options(partial), Option("skip", "skip")]


class Late(Enum):
    """The answer to a question whose time is over."""

    LATE = "late"


LATE: Final = Late.LATE


class Within(Around[T | Late]):
    """Another field, to be answered in time, or the answer is LATE: `Within(YesNo(), minutes=30)`."""

    def __init__(self, inner: Field[T], **time: float) -> None:
        super().__init__(inner)
        self.within = timedelta(**time)

    def pack(self, value: T | Late) -> Json:
        return {"late": True} if value is LATE else super().pack(value)

    def unpack(self, kept: Json) -> T | Late:
        return LATE if kept == {"late": True} else super().unpack(kept)
