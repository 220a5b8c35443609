"""The reference of settings and `.env.example`, from bot/settings.py."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any, Final

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from bot.settings import Settings

PAGE: Final = """\
<!-- Made by `make docs` from bot/settings.py. Change it there. -->
# Settings

Every setting is an environment variable. A file `.env` in the working directory is read too; what stands in the
environment wins. Nothing has to be set on a laptop. `.env.example` lists the same with room to fill in.

| variable | default | what it is |
| --- | --- | --- |
{settings}

Secrets are never written to a log: their values are looked for in every line and covered.

`KANCA_CRASH_AT` is no setting: with it tests kill the program at a named point (`bot/crashes.py`). Where
`KANCA_PUBLIC_URL` begins with https, Kanca refuses to start with it.
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
    rows = [f"| `{name}` | {_shown(field)} | {field.description} |" for name, field in _fields()]
    return PAGE.format(settings="\n".join(rows))


def example() -> str:
    """.env.example"""
    lines = []
    for name, field in _fields():
        about = textwrap.wrap(f"# {field.description}", 118, subsequent_indent="# ")
        lines += ["", *about, f"#{name}={_default(field)}"]
    return EXAMPLE.format(settings="\n".join(lines[1:]))


def _fields() -> Iterator[tuple[str, FieldInfo]]:
    for name, field in Settings.model_fields.items():
        yield f"KANCA_{name.upper()}", field


def _default(field: FieldInfo) -> str:
    value: Any = field.default
    return value.get_secret_value() if isinstance(value, SecretStr) else str(value)


def _shown(field: FieldInfo) -> str:
    return f"`{_default(field)}`" if _default(field) else "–"
