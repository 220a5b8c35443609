"""The reference of commands, from the parser in bot/__main__.py."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Final

from bot.__main__ import build_parser

PAGE: Final = """\
<!-- Made by `make docs` from bot/__main__.py. Change it there. -->
# Commands

Once `make run` or `make chat` has made the environment, the program is `.venv/bin/kanca`; in a container it is `kanca`.
Every command reads the same [settings](settings.md), so it works on the same database as the running service.

{commands}
"""


def page() -> str:
    """docs/reference/commands.md"""
    return PAGE.format(commands="\n\n".join(_section(name, about, one) for name, about, one in _commands()))


def _commands() -> Iterator[tuple[str, str, argparse.ArgumentParser]]:
    for action in build_parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            about = {choice.dest: str(choice.help) for choice in action._choices_actions}
            for name, one in action.choices.items():
                yield name, about[name], one


def _section(name: str, about: str, one: argparse.ArgumentParser) -> str:
    rows = [f"| `{_written(action)}` | {action.help or ''} |" for action in one._actions if action.dest != "help"]
    table = ["", "| argument | what it is |", "| --- | --- |", *rows] if rows else []
    return "\n".join([f"## kanca {name}", "", f"{about[0].upper()}{about[1:]}.", *table])


def _written(action: argparse.Action) -> str:
    value = str(action.metavar or (" \\| ".join(map(str, action.choices)) if action.choices else action.dest.upper()))
    named = f"{action.option_strings[0]} {value}" if action.option_strings else value
    return named.replace(f" {value}", "") if action.nargs == 0 else named
