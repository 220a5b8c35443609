"""Two processes tick at the same time: everybody who is due is called, and nobody twice."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import datetime

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from bot import reminding
from services import broadcasts, reminders
from services.database import open_database
from services.events import Event
from services.prayer import WIB
from services.tables import Table
from services.tables.talk import InboxRow

NOW = datetime(2026, 11, 22, 16, 10, tzinfo=WIB)
PEOPLE = 900


class Stopped(Exception):
    """A process dies before its commit."""


def enrol(db: Session) -> None:
    Table.metadata.create_all(db.connection())
    numbers = {"n": PEOPLE, "now": NOW.timestamp()}
    db.execute(text("insert into people (id, part) select n, 'santri' from generate_series(1, :n) n"), numbers)
    db.execute(
        text("""insert into consents (person_id, scope, text_version, language, channel, message, at)
            select n, 'full', 'x', 'id', 'web', 'm', now() from generate_series(1, :n) n"""),
        numbers,
    )
    db.execute(
        text("""insert into reminders (person_id, wanted, next_at)
            select n, '16:00', cast(:now as double precision) - n % 300 from generate_series(1, :n) n"""),
        numbers,
    )
    data = {"broadcast": {"id": "b", "audience": {}, "text": {"id": "Halo."}}}
    broadcasts.request(db, Event("e", "broadcast.requested", data, NOW, "backend"), NOW)


async def test_however_many_tick_everybody_is_called_once_and_told_once(postgres_url: str) -> None:
    databases = [open_database(postgres_url) for _ in range(3)]
    await databases[0].run(enrol)

    def dies(db: Session) -> None:
        reminders.due(db, now=NOW.timestamp(), limit=50)
        broadcasts.spread(db, now=NOW.timestamp(), limit=50)
        raise Stopped

    async def process(n: int) -> int:
        called = 0
        while found := await reminding.tick(databases[n], NOW.timestamp):
            called += found
            with pytest.raises(Stopped):
                await databases[n].run(dies)
        return called

    called = await asyncio.gather(*map(process, range(3)))
    rows = await databases[0].run(lambda db: list(db.execute(select(InboxRow.person_id, InboxRow.payload))))
    calls = await databases[0].run(
        lambda db: list(db.execute(text("select calls, count(*) from reminders group by calls")))
    )
    for one in databases:
        await one.close()
    assert set(Counter(person for person, payload in rows if "lesson-reminder" in payload).values()) == {1}
    assert set(Counter(person for person, payload in rows if "broadcast" in payload).values()) == {1}
    assert len(rows) == 2 * PEOPLE == sum(called)
    assert [tuple(row) for row in calls] == [(1, PEOPLE)]
