"""Which sentences the code reaches, and where: read from the source of the handlers, without running it.

A name that is made at run time (`chat.say(answer.value)`) is not seen here; the transcripts reach those.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from locales import syntax

LOOKED_AT: Final = ("handlers", "services", "dialogue", "bot")
NO_ARGUMENTS: Final = frozenset[str]()
OF_SAY: Final = frozenset({"picture", "document", "choices"})  # what `say` and `ask` keep for themselves
OF_ASK: Final = frozenset({"check", "within", "picture", "given", "formerly", "depends_on"})
OPTIONS: Final = {
    "YesNo": ("yes", "no"),
    "Confirm": ("correct", "edit", "cancel"),
    "Optional": ("skip",),
    "Pictures": ("done",),
    "SomeOf": ("done",),
}


@dataclass(frozen=True, slots=True)
class Use:
    """Here one of these sentences is needed (the first that exists is said). `label`: on a button. `args` are those it
    is given, None where that is decided at run time."""

    keys: tuple[str, ...]
    file: Path
    line: int
    label: bool = False
    args: frozenset[str] | None = None


def uses(root: Path) -> list[Use]:
    """Every use in the packages under `root`."""
    files = [file for package in LOOKED_AT for file in sorted((root / package).rglob("*.py"))]
    return [use for file in files for use in _Module(file, root).uses()]


@dataclass
class _Module:
    """One source file: its conversations, and which functions each of them leads to."""

    file: Path
    root: Path
    tree: ast.Module = field(init=False)
    functions: dict[str, ast.FunctionDef] = field(init=False)
    imported: dict[str, Path] = field(init=False)  # functions of other handlers, and the file each comes from

    def __post_init__(self) -> None:
        self.tree = syntax.tree(self.file)
        self.functions = syntax.functions(self.tree)
        self.imported = {}
        for node in self.tree.body:
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("handlers."):
                self._import(syntax.source(self.root, node.module or ""), {name.name for name in node.names})

    def _import(self, file: Path, names: set[str]) -> None:
        functions = syntax.functions(syntax.tree(file)) if file.exists() and file.parent.name != "fields" else {}
        for name in functions.keys() - self.functions.keys():
            if names & functions.keys():
                self.functions[name], self.imported[name] = functions[name], file

    def uses(self) -> Iterator[Use]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield from self._line(node)
            if isinstance(node, ast.ClassDef):
                yield from self._rejections(node)
        for name, function in self.functions.items():
            conversation = syntax.conversation(function)
            if conversation and name not in self.imported:
                for reached in sorted(self._reached(name)):
                    for use in self._in_conversation(conversation, self.functions[reached]):
                        yield replace(use, file=self.imported.get(reached, self.file))

    def _use(self, node: ast.AST, *keys: str, label: bool = False, args: frozenset[str] | None = None) -> Use:
        given = NO_ARGUMENTS if label else args
        return Use(tuple(key for key in keys if key), self.file, getattr(node, "lineno", 1), label, given)

    # --- anywhere -----------------------------------------------------------------------------------------------

    def _line(self, call: ast.Call) -> Iterator[Use]:
        """`Line("a/b", args, "c/d")` and `door_to(chat, "a")`."""
        if syntax.called(call) == "Line" and call.args:
            for key in syntax.constants(call.args[0]):
                if "/" in key:
                    otherwise = syntax.constants(call.args[2]) if len(call.args) > 2 else ()
                    yield self._use(call, key, *otherwise, args=syntax.keys(call.args[1:2]))
        if syntax.called(call) == "door_to" and len(call.args) > 1:
            for name in syntax.constants(call.args[1]):
                yield self._use(call, f"{name}/door", label=True)

    def _rejections(self, kind: ast.ClassDef) -> Iterator[Use]:
        """`rejections = ("a", "b")` of a field that any conversation may use."""
        if self.file.parent.name != "fields":
            return
        for statement in kind.body:
            if isinstance(statement, ast.Assign) and syntax.targets(statement) == ["rejections"]:
                for node in ast.walk(statement.value):
                    for name in syntax.constants(node):
                        yield self._use(statement, f"fields/{name}")

    # --- in a conversation --------------------------------------------------------------------------------------

    def _reached(self, start: str) -> set[str]:
        """The functions of this file that this one mentions, and those that they mention."""
        reached, waiting = set[str](), [start]
        while waiting:
            name = waiting.pop()
            if name not in reached:
                reached.add(name)
                mentioned = (n.id for n in ast.walk(self.functions[name]) if isinstance(n, ast.Name))
                waiting += [n for n in mentioned if n in self.functions and not syntax.conversation(self.functions[n])]
        return reached

    def _in_conversation(self, name: str, function: ast.FunctionDef) -> Iterator[Use]:
        for call in syntax.calls(function):
            first = syntax.constants(call.args[0]) if call.args else []
            verb = call.func.attr if isinstance(call.func, ast.Attribute) else ""
            for said in first:
                key = said if "/" in said else f"{name}/{said}"
                if verb == "say":
                    yield self._use(call, key, args=syntax.keywords(call, OF_SAY))
                elif verb == "door" and len(call.args) < 3 and not syntax.keyword(call, "label"):
                    yield self._use(call, key, f"choices/{said}", label=True)
                elif verb == "ask_again" and len(call.args) > 1:
                    for reason in syntax.constants(call.args[1]):
                        given = syntax.keywords(call, NO_ARGUMENTS)
                        yield self._use(call, f"{key}.{reason}", f"fields/{reason}", args=given)
                elif verb == "ask" and len(call.args) > 1:
                    yield from self._question(key, call)

    def _question(self, key: str, ask: ast.Call) -> Iterator[Use]:
        yield self._use(ask, key, args=syntax.keywords(ask, OF_ASK))
        yield self._use(ask, f"{key}.label", label=True)
        yield self._use(ask, f"{key}.help", args=NO_ARGUMENTS)
        for reason in self._reasons(syntax.keyword(ask, "check") or (ask.args[2] if len(ask.args) > 2 else None)):
            yield self._use(ask, f"{key}.{reason}", f"fields/{reason}")
        for call in syntax.calls(ask.args[1]):
            for name in OPTIONS.get(syntax.called(call), ()):
                yield self._use(ask, f"{key}.{name}", f"choices/{name}", label=True)
            if syntax.called(call) in {"OneOf", "SomeOf"} and call.args and isinstance(call.args[0], ast.Name):
                kind = call.args[0].id
                for value in syntax.members(self.file, self.tree, kind, self.root):
                    yield self._use(ask, f"{key}.{value}", f"choices/{syntax.kebab(kind)}.{value}", label=True)

    def _reasons(self, check: ast.expr | None) -> list[str]:
        """The rejections that a check may return."""
        if isinstance(check, ast.Lambda):
            return syntax.constants(check.body)
        if isinstance(check, ast.Name) and check.id in self.functions:
            returns = (node for node in ast.walk(self.functions[check.id]) if isinstance(node, ast.Return))
            return [reason for node in returns if node.value for reason in syntax.constants(node.value)]
        return []
