"""Some members of an Enum: one press after another and then *Selesai*, or the only one and then *Selesai*."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Generic, TypeVar

from dialogue import Field, Incoming, More, Option, Rejected
from dialogue.messages import Json

E = TypeVar("E", bound=Enum)


class SomeOf(Field[list[str]], Generic[E]):
    """The values of those that were pressed, in the order of the Enum; at least one."""

    rejections = ("not-a-choice",)

    def __init__(self, kind: type[E]) -> None:
        self.values = [member.value for member in kind]

    def read(self, said: Incoming, partial: Json = None) -> list[str]:
        picked: list[str] = list(partial or [])
        if said.kind == "choice" and said.choice == "done" and picked:
            return picked
        if said.kind != "choice" or said.choice not in self.values:
            raise Rejected("not-a-choice")
        together = [value for value in self.values if value in picked or value == said.choice]
        if len(together) == len(self.values):
            return together
        raise More(together, "picked", in_a_burst=False, count=len(together))

    def unpack(self, kept: Json) -> list[str]:
        return [value for value in kept if value in self.values]

    def options(self, partial: Json = None) -> Sequence[Option]:
        picked = partial or []
        rest = [Option(value, value) for value in self.values if value not in picked]
        return [Option("done", "done"), *rest] if picked else rest
