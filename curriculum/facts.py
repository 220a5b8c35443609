"""Facts that age: read from facts.toml, put into the text of a lesson by their name, with their date below."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from curriculum.lessons import LANGUAGES, Fact, Fault

REFERENCE: Final = re.compile(r"(?<!\\)\{([a-z0-9-]+)\}")
MONTHS: Final = (  # the same names in all three languages
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
PER: Final = {"id": "per", "jv-krama": "kawontenan", "jv-ngoko": "kahanan"}


def read_facts(file: Path) -> tuple[dict[str, Fact], list[Fault]]:
    """The facts of a course by name, and what is wrong with the file. No file: no facts."""
    if not file.exists():
        return {}, []
    text = file.read_text("utf-8")
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return {}, [Fault(file, toml_line(error), f"not TOML: {error}")]
    facts, faults = {}, []
    for name, table in tables.items():
        wrong = _wrong(name, table)
        if wrong:
            faults.append(Fault(file, line_of(text, f"[{name}]"), f"{name}: {wrong}"))
        else:
            values = {language: table[language] for language in LANGUAGES}
            facts[name] = Fact(name, values, table["as_of"], table["check_again"], table["source"])
    return facts, faults


def footer(facts: Iterable[Fact], language: str) -> str:
    """When the facts of a card were known, and who says so."""
    lines = dict.fromkeys(
        f"({PER[language]} {MONTHS[fact.as_of.month - 1]} {fact.as_of.year}: {fact.source})" for fact in facts
    )
    return "\n".join(lines)


def fill(text: str, facts: Mapping[str, Fact], language: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The text with its facts filled in, the names of those used, and the names nobody knows."""
    names = tuple(dict.fromkeys(REFERENCE.findall(text)))
    unknown = tuple(name for name in names if name not in facts)
    filled = REFERENCE.sub(lambda m: facts[m[1]].values[language] if m[1] in facts else m[0], text)
    return filled, tuple(name for name in names if name in facts), unknown


def expired(facts: Iterable[Fact], today: date) -> list[Fact]:
    """Those that somebody should have looked at again by now."""
    return [fact for fact in facts if fact.check_again < today]


def line_of(text: str, wanted: str) -> int:
    """The line on which `wanted` stands, or 1."""
    return next((n for n, line in enumerate(text.splitlines(), 1) if line.strip().startswith(wanted)), 1)


def toml_line(error: tomllib.TOMLDecodeError) -> int:
    """Where a TOML file is broken."""
    found = re.search(r"line (\d+)", str(error))
    return int(found[1]) if found else 1


def _wrong(name: str, table: Any) -> str:
    if not re.fullmatch(r"[a-z0-9-]+", name) or not isinstance(table, dict):
        return "a fact is a table with a name of small letters, digits and hyphens"
    for key in ("as_of", "check_again"):
        if not isinstance(table.get(key), date):
            return f"{key} must be a date such as 2026-02-10"
    for key in ("source", *LANGUAGES):
        if not isinstance(table.get(key), str) or not table[key].strip():
            return f"{key} is missing or empty"
    return ""
