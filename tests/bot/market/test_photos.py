"""Photos are everybody's only as long as an open shop shows the product."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import httpx2
import pytest_asyncio
from fastapi import FastAPI
from sqlalchemy.orm import Session

from bot.market import photos
from bot.media import Media
from services import businesses, consents, pictures, products
from services.businesses import BusinessKind, Sector
from services.consents import Scope
from services.database import Database, open_database
from services.products import ProductStatus
from services.tables import Table
from services.tables.talk import Person
from tests.bot.photos import file, stall
from tests.services.market.conftest import NOW


@pytest_asyncio.fixture
async def media(tmp_path: Path) -> AsyncIterator[Media]:
    media = Media(str(tmp_path / "media"))
    yield media
    await media.close()


@pytest_asyncio.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = open_database(f"sqlite:///{tmp_path / 'kanca'}")
    await database.run(lambda db: Table.metadata.create_all(db.connection()))
    yield database
    await database.close()


async def test_a_photo_is_public_while_its_product_is_for_sale(media: Media, database: Database) -> None:
    picture = await media.keep(file(stall((640, 480))))
    app = FastAPI()
    app.include_router(photos.routes(database, media))

    def furnish(db: Session) -> None:
        db.add(Person(id=1))
        db.flush()
        consents.record(db, person=1, scope=Scope.FULL, language="id", channel="web", message="1", now=NOW)
        pictures.record(db, person=1, picture=picture, now=NOW)
        businesses.register(
            db, owner=1, name="Keripik", kind=BusinessKind.UMKM, sector=Sector.FOOD, regency_code="35.07", now=NOW
        )

    def sells(db: Session) -> None:
        products.add(
            db, business=1, owner=1, name="K", price_rupiah=1, unit="pcs", pictures=[picture.ref], now=NOW
        )  # fmt: skip

    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://t") as http:

        async def status(address: str = f"/photos/{picture.ref}/320.jpg") -> int:
            return int((await http.get(address)).status_code)

        await database.run(furnish)
        assert await status() == 404  # only sent to us, and nobody else's business
        await database.run(sells)
        shown = await http.get(f"/photos/{picture.ref}/1280.jpg")
        assert (shown.status_code, shown.headers["content-type"]) == (200, "image/jpeg")
        assert shown.headers["cross-origin-resource-policy"] == "cross-origin"
        for address in (f"/photos/{picture.ref}/999.jpg", "/photos/x/320.jpg", f"/photos/{'b' * 64}/320.jpg"):
            assert await status(address) in (404, 422)
        await database.run(lambda db: products.change(db, product=1, owner=1, now=NOW, status=ProductStatus.HIDDEN))
        assert await status() == 404
        await database.run(lambda db: products.change(db, product=1, owner=1, now=NOW, status=ProductStatus.SHOWN))
        assert await status() == 200
        await database.run(lambda db: businesses.close(db, business=1, owner=1, now=NOW))
        assert await status() == 404
