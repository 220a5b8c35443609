"""Deliveries: each sent until it is answered, on the schedule, by one process at a time, or kept for the operator."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import select
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from bot.backend import sending, signatures
from bot.backend.endpoints import signed, statements
from bot.backend.safe import Answer, Outside, Unreachable
from bot.backend.sending import AT_ONCE, JITTER, RENEW_SECONDS, SCHEDULE, Post, Sender, failed, retry_after
from services import events
from services.database import Database, Unavailable, open_database
from services.events import deliveries
from services.events.deliveries import Outcome, Queued
from services.tables import Table
from services.tables.events import Delivery
from tests.bot.backend.room import BYTES

START = 1_795_330_000.0
ROW = Queued("msg_1", "backend", "order.accepted", "{}", "o1", 0)


class Time:
    """A clock by hand. PostgreSQL's own is set aside: what is due is due by this one."""

    now = START


@pytest_asyncio.fixture(params=["sqlite", "postgresql"])
async def database(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Database]:
    monkeypatch.setattr(deliveries, "clock", lambda db: "cast(:now as double precision)")
    sqlite = request.param == "sqlite"
    found = open_database(f"sqlite:///{tmp_path / 'db'}" if sqlite else request.getfixturevalue("postgres_url"))
    await found.run(lambda db: Table.metadata.create_all(db.connection()))
    yield found
    await found.close()


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


async def test_an_event_is_posted_signed_and_then_done_with(database: Database) -> None:
    (event,) = await publish(database)
    back_end, time = BackEnd(), Time()
    await sender(database, time, back_end).settled()
    ((headers, body),) = back_end.heard
    signatures.verify([BYTES], headers, body, START)
    assert (headers["webhook-id"], headers["content-type"]) == (event, "application/json")
    assert json.loads(body)["data"] == {"n": 0}
    (row,) = await rows(database)
    assert (row.state, row.last_status, row.sent_at, row.claimed_by) == ("sent", 204, START, "")
    await sender(database, time, back_end).settled()
    assert len(back_end.heard) == 1


async def test_a_failure_is_tried_again_on_the_schedule_with_the_same_id_and_body_and_a_new_signature(
    database: Database,
) -> None:
    (event,) = await publish(database)
    back_end, time = BackEnd(Answer(500)), Time()
    waits = []
    for _ in range(len(SCHEDULE)):
        await sender(database, time, back_end).settled()
        (row,) = await rows(database)
        assert row.state == "queued"
        waits.append(row.due_at - time.now)
        time.now = row.due_at - 0.5
        await sender(database, time, back_end).settled()
        time.now += 0.5
    await sender(database, time, back_end).settled()
    assert waits == pytest.approx(SCHEDULE)
    assert back_end.ids == [event] * 10
    assert len({body for _, body in back_end.heard}) == 1
    assert len({headers["webhook-signature"] for headers, _ in back_end.heard}) == 10
    (row,) = await rows(database)
    assert (row.state, row.tries, row.last_status, row.last_error) == ("failed", 10, 500, "HTTP 500")


async def test_what_was_given_up_is_sent_again_when_the_operator_says_so(database: Database) -> None:
    events_ = await publish(database, 2)
    time = Time()

    def give_up(db: Session) -> None:
        outcomes = [Outcome(event, "failed", 10, 500, "HTTP 500") for event in events_]
        deliveries.settle(db, outcomes, me="", now=START)

    await database.run(give_up)
    assert [row.id for row in await database.run(lambda db: list(deliveries.listed(db)))] == sorted(events_)
    assert await database.run(lambda db: deliveries.resend(db, delivery=events_[0], now=START)) == 1
    back_end = BackEnd()
    await sender(database, time, back_end).settled()
    assert back_end.ids == [events_[0]]
    assert await database.run(lambda db: deliveries.resend(db, delivery="all", now=START)) == 1
    assert await database.run(lambda db: deliveries.resend(db, delivery="nothing", now=START)) == 0
    await sender(database, time, back_end).settled()
    assert back_end.ids == events_


