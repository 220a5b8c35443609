"""Delivery: order, nothing lost, nothing twice but in doubt, on SQLite and on PostgreSQL."""

import asyncio
from typing import Any

import pytest

from bot.channels.channel import Doubtful, Refused, TryLater, Unreachable
from bot.channels.webchat.wakes import Wakes
from services import outbox
from services.database import Unavailable
from tests.bot.delivery_stage import ScriptedRoom, Stage, by_chat

# --- the ordinary way -------------------------------------------------------------------------------------------------


async def test_a_posted_row_is_sent_and_marked_with_the_channels_id(stage: Stage) -> None:
    row = await stage.row(1)
    delivery = stage.delivery()
    delivery.post([row])
    await delivery.settled()
    kept = await stage.of(row.id)
    assert (kept["state"], kept["external"], kept["tries"], kept["claimed_by"]) == ("sent", f"ext-{row.id}", 1, "")
    assert kept["sent_at"] == stage.time.now()
    assert not kept["doubt"]


async def test_each_person_hears_everything_in_order_while_others_are_served_beside(stage: Stage) -> None:
    rows = [await stage.row(1 + n % 5) for n in range(60)]
    delivery = stage.delivery()
    for start in range(0, 60, 7):
        delivery.post(rows[start : start + 7])
        await asyncio.sleep(0)
    await delivery.settled()
    assert set(await stage.states()) == {"sent"}
    assert stage.room.overlaps == 0
    assert by_chat(stage.room) == {str(p): [row.id for row in rows if row.person == p] for p in range(1, 6)}


async def test_one_slow_chat_holds_up_nobody_else(stage: Stage) -> None:
    first, other = await stage.row(1), await stage.row(2)
    delivery = stage.delivery()
    stage.room.gate = asyncio.Event()
    delivery.post([first])
    await asyncio.sleep(0.01)
    gate, stage.room.gate = stage.room.gate, None
    delivery.post([other])
    await asyncio.sleep(0.01)
    assert stage.room.sent == [("2", other.id)]
    gate.set()
    await delivery.settled()
    assert await stage.states() == ["sent", "sent"]


async def test_a_long_message_goes_on_with_the_part_that_failed(stage: Stage) -> None:
    row = await stage.row(1)
    stage.room.parts = 3
    stage.room.script = {row.id: [None, TryLater("busy", after=0.0)]}
    delivery = stage.delivery()
    delivery.post([row])
    await delivery.settled()
    assert (await stage.of(row.id))["external"] == "1"
    await delivery.sweep()
    await delivery.settled()
    assert len(stage.room.sent) == 3
    assert len(stage.room.tried) == 4
    assert await stage.states() == ["sent"]


