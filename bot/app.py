"""The HTTP side: which path leads where. bot/house.py wires what stands behind."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from contextlib import asynccontextmanager
from functools import partial
from ipaddress import ip_address
from typing import Any

import structlog
from fastapi import FastAPI, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot import learning
from bot.backend.routes import EVENTS, events
from bot.backend.routes import router as backend_router
from bot.certificates.pages import router as certificates_router
from bot.channels.webchat.http import router
from bot.house import House
from bot.market.http import router as market_router
from bot.metrics import refresh
from bot.patience import Application, patient
from bot.webhooks import WEBHOOKS

log = structlog.get_logger()
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]


def build_app(house: House) -> Application:
    """The ASGI application over a house. The webhooks stand before FastAPI: they are the hot path."""
    app = pages(house)
    hot: dict[str, Application] = {path: partial(webhook, house) for path, webhook in WEBHOOKS.items()}
    hot[EVENTS] = events(house.backend, lambda: house.ready)

    async def whole(scope: Scope, receive: Receive, send: Send) -> None:
        webhook = hot.get(scope["path"]) if house.web and scope["type"] == "http" else None
        await (webhook or app)(scope, receive, send)

    return patient(whole)


def pages(house: House) -> FastAPI:
    """Everything but the hot webhooks."""

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
