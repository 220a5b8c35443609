"""`kanca market`: looks after the market that is built in."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from typing import Any

from bot.once import in_database
from bot.settings import Settings
from services import programme, telling_again


def add_to(commands: Any) -> None:
    """Add the command to the program's parser."""
    market = commands.add_parser("market", help="look after the market that is built in")
    market.add_argument(
        "what", choices=("sync",), help="tell it of every business and product once more; it forgets nothing by that"
    )
    market.set_defaults(run=_run)


def _run(args: argparse.Namespace, settings: Settings) -> int:
    programme.tell(programme.Programme(public_url=settings.public_url.rstrip("/"), market_url=settings.market_url))
    told = in_database(settings, lambda db: telling_again.tell_all(db, now=datetime.now(UTC)))
    print(f"{told} events are on their way, if the worker runs.")
    return 0
