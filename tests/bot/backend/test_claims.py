"""Deliveries are posted by one process at a time, written down together, and posted again by whoever comes after."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.backend import sending
from bot.backend.endpoints import signed
from bot.backend.safe import Answer
from bot.backend.sending import AT_ONCE, RENEW_SECONDS, Sender
from services.database import Database, Unavailable, open_database
from services.events import deliveries
from services.events.deliveries import Outcome
from services.tables import Table
from services.tables.events import Delivery
from tests.bot.backend.room import BYTES
from tests.bot.backend.sending_stage import START, BackEnd, Counting, Slow, Time, publish, rows, sender


async def test_two_processes_share_the_work_and_nothing_is_posted_twice(postgres_url: str) -> None:
    databases = [open_database(postgres_url) for _ in range(2)]
    await databases[0].run(lambda db: Table.metadata.create_all(db.connection()))
    await publish(databases[0], 200)
    back_end, time = BackEnd(), Time()
    await asyncio.gather(*(sender(one, time, back_end, f"process {n}").settled() for n, one in enumerate(databases)))
    assert len(back_end.ids) == len(set(back_end.ids)) == 200
    for one in databases:
        await one.close()


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


@pytest.mark.parametrize(("point", "posts"), [("before-post", 1), ("after-post", 2)])
async def test_a_death_around_a_post_loses_nothing_and_the_id_stays_the_same(
    database: Database, point: str, posts: int
) -> None:
    (event,) = await publish(database)
    back_end, time = BackEnd(), Time()

    def die(where: str) -> None:
        if where == point:
            raise asyncio.CancelledError

    post = signed([BYTES], back_end.take)
    await Sender(database, "dead", {"backend": post}, now=lambda: time.now, crash_at=die).settled()
    assert [row.state for row in await rows(database)] == ["queued"]
    time.now += deliveries.CLAIM_SECONDS
    await sender(database, time, back_end).settled()
    assert back_end.ids == [event] * posts
    assert [row.state for row in await rows(database)] == ["sent"]


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
    assert len(back_end.heard) == 1


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
    assert len(back_end.heard) == 2 * AT_ONCE + 1


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
