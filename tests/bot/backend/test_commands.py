"""The operator's commands: what was given up is seen and sent again, a ping, and orders for a demonstration."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from pydantic import SecretStr
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.__main__ import main
from bot.backend import contract, signatures, simulating
from bot.backend.pinging import ping
from bot.backend.receiving import Receiver
from bot.backend.wiring import inside_secret
from bot.migrate import migrate
from bot.settings import Settings
from services import events
from services.database import open_database
from services.events import deliveries
from services.products import ForSale
from services.tables.events import Delivery
from services.tables.orders import Order
from tests.bot.backend.room import BYTES, SECRET

GOODS = ForSale(business=12, product=34, name="Keripik", unit="bungkus", price_rupiah=15000)
Output = pytest.CaptureFixture[str]


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("KANCA_DATA_DIR", str(tmp_path))
    found = Settings()
    asyncio.run(migrate(found.database))
    return found


def in_it(settings: Settings, work: Any) -> Any:
    async def run() -> Any:
        database = open_database(settings.database)
        done = await database.run(work)
        await database.close()
        return done

    return asyncio.run(run())


def give_up(db: Session) -> str:
    event = events.publish(
        db, type="order.accepted", data={}, now=datetime(2026, 11, 22, tzinfo=UTC), key="1", about="o1"
    )
    db.execute(update(Delivery).values(state="failed", tries=10, last_error="HTTP 500"))
    return event


def states(db: Session) -> list[tuple[str, int]]:
    return [(row.state, row.tries) for row in db.scalars(select(Delivery))]


def test_what_was_given_up_is_listed_and_sent_again(settings: Settings, capsys: Output) -> None:
    event = in_it(settings, give_up)
    assert main(["backend", "deliveries"]) == 0
    said = capsys.readouterr().out
    assert f"{event}  2026-11-22T00:00:00+00:00  backend  order.accepted  o1  tries 10  HTTP 500" in said
    assert "0 queued, 1 given up." in said
    assert main(["backend", "resend", "msg_nothing"]) == 1
    assert main(["backend", "resend"]) == 2
    assert in_it(settings, states) == [("failed", 10)]
    assert main(["backend", "resend", event]) == 0
    assert in_it(settings, states) == [("queued", 0)]
    assert main(["backend", "resend", "all"]) == 0
    assert main(["backend", "deliveries", "lost"]) == 2


def test_a_closed_endpoint_is_named_and_opened(settings: Settings, capsys: Output) -> None:
    in_it(settings, lambda db: deliveries.close(db, endpoint="backend", now=1.0))
    assert main(["backend", "deliveries"]) == 0
    assert "Closed by a 410: backend" in capsys.readouterr().out
    assert main(["backend", "resume"]) == 0
    assert main(["backend", "resume"]) == 0
    assert capsys.readouterr().out == "It is open again.\nIt was open.\n"


def test_a_ping_without_a_back_end_says_who_takes_our_events(settings: Settings, capsys: Output) -> None:
    assert main(["backend", "ping"]) == 0
    assert "built in" in capsys.readouterr().out


def test_a_ping_with_settings_that_are_unsafe_names_them(
    settings: Settings, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KANCA_BACKEND_URL", "http://market.example.id")
    assert main(["backend", "ping"]) == 2
    assert "KANCA_BACKEND_URL must begin with https://" in capsys.readouterr().err
    monkeypatch.setenv("KANCA_BACKEND_URL", "https://market.example.id")
    assert main(["backend", "ping"]) == 2
    assert "KANCA_BACKEND_SIGNING_SECRET must be set" in capsys.readouterr().err


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[tuple[TestServer, Settings]]:
    """A Kanca that takes orders in, and the settings it shares with whoever makes them up."""
    settings = Settings(data_dir=tmp_path, backend_verify_secrets=SecretStr(""))
    await migrate(settings.database)
    database = open_database(settings.database)
    receiver = Receiver(database, [BYTES, inside_secret(settings)])

    async def take(request: web.Request) -> web.Response:
        headers = {name.lower(): value for name, value in request.headers.items()}
        answer = await receiver.receive(headers, await request.read())
        return web.Response(status=answer.status)

    app = web.Application()
    app.router.add_post("/webhooks/backend", take)
    found = TestServer(app)
    await found.start_server()
    yield found, settings
    await found.close()
    await database.close()


@pytest.mark.parametrize("secret", ["", SECRET])
async def test_made_up_orders_are_taken_in(server: tuple[TestServer, Settings], secret: str) -> None:
    found, settings = server
    done = await simulating.simulate(settings, [GOODS], 1000, 20, f"http://127.0.0.1:{found.port}", secret)
    assert done.taken == 20, done
    assert str(done).startswith("20 taken; answered in ")
    database = open_database(settings.database)
    assert await database.run(lambda db: len(db.scalars(select(Order.id)).all())) == 20
    await database.close()


async def test_orders_with_another_secret_are_refused_and_counted(server: tuple[TestServer, Settings]) -> None:
    found, settings = server
    done = await simulating.simulate(settings, [GOODS], 1000, 3, f"http://127.0.0.1:{found.port}", "x" * 24)
    assert "0 taken, 3 × 401" in str(done)
    with pytest.raises(ValueError, match="--secret"):
        await simulating.simulate(settings, [GOODS], 1, 1, "", "short")
    with pytest.raises(ValueError, match="rate"):
        await simulating.simulate(settings, [GOODS], 0, 1)


def test_a_made_up_order_has_the_shape_of_the_contract_and_nobodys_telephone() -> None:
    for seed in range(100):
        made = simulating.order(GOODS, random.Random(seed), datetime(2026, 11, 22, tzinfo=UTC))
        assert contract.Order.model_validate(made).buyer.phone is None


def test_without_anything_for_sale_no_order_is_made_up(settings: Settings, capsys: Output) -> None:
    assert main(["orders", "simulate"]) == 1
    assert "Nothing is for sale yet" in capsys.readouterr().err


async def test_a_ping_is_signed_and_tells_the_answer() -> None:
    heard: list[Any] = []

    async def take(request: web.Request) -> web.Response:
        body = await request.read()
        signatures.verify(
            [BYTES], {n.lower(): v for n, v in request.headers.items()}, body, datetime.now(UTC).timestamp()
        )
        heard.append(await request.json())
        return web.Response(status=204)

    app = web.Application()
    app.router.add_post("/kanca", take)
    server = TestServer(app)
    await server.start_server()
    settings = Settings(
        backend_url=f"http://127.0.0.1:{server.port}/kanca", backend_allow_private=True,
        backend_signing_secret=SecretStr(SECRET),
    )  # fmt: skip
    assert (await ping(settings)).startswith("HTTP 204 in ")
    assert [event["type"] for event in heard] == ["kanca.ping"]
    await server.close()
    assert (await ping(settings)).startswith("No answer: ")
