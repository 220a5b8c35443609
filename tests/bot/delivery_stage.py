"""What the tests of delivery share: a time that only moves when told, a room that does as scripted, an outbox."""

import asyncio
import heapq
import itertools
import json
from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from sqlalchemy import create_engine, text

import services.tables.talk  # noqa: F401 (the tables this stage needs)
from bot.channels.channel import Limits as Carries
from bot.channels.channel import Worded
from bot.delivery import Delivery, Posted
from bot.pace import Limits, Pace
from bot.wakeup import Wakeup
from services.database import Database, PostgresDatabase, open_database
from services.tables.base import Table

T = TypeVar("T")
NOON = 1_800_000_000.0


class Time:
    """Seconds that pass only in `until`: whoever sleeps is woken in order, with nothing happening in between."""

    def __init__(self, at: float = NOON) -> None:
        self.at = at
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._numbers = itertools.count()

    def now(self) -> float:
        return self.at

    async def sleep(self, seconds: float) -> None:
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.at + seconds, next(self._numbers), woken))
        await woken

    async def until(self, work: Awaitable[T]) -> T:
        """Run `work` to its end, letting the time pass whenever nobody has anything else to do."""
        task = asyncio.ensure_future(work)
        while not task.done():
            for _ in range(5):
                await asyncio.sleep(0)
            if self._sleepers and not task.done():
                at, _, woken = heapq.heappop(self._sleepers)
                self.at = max(self.at, at)
                if not woken.done():
                    woken.set_result(None)
            else:
                await asyncio.sleep(0.001)
        return task.result()


class ScriptedRoom:
    """Fails as told, one entry of the script a send; remembers what it was sent and when, in order."""

    name = "telegram"
    limits = Carries(text=4096, caption=1024, label=40, buttons=12)

    def __init__(self, time: Time, script: dict[int, list[BaseException | None]] | None = None, parts: int = 1) -> None:
        self.time, self.script, self.parts = time, script or {}, parts
        self.tried: list[tuple[float, int]] = []
        self.sent: list[tuple[str, int]] = []
        self.gate: asyncio.Event | None = None
        self.busy: set[str] = set()
        self.overlaps = 0

    def show(self, message: Worded) -> list[Any]:
        return [message.id] if self.parts == 1 else [(message.id, n) for n in range(self.parts)]

    async def deliver(self, chat: str, payload: Any) -> str:
        row = payload if isinstance(payload, int) else payload[0]
        self.tried.append((self.time.now(), row))
        self.overlaps += chat in self.busy
        self.busy.add(chat)
        try:
            await (self.gate.wait() if self.gate else asyncio.sleep(0))
        finally:
            self.busy.discard(chat)
        failure = self.script[row].pop(0) if self.script.get(row) else None
        if failure is not None:
            raise failure
        self.sent.append((chat, row))
        return f"ext-{row}"


class Stage:
    """An outbox with people in it. Person n writes from the chat "n"."""

    def __init__(self, database: Database, time: Time) -> None:
        self.database, self.time = database, time
        self.room = ScriptedRoom(time)
        self.wakeup = Wakeup()
        self._seqs: dict[int, int] = {}

    async def do(self, statement: str, **values: Any) -> list[Any]:
        def work(db: Any) -> list[Any]:
            result = db.execute(text(statement), values)
            return list(result.all()) if result.returns_rows else []

        return await self.database.run(work)

    async def people(self, count: int) -> None:
        for person in range(1, count + 1):
            await self.do("insert into people (id) values (:p)", p=person)
            await self.do(
                "insert into identities (channel, user_ref, person_id, chat) values ('telegram', :c, :p, :c)",
                p=person, c=str(person),
            )  # fmt: skip

    async def row(self, person: int = 1, *, claimed_by: str = "me", **values: Any) -> Posted:
        """One row as a turn stores it: claimed for thirty seconds by the process that wrote it."""
        self._seqs[person] = seq = self._seqs.get(person, 0) + 1
        moment = self.time.now() if self.database.dialect == "sqlite" else (await self.clock())
        row = {
            "person_id": person, "seq": seq, "channel": "telegram", "chat": str(person), "sort": "reply", "burst": "",
            "message": json.dumps({"choices": []}), "worded": json.dumps({"text": f"{person}/{seq}"}), "doubt": False,
            "not_before": 0.0, "claimed_by": claimed_by, "claimed_until": moment + 30 if claimed_by else 0.0,
            "tries": 0, "state": "unsent", "at": moment, **values,
        }  # fmt: skip
        names = ", ".join(row)
        placed = ", ".join(f":{name}" for name in row)
        ((number,),) = await self.do(f"insert into outbox ({names}) values ({placed}) returning id", **row)
        return Posted(
            id=number, person=person, seq=seq, channel=row["channel"], chat=row["chat"], worded=row["worded"],
            sort=row["sort"], burst=row["burst"], not_before=row["not_before"], claimed=bool(claimed_by),
            tries=row["tries"], doubt=row["doubt"], at=row["at"],
        )  # fmt: skip

    async def clock(self) -> float:
        """PostgreSQL's own."""
        ((moment,),) = await self.do("select cast(extract(epoch from clock_timestamp()) as double precision)")
        return float(moment)

    async def states(self) -> list[str]:
        return [state for (state,) in await self.do("select state from outbox order by id")]

    async def of(self, row: int) -> dict[str, Any]:
        (found,) = await self.do("select * from outbox where id = :id", id=row)
        return dict(found._mapping)

    async def claims_run_out(self) -> None:
        await self.do("update outbox set claimed_until = 1 where claimed_by <> '' and state = 'unsent'")

    def delivery(self, me: str = "me", *, limits: dict[str, Limits] | None = None, **more: Any) -> Delivery:
        rooms: Any = more.pop("rooms", {"telegram": self.room})
        more.setdefault("ruling", lambda db, **_: 0.0)  # it is never quiet here, whatever the real time is
        pace = more.pop("pace", None) or Pace(limits=limits or {}, now=self.time.now, sleep=self.time.sleep)
        return Delivery(
            self.database, rooms, pace, self.wakeup, me,
            now=self.time.now, sleep=self.time.sleep, chance=lambda: 0.5, **more,
        )  # fmt: skip


async def open_stage(url: str, time: Time | None = None) -> Stage:
    database = open_database(url)
    if isinstance(database, PostgresDatabase):
        async with database.engine.begin() as connection:
            await connection.run_sync(Table.metadata.create_all)
    else:
        engine = create_engine(url)
        Table.metadata.create_all(engine)
        engine.dispose()
    return Stage(database, time or Time())


Open = Callable[[], Awaitable[Stage]]


def by_chat(room: ScriptedRoom) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for chat, row in room.sent:
        found[chat].append(row)
    return found
