"""The back end in the house: unsafe settings stop the start, and the built-in market speaks the signed contract."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from pydantic import SecretStr
from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from bot.app import build_app
from bot.backend import signatures
from bot.backend.openapi import document
from bot.house import House
from bot.settings import Settings
from services import businesses, consents, events, products
from services.businesses import BusinessKind, Sector
from services.consents import Scope
from services.events import deliveries
from services.market import ordering
from services.market.ordering import Buyer
from services.tables.events import Delivery, EventRow
from services.tables.market import MarketListing
from services.tables.orders import Order
from services.tables.talk import Person
from tests.bot.backend.room import BYTES, SECRET, ask, body_of
from tests.bot.backend.test_contract import example

PATIENCE_SECONDS = 100.0


async def opened(settings: Settings) -> House:
    house = House(settings)
    house.start()
    while not house.ready:  # noqa: ASYNC110
        await asyncio.sleep(0.02)
    return house


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    found = await opened(Settings(data_dir=tmp_path))
    yield found
    await found.close()


async def until(house: House, look: Callable[[Session], Any]) -> Any:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not (found := await house.database.run(look)):  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    return found


def now() -> datetime:
    return datetime.now(UTC)


def sari_sells(db: Session) -> int:
    db.execute(insert(Person).values(id=1))
    consents.record(db, person=1, scope=Scope.FULL, language="id", channel="web", message="1", now=now())
    shop = businesses.register(
        db, owner=1, name="Keripik Bu Sari", kind=BusinessKind.UMKM, sector=Sector.FOOD, regency_code="35.07", now=now()
    )
    return products.add(
        db, business=shop.id, owner=1, name="Keripik", price_rupiah=15000, unit="bungkus", stock=20, now=now()
    ).id


@pytest.mark.parametrize(
    ("given", "named"),
    [
        (
            {"backend_verify_secrets": SecretStr("short")},
            "KANCA_BACKEND_VERIFY_SECRETS: a secret has at least 24 bytes",
        ),
        ({"backend_url": "https://m.example.id"}, "KANCA_BACKEND_SIGNING_SECRET must be set"),
        (
            {"backend_url": "https://m.example.id", "backend_signing_secret": SecretStr("x" * 23)},
            "SIGNING_SECRET: a sec",
        ),
        ({"backend_url": "http://m.example.id", "backend_signing_secret": SecretStr(SECRET)}, "KANCA_BACKEND_URL must"),
        ({"lrs_url": "http://lrs.example.id"}, "KANCA_LRS_URL must begin with https"),
    ],
)
def test_what_is_unsafe_is_refused_at_the_start_by_its_name(tmp_path: Path, given: Any, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        House(Settings(data_dir=tmp_path, **given))


async def test_the_market_hears_of_a_product_and_we_hear_of_an_order_signed_and_without_a_socket(house: House) -> None:
    product = await house.database.run(sari_sells)
    listing = await until(house, lambda db: db.scalars(select(MarketListing)).first())
    assert (listing.id, listing.stock, listing.status) == (f"p{product}", 20, "shown")

    def order(db: Session) -> None:
        data = json.loads(json.dumps(example("order.placed")["data"]).replace("b12", "b1").replace("p34", "p1"))
        events.publish(db, type="order.placed", data=data, now=now(), key="1", endpoint="kanca")

    await house.database.run(order)
    house.backend.nudge()
    assert await until(house, lambda db: db.scalars(select(Order.external)).all()) == ["ord_01JD9Q"]
    await until(house, lambda db: not db.scalars(select(Delivery.id).where(Delivery.state != "sent")).all())


async def test_an_order_whose_event_was_given_up_is_fetched_from_the_market_once(house: House) -> None:
    await house.database.run(sari_sells)
    await until(house, lambda db: db.scalars(select(MarketListing)).first())

    def order_and_lose(db: Session) -> None:
        buyer = Buyer("Budi", "+6281234567890", "Kota Surabaya", "Jl. Melati 7")
        ordering.place(
            db, listing="p1", quantity=2, buyer=buyer, payment="cod", delivery="courier", secret="s", now=now()
        )
        db.execute(update(Delivery).where(Delivery.endpoint == "kanca").values(state="failed"))

    await house.database.run(order_and_lose)
    assert house.backend.puller
    assert [await house.backend.puller.pull() for _ in range(2)] == [1, 1]  # it is told again for a minute
    assert await house.database.run(lambda db: deliveries.resend(db, delivery="all", now=time.time())) == 1
    house.backend.nudge()
    await until(house, lambda db: not db.scalars(select(Delivery.id).where(Delivery.state != "sent")).all())
    assert await house.database.run(lambda db: db.scalars(select(Order.external)).all()) == ["m1"]
    assert await house.database.run(lambda db: db.scalars(select(EventRow.type)).all()) == ["order.placed"]


async def test_a_stranger_does_not_know_the_secret_of_the_house(house: House) -> None:
    body = body_of()
    headers = signatures.headers([b"k" * 32], "evt_1", int(time.time()), body)
    assert (await ask(build_app(house), "/webhooks/backend", [body], headers)).status == 401


async def test_with_a_back_end_of_its_own_events_go_there_and_the_market_in_the_house_is_closed(tmp_path: Path) -> None:
    heard: list[str] = []

    async def take(request: web.Request) -> web.Response:
        body = await request.read()
        signatures.verify([BYTES], {n.lower(): v for n, v in request.headers.items()}, body, time.time())
        heard.append(json.loads(body)["type"])
        return web.Response(status=202)

    app = web.Application()
    app.router.add_post("/kanca", take)
    server = TestServer(app)
    await server.start_server()
    house = await opened(
        Settings(
            data_dir=tmp_path,
            backend_url=f"http://127.0.0.1:{server.port}/kanca",
            backend_allow_private=True,
            backend_signing_secret=SecretStr(SECRET),
        )
    )
    await house.database.run(sari_sells)
    await until(house, lambda db: len(db.scalars(select(Delivery.id).where(Delivery.state == "sent")).all()) == 2)
    assert sorted(heard) == ["business.registered", "product.created"]
    assert await house.database.run(lambda db: db.scalars(select(MarketListing.id)).all()) == []
    answer = await ask(build_app(house), "/webhooks/backend", [body_of()])
    assert (answer.status, answer.json["type"]) == (404, "urn:kanca:problem:not-configured")
    await house.close()
    await server.close()


async def test_the_description_of_the_contract_is_served(house: House) -> None:
    answer = await ask(build_app(house), "/openapi.json", method="GET")
    assert answer.status == 200
    assert answer.json == json.loads(json.dumps(document()))
