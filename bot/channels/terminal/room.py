"""The terminal as a room: the five verbs. What a typed line means is keyboard.py's."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, get_args

from bot.channels.channel import Arrival, File, Kind, Limits, NotFetched, Press, Worded
from bot.channels.fitting import clean

Speak = Callable[[str, Mapping[str, Any]], None]
"""Somebody to print for: the chat, and a payload of `show`."""

KINDS: Final = frozenset(get_args(Kind))


class TerminalRoom:
    """`said` keeps everything that was delivered, as (chat, payload), for who wants to look."""

    name = "terminal"
    limits = Limits(text=20_000, caption=20_000, label=200, buttons=99)

    def __init__(self, speak: Speak = lambda chat, payload: None) -> None:
        self.said: list[tuple[str, Mapping[str, Any]]] = []
        self._speak = speak
        self._numbers = itertools.count(1)

    def verify(self, headers: Mapping[str, str], body: bytes) -> bool:
        """Nobody reaches a keyboard by HTTP."""
        return False

    def read(self, payload: Any) -> list[Arrival]:
        """What `Keyboard.type` made of a line. Raises ValueError when it is none."""
        try:
            return [_arrival(payload)]
        except (KeyError, TypeError) as missing:
            raise ValueError("not something typed at the terminal") from missing

    def show(self, message: Worded) -> list[dict[str, Any]]:
        return [
            {
                "id": message.id,
                "text": message.text.strip(),
                "choices": list(message.choices),
                "picture": message.picture,
                "document": dict(message.document),
            }
        ]

    async def deliver(self, chat: str, payload: Mapping[str, Any]) -> str:
        self.said.append((chat, payload))
        self._speak(chat, payload)
        return str(next(self._numbers))

    async def fetch(self, file: File) -> bytes:
        """The file of this machine whose path was typed."""
        try:
            return await asyncio.to_thread(Path(file.ref).read_bytes)
        except OSError as error:
            raise NotFetched(f"{type(error).__name__}: {file.name}", forever=True) from error

    async def acknowledge(self, arrival: Arrival) -> None:
        """Nothing waits for an answer but the person."""


def _arrival(typed: Any) -> Arrival:
    """`typed`: user, id, at, kind; and as the kind needs: text, press, file, place, phone, message (the one edited)."""
    if typed["kind"] not in KINDS:
        raise KeyError(typed["kind"])
    path = Path(typed["file"]) if typed.get("file") else None
    return Arrival(
        channel=TerminalRoom.name,
        id=f"{typed['user']}:{typed['id']}",
        user=typed["user"],
        chat=typed["user"],
        kind=typed["kind"],
        at=typed["at"],
        text=clean(typed.get("text", "")),
        message=str(typed.get("message", typed["id"])),
        press=Press(*typed["press"]) if "press" in typed else None,
        files=(File(str(path), "picture", name=path.name),) if path else (),
        place=typed.get("place"),
        phone=typed.get("phone", ""),
        name=typed["user"],
        start=typed.get("start", ""),
    )
