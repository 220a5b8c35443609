"""An order as the back end tells it: whatever the sequence of events, the highest version is what we know."""

from __future__ import annotations

import itertools
import json
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.events import BadEvent
from services.orders import snapshots
from services.orders.alerting import About, Place, tell
from services.tables.orders import Order
from tests.services.orders.conftest import Rehearsal
from tests.services.orders.town import NOW, SARI, alerts, comes, data, kept


async def test_a_new_order_is_kept_whole_and_its_seller_alerted(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data())
        order = kept(db)
        assert (order.number, order.status, order.total_rupiah, order.business_id) == ("TMK-17", "placed", 54000, 1)
        assert json.loads(order.items)[0]["quantity"] == 3
        assert json.loads(order.buyer)["name"] == "Rina Wati"
        assert order.next_step_at == (NOW + timedelta(minutes=30)).timestamp()
        assert alerts(db) == [(SARI, "order-alert", "new")]

    await database.run(work)


async def test_the_same_order_again_changes_nothing(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        for _ in range(3):
            comes(db, data())
        assert len(alerts(db)) == 1
        assert db.scalar(select(func.count()).select_from(Order)) == 1

    await database.run(work)


async def test_every_sequence_of_events_ends_in_the_same_state(database: Rehearsal) -> None:
    versions = [
        data("o-1", 1), data("o-1", 2, "paid", payment={"method": "transfer", "paid": True}),
        data("o-1", 3, "cancelled", payment={"method": "transfer", "paid": True}),
    ]  # fmt: skip

    def ends(db: Session, sequence: Sequence[dict[str, Any]], id_: str) -> Any:
        for told in sequence:
            comes(db, {"order": {**told["order"], "id": id_}})
        order = kept(db, id_)
        return order.version, order.status, order.paid, order.payment, order.answer, order.step, order.next_step_at

    def work(db: Session) -> None:
        found = {ends(db, sequence, f"o-{n}") for n, sequence in enumerate(itertools.permutations(versions))}
        assert found == {(3, "cancelled", True, "transfer", "", 0, None)}

    await database.run(work)


async def test_a_lower_version_never_overwrites_a_higher_one(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data(version=5, total_rupiah=99000))
        comes(db, data(version=4, total_rupiah=1))
        assert kept(db).total_rupiah == 99000

    await database.run(work)


async def test_a_seller_hears_of_a_cancellation_and_no_answer_is_awaited_any_more(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data())
        comes(db, data(version=2, status="cancelled"))
        assert kept(db).next_step_at is None
        assert alerts(db) == [(SARI, "order-alert", "new"), (SARI, "order-alert", "cancelled")]

    await database.run(work)


async def test_an_order_that_comes_cancelled_alerts_nobody(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data(version=2, status="cancelled"))
        comes(db, data(version=1))
        assert alerts(db) == []

    await database.run(work)


async def test_a_payment_is_told_once(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data(payment={"method": "transfer", "paid": False}))
        for version in (2, 2, 3):
            comes(db, data(version=version, status="paid", payment={"method": "transfer", "paid": True}))
        assert alerts(db) == [(SARI, "order-alert", "new"), (SARI, "order-alert", "paid")]

    await database.run(work)


async def test_an_order_the_back_end_has_sent_already_needs_no_answer(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data())
        comes(db, data(version=2, status="shipped"))
        assert kept(db).next_step_at is None

    await database.run(work)


async def test_an_order_of_an_unknown_shop_is_kept_and_alerts_nobody(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        for n, shop in enumerate(("b99", "x1", "b", "b1x", "b" + "9" * 40, "b\u0661")):
            comes(db, data(f"o-{n}", shop={"id": shop}))
            assert kept(db, f"o-{n}").business_id is None
            assert kept(db, f"o-{n}").next_step_at is None
        assert alerts(db) == []

    await database.run(work)


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": ""}, {"id": 7}, {"id": "x" * 65}, {"version": 0}, {"version": "1"}, {"version": True},
        {"version": 2**60},
        {"status": "lost"}, {"status": ["placed"]}, {"items": []}, {"items": "none"}, {"items": [7]}, {"shop": None},
        {"items": [{"product": None, "name": "Tempe", "quantity": 0, "unit": "", "price_rupiah": 1}]},
        {"placed_at": "yesterday"}, {"placed_at": "2026-11-22T06:30:00"}, {"placed_at": 5}, {"total_rupiah": -1},
        {"total_rupiah": 1.5}, {"buyer": {"name": ""}}, {"buyer": {"name": "Rina", "phone": "0812"}},
        {"payment": {"method": "cod"}}, {"payment": {"method": "gold", "paid": True}}, {"delivery": {}},
        {"note": "x" * 501}, {"number": "\0"},
    ],
)  # fmt: skip
def test_data_that_makes_no_sense_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(BadEvent):
        snapshots.read(data(**wrong))


def test_an_event_without_an_order_is_refused() -> None:
    with pytest.raises(BadEvent):
        snapshots.read({"order": {"status": "placed"}})


async def test_what_is_refused_is_not_kept(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        with pytest.raises(BadEvent):
            comes(db, data(version=0))
        assert db.scalar(select(func.count()).select_from(Order)) == 0

    await database.run(work)


async def test_signs_that_no_database_can_hold_do_no_harm(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data(note="halo\0 dunia \ud800"))
        assert kept(db).note == "halo dunia ?"

    await database.run(work)


async def test_a_payment_that_two_events_tell_at_once_is_told_once(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        about, place = About(1, 1, 1), [Place(SARI)]
        comes(db, data())
        for _ in range(2):
            tell(db, about, kind="paid", places=place, now=NOW, at_night=False)
        assert [kind for _, _, kind in alerts(db)] == ["new", "paid"]

    await database.run(work)
