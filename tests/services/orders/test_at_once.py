"""Many at once on a real PostgreSQL, each in a connection of its own: nothing is answered twice or sold twice."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial

import pytest_asyncio
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.database import Database, open_database
from services.orders import alerting, answering, escalating
from services.refusals import OrderAnswered, OrderOver, TooLittleStock
from services.tables.orders import Order, Reservation
from tests.services.orders.town import ANI, JOKO, NOW, SARI, alerts, comes, data, item, published, stock

ORDERS = 40


@pytest_asyncio.fixture
async def two(furnished_postgres: str) -> AsyncIterator[list[Database]]:
    """One database behind two pools, as two processes have it."""
    opened: list[Database] = [open_database(furnished_postgres), open_database(furnished_postgres)]
    yield opened
    for one in opened:
        await one.close()


async def test_every_order_is_kept_and_told_once_however_often_and_shuffled_it_comes(two: list[Database]) -> None:
    told = [
        data(f"o-{n}", version, status)
        for n in range(ORDERS)
        for version, status in ((1, "placed"), (2, "paid"), (3, "cancelled" if n % 2 else "paid"))
        for _ in range(3)
    ]
    random.Random(5).shuffle(told)
    await asyncio.gather(*(two[n % 2].run(partial(comes, order=order)) for n, order in enumerate(told)))

    def work(db: Session) -> None:
        assert db.scalar(select(func.count()).select_from(Order)) == ORDERS
        kept = db.execute(select(Order.version, Order.status).distinct()).all()
        assert sorted(map(tuple, kept)) == [(3, "cancelled"), (3, "paid")]
        alerting.tell_together(db, now=(NOW + timedelta(days=1)).timestamp())
        new = [order for _, _, kind in alerts(db) for order in _orders(kind)]
        assert len(new) == len(set(new))

    await two[0].run(work)


def _orders(kind: object) -> list[int]:
    return [order for order, what in kind if what == "new"] if isinstance(kind, list) else []


async def test_stock_is_never_below_zero_and_every_piece_is_somewhere(two: list[Database]) -> None:
    """Twenty pieces, forty orders of one or two, three who press for each, and a third of them cancelled meanwhile."""
    sizes = [1 + n % 2 for n in range(ORDERS)]
    for n, size in enumerate(sizes):
        await two[0].run(partial(comes, order=data(f"o-{n}", items=[item("p1", size)])))

    async def press(order: int, by: int, database: Database) -> str:
        try:
            await database.run(lambda db: answering.accept(db, order=order, by=by, now=NOW))
        except (OrderAnswered, OrderOver, TooLittleStock) as no:
            return type(no).__name__
        return "accepted"

    async def cancel(n: int) -> str:
        await two[n % 2].run(partial(comes, order=data(f"o-{n}", 2, "cancelled", items=[item("p1", sizes[n])])))
        return "cancelled"

    work = [press(n + 1, by, two[by % 2]) for n in range(ORDERS) for by in (SARI, ANI, JOKO)]
    work += [cancel(n) for n in range(0, ORDERS, 3)]
    random.Random(7).shuffle(work)
    outcomes = await asyncio.gather(*work)

    def count(db: Session) -> None:
        aside = db.scalar(select(func.coalesce(func.sum(Reservation.quantity), 0))) or 0
        left = stock(db)
        assert left is not None
        assert left >= 0
        assert left + aside == 20
        accepted = db.scalar(select(func.count()).select_from(Order).where(Order.answer == "accepted"))
        assert accepted == outcomes.count("accepted") == published(db).count("order.accepted")

    await two[0].run(count)


async def test_two_clocks_take_each_step_once(two: list[Database]) -> None:
    for n in range(10):
        await two[0].run(partial(comes, order=data(f"o-{n}"), now=NOW + timedelta(minutes=n)))
    later = (NOW + timedelta(hours=1)).timestamp()
    taken = await asyncio.gather(
        *(two[n % 2].run(lambda db: escalating.tick(db, now=later, limit=3)) for n in range(12))
    )
    assert sum(taken) == 10
