"""Who polls Telegram: one process at a time, by a lease it renews all the while; the others wait, and say for whom."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Final

import structlog

from bot import clock
from services import leases
from services.database import Database, Unavailable

log = structlog.get_logger()

POLLING: Final = "telegram-polling"
FIRST_BOT: Final = "telegram-bot"
LEASE_SECONDS: Final = 12.0  # so long a killed process keeps the others waiting
RENEW_SECONDS: Final = 3.0  # three may be late in a row (a slow database, a busy machine) before another takes over
LOOK_SECONDS: Final = 1.0  # how often those who wait look again

Keep = Callable[[int], Awaitable[bool]]
Fetch = Callable[[int, Keep], Awaitable[int]]
"""Fetches from an offset on until `Keep` (writes down the offset reached) tells that polling is no longer ours."""


async def mark_of(bot: int, database: Database) -> str:
    """What stands before this bot's update ids, and before the name of its lease.

    Each bot counts its updates by itself, so with another token an id may come that we have heard from the bot before.
    The first bot of a database has no mark, all others have their id: what was heard of either is still known.
    """
    while True:
        try:
            first = await database.run(lambda db: leases.first(db, name=FIRST_BOT, value=str(bot)))
            return "" if first == str(bot) else f"{bot}:"
        except Unavailable:
            log.warning("The database is away; Telegram waits.")
            await asyncio.sleep(LOOK_SECONDS)


class Polling:
    """One process's part in it. Should two poll for a moment, one of them gets a 409 from Telegram and looks at the
    lease again; what both have fetched is heard once, for the inbox knows it."""

    def __init__(self, database: Database, me: str, fetch: Fetch, mark: str = "") -> None:
        self._database, self._me, self._fetch, self._lease = database, me, fetch, f"{mark}{POLLING}"
        self._waits_for = ""

    async def run(self) -> None:
        """Fetch as long as the lease is ours; wait for it as long as it is another's."""
        while True:
            try:
                await self.once()
            except Unavailable:
                log.warning("The database is away; polling waits.")
            await asyncio.sleep(LOOK_SECONDS)

    async def once(self) -> None:
        """Fetch until the lease is lost, or say who has it. Raises Unavailable."""
        offset = await self._take()
        if offset is None:
            return await self._say_who_polls()
        log.info("This process polls Telegram now.", waited_for=self._waits_for or None)
        self._waits_for = ""
        renewing = asyncio.create_task(self._renew())
        try:
            await self._fetch(int(offset or 0), self._keep)
        finally:
            renewing.cancel()
            await asyncio.gather(renewing, return_exceptions=True)  # no renewal comes after the lease is given up

    async def _take(self, offset: str | None = None) -> str | None:
        return await self._database.run(
            lambda db: leases.take(db, name=self._lease, holder=self._me, seconds=LEASE_SECONDS, value=offset)
        )

    async def _keep(self, offset: int) -> bool:
        return await self._take(str(offset)) is not None

    async def _renew(self) -> None:
        """While Telegram keeps a question open, and while a batch is heard."""
        while True:
            await asyncio.sleep(RENEW_SECONDS)
            await clock.run("The lease of polling", self._take)

    async def _say_who_polls(self) -> None:
        """Once for each holder."""
        holder, left = await self._database.run(lambda db: leases.held(db, name=self._lease))
        if holder in {"", self._me, self._waits_for}:
            return
        self._waits_for = holder
        log.info(
            "Another process polls Telegram. Should it have died, this one takes over when its lease ends.",
            holder=holder, seconds=round(left), until=f"{datetime.now(UTC) + timedelta(seconds=left):%H:%M:%S} UTC",
        )  # fmt: skip
