"""The rooms on the stage: the real ones, and nothing of them reaches the network."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from bot.channels.channel import File, Room
from bot.channels.telegram.room import TelegramRoom
from bot.channels.terminal.room import TerminalRoom
from bot.channels.webchat.room import WebRoom
from bot.channels.webchat.sessions import Sessions
from bot.channels.webchat.wakes import Wakes
from bot.channels.whatsapp.room import WhatsAppRoom
from tests.stage.phones import OUR_NUMBER


class NoTelegram(TelegramRoom):
    """Telegram's room without Telegram: a photo's file id is its path here."""

    async def deliver(self, chat: str, payload: Mapping[str, Any]) -> str:
        raise AssertionError("The stage shows messages itself.")

    async def fetch(self, file: File) -> bytes:
        return await asyncio.to_thread(Path(file.ref).read_bytes)


class NoWhatsApp(WhatsAppRoom):
    """WhatsApp's room without WhatsApp: a photo's media id is its path here."""

    async def deliver(self, chat: str, payload: Mapping[str, Any]) -> str:
        raise AssertionError("The stage shows messages itself.")

    async def fetch(self, file: File) -> bytes:
        return await asyncio.to_thread(Path(file.ref).read_bytes)


async def _nothing(ref: str) -> bytes:
    raise FileNotFoundError(ref)


# Telegram's room reads the system's certificates whenever it opens; nothing here speaks TLS.
ssl.create_default_context = cache(ssl.create_default_context)  # type: ignore[assignment]


def telegram() -> Room:
    return NoTelegram("42:stage", secret="s", bot_name="kanca_bot", open_picture=_nothing, open_document=_nothing)


def whatsapp() -> Room:
    number = OUR_NUMBER.phone_id
    return NoWhatsApp("EAA-stage", phone_id=number, app_secret="s", open_picture=_nothing, open_document=_nothing)


ROOMS: Mapping[str, Callable[[], Room]] = {
    "terminal": TerminalRoom,
    "web": lambda: WebRoom(Sessions(b"stage", secure=False), Wakes()),
    "telegram": telegram,
    "whatsapp": whatsapp,
}
