"""What a native reviewer reads: every sentence beside its Indonesian original, and where it is used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from locales import levels, sources, usage
from locales.catalogue import FOLDER, LANGUAGES
from locales.sources import Source


def review(language: str, folder: Path = FOLDER) -> str:
    """All sentences of this language as text, file by file. Raises LookupError for a language we do not have."""
    if language not in LANGUAGES:
        raise LookupError(f"There is no language {language!r}; there are {', '.join(LANGUAGES)}.")
    original = {one.key: one for one in _sentences(LANGUAGES[0], folder)}
    used = _used(folder.parent)
    parts: list[str] = []
    file = ""
    for one in _sentences(language, folder):
        if one.file.stem != file:
            file = one.file.stem
            parts.append(f"=== {file} ===\n")
        parts.append(_entry(one, original.get(one.key), used))
    return "\n".join(parts)


def _sentences(language: str, folder: Path) -> Iterator[Source]:
    return (one for one in sources.read(language, folder) if isinstance(one, Source))


def _entry(one: Source, original: Source | None, used: dict[str, list[str]]) -> str:
    where = used.get(one.key) or used.get(one.key.partition(".")[0]) or [_elsewhere(one.key)]
    lines = [f"{one.key}  ({one.file.parent.name}/{one.file.name}:{one.line})"]
    if one.comment:
        lines.append(f"  note      {_indented(one.comment)}")
    if original and original is not one:
        lines.append(f"  id        {_indented(original.text)}")
    lines.append(f"  {one.language:<9} {_indented(one.text)}")
    lines += [f"  doubtful  {fault}" for fault in levels.faults(one.plain, one.language)]
    return "\n".join([*lines, f"  used      {', '.join(where[:3])}", ""])


def _elsewhere(key: str) -> str:
    """Where a sentence is used that no line of code names."""
    if "/door" in key:
        return "the menu, and what people type to start it"
    if key.startswith("universals/"):
        return "everywhere: what people type"
    return "by a name made at run time, or not yet"


def _indented(text: str) -> str:
    return "\n".join(line.strip() for line in text.splitlines()).replace("\n", "\n            ")


def _used(root: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for use in usage.uses(root):
        for key in use.keys:
            where = f"{use.file.relative_to(root)}:{use.line}"
            if where not in found[key]:
                found[key].append(where)
    return found
