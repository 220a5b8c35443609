"""What the tests of the sender share: a clock by hand, somebody to post to, and a queue of deliveries."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.backend.endpoints import signed
from bot.backend.safe import Answer
from bot.backend.sending import Post, Sender
from services import events
from services.database import Database, Unavailable
from services.tables.events import Delivery
from tests.bot.backend.room import BYTES

START = 1_795_330_000.0


class Time:
    """A clock by hand. PostgreSQL's own is set aside: what is due is due by this one."""

    now = START


class BackEnd:
    """Somebody who is posted to, and answers as told; the last answer over and over."""

    def __init__(self, *answers: Answer | Exception) -> None:
        self.answers, self.heard = list(answers) or [Answer(204)], list[tuple[Mapping[str, str], bytes]]()

    async def take(self, headers: Mapping[str, str], body: bytes) -> Answer:
        self.heard.append((headers, body))
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def ids(self) -> list[str]:
        return [headers["webhook-id"] for headers, _ in self.heard]


class Slow(BackEnd):
    """A back end that answers when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.answer = asyncio.Event(), asyncio.Event()

    async def take(self, headers: Mapping[str, str], body: bytes) -> Answer:
        self.asked.set()
        answer = await super().take(headers, body)
        await self.answer.wait()
        return answer


class Counting:
    """A database that counts its transactions, and is away at one of them."""

    def __init__(self, database: Database, away_at: int = 0) -> None:
        self.database, self.times, self.away_at = database, 0, away_at

    async def run(self, work: Callable[[Session], Any]) -> Any:
        self.times += 1
        if self.times == self.away_at:
            raise Unavailable("gone")
        return await self.database.run(work)


def sender(database: Database, time: Time, post: Post | BackEnd, me: str = "me") -> Sender:
    post = signed([BYTES], post.take) if isinstance(post, BackEnd) else post
    return Sender(database, me, {"backend": post}, now=lambda: time.now, chance=lambda: 0.0)


async def publish(database: Database, n: int = 1, **more: Any) -> list[str]:
    at = datetime.fromtimestamp(START, UTC)

    def work(db: Session) -> list[str]:
        what = {"type": "order.accepted", "now": at, "endpoint": "backend", **more}
        return [events.publish(db, key=f"{number}", data={"n": number}, **what) for number in range(n)]

    return await database.run(work)


async def rows(database: Database) -> list[Delivery]:
    return await database.run(lambda db: list(db.scalars(select(Delivery).order_by(Delivery.body))))
