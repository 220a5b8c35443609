"""Choosing among rows of the database, and finding one by its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from dialogue import Field, Incoming, Option, Rejected, own_words
from dialogue.messages import Json
from handlers.fields.yes_no import asked_back

_ALL = frozenset({"semua", "semuanya", "kabeh", "kabehe", "sedaya", "sedayanipun"})
Row = tuple[int, str]
"""A row's id, and the name by which people know it."""


class OneRow(Field[int]):
    """One of these rows, by its button or its name. The answer is the row's id."""

    rejections = ("not-a-choice",)

    def __init__(self, rows: Sequence[Row]) -> None:
        self.names = dict(rows)

    def read(self, said: Incoming, partial: Json = None) -> int:
        if said.kind == "choice":
            return self.unpack(said.choice)
        named = _called(said.text, self.names.items())
        if len(named) != 1:
            raise Rejected("not-a-choice")
        return named[0]

    def unpack(self, kept: Json) -> int:
        if kept not in self.names:
            raise Rejected("not-a-choice")
        return int(kept)

    def options(self, partial: Json = None) -> Sequence[Option]:
        return row_options(self.names.items())


class SomeRows(Field[list[int]]):
    """Some of these rows, by their numbers in a list that the question shows ("1 3 4"), or all of them."""

    rejections = ("not-numbers-of-the-list",)

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = list(rows)

    @property
    def listed(self) -> str:
        return "\n".join(f"{number}. {name}" for number, (_, name) in enumerate(self.rows, 1))

    def read(self, said: Incoming, partial: Json = None) -> list[int]:
        if said.kind == "choice" or " ".join(said.text.casefold().split()) in _ALL:
            return [key for key, _ in self.rows]
        numbers = numbers_in(said.text)
        if not numbers or not all(1 <= number <= len(self.rows) for number in numbers):
            raise Rejected("not-numbers-of-the-list", most=len(self.rows))
        return [self.rows[number - 1][0] for number in dict.fromkeys(numbers)]

    def unpack(self, kept: Json) -> list[int]:
        there = {key for key, _ in self.rows}
        return [key for key in kept if key in there]

    def options(self, partial: Json = None) -> Sequence[Option]:
        return [Option("all", "all")]


def numbers_in(text: str) -> list[int]:
    """The numbers of a text that is nothing but numbers of a list: "1 3 dan 4"."""
    rest = re.sub(r"[0-9\s,;.&+]|dan|lan|karo|kaliyan|nomor|nomer", "", text.casefold())
    return [] if rest else [int(number) for number in re.findall(r"[0-9]{1,3}", text)]


class RowByName(Field[int]):
    """A row found by what is typed: `find` returns the likeliest few. The answer is the row's id."""

    rejections = ("unsure", "nothing-found", "not-text")

    def __init__(self, find: Callable[[str], Sequence[Row]]) -> None:
        self.find = find

    def read(self, said: Incoming, partial: Json = None) -> int:
        meant = asked_back(said, partial)
        if meant is not None:
            return meant
        if said.kind != "text" or not said.text.strip():
            raise Rejected("not-text")
        rows = self.find(said.text)
        exact = _called(said.text, rows)
        if len(exact) == 1:
            return exact[0]
        if not rows:
            raise Rejected("nothing-found", partial=[])
        only: Json = rows[0][0] if len(rows) == 1 else []  # a single one may be meant by "ya"
        raise Rejected("unsure", options=row_options(rows), partial=only)


def row_options(rows: Iterable[Row]) -> list[Option]:
    return [Option(key, line=own_words(name)) for key, name in rows]


def _called(text: str, rows: Iterable[Row]) -> list[int]:
    said = " ".join(text.casefold().split())
    return [key for key, name in rows if " ".join(name.casefold().split()) == said]
