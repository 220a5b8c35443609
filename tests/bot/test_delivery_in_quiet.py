"""Delivery keeps quiet hours: judged as a message leaves, holding up nothing else, on a clock of the test's."""

from __future__ import annotations

import asyncio
from datetime import date, datetime, time, timedelta

from services import quiet, reminders
from services.prayer import SURABAYA, WIB
from services.quiet import DEFAULTS, quiet_at
from tests.bot.delivery_stage import Stage

SUNDAY = date(2026, 11, 22)


def at(clock: str, day: date = SUNDAY) -> float:
    return datetime.combine(day, time.fromisoformat(clock), WIB).timestamp()


async def test_a_reminder_waits_until_the_night_is_over_and_what_comes_behind_it_does_not(lite: Stage) -> None:
    lite.time.at = at("22:00")
    delivery = lite.delivery(ruling=quiet.ruling)
    reminder, reply, broadcast = (
        await lite.row(1, sort="reminder"), await lite.row(1), await lite.row(2, sort="broadcast"),
    )  # fmt: skip
    delivery.post([reminder, reply, broadcast])
    await delivery.settled()
    assert lite.room.sent == [("1", reply.id)]
    assert await delivery.sweep() == 0
    waits = (await lite.of(reminder.id))["not_before"] - at("05:00", SUNDAY + timedelta(days=1))
    assert 0 <= waits <= 120
    lite.time.at = at("05:02", SUNDAY + timedelta(days=1))
    assert await delivery.sweep() == 2
    await delivery.settled()
    assert lite.room.sent[1:] == [("1", reminder.id), ("2", broadcast.id)]


async def test_a_reply_written_later_is_taken_over_past_a_reminder_that_waits(lite: Stage) -> None:
    lite.time.at = at("22:00")
    await lite.row(1, sort="reminder", claimed_by="", not_before=at("23:30"))
    reply = await lite.row(1, claimed_by="")
    delivery = lite.delivery(ruling=quiet.ruling)
    assert await delivery.sweep() == 1
    await delivery.settled()
    assert lite.room.sent == [("1", reply.id)]


async def test_berhenti_reaches_a_reminder_that_a_process_holds_already(lite: Stage) -> None:
    lite.time.at = at("10:00")
    row = await lite.row(1, sort="reminder")
    await lite.database.run(lambda db: reminders.stop(db, person=1))
    delivery = lite.delivery(ruling=quiet.ruling)
    delivery.post([row])
    await delivery.settled()
    assert lite.room.sent == []
    assert await lite.states() == ["expired"]


async def test_quiet_that_begins_while_a_message_waits_for_its_pace_is_kept(lite: Stage) -> None:
    lite.time.at = at("20:59")

    class Slow:
        async def start(self) -> None: ...
        async def close(self) -> None: ...

        async def wait(self, *_: object, **__: object) -> float:
            lite.time.at = at("21:00")
            return 0.0

        def held(self, *_: object) -> bool:
            return False

    row = await lite.row(1, sort="reminder")
    delivery = lite.delivery(ruling=quiet.ruling, pace=Slow())
    delivery.post([row])
    await delivery.settled()
    assert lite.room.sent == []
    assert await lite.states() == ["unsent"]


async def test_alerts_and_replies_are_not_held_back_at_night(lite: Stage) -> None:
    lite.time.at = at("23:00")
    rows = [await lite.row(1), await lite.row(2, sort="alert")]
    delivery = lite.delivery(ruling=quiet.ruling)
    delivery.post(rows)
    await delivery.settled()
    assert len(lite.room.sent) == 2


async def test_over_eight_days_and_nights_of_ramadan_nothing_leaves_in_a_quiet_window(lite: Stage) -> None:
    lite.time.at = start = at("00:00", date(2027, 2, 20))
    delivery = lite.delivery(ruling=quiet.ruling)
    rows = 0
    while lite.time.at < start + 8 * 24 * 3600:
        if lite.time.at % 3600 < 600:
            await lite.row(1 + rows % 5, sort="reminder", claimed_by="")
            rows += 1
        while await delivery.sweep():
            await delivery.settled()
        lite.time.at += 600
        await asyncio.sleep(0)
    sent = [datetime.fromtimestamp(moment, WIB) for moment, _ in lite.room.tried]
    assert len(sent) > 0.9 * rows
    assert [moment for moment in sent if quiet_at(moment, SURABAYA, DEFAULTS)] == []
