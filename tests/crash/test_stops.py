"""What else may happen: a stop is asked for, the database goes away or is full, somebody else polls already."""

from __future__ import annotations

import asyncio
import os
import random
import re
import sqlite3
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from pathlib import Path

import pytest

from tests.crash.load import Load, picture
from tests.crash.market import FIRST_CHAT, FIRST_OWNER, Market, furnish
from tests.crash.world import World, nothing_lost_nothing_twice
from tests.program import PATIENCE_SECONDS, SECRET, Nursery, Program
from tests.servers.postgres import Postgres
from tests.standin.faults import silence
from tests.standin.telegram import StandInTelegram
from tests.standin.telegram_people import Somebody

LONG = bool(os.environ.get("KANCA_CRASH_LONG"))
CRAWLING = (
    f"POST /webhooks/telegram HTTP/1.1\r\nHost: x\r\nX-Telegram-Bot-Api-Secret-Token: {SECRET}\r\n"
    "Content-Length: 100000\r\n\r\n{"
).encode()


async def until(true: Callable[[], Awaitable[bool]]) -> None:
    """Wait until something has come true."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not await true():
        assert time.monotonic() < end, "It does not come true."
        await asyncio.sleep(0.05)


@pytest.fixture
def own_postgres() -> Iterator[Postgres]:
    """A server to stop and to kill."""
    with Postgres() as server:
        yield server


@pytest.fixture
async def load(telegram: StandInTelegram) -> AsyncIterator[Load]:
    async with Load(telegram, [], random.Random(7)) as load:
        yield load


async def test_a_stop_under_load_sends_what_it_holds_and_leaves_no_doubts(
    nursery: Nursery,
    telegram: StandInTelegram,
    settings: Mapping[str, str],
    database_url: str,
    tmp_path: Path,
    load: Load,
) -> None:
    world = World(database_url)
    async with Program(nursery, tmp_path, {**settings, "database_url": database_url}) as program:
        load.urls = [program.url]
        load.write_on(8)
        for _ in range(3):
            program.start()
            await program.ready()
            enough = len(telegram.sent) + 40
            await until(lambda enough=enough: _sent(telegram, enough))  # type: ignore[misc]
            program.stop()
            assert await program.gone() == 0, program.said()[-3000:]
            assert await world.do("select id from outbox where doubt") == []
            held = await world.do("select id from outbox where state = 'unsent' and claimed_by <> ''")
            assert held == [], "What could not be sent goes back."
        program.start()
        await load.finished()
        await world.settled()
        await nothing_lost_nothing_twice(world, load, telegram)
        assert await world.do("select id from outbox where doubt") == []


async def _sent(telegram: StandInTelegram, at_least: int) -> bool:
    return len(telegram.sent) >= at_least


if LONG:

    async def test_a_stop_waits_neither_for_sends_that_hang_nor_for_uploads_that_crawl(
        nursery: Nursery, telegram: StandInTelegram, settings: Mapping[str, str], database_url: str, tmp_path: Path,
        load: Load,
    ) -> None:  # fmt: skip
        world, people = World(database_url), [Somebody(9000 + n) for n in range(12)]
        async with Program(nursery, tmp_path, {**settings, "database_url": database_url}) as program:
            load.urls = [program.url]
            program.start()
            await program.ready()
            telegram.script.add("sendMessage", *[silence(taken=False)] * len(people))
            for somebody in people:
                await load.bring(somebody.says("/start"))
            await until(lambda: _asked(telegram, len(people)))
            reader, writer = await asyncio.open_connection("127.0.0.1", program.port)
            writer.write(CRAWLING)
            await writer.drain()
            program.stop()
            assert await program.gone() == 0, program.said()[-3000:]
            assert "503" in (await reader.readline()).decode()
            writer.close()
            assert "Traceback" not in program.said(), program.said()[-3000:]
            program.start()
            await world.settled()
            assert all(len(telegram.to(somebody.id)) == 1 for somebody in people), "Each hears it once they can."


async def _asked(telegram: StandInTelegram, times: int) -> bool:
    return len(telegram.called("sendMessage")) >= times


@pytest.mark.parametrize("how", ["kill", "immediate", "fast"])
async def test_postgresql_goes_away_under_load_and_nothing_is_lost_or_doubled(
    nursery: Nursery, telegram: StandInTelegram, settings: Mapping[str, str], own_postgres: Postgres, tmp_path: Path,
    load: Load, how: str,
) -> None:  # fmt: skip
    world = World(own_postgres.database())
    async with Program(nursery, tmp_path, {**settings, "database_url": world.url}) as program:
        load.urls = [program.url]
        program.start()
        await program.ready()
        load.write_on(8)
        for sent in (30, 60):
            await until(lambda sent=sent: _sent(telegram, sent))  # type: ignore[misc]
            await asyncio.to_thread(own_postgres.kill if how == "kill" else lambda: own_postgres.stop(how))
            load.statuses.clear()
            await until(lambda: _answered(load, 503))
            assert 200 not in load.statuses or program.alive
            await asyncio.to_thread(own_postgres.start)
        await load.finished()
        await world.settled()
        assert program.alive
        assert 500 not in load.statuses
        await nothing_lost_nothing_twice(world, load, telegram)


async def _answered(load: Load, status: int) -> bool:
    return status in load.statuses


async def test_a_program_started_before_its_database_waits_says_so_and_then_opens(
    nursery: Nursery, settings: Mapping[str, str], own_postgres: Postgres, tmp_path: Path
) -> None:
    url = own_postgres.database()
    own_postgres.stop("immediate")
    async with Program(nursery, tmp_path, {**settings, "database_url": url}) as program:
        program.start()
        await until(lambda: _has_said(program, "The database cannot be reached yet"))
        assert program.alive
        assert "Kanca is open" not in program.said()
        own_postgres.start()
        await program.ready()


async def _has_said(program: Program, words: str) -> bool:
    return words in program.said()


async def test_a_full_disk_is_answered_with_503_until_there_is_room_and_nothing_is_lost(
    nursery: Nursery, telegram: StandInTelegram, settings: Mapping[str, str], tmp_path: Path, load: Load
) -> None:
    world = World(f"sqlite:///{tmp_path / 'kanca.sqlite3'}")
    async with Program(nursery, tmp_path, {**settings, "database_url": world.url}) as program:
        load.urls = [program.url]
        program.start()
        await program.ready()
        load.write_on(4)
        await until(lambda: _sent(telegram, 20))
        program.limit_files(1024 * 1024)  # no file may grow beyond: the disk is full
        load.statuses.clear()
        await until(lambda: _answered(load, 503))
        program.limit_files(None)
        await load.finished()
        await world.settled()
        assert program.alive
        assert 500 not in load.statuses
        await nothing_lost_nothing_twice(world, load, telegram)
    assert sqlite3.connect(tmp_path / "kanca.sqlite3").execute("pragma integrity_check").fetchone() == ("ok",)


async def test_an_album_of_five_comes_by_polling_and_is_answered_once(
    nursery: Nursery, telegram: StandInTelegram, settings: Mapping[str, str], tmp_path: Path
) -> None:
    world, owner = World(f"sqlite:///{tmp_path / 'kanca.sqlite3'}"), Somebody(FIRST_CHAT + FIRST_OWNER + 1)
    await furnish(world.url, Market(kept=1, lost=0))
    album = [f"photo-{place}" for place in range(5)]
    for place, name in enumerate(album):
        telegram.keep_file(name, picture(place))
    polling = {**settings, "telegram_mode": "polling", "public_url": "", "database_url": world.url}
    async with Program(nursery, tmp_path, polling) as program:
        program.start()
        telegram.arrive(owner.says("tambah produk"), *owner.album(*album))
        await until(lambda: _sent(telegram, 2))
        for said in ("selesai", "Keripik pedas 15rb/bungkus stok 20", "lewati", "lewati", "tidak", "benar"):
            telegram.arrive(owner.says(said))
        await until(lambda: _sent(telegram, 7))
        await world.settled()
    assert [call.text[:6] for call in telegram.sent if re.match(r"\d foto", call.text)] == ["5 foto"]
    assert await world.do("select count(*) from product_pictures") == [(5,)]


async def test_of_two_programs_one_polls_and_when_it_dies_the_other_takes_over_where_it_was(
    nursery: Nursery, telegram: StandInTelegram, settings: Mapping[str, str], postgres_url: str, tmp_path: Path
) -> None:
    polling = {**settings, "telegram_mode": "polling", "public_url": "", "database_url": postgres_url}
    world = World(postgres_url)
    one, two = (Program(nursery, tmp_path, polling, name) for name in ("one", "two"))
    sari = Somebody(77)
    async with one, two:
        one.start()
        telegram.arrive(sari.says("/start"))
        await until(lambda: _sent(telegram, 1))
        two.start()
        await two.ready()
        telegram.arrive(sari.says("1"))
        await until(lambda: _sent(telegram, 2))
        ((holder,),) = await world.do("select holder from leases where name = 'telegram-polling'")
        assert f"-{one.pid}-" in holder
        one.kill()
        await one.gone()
        await world.do("update leases set until = 1")
        await world.claims_run_out(one.pid)
        telegram.arrive(sari.says("1"))
        await until(lambda: _sent(telegram, 3))
    ((holder,),) = await world.do("select holder from leases where name = 'telegram-polling'")
    assert f"-{two.pid}-" in holder
    assert await world.do("select key from inbox group by key having count(*) > 1") == []
    assert len(telegram.to(77)) == 3
