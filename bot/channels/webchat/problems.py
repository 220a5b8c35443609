"""What a request is told when it cannot be done: problem+json (RFC 9457), with a stable `type` and a kind sentence."""

from __future__ import annotations

import math
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute

from bot.pages.assets import SECURITY
from dialogue.messages import Line

STATUS = {
    "not-understood": 400,
    "no-session": 401,
    "wrong-origin": 403,
    "not-found": 404,
    "too-big": 413,
    "picture-refused": 422,
    "refused": 422,
    "too-fast": 429,
    "away": 503,
}
RETRY_SOON = 3.0  # seconds until a page may try again when the database is away


class Problem(Exception):
    """A request that cannot be done. `name` is a key of STATUS; `line` is said instead of `web/problem-<name>`."""

    def __init__(self, name: str, *, line: Line | None = None, after: float = 0.0) -> None:
        super().__init__(name)
        self.name, self.after = name, after
        self.line = line or Line(f"web/problem-{name}")

    def response(self, sentence: str) -> Response:
        status = STATUS[self.name]
        headers = {**SECURITY, "Cache-Control": "no-store"}
        if self.after:
            headers["Retry-After"] = str(math.ceil(self.after))
        body = {"type": f"urn:kanca:problem:{self.name}", "title": self.name, "status": status, "detail": sentence}
        return JSONResponse(body, status, headers, media_type="application/problem+json")


Handler = Callable[[Request], Coroutine[Any, Any, Response]]
Answer = Callable[[Request, Exception], Coroutine[Any, Any, Response | None]]


def route_with(answer: Answer) -> type[APIRoute]:
    """A route whose failures `answer` turns into responses; what it answers with None is raised on."""

    class Route(APIRoute):
        def get_route_handler(self) -> Handler:
            handle = super().get_route_handler()

            async def careful(request: Request) -> Response:
                try:
                    return await handle(request)
                except Exception as broke:
                    response = await answer(request, broke)
                    if response is None:
                        raise
                    return response

            return careful

    return Route
