"""Fetching updates ourselves, where there is no public address: one process at a time, nothing lost between two."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from bot.channels.channel import Arrival, NotDelivered, TryLater
from bot.channels.telegram.room import TelegramRoom
from bot.channels.telegram.setup import WANTED

LONG_SECONDS = 25  # how long Telegram keeps a question open when there is nothing new
AT_ONCE = 100  # Bot API: getUpdates, limit
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0

log = logging.getLogger(__name__)

Hear = Callable[[list[Arrival]], Awaitable[None]]
"""Takes a batch; returns when all of it is safely kept. May be given the same batch again."""

Lease = Callable[[int], Awaitable[bool]]
"""Called before each round with the offset reached: writes it down and tells whether polling is still ours to do."""

Pause = Callable[[float], Awaitable[None]]


async def poll(room: TelegramRoom, hear: Hear, offset: int, lease: Lease, pause: Pause = asyncio.sleep) -> int:
    """Fetch and hear until the lease is lost or the task is cancelled; the offset reached.

    The offset moves only after `hear` has returned: what it had not finished comes again, here or in another process.
    """
    wait = FIRST_PAUSE
    while await lease(offset):
        try:
            updates = await _fetch(room, offset)
            await hear(_read(room, updates))
            offset, wait = _after(updates, offset), FIRST_PAUSE
        except NotDelivered as error:
            wanted = error.after if isinstance(error, TryLater) else None
            log.warning("Telegram gives no updates: %s", error)
            await pause(wanted or wait)
            wait = min(2 * wait, LONGEST_PAUSE)
        except Exception:
            log.exception("A batch of updates was not heard and will be fetched again")
            await pause(wait)
            wait = min(2 * wait, LONGEST_PAUSE)
    return offset


async def _fetch(room: TelegramRoom, offset: int) -> list[Any]:
    question = {"offset": offset, "limit": AT_ONCE, "timeout": LONG_SECONDS, "allowed_updates": WANTED}
    updates = await room.wire.call("getUpdates", question, wait=LONG_SECONDS + 10)
    if not isinstance(updates, list):
        raise TryLater("Telegram's updates are no list")
    return updates


def _read(room: TelegramRoom, updates: list[Any]) -> list[Arrival]:
    arrivals = []
    for update in updates:
        try:
            arrivals += room.read(update)
        except ValueError as error:
            log.error("An update could not be read and is left out: %s", error)
    return arrivals


def _after(updates: list[Any], offset: int) -> int:
    """The offset that confirms these updates."""
    ids = [update.get("update_id") for update in updates if isinstance(update, dict)]
    return max([offset, *(number + 1 for number in ids if isinstance(number, int))])
