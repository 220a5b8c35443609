"""How soon a seller's alert is queued: signed orders at a steady rate through the real program, POST to outbox row.

An open loop: the next order comes when its time has come, whether or not the last one has been answered. Every order is
for another seller, so that none is told together with others.
"""

from __future__ import annotations

import asyncio
import json
import random
import shutil
import sqlite3
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import quantiles
from typing import Any, Final

import aiohttp
import asyncpg
from sqlalchemy import delete, insert
from sqlalchemy.orm import Session

from bench import bots
from bench.people import FIRST_CHAT, BotApi, serve
from bot.backend import signatures
from bot.backend.simulating import order
from bot.migrate import migrate
from services import businesses, consents, products
from services.businesses import BusinessKind, Sector
from services.consents import Scope
from services.database import open_database
from services.products import ForSale
from services.tables.events import Delivery
from services.tables.orders import OrderSettings
from services.tables.talk import Identity, Person
from tests.servers.postgres import Postgres

GATE_SECONDS: Final = 1.0  # p95, from the POST until the alert lies in the outbox
RATE: Final = 100.0
SECRET: Final = b"the bench and Kanca share this secret"
PATIENCE_SECONDS: Final = 60.0
LOOK_SECONDS: Final = 0.02  # between two looks into the outbox: how much later than true an alert may seem
OVERLAP: Final = 256  # rows looked at again: on PostgreSQL a row may appear after one with a higher number

Look = Callable[[int], Coroutine[Any, Any, list[tuple[int, int]]]]
"""(last row seen) -> (row, person) of every alert in the outbox after it"""


@dataclass(frozen=True)
class Alerts:
    """One round. Seconds; CPU in milliseconds an order."""

    name: str
    rate: float
    queued: list[float]
    answered: list[float]
    cpu: float

    @property
    def p95(self) -> float:
        return quantiles(self.queued, n=100)[94]

    def __str__(self) -> str:
        cuts, acks = quantiles(self.queued, n=100), quantiles(self.answered, n=100)
        return (
            f"{self.name:20}{self.rate:5.0f} orders/s; alert queued p50 {cuts[49] * 1e3:.0f} ms, "
            f"p95 {cuts[94] * 1e3:.0f} ms, p99 {cuts[98] * 1e3:.0f} ms; answered p95 {acks[94] * 1e3:.0f} ms; "
            f"CPU {self.cpu:.1f} ms an order"
        )


def sellers(db: Session, count: int) -> None:
    """People 1 to `count` with a business and a product each, whose first events have been sent long ago."""
    now = datetime.now(UTC)
    for person in range(1, count + 1):
        chat = str(FIRST_CHAT + person)
        db.execute(insert(Person).values(id=person, name="Sari", part="owner", age_band="adult"))
        db.execute(insert(Identity).values(channel="telegram", user=chat, person_id=person, chat=chat))
        consents.record(db, person=person, scope=Scope.FULL, language="id", channel="telegram", message="1", now=now)
        shop = businesses.register(
            db, owner=person, name="Keripik", kind=BusinessKind.UMKM, sector=Sector.FOOD, regency_code="35.07", now=now
        )
        products.add(db, business=shop.id, owner=person, name="Keripik", price_rupiah=15000, unit="bungkus", now=now)
        db.execute(insert(OrderSettings).values(business_id=shop.id, at_night=True))  # the bench may run at night
    db.execute(delete(Delivery))


async def measure(name: str, url: str, home: Path, store: int | None, look: Look, seconds: float) -> Alerts:
    """One round against a fresh server."""
    count = int(RATE * seconds)
    await migrate(url)
    database = open_database(url)
    await database.run(lambda db: sellers(db, count))
    await database.close()
    api = BotApi()
    api.chats = _Anybody()
    server, address = await serve(api)
    bot = bots.kanca(name, address, url, home, store, more={"KANCA_BACKEND_VERIFY_SECRETS": SECRET.decode()})
    try:
        await bot.until_open()
        cpu = bots.cpu_seconds(bot.pid)
        began, answered, seen = await _load(bot.webhook.replace("telegram", "backend"), count, look)
        cpu = bots.cpu_seconds(bot.pid) - cpu
    finally:
        bot.stop()
        server.close()
    queued = [seen[person] - began[person] for person in began]
    return Alerts(name, RATE, queued, answered, cpu / count * 1e3)


