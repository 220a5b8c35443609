"""What became of messages, written to the outbox a batch at a time and kept until it is written."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from services import outbox
from services.database import Database, Unavailable
from services.outbox import Outcome

log = logging.getLogger(__name__)

BATCH: Final = 64  # written at once …
BATCH_SECONDS: Final = 0.02  # … or what there is after this time
AGAIN_SECONDS: Final = 0.5  # while the database is away


class Marks:
    """For one event loop. An outcome recorded twice before it is written: the later one counts."""

    def __init__(
        self,
        database: Database,
        me: str,
        *,
        now: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
        crash_at: Callable[[str], None],
    ) -> None:
        self._database, self._me, self._now, self._sleep, self._crash_at = database, me, now, sleep, crash_at
        self._waiting: dict[int, Outcome] = {}
        self._writing: dict[int, Outcome] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._task: asyncio.Task[None] | None = None

    def __contains__(self, row: int) -> bool:
        """Whether something about this row is not written yet."""
        return row in self._waiting or row in self._writing

    def record(self, outcome: Outcome) -> None:
        self._waiting[outcome.id] = outcome
        if self._task is not None:
            return
        if len(self._waiting) >= BATCH:
            self._start()
        elif self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(BATCH_SECONDS, self._start)

    async def settled(self) -> None:
        """Wait until everything recorded so far is written."""
        while self._waiting or self._task:
            self._start()
            if self._task:
                await asyncio.wait([self._task])

    def _start(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._task is None and self._waiting:
            self._task = asyncio.create_task(self._write_all())

    async def _write_all(self) -> None:
        try:
            while self._waiting:
                await self._write()
        finally:
            self._task = None

    async def _write(self) -> None:
        batch, self._waiting = self._waiting, {}
        self._writing = batch
        try:
            self._crash_at("before-mark")
            await self._database.run(lambda db: outbox.write(db, batch.values(), me=self._me, now=self._now()))
            self._crash_at("after-mark")
        except Unavailable:
            self._waiting = batch | self._waiting
        except Exception:
            log.exception("what became of %d messages could not be written", len(batch))
            self._waiting = batch | self._waiting
        self._writing = {}
        if self._waiting.keys() & batch.keys():
            await self._sleep(AGAIN_SECONDS)
