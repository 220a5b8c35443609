"""The same question twice on one way through a function: its second answer would be the first one."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from locales import syntax
from locales.finding import Finding

ENDS: Final = (ast.Return, ast.Raise, ast.Continue, ast.Break)
ADVICE: Final = 'ask it through chat.part("product", n), or give it another name'
Asked = set[tuple[str, str]]  # who asks, and what


def faults(root: Path) -> Iterator[Finding]:
    for file in sorted((root / "handlers").rglob("*.py")):
        for function in syntax.functions(syntax.tree(file)).values():
            way = _Way(file)
            way.walk(function.body, set())
            yield from way.found


class _Way:
    """Goes through the statements of a function, each branch by itself, and looks for what was asked before."""

    def __init__(self, file: Path) -> None:
        self.file, self.found = file, list[Finding]()

    def walk(self, body: Sequence[ast.stmt], before: Asked) -> Asked | None:
        """What has been asked when this has been gone through; None where it never ends here."""
        asked = set(before)
        for statement in body:
            if isinstance(statement, ast.FunctionDef | ast.ClassDef):
                continue
            branches = _branches(statement)
            self._asks(statement if not branches else _head(statement), asked)
            after = [self.walk(branch, asked) for branch in branches]
            if isinstance(statement, ast.For | ast.While):
                self._again(statement)
            if branches:
                ways = [way for way in after if way is not None]
                if not ways:
                    return None
                asked = set[tuple[str, str]]().union(*ways)
            if isinstance(statement, ENDS):
                return None
        return asked

    def _asks(self, node: ast.AST | None, asked: Asked) -> None:
        """The questions of one statement; of `a if b else c` only one is asked."""
        if isinstance(node, ast.IfExp):
            self._asks(node.test, asked)
            ways = [set(asked), set(asked)]
            for way, branch in zip(ways, (node.body, node.orelse), strict=True):
                self._asks(branch, way)
            asked |= ways[0] | ways[1]
            return
        for child in ast.iter_child_nodes(node) if node and not isinstance(node, ast.Lambda) else ():
            self._asks(child, asked)
        for what in _question(node):
            if what in asked:
                self._report(node, what[1], "is asked for the second time here")
            asked.add(what)

    def _again(self, loop: ast.For | ast.While) -> None:
        """In a loop, whoever asks must be new each time: `chat.part("product", n)`."""
        fresh = {node.id for node in ast.walk(loop) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        leaves = any(isinstance(node, ast.Break | ast.Return | ast.Raise) for node in loop.body)
        for node in () if leaves else (node for statement in loop.body for node in ast.walk(statement)):
            for who, what in _question(node):
                if who not in fresh:
                    self._report(node, what, "is asked in a loop, each time under the same name")

    def _report(self, node: ast.AST | None, question: str, what: str) -> None:
        line = getattr(node, "lineno", 1)
        self.found.append(Finding(self.file, line, f"the question {question} {what}: {ADVICE}"))


def _branches(statement: ast.stmt) -> list[Sequence[ast.stmt]]:
    """The ways on from here, of which one is taken. What stands in a loop may be left out."""
    if isinstance(statement, ast.If):
        return [statement.body, statement.orelse]
    if isinstance(statement, ast.For | ast.While):
        return [statement.body, []]
    if isinstance(statement, ast.With):
        return [statement.body]
    if isinstance(statement, ast.Try):
        tried = [*statement.body, *statement.orelse]
        return [tried, *(handler.body for handler in statement.handlers)]
    if isinstance(statement, ast.Match):
        return [*(case.body for case in statement.cases), []]
    return []


def _head(statement: ast.stmt) -> ast.expr | None:
    if isinstance(statement, ast.If | ast.While):
        return statement.test
    if isinstance(statement, ast.For):
        return statement.iter
    return statement.subject if isinstance(statement, ast.Match) else None


def _question(node: ast.AST | None) -> Iterator[tuple[str, str]]:
    """`chat.ask("name", …)`: who asks, and what."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "ask" and node.args:
        name = node.args[0]
        if isinstance(node.func.value, ast.Name) and isinstance(name, ast.Constant) and isinstance(name.value, str):
            yield node.func.value.id, name.value
