"""The endpoints of talking: what the person says, what we say (live and of old), and what they have seen."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any, TypeVar

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import BaseModel, Field, ValidationError

from bot.channels.webchat.door import Away, Shown
from bot.channels.webchat.hall import Hall
from bot.channels.webchat.problems import Problem, route_with
from bot.channels.webchat.room import Said, arrival, scrubbed
from bot.channels.webchat.sessions import newcomer
from bot.pages.assets import SECURITY

BODY_MAX = 64 * 1024  # bytes of a post: 4,000 characters, each escaped, fit
HEARTBEAT = 15.0  # seconds between signs of life; proxies cut a silent connection after 30 to 60
RETRY_MS = 2000  # how soon a page reconnects
MAX_DIGITS = 18  # of a number that a database holds
HISTORY = 50  # of our messages, in one page of history
NEVER_KEPT = {**SECURITY, "Cache-Control": "no-store"}
M = TypeVar("M", bound=BaseModel)


class Seen(BaseModel):
    seq: int = Field(ge=0, lt=2**63)


async def body_of(request: Request) -> Any:
    """The JSON of a post. Raises Problem when it is too long, or none."""
    if not request.headers.get("content-type", "").startswith("application/json"):
        raise Problem("not-understood")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > BODY_MAX:
            raise Problem("too-big")
    try:
        return scrubbed(json.loads(body))
    except (ValueError, RecursionError) as broken:
        raise Problem("not-understood") from broken


async def parsed(model: type[M], request: Request) -> M:
    try:
        return model.model_validate(await body_of(request))
    except ValidationError as wrong:
        raise Problem("not-understood") from wrong


def shown_json(shown: Shown) -> dict[str, Any]:
    """A bubble as the page reads it."""
    return {
        "seq": shown.seq,
        "id": shown.id,
        "from": shown.sender,
        "whose": shown.whose,
        "at": shown.at.astimezone(UTC).isoformat(timespec="milliseconds"),
        "text": shown.text,
        "language": shown.language,
        "choices": [{"label": c.label, "message": c.message, "position": c.position} for c in shown.choices],
        "pictures": [f"/chat/picture/{ref}" for ref in shown.pictures],
        "document": {"name": shown.document["name"], "url": f"/chat/document/{shown.document['ref']}"}
        if shown.document
        else None,
        "place": shown.place,
    }


def event(shown: Shown) -> str:
    return f"id: {shown.seq}\ndata: {json.dumps(shown_json(shown), ensure_ascii=False)}\n\n"


async def stream(hall: Hall, user: str, after: int) -> AsyncIterator[str]:
    """Everything above `after`, then everything new, until the process stops or the database goes away."""
    yield f"retry: {RETRY_MS}\n\n"
    with hall.door.subscribe(user) as waking:
        while not waking.closed:
            try:
                for shown in await hall.door.after(user, after):
                    yield event(shown)
                    after = shown.seq
            except Away:
                return  # the page comes back by itself
            yield "event: beat\ndata: 1\n\n"
            await waking.wait(HEARTBEAT)


def resumed_at(request: Request, after: int) -> int:
    """Where a reconnecting page goes on: what the browser remembers, or what the page asked for, whichever is later."""
    remembered = request.headers.get("last-event-id", "")
    number = remembered.isascii() and remembered.isdigit() and len(remembered) <= MAX_DIGITS
    return max(after, int(remembered)) if number else after


async def hear(hall: Hall, request: Request) -> Response:
    hall.same_origin(request)
    hall.pace_address(hall.paces.address, request)
    said = await parsed(Said, request)
    known = hall.sessions.of(request)
    if known:
        hall.pace(hall.paces.messages, known)
    elif said.kind == "pictures":
        raise Problem("no-session")
    else:
        hall.pace_address(hall.paces.newcomers, request)
    user = known or newcomer()
    try:
        heard = arrival(user, datetime.now(UTC), said)
    except ValueError as wrong:
        raise Problem("not-understood") from wrong
    for ref in heard.pictures:
        if not await hall.door.owns_picture(user, ref):
            raise Problem("not-found")
    done = await hall.door.hear(heard)
    response = JSONResponse({"seq": done.seq}, 202, NEVER_KEPT)
    if not known or said.kind == "hello":
        hall.sessions.put(response, user)
    return response


def routes(hall: Hall) -> APIRouter:
    router = APIRouter(route_class=route_with(hall.answer))
    open_streams: dict[str, int] = {}

    @router.post("/chat/messages", status_code=202)
    async def messages(request: Request) -> Response:
        return await hear(hall, request)

    @router.post("/chat/seen", status_code=204)
    async def seen(request: Request) -> Response:
        hall.same_origin(request)
        user = hall.known(request)
        hall.pace(hall.paces.reads, user)
        await hall.door.seen(user, (await parsed(Seen, request)).seq)
        return Response(status_code=204, headers=NEVER_KEPT)

    @router.get("/chat/history")
    async def history(request: Request, before: int = Query(0, ge=0, lt=2**63)) -> Response:
        user = hall.sessions.of(request)
        if not user:
            return JSONResponse({"known": False, "messages": []}, headers=NEVER_KEPT)
        hall.pace(hall.paces.reads, user)
        bubbles = await hall.door.history(user, before, HISTORY)
        return JSONResponse({"known": True, "messages": [shown_json(b) for b in bubbles]}, headers=NEVER_KEPT)

    @router.get("/chat/events")
    async def events(request: Request, after: int = Query(0, ge=0, lt=2**63)) -> Response:
        user = hall.known(request)
        hall.pace(hall.paces.reads, user)
        if open_streams.get(user, 0) >= hall.paces.streams:
            raise Problem("too-fast", after=hall.paces.reads.seconds)
        after = resumed_at(request, after)
        if after:
            await hall.door.seen(user, after)
        counted = _counted(open_streams, user, stream(hall, user, after))
        headers = {**NEVER_KEPT, "X-Accel-Buffering": "no"}
        return StreamingResponse(counted, headers=headers, media_type="text/event-stream")

    return router


async def _counted(streams: dict[str, int], user: str, lines: AsyncIterator[str]) -> AsyncIterator[str]:
    streams[user] = streams.get(user, 0) + 1
    try:
        async for line in lines:
            yield line
    finally:
        streams[user] -= 1
        if not streams[user]:
            del streams[user]
