"""`kanca profiles locked|reset-pin`: for an operator, when somebody has forgotten the PIN of their profile."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from typing import Any

from bot.once import in_database
from bot.settings import Settings


def add_to(commands: Any) -> None:
    """Put this command among all others."""
    profiles = commands.add_parser("profiles", help="profiles on shared phones whose PIN is forgotten")
    profiles.add_argument(
        "what",
        choices=("locked", "reset-pin"),
        help="locked: list those with a PIN (number, name, channels); reset-pin: take it off, which its person is told",
    )
    profiles.add_argument("who", nargs="?", default="", help="a part of the name to list, or the number to reset")
    profiles.set_defaults(run=_run)


def _run(args: argparse.Namespace, settings: Settings) -> int:
    return _list(args.who, settings) if args.what == "locked" else _reset(args.who, settings)


def _list(name: str, settings: Settings) -> int:
    from services import pin_resets

    for one in in_database(settings, lambda db: pin_resets.locked(db, name=name)):
        print(one.person, one.name or "-", one.channels or "-", sep="\t")
    return 0


def _reset(who: str, settings: Settings) -> int:
    from services import pin_resets

    now = datetime.now(UTC)
    person = int(who) if who.isdecimal() else 0
    if in_database(settings, lambda db: pin_resets.by_operator(db, person=person, now=now)):
        print("The PIN is off. Its person hears of it, and may set a new one.")
        return 0
    print(f"No profile with a PIN has the number {who or '(none given)'}. See: kanca profiles locked", file=sys.stderr)
    return 1
