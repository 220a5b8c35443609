"""Events the back end sends us: verified over the raw bytes, kept and read in one transaction, then acknowledged.

The same function hears the network and the embedded market, so there is one path only.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import structlog
from sqlalchemy.orm import Session

from bot.backend import signatures
from bot.backend.problems import problem
from bot.backend.reading import BODY_MAX, Message, NoEvent, Unreadable, read_event
from bot.backend.safe import Answer
from bot.backend.signatures import Unverified
from bot.clock import moment
from services import inbox, receiving
from services.database import Database, Unavailable
from services.events import BadEvent, published
from services.receiving import Taken
from services.tables.events import ID_MAX

log = structlog.get_logger()

SOURCE: Final = "backend"
TAKEN: Final = Answer(204)


@dataclass(frozen=True, slots=True)
class Done:
    """What reading an event has left to do: these people's inboxes to empty, deliveries to send."""

    announced: frozenset[int]
    published: bool


def _done(db: Session) -> Done:
    return Done(inbox.announced(db), published(db))


class Receiver:
    """Hears signed events. `wake` is told after a commit what it has done."""

    def __init__(
        self,
        database: Database,
        secrets: Sequence[bytes],
        *,
        wake: Callable[[Done], None] = lambda done: None,
        now: Callable[[], float] = time.time,
        crash_at: Callable[[str], None] = lambda point: None,
    ) -> None:
        self._database, self._secrets, self._wake, self._now, self._crash_at = database, secrets, wake, now, crash_at

    async def receive(self, headers: Mapping[str, str], body: bytes) -> Answer:
        """Take an event in: 204 once it is kept, also when it is known or of an unknown type. Never raises.

        Header names are in small letters. Nothing of an event that is answered otherwise has been done, and it may
        be sent again.
        """
        if not self._secrets:
            return problem("not-configured", "KANCA_BACKEND_VERIFY_SECRETS is not set.")
        if len(body) > BODY_MAX:
            return problem("too-large", f"At most {BODY_MAX} bytes.")
        try:
            signatures.verify(self._secrets, headers, body, self._now())
            return await self.take(headers["webhook-id"], read_event(body, now=moment(self._now())))
        except Unverified as error:
            return problem("unverified", str(error))
        except Unreadable as error:
            return problem("unreadable", str(error))
        except NoEvent as error:
            return problem("malformed", str(error))

    async def take(self, event: str, message: Message, *, source: str = SOURCE) -> Answer:
        """Keep an event and let it be read; the answer for its sender."""
        if not (event.isascii() and event.isprintable() and len(event) <= ID_MAX):
            return problem("malformed", f"webhook-id: at most {ID_MAX} printable ASCII characters")
        return await self.within(lambda db: self._take(db, event, message, source))

    async def within(self, work: Callable[[Any], Taken]) -> Answer:
        """Run `work(session)` in a transaction; the answer for whoever sent what it takes in."""
        try:
            taken, done = await self._database.run(lambda db: (work(db), _done(db)))
        except Unavailable:
            return problem("away")
        except BadEvent as error:
            return problem("malformed", str(error))
        except Exception as error:
            log.error("An event has met a mistake of ours.", exc_info=error)
            return problem("broken")
        self._crash_at("event-kept")
        if taken.state == "rejected":
            return problem("malformed", taken.error)
        if not taken.again:
            self._wake(done)
        return TAKEN

    def _take(self, db: Any, event: str, message: Message, source: str) -> Taken:
        taken = receiving.take_in(
            db, id=event, type=message.type, data=message.data, at=message.at, now=moment(self._now()), source=source
        )
        if taken.state != "applied":
            log.warning("An event was not read.", id=event, type=message.type, state=taken.state)
        return taken
