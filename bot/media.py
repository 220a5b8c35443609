"""Where pictures and documents lie: checked or drawn, made small and harmless, kept in a folder or S3."""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final, Literal

import structlog
from obstore.exceptions import BaseError
from obstore.store import ObjectStore

from bot.drawing import worker
from bot.media_store import PROBE, open_store, to_disk
from bot.picture_pool import Answer, Deadly, PicturePool, WorkerMissing
from services.pictures import Picture

__all__ = ["BYTES_MAX", "Media", "MediaError", "Missing", "NotDrawn", "Picture", "PictureRefused", "Unavailable"]

log = structlog.get_logger("media")
BYTES_MAX: Final = 10 * 1024 * 1024  # photos of phones have 2 to 6 MB; Telegram's and WhatsApp's own have less
DRAWING_SECONDS: Final = 15.0  # a certificate takes less than one; later is a drawing that does not end
WIDTHS: Final = (320, 1280)  # smallest first, as the workers answer
REF: Final = re.compile(r"[0-9a-f]{64}")

MAGIC: Final = (  # the first bytes, and Pillow's name of the format
    (re.compile(rb"\xff\xd8\xff"), "JPEG"),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "PNG"),
    (re.compile(rb"GIF8[79]a"), "GIF"),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), "WEBP"),
)
HEIC_BRANDS: Final = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"}
AVIF_BRANDS: Final = {b"avif", b"avis"}  # these say mif1 too


class MediaError(Exception):
    """Something of pictures or documents did not work.

    MediaError
    ├─ PictureRefused   this file will never be kept; `name` is the sentence of fields.ftl that says why
    ├─ NotDrawn         our own drawing is at fault: the same again fails again
    ├─ Missing          nothing lies under this reference: it was never kept, or is forgotten
    └─ Unavailable      the store or the workers cannot work now; the same again later may succeed
    """


