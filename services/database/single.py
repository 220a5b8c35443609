"""asyncpg's own connections for single statements, each of which commits by itself: the hot ones, and short looks.

asyncpg's pool costs as much as such a statement (it wraps, resets and times each connection); nothing is left to reset
after a single statement, so here a connection just lies ready for the next.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeAlias

import asyncpg

Raw: TypeAlias = "asyncpg.Connection[Any]"


class SingleStatements:
    """At most so many at a time, for one event loop."""

    def __init__(self, connect: Callable[[], Awaitable[Raw]], most: int) -> None:
        self._connect, self._places = connect, asyncio.Semaphore(most)
        self._idle: list[Raw] = []

    async def fetch(self, sql: str, *values: Any) -> list[Any]:
        """The rows of one statement. Raises asyncpg's errors, and OSError where nobody answers."""
        async with self._places:
            connection = self._ready() or await self._connect()
            try:
                found: list[Any] = await connection.fetch(sql, *values)
            except BaseException as error:
                self._after(connection, error)
                raise
            self._idle.append(connection)
            return found

    @asynccontextmanager
    async def connection(self) -> AsyncIterator[Raw]:
        """One for more than a single statement; a transaction begun on it is to be ended on it."""
        async with self._places:
            connection = self._ready() or await self._connect()
            try:
                yield connection
            except BaseException as error:
                self._after(connection, error)
                raise
            self._idle.append(connection)

    async def close(self) -> None:
        """Say good-bye on all that lie idle."""
        while self._idle:
            await self._idle.pop().close()

    def _ready(self) -> Raw | None:
        while self._idle:
            connection = self._idle.pop()
            if not connection.is_closed():
                return connection
        return None

    def _after(self, connection: Raw, error: BaseException) -> None:
        """A statement that was refused leaves its connection as it was; after anything else none is to be trusted."""
        if isinstance(error, asyncpg.PostgresError) and not connection.is_closed():
            self._idle.append(connection)
            return
        for lost in (connection, *self._idle):
            lost.terminate()
        self._idle.clear()