async def test_a_redirect_is_a_failure(database: Database) -> None:
    await publish(database)
    await sender(database, Time(), BackEnd(Answer(302, {"location": "/"}))).settled()
    assert [(row.state, row.last_status) for row in await rows(database)] == [("queued", 302)]


async def test_who_asks_for_time_is_left_alone_with_everything_until_then(database: Database) -> None:
    await publish(database, 3)
    back_end, time = BackEnd(Answer(429, {"retry-after": "60"}), Answer(204)), Time()
    one = sender(database, time, back_end)
    await one.settled()
    tried = len(back_end.heard)
    await publish(database, 5)
    await one.settled()
    assert len(back_end.heard) == tried
    time.now += 61
    await one.settled()
    assert [row.state for row in await rows(database)] == ["sent"] * 5


async def test_who_is_gone_gets_nothing_more_until_the_operator_resumes(database: Database) -> None:
    events_ = await publish(database)
    back_end, time = BackEnd(Answer(410), Answer(204)), Time()
    with capture_logs() as logs:
        await sender(database, time, back_end).settled()
    assert "kanca backend resume" in logs[0]["event"]
    time.now += 10**6
    await publish(database, 2)
    await sender(database, time, back_end).settled()
    assert back_end.ids == events_
    assert (await database.run(lambda db: deliveries.counts(db, now=time.now))).closed == ("backend",)
    assert await database.run(lambda db: deliveries.resume(db, endpoint="backend"))
    assert not await database.run(lambda db: deliveries.resume(db, endpoint="backend"))
    await sender(database, time, back_end).settled()
    assert sorted(back_end.ids[1:]) == sorted(row.id for row in await rows(database))
    assert {row.state for row in await rows(database)} == {"sent"}


async def test_who_cannot_be_reached_and_our_own_mistakes_are_failures_like_others(database: Database) -> None:
    await publish(database, 2)
    back_end = BackEnd(Unreachable("TimeoutError"), KeyError("oops"))
    with capture_logs() as logs:
        await sender(database, Time(), back_end).settled()
    assert sorted(line["log_level"] for line in logs) == ["error", "warning", "warning"]
    assert sorted(row.last_error for row in await rows(database)) == ["KeyError", "TimeoutError"]
    assert {(row.state, row.tries) for row in await rows(database)} == {("queued", 1)}


async def test_an_endpoint_that_is_not_set_up_keeps_its_deliveries(database: Database) -> None:
    await publish(database, endpoint="lrs")
    back_end = BackEnd()
    await sender(database, Time(), back_end).settled()
    assert back_end.heard == []
    assert [row.state for row in await rows(database)] == ["queued"]


async def test_what_is_about_one_thing_is_posted_in_order(database: Database) -> None:
    def work(db: Session) -> None:
        for number in range(20):
            at = datetime.fromtimestamp(START - 20 + number, UTC)
            events.publish(db, type="product.updated", key=str(number), data={"n": number}, now=at, about="p1")

    await database.run(work)
    back_end = BackEnd()
    await sender(database, Time(), back_end).settled()
    assert [json.loads(body)["data"]["n"] for _, body in back_end.heard] == list(range(20))


async def test_two_processes_share_the_work_and_nothing_is_posted_twice(postgres_url: str) -> None:
    databases = [open_database(postgres_url) for _ in range(2)]
    await databases[0].run(lambda db: Table.metadata.create_all(db.connection()))
    await publish(databases[0], 200)
    back_end, time = BackEnd(), Time()
    await asyncio.gather(*(sender(one, time, back_end, f"process {n}").settled() for n, one in enumerate(databases)))
    assert len(back_end.ids) == len(set(back_end.ids)) == 200
    for one in databases:
        await one.close()