class PictureRefused(MediaError):
    """`name`: "picture" and -too-big, -heic, -avif, -not-an-image, -too-many-pixels or -broken."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NotDrawn(MediaError):
    """The drawing raised an error (the message is its traceback), or did not end."""


class Missing(MediaError):
    """Nothing lies under this reference, or it is none."""


class Unavailable(MediaError):
    """Storage or workers failed through no fault of the picture. Nothing was refused: try again later."""


class Media:
    """Pictures and documents behind `url`: a folder, or what obstore knows (`s3://bucket/prefix` with the usual AWS
    settings in the environment, `memory:///`). `workers` processes decode and one draws, started when needed.

    A picture's address is the SHA-256 of the bytes that came in, not of what we make of them: the same photo sent
    twice has the same address even after an upgrade of Pillow, and a fetch done again after a crash changes nothing.
    The original is not kept. The same photo with other bytes (sent by another app) is found by its look, `dhash`.
    """

    def __init__(self, url: str, workers: int = 1) -> None:
        self._folder = None if "://" in url else Path(url)
        self._url, self._objects = url, None  # type: str, ObjectStore | None
        self._pool = PicturePool(workers)
        self._drawers = PicturePool(1, seconds=DRAWING_SECONDS, program=Path(worker.__file__))

    async def warm(self) -> None:
        """Start a worker, open the store and try it now rather than with the first picture. Raises Unavailable."""
        async with _reachable(writing=True):
            await self._pool.warm()
            store = await asyncio.to_thread(self._open_store)
            if self._folder is None:
                await store.put_async(PROBE, b"")

    async def close(self) -> None:
        """Finish the pictures in hand and end the workers."""
        await self._pool.close()
        await self._drawers.close()

    async def keep(self, data: bytes) -> Picture:
        """Check a file, keep its variants, return what they are. The same bytes again give the same picture.

        Raises PictureRefused or Unavailable. When it returns, both variants are on disk (in a folder) or in S3.
        """
        ref = hashlib.sha256(data).hexdigest()
        answer = await self._developed(data, ref)
        facts, size = answer.facts, sum(map(len, answer.variants))
        return Picture(ref, facts["width"], facts["height"], size, facts["dhash"], tuple(facts["notes"]), facts["qris"])

    async def draw(self, draw: Callable[[Any], bytes], facts: Any) -> bytes:
        """The file that a function of bot/drawing makes of facts (JSON), drawn in a process apart. Raises NotDrawn or
        Unavailable."""
        function = f"{draw.__module__}:{draw.__name__}"
        try:
            answer = await self._drawers.develop(json.dumps(facts).encode(), function)
        except Deadly as deadly:
            raise NotDrawn(f"{function} does not end") from deadly
        except WorkerMissing as missing:
            raise Unavailable(str(missing)) from missing
        if "refused" in answer.facts:
            raise NotDrawn(answer.facts["refused"])
        return answer.variants[0]

    async def put_picture(self, data: bytes, ref: str = "") -> str:
        """Keep a picture of our own like one that was sent, under `ref` or a reference that cannot be guessed."""
        ref = ref or secrets.token_hex(32)
        await self._developed(data, ref)
        return ref

    async def open(self, ref: str, width: Literal[320, 1280]) -> bytes:
        """A variant, as JPEG without metadata; its long side is at most `width`. Raises Missing or Unavailable."""
        if width not in WIDTHS:
            raise Missing(f"Pictures have the widths {WIDTHS}, not {width}.")
        return await self._get(_at(_checked(ref), width))

    async def forget(self, ref: str) -> None:
        """No picture and no document lies there any more; no error if none did. Raises Missing (no reference) or
        Unavailable."""
        paths = [*(_at(_checked(ref), width) for width in WIDTHS), f"documents/{ref}"]
        await asyncio.gather(*map(self._delete, paths))

    async def put_document(self, data: bytes) -> str:
        """Keep a file made for one person; its reference cannot be guessed."""
        ref = secrets.token_hex(32)
        await self._put(f"documents/{ref}", data)
        return ref

    async def open_document(self, ref: str) -> bytes:
        """What was put. Raises Missing or Unavailable."""
        return await self._get(f"documents/{_checked(ref)}")

    def path(self, ref: str, *, document: bool = False) -> str:
        """Where a file lies, for people at the same machine."""
        return f"{self._url.rstrip('/')}/{f'documents/{ref}' if document else _at(ref, max(WIDTHS))}"

    async def _developed(self, data: bytes, ref: str) -> Answer:
        """Make a picture's variants and put them there."""
        kind = kind_of(data)
        try:
            answer = await self._pool.develop(data, kind)
        except Deadly as deadly:
            raise PictureRefused("picture-broken") from deadly
        except WorkerMissing as missing:
            raise Unavailable(str(missing)) from missing
        if "refused" in answer.facts:
            raise PictureRefused(answer.facts["refused"])
        await asyncio.gather(*(self._put(_at(ref, w), v) for w, v in zip(WIDTHS, answer.variants, strict=True)))
        return answer

    # --- the store ------------------------------------------------------------------------------------------------

    def _open_store(self) -> ObjectStore:
        if self._objects is None:
            self._objects = open_store(self._url)
        return self._objects

    async def _put(self, path: str, data: bytes) -> None:
        """Whole or not at all: a store puts beside and renames."""
        async with _reachable(writing=True):
            await self._open_store().put_async(path, data)
            if self._folder:
                await asyncio.to_thread(to_disk, self._folder, path)

    async def _get(self, path: str) -> bytes:
        async with _reachable():
            found = await self._open_store().get_async(path)
            return bytes(await found.bytes_async())

    async def _delete(self, path: str) -> None:
        try:
            async with _reachable():
                await self._open_store().delete_async(path)
        except Missing:
            return  # S3 does not say, so nobody may ask


def kind_of(data: bytes) -> str:
    """Pillow's name of the format, by the first bytes and never by a name. Raises PictureRefused."""
    if len(data) > BYTES_MAX:
        raise PictureRefused("picture-too-big")
    kind = next((kind for magic, kind in MAGIC if magic.match(data)), None)
    if kind:
        return kind
    brands = _brands(data)
    if brands & AVIF_BRANDS:
        raise PictureRefused("picture-avif")
    if brands & HEIC_BRANDS:
        raise PictureRefused("picture-heic")
    raise PictureRefused("picture-not-an-image")


def _brands(data: bytes) -> set[bytes]:
    """What a file of the MP4 family says it is."""
    if data[4:8] != b"ftyp":
        return set()
    end = min(int.from_bytes(data[:4], "big"), 128)
    return {data[8:12], *(data[at : at + 4] for at in range(16, end, 4))}


def _at(ref: str, width: int) -> str:
    """Where a variant lies; no folder holds more than a 256th of all."""
    return f"pictures/{ref[:2]}/{ref}-{width}.jpg"


def _checked(ref: str) -> str:
    if not REF.fullmatch(ref):
        raise Missing("This is no reference.")
    return ref


@asynccontextmanager
async def _reachable(*, writing: bool = False) -> AsyncIterator[None]:
    """In our own words what stores and workers raise. What is missing where we write is the bucket itself."""
    try:
        yield
    except (BaseError, OSError, WorkerMissing) as away:
        if isinstance(away, FileNotFoundError) and not writing:
            raise Missing("Nothing lies there.") from away
        why = str(away).partition("\n")[0]  # what follows are structures of obstore's
        log.warning("Pictures cannot be kept or shown now.", error=type(away).__name__, why=why)
        raise Unavailable(f"{type(away).__name__}: the store or a worker cannot work now.") from away
