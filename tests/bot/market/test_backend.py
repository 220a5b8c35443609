"""The market's door for events: signed, once, and answered as any back end would."""

from __future__ import annotations

import asyncio
import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert
from sqlalchemy.orm import Session

from bot.backend import signatures
from bot.clock import moment
from bot.market.backend import Backend
from services.database import open_database
from services.market import looking
from services.tables import Table
from services.tables.market import MarketOrder
from services.tables.talk import Person

SECRET = b"s" * 32
NOW = 1_795_000_000.0
SHOP = {"id": "b12", "name": "Keripik Bu Sari", "regency": "Kabupaten Malang", "status": "open"}


def letter(
    data: Any, *, id_: str = "msg_1", secret: bytes = SECRET, type_: str = "business.registered"
) -> tuple[dict[str, str], bytes]:
    body = json.dumps({"type": type_, "timestamp": "2026-11-22T03:00:00Z", "data": data}).encode()
    return signatures.headers([secret], id_, int(NOW), body), body


async def test_a_signed_event_is_heard_once_and_others_are_refused(tmp_path: Path) -> None:
    database, woken = open_database(f"sqlite:///{tmp_path / 'market'}"), list[int]()
    await database.run(lambda db: Table.metadata.create_all(db.connection()))
    market = Backend(database, [SECRET], wake=lambda: woken.append(1), now=lambda: NOW)
    assert (await market.receive(*letter({"business": SHOP}))).status == 204
    assert (await market.receive(*letter({"business": SHOP}))).status == 204
    assert woken == []  # nobody has anything waiting now
    assert await database.run(lambda db: looking.shop(db, slug="keripik-bu-sari-12") is not None)
    assert (await market.receive(*letter({"business": SHOP}, secret=b"t" * 32))).status == 401
    assert (await market.receive(*letter({"business": {}}, id_="msg_2"))).status == 422
    assert (await market.receive(*letter({"business": SHOP}, id_="msg_2"))).status == 204  # mended and sent again
    await database.close()


async def test_what_comes_together_is_taken_in_together_and_one_that_makes_no_sense_spoils_nothing(
    tmp_path: Path,
) -> None:
    database, times = open_database(f"sqlite:///{tmp_path / 'market'}"), list[int]()
    await database.run(lambda db: Table.metadata.create_all(db.connection()))

    class Counting:
        async def run(self, work: Any) -> Any:
            times.append(1)
            return await database.run(work)

    market = Backend(Counting(), [SECRET], now=lambda: NOW)  # type: ignore[arg-type]

    async def bring(*shops: Any) -> list[int]:
        letters = [letter({"business": shop}, id_=f"msg_{shop}") for shop in shops]
        return [answer.status for answer in await asyncio.gather(*(market.receive(*one) for one in letters))]

    shops = [SHOP | {"id": f"b{number}"} for number in range(6)]
    assert (await bring(*shops[:3]), len(times)) == ([204] * 3, 1)
    assert await bring(shops[3], {}, *shops[4:]) == [204, 422, 204, 204]
    assert await bring(shops[5], shops[5], {}) == [204, 204, 422]  # heard before; and still no sense
    for number in range(6):
        assert await database.run(partial(looking.shop, slug=f"keripik-bu-sari-{number}"))
    await database.close()


async def test_whoever_has_something_waiting_after_an_event_is_woken(tmp_path: Path) -> None:
    database, woken = open_database(f"sqlite:///{tmp_path / 'market'}"), list[int]()

    def order(db: Session) -> None:
        Table.metadata.create_all(db.connection())
        db.execute(insert(Person).values(id=1))
        db.execute(
            insert(MarketOrder).values(
                id=7, secret="s", person_id=1, shop_id="b12", listing_id="p34", name="Keripik", unit="bungkus",
                price_rupiah=15000, quantity=2, buyer_name="Budi", buyer_phone="+6281234567890", payment="cod",
                delivery="courier", placed_at=moment(NOW),
            )
        )  # fmt: skip

    await database.run(order)
    market = Backend(database, [SECRET], wake=lambda: woken.append(1), now=lambda: NOW)
    accepted = letter({"order": {"id": "m7"}}, type_="order.accepted")
    assert (await market.receive(*accepted)).status == 204
    assert woken == [1]
    await database.close()


async def test_who_may_have_missed_something_asks_signed_and_with_a_cursor_of_ours(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'market'}")
    await database.run(lambda db: Table.metadata.create_all(db.connection()))
    market = Backend(database, [SECRET], now=lambda: NOW)
    signed = signatures.headers([SECRET], "pull_1", int(NOW), b"")
    answer = await market.orders("", signed)
    assert (answer.status, json.loads(answer.body)) == (200, {"events": [], "next": "", "more": False})
    assert (await market.orders("soon", signed)).status == 422
    assert (await market.orders("", signatures.headers([b"t" * 32], "pull_1", int(NOW), b""))).status == 401
    await database.close()


async def test_what_cannot_be_kept_now_is_to_be_sent_again(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path}/no/such/folder/market")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "mkdir", lambda *args, **more: None)
        answer = await Backend(database, [SECRET], now=lambda: NOW).receive(*letter({"business": SHOP}))
    assert (answer.status, answer.headers.get("retry-after")) == (503, "2")
    await database.close()