class Counting:
    """A database that counts its transactions, and is away at one of them."""

    def __init__(self, database: Database, away_at: int = 0) -> None:
        self.database, self.times, self.away_at = database, 0, away_at

    async def run(self, work: Callable[[Session], Any]) -> Any:
        self.times += 1
        if self.times == self.away_at:
            raise Unavailable("gone")
        return await self.database.run(work)


async def test_what_became_of_deliveries_that_end_together_is_written_in_one_transaction(database: Database) -> None:
    await publish(database, AT_ONCE)
    counting, back_end = Counting(database), BackEnd(*[Answer(204)] * 20, Answer(500))
    one = sender(counting, Time(), back_end)  # type: ignore[arg-type]
    await one.settled()
    assert counting.times == 3  # to claim, to write, and to find nothing more
    found = await rows(database)
    assert (
        sorted((row.state, row.tries, row.last_status) for row in found)
        == [("queued", 1, 500)] * (AT_ONCE - 20) + [("sent", 0, 204)] * 20
    )
    assert {row.claimed_by for row in found} == {""}


async def test_what_cannot_be_written_stays_claimed_and_is_posted_again_when_the_claim_has_run_out(
    database: Database,
) -> None:
    events_ = await publish(database, 3)
    time, back_end = Time(), BackEnd()
    one = sender(Counting(database, away_at=2), time, back_end)  # type: ignore[arg-type]
    await one.settled()
    assert {(row.state, row.claimed_by) for row in await rows(database)} == {("queued", "me")}
    time.now += deliveries.CLAIM_SECONDS
    await one.settled()
    assert sorted(back_end.ids) == sorted(events_ * 2)
    assert {row.state for row in await rows(database)} == {"sent"}


async def test_of_two_outcomes_of_one_delivery_that_come_together_the_one_that_was_sent_counts(
    database: Database,
) -> None:
    (event,) = await publish(database)
    outcomes = [Outcome(event, "sent", 0, 204), Outcome(event, "failed", 10, 500, "HTTP 500")]
    await database.run(lambda db: deliveries.settle(db, outcomes, me="", now=START))
    assert [(row.state, row.last_status) for row in await rows(database)] == [("sent", 204)]


async def test_what_a_dead_process_had_claimed_is_posted_by_another_when_the_claim_has_run_out(
    database: Database,
) -> None:
    (event,) = await publish(database)
    claim: Callable[[Session], Any] = lambda db: deliveries.claim(  # noqa: E731
        db, me="dead", endpoints=["backend"], limit=9, now=START
    )
    assert [row.id for row in await database.run(claim)] == [event]
    back_end, time = BackEnd(), Time()
    await sender(database, time, back_end).settled()
    assert back_end.heard == []
    time.now += deliveries.CLAIM_SECONDS
    await sender(database, time, back_end).settled()
    assert back_end.ids == [event]


async def test_a_post_that_takes_long_keeps_its_claim_and_nobody_else_posts_it(database: Database) -> None:
    (event,) = await publish(database)
    time, back_end = Time(), Slow()
    one = sender(database, time, back_end)
    await one.sweep()
    await back_end.asked.wait()
    for _ in range(5):
        time.now += RENEW_SECONDS
        await one.keep()
        assert await sender(database, time, back_end, "another").sweep() == 0
    back_end.answer.set()
    await one.settled()
    assert back_end.ids == [event]


async def test_what_another_process_has_taken_over_is_not_posted_any_more(database: Database) -> None:
    both = await publish(database, 2, about="o1")
    time, slow, quick = Time(), Slow(), BackEnd()
    one = sender(database, time, slow)
    await one.sweep()
    await slow.asked.wait()
    time.now += deliveries.CLAIM_SECONDS  # it had stopped still so long
    await sender(database, time, quick, "another").settled()
    slow.answer.set()
    await one.settled()
    assert (len(slow.ids), sorted(quick.ids)) == (1, sorted(both))


