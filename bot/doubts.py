"""Commits that seemed lost: the connection broke while PostgreSQL answered, and it may have kept the turn all the same.

The channel brings the message again, at once or after a whole outage, and it is known by then. So what that turn had
to say would never be said: it is claimed by us, and nobody has sent it. The person's next turn sends it first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from bot.delivery import Posted
from services import outbox
from services.database import Database
from services.turns import Written

Who = tuple[str, str]
"""channel, user"""


class Doubts:
    """In the memory of the process that has claimed the messages; should it die, another's sweep takes them over."""

    def __init__(self, database: Database, me: str, now: Callable[[], float]) -> None:
        self._database, self._me, self._now = database, me, now
        self._records: dict[Who, list[Written]] = {}

    def add(self, who: Who, records: Iterable[Written]) -> None:
        """These may have been stored, or not."""
        some = [record for record in records if record.outbox]
        if some:
            self._records.setdefault(who, []).extend(some)

    async def settle(self, who: Who) -> list[Posted]:
        """What earlier turns of this person have stored after all, in order; to be sent first. Raises Unavailable."""
        if who not in self._records:
            return []
        left = await self._database.run(lambda db: self._stored(db, self._records[who]))
        del self._records[who]
        return left

    def _stored(self, db: Any, records: Iterable[Written]) -> list[Posted]:
        numbered = ((record.person, [item.seq for item in record.outbox]) for record in records)
        rows = [outbox.claimed(db, person=person, seqs=seqs, me=self._me) for person, seqs in numbered]
        found = {row.id: row for some in rows for row in some}
        ours = outbox.renew(db, me=self._me, ids=found.keys(), now=self._now())
        return [row for row in found.values() if row.id in ours]
