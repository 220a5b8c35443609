"""Which sentences the code reaches, and where: read from the source of the handlers, without running it.

A name that is made at run time (`chat.say(answer.value)`) is not seen here; the transcripts reach those.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

LOOKED_AT: Final = ("handlers", "services", "dialogue", "bot")
OPTIONS: Final = {
    "YesNo": ("yes", "no"),
    "Confirm": ("correct", "edit", "cancel"),
    "Optional": ("skip",),
    "Pictures": ("done",),
    "SomeOf": ("done",),
}


@dataclass(frozen=True, slots=True)
class Use:
    """Here one of these sentences is needed (the first that exists is said). `label`: on a button."""

    keys: tuple[str, ...]
    file: Path
    line: int
    label: bool = False


def uses(root: Path) -> list[Use]:
    """Every use in the packages under `root`."""
    files = [file for package in LOOKED_AT for file in sorted((root / package).rglob("*.py"))]
    return [use for file in files for use in _uses_in(file, root)]


def _uses_in(file: Path, root: Path) -> list[Use]:
    try:
        return list(_Module(file, root).uses())
    except SyntaxError:  # somebody is in the middle of writing it; the type checker says it better
        return []


@dataclass
class _Module:
    """One source file: its conversations, and which functions each of them leads to."""

    file: Path
    root: Path
    tree: ast.Module = field(init=False)
    functions: dict[str, ast.FunctionDef] = field(init=False)
    imported: dict[str, Path] = field(init=False)  # functions of other handlers, and the file each comes from

    def __post_init__(self) -> None:
        self.tree = ast.parse(self.file.read_text("utf-8"), str(self.file))
        self.functions = _functions(self.tree)
        self.imported = {}
        for node in self.tree.body:
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("handlers."):
                self._import(_source(self.root, node.module or ""), {name.name for name in node.names})

    def _import(self, file: Path, names: set[str]) -> None:
        functions = (
            _functions(ast.parse(file.read_text("utf-8"))) if file.exists() and file.parent.name != "fields" else {}
        )
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
            conversation = _conversation(function)
            if conversation and name not in self.imported:
                for reached in sorted(self._reached(name)):
                    for use in self._in_conversation(conversation, self.functions[reached]):
                        yield replace(use, file=self.imported.get(reached, self.file))

    def _use(self, node: ast.AST, *keys: str, label: bool = False) -> Use:
        return Use(tuple(key for key in keys if key), self.file, getattr(node, "lineno", 1), label)

    # --- anywhere -----------------------------------------------------------------------------------------------

    def _line(self, call: ast.Call) -> Iterator[Use]:
        """`Line("a/b", args, "c/d")` and `door_to(chat, "a")`."""
        if _called(call) == "Line" and call.args:
            for key in _constants(call.args[0]):
                if "/" in key:
                    yield self._use(call, key, *(_constants(call.args[2]) if len(call.args) > 2 else ()))
        if _called(call) == "door_to" and len(call.args) > 1:
            for name in _constants(call.args[1]):
                yield self._use(call, f"{name}/door", label=True)

    def _rejections(self, kind: ast.ClassDef) -> Iterator[Use]:
        """`rejections = ("a", "b")` of a field that any conversation may use."""
        if self.file.parent.name != "fields":
            return
        for statement in kind.body:
            if isinstance(statement, ast.Assign) and _targets(statement) == ["rejections"]:
                for node in ast.walk(statement.value):
                    for name in _constants(node):
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
                waiting += [n for n in mentioned if n in self.functions and not _conversation(self.functions[n])]
        return reached

    def _in_conversation(self, name: str, function: ast.FunctionDef) -> Iterator[Use]:
        for call in _calls(function):
            first = _constants(call.args[0]) if call.args else []
            verb = call.func.attr if isinstance(call.func, ast.Attribute) else ""
            for said in first:
                key = said if "/" in said else f"{name}/{said}"
                if verb == "say":
                    yield self._use(call, key)
                elif verb == "door" and len(call.args) < 3 and not _keyword(call, "label"):
                    yield self._use(call, key, f"choices/{said}", label=True)
                elif verb == "ask_again" and len(call.args) > 1:
                    for reason in _constants(call.args[1]):
                        yield self._use(call, f"{key}.{reason}", f"fields/{reason}")
                elif verb == "ask" and len(call.args) > 1:
                    yield from self._question(key, call)

    def _question(self, key: str, ask: ast.Call) -> Iterator[Use]:
        yield self._use(ask, key)
        yield self._use(ask, f"{key}.label", label=True)
        for reason in self._reasons(_keyword(ask, "check") or (ask.args[2] if len(ask.args) > 2 else None)):
            yield self._use(ask, f"{key}.{reason}", f"fields/{reason}")
        for call in _calls(ask.args[1]):
            for name in OPTIONS.get(_called(call), ()):
                yield self._use(ask, f"{key}.{name}", f"choices/{name}", label=True)
            if _called(call) in {"OneOf", "SomeOf"} and call.args and isinstance(call.args[0], ast.Name):
                kind = call.args[0].id
                for value in _members(self.file, self.tree, kind, self.root):
                    yield self._use(ask, f"{key}.{value}", f"choices/{_kebab(kind)}.{value}", label=True)

    def _reasons(self, check: ast.expr | None) -> list[str]:
        """The rejections that a check may return."""
        if isinstance(check, ast.Lambda):
            return _constants(check.body)
        if isinstance(check, ast.Name) and check.id in self.functions:
            returns = (node for node in ast.walk(self.functions[check.id]) if isinstance(node, ast.Return))
            return [reason for node in returns if node.value for reason in _constants(node.value)]
        return []


def _conversation(function: ast.FunctionDef) -> str:
    """The name given by `@conversation("name")`, or ""."""
    for decorator in function.decorator_list:
        if isinstance(decorator, ast.Call) and _called(decorator) == "conversation" and decorator.args:
            return next(iter(_constants(decorator.args[0])), "")
    return ""


def _functions(tree: ast.AST) -> dict[str, ast.FunctionDef]:
    return {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def _source(root: Path, module: str) -> Path:
    path = root.joinpath(*module.split("."))
    return path.with_suffix(".py") if path.with_suffix(".py").exists() else path / "__init__.py"


def _calls(node: ast.AST) -> Iterable[ast.Call]:
    return (one for one in ast.walk(node) if isinstance(one, ast.Call))


def _called(call: ast.Call) -> str:
    return (
        call.func.id
        if isinstance(call.func, ast.Name)
        else call.func.attr
        if isinstance(call.func, ast.Attribute)
        else ""
    )


def _constants(node: ast.expr | ast.AST) -> list[str]:
    """The strings this expression may be: a constant, or either side of a condition."""
    if isinstance(node, ast.IfExp):
        return [*_constants(node.body), *_constants(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def _keyword(call: ast.Call, name: str) -> ast.expr | None:
    return next((keyword.value for keyword in call.keywords if keyword.arg == name), None)


def _targets(assign: ast.Assign) -> list[str]:
    return [target.id for target in assign.targets if isinstance(target, ast.Name)]


def _members(file: Path, tree: ast.Module, kind: str, root: Path) -> list[str]:
    """The values of an Enum defined in this file, or in one of ours that it imports it from."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name == kind:
            assigned = (statement.value for statement in node.body if isinstance(statement, ast.Assign))
            return [value for node in assigned for value in _constants(node)]
        if isinstance(node, ast.ImportFrom) and node.module and kind in {name.name for name in node.names}:
            source = _source(root, node.module)
            if source.exists() and source != file:
                return _members(source, ast.parse(source.read_text("utf-8")), kind, root)
    return []


def _kebab(name: str) -> str:
    return "".join(f"-{c.lower()}" if c.isupper() else c for c in name).lstrip("-")
