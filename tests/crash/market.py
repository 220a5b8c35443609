"""A market in a storm: shops of one product, a back end that brings each order thrice, officers who press buttons."""

from __future__ import annotations

import asyncio
import json
import random
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

import aiohttp
from sqlalchemy import insert
from sqlalchemy.orm import Session

from bot.backend import signatures
from bot.migrate import migrate
from services import businesses, consents, cooperatives, products, roles
from services.businesses import BusinessKind, Sector
from services.consents import Scope
from services.database import open_database
from services.roles import Role
from services.tables.orders import OrderGroup, OrderSettings
from services.tables.talk import Identity, Person
from tests.crash.load import AGAIN_SECONDS, Load
from tests.standin.telegram import Call
from tests.standin.telegram_people import Somebody

SECRET: Final = "whsec_" + "S2FuY2EgYW5kIHRoZSBiYWNrIGVuZCBzaGFyZSB0aGlz"
OFFICERS: Final = (1, 2)
FIRST_OWNER: Final = 10
FIRST_CHAT: Final = 6_000_000
ORDERS_A_SHOP: Final = 3  # as many as a group hears one by one within a minute
WANTED: Final = 6  # pieces, by the orders of one shop
AT_ONCE: Final = 8  # deliveries on their way
HANDS: Final = 4  # groups in which an officer is at work at any moment
NUMBER: Final = re.compile(r"TMK-(\d+)")


