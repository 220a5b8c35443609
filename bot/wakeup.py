"""Tells every process of Kanca that there is something to do, so that nobody has to wait for the next look around.

News travels by Redis when there is one and reaches this process in any case. It may get lost: it only shortens the
one-second sweep and the page's own polling.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import defaultdict
from collections.abc import Callable
from typing import Final

from redis.asyncio import Redis
from redis.exceptions import RedisError

from bot.shared import connect

log = logging.getLogger(__name__)

TOPIC: Final = "kanca:wake"
AGAIN_SECONDS: Final = 1.0  # between two tries to reach Redis
LISTEN_SECONDS: Final = 5.0
LOOK_SECONDS: Final = 2.0  # between two looks of a page that nobody can wake


class Wakeup:
    """For one event loop. `what` is "outbox" (rows lie unclaimed), "inbox" (likewise) or "web" (`whom`: the chat)."""

    def __init__(self, redis_url: str = "") -> None:
        self._redis: Redis | None = connect(redis_url) if redis_url else None
        self._ears: defaultdict[str, list[Callable[[str], None]]] = defaultdict(list)
        self._news: dict[str, None] = {}  # not told to the others yet, in order, each once
        self._told = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._connected = False

    @property
    def deaf(self) -> bool:
        """Whether what other processes tell does not reach this one now."""
        return not self._connected

    def listen(self, what: str, callback: Callable[[str], None]) -> None:
        """Call `callback(whom)` whenever this is told, here or in another process."""
        self._ears[what].append(callback)

    def tell(self, what: str, whom: str = "") -> None:
        """Never waits, never raises."""
        self._heard(what, whom)
        if self._tasks:
            self._news[f"{what} {whom}"] = None
            self._told.set()

    async def start(self) -> None:
        if self._redis is not None:
            self._tasks = [asyncio.create_task(self._speak(self._redis)), asyncio.create_task(self._hear(self._redis))]

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks = []
        if self._redis is not None:
            await self._redis.aclose()

    def _heard(self, what: str, whom: str) -> None:
        for callback in self._ears.get(what, ()):
            callback(whom)

    async def _speak(self, redis: Redis) -> None:
        """Publish what was told, as many at once as there are."""
        while True:
            await self._told.wait()
            self._told.clear()
            news, self._news = self._news, {}
            with contextlib.suppress(RedisError, OSError):  # the others will look by themselves
                async with redis.pipeline(transaction=False) as pipe:
                    for each in news:
                        pipe.publish(TOPIC, each)
                    await pipe.execute()

    async def _hear(self, redis: Redis) -> None:
        """Hear what the others tell (and ourselves once more, which does no harm), whenever Redis can be reached."""
        while True:
            try:
                async with redis.pubsub(ignore_subscribe_messages=True) as pubsub:
                    await pubsub.subscribe(TOPIC)
                    self._connected = True
                    self._heard("outbox", "")  # something may have been told while we were deaf
                    self._heard("inbox", "")
                    while True:
                        message = await pubsub.get_message(timeout=LISTEN_SECONDS)
                        if message:
                            what, _, whom = message["data"].partition(" ")
                            self._heard(what, whom)
            except (RedisError, OSError) as away:
                self._connected = False
                log.debug("no wake-ups from Redis: %s", type(away).__name__)
                await asyncio.sleep(AGAIN_SECONDS)


async def look_while_deaf(wakeup: Wakeup, look: Callable[[], None], *, seconds: float = LOOK_SECONDS) -> None:
    """Call `look` again and again as long as nobody else can wake us. Never ends by itself."""
    while True:
        await asyncio.sleep(seconds)
        if wakeup.deaf:
            look()
