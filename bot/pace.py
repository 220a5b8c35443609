"""How fast we may send: never above a channel's limits, by all processes together.

Each limit is a bucket of the generic cell rate algorithm: one number, the moment at which it would be full again. A
send takes from all its buckets at once or from none. With Redis the buckets lie there (bot/pace_shared.py) and all
processes share them; without it, or while it is away, each process keeps its own and takes only its share.
"""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from bot.pace_shared import BACK_SECONDS, BEAT_EVERY, Away, Shared

log = logging.getLogger(__name__)

TIDY_ABOVE: Final = 20_000  # buckets in memory; full ones are thrown away then
INSTANT: Final = 1e-6  # seconds; a shorter wait is none
UNKNOWN_PROCESSES: Final = 4  # how many there may be when Redis has never told


class Limit(NamedTuple):
    """One message every so many seconds; after a pause, `burst` of them at once."""

    every: float
    burst: int

    @property
    def slack(self) -> float:
        return self.every * (self.burst - 1)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a channel allows altogether, to one chat, and to one group."""

    everyone: Limit
    chat: Limit
    group: Limit | None = None


LIMITS: Final[Mapping[str, Limits]] = {
    # core.telegram.org/bots/faq: about 30 a second altogether, 1 a second to a chat (short bursts pass), 20 a minute
    # to a group: 5 at once and then one every 4 s make 20 in the first minute, and never more in any other.
    "telegram": Limits(Limit(1 / 30, 10), Limit(1.0, 3), Limit(4.0, 5)),
    # Cloud API: 80 a second for a number, one every 6 s to a person after a burst of 45.
    "whatsapp": Limits(Limit(1 / 80, 10), Limit(6.0, 45)),
}


class Bucket(NamedTuple):
    key: str
    limit: Limit


class _Line:
    """Those who wait for a channel's turn, in this process."""

    def __init__(self) -> None:
        self.head, self.length = asyncio.Lock(), 0