@dataclass(frozen=True)
class Market:
    """`kept` orders stand, three a shop; `lost` ones are cancelled by their buyers, each in a shop of its own."""

    kept: int
    lost: int

    @property
    def shops(self) -> int:
        return -(-self.kept // ORDERS_A_SHOP) + self.lost

    @property
    def orders(self) -> int:
        return self.kept + self.lost

    def shop(self, order: int) -> int:
        """The shop of an order: its number, which is its product's and its group's as well."""
        return order // ORDERS_A_SHOP + 1 if order < self.kept else self.shops - (order - self.kept)

    def furnish(self, db: Session) -> None:
        """Two officers of every cooperative; each cooperative has one shop with one product, and a group."""
        now = datetime.now(UTC)
        for officer in OFFICERS:
            _settle(db, officer, "officer", now)
        for shop in range(1, self.shops + 1):
            _open(db, shop, now)

    def events(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """(id, type, data) of everything that happens: some buyers write a note later, some cancel."""
        for order in range(self.orders):
            yield self._event(order, 1, "placed", "")
            if order >= self.kept:
                yield self._event(order, 2, "cancelled", "")
            elif order % 4 == 0:
                yield self._event(order, 2, "placed", "Yang pedas.")

    def _event(self, order: int, version: int, status: str, note: str) -> tuple[str, str, dict[str, Any]]:
        shop, quantity = self.shop(order), pieces(order)
        item = {
            "product": f"p{shop}", "name": "Keripik", "quantity": quantity, "unit": "bungkus", "price_rupiah": 15000,
        }  # fmt: skip
        data = {
            "id": f"o-{order}", "version": version, "number": f"TMK-{order}", "status": status,
            "placed_at": "2026-11-22T02:59:00Z", "shop": {"id": f"b{shop}"}, "items": [item], "shipping_rupiah": 0,
            "total_rupiah": 15000 * quantity,
            "buyer": {"name": "Rina", "place": "Surabaya", "phone": None, "address": None},
            "payment": {"method": "cod", "paid": False}, "delivery": {"method": "pickup"}, "note": note,
        }  # fmt: skip
        return f"evt-{order}-{version}", f"order.{status}", {"order": data}


async def furnish(url: str, market: Market) -> None:
    """Make the tables of a new database, and open a market in it."""
    await migrate(url)
    database = open_database(url)
    await database.run(market.furnish)
    await database.close()


def pieces(order: int) -> int:
    """How many pieces an order wants."""
    return 1 + order % ORDERS_A_SHOP


def is_late(event: tuple[str, str, Any]) -> bool:
    return event[1] == "order.cancelled" and int(event[0].split("-")[1]) % 2 == 0


def stock(shop: int) -> int:
    """How many pieces a shop has; in some one is too few for all who want it."""
    return WANTED - (shop % 3 == 0)


def group_of(shop: int) -> int:
    """The chat of the group that hears of a shop's orders."""
    return -1_000_000_000_000 - shop


def _settle(db: Session, person: int, part: str, now: datetime) -> None:
    chat = str(FIRST_CHAT + person)
    db.execute(insert(Person).values(id=person, name=f"Orang {person}", part=part, age_band="adult"))
    db.execute(insert(Identity).values(channel="telegram", user=chat, person_id=person, chat=chat))
    consents.record(db, person=person, scope=Scope.FULL, language="id", channel="telegram", message="1", now=now)


def _open(db: Session, shop: int, now: datetime) -> None:
    owner, row = FIRST_OWNER + shop, {"kind": "cooperative", "regency": "35.78", "address": ""}
    _settle(db, owner, "owner", now)
    cooperatives.import_rows(db, rows=[{"id": f"K-{shop}", "name": f"Koperasi {shop}", **row}])
    place = cooperatives.by_code(db, code=f"K-{shop}")
    assert place is not None
    for officer in OFFICERS:
        roles.give(db, person=officer, role=Role.OFFICER, cooperative=place.id, now=now)
    bound = {"channel": "telegram", "chat": str(group_of(shop)), "cooperative_id": place.id, "since": now}
    db.execute(insert(OrderGroup).values(**bound, person_id=OFFICERS[shop % 2]))
    made = businesses.register(
        db, owner=owner, name=f"Keripik {shop}", kind=BusinessKind.UMKM, sector=Sector.FOOD, regency_code="35.07",
        cooperative_id=place.id, now=now,
    )  # fmt: skip
    sold = products.add(
        db, business=made.id, owner=owner, name="Keripik", price_rupiah=15000, unit="bungkus",
        stock=stock(shop), now=now,
    )  # fmt: skip
    assert made.id == sold.id == shop
    db.execute(insert(OrderSettings).values(business_id=shop, at_night=True))  # the tests may run at night


async def bring_all(market: Market, urls: Sequence[str], dice: random.Random) -> None:
    """Every event three times, shuffled, to any process; again until one takes it. Of the cancellations half come
    last, when somebody may be about to answer."""
    deliveries = [event for event in market.events() for _ in range(3)]
    dice.shuffle(deliveries)
    deliveries.sort(key=lambda event: not is_late(event))  # they are taken from the end
    async with aiohttp.ClientSession() as client:

        async def carry() -> None:
            while deliveries:
                await _bring(client, urls, dice, *deliveries.pop())

        await asyncio.gather(*(carry() for _ in range(AT_ONCE)))


async def _bring(
    client: aiohttp.ClientSession, urls: Sequence[str], dice: random.Random, event: str, kind: str, data: Any
) -> None:
    body = json.dumps({"type": kind, "timestamp": "2026-11-22T03:00:00Z", "data": data}).encode()
    (secret,) = signatures.secrets_of("SECRET", SECRET)
    while True:
        try:
            headers = signatures.headers([secret], event, int(time.time()), body)
            async with client.post(f"{dice.choice(urls)}/webhooks/backend", data=body, headers=headers) as answer:
                assert answer.status in (204, 503), f"{answer.status}: {await answer.text()}"
                if answer.status == 204:
                    return
        except aiohttp.ClientError:
            pass  # nobody is there at the moment
        await asyncio.sleep(AGAIN_SECONDS)


class Officer:
    """Somebody in every group, who presses a button of each message that has one they know. Presses are brought by
    `load`; in one group one after the other, and now and then a thumb presses twice."""

    def __init__(self, person: int, load: Load, dice: random.Random) -> None:
        self._phone, self._load, self._dice = Somebody(FIRST_CHAT + person), load, dice
        self._place = OFFICERS.index(person)
        self._hands = asyncio.Semaphore(HANDS)
        self._last: dict[int, asyncio.Task[None]] = {}

    async def work(self) -> None:
        """Until cancelled."""
        seen, calls = 0, self._load.telegram.calls
        async with asyncio.TaskGroup() as presses:
            while True:
                for call in calls[seen:]:
                    if label := self._choice(call):
                        group = call.message["chat"]["id"]
                        press = self._press(call, label, self._last.get(group))
                        self._last[group] = presses.create_task(press)
                    seen += 1
                await asyncio.sleep(0.05)

    def _choice(self, call: Call) -> str:
        """Which button of a message; "" when none."""
        if not call.message or call.message["chat"]["id"] > 0:
            return ""
        rows = call.message.get("reply_markup", {}).get("inline_keyboard", [])
        labels = {button["text"] for row in rows for button in row}
        if "Stok habis" in labels:
            return "Stok habis"
        if "Terima" not in labels:
            return "Tolak" if "Tolak" in labels else ""
        number = NUMBER.search(call.text)
        assert number, call.text
        return "Tolak" if self._declines(int(number[1])) else "Terima"

    def _declines(self, order: int) -> bool:
        """The two are often of different minds; of some orders both say no."""
        shop, place = divmod(order, ORDERS_A_SHOP)
        return place == self._place or (place == ORDERS_A_SHOP - 1 and shop % 3 == 0)

    async def _press(self, call: Call, label: str, before: asyncio.Task[None] | None) -> None:
        if before:
            await before
        async with self._hands:
            for _ in range(2 if self._dice.random() < 0.1 else 1):
                await self._load.bring(self._phone.presses(call.message, label))
