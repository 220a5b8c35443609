"""Some members of an Enum: one press after another and then *Selesai*, or the only one and then *Selesai*."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Generic, TypeVar

from dialogue import Field, Incoming, More, Option, Rejected
from dialogue.messages import Json
from handlers.fields.pictures import says_enough
from handlers.fields.rows import numbers_in

E = TypeVar("E", bound=Enum)


class SomeOf(Field[list[str]], Generic[E]):
    """The values of those that were pressed, in the order of the Enum; at least one."""

    rejections = ("not-a-choice",)

    def __init__(self, kind: type[E]) -> None:
        self.values = [member.value for member in kind]

    def read(self, said: Incoming, partial: Json = None) -> list[str]:
        named = self._named(said, partial)
        together = [value for value in self.values if value in (partial or []) or value in named]
        if not named or not together:
            raise Rejected("not-a-choice")
        if "done" in named or len(together) == len(self.values):
            return together
        raise More(together, "picked", in_a_burst=False, count=len(together))

    def _named(self, said: Incoming, partial: Json) -> list[Json]:
        """What this names of what is offered now: a button, numbers ("1 2"), or a word for *done*."""
        if said.kind == "text" and says_enough(said.text):
            return ["done"]
        offered = [option.value for option in self.options(partial)]
        if said.kind == "choice":
            return [said.choice] if said.choice in (*self.values, "done") else []
        numbers = numbers_in(said.text) if said.kind == "text" else []
        there = all(1 <= number <= len(offered) for number in numbers)
        return [offered[number - 1] for number in numbers] if there else []

    def unpack(self, kept: Json) -> list[str]:
        return [value for value in kept if value in self.values]

    def options(self, partial: Json = None) -> Sequence[Option]:
        picked = partial or []
        rest = [Option(value, value) for value in self.values if value not in picked]
        return [Option("done", "done"), *rest] if picked else rest
