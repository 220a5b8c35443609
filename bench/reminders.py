"""`python -m bench.reminders`: what a tick costs when 10 thousand, 100 thousand or a million people are enrolled.

Each is enrolled with a pesantren and a time; the same number is due in every tick, chosen at random among all. A tick
is the real one of bot/reminding.py: find, announce, plan the next call, commit. PostgreSQL with `fsync` on.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import platform
import time
from datetime import datetime
from statistics import median
from typing import Final

from sqlalchemy import text

from bot import reminding
from services.database import Database, open_database
from services.prayer import WIB
from services.tables import Table
from tests.servers.postgres import Postgres

SIZES: Final = (10_000, 100_000, 1_000_000)
NOW: Final = datetime(2026, 11, 22, 16, 10, tzinfo=WIB).timestamp()
BATCH: Final = 50_000  # rows loaded in one statement
PESANTREN: Final = 500
NUMBERS: Final = "generate_series(cast(:first as bigint), cast(:last as bigint)) n"
LOAD: Final = (
    f"insert into people (id, part) select n, 'santri' from {NUMBERS}",
    f"""insert into memberships (person_id, cooperative_id, since)
    select n, 1 + n % {PESANTREN}, now() from {NUMBERS}""",
    f"""insert into reminders (person_id, wanted, next_at)
    select n, (array['fajr', 'asr', 'isha', '16:00', '19:30'])[1 + n % 5],
      cast(:now as double precision) + 3600 + n % 80000 from {NUMBERS}""",
)
PLACES: Final = f"""insert into cooperatives (id, code, name, kind, regency_code, found_by)
select n, 'P-' || n, 'Pesantren ' || n, 'pesantren', (array['35.78', '35.07', '35.10', '35.29'])[1 + n % 4], ''
from generate_series(1, {PESANTREN}) n"""
DUE: Final = """update reminders set next_at = cast(:now as double precision) - person_id % 60, calls = 0
where person_id in (
  select 1 + floor(random() * cast(:people as bigint)) from generate_series(1, cast(:due as bigint)))"""


async def enrol(database: Database, people: int) -> None:
    """That many people with a reminder later than now."""
    await database.run(lambda db: Table.metadata.create_all(db.connection()))
    await database.run(lambda db: db.execute(text(PLACES)))
    for first in range(1, people + 1, BATCH):
        values = {"first": first, "last": min(first + BATCH - 1, people), "now": NOW}
        for statement in LOAD:
            await database.run(
                lambda db, statement=statement, values=values: db.execute(text(statement), values)  # type: ignore[misc]
            )
    await database.run(lambda db: db.execute(text("analyze")))


async def measure(database: Database, people: int, due: int, ticks: int) -> dict[str, float]:
    """Milliseconds of a tick with so many due, and of one with nothing due."""
    whole, nothing, called = [], [], 0
    for tick in range(ticks + 1):
        await database.run(lambda db: db.execute(text(DUE), {"now": NOW, "people": people, "due": due}))
        started = time.perf_counter()
        found = await reminding.tick(database, lambda: NOW)
        ended = time.perf_counter()
        await reminding.tick(database, lambda: NOW)
        if tick:  # the first one warms up
            whole.append(1000 * (ended - started))
            nothing.append(1000 * (time.perf_counter() - ended))
            called += found
        await database.run(lambda db: db.execute(text("delete from inbox")))
    return {
        "people": people, "due": called / ticks, "tick_ms": round(median(whole), 1),
        "idle_tick_ms": round(median(nothing), 2),
    }  # fmt: skip


async def run(args: argparse.Namespace) -> None:
    figures = []
    with Postgres() as server:
        for people in args.people:
            database = open_database(server.database())
            await enrol(database, people)
            figures.append(await measure(database, people, args.due, args.ticks))
            print(json.dumps(figures[-1]), flush=True)
            await database.close()
    each = [one["tick_ms"] / one["due"] for one in figures]
    print(f"Per person called, against {args.people[0]:,} enrolled:", [round(one / each[0], 2) for one in each])


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="bench.reminders", description="A tick of reminders, by how many are enrolled."
    )
    parser.add_argument(
        "--people", type=int, nargs="+", default=SIZES, help="enrolled people, one size after the other"
    )
    parser.add_argument("--due", type=int, default=1000, help="people due in a tick")
    parser.add_argument("--ticks", type=int, default=15, help="ticks measured at each size")
    args = parser.parse_args()
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"{machine}, load {os.getloadavg()[0]:.1f}")
    asyncio.run(run(args))


if __name__ == "__main__":
    main()
