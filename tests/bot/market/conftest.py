"""The market's pages behind a client in this process, over a real SQLite file with one shop that sells one thing."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import httpx2
import pytest_asyncio
from fastapi import FastAPI
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.channels.webchat.paces import Pace
from bot.market import buying, forms, pages
from bot.market.stall import Stall
from bot.settings import Settings
from services.database import Database, open_database
from services.tables import Table
from services.tables.events import Delivery
from services.tables.market import MarketOrder
from tests.services.market.conftest import NOW, tell_product, tell_shop

T = TypeVar("T")
PAGE = "/p/keripik-singkong-34"
FORM = {
    "jumlah": "2", "nama": "Pak Budi", "hp": "0812-3456-7890", "tempat": "sby", "alamat": "Jl. Melati 7, Wonokromo",
    "antar": "courier", "bayar": "cod", "catatan": "", forms.TRAP: "",
}  # fmt: skip


@dataclass
class Visitor:
    """Somebody with a browser. `woken` counts how often the house was told that there is news."""

    database: Database
    http: httpx2.AsyncClient
    woken: list[int] = field(default_factory=list)

    async def do(self, work: Callable[[Session], T]) -> T:
        return await self.database.run(work)

    async def key(self, page: str = PAGE) -> str:
        shown = await self.http.get(page)
        found = re.search(r'name="kunci" value="([^"]+)"', shown.text)
        assert found
        return found[1]

    async def order(self, page: str = PAGE, **changes: str) -> httpx2.Response:
        values = {"kunci": changes.get("kunci") or await self.key(page), **FORM, **changes}
        return await self.http.post(f"{page}/pesan", data=values)

    async def orders(self) -> list[dict[str, Any]]:
        def read(db: Session) -> list[dict[str, Any]]:
            return [dict(row) for row in db.execute(select(MarketOrder.__table__)).mappings()]

        return await self.do(read)

    async def told(self) -> list[tuple[str, str]]:
        """(type, body) of what Kanca is told, in order."""

        def read(db: Session) -> list[tuple[str, str]]:
            query = (
                select(Delivery.type, Delivery.body).where(Delivery.endpoint == "kanca").order_by(Delivery.created_at)
            )
            return [(row[0], row[1]) for row in db.execute(query)]

        return await self.do(read)


@pytest_asyncio.fixture
async def visitor(tmp_path: Path, monkeypatch: Any) -> AsyncIterator[Visitor]:
    monkeypatch.setattr(forms, "FASTEST_SECONDS", 0)
    database = open_database(f"sqlite:///{tmp_path / 'market'}")

    def furnish(db: Session) -> None:
        Table.metadata.create_all(db.connection())
        tell_shop(db)
        tell_product(db)

    await database.run(furnish)
    woken: list[int] = []
    settings = Settings(data_dir=tmp_path, public_url="https://pasar.test")
    stall = Stall(
        database, settings, lambda: woken.append(1), orders=Pace(20, 60), now=lambda: NOW.timestamp() + 60
    )  # fmt: skip
    app = FastAPI()
    for part in (pages.routes(stall), buying.routes(stall)):
        app.include_router(part)
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://pasar.test") as http:
        yield Visitor(database, http, woken)
    await database.close()
