"""Sentences that nobody says: their names, and those of their choices and reasons, stand nowhere in the code.

A name may be made at run time (`chat.say(kind.value)`, `f"of-{part}"`): so every text in a conversation's own file, and
in those that it imports, counts as a name which it may say.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

from locales import syntax
from locales.finding import Finding
from locales.sources import Source

PACKAGES: Final = ("handlers", "services", "dialogue", "understanding", "curriculum", "bot", "locales")
SAID_BELOW: Final = PACKAGES[:5]  # what a conversation says comes from its own floor and from those beneath it
CONTENTS: Final = Path("handlers/__init__.py")  # imports every conversation
LISTS: Final = frozenset({"universals", "synonyms", "terms"})  # what people type: found by names of their own
ALWAYS: Final = frozenset({"door", "words", "command", "label", "help"})  # said wherever there is a door or a question
LEAST: Final = 3  # letters of a text with holes


@dataclass(slots=True)
class Texts:
    """The texts of some source files, as they stand, and those with holes (`f"of-{part}"`)."""

    whole: set[str] = field(default_factory=set)
    holed: list[re.Pattern[str]] = field(default_factory=list)

    def have(self, name: str) -> bool:
        return name in self.whole or any(pattern.fullmatch(name) for pattern in self.holed)

    @classmethod
    def all(cls, several: Iterable[Texts]) -> Texts:
        together = cls()
        for one in several:
            together.whole |= one.whole
            together.holed += one.holed
        return together


def faults(root: Path, said: Mapping[str, Sequence[Source]]) -> Iterator[Finding]:
    """Whatever stands in a file of words and has a name that is nowhere in the code. A part of a house cannot tell."""
    if not all((root / package).exists() for package in PACKAGES):
        return
    code = _Code(root)
    for one in (one for ones in said.values() for one in ones):
        if not code.may_say(one.key):
            yield Finding(one.file, one.line, f"{one.key}: nobody says this. Mend its name, say it, or take it away")


class _Code:
    """All source files: their texts, their imports, and which of them is which conversation."""

    def __init__(self, root: Path) -> None:
        self.root = root
        files = (file for package in PACKAGES for file in (root / package).rglob("*.py"))
        self.trees = {file: syntax.tree(file) for file in files}
        self.texts = {file: _texts(tree) for file, tree in self.trees.items()}
        self.everywhere = Texts.all(self.texts.values())
        self.written = {
            syntax.conversation(function): file
            for file, tree in self.trees.items()
            for function in syntax.functions(tree).values()
        }
        self.reach, self.may_say, self.imports = cache(self._reach), cache(self._may_say), cache(self._find_imports)

    def _may_say(self, key: str) -> bool:
        file, _, rest = key.partition("/")
        name, _, attribute = rest.partition(".")
        if file in LISTS or key in self.everywhere.whole:
            return True
        near = self.reach(file)
        known = name in ALWAYS or near.have(name) or self.everywhere.have(f"{file}/{name}")
        return known and (not attribute or attribute in ALWAYS or near.have(attribute) or self.everywhere.have(key))

    def _reach(self, conversation: str) -> Texts:
        """The texts of a conversation's file and of all that it imports; for words of all conversations, every text."""
        if conversation not in self.written:
            return self.everywhere
        reached, waiting = set[Path](), [self.written[conversation], *(self.root / "dialogue").glob("*.py")]
        while waiting:
            file = waiting.pop()
            if file not in reached and file in self.trees:
                reached.add(file)
                waiting += self.imports(file)
        return Texts.all(self.texts[file] for file in reached)

    def _find_imports(self, file: Path) -> set[Path]:
        nodes = (node for node in ast.walk(self.trees[file]) if isinstance(node, ast.ImportFrom) and node.module)
        below = [node for node in nodes if (node.module or "").partition(".")[0] in SAID_BELOW]
        modules = {f"{node.module}.{one.name}" for node in below for one in node.names} | {
            node.module for node in below
        }
        return {syntax.source(self.root, module or "") for module in modules} - {self.root / CONTENTS}


def _texts(tree: ast.Module) -> Texts:
    found = Texts()
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.whole.add(node.value)
        if isinstance(node, ast.JoinedStr):
            parts = [one.value if isinstance(one, ast.Constant) else None for one in node.values]
            if sum(len(str(part)) for part in parts if part) >= LEAST:
                found.holed.append(
                    re.compile("".join(".+" if part is None else re.escape(str(part)) for part in parts))
                )
    return found
