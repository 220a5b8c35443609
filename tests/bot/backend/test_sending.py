"""Deliveries: each sent, signed, until it is answered, on the schedule, or kept for the operator."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from bot.backend import signatures
from bot.backend.endpoints import signed, statements
from bot.backend.safe import Answer, Outside, Unreachable
from bot.backend.sending import JITTER, SCHEDULE, failed, retry_after
from services import events
from services.database import Database
from services.events import deliveries
from services.events.deliveries import Outcome, Queued
from tests.bot.backend.room import BYTES
from tests.bot.backend.sending_stage import START, BackEnd, Time, publish, rows, sender

ROW = Queued("msg_1", "backend", "order.accepted", "{}", "o1", 0)


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
