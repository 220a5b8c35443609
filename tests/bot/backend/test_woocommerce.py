"""A WooCommerce shop's webhooks become our order events: each shop's part of an order, each change once."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from bot.backend.receiving import Receiver
from bot.backend.safe import Answer
from bot.backend.woocommerce import WooCommerce
from bot.clock import moment
from services.database import Database, open_database
from services.tables import Table
from services.tables.businesses import Business, BusinessKind, Sector
from services.tables.events import EventRow
from services.tables.orders import Order
from services.tables.products import Product
from services.tables.talk import Person
from tests.bot.backend.room import NOW

SECRET = "what the shop has told us"
ORDER: dict[str, Any] = {
    "id": 727, "number": "727", "status": "processing", "currency": "IDR", "payment_method": "cod",
    "date_created_gmt": "2026-11-22T06:30:00", "date_modified_gmt": "2026-11-22T06:31:00", "date_paid_gmt": None,
    "shipping_total": "10000.00", "total": "55000.00", "customer_note": "Tolong yang pedas",
    "billing": {"first_name": "Wati", "last_name": "Rahayu", "address_1": "Jl. Kawi 3", "address_2": "",
                "city": "Malang", "postcode": "65119", "phone": "0812-3456-7890"},
    "shipping": {"first_name": "", "address_1": "", "city": ""},
    "shipping_lines": [{"method_id": "flat_rate"}],
    "line_items": [
        {"name": "Keripik singkong", "sku": "p34", "quantity": 3, "total": "45000.00"},
        {"name": "Kartu ucapan", "sku": "", "quantity": 1, "total": "0.00"},
    ],
}  # fmt: skip


@pytest_asyncio.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    sqlite = request.param == "sqlite"
    found = open_database(f"sqlite:///{tmp_path / 'db'}" if sqlite else request.getfixturevalue("postgres_url"))
    await found.run(_furnish)
    yield found
    await found.close()


def _furnish(db: Session) -> None:
    Table.metadata.create_all(db.connection())
    now = moment(NOW)
    db.execute(insert(Person).values(id=1))
    for shop, product in ((12, 34), (13, 35)):
        about = {"name": f"Toko {shop}", "name_key": f"toko {shop}", "created_at": now, "changed_at": now}
        db.execute(
            insert(Business).values(
                id=shop, owner_id=1, kind=BusinessKind.UMKM, sector=Sector.FOOD, regency_code="35.07", **about
            )
        )
        db.execute(insert(Product).values(id=product, business_id=shop, price_rupiah=15000, unit="bungkus", **about))


def shop(database: Database, secret: str = SECRET) -> WooCommerce:
    return WooCommerce(Receiver(database, [], now=lambda: NOW), secret, now=lambda: NOW)


async def bring(
    database: Database, order: Any, topic: str = "order.updated", secret: str = SECRET, body: bytes | None = None
) -> Answer:
    body = json.dumps(order).encode() if body is None else body
    signature = base64.b64encode(hmac.digest(secret.encode(), body, hashlib.sha256)).decode()
    headers = {"x-wc-webhook-topic": topic, "x-wc-webhook-signature": signature}
    return await shop(database).receive(headers, body)


async def orders(database: Database) -> list[Order]:
    return await database.run(lambda db: list(db.scalars(select(Order).order_by(Order.external))))


async def test_an_order_arrives_as_ours_with_what_has_no_number_riding_along(database: Database) -> None:
    assert (await bring(database, ORDER, "order.created")).status == 204
    (order,) = await orders(database)
    assert (order.external, order.number, order.status, order.business_id) == ("wc-727-b12", "727", "placed", 12)
    assert (order.total_rupiah, order.shipping_rupiah, order.payment, order.paid) == (55000, 10000, "cod", False)
    assert (order.delivery, order.note) == ("courier", "Tolong yang pedas")
    assert json.loads(order.buyer) == {
        "name": "Wati Rahayu", "place": "Malang", "phone": "+6281234567890", "address": "Jl. Kawi 3, Malang, 65119"
    }  # fmt: skip
    assert json.loads(order.items) == [
        {"product": "p34", "name": "Keripik singkong", "quantity": 3, "unit": "", "price_rupiah": 15000},
        {"product": None, "name": "Kartu ucapan", "quantity": 1, "unit": "", "price_rupiah": 0},
    ]


async def test_a_repeat_changes_nothing_and_a_later_change_does(database: Database) -> None:
    for _ in range(3):
        await bring(database, ORDER)
    paid = {**ORDER, "date_modified_gmt": "2026-11-22T07:00:00", "date_paid_gmt": "2026-11-22T07:00:00"}
    done = {**paid, "date_modified_gmt": "2026-11-23T07:00:00", "status": "completed"}
    for state in (done, paid, ORDER):  # the last one first
        assert (await bring(database, state)).status == 204
    (order,) = await orders(database)
    assert (order.status, order.paid) == ("delivered", True)
    assert len(await database.run(lambda db: list(db.scalars(select(EventRow.id))))) == 3


async def test_an_order_at_two_shops_is_an_order_for_each(database: Database) -> None:
    both = [*ORDER["line_items"], {"name": "Sambal", "sku": "p35", "quantity": 2, "total": "30000"}]
    await bring(database, {**ORDER, "line_items": both})
    assert [(o.external, o.total_rupiah, len(json.loads(o.items))) for o in await orders(database)] == [
        ("wc-727-b12", 55000, 1), ("wc-727-b13", 30000, 1)
    ]  # fmt: skip


async def test_a_deleted_order_comes_as_a_number_and_is_cancelled(database: Database) -> None:
    await bring(database, ORDER)
    for _ in range(2):
        assert (await bring(database, {"id": 727}, "order.deleted")).status == 204
    assert [order.status for order in await orders(database)] == ["cancelled"]
    assert (await bring(database, {"id": 999}, "order.deleted")).status == 204


async def test_what_is_no_order_of_ours_is_acknowledged_and_kept_without_the_buyer(database: Database) -> None:
    strange = {**ORDER, "line_items": [{"name": "Mug", "sku": "MUG-1", "quantity": 1, "total": "1"}]}
    assert (await bring(database, strange)).status == 204
    assert (await bring(database, {"id": 1}, "customer.created")).status == 204
    assert (await bring(database, {**ORDER, "status": "checkout-draft"})).status == 204
    assert await orders(database) == []
    kept = await database.run(lambda db: [(row.type, json.loads(row.data)) for row in db.scalars(select(EventRow))])
    assert kept == [("woocommerce.order", {"id": 727})]


async def test_a_new_webhook_introduces_itself_unsigned(database: Database) -> None:
    assert (await shop(database).receive({}, b"webhook_id=5")).status == 204


async def test_what_is_wrong_is_told_and_nothing_is_done(database: Database) -> None:
    assert (await bring(database, ORDER, secret="another")).status == 401
    assert (await shop(database).receive({"x-wc-webhook-signature": "é"}, b"{}")).status == 401
    assert (await shop(database).receive({}, b"webhook_id=5&x=1")).status == 401
    assert (await shop(database, "").receive({}, b"webhook_id=5")).status == 404
    assert (await bring(database, None, body=b"{")).status == 400
    assert (await bring(database, None, body=b" " * 300_000)).status == 413
    wrong: list[Any] = [
        [], {}, {"id": "x"}, {**ORDER, "currency": "USD"}, {**ORDER, "line_items": "x"}, {**ORDER, "line_items": [1]},
        {**ORDER, "date_modified_gmt": "soon"}, {**ORDER, "shipping_total": "much"}, {**ORDER, "shipping_total": "NaN"},
        {**ORDER, "line_items": [{**ORDER["line_items"][0], "quantity": 0}]}, {**ORDER, "shipping_total": "9e99999"},
        {**ORDER, "line_items": [{**ORDER["line_items"][0], "total": "-5"}]},
        {**ORDER, "billing": [], "shipping": 4, "date_created_gmt": "0001-01-01T00:00:00"},
        {**ORDER, "shipping_lines": "x", "total": []},
    ]  # fmt: skip
    statuses = [(await bring(database, each)).status for each in wrong]
    assert statuses == [422] * 13 + [204]
    assert len(await orders(database)) == 1
