"""Catching up: what never reached us is asked for, once by one process, and taken in as if it had been sent."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest_asyncio
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.backend import signatures
from bot.backend.endpoints import asked_over_http
from bot.backend.pulling import Puller
from bot.backend.receiving import Receiver
from bot.backend.safe import Answer, Outside, Unreachable
from services import leases
from services.database import Database, open_database
from services.tables import Table
from services.tables.events import EventRow
from tests.bot.backend.room import BYTES, NOW, body_of, signed

URL = "https://market.example.id/kanca"


@pytest_asyncio.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    found = open_database(f"sqlite:///{tmp_path / 'db'}")
    await found.run(lambda db: Table.metadata.create_all(db.connection()))
    yield found
    await found.close()


class BackEnd(Outside):
    """Answers with these pages, and remembers what it was asked."""

    def __init__(self, *answers: Answer | Exception) -> None:
        super().__init__()
        self.answers, self.asked = list(answers), list[Any]()

    async def request(self, method: str, url: str, headers: Any, body: Any = None, *, read: bool = False) -> Answer:
        signatures.verify([BYTES], headers, body or b"", NOW)
        self.asked.append((method, url, read))
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def page(*events: Any, next: str = "", more: bool = False) -> Answer:  # noqa: A002
    return Answer(200, {}, json.dumps({"events": events, "next": next, "more": more}).encode())


def event(number: int, **more: Any) -> dict[str, Any]:
    return {"id": f"evt_{number}", "type": "tea.served", "timestamp": "2026-11-22T06:30:00Z", "data": {}, **more}


def puller(database: Database, back_end: BackEnd, me: str = "me") -> Puller:
    receiver = Receiver(database, [BYTES], now=lambda: NOW)
    return Puller(database, asked_over_http(back_end, URL), [BYTES], receiver, me, now=lambda: NOW)


async def kept(database: Database) -> list[str]:
    return await database.run(lambda db: list(db.scalars(select(EventRow.event_id).order_by(EventRow.id))))


async def cursor(database: Database) -> str | None:
    def look(db: Session) -> str | None:
        found = leases.take(db, name="backend-catch-up", holder="me", seconds=0, now=NOW)
        leases.release(db, name="backend-catch-up", holder="me")
        return found

    return await database.run(look)


async def test_page_after_page_is_taken_and_the_next_time_goes_on_from_there(database: Database) -> None:
    back_end = BackEnd(page(event(1), event(2), next="c/2", more=True), page(event(3), next="c3"), page(next="c3"))
    assert await puller(database, back_end).pull() == 3
    assert await puller(database, back_end, "another").pull() == 0
    asked = [(method, url.removeprefix(URL), read) for method, url, read in back_end.asked]
    assert asked == [("GET", "/orders", True), ("GET", "/orders?since=c%2F2", True), ("GET", "/orders?since=c3", True)]
    assert await kept(database) == ["evt_1", "evt_2", "evt_3"]


async def test_what_was_sent_already_is_not_taken_twice(database: Database) -> None:
    receiver = Receiver(database, [BYTES], now=lambda: NOW)
    body = body_of()
    assert (await receiver.receive(signed(body, "evt_1"), body)).status == 204
    await puller(database, BackEnd(page(event(1), event(2), next="c"))).pull()
    assert await kept(database) == ["evt_1", "evt_2"]


async def test_what_cannot_be_read_is_left_out_and_the_rest_taken(database: Database) -> None:
    strange = ["x", 4, None, {}, event(1, id="é"), event(2, type=3), event(3, data=[]), event(4, timestamp="soon"),
               event(6, data={"nul": "\0", "half": "\ud800"})]  # fmt: skip
    await puller(database, BackEnd(page(*strange, event(5), next="c"))).pull()
    assert await kept(database) == ["evt_5"]
    assert await cursor(database) == "c"


async def test_a_back_end_that_has_no_list_or_answers_nonsense_is_asked_again_later(database: Database) -> None:
    answers: list[Answer | Exception] = [
        Answer(404), Answer(500), Answer(302), Unreachable("TimeoutError"), Answer(200, {}, b"{"),
        Answer(200, {}, b"[]"), Answer(200, {}, b"[" * 100_000),
        Answer(200, {}, b'{"events": 1, "next": "c"}'), Answer(200, {}, b'{"events": [], "next": 5}'),
        page(event(1), next="c" * 501),
    ]  # fmt: skip
    for answer in answers:
        assert await puller(database, BackEnd(answer)).pull() == 0
    assert await kept(database) == []
    assert await puller(database, BackEnd(page(event(1), next="c"))).pull() == 1


async def test_while_another_process_asks_nobody_else_does(database: Database) -> None:
    await database.run(lambda db: leases.take(db, name="backend-catch-up", holder="another", seconds=60, now=NOW))
    back_end = BackEnd(page(event(1), next="c"))
    assert await puller(database, back_end).pull() == 0
    assert back_end.asked == []
