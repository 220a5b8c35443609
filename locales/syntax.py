"""Small questions to the syntax tree of our own Python: what is called here, and with which words."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path


def tree(file: Path) -> ast.Module:
    """The tree of a source file. Raises SyntaxError."""
    return _parsed(file.read_text("utf-8"), str(file))


@cache
def _parsed(text: str, file: str) -> ast.Module:
    return ast.parse(text, file)


def conversation(function: ast.FunctionDef) -> str:
    """The name given by `@conversation("name")`, or ""."""
    for decorator in function.decorator_list:
        if isinstance(decorator, ast.Call) and called(decorator) == "conversation" and decorator.args:
            return next(iter(constants(decorator.args[0])), "")
    return ""


def functions(module: ast.AST) -> dict[str, ast.FunctionDef]:
    return {node.name: node for node in ast.walk(module) if isinstance(node, ast.FunctionDef)}


def source(root: Path, module: str) -> Path:
    path = root.joinpath(*module.split("."))
    return path.with_suffix(".py") if path.with_suffix(".py").exists() else path / "__init__.py"


def calls(node: ast.AST) -> Iterable[ast.Call]:
    return (one for one in ast.walk(node) if isinstance(one, ast.Call))


def called(call: ast.Call) -> str:
    return (
        call.func.id
        if isinstance(call.func, ast.Name)
        else call.func.attr
        if isinstance(call.func, ast.Attribute)
        else ""
    )


def constants(node: ast.expr | ast.AST) -> list[str]:
    """The strings this expression may be: a constant, or either side of a condition."""
    if isinstance(node, ast.IfExp):
        return [*constants(node.body), *constants(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def keyword(call: ast.Call, name: str) -> ast.expr | None:
    return next((keyword.value for keyword in call.keywords if keyword.arg == name), None)


def keywords(call: ast.Call, without: frozenset[str]) -> frozenset[str] | None:
    """The names of what is given by keyword; None when some is given by `**`."""
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else frozenset(name for name in names if name and name not in without)


def keys(args: Sequence[ast.expr]) -> frozenset[str] | None:
    """The keys of the dictionary that stands here; none when nothing does; None when they are not all constants."""
    if not args:
        return frozenset()
    found = args[0].keys if isinstance(args[0], ast.Dict) else [None]
    names = [constants(key) if key else [] for key in found]
    return frozenset(name for each in names for name in each) if all(names) else None


def targets(assign: ast.Assign) -> list[str]:
    return [target.id for target in assign.targets if isinstance(target, ast.Name)]


def members(file: Path, module: ast.Module, kind: str, root: Path) -> list[str]:
    """The values of an Enum defined in this file, or in one of ours that it imports it from."""
    for node in module.body:
        if isinstance(node, ast.ClassDef) and node.name == kind:
            assigned = (statement.value for statement in node.body if isinstance(statement, ast.Assign))
            return [value for node in assigned for value in constants(node)]
        if isinstance(node, ast.ImportFrom) and node.module and kind in {name.name for name in node.names}:
            defined = source(root, node.module)
            if defined.exists() and defined != file:
                return members(defined, tree(defined), kind, root)
    return []


def kebab(name: str) -> str:
    return "".join(f"-{c.lower()}" if c.isupper() else c for c in name).lstrip("-")
