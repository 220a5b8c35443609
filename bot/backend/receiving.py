"""Events the back end sends us: verified over the raw bytes, kept and read in one transaction, then acknowledged.

The same function hears the network and the embedded market, so there is one path only.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

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
from services.database.together import Together
from services.events import BadEvent, Event, published
from services.receiving import Taken
from services.tables.events import ID_MAX

log = structlog.get_logger()
T = TypeVar("T")

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
        self._flood = Together(self._take_all, hopeless=lambda error: isinstance(error, Unavailable))

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
        kept = Event(event, message.type, message.data, message.at, source)
        if receiving.may_share(kept.type):
            return await _answer(self._flood.ask(kept))
        return await self.within(lambda db: self._take(db, kept))

    async def within(self, work: Callable[[Any], Taken]) -> Answer:
        """Run `work(session)` in a transaction; the answer for whoever sent what it takes in."""
        return await _answer(self._commit(work))

    def _take(self, db: Any, event: Event) -> Taken:
        now = moment(self._now())
        taken = receiving.take_in(
            db, id=event.id, type=event.type, data=event.data, at=event.at, now=now, source=event.source
        )
        _tell(event, taken)
        return taken

    async def _take_all(self, events: Sequence[Event]) -> list[Taken]:
        """Take in what has come while others were taken in: one transaction, and one commit, for all of them."""
        taken = await self._commit(lambda db: receiving.take_in_all(db, events, now=moment(self._now())))
        for event, one in zip(events, taken, strict=True):
            _tell(event, one)
        return taken

    async def _commit(self, work: Callable[[Any], T]) -> T:
        taken, done = await self._database.run(lambda db: (work(db), _done(db)))
        self._crash_at("event-kept")
        self._wake(done)
        return taken


async def _answer(commit: Awaitable[Taken]) -> Answer:
    """The answer for a sender, once what became of its event is committed."""
    try:
        taken = await commit
    except Unavailable:
        return problem("away")
    except BadEvent as error:
        return problem("malformed", str(error))
    except Exception as error:
        log.error("An event has met a mistake of ours.", exc_info=error)
        return problem("broken")
    return problem("malformed", taken.error) if taken.state == "rejected" else TAKEN


def _tell(event: Event, taken: Taken) -> None:
    if taken.state != "applied":
        log.warning("An event was not read.", id=event.id, type=event.type, state=taken.state)
