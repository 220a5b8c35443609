"""Telegram from this process's side: its room, who we are there, our commands, its webhook or polling; and its end.

aiogram is imported here alone, once a token is set: that takes seconds, so the rest of the house is open before.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import hashlib
import hmac
import importlib
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any

import structlog

from bot.channels.channel import Arrival, NotDelivered, Room
from bot.media import Media
from bot.polling import POLLING, Polling, mark_of
from bot.settings import Settings
from locales import Words
from services import leases
from services.database import Database, Unavailable
from services.orders import groups

log = structlog.get_logger()
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0  # seconds between two tries to be heard by Telegram


def secret(settings: Settings) -> str:
    """The secret Telegram shows our webhook: the one set, else one derived from our key."""
    given = settings.telegram_webhook_secret.get_secret_value()
    made = hmac.digest(settings.key(), b"telegram webhook", hashlib.sha256)
    return given or base64.urlsafe_b64encode(made).decode().rstrip("=")


class Telegram:
    """One a process. `hear` takes in what polling fetches; `worker` tells Telegram what to do, and may poll."""

    def __init__(
        self, settings: Settings, database: Database, media: Media, words: Words, me: str, *, worker: bool,
        hear: Callable[[Sequence[Arrival]], Awaitable[None]],
    ) -> None:  # fmt: skip
        self._settings, self._database, self._media, self._words = settings, database, media, words
        self._me, self._worker, self._hear = me, worker, hear
        self._room: Any = None

    async def open(self) -> Room:
        """The room: from now on webhooks are heard, and what is said leaves."""
        module = await asyncio.to_thread(importlib.import_module, "bot.channels.telegram.room")
        room = module.TelegramRoom(
            self._settings.telegram_token.get_secret_value(),
            secret=secret(self._settings),
            base=self._settings.telegram_api_url,
            bot_name=self._settings.telegram_bot_name,
            open_picture=lambda ref: self._media.open(ref, 1280),
            open_document=self._media.open_document,
            moved=self._group_moved,
        )
        room.reader.mark = await mark_of(room.reader.bot, self._database)
        self._room = room
        opened: Room = room
        return opened

    async def introduce(self) -> str:
        """Tell Telegram our commands and how to reach us; our name there. Tries until it listens."""
        setup = await asyncio.to_thread(importlib.import_module, "bot.channels.telegram.setup")
        wait = FIRST_WAIT
        while True:
            try:
                name: str = await setup.introduce(self._room)
                if self._worker:
                    await self._set_up(setup)
                return name
            except NotDelivered as error:
                log.warning("Telegram does not answer yet.", error=str(error), seconds=wait)
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_WAIT)

    async def poll(self) -> None:
        """Fetch updates, or wait as long as another process does, where they are to be fetched at all."""
        if self._settings.telegram_by_webhook or not self._worker:
            return
        telegram = await asyncio.to_thread(importlib.import_module, "bot.channels.telegram.polling")
        fetch = partial(telegram.poll, self._room, self._hear)
        await Polling(self._database, self._me, fetch, self._room.reader.mark).run()

    async def close(self) -> None:
        """Give up the connections and the lease."""
        if self._room is not None:
            await self._room.close()
            polling = f"{self._room.reader.mark}{POLLING}"
            with contextlib.suppress(Unavailable):
                await self._database.run(lambda db: leases.release(db, name=polling, holder=self._me))

    async def _set_up(self, setup: Any) -> None:
        await setup.set_commands(self._room, self._commands())
        if self._settings.telegram_by_webhook:
            await setup.set_webhook(self._room, f"{self._settings.public_url.rstrip('/')}/webhooks/telegram")
        else:
            await setup.delete_webhook(self._room)

    def _commands(self) -> dict[str, list[tuple[str, str]]]:
        """Telegram's menu of commands by the language of the phone; Indonesian for everybody else."""
        commands = self._words.commands
        return {"": commands("id"), "id": commands("id"), "jv": commands("jv-krama")}

    async def _group_moved(self, old: str, new: str) -> None:
        """A group became a supergroup. When it cannot be kept now, the next message to the old id tells it again."""
        with contextlib.suppress(Unavailable):
            await self._database.run(lambda db: groups.moved(db, channel="telegram", old=old, new=new))
