"""`kanca chat`: a talk in this terminal, with the same house and the same database as the settings say."""

from __future__ import annotations

import asyncio
import getpass
import os
import shutil
import sys
import threading
import traceback
from collections.abc import Mapping, MutableMapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TextIO

import structlog
from pydantic import SecretStr

from bot.channels.terminal import transcript
from bot.channels.terminal.keyboard import Keyboard
from bot.channels.terminal.room import TerminalRoom
from bot.house import House
from bot.settings import Settings
from services.database import Unavailable

HOUSE: Final = Path(__file__).parents[1]
BOLD, PALE, PLAIN = "\033[1m", "\033[2m", "\033[0m"
WIDEST: Final = 88
OPENING_SECONDS: Final = 60.0
HOW: Final = """\
Type what you would type in a chat. A number or a label chooses; the path of a photo sends it (several: an album).
#2 presses the second choice · @-7.25,112.75 is a place · /edit TEXT changes your last message
/contact 081234567890 · /voice · /block · Ctrl-D ends
"""


def chat(settings: Settings, *, person: str = "", save: Path | None = None) -> int:
    """Talk until the input ends. `save` gets the talk as a transcript."""
    to_stderr = structlog.PrintLoggerFactory(sys.stderr)
    structlog.configure([what_broke], structlog.make_filtering_bound_logger("error"), logger_factory=to_stderr)
    with open(save or os.devnull, "w", encoding="utf-8") as kept:  # noqa: PTH123
        return asyncio.run(_Talk(settings, person or getpass.getuser(), kept).run())


def what_broke(_: object, __: str, event: MutableMapping[str, Any]) -> str:
    """An error in one line, for whoever writes conversations: their own line, and what was wrong with it."""
    error = event.get("exc_info")
    if not isinstance(error, Exception):
        return str(event["event"])
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(HOUSE / "handlers")] or frames
    where = "".join(f"{frame.filename.removeprefix(f'{HOUSE}/')}:{frame.lineno}: " for frame in own[-1:])
    what = " ".join(str(error).splitlines()[:1])
    return f"{where}{type(error).__name__}: {what}"


class _Talk:
    """One person at this keyboard."""

    def __init__(self, settings: Settings, person: str, kept: TextIO) -> None:
        self._tty = sys.stdin.isatty() and sys.stdout.isatty()
        self._kept = kept
        self._keyboard = Keyboard(person)
        self._labels: list[str] = []
        off = dict.fromkeys(("telegram_token", "whatsapp_token"), SecretStr(""))  # they belong to `kanca serve`
        quiet = settings.model_copy(update=off)
        self._house = House(quiet, web=False)
        self._room = TerminalRoom(self._print)
        self._house.rooms["terminal"] = self._room
        self._lines: asyncio.Queue[str] = asyncio.Queue()

    async def run(self) -> int:
        self._house.start()
        try:
            async with asyncio.timeout(OPENING_SECONDS):
                while not self._house.ready:  # noqa: ASYNC110 - the house opens once; it has no bell for it
                    await asyncio.sleep(0.02)
            if self._tty:
                print(f"{PALE}{HOW}{PLAIN}")
            threading.Thread(target=self._read, args=(asyncio.get_running_loop(),), daemon=True).start()
            while line := await self._next():
                await self._hear(line)
        except TimeoutError:
            print(f"The database cannot be reached: {self._house.database.dialect}.", file=sys.stderr)
            return 1
        finally:
            await self._house.close()
        return 0

    # --- in -----------------------------------------------------------------------------------------------------

    def _read(self, loop: asyncio.AbstractEventLoop) -> None:
        """In a thread of its own, for nothing may wait for a keyboard. The end of the input is an empty line."""
        for line in sys.stdin:
            loop.call_soon_threadsafe(self._lines.put_nowait, line)
        loop.call_soon_threadsafe(self._lines.put_nowait, "")

    async def _next(self) -> str:
        if self._tty:
            print(f"{BOLD}>{PLAIN} ", end="", flush=True)
        line = await self._lines.get()
        while line and not line.strip():
            line = await self._lines.get()
        return line

    async def _hear(self, line: str) -> None:
        for typed in self._keyboard.type(line, datetime.now(UTC)):
            print(transcript.done(typed, self._labels), file=self._kept)
            try:
                await self._house.hear(self._room.read(typed))
            except Unavailable:
                print("Nothing was kept: the database is away. Say it again in a moment.", file=sys.stderr)
                return
            self._keyboard.said(typed)
        await self._house.waiting.sweep()  # what this message has set going for the same person
        await self._house.waiting.settled()
        await self._house.delivery.settled()

    # --- out ----------------------------------------------------------------------------------------------------

    def _print(self, chat: str, payload: Mapping[str, Any]) -> None:
        """What was said to this person is kept and shown; what is for somebody of another terminal is only shown, for
        it counts as sent: the seller's answer to a buyer who has gone home."""
        if chat != self._keyboard.user:
            print(f"\nFor {chat}:{self._on_screen(payload)}", flush=True)
            return
        self._keyboard.shown(payload)
        self._labels = list(payload["choices"]) or self._labels
        print(*transcript.bubble(payload), sep="\n", file=self._kept, flush=True)
        print(self._on_screen(payload), flush=True)

    def _on_screen(self, payload: Mapping[str, Any]) -> str:
        """A bubble: its text behind a bar, its choices numbered beneath."""
        width = min(shutil.get_terminal_size().columns, WIDEST) - 2
        picture, document, path = payload["picture"], payload["document"], self._house.media.path
        carried = [f"[photo: {path(picture)}]"] if picture else []
        carried += [f"[file {document['name']}: {path(document['ref'], document=True)}]"] if document else []
        text = [f"│ {line}".rstrip() for line in [*carried, *transcript.folded(payload["text"], width)]]
        pale, plain = (PALE, PLAIN) if self._tty else ("", "")
        choices = [f"│ {pale}{number:>2}{plain} {label}" for number, label in enumerate(payload["choices"], 1)]
        return "\n".join(["", *text, *choices])
