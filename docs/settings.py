"""The reference of settings and `.env.example`, from bot/settings.py."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any, Final

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from bot.settings import Settings

NOT_YET: Final = "(not used yet)"
PAGE: Final = """\
<!-- Made by `make docs` from bot/settings.py. Change it there. -->
# Settings

Every setting is an environment variable. A file `.env` in the working directory is read too; what stands in the
environment wins. Nothing has to be set on a laptop. `.env.example` lists the same with room to fill in.

| variable | default | what it is |
| --- | --- | --- |
{used}

Secrets are never written to a log: their values are looked for in every line and covered.

## Known, but not used yet

These names are taken for what is to come; setting them changes nothing today.

| variable | what it will be |
| --- | --- |
{unused}
"""
EXAMPLE: Final = """\
# Settings of Kanca. Copy this file to .env and fill in what you need; every line may stay commented out.
# Made by `make docs` from bot/settings.py. The same as a table: docs/reference/settings.md

{settings}

# Only for docker compose: the password of its PostgreSQL, letters and digits.
#POSTGRES_PASSWORD=
"""


def page() -> str:
    """docs/reference/settings.md"""
    used = [f"| `{name}` | {_shown(field)} | {field.description} |" for name, field in _fields() if not _later(field)]
    unused = [f"| `{name}` | {_plain(field)} |" for name, field in _fields() if _later(field)]
    return PAGE.format(used="\n".join(used), unused="\n".join(unused))


def example() -> str:
    """.env.example"""
    lines = []
    for name, field in _fields():
        if not _later(field):
            lines += [
                "",
                *textwrap.wrap(f"# {field.description}", 118, subsequent_indent="# "),
                f"#{name}={_default(field)}",
            ]
    return EXAMPLE.format(settings="\n".join(lines[1:]))


def _fields() -> Iterator[tuple[str, FieldInfo]]:
    for name, field in Settings.model_fields.items():
        yield f"KANCA_{name.upper()}", field


def _later(field: FieldInfo) -> bool:
    return NOT_YET in str(field.description)


def _plain(field: FieldInfo) -> str:
    return str(field.description).replace(f" {NOT_YET}", "")


def _default(field: FieldInfo) -> str:
    value: Any = field.default
    return value.get_secret_value() if isinstance(value, SecretStr) else str(value)


def _shown(field: FieldInfo) -> str:
    return f"`{_default(field)}`" if _default(field) else "–"
