"""Reads .ftl files sentence by sentence, for the lint and for reviewers: text, variables, comment, file and line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fluent.syntax import FluentParser, ast
from fluent.syntax.serializer import FluentSerializer
from fluent.syntax.visitor import Visitor

from locales.catalogue import FOLDER

_SERIALIZER: Final = FluentSerializer()


@dataclass(frozen=True, slots=True)
class Source:
    """One sentence, or one attribute of it, as it stands in a file. `text` has its placeables as written."""

    key: str
    language: str
    file: Path
    line: int
    text: str
    plain: str  # the words alone: all branches, no placeables
    variables: frozenset[str]
    variants: frozenset[str]
    functions: frozenset[str]
    comment: str


@dataclass(frozen=True, slots=True)
class Junk:
    """Something that is no Fluent, or stands there twice."""

    file: Path
    line: int
    what: str


def read(language: str, folder: Path = FOLDER) -> Iterator[Source | Junk]:
    """All sentences of a language, in the order of the files."""
    for file in sorted((folder / language).glob("*.ftl")):
        yield from _read_file(file, language)


def _read_file(file: Path, language: str) -> Iterator[Source | Junk]:
    text = file.read_text("utf-8")
    seen: set[str] = set()

    def line(node: ast.BaseNode) -> int:
        return text.count("\n", 0, node.span.start) + 1 if isinstance(node, ast.SyntaxNode) and node.span else 1

    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Junk):
            yield Junk(
                file, line(entry), f"this is no Fluent: {entry.annotations[0].message if entry.annotations else ''}"
            )
        if not isinstance(entry, ast.Message | ast.Term):
            continue
        if entry.id.name in seen:
            yield Junk(file, line(entry), f"{entry.id.name} stands here for the second time")
        seen.add(entry.id.name)
        comment = (entry.comment.content or "") if entry.comment else ""
        parts = [
            (entry.id.name, entry.value, entry),
            *((f"{entry.id.name}.{a.id.name}", a.value, a) for a in entry.attributes),
        ]
        for name, pattern, node in parts:
            if pattern is not None:
                parsed = _Reader(pattern)
                yield Source(
                    key=f"{file.stem}/{name}", language=language, file=file, line=line(node), text=_written(pattern),
                    plain=" ".join(parsed.words), variables=frozenset(parsed.variables),
                    variants=frozenset(parsed.variants), functions=frozenset(parsed.functions), comment=comment,
                )  # fmt: skip


def _written(pattern: ast.Pattern) -> str:
    message = ast.Message(ast.Identifier("x"), pattern)
    return _SERIALIZER.serialize_entry(message).partition("=")[2].strip()


class _Reader(Visitor):
    """Collects what a pattern holds."""

    def __init__(self, pattern: ast.Pattern) -> None:
        self.words: list[str] = []
        self.variables: set[str] = set()
        self.variants: set[str] = set()
        self.functions: set[str] = set()
        self.visit(pattern)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        self.words.append(node.value)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802
        self.functions.add(node.id.name)
        self.generic_visit(node)

    def visit_Variant(self, node: ast.Variant) -> None:  # noqa: N802
        self.variants.add(node.key.name if isinstance(node.key, ast.Identifier) else node.key.value)
        self.generic_visit(node)
