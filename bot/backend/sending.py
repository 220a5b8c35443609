"""Sends deliveries: each until it is answered with 2xx, on the schedule of Standard Webhooks, or given up.

Order is not guaranteed, across processes and after a failure: the snapshots carry versions for that. What one process
finds about one thing it posts in order.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import partial
from typing import Any, Final, Protocol

import structlog

from bot.backend.safe import Unreachable
from services.database import Database, Unavailable
from services.database.together import Together
from services.events import deliveries
from services.events.deliveries import CLAIM_SECONDS, Outcome, Queued

log = structlog.get_logger()

SWEEP_SECONDS: Final = 1.0
AT_ONCE: Final = 32  # deliveries in the hands of one process
REST_SECONDS: Final = 0.1  # after a claim: what is published meanwhile goes with the next one
RENEW_SECONDS: Final = CLAIM_SECONDS / 3
USABLE_SECONDS: Final = CLAIM_SECONDS - 5.0  # a claim nearer to its end is not used any more
MINUTE, HOUR = 60.0, 3600.0
SCHEDULE: Final = (5.0, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR)
"""The wait after each failure, as the specification has it: ten tries in a little more than three days."""
JITTER: Final = 0.1  # of the wait, at most, and never sooner
LONGEST_WAIT: Final = 24 * HOUR  # that a Retry-After may ask for
SLOW_DOWN: Final = (429, 503)
GONE: Final = 410


class Answered(Protocol):
    """What a post comes back with. Header names in small letters."""

    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...


Post = Callable[[Queued, float], Awaitable[Answered]]
"""Posts a delivery at a moment. Raises Unreachable, or Unavailable when our own database is away."""


class Sender:
    """One a process and event loop. `endpoints` are those that can be posted to; what is for others waits."""

    def __init__(
        self,
        database: Database,
        me: str,
        endpoints: Mapping[str, Post],
        *,
        now: Callable[[], float] = time.time,
        chance: Callable[[], float] = random.random,
        crash_at: Callable[[str], None] = lambda point: None,
    ) -> None:
        self._database, self._me, self._endpoints = database, me, endpoints
        self._now, self._chance, self._crash_at = now, chance, crash_at
        self._posting: set[asyncio.Task[None]] = set()
        self._held: dict[str, float] = {}  # deliveries in our hands: until when we may begin to post them
        self._more = False  # whether there may be more that is due than we had room for
        self._renewed = 0.0
        self._paused: dict[str, float] = {}
        self._writing = Together(self._write, hopeless=lambda error: isinstance(error, Unavailable))
        self._nudged = asyncio.Event()
        self._sweeper: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._sweeper = asyncio.create_task(self._sweep_forever(), name="deliveries")

    def nudge(self) -> None:
        """Something has been published and committed: look now."""
        self._nudged.set()

    async def stop(self) -> None:
        """Posts on their way are let go of; their deliveries are posted again after the next start."""
        tasks = [*self._posting, *([self._sweeper] if self._sweeper else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        with contextlib.suppress(Unavailable):
            await self._database.run(lambda db: deliveries.release(db, me=self._me))

    async def settled(self) -> None:
        """Wait until everything that is due now has been posted once."""
        while await self.sweep() or self._posting:
            if self._posting:
                await asyncio.wait(self._posting)

    async def sweep(self) -> int:
        """Claim what is due, as far as there is room, and begin to post it; how much. Raises Unavailable."""
        now, room = self._now(), AT_ONCE - len(self._held)
        open_ = [name for name in self._endpoints if self._paused.get(name, 0.0) <= now]
        if not open_ or room <= 0:
            return 0
        rows = await self._database.run(
            lambda db: deliveries.claim(db, me=self._me, endpoints=open_, limit=room, now=now)
        )
        self._more = len(rows) == room
        self._held |= dict.fromkeys([row.id for row in rows], now + USABLE_SECONDS)
        for lane in _lanes(rows):
            task = asyncio.create_task(self._post_all(lane))
            self._posting.add(task)
            task.add_done_callback(self._posting.discard)
        return len(rows)

    async def _sweep_forever(self) -> None:
        while True:
            self._nudged.clear()
            try:
                await self.keep()
                found = await self.sweep()
            except Unavailable as away:
                found = 0
                log.warning("Deliveries wait for the database.", error=str(away))
            except Exception as error:
                found = 0
                log.error("The sweep of the deliveries has failed.", exc_info=error)
            if found and not self._more:
                await asyncio.sleep(REST_SECONDS)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(SWEEP_SECONDS):
                    await self._nudged.wait()

    async def keep(self) -> None:
        """Keep the claims of what is in our hands; what is not ours any more is not posted. Raises Unavailable."""
        now, ids = self._now(), list(self._held)
        if not ids or now - self._renewed < RENEW_SECONDS:
            return
        self._renewed = now
        kept = await self._database.run(lambda db: deliveries.renew(db, me=self._me, ids=ids, now=now))
        for id_ in self._held.keys() & ids:
            self._held[id_] = now + USABLE_SECONDS if id_ in kept else 0.0

    # --- posting ----------------------------------------------------------------------------------------------------

    async def _post_all(self, lane: Sequence[Queued]) -> None:
        """Post deliveries about one thing, in order. What cannot be written down is posted again later."""
        try:
            for row in lane:
                if self._now() < self._held.get(row.id, 0.0):
                    await self._post(row)
                self._held.pop(row.id, None)
        except Unavailable as away:
            log.warning("What became of a delivery waits for the database.", error=str(away))
        finally:
            for row in lane:
                self._held.pop(row.id, None)
            if self._more:
                self._nudged.set()

    async def _post(self, row: Queued) -> None:
        self._crash_at("before-post")
        outcome = await self._try(row)
        self._crash_at("after-post")
        self._tell(row, outcome)
        await self._writing.ask((row, outcome))

    async def _try(self, row: Queued) -> Outcome:
        try:
            return self._heard(row, await self._endpoints[row.endpoint](row, self._now()))
        except Unreachable as error:
            return failed(row, None, str(error), 0.0, self._chance())
        except Unavailable:
            raise
        except Exception as error:  # one that breaks us is no reason to try it without a pause
            log.error("A delivery has met a mistake of ours.", id=row.id, type=row.type, exc_info=error)
            return failed(row, None, type(error).__name__, 0.0, self._chance())

    def _heard(self, row: Queued, answer: Answered) -> Outcome:
        """What an answer means; an endpoint that asks for time gets it for all that is sent there."""
        if 200 <= answer.status < 300:
            return Outcome(row.id, "sent", row.tries, answer.status)
        wait = retry_after(answer.headers.get("retry-after", ""), self._now())
        if wait and answer.status in SLOW_DOWN:
            self._paused[row.endpoint] = self._now() + wait
        return failed(row, answer.status, f"HTTP {answer.status}", wait, self._chance())

    async def _write(self, done: Sequence[tuple[Queued, Outcome]]) -> list[None]:
        """Write down what has come while others were written: one transaction for all of them."""
        await self._database.run(partial(self._settle, done))
        return [None] * len(done)

    def _settle(self, done: Sequence[tuple[Queued, Outcome]], db: Any) -> None:
        now = self._now()
        for endpoint in sorted({row.endpoint for row, outcome in done if outcome.status == GONE}):
            deliveries.close(db, endpoint=endpoint, now=now)
        deliveries.settle(db, [outcome for _, outcome in done], me=self._me, now=now)

    def _tell(self, row: Queued, outcome: Outcome) -> None:
        what = {"id": row.id, "type": row.type, "endpoint": row.endpoint, "error": outcome.error}
        if outcome.status == GONE:
            log.error("An endpoint wants nothing more; open it again with: kanca backend resume", **what)
        elif outcome.state == "failed":
            log.error("A delivery is given up; send it again with: kanca backend resend", **what)
        elif outcome.state == "queued":
            log.warning("A delivery has failed and will be tried again.", seconds=round(outcome.wait), **what)


def failed(row: Queued, status: int | None, error: str, wait: float, chance: float) -> Outcome:
    """The outcome of a failed try: again after the schedule's wait and what was asked for, or given up."""
    if status == GONE:
        return Outcome(row.id, "queued", row.tries, status, error)
    tries = row.tries + 1
    if tries > len(SCHEDULE):
        return Outcome(row.id, "failed", tries, status, error)
    wait = max(SCHEDULE[tries - 1], min(wait, LONGEST_WAIT)) * (1 + JITTER * chance)
    return Outcome(row.id, "queued", tries, status, error, wait)


def retry_after(value: str, now: float) -> float:
    """The seconds a Retry-After asks for, written as a number or a date; 0 when it says nothing that can be read."""
    if value.isascii() and value.isdigit():
        return min(float(value), LONGEST_WAIT)
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError):
        return 0.0
    at = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max((at - datetime.fromtimestamp(now, UTC)).total_seconds(), 0.0), LONGEST_WAIT)


def _lanes(rows: Sequence[Queued]) -> list[list[Queued]]:
    """Rows about the same thing together, in order."""
    lanes: defaultdict[tuple[str, str], list[Queued]] = defaultdict(list)
    for row in rows:
        lanes[row.endpoint, row.about or row.id].append(row)
    return list(lanes.values())
