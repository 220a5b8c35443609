"""The market as a correspondent: signed events come in exactly as a remote back end would get them.

Those that come while others are taken in share their transaction.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, Final

import structlog

from bot.backend import signatures
from bot.backend.problems import problem
from bot.backend.reading import NoEvent, Unreadable, read_event
from bot.backend.safe import Answer
from bot.backend.signatures import Unverified
from bot.clock import moment
from services import inbox
from services.database import Database, Unavailable
from services.database.together import Together
from services.events import BadEvent, Event, published
from services.market import hearing, missed
from services.market.missed import BadCursor

log = structlog.get_logger()

SOURCE: Final = "kanca"
TAKEN: Final = Answer(204)


class Backend:
    """Hears what Kanca tells. `wake` is called after a commit that put something into inboxes or deliveries."""

    def __init__(
        self,
        database: Database,
        secrets: Sequence[bytes],
        *,
        wake: Callable[[], None] = lambda: None,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._database, self._secrets, self._wake, self._now = database, secrets, wake, now
        self._taking = Together(self._take_all, hopeless=lambda error: isinstance(error, Unavailable))

    async def orders(self, since: str, headers: Mapping[str, str]) -> Answer:
        """`GET /orders?since=` of the contract: what has been told since that cursor, for whoever missed some of it."""
        try:
            signatures.verify(self._secrets, headers, b"", self._now())
            page = await self._database.run(lambda db: missed.since(db, cursor=since, now=moment(self._now())))
        except Unverified as wrong:
            return problem("unverified", str(wrong))
        except BadCursor as wrong:
            return problem("malformed", str(wrong))
        except Unavailable:
            return problem("away")
        return Answer(200, {"content-type": "application/json"}, json.dumps(asdict(page)).encode())

    async def receive(self, headers: Mapping[str, str], body: bytes) -> Answer:
        """Take an event in: 204 once it is kept, also when it was known. Header names are in small letters."""
        try:
            signatures.verify(self._secrets, headers, body, self._now())
            told = read_event(body, now=moment(self._now()))
            return await self._taking.ask(Event(headers["webhook-id"], told.type, told.data, told.at, SOURCE))
        except Unverified as wrong:
            return problem("unverified", str(wrong))
        except Unreadable as wrong:
            return problem("unreadable", str(wrong))
        except (NoEvent, BadEvent) as wrong:
            log.warning("The market cannot read an event.", why=str(wrong))
            return problem("malformed", str(wrong))
        except Unavailable:
            return problem("away")

    async def _take_all(self, events: Sequence[Event]) -> list[Answer]:
        """Take in what has come while others were taken in: one transaction, and one commit, for all of them."""

        def work(db: Any) -> bool:
            hearing.take_all(db, events, now=moment(self._now()))
            return bool(inbox.announced(db)) or published(db)

        if await self._database.run(work):
            self._wake()
        return [TAKEN] * len(events)