async def test_a_stop_gives_back_what_was_not_posted(database: Database) -> None:
    await publish(database, 3)

    async def hang(headers: Mapping[str, str], body: bytes) -> Answer:
        await asyncio.Event().wait()
        return Answer(204)

    stuck = sender(database, Time(), signed([BYTES], hang))
    stuck.start()
    while not await database.run(lambda db: db.scalars(select(Delivery.id).where(Delivery.claimed_by != "")).all()):  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    await stuck.stop()
    back_end = BackEnd()
    await sender(database, Time(), back_end).settled()
    assert len(back_end.heard) == 3


async def test_a_nudge_is_enough_to_send_at_once(database: Database) -> None:
    back_end, time = BackEnd(), Time()
    one = sender(database, time, back_end)
    one.start()
    await publish(database)
    one.nudge()
    async with asyncio.timeout(100):
        while not back_end.heard:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    await one.stop()


async def test_what_there_was_no_room_for_is_sent_as_soon_as_there_is(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("SWEEP_SECONDS", "REST_SECONDS"):
        monkeypatch.setattr(sending, name, 10**6)
    await publish(database, 2 * AT_ONCE + 1)
    back_end = BackEnd()
    one = sender(database, Time(), back_end)
    one.start()
    async with asyncio.timeout(100):
        while len(back_end.heard) < 2 * AT_ONCE + 1:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    await one.stop()


async def test_while_our_database_is_away_the_sweep_goes_on_trying() -> None:
    class Away:
        tries = 0

        async def run(self, work: Any) -> Any:
            self.tries += 1
            raise Unavailable("gone")

    away = Away()
    one = sender(away, Time(), BackEnd())  # type: ignore[arg-type]
    one.start()
    async with asyncio.timeout(100):
        while away.tries < 3:
            one.nudge()
            await asyncio.sleep(0.01)
    await one.stop()


def test_jitter_only_ever_lengthens_a_wait() -> None:
    assert failed(ROW, 500, "", 0.0, 0.0).wait == SCHEDULE[0]
    assert failed(ROW, 500, "", 0.0, 1.0).wait == pytest.approx(SCHEDULE[0] * (1 + JITTER))
    assert failed(ROW, 503, "", 100.0, 0.0).wait == 100.0
    assert sum(SCHEDULE) == 75 * 3600 + 35 * 60 + 5


def test_retry_after_is_read_as_seconds_or_as_a_date_and_never_breaks() -> None:
    date = format_datetime(datetime.fromtimestamp(START + 90, UTC), usegmt=True)
    assert [retry_after(value, START) for value in ("120", date, "999999999")] == [120.0, 90.0, 86400.0]
    for nonsense in ("", "soon", "-5", "1e5", "٣", "Mon, 99 Jan 2026 00:00:00 GMT", "9" * 500 + "x"):
        assert retry_after(nonsense, START) == 0.0


async def test_two_secrets_sign_twice_so_that_keys_can_be_changed() -> None:
    back_end = BackEnd()
    await signed([b"n" * 24, b"o" * 24], back_end.take)(ROW, START)
    for secret in (b"n" * 24, b"o" * 24):
        signatures.verify([secret], *back_end.heard[0], START)


async def test_a_statement_is_posted_bare_with_a_password(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []

    async def request(self: Outside, *args: Any) -> Answer:
        seen.append(args)
        return Answer(200)

    monkeypatch.setattr(Outside, "request", request)
    row = Queued("msg_1", "lrs", "statement", '{"type": "statement", "data": [{"id": "1"}]}', "", 0)
    await statements(Outside(), "https://lrs.example.id/xapi", "kanca", "secret")(row, START)
    ((method, url, headers, body),) = seen
    assert (method, url, json.loads(body)) == ("POST", "https://lrs.example.id/xapi/statements", [{"id": "1"}])
    assert headers["authorization"] == "Basic a2FuY2E6c2VjcmV0"
    assert headers["x-experience-api-version"] == "1.0.3"
