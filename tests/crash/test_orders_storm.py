"""A storm of orders: each comes thrice, two officers press, processes are killed, and every order is answered once."""

from __future__ import annotations

import asyncio
import json
import os
import random
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from tests.crash.load import Load
from tests.crash.market import OFFICERS, SECRET, Market, Officer, bring_all, furnish, group_of, pieces, stock
from tests.crash.world import World, everything_sent_and_repeats_only_in_doubt
from tests.program import PATIENCE_SECONDS, Nursery, Program
from tests.standin.backend import StandInBackend
from tests.standin.telegram import StandInTelegram

LONG = bool(os.environ.get("KANCA_CRASH_LONG"))
MARKET, KILLS = (Market(kept=1000, lost=100), 10) if LONG else (Market(kept=30, lost=6), 3)
BREAKS = 0.02
ANSWERED = "select count(*) from orders where answer <> ''"
UNANSWERED = "select number from orders where answer = '' and status = 'placed'"
UNTOLD = "select state, type, tries, last_error from deliveries where state <> 'sent'"


@pytest.mark.timeout(3600 if LONG else 300)
async def test_every_order_of_a_storm_is_answered_once_whatever_is_killed(
    nursery: Nursery, telegram: StandInTelegram, settings: Mapping[str, str], tmp_path: Path, postgres_url: str
) -> None:
    world, dice = World(postgres_url), random.Random(4)
    await furnish(postgres_url, MARKET)
    async with StandInBackend(SECRET, dice=random.Random(5), breaks=BREAKS) as backend:
        market = {
            "backend_url": backend.url, "backend_allow_private": "true", "backend_signing_secret": SECRET,
            "backend_verify_secrets": SECRET, "database_url": postgres_url,
        }  # fmt: skip
        both = [Program(nursery, tmp_path, {**settings, **market}, name) for name in ("one", "two")]
        async with Load(telegram, [one.url for one in both], dice) as load, both[0], both[1]:
            began = time.monotonic()
            await storm(load, both, world)
            took = time.monotonic() - began
            await settled(world)
            await every_order_kept_and_answered_once(world)
            await stock_is_right_to_the_unit(world)
            await every_event_told_once(world, backend)
            await everybody_alerted_once(world)
            await everything_sent_and_repeats_only_in_doubt(world, telegram)
    await report(world, backend, telegram, took)


async def storm(load: Load, both: Sequence[Program], world: World) -> None:
    """Orders come, officers press, and each time another share has been answered a process dies."""
    for program in both:
        program.start()
    officers = [asyncio.create_task(Officer(one, load, random.Random(one)).work()) for one in OFFICERS]
    orders = asyncio.create_task(bring_all(MARKET, load.urls, load.dice))
    try:
        for kill in range(1, KILLS + 1):
            await answered(world, MARKET.kept * kill // (KILLS + 2))
            victim = both[kill % 2]
            victim.kill()
            assert await victim.gone() == -9
            await world.claims_run_out(victim.pid)
            victim.start()
        await orders
        await answered(world, MARKET.kept, ANSWERED + " and status = 'placed'")
    finally:
        for task in (orders, *officers):
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


async def answered(world: World, at_least: int, how_many: str = ANSWERED) -> None:
    """Wait until so many orders have an answer; it is given up when nothing moves any more."""
    last, until = -1, 0.0
    while (now := int((await world.do(how_many))[0][0])) < at_least:
        if now > last:
            last, until = now, time.monotonic() + PATIENCE_SECONDS
        assert time.monotonic() < until, f"Nobody answers: {await world.do(UNANSWERED)}"
        await asyncio.sleep(0.1)


async def settled(world: World) -> None:
    """Wait until everything is heard, sent and told."""
    await world.settled()
    until = time.monotonic() + PATIENCE_SECONDS
    while left := await world.do(UNTOLD):
        assert time.monotonic() < until, f"Not told yet: {left}"
        await asyncio.sleep(0.2)
    await world.settled()


async def every_order_kept_and_answered_once(world: World) -> None:
    """The highest version of each order is kept, and each event; what its buyer has not cancelled is answered."""
    rows = await world.do("select external, version, status, note, answer, answered_as from orders")
    newest = {data["order"]["id"]: data["order"] for _, _, data in MARKET.events()}
    assert Counter(tuple(row[:4]) for row in rows) == Counter(
        (id_, order["version"], order["status"], order["note"]) for id_, order in newest.items()
    )
    assert {row[4] for row in rows if row[2] == "placed"} <= {"accepted", "declined"}
    assert {row[5] for row in rows if row[4]} == {"officer"}
    events = await world.do("select event_id, state from events")
    assert Counter(map(tuple, events)) == Counter((event, "applied") for event, _, _ in MARKET.events())
    assert {state for (state,) in await world.do("select state from inbox")} == {"heard"}


async def stock_is_right_to_the_unit(world: World) -> None:
    """What is left and what lies aside for the orders that were accepted and still stand make up what there was."""
    standing = await world.do("select external from orders where answer = 'accepted' and status = 'placed'")
    aside = dict.fromkeys(range(1, MARKET.shops + 1), 0)
    for (external,) in standing:
        order = int(external.removeprefix("o-"))
        aside[MARKET.shop(order)] += pieces(order)
    left = {shop: int(count) for shop, count in await world.do("select id, stock from products")}
    assert left == {shop: stock(shop) - taken for shop, taken in aside.items()}
    reserved = await world.do("select product_id, sum(quantity) from reservations group by product_id")
    assert {shop: int(total) for shop, total in reserved} == {shop: n for shop, n in aside.items() if n}


async def every_event_told_once(world: World, backend: StandInBackend) -> None:
    """What was told is what was written down, every id with one body; one answer for every order that has one."""
    assert backend.refused == 0
    assert {event: set(bodies) for event, bodies in backend.told.items()} == {
        event: {body.encode()} for event, body in await world.do("select id, body from deliveries")
    }
    told = [(body["data"]["order"]["id"], body["type"]) for body in backend.events("order.").values()]
    rows = await world.do("select external, 'order.' || answer from orders where answer <> ''")
    assert Counter(told) == Counter(map(tuple, rows))


async def everybody_alerted_once(world: World) -> None:
    """Of no order was anybody told twice that it is new, and its group has heard of each."""
    said: Counter[tuple[str, str]] = Counter()
    for chat, worded in await world.do("select chat, worded from outbox where sort = 'alert'"):
        text = json.loads(worded)["text"]
        if text.startswith("Pesanan baru "):
            said[chat, text.split()[2]] += 1
    assert set(said.values()) == {1}
    for order in range(MARKET.kept):
        assert said[str(group_of(MARKET.shop(order))), f"TMK-{order}"] == 1


async def report(world: World, backend: StandInBackend, telegram: StandInTelegram, took: float) -> None:
    answers = Counter(answer for (answer,) in await world.do("select answer from orders"))
    deliveries = sum(1 for _ in MARKET.events()) * 3
    doubt = int((await world.do("select count(*) from outbox where doubt"))[0][0])
    print(
        f"\n{MARKET.orders} orders in {deliveries} deliveries, {KILLS} kills, {took:.0f} s: {dict(answers)}; "
        f"{len(backend.told)} events told, {backend.repeated} of them again; {len(telegram.sent)} messages sent, "
        f"{doubt} marked as perhaps sent twice"
    )
