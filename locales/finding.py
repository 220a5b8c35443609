"""What the lint finds: where, what, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend."""

    file: Path
    line: int
    what: str

    def __str__(self) -> str:
        try:
            shown = self.file.relative_to(Path.cwd())
        except ValueError:
            shown = self.file
        return f"{shown}:{self.line}: {self.what}"


def absent(keys: tuple[str, ...], language: str) -> str:
    """That none of these sentences exists in this language, and where the first is to be written."""
    file, _, name = keys[0].partition("/")
    sentence, _, attribute = name.partition(".")
    what = f"{attribute and '.'}{attribute or sentence} = …"
    under = f" under {sentence}" if attribute else ""
    return f'{" or ".join(keys)} is not in {language}: write "{what}"{under} in {language}/{file}.ftl'
