"""The endpoints of files: a photo comes up, and a person's own photos and documents go down."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from typing import Annotated, Literal
from urllib.parse import quote

from fastapi import APIRouter, Path, Request, Response
from fastapi.responses import JSONResponse
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from bot.channels.webchat.door import Away
from bot.channels.webchat.hall import Hall
from bot.channels.webchat.problems import RETRY_SOON, Problem, route_with
from bot.media import BYTES_MAX, Unavailable
from bot.pages.assets import A_YEAR, SECURITY
from dialogue.messages import Line

ENVELOPE = 4 * 1024  # bytes that multipart may add around it
AT_ONCE = 4  # photos read into memory at a time
TOO_BIG = Line("fields/picture-too-big")
LATER = Line("web/problem-upload-later")  # nobody sends a photo again by itself, as the page does with words

Ref = Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")]
DocumentRef = Annotated[str, Path(pattern=r"^[\w.-]{1,140}$")]


async def _limited(request: Request) -> AsyncGenerator[bytes, None]:
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > BYTES_MAX + ENVELOPE:
            raise Problem("too-big", line=TOO_BIG)
        yield chunk


async def uploaded(request: Request) -> bytes:
    """The one file of a multipart post, read as it comes. Raises Problem when it is too big, or not one file."""
    if int(request.headers.get("content-length") or 0) > BYTES_MAX + ENVELOPE:
        raise Problem("too-big", line=TOO_BIG)
    try:
        form = await MultiPartParser(request.headers, _limited(request), max_files=1, max_fields=0).parse()
    except (MultiPartException, KeyError) as wrong:
        raise Problem("not-understood") from wrong
    try:
        file = next((value for value in form.values() if isinstance(value, UploadFile)), None)
        if file is None:
            raise Problem("not-understood")
        data = await file.read(BYTES_MAX + 1)
    finally:
        await form.close()
    if len(data) > BYTES_MAX:
        raise Problem("too-big", line=TOO_BIG)
    return data


def inert(name: str) -> dict[str, str]:
    """Headers that keep a file a file: saved under a name, never shown as a page of ours."""
    return {**SECURITY, "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"}


def routes(hall: Hall) -> APIRouter:
    router = APIRouter(route_class=route_with(hall.answer))
    reading = asyncio.Semaphore(AT_ONCE)

    @router.post("/chat/pictures", status_code=201)
    async def upload(request: Request) -> Response:
        hall.same_origin(request)
        user = hall.known(request)
        if wait := hall.paces.uploads.take(user):
            raise Problem("too-fast", line=LATER, after=wait)
        try:
            async with reading:
                picture = await hall.store.keep(await uploaded(request))
            await hall.door.record_picture(user, picture)
        except (Away, Unavailable) as away:
            raise Problem("away", line=LATER, after=RETRY_SOON) from away
        kept = {"ref": picture.ref, "width": picture.width, "height": picture.height, "notes": list(picture.notes)}
        return JSONResponse({**kept, "url": f"/chat/picture/{picture.ref}"}, 201, SECURITY)

    @router.get("/chat/picture/{ref}")
    async def picture(request: Request, ref: Ref, w: Literal["320", "1280"] = "320") -> Response:
        user = hall.known(request)
        if not await hall.door.owns_picture(user, ref):
            raise Problem("not-found")
        data = await hall.store.open(ref, 320 if w == "320" else 1280)
        kept = {"Cache-Control": f"private, max-age={A_YEAR}, immutable"}
        # In place, not `inert`: it is shown in the chat, and what we drew ourselves as image/jpeg runs nowhere.
        return Response(data, media_type="image/jpeg", headers={**SECURITY, **kept})

    @router.get("/chat/document/{ref}")
    async def document(request: Request, ref: DocumentRef) -> Response:
        user = hall.known(request)
        name = await hall.door.document_name(user, ref)
        if not name:
            raise Problem("not-found")
        data = await hall.store.open_document(ref)
        headers = {**inert(name), "Cache-Control": "private, no-store"}
        return Response(data, media_type="application/octet-stream", headers=headers)

    return router
