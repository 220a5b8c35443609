"""`kanca whatsapp templates`: what Meta has to approve, printed for its form or handed in by its API."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from typing import Any

from bot.channels.whatsapp.templates import creations
from bot.settings import Settings


def add_to(commands: Any) -> None:
    """Put this command among all others."""
    whatsapp = commands.add_parser("whatsapp", help="the message templates that Meta has to approve")
    whatsapp.add_argument("what", choices=("templates",), help="print them as Meta's form takes them")
    whatsapp.add_argument(
        "--submit", metavar="ACCOUNT", default="", help="hand them in for this WhatsApp Business Account (its id)"
    )
    whatsapp.set_defaults(run=_run)


def _run(args: argparse.Namespace, settings: Settings) -> int:
    if not args.submit:
        print(json.dumps(creations(), ensure_ascii=False, indent=2))
        return 0
    if not settings.whatsapp_token.get_secret_value():
        print("Set KANCA_WHATSAPP_TOKEN first: Meta must know who hands them in.", file=sys.stderr)
        return 1
    return _submit(args.submit, settings)


def _submit(account: str, settings: Settings) -> int:
    import aiohttp

    from bot.channels.whatsapp.handing_in import Refused, submit

    token, base = settings.whatsapp_token.get_secret_value(), settings.whatsapp_api_url
    try:
        return 0 if asyncio.run(submit(account, token=token, base=base)) else 1
    except (Refused, aiohttp.ClientError, TimeoutError) as error:
        print(f"Meta does not answer as it should: {type(error).__name__} {error}", file=sys.stderr)
        return 1
