"""Events of orders that are taken in together: as if each had come by itself, only cheaper."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from services import receiving
from services.database import Database
from services.events import Event
from services.orders import answering
from services.receiving import Taken
from services.tables.events import EventRow
from services.tables.orders import Order
from tests.services.orders.conftest import Rehearsal
from tests.services.orders.test_at_once import two
from tests.services.orders.town import ANI, JOKO, NOW, SARI, SHOP, alerts, blocks, data, item, kept, stock

__all__ = ["two"]

APPLIED = Taken("applied")
AGAIN = Taken("applied", again=True)
ROUNDS = 4


def event(id_: str, told: dict[str, Any]) -> Event:
    return Event(id_, f"order.{told['order']['status']}", told, NOW, "backend")


def flood(db: Session, *events: Event) -> list[Taken]:
    return receiving.take_in_all(db, events, now=NOW)


async def test_a_bad_event_among_good_ones_is_rejected_alone(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        events = [event("e1", data("o-1")), event("e2", data("o-2", version=0)), event("e3", data("o-3"))]
        assert [one.state for one in flood(db, *events)] == ["applied", "rejected", "applied"]
        assert sorted(db.scalars(select(Order.external))) == ["o-1", "o-3"]
        states = db.execute(select(EventRow.event_id, EventRow.state, EventRow.error).order_by(EventRow.event_id)).all()
        assert [state for _, state, _ in states] == ["applied", "rejected", "applied"]
        assert states[1].error.startswith("version must be a whole number")
        assert [kind for _, _, kind in alerts(db)] == ["new", "new"]

    await database.run(work)


async def test_what_comes_twice_in_one_go_or_has_come_before_is_done_once(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        one, other = event("e1", data("o-1")), event("e2", data("o-2"))
        assert flood(db, one, other, one) == [APPLIED, APPLIED, AGAIN]
        assert flood(db, other, event("e3", data("o-3"))) == [AGAIN, APPLIED]
        assert [kind for _, _, kind in alerts(db)] == ["new", "new", "new"]

    await database.run(work)


async def test_of_an_order_that_comes_in_two_versions_at_once_the_higher_counts(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        versions = [event("e2", data("o-1", 2, "cancelled")), event("e1", data("o-1", 1))]
        assert flood(db, *versions) == [APPLIED, APPLIED]
        assert (kept(db, "o-1").status, kept(db, "o-1").next_step_at) == ("cancelled", None)
        assert alerts(db) == []

    await database.run(work)


async def test_a_seller_of_many_orders_at_once_hears_of_the_first_ones_and_of_the_rest_together(
    database: Rehearsal,
) -> None:
    def work(db: Session) -> None:
        flood(db, *(event(f"e{n}", data(f"o-{n}")) for n in range(5)))
        assert [kind for _, _, kind in alerts(db)] == ["new", "new", "new"]

    await database.run(work)


async def test_each_order_of_a_flood_finds_who_hears(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        blocks(db, SARI)
        flood(db, event("e1", data("o-1")), event("e2", data("o-2", shop={"id": "b99"})))
        assert [(who, kind) for who, _, kind in alerts(db)] == [(ANI, "officer"), (JOKO, "officer")]
        assert kept(db, "o-1").business_id == SHOP
        assert kept(db, "o-2").business_id is None

    await database.run(work)


async def test_a_rejected_event_is_tried_again_among_others_when_it_comes_again(
    database: Rehearsal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def work(db: Session) -> None:
        with monkeypatch.context() as stricter:
            stricter.setattr("services.orders.snapshots.VERSION_MAX", 0)
            assert [one.state for one in flood(db, event("e1", data("o-1")))] == ["rejected"]
        again = flood(db, event("e1", data("o-1")), event("e2", data("o-2")))
        assert again == [AGAIN, APPLIED]
        assert set(db.scalars(select(EventRow.state))) == {"applied"}
        assert [kind for _, _, kind in alerts(db)] == ["new", "new"]

    await database.run(work)


async def test_two_processes_that_bring_the_same_in_opposite_order_never_wait_for_each_other(
    two: list[Database],
) -> None:
    """New, then paid or cancelled with pieces of two products to give back: every lock that a flood takes."""
    orders = [f"o-{n}" for n in range(12)]
    pieces = {id_: [item("p1", 1), item("p2", 1)][:: 1 if n % 2 else -1] for n, id_ in enumerate(orders)}

    async def both(version: int, status: str) -> None:
        events = [event(f"{id_}:{version}", data(id_, version, status, items=pieces[id_])) for id_ in orders]
        taken = await asyncio.gather(
            two[0].run(lambda db: flood(db, *events)), two[1].run(lambda db: flood(db, *reversed(events)))
        )
        firsts = zip(taken[0], reversed(taken[1]), strict=True)
        assert all(sorted((one.again, other.again)) == [False, True] for one, other in firsts)

    await both(1, "placed")
    await two[0].run(lambda db: db.execute(update(Order).values(next_step_at=None, step=1)))
    for order in range(1, 9):
        await two[0].run(partial(answering.accept, order=order, by=SARI, now=NOW + timedelta(minutes=1)))
    for round_ in range(ROUNDS):
        await both(2 + round_, "paid")
    await both(2 + ROUNDS, "cancelled")

    def count(db: Session) -> None:
        assert db.scalar(select(func.count()).select_from(Order)) == len(orders)
        assert set(db.scalars(select(Order.status))) == {"cancelled"}
        assert stock(db) == 20

    await two[0].run(count)


async def test_what_was_rejected_and_comes_again_in_opposite_order_makes_nobody_wait_for_ever(
    two: list[Database],
) -> None:
    events = [event(f"e-{n:02}", data(f"o-{n}")) for n in range(40)]
    await two[0].run(lambda db: flood(db, *events))
    for _ in range(ROUNDS):
        await two[0].run(lambda db: db.execute(update(EventRow).values(state="rejected")))
        await asyncio.gather(
            two[0].run(lambda db: flood(db, *events)), two[1].run(lambda db: flood(db, *reversed(events)))
        )
        assert set(await two[0].run(lambda db: list(db.scalars(select(EventRow.state))))) == {"applied"}
