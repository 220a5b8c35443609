"""The HTTP side: which path leads where. bot/house.py wires what stands behind."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from contextlib import asynccontextmanager
from ipaddress import ip_address
from typing import Any, Final

import structlog
from fastapi import FastAPI, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot import learning
from bot.backend.routes import router as backend_router
from bot.certificates.pages import router as certificates_router
from bot.channels.channel import Room
from bot.channels.webchat.http import router
from bot.house import House
from bot.market.http import router as market_router
from bot.metrics import refresh
from services.database import Unavailable

log = structlog.get_logger()
BODY_MAX: Final = 1024 * 1024  # an update of Telegram has a few kilobytes
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]


def build_app(house: House) -> Callable[[Scope, Receive, Send], Awaitable[None]]:
    """The ASGI application over a house. Telegram's webhook stands before FastAPI: it is the hot path."""
    app = pages(house)

    async def whole(scope: Scope, receive: Receive, send: Send) -> None:
        if house.web and scope["type"] == "http" and scope["path"] == "/webhooks/telegram":
            await _telegram(house, scope, receive, send)
        else:
            await app(scope, receive, send)

    return whole


def pages(house: House) -> FastAPI:
    """Everything but Telegram's webhook."""

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        house.start()
        yield
        await house.close()

    app = FastAPI(title="Kanca", lifespan=life, docs_url=None, redoc_url=None, openapi_url=None)
    if house.web:
        app.include_router(router(house.door, house.settings, house.media))
        app.include_router(backend_router(house.backend, lambda: house.ready))
        app.include_router(learning.router(house.database, house.settings))
        app.include_router(certificates_router(house.database, house.settings, house.media, house.papers))
        app.include_router(market_router(house.database, house.settings, house.media, house.backend.nudge))
    _add_health(app, house)
    return app


def _add_health(app: FastAPI, house: House) -> None:
    @app.get("/health/live")
    async def live() -> dict[str, str]:
        return {"status": "live"}

    @app.get("/health/ready")
    async def ready(response: Response) -> dict[str, str]:
        if not house.ready or not await house.answers():
            response.status_code, response.headers["Retry-After"] = 503, "2"
            return {"status": "not ready"}
        return {"status": "ready"}

    @app.get("/metrics")
    async def metrics(request: Request) -> Response:
        if not _from_inside(request):
            return Response(status_code=404)
        await refresh(house)
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


def _from_inside(request: Request) -> bool:
    """Whether the asker is on our own network: figures are nobody else's business."""
    try:
        return ip_address(request.client.host if request.client else "").is_private
    except ValueError:
        return False


async def _telegram(house: House, scope: Scope, receive: Receive, send: Send) -> None:
    """One update from Telegram: verify, read, hear, and only then 200. Anything else makes Telegram bring it again."""
    room = house.rooms.get("telegram")
    if scope["method"] != "POST":
        await _answer(send, 405)
    elif room is None or not house.ready:
        known = bool(house.settings.telegram_token.get_secret_value())
        await _answer(send, 503 if known else 404, retry=2 if known else 0)
    elif (body := await _body(receive)) is None:
        await _answer(send, 413)
    elif not room.verify({name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}, body):
        await _answer(send, 401)
    else:
        status = await _hear(house, room, body)
        await _answer(send, status, retry=1 if status == 503 else 0)


async def _hear(house: House, room: Room, body: bytes) -> int:
    """The status to answer an update with."""
    try:
        arrivals = room.read(json.loads(body))
    except (ValueError, RecursionError) as error:
        log.error("An update could not be read and is left out.", error=str(error)[:200])
        return 200  # Telegram would bring it again for a day, and hold that chat up meanwhile
    try:
        await house.hear(arrivals)
    except Unavailable:
        return 503
    return 200


async def _body(receive: Receive) -> bytes | None:
    """The request's body; None when it is larger than any update."""
    parts: list[bytes] = []
    size, more = 0, True
    while more:
        event = await receive()
        part = event.get("body", b"")
        size += len(part)
        if size > BODY_MAX:
            return None
        parts.append(part)
        more = event.get("more_body", False)
    return b"".join(parts)


async def _answer(send: Send, status: int, *, retry: int = 0) -> None:
    headers = [(b"content-length", b"0")] + ([(b"retry-after", str(retry).encode())] if retry else [])
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b""})
