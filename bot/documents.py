"""Documents made when they are sent: a conversation only names the maker, so nothing is drawn inside a turn."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy.orm import Session

from bot.channels.channel import Worded
from bot.media import Media
from services import history, mydata, outbox
from services.database import PostgresDatabase, SqliteDatabase

MAKERS: Final[Mapping[str, Callable[[Session, int], Any]]] = {
    "my-data": lambda db, person: mydata.export(db, person=person),
}
"""What a `document={"name": …, "make": …}` may name: a reading of the database that JSON can hold."""


class Documents:
    """Makes a document once, keeps it for a week, and writes its reference into the outbox row that carries it."""

    def __init__(self, database: SqliteDatabase | PostgresDatabase, media: Media) -> None:
        self._database, self._media = database, media

    async def prepare(self, row: outbox.Posted | history.Ours, worded: Worded) -> Worded:
        """The message with its document made; messages without one come back as they are."""
        if "make" not in worded.document or worded.document.get("ref"):
            return worded
        make = MAKERS[worded.document["make"]]
        content = await self._database.run(lambda db: make(db, row.person))
        data = json.dumps(content, ensure_ascii=False, indent=1).encode()
        ref = await self._media.put_document(data)
        document, now = {**worded.document, "ref": ref}, datetime.now(UTC)
        await self._database.run(lambda db: outbox.put_document(db, row=row.id, document=document, now=now))
        return replace(worded, document=document)
