"""Work on the database from the command line: one transaction, beside whatever process is running."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

from bot.settings import Settings

T = TypeVar("T")


def in_database(settings: Settings, work: Callable[[Any], T]) -> T:
    """Run `work(session)` in one transaction over the tables of today."""
    from bot.migrate import migrate
    from services.database import open_database

    async def run() -> T:
        await migrate(settings.database)
        database = open_database(settings.database)
        try:
            return await database.run(work)
        finally:
            await database.close()

    return asyncio.run(run())
