"""Documents and drawn pictures, made when they are sent: a conversation only names the maker and its arguments."""

from __future__ import annotations

import base64
import hashlib
import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final

from sqlalchemy.orm import Session

from bot import drawing
from bot.channels.channel import TryLater, Worded
from bot.drawing import chart, lesson_picture, plain, qris, share_card
from bot.drawing import progress as drawn_progress
from bot.media import Media, Missing, Unavailable
from dialogue.messages import Json, Line
from locales import Words
from services import history, mydata, outbox, share_cards
from services.database import Database
from services.database import Unavailable as DatabaseAway
from services.lessons import picture as progress
from services.market import qris_picture
from services.orders import summing

log = logging.getLogger(__name__)

Read = Callable[[Session, int, Mapping[str, Json]], Json]
"""(session, person, args) → facts. What JSON can hold, and `Line`s, which are worded in the person's language before
anything is drawn; None when there is nothing to show (any more): then the text goes alone."""


@dataclass(frozen=True, slots=True)
class Maker:
    """How something is made. `draw` is a function of a module in bot/drawing: facts → file. A `shared` one names no
    person: the same facts are drawn once for everybody, and kept for good. `photo` names a fact that is a picture's
    reference: its bytes, in base64, take its place ("" when there is none any more)."""

    read: Read
    draw: Callable[[Any], bytes]
    media_type: str
    shared: bool = False
    photo: str = ""


MAKERS: Final[Mapping[str, Maker]] = {
    "my-data": Maker(lambda db, person, args: mydata.export(db, person=person), plain.as_json, "application/json"),
    "progress": Maker(progress.facts, drawn_progress.draw, "image/png"),
    "lesson-picture": Maker(lambda db, person, args: dict(args), lesson_picture.draw, "image/png", shared=True),
    "orders-chart": Maker(summing.facts, chart.draw, "image/png"),
    "qris": Maker(qris_picture.facts, qris.draw, "image/png"),
    "share-card": Maker(share_cards.facts, share_card.draw, "image/png", photo="photo"),
}
"""What a `document={"name": …, "make": …}` may name. With `"as": "picture"` it is shown, and the file must be a PNG."""


class Documents:
    """Makes a document once, keeps it for a while, and writes its reference into the outbox row that carries it."""

    def __init__(self, database: Database, media: Media, words: Words, makers: Mapping[str, Maker] = MAKERS) -> None:
        self._database, self._media, self._words, self._makers = database, media, words, makers

    async def prepare(self, row: outbox.Posted | history.Ours, worded: Worded) -> Worded:
        """The message with its document made; messages without one come back as they are. Raises TryLater or
        services.database.Unavailable. What cannot be made is left out: the text is still to be said."""
        if "make" not in worded.document:
            return worded
        document = worded.document
        if not document.get("ref"):
            document = await self._made(row.person, worded)
            now = datetime.now(UTC)
            await self._database.run(lambda db: outbox.put_document(db, row=row.id, document=document, now=now))
        if document.get("as") == "picture":
            return replace(worded, picture=document["ref"], document={})
        return replace(worded, document=document)

    async def _made(self, person: int, worded: Worded) -> Mapping[str, Json]:
        """The document with its reference and media type; {} when it cannot be made."""
        document = worded.document
        try:
            maker = self._makers[document["make"]]
            facts = await self._database.run(lambda db: maker.read(db, person, document.get("args") or {}))
            if facts is None:
                return {}
            if maker.photo:
                facts = {**facts, maker.photo: await self._photo(facts[maker.photo])}
            shared = maker.shared and document.get("as") == "picture"
            ref = await self._drawn(maker, self._in_words(facts, worded.language), document.get("as", ""), shared)
            return {**document, "ref": ref, "type": maker.media_type, "shared": shared}
        except Unavailable as away:
            raise TryLater(str(away)) from away
        except DatabaseAway:
            raise
        except Exception:
            log.exception("the document %s cannot be made: a bug", document["make"])
            return {}

    async def _photo(self, ref: str) -> str:
        try:
            return base64.b64encode(await self._media.open(ref, 1280)).decode() if ref else ""
        except Missing:
            return ""

    async def _drawn(self, maker: Maker, facts: Json, shown_as: str, shared: bool) -> str:
        """Where the file lies. A shared picture is drawn only when nobody has seen it yet."""
        ref = _address(maker, facts) if shared else ""
        if ref and await self._is_kept(ref):
            return ref
        data = await self._media.draw(maker.draw, facts)
        return await (self._media.put_picture(data, ref) if shown_as == "picture" else self._media.put_document(data))

    async def _is_kept(self, ref: str) -> bool:
        try:
            await self._media.open(ref, 320)
        except Missing:
            return False
        return True

    def _in_words(self, facts: Json, language: str) -> Json:
        if isinstance(facts, Line):
            return self._words.say(facts, language)
        if isinstance(facts, Mapping):
            return {name: self._in_words(value, language) for name, value in facts.items()}
        return [self._in_words(value, language) for value in facts] if isinstance(facts, list | tuple) else facts


def _address(maker: Maker, facts: Json) -> str:
    """Where a shared picture lies: another place for other facts, and for other drawing code."""
    known = [_edition(), maker.draw.__module__, maker.draw.__name__, facts]
    return hashlib.sha256(json.dumps(known, sort_keys=True).encode()).hexdigest()


@cache
def _edition() -> str:
    code = b"".join(file.read_bytes() for file in sorted(Path(drawing.__path__[0]).glob("*.py")))
    return hashlib.sha256(code).hexdigest()
