"""What the tests of the back end share: a house without a network, its clock, and signed requests to it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.backend import signatures

SECRET: Final = "whsec_" + "S2FuY2EgYW5kIHRoZSBiYWNrIGVuZCBzaGFyZSB0aGlz"
NOW: Final = 1_795_330_000.0
BYTES: Final = signatures.secrets_of("SECRET", SECRET)[0]


@dataclass(frozen=True)
class Response:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


def body_of(type: str = "tea.served", data: Any = None, **more: Any) -> bytes:  # noqa: A002
    event = {"type": type, "timestamp": "2026-11-22T06:30:00Z", "data": {} if data is None else data, **more}
    return json.dumps(event).encode()


def signed(body: bytes, event: str = "evt_1", at: float = NOW, secret: bytes = BYTES) -> dict[str, str]:
    return signatures.headers([secret], event, int(at), body)


async def ask(
    app: Any,
    path: str,
    parts: Sequence[bytes] = (b"",),
    headers: Mapping[str, str] | None = None,
    method: str = "POST",
    query: str = "",
) -> Response:
    """One request to the application itself, its body in these parts. Of an endless answer only the head is heard."""
    raw = [(name.lower().encode(), value.encode("latin-1", "replace")) for name, value in (headers or {}).items()]
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http",
        "path": path, "raw_path": path.encode(errors="replace"), "query_string": query.encode(), "root_path": "",
        "headers": raw, "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 8000), "state": {},
    }  # fmt: skip
    waiting = [{"type": "http.request", "body": part, "more_body": n < len(parts) - 1} for n, part in enumerate(parts)]
    heard: list[Any] = []
    endless = asyncio.Event()

    async def receive() -> Any:
        if waiting:
            return waiting.pop(0)
        await endless.wait()
        return {"type": "http.disconnect"}

    async def send(event: Any) -> None:
        heard.append(event)
        if b"text/event-stream" in dict(event.get("headers", ())).get(b"content-type", b""):
            endless.set()

    await app(scope, receive, send)
    given = {name.decode().lower(): value.decode() for name, value in heard[0]["headers"]}
    return Response(heard[0]["status"], given, b"".join(event.get("body", b"") for event in heard[1:]))
