"""A channel with a window, and with statuses: approved messages after a day, and doubts settled by what it tells."""

import asyncio
import json
from datetime import datetime
from typing import Any

import pytest

from bot.channels.channel import Doubtful, Refused, TryLater, Unreachable, WindowClosed, Worded
from bot.delivery import Delivery
from services import outbox
from services.outbox import CLOSED, Posted, Status
from tests.bot.delivery_stage import Stage
from tests.bot.window_stage import DAY, WindowRoom, opened, row, send, sweep, told, wrote

# --- the window ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("ago", "outside"), [(10.0, False), (DAY - 90, False), (DAY - 30, True), (2 * DAY, True)])
async def test_a_message_is_an_approved_one_after_a_day_of_silence(stage: Stage, ago: float, outside: bool) -> None:
    await wrote(stage, 1, ago)
    await wrote(stage, 2, 1.0)
    room, delivery = opened(stage)
    sent = await row(stage)
    await send(delivery, sent)
    assert [message.outside for message in room.shown] == [outside]
    assert room.shown[0].lines == ((("order-alert/new", {"number": "W-1"}),) if outside else ())
    kept = await stage.of(sent.id)
    assert (kept["state"], kept["tries"], kept["error"].startswith(CLOSED)) == ("sent", 1, outside)


async def test_nothing_is_drawn_for_an_approved_message(lite: Stage) -> None:
    drawn: list[int] = []

    async def draw(row: Posted, message: Worded) -> Worded:
        drawn.append(row.id)
        return message

    chart = json.dumps({"text": "Minggu ini", "document": {"make": "orders-chart"}})
    room = WindowRoom(lite.time)
    inside, outside = await row(lite, 1, worded=chart), await row(lite, 2, worded=chart)
    await wrote(lite, 1, 60.0)
    await send(lite.delivery(rooms={"whatsapp": room}, prepare=draw), inside, outside)
    assert (drawn, await lite.states()) == ([inside.id], ["sent", "sent"])


async def test_whoever_has_never_written_there_gets_an_approved_message(lite: Stage) -> None:
    room, delivery = opened(lite)
    await send(delivery, await row(lite))
    assert room.shown[0].outside


async def test_whoever_shares_the_phone_keeps_the_window_open(stage: Stage) -> None:
    since = "2026-11-22 00:00:00+00:00"
    for person in (1, 2):
        await stage.do(
            "insert into profiles (channel, user_ref, person_id, chat, since) values ('whatsapp', '62', :p, '62', :at)",
            p=person, at=since if stage.database.dialect == "sqlite" else datetime.fromisoformat(since),
        )  # fmt: skip
    await wrote(stage, 2, 60.0)
    room, delivery = opened(stage)
    await send(delivery, await row(stage, 1), await row(stage, 3))
    assert sorted(message.outside for message in room.shown) == [False, True]


async def test_a_row_that_was_erased_meanwhile_is_no_bug(lite: Stage) -> None:
    room, delivery = opened(lite)
    sent = await row(lite)
    await lite.do("delete from outbox")
    await send(delivery, sent)
    assert [message.outside for message in room.shown] == [False]


