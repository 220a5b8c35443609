"""Telegram's delivery to a webhook: one queue a chat, and the next only after a 2xx for the last."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any

import aiohttp

Update = dict[str, Any]
HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class Manner:
    """How patient the stand-in is, in seconds. Telegram's own: again at once, then after 2, 4, 8 … to 60-120."""

    first_pause: float = 0.02
    longest_pause: float = 0.5
    answer_within: float = 60.0
    messages_live: float = 24 * HOUR
    presses_live: float = 150.0


@dataclass(frozen=True, slots=True)
class Attempt:
    """One delivery: status 0 when no answer came."""

    update_id: int
    status: int
    at: float


@dataclass(slots=True)
class Push:
    """Pushes to one webhook until closed. `attempts` tells all that was tried, `expired` what was given up."""

    url: str
    secret: str
    max_connections: int
    manner: Manner
    attempts: list[Attempt] = field(default_factory=list)
    expired: list[Update] = field(default_factory=list)
    _queues: dict[str, deque[tuple[Update, float]]] = field(default_factory=dict)
    _workers: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    _open: asyncio.Semaphore = field(init=False)
    _client: aiohttp.ClientSession = field(init=False)

    def __post_init__(self) -> None:
        self._open = asyncio.Semaphore(self.max_connections)
        self._client = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=self.manner.answer_within))

    def add(self, update: Update) -> None:
        name = queue_of(update)
        self._queues.setdefault(name, deque()).append((update, time.monotonic()))
        if name not in self._workers:
            self._workers[name] = asyncio.create_task(self._work(name))

    @property
    def waiting(self) -> int:
        return sum(map(len, self._queues.values()))

    async def settled(self) -> None:
        """Wait until everything has been taken or given up."""
        while self._workers:
            await asyncio.wait(list(self._workers.values()))

    async def close(self) -> list[Update]:
        """Stop; what has not been taken yet, in the order of update ids."""
        workers = list(self._workers.values())
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
        await self._client.close()
        left = [update for queue in self._queues.values() for update, _ in queue]
        return sorted(left, key=lambda update: int(update["update_id"]))

    async def _work(self, name: str) -> None:
        queue = self._queues[name]
        while queue:
            update, since = queue[0]
            await self._deliver(update, since)
            queue.popleft()
        del self._queues[name], self._workers[name]

    async def _deliver(self, update: Update, since: float) -> None:
        tries, live = 0, self.manner.presses_live if "callback_query" in update else self.manner.messages_live
        while time.monotonic() - since < live:
            status, asked = await self._post(update)
            self.attempts.append(Attempt(update["update_id"], status, time.monotonic()))
            if 200 <= status < 300:
                return
            pause = 0.0 if tries == 0 else min(self.manner.first_pause * 2**tries, self.manner.longest_pause)
            await asyncio.sleep(pause if asked is None else min(asked, HOUR))
            tries += 1
        self.expired.append(update)

    async def _post(self, update: Update) -> tuple[int, float | None]:
        """Status and, if our answer asks for it, how many seconds to wait before the next try."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.secret} if self.secret else {}
        async with self._open:
            try:
                async with self._client.post(self.url, json=update, headers=headers) as answer:
                    asked = answer.headers.get("Retry-After", "")
                    return answer.status, float(asked) if asked.isdigit() else None
            except (aiohttp.ClientError, TimeoutError):
                return 0, None


def queue_of(update: Update) -> str:
    """Messages and edits queue by chat, presses by user, the rest apart: so a press may overtake a text."""
    for kind in ("message", "edited_message"):
        if kind in update:
            return f"chat {update[kind]['chat']['id']}"
    if "callback_query" in update:
        return f"user {update['callback_query']['from']['id']}"
    return f"member {update['update_id']}" if "my_chat_member" not in update else "members"
