"""The table of contents of the handlers, as its source tells it: who is missing there, and who stands in a menu without
the words that lead to them."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from locales import syntax, universals
from locales.finding import Finding, absent
from locales.folding import fold
from locales.sources import Source

CONTENTS: Final = Path("handlers/__init__.py")


@dataclass(frozen=True, slots=True)
class Written:
    """A conversation: its name, where it is written, and the function of its module that it is or that makes it."""

    name: str
    file: Path
    line: int
    function: str


def faults(root: Path, said: Mapping[str, Sequence[Source]]) -> Iterator[Finding]:
    """Conversations that nobody can reach, people in a menu that cannot be named, words that start something else."""
    written = list(_written(root))
    table = root / CONTENTS
    if table.exists():
        tree = syntax.tree(table)
        yield from _missing(written, tree)
        yield from _without_words(written, tree, table, said)
    yield from _twice(said)


def _written(root: Path) -> Iterator[Written]:
    for file in sorted((root / "handlers").rglob("*.py")):
        for outer in syntax.tree(file).body:
            for node in ast.walk(outer):
                if isinstance(outer, ast.FunctionDef) and isinstance(node, ast.FunctionDef):
                    name = syntax.conversation(node)
                    yield from [Written(name, file, node.lineno, outer.name)] if name else []


def _missing(written: Sequence[Written], tree: ast.Module) -> Iterator[Finding]:
    called = _imported_as(tree)
    mentioned = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    for one in written:
        if called.get((one.file.stem, one.function)) not in mentioned:
            entry = f"from handlers.{one.file.stem} import {one.function}, and Entry({one.function}, …) in CONTENTS"
            yield Finding(
                one.file, one.line, f"the conversation {one.name} is not in the table of contents, so nobody can start "
                f"it: {CONTENTS} wants {entry}",
            )  # fmt: skip


def _imported_as(tree: ast.Module) -> dict[tuple[str, str], str]:
    """What the functions of the handlers are called in the table of contents."""
    imports = (node for node in tree.body if isinstance(node, ast.ImportFrom))
    return {
        ((node.module or "").rpartition(".")[2], one.name): one.asname or one.name
        for node in imports
        for one in node.names
    }


def _without_words(
    written: Sequence[Written], tree: ast.Module, table: Path, said: Mapping[str, Sequence[Source]]
) -> Iterator[Finding]:
    """Whoever stands in a menu needs a label for its button, and what people type to start it."""
    called = _imported_as(tree)
    named = {called.get((one.file.stem, one.function), ""): one.name for one in written}
    for entry in (node for node in ast.walk(tree) if isinstance(node, ast.Call) and syntax.called(node) == "Entry"):
        function = entry.args[0].id if entry.args and isinstance(entry.args[0], ast.Name) else ""
        name = named.get(function, "")
        if not name or not (syntax.keyword(entry, "parts") or syntax.keyword(entry, "roles")):
            continue
        wanted = {f"{name}/door": "the label of its button in the menu"}
        if name not in universals.VERBS:
            wanted[f"{name}/door.words"] = "what people type to start it, as hitung harga | hitung harga jual"
        for language, ones in said.items():
            exist = {one.key for one in ones}
            for key, what in wanted.items():
                if key not in exist:
                    yield Finding(table, entry.lineno, f"{absent((key,), language)}: {what}")


def _twice(said: Mapping[str, Sequence[Source]]) -> Iterator[Finding]:
    """Words that start a conversation start no other one, in no language."""
    first: dict[str, Source] = {}
    for one in (one for ones in said.values() for one in ones if one.key.endswith("/door.words")):
        conversation = one.key.partition("/")[0]
        for phrase in filter(None, map(fold, one.plain.split("|"))):
            other = first.setdefault(phrase, one)
            everywhere = universals.read(phrase, exact=True)
            if other.key != one.key:
                yield Finding(
                    one.file, one.line, f'"{phrase}" starts {other.key.partition("/")[0]} already: choose another'
                )
            elif everywhere and everywhere.verb not in {"edit", conversation}:
                yield Finding(one.file, one.line, f'"{phrase}" is true everywhere ({everywhere.verb}): choose another')
