"""From the outbox to the channels: in order per person and address, paced, retried, never lost, each doubt marked.

A row is sent by the process that has claimed it. The process that heard a message posts its answer here right after
the commit, and it leaves at once. A sweep takes over whatever nobody sends: what had to wait, what another process
stored behind our own, and what a process that died has left.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Final, Protocol

from bot.channels.channel import Room
from bot.lanes import Held, Lanes, Prepare, Ruling, Tools, lane_of
from bot.marks import Marks
from bot.pace import Pace
from services import outbox, quiet
from services.database import Database, Unavailable
from services.outbox import Posted
from services.turns import CLAIM_SECONDS

__all__ = ["Delivery", "Posted"]

log = logging.getLogger(__name__)

SWEEP_SECONDS: Final = 1.0
RENEW_SECONDS: Final = CLAIM_SECONDS / 3
USABLE_SECONDS: Final = CLAIM_SECONDS - 5.0  # a claim nearer to its end is not used any more
BACKLOG: Final = 200  # rows in memory with which a sweep takes over no more


class Wakes(Protocol):
    """What delivery needs of bot.wakeup."""

    def tell(self, what: str, whom: str = "") -> None: ...
    def listen(self, what: str, callback: Callable[[str], None]) -> None: ...


class Delivery:
    """One a process. `me` is the id its claims carry. `prepare` makes a document that is made only when it is sent."""

    def __init__(
        self,
        database: Database,
        rooms: Mapping[str, Room],
        pace: Pace,
        wakeup: Wakes,
        me: str,
        *,
        prepare: Prepare | None = None,
        ruling: Ruling = quiet.ruling,
        now: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        chance: Callable[[], float] = random.random,
        crash_at: Callable[[str], None] = lambda point: None,
    ) -> None:
        self._database, self._rooms, self._pace, self._wakeup, self._me, self._now = (
            database, rooms, pace, wakeup, me, now,
        )  # fmt: skip
        self._marks = Marks(database, me, now=now, sleep=sleep, crash_at=crash_at)
        tools = Tools(
            database=database, rooms=rooms, pace=pace, marks=self._marks, me=me, prepare=prepare, ruling=ruling,
            now=now, sleep=sleep, chance=chance, crash_at=crash_at,
        )  # fmt: skip
        self._lanes = Lanes(tools, self._idle)
        self._sweeper: asyncio.Task[None] | None = None
        self._nudged = asyncio.Event()
        self._renewed = 0.0
        self._more = False  # the last sweep may have left rows behind
        self._brief: set[asyncio.Future[str]] = set()
        wakeup.listen("outbox", lambda _: self._nudged.set())
        wakeup.listen("web", self._ring)

    # --- what others call ---------------------------------------------------------------------------------------

    async def start(self, *, sweep: bool = True) -> None:
        """Begin to keep claims alive and, where `sweep` is set, to take over what nobody sends. Post even before."""
        await self._pace.start()
        self._sweeper = asyncio.create_task(self._sweep_forever(sweep), name="outbox-sweep")

    def post(self, rows: Sequence[Posted]) -> None:
        """Send rows that this process has just stored. Never waits, never raises."""
        now, lanes = self._now(), self._lanes
        for row in rows:
            if row.id in lanes.held or row.id in self._marks:
                continue  # the sweep has taken it over already
            if row.channel == "web":
                self._wakeup.tell("web", row.chat)
                if row.not_before > now:  # a burst: the page is woken again when it is due
                    asyncio.get_running_loop().call_later(row.not_before - now, self._wakeup.tell, "web", row.chat)
                continue
            if not row.claimed:  # another process has rows of this lane, and sends it: this one comes after them
                self.nudge()
                continue
            outlet, lane = lanes.outlet(row.channel), lane_of(row)
            if outlet is None or outlet.breaker.shut or lanes.parked.get(lane, 0.0) > now or lanes.stopping:
                lanes.give_back(row, parts=row.parts, wait=max(0.0, row.not_before - now))
            else:
                lanes.enqueue(lane, Held(row, now + USABLE_SECONDS, row.parts))

    def nudge(self) -> None:
        """Rows that nobody has claimed lie in the outbox: sweep now, here and in the other processes."""
        self._wakeup.tell("outbox")

    async def settled(self) -> None:
        """Wait until nothing is left to send from memory and what became of it all is written."""
        await self._lanes.settled()
        await self._marks.settled()

    async def stop(self, timeout: float = 10.0) -> None:  # noqa: ASYNC109 (it is shared out among the steps)
        """Take nothing new, let sends in flight end, write down what became of them, give back the rest."""
        if self._sweeper:
            self._sweeper.cancel()
            await asyncio.wait([self._sweeper])
        await self._lanes.stop(timeout * 0.7)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(timeout * 0.2):
                await self._marks.settled()
        await self._pace.close()

    def _ring(self, chat: str) -> None:
        """The page reads its rows by itself; its room only wakes it."""
        if "web" in self._rooms:
            task = asyncio.ensure_future(self._rooms["web"].deliver(chat, None))
            self._brief.add(task)
            task.add_done_callback(self._brief.discard)

    # --- the sweep ----------------------------------------------------------------------------------------------

    async def _sweep_forever(self, sweep: bool) -> None:
        while True:
            self._nudged.clear()  # here, for it must be done also where nothing is swept, or nothing could be kept
            try:
                await self._keep()
                if sweep:
                    await self.sweep()
            except Unavailable as away:
                log.warning("the outbox cannot be swept: %s", away)
            except Exception:
                log.exception("the sweep of the outbox has failed")
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(SWEEP_SECONDS):  # never wait_for: on Python 3.11 it may swallow a cancel
                    await self._nudged.wait()

    def _idle(self) -> None:
        if self._more and len(self._lanes.held) < BACKLOG // 2:
            self._nudged.set()

    async def sweep(self) -> int:
        """Take over what is due and nobody sends, as far as there is room; how many rows. Raises Unavailable."""
        names = [name for name in self._rooms if name != "web"]
        outlets = {name: outlet for name in names if (outlet := self._lanes.outlet(name))}
        open_channels = [name for name, outlet in outlets.items() if not outlet.breaker.shut]
        taken = await self._claim(open_channels, BACKLOG - len(self._lanes.held))
        self._more = taken > 0
        for name, outlet in outlets.items():
            if outlet.breaker.try_now(self._now()):
                taken += await self._claim([name], 1, trial=True)
        return taken

    async def _claim(self, channels: list[str], limit: int, *, trial: bool = False) -> int:
        if not channels or limit <= 0:
            return 0
        now, held = self._now(), self._lanes.held
        rows = await self._database.run(
            lambda db: outbox.claim(db, me=self._me, channels=channels, limit=limit, now=now)
        )
        for row in rows:
            if row.id in held:
                held[row.id].until = now + USABLE_SECONDS
            elif row.id not in self._marks:
                self._lanes.parked.pop(lane_of(row), None)
                self._lanes.enqueue(lane_of(row), Held(row, now + USABLE_SECONDS, row.parts, trial))
        return len(rows)

    async def _keep(self) -> None:
        """Keep the claims of what is in memory; what is not ours any more is not sent."""
        now, lanes = self._now(), self._lanes
        lanes.parked = {lane: until for lane, until in lanes.parked.items() if until > now}
        if now - self._renewed < RENEW_SECONDS:
            return
        self._renewed = now
        held = list(lanes.held.values())
        for start in range(0, len(held), 1000):
            some = {one.row.id: one for one in held[start : start + 1000]}
            kept = await self._database.run(partial(outbox.renew, me=self._me, ids=some.keys(), now=now))
            for row, one in some.items():
                one.until = now + USABLE_SECONDS if row in kept else 0.0
