"""A market on both databases, and the events that fill it."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy.orm import Session

from services.database import Database, open_database
from services.events import Event
from services.market import hearing
from services.tables import Table

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)


@pytest_asyncio.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    sqlite = request.param == "sqlite"
    opened = open_database(f"sqlite:///{tmp_path / 'market'}" if sqlite else request.getfixturevalue("postgres_url"))
    await opened.run(lambda db: Table.metadata.create_all(db.connection()))
    yield opened
    await opened.close()


def tell(db: Session, type_: str, *, seconds: float = 0, again: str = "", **data: Any) -> bool:
    """Bring the market an event that happened so many seconds after NOW."""
    at = NOW + timedelta(seconds=seconds)
    event = Event(again or hashlib.sha256(f"{type_}:{seconds}:{data}".encode()).hexdigest(), type_, data, at, "kanca")
    return hearing.take(db, event, now=at)


def tell_shop(db: Session, id_: str = "b12", *, seconds: float = 0, **changes: Any) -> bool:
    shop = {
        "id": id_, "name": "Keripik Bu Sari", "kind": "umkm", "sector": "food", "regency_code": "35.07",
        "regency": "Kabupaten Malang", "address": "Jl. Mawar 3", "phone": "+6281234567890", "nib": None,
        "cooperative": "Koperasi Sumber Rejeki", "in_opop": False, "status": "open",
    }  # fmt: skip
    return tell(db, "business.updated", seconds=seconds, business=shop | changes)


def tell_product(db: Session, id_: str = "p34", *, seconds: float = 0, **changes: Any) -> bool:
    product = {
        "id": id_, "business": "b12", "name": "Keripik singkong", "price_rupiah": 15000, "unit": "bungkus",
        "stock": 20, "weight_grams": 250, "description": "Renyah", "halal": None, "pirt": None, "status": "shown",
        "photos": [],
    }  # fmt: skip
    return tell(db, "product.updated", seconds=seconds, product=product | changes)
