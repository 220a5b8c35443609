"""What must be true of the database and of what people got, however often the program has died."""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from contextlib import closing
from itertools import zip_longest
from typing import Any

import asyncpg

from tests.crash.load import Load, Person
from tests.program import PATIENCE_SECONDS
from tests.standin.telegram import StandInTelegram

Row = Sequence[Any]
NAME_AND_PHOTOS = """
select b.name, p.name, pp.ref from products p join businesses b on b.id = p.business_id
join product_pictures pp on pp.product_id = p.id order by b.name, pp.position
"""
PICTURES_AS_HEARD = """
select b.name, i.payload from inbox i join businesses b on b.owner_id = i.person_id order by i.id
"""
ADDRESS = re.compile(r"http://\S+")  # of a page of one's own
SO_FAR = """
select 'heard', key, '' from inbox where channel = 'telegram' union all
select 'business', name, '' from businesses union all
select 'said', chat, worded from outbox
"""
SAID = "select o.chat, o.worded, o.state, o.doubt from outbox o order by o.person_id, o.seq"


class World:
    """The database behind `url`, looked at and touched from outside the program."""

    def __init__(self, url: str) -> None:
        self.url = url

    async def do(self, statement: str) -> list[Row]:
        """Run one statement; its rows."""
        if self.url.startswith("sqlite"):
            return await asyncio.to_thread(self._do_sqlite, statement)
        connection = await asyncpg.connect(self.url)
        try:
            return [tuple(row) for row in await connection.fetch(statement)]
        finally:
            await connection.close()

    def _do_sqlite(self, statement: str) -> list[Row]:
        with closing(sqlite3.connect(self.url.removeprefix("sqlite:///"), timeout=30)) as connection:
            rows = connection.execute(statement).fetchall()
            connection.commit()
            return rows

    async def claims_run_out(self, pid: int) -> None:
        """As if a quarter of a minute had passed since this process died: its claims and its photos are others' now."""
        for table in ("outbox", "deliveries"):
            await self.do(f"update {table} set claimed_until = 1 where claimed_by like '%-{pid}-%'")
        await self.do("update inbox set at = at - 5 where state = 'fetching'")

    async def settled(self) -> None:
        """Wait until everything has been heard and everything sent; it is given up when nothing moves any more."""
        last, until = dict[str, int](), 0.0
        while left := await self._left():
            if left != last:
                last, until = left, time.monotonic() + PATIENCE_SECONDS
            assert time.monotonic() < until, f"Something stays: {left}"
            await asyncio.sleep(0.05)

    async def _left(self) -> dict[str, int]:
        rows = await self.do(
            "select 'in ' || state, count(*) from inbox where state in ('waiting', 'fetching') group by state "
            "union all select 'out ' || state, count(*) from outbox where state = 'unsent' group by state"
        )
        return {str(state): int(count) for state, count in rows}


async def nothing_lost_so_far(world: World, load: Load, telegram: StandInTelegram) -> None:
    """What holds at any moment, also right after a death: what we have taken is kept, once; nothing was done twice;
    and nobody has been told what is not written down."""
    taken, came = set(load.taken), {(str(call.message["chat"]["id"]), call.text.strip()) for call in telegram.sent}
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for what, one, other in await world.do(SO_FAR):
        found[what].append((one, other))
    heard, names = Counter(key for key, _ in found["heard"]), Counter(name for name, _ in found["business"])
    assert taken <= heard.keys() <= set(load.keys)
    assert set(heard.values()) <= {1}
    assert names <= Counter(person.business for person in load.people)
    assert came <= {(chat, json.loads(worded)["text"].strip()) for chat, worded in found["said"]}


async def nothing_lost_nothing_twice(world: World, load: Load, telegram: StandInTelegram) -> None:
    """Every promise of section 2 of the plan, for everybody who has written."""
    await every_message_heard_once(world, load)
    await every_effect_once(world, load.people)
    await every_conversation_ended_right(world, load.people)
    await everything_sent_and_repeats_only_in_doubt(world, telegram)


async def every_message_heard_once(world: World, load: Load) -> None:
    heard = await world.do("select key, state from inbox where channel = 'telegram'")
    assert Counter(key for key, _ in heard) == Counter(load.keys)
    assert {state for _, state in heard} == {"heard"}


async def every_effect_once(world: World, people: Sequence[Person]) -> None:
    names = await world.do("select name from businesses")
    assert Counter(name for (name,) in names) == Counter(person.business for person in people)
    assert len(await world.do("select person_id from consents")) == len(people)
    products: dict[str, list[str]] = defaultdict(list)
    heard: dict[str, list[str]] = defaultdict(list)
    for business, _, ref in await world.do(NAME_AND_PHOTOS):
        products[business].append(ref)
    for business, payload in await world.do(PICTURES_AS_HEARD):
        if pictures := json.loads(payload or "{}").get("pictures"):
            heard[business] += pictures
    assert products == heard
    assert all(len(products[person.business]) == len(person.photos) for person in people)


async def every_conversation_ended_right(world: World, people: Sequence[Person]) -> None:
    """Nothing is open, and everybody was told the same, but for names and addresses: who was spared and who was hit."""
    assert {stack for (stack,) in await world.do("select stack from conversations")} <= {"[]"}
    told: dict[str, list[str]] = defaultdict(list)
    for chat, worded, state, _ in await world.do(SAID):
        if state != "replaced" and "Kirim lagi, atau tekan Selesai" not in worded:  # bursts come as they come
            told[chat].append(json.loads(worded)["text"])
    for person in people:
        chat = str(person.phone.id)
        told[chat] = [ADDRESS.sub("…", text.replace(person.business, "…")) for text in told[chat]]
    for group in ([one for one in people if one.photos], [one for one in people if not one.photos]):
        talks = Counter(tuple(told[str(person.phone.id)]) for person in group)
        usual, *others = [talk for talk, _ in talks.most_common()] or [()]
        assert not others, [pair for pair in zip_longest(usual, others[0]) if pair[0] != pair[1]]


async def everything_sent_and_repeats_only_in_doubt(world: World, telegram: StandInTelegram) -> None:
    """Every row left at least once; whatever came twice is marked so; what a chat got first came in order."""
    rows: dict[tuple[str, str], list[bool]] = defaultdict(list)
    order: dict[str, list[str]] = defaultdict(list)
    for chat, worded, state, doubt in await world.do(SAID):
        if state != "replaced":
            assert state == "sent"
            text = json.loads(worded)["text"].strip()
            rows[chat, text].append(bool(doubt))
            if not chat.startswith("-"):  # a group hears what is said to several, each in their own order
                order[chat].append(text)
    came = Counter((str(call.message["chat"]["id"]), call.text.strip()) for call in telegram.sent)
    assert came.keys() == rows.keys()
    for what, doubts in rows.items():
        assert came[what] >= len(doubts)
        assert came[what] == len(doubts) or any(doubts), f"Came {came[what]} times without a doubt: {what}"
    for chat, texts in order.items():
        first = list(dict.fromkeys(call.text.strip() for call in telegram.to(int(chat))))
        assert first == list(dict.fromkeys(texts)), (first, texts)
    assert not telegram.unknown