async def test_marks_wait_for_the_database_and_are_never_forgotten(
    lite: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    row, away = await lite.row(1), [2]
    run = lite.database.run

    async def failing(work: Any) -> Any:
        if away[0]:
            away[0] -= 1
            raise Unavailable("gone")
        return await run(work)

    delivery = lite.delivery()
    monkeypatch.setattr(lite.database, "run", failing)
    delivery.post([row])
    await lite.time.until(delivery.settled())
    assert away == [0]
    assert await lite.states() == ["sent"]
    assert len(lite.room.tried) == 1


async def test_a_row_for_a_room_that_is_not_open_waits_without_a_doubt(stage: Stage) -> None:
    row = await stage.row(1)
    rooms: dict[str, Any] = {}
    delivery = stage.delivery(rooms=rooms)
    delivery.post([row])
    await delivery.settled()
    assert (await stage.of(row.id))["claimed_by"] == ""
    rooms["telegram"] = stage.room
    await delivery.sweep()
    await delivery.settled()
    kept = await stage.of(row.id)
    assert (kept["state"], bool(kept["doubt"])) == ("sent", False)


# --- failures and order -----------------------------------------------------------------------------------------------


async def test_a_dead_letter_does_not_hold_up_what_follows(stage: Stage) -> None:
    rows = [await stage.row(1) for _ in range(3)]
    stage.room.script = {rows[1].id: [Refused("never")]}
    delivery = stage.delivery()
    delivery.post(rows)
    await delivery.settled()
    assert await stage.states() == ["sent", "failed", "sent"]


async def test_what_follows_a_message_that_is_tried_again_waits_for_it(lite: Stage) -> None:
    rows = [await lite.row(1) for _ in range(3)]
    lite.room.script = {rows[0].id: [TryLater("500"), Doubtful("timeout")]}
    delivery = lite.delivery()
    delivery.post(rows)
    await delivery.settled()
    assert (await lite.states(), lite.room.sent) == (["unsent"] * 3, [])
    assert await delivery.sweep() == 0
    late = await lite.row(1)
    delivery.post([late])
    lite.time.at += 1.0
    await delivery.settled()
    for _ in range(3):
        await delivery.sweep()
        await delivery.settled()
        lite.time.at += 11.0
    assert by_chat(lite.room) == {"1": [row.id for row in [*rows, late]]}
    assert [bool((await lite.of(row.id))["doubt"]) for row in rows] == [True, False, False]


async def test_nothing_goes_to_a_chat_before_the_channel_allows_it_again(lite: Stage) -> None:
    rows = [await lite.row(1 + n % 2) for n in range(6)]
    lite.room.script = {rows[0].id: [TryLater("429", after=7.0)]}
    delivery = lite.delivery()
    started = lite.time.now()
    for row in rows:
        delivery.post([row])
        await delivery.settled()
    for _ in range(40):
        await delivery.sweep()
        await delivery.settled()
        lite.time.at += 0.25
    held = [at - started for at, row in lite.room.tried if row in {rows[2].id, rows[4].id} or at > started]
    assert min(held) >= 7.0
    assert set(await lite.states()) == {"sent"}
    assert by_chat(lite.room)["1"] == [rows[0].id, rows[2].id, rows[4].id]


async def test_nothing_goes_to_anybody_when_the_channel_says_so(lite: Stage) -> None:
    rows = [await lite.row(1 + n % 5) for n in range(10)]
    lite.room.script = {rows[0].id: [TryLater("429", after=4.0, everyone=True)]}
    delivery = lite.delivery()
    started = lite.time.now()
    delivery.post(rows[:1])
    await delivery.settled()
    delivery.post(rows[1:])
    await lite.time.until(delivery.settled())
    for _ in range(12):
        await delivery.sweep()
        await lite.time.until(delivery.settled())
        lite.time.at += 0.5
    assert [at for at, _ in lite.room.tried[1:] if at < started + 4.0] == []
    assert set(await lite.states()) == {"sent"}


async def test_a_person_who_has_blocked_us_gets_nothing_more_there(stage: Stage) -> None:
    rows = [await stage.row(1) for _ in range(3)]
    in_group = await stage.row(1, chat="-100")
    stage.room.script = {rows[0].id: [Unreachable("blocked")]}
    delivery = stage.delivery()
    delivery.post([*rows, in_group])
    await delivery.settled()
    assert await stage.states() == ["unreachable"] * 3 + ["sent"]
    assert len(stage.room.tried) == 2
    assert [bool(r) for (r,) in await stage.do("select reachable from identities order by person_id")] == [False] + [
        True
    ] * 4


async def test_a_dead_channel_rests_is_tried_now_and_then_and_holds_up_no_other(lite: Stage) -> None:
    dead, alive = lite.room, ScriptedRoom(lite.time)
    rows = [await lite.row(1 + n % 5) for n in range(10)]
    dead.script = {row.id: [TryLater("refused")] * 50 for row in rows}
    delivery = lite.delivery(rooms={"telegram": dead, "whatsapp": alive})
    delivery.post(rows)
    await delivery.settled()
    tried = len(dead.tried)
    assert tried == 5
    others = [await lite.row(1 + n % 5, channel="whatsapp") for n in range(5)]
    delivery.post([*others, await lite.row(3)])
    await delivery.settled()
    assert len(alive.sent) == 5
    for _ in range(40):
        await delivery.sweep()
        await delivery.settled()
        lite.time.at += 1.0
    assert 2 <= len(dead.tried) - tried <= 4
    tries = [tries for (tries,) in await lite.do("select tries from outbox where channel = 'telegram'")]
    assert max(tries) == 1
    dead.script = {}
    for _ in range(40):
        await delivery.sweep()
        await delivery.settled()
        lite.time.at += 1.0
    assert set(await lite.states()) == {"sent"}
    assert by_chat(dead)["3"] == sorted(by_chat(dead)["3"])


# --- bursts and the web page ------------------------------------------------------------------------------------------


async def replaced_by_turn(stage: Stage, burst: str) -> None:
    """As the guarded write of a turn does it."""
    await stage.do("update outbox set state = 'replaced' where burst = :b and state = 'unsent' and tries = 0", b=burst)


async def test_of_a_burst_only_the_last_is_sent_when_its_time_has_come(lite: Stage) -> None:
    delivery, rows = lite.delivery(), []
    for _ in range(5):
        await replaced_by_turn(lite, "photos")
        rows.append(await lite.row(1, burst="photos", not_before=lite.time.now() + 2.0))
        delivery.post([rows[-1]])
        await asyncio.sleep(0.005)
        lite.time.at += 0.5
    last = lite.time.now() - 0.5
    await lite.time.until(delivery.settled())
    assert await lite.states() == ["replaced"] * 4 + ["sent"]
    assert lite.room.sent == [("1", rows[-1].id)]
    assert lite.room.tried[0][0] >= last + 2.0


async def test_another_process_may_replace_it_too(lite: Stage) -> None:
    delivery = lite.delivery()
    delivery.post([await lite.row(1, burst="photos", not_before=lite.time.now() + 2.0)])
    await asyncio.sleep(0.01)
    await replaced_by_turn(lite, "photos")
    await lite.time.until(delivery.settled())
    assert (await lite.states(), lite.room.tried) == (["replaced"], [])


async def test_an_answer_behind_a_burst_does_not_wait_for_it(lite: Stage) -> None:
    delivery, now = lite.delivery(), lite.time.now()
    burst = await lite.row(1, burst="photos", not_before=now + 2.0)
    delivery.post([burst])
    answer = await lite.row(1)
    delivery.post([answer])
    await lite.time.until(delivery.settled())
    assert [row for _, row in lite.room.tried] == [burst.id, answer.id]
    assert max(at for at, _ in lite.room.tried) < now + 1.0


async def test_rows_of_the_web_page_are_sent_only_when_the_page_has_shown_them(stage: Stage) -> None:
    wakes = Wakes()

    class Page(ScriptedRoom):
        async def deliver(self, chat: str, payload: Any) -> str:
            wakes.wake(chat)
            return ""

    rows = [await stage.row(1, channel="web", chat="page-1") for _ in range(3)]
    delivery = stage.delivery(rooms={"web": Page(stage.time), "telegram": stage.room})
    with wakes.subscribe("page-1") as ear:
        delivery.post(rows)
        assert await ear.wait(5.0)
    await delivery.settled()
    await stage.claims_run_out()
    assert await delivery.sweep() == 0
    assert await stage.states() == ["unsent"] * 3
    now = stage.time.now()
    assert await stage.database.run(lambda db: outbox.seen(db, person=1, upto=rows[1].seq, now=now)) == 2
    assert await stage.database.run(lambda db: outbox.seen(db, person=1, upto=rows[0].seq, now=now)) == 0
    assert await stage.states() == ["sent", "sent", "unsent"]
