"""The back end's part of the house, wired: who signs with what, and where each kind of delivery goes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from typing import Final, Protocol

import structlog

from bot.backend import signatures
from bot.backend.endpoints import asked_over_http, over_http, signed, statements
from bot.backend.pulling import LEASE, MARKET_LEASE, Puller
from bot.backend.receiving import Done, Receiver
from bot.backend.safe import Answer, Outside, checked_url
from bot.backend.sending import Post, Sender
from bot.backend.woocommerce import WooCommerce
from bot.clock import Clock
from bot.delivery import Wakes
from bot.settings import Settings
from bot.waiting import Waiting
from services.database import PostgresDatabase, SqliteDatabase, Unavailable

log = structlog.get_logger()

NEWS: Final = "deliveries"  # what a process tells the others when it has published something
PULL_SECONDS: Final = 600.0
PURPOSE: Final = "events between Kanca and its own market"


class Market(Protocol):
    """The back end that is built in. Headers are signed, their names in small letters."""

    async def receive(self, headers: Mapping[str, str], body: bytes) -> Answer: ...
    async def orders(self, since: str, headers: Mapping[str, str]) -> Answer: ...


class Backend:
    """Events in and out of one process. Without a back end's address the built-in `market` takes its place: what we
    tell it, and what it tells us, is signed and verified all the same, but goes through a function and no socket.

    Raises ValueError, naming the setting, where the settings are unsafe or incomplete.
    """

    def __init__(
        self,
        settings: Settings,
        database: SqliteDatabase | PostgresDatabase,
        me: str,
        waiting: Waiting,
        wakeup: Wakes,
        *,
        market: Market | None = None,
        now: Callable[[], float] = time.time,
        crash_at: Callable[[str], None] = lambda point: None,
    ) -> None:
        self._waiting, self._wakeup = waiting, wakeup
        self.outside = Outside(allow_private=settings.backend_allow_private)
        self.secrets = () if settings.backend_url else (inside_secret(settings),)
        theirs = signatures.secrets_of(
            "KANCA_BACKEND_VERIFY_SECRETS", settings.backend_verify_secrets.get_secret_value()
        )
        self.receiver = Receiver(database, (*theirs, *self.secrets), wake=self._heard, now=now, crash_at=crash_at)
        self.woocommerce = WooCommerce(self.receiver, settings.woocommerce_secret.get_secret_value(), now=now)
        self.sender = Sender(database, me, self._endpoints(settings, market), now=now, crash_at=crash_at)
        self.puller = self._puller(settings, database, me, market, now)
        wakeup.listen(NEWS, lambda _: self.sender.nudge())
        self._sweeping: asyncio.Task[None] | None = None
        self._again = False

    def _endpoints(self, settings: Settings, market: Market | None) -> dict[str, Post]:
        private, found = settings.backend_allow_private, dict[str, Post]()
        if settings.backend_url:
            url = checked_url("KANCA_BACKEND_URL", settings.backend_url, allow_private=private)
            found["backend"] = signed(our_secrets(settings), over_http(self.outside, url))
        else:
            found["kanca"] = signed(self.secrets, self.receiver.receive)
            if market is not None:
                found["backend"] = signed(self.secrets, market.receive)
        if settings.lrs_url:
            url = checked_url("KANCA_LRS_URL", settings.lrs_url, allow_private=private)
            found["lrs"] = statements(self.outside, url, settings.lrs_key, settings.lrs_secret.get_secret_value())
        return found

    def _puller(
        self,
        settings: Settings,
        database: SqliteDatabase | PostgresDatabase,
        me: str,
        market: Market | None,
        now: Callable[[], float],
    ) -> Puller | None:
        if settings.backend_url:
            ask = asked_over_http(self.outside, settings.backend_url.rstrip("/"))
            return Puller(database, ask, our_secrets(settings), self.receiver, me, lease=LEASE, now=now)
        if market is None:
            return None
        return Puller(database, market.orders, self.secrets, self.receiver, me, lease=MARKET_LEASE, now=now)

    def start(self, clock: Clock) -> None:
        """Begin to send, and to ask for what was lost; the receiver needs no start."""
        self.sender.start()
        if self.puller is not None:
            clock.every(PULL_SECONDS, "catch-up", self.puller.pull)

    def nudge(self) -> None:
        """Something has been published and committed: whoever sends deliveries looks now."""
        self._wakeup.tell(NEWS)

    async def stop(self) -> None:
        if self._sweeping:
            self._sweeping.cancel()
            await asyncio.gather(self._sweeping, return_exceptions=True)
        await self.sender.stop()
        await self.outside.close()

    def _heard(self, done: Done) -> None:
        """An event has been read: those it concerns hear of it now and not at the next sweep."""
        for person in done.announced:
            self._waiting.wake(person)
        if done.published:
            self.nudge()

    def heard(self) -> None:
        """The market has read an event: whoever has something waiting is looked for, once for many events."""
        self.nudge()
        self._again = True
        if self._sweeping is None or self._sweeping.done():
            self._sweeping = asyncio.create_task(self._sweep_inboxes())

    async def _sweep_inboxes(self) -> None:
        while self._again:
            self._again = False
            try:
                await self._waiting.sweep()
            except Unavailable:
                log.warning("The database is away; what an event has put into inboxes waits for the next sweep.")


def inside_secret(settings: Settings) -> bytes:
    """The secret with which Kanca and its own market sign to each other."""
    return signatures.derived(settings.key(), PURPOSE)


def our_secrets(settings: Settings) -> tuple[bytes, ...]:
    """What we sign with towards the back end, the newest first."""
    name = "KANCA_BACKEND_SIGNING_SECRET"
    secrets = signatures.secrets_of(name, settings.backend_signing_secret.get_secret_value())
    if not secrets:
        raise ValueError(f"{name} must be set when KANCA_BACKEND_URL is: it signs what we send there.")
    return secrets
