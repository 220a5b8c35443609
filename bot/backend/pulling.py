"""Catches up: asks the back end now and then for events that never reached us, and takes them in like any other.

One process at a time asks, under a lease that also keeps how far we have read.
"""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, Final

import structlog

from bot.backend import signatures
from bot.backend.endpoints import Asking
from bot.backend.reading import NoEvent, Unreadable, read_event
from bot.backend.receiving import Receiver
from bot.backend.safe import Answer, Unreachable
from services import leases
from services.database import Database

log = structlog.get_logger()

LEASE: Final = "backend-catch-up"
MARKET_LEASE: Final = "market-catch-up"  # the built-in market's cursors are its own
LEASE_SECONDS: Final = 120.0  # longer than one page takes
PAGES_MAX: Final = 50  # in one go; the rest comes the next time
CURSOR_MAX: Final = 500
UNKNOWN: Final = 404


class Puller:
    """Asks one back end."""

    def __init__(
        self,
        database: Database,
        ask: Asking,
        secrets: Sequence[bytes],
        receiver: Receiver,
        me: str,
        *,
        lease: str = LEASE,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._database, self._ask, self._secrets = database, ask, secrets
        self._receiver, self._me, self._lease, self._now = receiver, me, lease, now

    async def pull(self) -> int:
        """Take in what has come since the last time; how many events were read. Raises Unavailable."""
        cursor = await self._hold(None)
        if cursor is None:
            return 0  # another process is asking
        read = 0
        try:
            for _ in range(PAGES_MAX):
                page = await self._page(cursor)
                if page is None or not await self._take(page["events"]):
                    break
                read += len(page["events"])
                cursor = page["next"]
                await self._hold(cursor)
                if not page["more"]:
                    break
        finally:
            await self._database.run(lambda db: leases.release(db, name=self._lease, holder=self._me))
        return read

    async def _hold(self, cursor: str | None) -> str | None:
        return await self._database.run(
            lambda db: leases.take(
                db, name=self._lease, holder=self._me, seconds=LEASE_SECONDS, value=cursor, now=self._now()
            )
        )

    async def _page(self, cursor: str) -> Any:
        """One page of events; None when there is none, or none that can be read."""
        id_, at = f"pull_{uuid.uuid4().hex}", int(self._now())
        headers = {"accept": "application/json", **signatures.headers(self._secrets, id_, at, b"")}
        try:
            return _page(await self._ask(cursor, headers))
        except (Unreachable, Unreadable) as error:
            log.warning("The back end's list of events cannot be read; asking again later.", error=str(error))
            return None

    async def _take(self, events: list[Any]) -> bool:
        """Take a page in; False when we were not able to, so that it is asked for again."""
        for event in events:
            try:
                body = json.dumps(event).encode()
                message = read_event(body, now=datetime.fromtimestamp(self._now(), UTC))
                answer = await self._receiver.take(str(event.get("id")), message)
            except (NoEvent, Unreadable) as error:
                log.warning("An event in the back end's list is left out.", error=str(error))
                continue
            if answer.status >= 500:
                return False
        return True


def _page(answer: Answer) -> Any:
    """Raises Unreadable; None when the back end keeps no list."""
    if answer.status == UNKNOWN:
        return None
    if answer.status != 200:
        raise Unreadable(f"HTTP {answer.status}")
    try:
        page = json.loads(
            answer.body
        )  # each event is looked at on its own: one that is strange does not spoil the rest
    except (ValueError, RecursionError):
        raise Unreadable("no JSON") from None
    events, next_ = (page.get("events"), page.get("next")) if isinstance(page, dict) else (None, None)
    if not isinstance(events, list) or not isinstance(next_, str) or len(next_) > CURSOR_MAX:
        raise Unreadable('not {"events": […], "next": "…", "more": …}')
    return {"events": events, "next": next_, "more": page.get("more") is True}
