"""Several units of work in one round trip to PostgreSQL: what waits while others are under way goes together.

Alone, an item goes at once; it waits only while `LANES` statements are on their way, and then shares the next one. One
item at fault does not spoil the others' day: they are tried again one by one.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final, Generic, TypeVar

A = TypeVar("A")
R = TypeVar("R")

LANES: Final = 2  # statements on their way at the same time: one is read while the other is answered
MOST: Final = 64  # items in one statement

Statement = Callable[[Sequence[A]], Awaitable[Sequence[R]]]
"""Runs one statement over all items; the answers in the order of the items. Commits by itself."""


class Together(Generic[A, R]):
    """One kind of statement, for one event loop. `hopeless` tells an error that no single item is to blame for."""

    def __init__(self, statement: Statement[A, R], hopeless: Callable[[Exception], bool]) -> None:
        self._statement, self._hopeless = statement, hopeless
        self._waiting: list[tuple[A, asyncio.Future[R]]] = []
        self._lanes: set[asyncio.Task[Any] | None] = set()

    def ask(self, item: A) -> asyncio.Future[R]:
        """The answer to come for this item."""
        done: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, done))
        if len(self._lanes) < LANES:
            self._lanes.add(asyncio.create_task(self._work()))
        return done

    async def _work(self) -> None:
        try:
            while self._waiting:
                some, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
                await self._run(some)
        finally:  # here and not in a callback: who asks before that is called would wait for a lane that has ended
            self._lanes.discard(asyncio.current_task())

    async def _run(self, some: list[tuple[A, Any]]) -> None:
        try:
            answers = await self._statement([item for item, _ in some])
        except Exception as error:  # noqa: BLE001 (whoever asked is told)
            if len(some) > 1 and not self._hopeless(error):
                for one in some:
                    await self._run([one])
                return
            for _, done in some:
                if not done.done():
                    done.set_exception(error)
        else:
            for (_, done), answer in zip(some, answers, strict=True):
                if not done.done():
                    done.set_result(answer)
