"""Talk to a Kanca that runs, over the stand-in Cloud API: `python -m tests.standin.whatsapp_talk`, with its settings.

What is typed is said by a made-up person; a number presses that button of the last message. An empty line ends it.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import sys
from collections.abc import Sequence

import aiohttp

from tests.standin.whatsapp import StandInWhatsApp
from tests.standin.whatsapp_account import Call
from tests.standin.whatsapp_people import Doing, Somebody

PORT = 9100
TOKEN = "a-word-of-ours"


def address(words: Sequence[str] | None = None) -> str:
    """Where Kanca runs, as the command line says."""
    parser = argparse.ArgumentParser(prog="python -m tests.standin.whatsapp_talk", description=__doc__)
    parser.add_argument("kanca", nargs="?", default="http://127.0.0.1:8000", help="its address (%(default)s)")
    return str(parser.parse_args(words).kanca)


async def main(kanca: str) -> None:
    """Wait for Kanca at this address and talk to it."""
    async with StandInWhatsApp(port=PORT) as api:
        print(f"Start Kanca with KANCA_WHATSAPP_API_URL={api.url} KANCA_WHATSAPP_TOKEN={api.token}")
        print(f"  KANCA_WHATSAPP_PHONE_ID={api.number.phone_id} KANCA_WHATSAPP_APP_SECRET={api.secret}")
        print(f"  KANCA_WHATSAPP_VERIFY_TOKEN={TOKEN}; waiting for it at {kanca} …", flush=True)
        await _ready(f"{kanca}/health/ready")
        if not await api.subscribe(f"{kanca}/webhooks/whatsapp", TOKEN):
            print("Kanca does not know the verify token.")
            return
        shown = asyncio.create_task(_show(api))
        sari = Somebody("6281234567890", "Sari", "ID.13491208655302741918")
        while line := (await asyncio.to_thread(sys.stdin.readline)).strip():
            api.arrive(_doing(sari, line, api.sent))
        shown.cancel()


async def _ready(url: str) -> None:
    async with aiohttp.ClientSession() as session:
        while True:
            with contextlib.suppress(aiohttp.ClientError):
                async with session.get(url) as answer:
                    if answer.status == 200:
                        return
            await asyncio.sleep(1.0)


def _doing(sari: Somebody, line: str, sent: list[Call]) -> Doing:
    """A press where the line is the number of a button of the last message, else the line as it is."""
    offered = list(sent[-1].buttons.items()) if sent else []
    if line.isdigit() and 0 < int(line) <= len(offered):
        label, id_ = offered[int(line) - 1]
        return sari.presses(id_, label, on=sent[-1].id)
    return sari.says(line)


async def _show(api: StandInWhatsApp) -> None:
    """Print what is sent, with the numbers of its buttons."""
    seen = 0
    while True:
        for call in api.sent[seen:]:
            print(f"< {call.text}", *(f"[{n}] {label}" for n, label in enumerate(call.buttons, 1)), flush=True)
        seen = len(api.sent)
        await asyncio.sleep(0.1)


if __name__ == "__main__":
    asyncio.run(main(address()))
