"""No request may take for ever to arrive: who sends slower than any telephone on a bad line is cut off with 408.

Nor does one outlast a stop: uvicorn cancels what is still under way then, and the other side is told to come again.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Final

import structlog
from fastapi import HTTPException

log = structlog.get_logger()
WAIT_SECONDS: Final = 10.0  # that any body may take
LEAST_SPEED: Final = 1000.0  # bytes a second beyond it: a photo of 300 kB may take five minutes
PAUSE_SECONDS: Final = 60.0  # in which nothing comes at all
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]


class TooSlow(HTTPException):
    """The body has not arrived in the time that so many bytes may take. FastAPI answers it by itself."""

    def __init__(self) -> None:
        super().__init__(408, "The request took too long to arrive.")


def patient(app: Application, *, wait: float = WAIT_SECONDS) -> Application:
    """The application, in which `receive` raises TooSlow while a body is outstanding. `wait` in seconds."""

    async def within(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await app(scope, receive, send)
        body = _Body(receive, wait)
        answer = _Answer(send, body)
        try:
            await app(scope, body, answer)
        except TooSlow:
            await answer.instead(408)
        except asyncio.CancelledError:  # by uvicorn alone, which would log a traceback if it came back to it
            log.warning("A stop has cut off a request that was under way.")
            await answer.instead(503, (b"retry-after", b"2"), (b"connection", b"close"))

    return within


class _Body:
    """`receive`, with an eye on the clock until the body is whole. After that it waits for the end of a stream."""

    def __init__(self, receive: Receive, wait: float) -> None:
        self._receive, self._until = receive, time.monotonic() + wait
        self._whole, self.slow = False, False

    async def __call__(self) -> Any:
        if self._whole:
            return await self._receive()
        try:
            async with asyncio.timeout(min(self._until - time.monotonic(), PAUSE_SECONDS)):
                event = await self._receive()
        except TimeoutError:
            self.slow = True
            raise TooSlow from None
        self._until += len(event.get("body", b"")) / LEAST_SPEED
        self._whole = not event.get("more_body", False)
        return event


class _Answer:
    """`send`; whoever was too slow is told that the connection ends, for the rest of the body is still to come."""

    def __init__(self, send: Send, body: _Body) -> None:
        self._send, self._body, self.begun = send, body, False

    async def instead(self, status: int, *headers: tuple[bytes, bytes]) -> None:
        """Nothing but this status, unless the answer has begun."""
        if not self.begun:
            told = [(b"content-length", b"0"), *headers]
            await self({"type": "http.response.start", "status": status, "headers": told})
            await self({"type": "http.response.body", "body": b""})

    async def __call__(self, event: Any) -> None:
        if event["type"] == "http.response.start":
            self.begun = True
            if self._body.slow:
                event = {**event, "headers": [*event["headers"], (b"connection", b"close")]}
        await self._send(event)