async def test_a_channel_without_a_window_pays_nothing_for_it(lite: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(outbox, "look")
    await send(lite.delivery(), await lite.row(1))
    assert await lite.states() == ["sent"]


async def test_what_the_channel_refuses_for_the_window_leaves_as_an_approved_message_and_counts_no_try(
    lite: Stage,
) -> None:
    await wrote(lite, 1, 60.0)
    room, delivery = opened(lite)
    first, second = await row(lite), await row(lite)
    room.script = {first.id: [WindowClosed("131047")]}
    await send(delivery, first, second)
    assert (await lite.of(first.id))["tries"] == 0
    await sweep(lite, delivery)
    assert [(message.id, message.outside) for message in room.shown] == [
        (first.id, False), (first.id, True), (second.id, False)
    ]  # fmt: skip
    assert await lite.states() == ["sent", "sent"]


async def test_an_approved_message_that_is_refused_for_the_window_is_a_dead_letter(lite: Stage) -> None:
    room, delivery = opened(lite)
    sent = await row(lite)
    room.script = {sent.id: [WindowClosed("131047")]}
    await send(delivery, sent)
    assert (await lite.of(sent.id))["state"] == "failed"
    assert not delivery._lanes.outlet("whatsapp").breaker.shut  # type: ignore[union-attr]


async def test_a_message_that_fails_later_for_the_window_leaves_once_more_as_an_approved_one(stage: Stage) -> None:
    await wrote(stage, 1, 60.0)
    room, delivery = opened(stage)
    sent = await row(stage)
    await send(delivery, sent)
    failure = Status(sent.id, f"ext-{sent.id}", "failed", why="window", reason="131047 Re-engagement message")
    for _ in range(2):
        await told(stage, failure, failure)
    await sweep(stage, delivery)
    assert [message.outside for message in room.shown] == [False, True]
    assert (await stage.of(sent.id))["state"] == "sent"
    await told(stage, failure, failure)
    kept = await stage.of(sent.id)
    assert (kept["state"], kept["error"]) == ("failed", "131047 Re-engagement message")


# --- doubts -------------------------------------------------------------------------------------------------------


async def lost(stage: Stage, room: WindowRoom, delivery: Delivery, **values: Any) -> Posted:
    """A row whose answer got lost."""
    await wrote(stage, 1, 60.0)
    sent = await row(stage, **values)
    room.script = {sent.id: [Doubtful("timeout")]}
    await send(delivery, sent)
    return sent


@pytest.mark.parametrize("sort", ["reply", "reminder"])
async def test_a_lost_answer_is_settled_by_a_status_and_nothing_is_sent_twice(stage: Stage, sort: str) -> None:
    room, delivery = opened(stage)
    sent = await lost(stage, room, delivery, sort=sort)
    kept = await stage.of(sent.id)
    assert (kept["state"], bool(kept["doubt"])) == ("unsent", True)
    await told(stage, Status(sent.id, "wamid.1", "taken"))
    await sweep(stage, delivery, 61.0)
    kept = await stage.of(sent.id)
    assert (kept["state"], kept["external"], bool(kept["doubt"]), len(room.tried)) == ("sent", "wamid.1", False, 1)


async def test_a_status_that_comes_before_the_doubt_is_noted_settles_it_at_once(stage: Stage) -> None:
    room, delivery = opened(stage)
    await wrote(stage, 1, 60.0)
    sent, behind = await row(stage), await row(stage)
    room.script, room.gate = {sent.id: [Doubtful("timeout")]}, asyncio.Event()
    delivery.post([sent, behind])
    await room.trying.wait()
    await told(stage, Status(sent.id, "wamid.1", "taken"))
    assert (await stage.of(sent.id))["state"] == "unsent"
    room.gate.set()
    await delivery.settled()
    await sweep(stage, delivery)
    kept = await stage.of(sent.id)
    assert (kept["state"], kept["external"]) == ("sent", "wamid.1")
    assert [tried for _, tried in room.tried] == [sent.id, behind.id]


async def test_without_a_status_a_reply_is_sent_once_more_after_a_minute_and_a_reminder_stays_in_doubt(
    lite: Stage,
) -> None:
    room, delivery = opened(lite)
    reply = await lost(lite, room, delivery)
    reminder = await row(lite, 2, sort="reminder")
    room.script[reminder.id] = [Doubtful("timeout")]
    await send(delivery, reminder)
    await sweep(lite, delivery, 59.0)
    assert len(room.tried) == 2
    await sweep(lite, delivery, 2.0)
    assert await lite.states() == ["sent", "doubtful"]
    await told(lite, Status(reminder.id, "wamid.2", "taken"))
    assert await lite.states() == ["sent", "sent"]
    assert [tried for _, tried in room.tried].count(reply.id) == 2


async def test_what_a_dead_process_has_left_waits_a_minute_for_its_status(lite: Stage) -> None:
    await wrote(lite, 1, 60.0)
    await wrote(lite, 2, 60.0)
    known, unknown = await row(lite, 1, claimed_by="dead"), await row(lite, 2, claimed_by="dead")
    await told(lite, Status(known.id, "wamid.1", "taken"))
    await lite.claims_run_out()
    room, delivery = opened(lite)
    await sweep(lite, delivery)
    assert (await lite.states(), room.tried) == (["sent", "unsent"], [])
    await told(lite, Status(unknown.id, "wamid.2", "taken"))
    await sweep(lite, delivery, 61.0)
    assert (await lite.states(), room.tried) == (["sent", "sent"], [])


async def test_of_a_long_message_only_the_part_in_doubt_is_settled(lite: Stage) -> None:
    await wrote(lite, 1, 60.0)
    room, delivery = opened(lite, parts=3)
    sent = await row(lite)
    room.script = {sent.id: [None, Doubtful("timeout")]}
    await send(delivery, sent)
    await told(lite, Status(sent.id, "wamid.1", "taken", part=1, parts=3))
    assert (await lite.of(sent.id))["external"] == "1"
    await told(lite, Status(sent.id, "wamid.2", "taken", part=2, parts=3))
    await sweep(lite, delivery)
    assert await lite.states() == ["sent"]
    assert len(room.tried) == 3


async def test_what_a_dead_process_has_sent_of_a_long_message_is_not_repeated(lite: Stage) -> None:
    await wrote(lite, 1, 60.0)
    sent = await row(lite, claimed_by="dead")
    for part in (2, 1):
        await told(lite, Status(sent.id, f"wamid.{part}", "taken", part=part, parts=3))
    await lite.claims_run_out()
    room, delivery = opened(lite, parts=3)
    await sweep(lite, delivery)
    kept = await lite.of(sent.id)
    assert (kept["state"], bool(kept["doubt"]), len(room.tried)) == ("sent", False, 1)


@pytest.mark.parametrize("error", [TryLater("500"), Refused("100"), Unreachable("131026")], ids=str)
async def test_other_answers_mean_on_whatsapp_what_they_mean_elsewhere(lite: Stage, error: Exception) -> None:
    room, delivery = opened(lite)
    sent = await row(lite)
    room.script = {sent.id: [error]}
    await send(delivery, sent)
    wanted = {TryLater: "unsent", Refused: "failed", Unreachable: "unreachable"}[type(error)]
    assert (await lite.states(), (await lite.of(sent.id))["tries"]) == ([wanted], 1)
