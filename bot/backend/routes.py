"""The back end's paths: webhooks in, and the description of the whole contract.

Its own webhook stands before FastAPI, for in a flood a hundred orders a second come that way (`events`).
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any, Final

from fastapi import APIRouter, Request, Response

from bot.backend.openapi import document
from bot.backend.problems import problem
from bot.backend.reading import BODY_MAX
from bot.backend.safe import Answer
from bot.backend.wiring import Backend
from bot.patience import Application

Receive = Callable[[Mapping[str, str], bytes], Awaitable[Answer]]


EVENTS: Final = "/webhooks/backend"


def events(backend: Backend, ready: Callable[[], bool]) -> Application:
    """What answers at EVENTS, as long as the house is `ready`."""

    async def heard(scope: MutableMapping[str, Any], receive: Any, send: Any) -> None:
        answer = Response(status_code=405, headers={"allow": "POST"})
        if scope["method"] == "POST":
            answer = await _received(Request(scope, receive), backend.receiver.receive if ready() else None)
        await answer(scope, receive, send)

    return heard


def router(backend: Backend, ready: Callable[[], bool]) -> APIRouter:
    """The other webhooks, as long as the house is `ready`, and the description."""
    api = APIRouter()

    @api.post("/webhooks/backend/woocommerce")
    async def woocommerce(request: Request) -> Response:
        return await _received(request, backend.woocommerce.receive if ready() else None)

    @api.get("/openapi.json")
    async def description() -> Response:
        return Response(json.dumps(document()), media_type="application/json")

    return api


async def _received(request: Request, receive: Receive | None) -> Response:
    answer = await _answer(request, receive)
    return Response(answer.body, answer.status, dict(answer.headers))


async def _answer(request: Request, receive: Receive | None) -> Answer:
    if receive is None:
        return problem("away")
    headers = dict[str, str]()
    for raw, value in request.headers.raw:
        name = raw.decode("latin-1")
        if name.startswith("webhook-") and name in headers:
            return problem("unverified", f"{name} is there twice.")
        headers[name] = value.decode("latin-1")
    body = await _body(request)
    return problem("too-large", f"At most {BODY_MAX} bytes.") if body is None else await receive(headers, body)


async def _body(request: Request) -> bytes | None:
    """The raw body; None when it is larger than any event, whatever its head says."""
    parts, size = list[bytes](), 0
    async for part in request.stream():
        size += len(part)
        if size > BODY_MAX:
            return None
        parts.append(part)
    return b"".join(parts)
