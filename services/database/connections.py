"""SQLAlchemy's connections to PostgreSQL, kept from one unit of work to the next.

Taking one from the engine's pool and giving it back costs more than the statement it is for. For one event loop; `take`
and `give_back` are called under `transact`.
"""

from __future__ import annotations

import asyncio
from typing import Any, Final

from sqlalchemy import Connection, Engine
from sqlalchemy.util import await_only

WAIT_SECONDS: Final = 30.0  # for one to become free: three times as long as a statement may take


class Connections:
    """At most so many at a time; whoever wants one more waits. One that was lost takes all that lie idle with it."""

    def __init__(self, engine: Engine, most: int) -> None:
        self._engine, self._places = engine, asyncio.Semaphore(most)
        self._idle: list[Connection] = []

    def take(self) -> Connection:
        """A connection that is in no transaction. Raises TimeoutError."""
        await_only(self._place())
        try:
            while self._idle:
                connection = self._idle.pop()
                if not _driver(connection).is_closed():
                    return connection
                self._discard(connection)
            return self._engine.connect()
        except BaseException:
            self._places.release()
            raise

    def give_back(self, connection: Connection) -> None:
        """Its transaction has ended. A connection on which that failed is not used again."""
        try:
            if connection.invalidated or connection.in_transaction():
                self._discard(connection)
                self.close()
            else:
                self._idle.append(connection)
        finally:
            self._places.release()

    def close(self) -> None:
        """Close those that lie idle."""
        while self._idle:
            self._idle.pop().close()

    async def _place(self) -> None:
        if self._places.locked():
            async with asyncio.timeout(WAIT_SECONDS):
                await self._places.acquire()
        else:
            await self._places.acquire()

    @staticmethod
    def _discard(connection: Connection) -> None:
        connection.invalidate()
        connection.close()


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection
