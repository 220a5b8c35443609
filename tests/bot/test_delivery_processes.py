"""Delivery by several processes, through deaths and stops, on SQLite and on PostgreSQL."""

import asyncio
from typing import Any

import pytest

from bot.pace import Limit, Limits
from services.database import Unavailable
from tests.bot.delivery_stage import Stage, by_chat

# --- several processes ------------------------------------------------------------------------------------------------


async def test_two_processes_send_every_row_once_and_in_order(stage: Stage) -> None:
    rows = [await stage.row(1 + n % 5, claimed_by="") for n in range(120)]
    one, two = stage.delivery("one"), stage.delivery("two")
    while "unsent" in await stage.states():
        await asyncio.gather(one.sweep(), two.sweep())
        await asyncio.gather(one.settled(), two.settled())
    assert sorted(row for _, row in stage.room.sent) == [row.id for row in rows]
    assert stage.room.overlaps == 0
    assert by_chat(stage.room) == {str(p): [row.id for row in rows if row.person == p] for p in range(1, 6)}
    assert not any(bool(doubt) for (doubt,) in await stage.do("select doubt from outbox"))


async def test_a_lane_another_process_is_sending_is_left_to_it(stage: Stage) -> None:
    first = await stage.row(1, claimed_by="one")
    behind = await stage.row(1, claimed_by="")
    one, two = stage.delivery("one"), stage.delivery("two")
    stage.room.gate = asyncio.Event()
    one.post([first])
    two.post([behind])
    await asyncio.sleep(0.01)
    assert await two.sweep() == 0
    assert await one.sweep() == 1
    stage.room.gate.set()
    await one.settled()
    assert by_chat(stage.room) == {"1": [first.id, behind.id]}


async def test_rows_of_a_process_that_died_are_sent_as_doubts_but_reminders_are_not(stage: Stage) -> None:
    sorts = ["reply", "reminder", "alert", "broadcast", "reply"]
    rows = [await stage.row(1, claimed_by="dead", sort=sort) for sort in sorts]
    waiting = await stage.row(2, claimed_by="", sort="reminder")
    living = stage.delivery("living")
    assert await living.sweep() == 1
    await living.settled()
    assert [row for _, row in stage.room.sent] == [waiting.id]
    await stage.claims_run_out()
    await living.sweep()
    await living.settled()
    assert await stage.states() == ["sent", "doubtful", "sent", "doubtful", "sent", "sent"]
    doubts = [bool(doubt) for (doubt,) in await stage.do("select doubt from outbox where state = 'sent' order by id")]
    assert doubts == [True, True, True, False]
    assert by_chat(stage.room)["1"] == [rows[0].id, rows[2].id, rows[4].id]


async def test_a_reminder_that_is_a_day_old_is_not_sent_any_more(stage: Stage) -> None:
    old = stage.time.now() - 25 * 3600
    for sort in ("reminder", "reply"):
        await stage.row(1, claimed_by="", sort=sort, at=old)
    delivery = stage.delivery()
    await delivery.sweep()
    await delivery.settled()
    assert await stage.states() == ["expired", "sent"]


async def test_claims_are_kept_alive_while_a_row_waits_in_memory(stage: Stage) -> None:
    row = await stage.row(1)
    delivery, other = stage.delivery(), stage.delivery("other")
    stage.room.gate = asyncio.Event()
    delivery.post([row])
    await asyncio.sleep(0.01)
    await stage.claims_run_out()
    await delivery._keep()
    assert await other.sweep() == 0
    stage.room.gate.set()
    await delivery.settled()
    assert (await stage.of(row.id))["doubt"] in (False, 0)


async def test_a_row_that_another_process_has_taken_over_is_not_sent_from_memory(stage: Stage) -> None:
    rows = [await stage.row(1) for _ in range(2)]
    delivery = stage.delivery()
    stage.room.gate = asyncio.Event()
    delivery.post(rows)
    await asyncio.sleep(0.01)
    await stage.do("update outbox set claimed_by = 'other' where id = :id", id=rows[1].id)
    await delivery._keep()
    stage.room.gate.set()
    await delivery.settled()
    assert [row for _, row in stage.room.sent] == [rows[0].id]
    assert (await stage.of(rows[1].id))["claimed_by"] == "other"


async def test_a_stop_ends_what_is_under_way_and_gives_back_the_rest_without_a_doubt(stage: Stage) -> None:
    rows = [await stage.row(1) for _ in range(3)] + [await stage.row(2)]
    delivery = stage.delivery(limits={"telegram": Limits(Limit(0.001, 10), Limit(60.0, 1))})
    stage.room.gate = asyncio.Event()
    delivery.post(rows)
    await asyncio.sleep(0.01)
    asyncio.get_running_loop().call_later(0.05, stage.room.gate.set)
    await delivery.start()
    await delivery.stop(timeout=5.0)
    delivery.post([await stage.row(3)])
    await delivery.settled()
    assert await stage.states() == ["sent", "unsent", "unsent", "sent", "unsent"]
    assert {claim for (claim,) in await stage.do("select claimed_by from outbox")} == {""}
    stage.room.gate = None
    heir = stage.delivery("heir")
    await heir.sweep()
    await heir.settled()
    assert set(await stage.states()) == {"sent"}
    assert not any(bool(doubt) for (doubt,) in await stage.do("select doubt from outbox"))


async def test_a_send_cut_off_by_the_stop_is_a_doubt(stage: Stage) -> None:
    row = await stage.row(1)
    delivery = stage.delivery()
    stage.room.gate = asyncio.Event()
    delivery.post([row])
    await asyncio.sleep(0.01)
    await delivery.stop(timeout=0.1)
    await delivery.settled()
    kept = await stage.of(row.id)
    assert (kept["state"], bool(kept["doubt"]), kept["claimed_by"]) == ("unsent", True, "")


async def test_the_sweeper_goes_on_when_the_database_comes_back(lite: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    run, away = lite.database.run, asyncio.Event()

    async def failing(work: Any) -> Any:
        if not away.is_set():
            away.set()
            raise Unavailable("gone")
        return await run(work)

    await lite.row(1, claimed_by="")
    monkeypatch.setattr(lite.database, "run", failing)
    delivery = lite.delivery()
    await delivery.start()
    await away.wait()
    while "sent" not in await lite.states():
        delivery.nudge()
        await asyncio.sleep(0.01)
    await delivery.stop()
    assert len(lite.room.sent) == 1


@pytest.mark.parametrize("steps", range(8))
async def test_a_stop_at_the_moment_of_a_nudge_is_not_overheard(lite: Stage, steps: int) -> None:
    delivery = lite.delivery()
    await delivery.start()
    for _ in range(20):  # the first sweep is over, and the sweeper waits to be nudged
        await asyncio.sleep(0.005)
    delivery.nudge()
    for _ in range(steps):
        await asyncio.sleep(0)
    async with asyncio.timeout(10):
        await delivery.stop(timeout=1.0)
    assert "outbox-sweep" not in {task.get_name() for task in asyncio.all_tasks()}


@pytest.mark.parametrize(("sweep", "away"), [(False, False), (True, True)], ids=["web half", "database away"])
async def test_a_nudge_is_heeded_once_also_where_nothing_can_be_swept(
    lite: Stage, monkeypatch: pytest.MonkeyPatch, sweep: bool, away: bool
) -> None:
    delivery, rounds = lite.delivery(), 0

    async def keep() -> None:
        nonlocal rounds
        rounds += 1
        await asyncio.sleep(0)
        if away:
            raise Unavailable("gone")

    monkeypatch.setattr(delivery, "_keep", keep)
    await delivery.start(sweep=sweep)
    await asyncio.sleep(0.01)
    delivery.nudge()
    await asyncio.sleep(0.05)
    await delivery.stop()
    assert rounds == 2
