"""Who waits for news in this process: streams subscribe by user, delivery wakes them."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager


class Waker:
    """One stream's ear."""

    def __init__(self) -> None:
        self.closed = False
        self._rung = asyncio.Event()

    async def wait(self, seconds: float) -> bool:
        """Whether something may have come, within so many seconds."""
        try:
            async with asyncio.timeout(seconds):
                await self._rung.wait()
        except TimeoutError:
            return False
        self._rung.clear()
        return True

    def ring(self) -> None:
        self._rung.set()


class Wakes:
    """All the ears of this process. For its event loop alone."""

    def __init__(self) -> None:
        self._wakers: defaultdict[str, set[Waker]] = defaultdict(set)
        self._closed = False

    @contextmanager
    def subscribe(self, user: str) -> Iterator[Waker]:
        waker = Waker()
        waker.closed = self._closed
        self._wakers[user].add(waker)
        try:
            yield waker
        finally:
            self._wakers[user].discard(waker)
            if not self._wakers[user]:
                del self._wakers[user]

    def wake(self, user: str) -> None:
        for waker in self._wakers.get(user, ()):
            waker.ring()

    def wake_all(self) -> None:
        """Something may have come for anybody."""
        for user in list(self._wakers):
            self.wake(user)

    def listeners(self, user: str) -> int:
        return len(self._wakers.get(user, ()))

    def close(self) -> None:
        """The process is stopping: every stream ends now, and new ones end at once."""
        self._closed = True
        for wakers in self._wakers.values():
            for waker in wakers:
                waker.closed = True
                waker.ring()