class _Anybody(dict[int, Any]):
    """Every chat, none of which listens."""

    def __missing__(self, chat: int) -> _Anybody:
        return self

    def hear(self, message: Any) -> None: ...


async def _load(url: str, count: int, look: Look) -> tuple[dict[int, float], list[float], dict[int, float]]:
    """When each order was sent, how long each answer took, and when each alert was there."""
    began, answered, seen = dict[int, float](), list[float](), dict[int, float]()
    watcher = asyncio.create_task(_watch(look, seen, count))
    start = time.perf_counter()
    async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as group:
        for person in range(1, count + 1):
            await asyncio.sleep(max(0.0, start + person / RATE - time.perf_counter()))
            began[person] = time.perf_counter()
            group.create_task(_send(session, url, person, answered))
    await asyncio.wait_for(watcher, PATIENCE_SECONDS)
    return began, answered, seen


async def _send(session: aiohttp.ClientSession, url: str, person: int, answered: list[float]) -> None:
    goods = ForSale(business=person, product=person, name="Keripik", unit="bungkus", price_rupiah=15000)
    made = order(goods, random.Random(person), datetime.now(UTC))
    body = json.dumps({"type": "order.placed", "timestamp": made["placed_at"], "data": {"order": made}}).encode()
    began = time.perf_counter()
    async with session.post(
        url, data=body, headers=signatures.headers([SECRET], made["id"], int(time.time()), body)
    ) as answer:
        if answer.status != 204:
            raise AssertionError(f"Kanca answered {answer.status}: {await answer.text()}")
    answered.append(time.perf_counter() - began)


async def _watch(look: Look, seen: dict[int, float], count: int) -> None:
    last = 0
    while len(seen) < count:
        for row, person in await look(last - OVERLAP):
            seen.setdefault(person, time.perf_counter())
            last = max(last, row)
        await asyncio.sleep(LOOK_SECONDS)


ALERTS: Final = "select id, person_id from outbox where sort = 'alert' and id > "


def in_sqlite(file: Path) -> Look:
    db = sqlite3.connect(f"file:{file}?mode=ro", uri=True, check_same_thread=False)

    async def look(last: int) -> list[tuple[int, int]]:
        return db.execute(ALERTS + str(last)).fetchall()

    return look


async def in_postgres(url: str) -> Look:
    connection = await asyncpg.connect(url)

    async def look(last: int) -> list[tuple[int, int]]:
        return [(row["id"], row["person_id"]) for row in await connection.fetch(ALERTS + str(last))]

    return look


async def run(postgres: Postgres, seconds: float) -> None:
    """Both databases; raises when an alert is later than the gate allows."""
    rounds = []
    home = bots.fresh_home()
    file = home / "kanca.sqlite3"
    await migrate(f"sqlite:///{file}")
    rounds.append(await measure("Kanca, SQLite", f"sqlite:///{file}", home, None, in_sqlite(file), seconds))
    print(rounds[-1], flush=True)
    shutil.rmtree(home)
    home, url = bots.fresh_home(), postgres.database()
    rounds.append(await measure("Kanca, PostgreSQL", url, home, postgres.pid, await in_postgres(url), seconds))
    print(rounds[-1], flush=True)
    shutil.rmtree(home)
    late = [one.name for one in rounds if one.p95 > GATE_SECONDS]
    if late:
        raise AssertionError(f"The 95th alert of 100 is queued later than {GATE_SECONDS} s by {', '.join(late)}.")
