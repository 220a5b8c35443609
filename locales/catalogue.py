"""One .ftl file: which sentences it holds, known at once, and each of them compiled when it is first said."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from fluent_compiler.bundle import FluentBundle

Sentence = Callable[[Mapping[str, Any], "list[Exception]"], str]
"""Arguments in, words out. What went wrong (an argument that was not given) is added to the list."""

FOLDER: Final = Path(__file__).parent
LANGUAGES: Final = ("id", "jv-krama", "jv-ngoko")

_ENTRY: Final = re.compile(r"^(?=-?[A-Za-z][\w-]* *=)", re.MULTILINE)
_NAME: Final = re.compile(r"(-?[A-Za-z][\w-]*) *=(?: *[^\s]| *\n(?:[ \t]*\n)* +[^\s.}])?")
_ATTRIBUTE: Final = re.compile(r"^ +\.([A-Za-z][\w-]*) *=", re.MULTILINE)
_REFERS: Final = re.compile(r"\{\s*-?[a-z]")  # to a term, or to another sentence of the same file
_PLAIN: Final = re.compile(r"(?:[A-Za-z][\w-]*| +(\.[A-Za-z][\w-]*)) *= *([^\s{}][^{}]*)?")  # nothing to fill in


class Catalogue:
    """Compiling a whole language takes seconds, one sentence milliseconds: so it is done one by one, when needed, and
    not at all for the many that say the same whatever the arguments."""

    def __init__(self, source: str, functions: Mapping[str, Callable[[Any], str]], terms: str = "") -> None:
        self._whole, self._functions = f"{source}\n{terms}", functions
        self._entries: dict[str, str] = {}
        self._compiled: dict[str, Sentence] = {}
        names: list[str] = []
        for entry in _ENTRY.split(source)[1:]:
            found = _NAME.match(entry)
            if found is None or entry.startswith("-"):
                continue
            self._entries[found[1]] = entry
            names += [found[1]] if not found[0].endswith("=") else []
            names += [f"{found[1]}.{attribute}" for attribute in _ATTRIBUTE.findall(entry)]
        self.names: Final = frozenset(names)

    @classmethod
    def read(cls, file: Path, functions: Mapping[str, Callable[[Any], str]]) -> Catalogue:
        terms = file.with_name("terms.ftl")
        shared = terms.read_text("utf-8") if terms.exists() and terms != file else ""
        return cls(file.read_text("utf-8"), functions, shared)

    def sentence(self, name: str) -> Sentence | None:
        """The sentence `price` or its attribute `price.help`; None when there is none."""
        if name not in self.names:
            return None
        if name not in self._compiled:
            self._compile(name.partition(".")[0])
        return self._compiled.get(name)

    def _compile(self, entry: str) -> None:
        source = self._entries[entry]
        if plain := _plain(entry, source):
            self._compiled.update(plain)
            return
        if _REFERS.search(source):
            source = self._whole
        bundle = FluentBundle.from_string("id", source, functions=dict(self._functions), use_isolating=False)
        self._compiled.update(bundle._compiled_messages)


def _plain(entry: str, source: str) -> dict[str, Sentence]:
    """The sentences of an entry in which each is one line without anything to fill in; none when one of them is not."""
    plain: dict[str, Sentence] = {}
    for line in source.split("\n"):
        if not line.strip() or line.startswith("#"):
            continue
        found = _PLAIN.fullmatch(line)
        if found is None:
            return {}
        if found[2]:
            plain[entry + (found[1] or "")] = _always(found[2].rstrip())
    return plain


def _always(text: str) -> Sentence:
    return lambda _args, _faults: text