class Local:
    """The buckets of one process. `divided_by` is among how many processes the limits are shared out."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._full: dict[str, float] = {}  # when a bucket would be full again
        self._since = -math.inf  # what happened before is not known: no burst may be left from then
        self.divided_by = 1

    def begin(self, divided_by: int) -> None:
        """Start over with a share, and as if everything had just been used up."""
        self.divided_by, self._since = divided_by, self._now()
        self._full.clear()

    def take(self, buckets: Sequence[Bucket]) -> list[float]:
        """How long each bucket asks to wait, in seconds; taken from all of them if none does."""
        now = self._now()
        waits: list[float] = []
        full: list[float] = []
        for key, limit in buckets:
            every, slack = self._share(limit)
            at = self._full.get(key)
            if at is None:
                at = self._since + every + slack
            wait = at - slack - now
            waits.append(wait if wait > INSTANT else 0.0)
            full.append(max(at, now) + every)
        if any(waits):
            return waits
        for (key, _), at in zip(buckets, full, strict=True):
            self._full[key] = at
        if len(self._full) > TIDY_ABOVE:
            self._full = {key: at for key, at in self._full.items() if at > now}
        return waits

    def _share(self, limit: Limit) -> tuple[float, float]:
        if self.divided_by == 1:
            return limit.every, limit.slack
        every = limit.every * self.divided_by
        return every, every * (max(1, limit.burst // self.divided_by) - 1)


class Pace:
    """`wait` before every send. Limits of channels that are not listed do not exist. For one event loop."""

    def __init__(
        self,
        redis_url: str = "",
        *,
        limits: Mapping[str, Limits] = LIMITS,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._limits, self._now, self._sleep = limits, now, sleep
        self._local = Local(now)
        self._shared = Shared(redis_url) if redis_url else None
        self.sharing = self._shared is not None
        self._processes = UNKNOWN_PROCESSES
        self._holds: dict[tuple[str, str], float] = {}
        self._lines = {(channel, bulk): _Line() for channel in limits for bulk in (False, True)}
        self._task: asyncio.Task[None] | None = None

    async def wait(
        self, channel: str, chat: str, group: bool = False, *, bulk: bool = False, patience: float = math.inf
    ) -> float:
        """Return 0 when a send is allowed now; it is taken as sent. `bulk` leaves the bursts to others.

        When it would take longer than about `patience` seconds, return how long instead; nothing is taken then.
        """
        spent = 0.0
        while True:
            wait = self.held(channel, chat)
            if not wait and channel in self._limits:
                wait = await self._in_line(channel, chat, group, bulk, patience - spent)
            if not wait:
                return 0.0
            if spent + wait > patience:
                return wait
            await self._sleep(wait)
            spent += wait

    def held(self, channel: str, chat: str) -> float:
        """Seconds for which nothing may go to this chat, because the channel said so."""
        if not self._holds:
            return 0.0
        until = max(self._holds.get((channel, ""), 0.0), self._holds.get((channel, chat), 0.0))
        left = until - self._now()
        return left if left > INSTANT else 0.0

    async def hold(self, channel: str, chat: str | None, seconds: float) -> None:
        """Send nothing for so long to this chat, or to nobody on this channel (None)."""
        now, key = self._now(), (channel, chat or "")
        self._holds = {key: until for key, until in self._holds.items() if until > now}
        self._holds[key] = max(self._holds.get(key, 0.0), now + seconds)
        if self._shared and self.sharing:
            try:
                await self._shared.hold(f"{channel}:{chat or ''}", seconds)
            except Away:
                self._lost()

    async def start(self) -> None:
        """Be counted among the processes that share the limits."""
        if self._shared:
            self._task = asyncio.create_task(self._stay_in_touch(self._shared), name="pace")

    async def close(self) -> None:
        if self._task:
            self._task.cancel()
            await asyncio.wait([self._task])
        if self._shared:
            await self._shared.close()

    async def _in_line(self, channel: str, chat: str, group: bool, bulk: bool, patience: float) -> float:
        """Take from all buckets, one after the other in this process; else how long the chat (or the line) has to
        wait. Who only waits for the limit of all chats does it at the head of the line."""
        line = self._lines[channel, bulk]
        expected = line.length * self._limits[channel].everyone.every
        if expected > patience:
            return expected
        line.length += 1
        try:
            async with line.head:
                while True:
                    *own, everyone = await self._take(channel, chat, group, bulk)
                    if (wait := max(own)) > 0:
                        return wait
                    if everyone <= 0:
                        return 0.0
                    if everyone > patience:
                        return everyone
                    await self._sleep(everyone)
        finally:
            line.length -= 1

    async def _take(self, channel: str, chat: str, group: bool, bulk: bool) -> list[float]:
        limits = self._limits[channel]
        everyone = limits.everyone._replace(burst=1) if bulk else limits.everyone
        buckets = [Bucket(f"{channel}:{chat}", limits.chat), Bucket(f"{channel}:", everyone)]
        if group and limits.group:
            buckets.insert(0, Bucket(f"{channel}:{chat}:group", limits.group))
        if self._shared and self.sharing:
            try:
                return await self._shared.take(buckets, holds=(f"{channel}:{chat}", f"{channel}:"))
            except Away:
                self._lost()
        held = self.held(channel, chat)
        return [held, 0.0] if held else self._local.take(buckets)

    def _lost(self) -> None:
        """Redis is away: from now on only our share, and as if all bursts had just been used up."""
        if self.sharing:
            log.warning("Redis is away: sending at one %dth of the limits", self._processes)
            self.sharing = False
            self._local.begin(self._processes)

    async def _stay_in_touch(self, shared: Shared) -> None:
        while True:
            try:
                self._processes = await (shared.beat() if self.sharing else shared.back())
                self.sharing = True
            except Away:
                self._lost()
            for _ in range(BEAT_EVERY):
                await asyncio.sleep(BACK_SECONDS)
                if not self.sharing:  # a send has found out meanwhile
                    break
