"""An alert that nobody answers goes on: reminder, second contact, officers, back end. At night everything waits."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from services import outbox, people
from services.orders import alerting, answering, escalating
from services.orders.nights import later, morning_after
from services.tables.orders import OrderGroup, OrderSettings
from services.tables.talk import OutboxRow
from tests.services.orders.conftest import Rehearsal
from tests.services.orders.town import (
    ANI,
    BUDI,
    JOKO,
    NOW,
    SARI,
    SHOP,
    alerts,
    blocks,
    comes,
    data,
    kept,
    published,
    second_contact,
)

HALF_PAST_TEN_PM = NOW.replace(hour=15, minute=30)
FIVE_AM = (NOW + timedelta(days=0)).replace(hour=22, minute=0)


def tick(db: Session, at: datetime) -> int:
    return escalating.tick(db, now=at.timestamp())


def minutes(n: int, since: datetime = NOW) -> datetime:
    return since + timedelta(minutes=n)


async def test_an_order_nobody_answers_goes_from_one_to_the_next_and_at_last_to_the_back_end(
    database: Rehearsal,
) -> None:
    def work(db: Session) -> None:
        second_contact(db)
        comes(db, data())
        assert [who for who, *_ in alerts(db)] == [SARI, BUDI]
        assert tick(db, minutes(29)) == 0
        for n in (30, 60, 90, 120, 150):
            tick(db, minutes(n))
            tick(db, minutes(n))  # another process
        assert alerts(db)[2:] == [
            (SARI, "order-alert", "reminder"), (BUDI, "order-alert", "second"),
            (ANI, "order-alert", "officer"), (JOKO, "order-alert", "officer"),
        ]  # fmt: skip
        assert published(db) == ["order.unanswered"]
        assert (kept(db).step, kept(db).next_step_at) == (4, None)

    await database.run(work)


async def test_an_answer_ends_the_escalation(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data())
        answering.accept(db, order=1, by=SARI, now=NOW)
        assert tick(db, minutes(31)) == 0
        assert len(alerts(db)) == 1

    await database.run(work)


async def test_without_a_second_contact_the_officers_are_asked_after_the_reminder(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data())
        tick(db, minutes(30))
        tick(db, minutes(60))
        assert [who for who, *_ in alerts(db)] == [SARI, SARI, ANI, JOKO]

    await database.run(work)


async def test_a_business_says_after_how_many_minutes(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        db.add(OrderSettings(business_id=SHOP, minutes=10))
        comes(db, data())
        assert tick(db, minutes(9)) == 0
        assert tick(db, minutes(10)) == 1

    await database.run(work)


async def test_a_seller_out_of_reach_is_passed_over_at_once(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        blocks(db, SARI)
        comes(db, data())
        assert [(who, kind) for who, _, kind in alerts(db)] == [(ANI, "officer"), (JOKO, "officer")]

    await database.run(work)


async def test_who_does_not_want_alerts_is_not_alerted(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        second_contact(db)
        people.set_order_alerts(db, person=SARI, on=False)
        comes(db, data())
        assert [who for who, *_ in alerts(db)] == [BUDI]

    await database.run(work)


async def test_a_seller_who_blocks_us_after_the_alert_is_passed_over_at_the_next_tick(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data())
        blocks(db, SARI)
        tick(db, minutes(1))
        assert [(who, kind) for who, _, kind in alerts(db)][1:] == [(ANI, "officer"), (JOKO, "officer")]

    await database.run(work)


async def test_an_alert_that_could_not_be_sent_is_passed_on_at_the_next_tick(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data())
        said = {"message": '{"lines": [["order-alert/new", {}, ""]]}', "worded": "{}", "channel": "telegram"}
        db.execute(insert(OutboxRow).values(person_id=SARI, seq=1, chat="c1", at=NOW.timestamp(), **said))
        assert tick(db, minutes(1)) == 0
        db.execute(update(OutboxRow).values(state="failed"))
        assert tick(db, minutes(1)) == 1
        assert alerts(db)[-1][2] == "officer"

    await database.run(work)


@pytest.mark.parametrize("why", ["unreachable", "refused"])
async def test_an_alert_that_whatsapp_tells_later_has_not_arrived_is_passed_on_at_the_next_tick(
    database: Rehearsal, why: outbox.Why
) -> None:
    def work(db: Session) -> None:
        comes(db, data())
        said = {"message": '{"lines": [["order-alert/new", {}, ""]]}', "worded": "{}", "channel": "whatsapp"}
        sent = {"state": "sent", "external": "wamid.1", "at": NOW.timestamp()}
        db.execute(insert(OutboxRow).values(id=1, person_id=SARI, seq=1, chat="62", **said, **sent))
        outbox.settle_statuses(db, [outbox.Status(1, "wamid.1", "taken")], now=minutes(1).timestamp())
        assert tick(db, minutes(1)) == 0
        outbox.settle_statuses(db, [outbox.Status(1, "wamid.1", "failed", why=why)], now=minutes(1).timestamp())
        assert tick(db, minutes(1)) == 1
        assert alerts(db)[-1][2] == "officer"

    await database.run(work)


async def test_the_cooperatives_group_hears_of_every_order_of_a_member(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        db.add(OrderGroup(channel="telegram", chat="-100", cooperative_id=1, person_id=ANI, since=NOW))
        db.flush()
        comes(db, data())
        assert [who for who, *_ in alerts(db)] == [SARI, ANI]

    await database.run(work)


async def test_at_night_alerts_wait_for_the_morning_and_come_together(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        for n in (1, 2):
            comes(db, data(f"o-{n}"), now=minutes(n, HALF_PAST_TEN_PM))
        assert alerts(db) == []
        assert alerting.tell_together(db, now=minutes(60, HALF_PAST_TEN_PM).timestamp()) == []
        assert alerting.tell_together(db, now=FIVE_AM.timestamp()) == [SARI]
        assert alerting.tell_together(db, now=FIVE_AM.timestamp()) == []
        assert alerts(db) == [(SARI, "order-digest", [[1, "new"], [2, "new"]])]
        assert kept(db, "o-1").next_step_at == minutes(30, FIVE_AM).timestamp()

    await database.run(work)


async def test_who_else_has_answered_in_the_night_is_told_to_the_owner_in_the_morning(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data("o-1"))
        comes(db, data("o-2"), now=HALF_PAST_TEN_PM)
        before = len(alerts(db))
        answering.accept(db, order=1, by=ANI, now=HALF_PAST_TEN_PM)
        answering.decline(db, order=2, by=ANI, reason="sold-out", now=minutes(1, HALF_PAST_TEN_PM))
        assert alerting.tell_together(db, now=FIVE_AM.timestamp() - 1) == []
        assert alerting.tell_together(db, now=FIVE_AM.timestamp()) == [SARI]
        assert alerts(db)[before:] == [(SARI, "order-digest", [[1, "accepted"], [2, "declined"]])]

    await database.run(work)


async def test_who_wants_alerts_at_night_hears_at_once_who_else_has_answered(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        db.add(OrderSettings(business_id=SHOP, at_night=True))
        comes(db, data())
        answering.accept(db, order=1, by=ANI, now=HALF_PAST_TEN_PM)
        assert alerts(db)[-1] == (SARI, "order-alert", "accepted")

    await database.run(work)


async def test_a_business_may_want_alerts_at_night(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        db.add(OrderSettings(business_id=SHOP, at_night=True))
        comes(db, data(), now=HALF_PAST_TEN_PM)
        assert len(alerts(db)) == 1
        assert tick(db, minutes(30, HALF_PAST_TEN_PM)) == 1

    await database.run(work)


async def test_an_order_cancelled_at_night_is_never_told(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data(), now=HALF_PAST_TEN_PM)
        comes(db, data(version=2, status="cancelled"), now=HALF_PAST_TEN_PM)
        assert alerting.tell_together(db, now=FIVE_AM.timestamp()) == []

    await database.run(work)


async def test_many_orders_in_a_minute_come_three_by_three_and_then_together(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        for n in range(10):
            comes(db, data(f"o-{n}"), now=NOW + timedelta(seconds=n))
        assert [name for _, name, _ in alerts(db)] == ["order-alert"] * 3
        alerting.tell_together(db, now=(NOW + timedelta(seconds=70)).timestamp())
        assert [name for _, name, _ in alerts(db)] == ["order-alert"] * 3 + ["order-digest"]
        assert len(alerts(db)[-1][2]) == 7

    await database.run(work)


def test_waking_minutes_leave_the_night_out() -> None:
    nine_pm = NOW.replace(hour=14)
    assert morning_after(NOW) is None
    assert morning_after(nine_pm) == FIVE_AM
    assert morning_after(FIVE_AM - timedelta(minutes=1)) == FIVE_AM
    assert morning_after(FIVE_AM) is None
    assert later(nine_pm - timedelta(minutes=10), minutes=30, at_night=False) == minutes(20, FIVE_AM)
    assert later(nine_pm - timedelta(minutes=10), minutes=30, at_night=True) == minutes(20, nine_pm)
    assert later(NOW, minutes=30, at_night=False) == minutes(30)
