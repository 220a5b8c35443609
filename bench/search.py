"""`python -m bench.search`: what *cari keripik* costs over 50,000 listings, on SQLite and PostgreSQL.

Two thousand shops of every regency sell them. A fifth of all are keripik; some words are rare. Searches are the real
one of services/market/searching.py, in a transaction of their own.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles
from typing import Any, Final

from sqlalchemy import insert, text
from sqlalchemy.orm import Session

from bench.bots import cpu_seconds
from services.database import Database, open_database
from services.market import listings, searching
from services.tables import Table
from services.tables.market import MarketListing, MarketShop, MarketWord
from tests.servers.postgres import Postgres
from understanding.gazetteer import BY_CODE

SHOPS: Final = 2000
BATCH: Final = 2000
WARM_UP: Final = 3
THEN: Final = datetime(2026, 1, 1, tzinfo=UTC)
GOODS: Final = """Kerupuk Rengginang Sambal Kopi Teh Madu Gula Jamu Batik Sarung Tas Sandal Kue Roti Abon Tahu Tempe
Telur Beras Bakso Sirup Wingko Brem Peyek Emping Onde Lapis Dodol Jenang Getuk Tape Wajik Manisan Bumbu Kecap Garam
Terasi Minyak Sabun Kaos"""
OF: Final = """singkong tempe pisang ubi nangka apel bayam usus kentang talas jagung kelapa wijen kacang ketan jahe
kunyit aren merah putih hijau hitam manis pedas asin gurih original balado keju coklat pandan robusta arabika tulis"""
SIZES: Final = "mini kecil besar jumbo premium ekonomis keluarga curah hemat spesial"
NAMES: Final = "Sari Wati Rahayu Barokah Jaya Makmur Mandiri Lestari Sejahtera Abadi Berkah Amanah Maju Subur"
SEARCHES: Final[dict[str, dict[str, Any]]] = {
    "keripik": {"text": "keripik"},
    "keripik, page 50": {"text": "keripik", "number": 50},
    "keripik singkong pedas": {"text": "keripik singkong pedas"},
    "kerip (a beginning)": {"text": "kerip"},
    "kr (a beginning of many)": {"text": "kr"},
    "kopi malang": {"text": "kopi malang"},
    "keripik of one shop": {"text": "keripik 1042"},
    "helikopter (nothing)": {"text": "helikopter"},
    "the newest": {},
}


def shops(chance: random.Random) -> Iterator[dict[str, Any]]:
    places = [each.official_name for each in BY_CODE.values()]
    for n in range(SHOPS):
        name = f"{' '.join(chance.sample(NAMES.split(), 2))} {n}"
        yield {"id": f"b{n}", "slug": f"s-{n}", "name": name, "regency": chance.choice(places), "told_at": THEN}


def goods(chance: random.Random, many: int) -> Iterator[dict[str, Any]]:
    for n in range(many):
        what = "Keripik" if n % 5 == 0 else chance.choice(GOODS.split())
        name = f"{what} {' '.join(chance.sample(OF.split(), 2))} {chance.choice(SIZES.split())}"
        yield {
            "id": f"p{n}", "slug": f"g-{n}", "shop_id": f"b{chance.randrange(SHOPS)}", "name": name,
            "price_rupiah": 15000, "unit": "bungkus", "stock": 20, "status": "shown",
            "told_at": THEN + timedelta(minutes=n * 7919 % many),
        }  # fmt: skip


async def furnish(database: Database, many: int) -> None:
    """A market of so many listings."""
    chance = random.Random(7)
    sellers = {shop["id"]: shop for shop in shops(chance)}
    offered = list(goods(chance, many))
    words = [
        {"word": word, "listing_id": one["id"], "newest": one["told_at"].timestamp()}
        for one in offered
        for shop in [sellers[one["shop_id"]]]
        for word in sorted(listings.words_of(f"{one['name']} {shop['name']} {shop['regency']}"))
    ]
    await database.run(lambda db: Table.metadata.create_all(db.connection()))
    for table, rows in ((MarketShop, list(sellers.values())), (MarketListing, offered), (MarketWord, words)):
        for first in range(0, len(rows), BATCH):
            await database.run(_put(table, rows[first : first + BATCH]))
    await database.run(lambda db: db.execute(text("analyze")))


def _put(table: type[Table], rows: list[dict[str, Any]]) -> Callable[[Session], Any]:
    return lambda db: db.execute(insert(table), rows)


async def measure(database: Database, wanted: dict[str, Any], times: int) -> tuple[float, float, float]:
    """Milliseconds: the CPU of a search, PostgreSQL's too; the median and 95th percentile of how long one took."""
    took = []
    for _ in range(WARM_UP):
        await database.run(_find(wanted))
    cpu = cpu_seconds(os.getpid())
    for _ in range(times):
        started = time.perf_counter()
        await database.run(_find(wanted))
        took.append(1000 * (time.perf_counter() - started))
    cpu = cpu_seconds(os.getpid()) - cpu
    return 1000 * cpu / times, median(took), quantiles(took, n=20)[-1]


def _find(wanted: dict[str, Any]) -> Callable[[Session], Any]:
    return lambda db: searching.find(db, **wanted)


async def run(args: argparse.Namespace) -> None:
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        urls = {
            "sqlite": f"sqlite:///{Path(folder) / 'market'}",
            "postgresql": stack.enter_context(Postgres()).database(),
        }
        for kind, url in urls.items():
            database = open_database(url)
            await furnish(database, args.listings)
            print(f"{kind:28}   CPU ms   median      p95")
            for name, wanted in SEARCHES.items():
                figures = await measure(database, wanted, args.times)
                print(f"  {name:26} " + " ".join(f"{figure:8.1f}" for figure in figures), flush=True)
            await database.close()


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.search", description="A search over the whole market.")
    parser.add_argument("--listings", type=int, default=50_000)
    parser.add_argument("--times", type=int, default=100, help="how often each search is made")
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"{machine}, load {os.getloadavg()[0]:.1f}")
    asyncio.run(run(parser.parse_args()))


if __name__ == "__main__":
    main()
