"""Connections to PostgreSQL, kept from one unit of work to the next: asyncpg's own, with SQLAlchemy's around each.

Taking one from the engine's pool and giving it back costs more than the statement it is for. For one event loop; `take`
and `give_back` are called under `transact`.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any, Final

import asyncpg
from sqlalchemy import Connection, Engine
from sqlalchemy.util import await_only

WAIT_SECONDS: Final = 30.0  # for one to become free: three times as long as a statement may take


@dataclass(frozen=True, slots=True)
class Held:
    """A connection in somebody's hands, as SQLAlchemy sees it and as the driver does."""

    connection: Connection
    driver: asyncpg.Connection[Any]


class Connections:
    """At most so many at a time; whoever wants one more waits. One that was lost takes all that lie idle with it.

    The engine's connections commit each statement by themselves (AUTOCOMMIT): who takes one begins and ends its
    transaction.
    """

    def __init__(self, engine: Engine, most: int) -> None:
        self._engine, self._places = engine, asyncio.Semaphore(most)
        self._idle: list[Held] = []

    def take(self) -> Held:
        """A connection that is in no transaction. Raises TimeoutError."""
        await_only(self._place())
        try:
            while self._idle:
                held = self._idle.pop()
                if not held.driver.is_closed():
                    return held
                self._discard(held)
            connection = self._engine.connect()
            return Held(connection, connection.connection.driver_connection)
        except BaseException:
            self._places.release()
            raise

    def give_back(self, held: Held) -> None:
        """Its transaction has ended. A connection on which that failed is not used again."""
        try:
            if held.connection.invalidated or held.driver.is_closed() or held.driver.is_in_transaction():
                self._discard(held)
                self.close()
            else:
                self._idle.append(held)
        finally:
            self._places.release()

    def close(self) -> None:
        """Close those that lie idle."""
        while self._idle:
            self._idle.pop().connection.close()

    async def _place(self) -> None:
        if self._places.locked():
            async with asyncio.timeout(WAIT_SECONDS):
                await self._places.acquire()
        else:
            await self._places.acquire()

    @staticmethod
    def _discard(held: Held) -> None:
        held.connection.invalidate()
        held.connection.close()
