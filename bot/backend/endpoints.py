"""How a delivery is posted to each kind of endpoint: signed, to a back end or within the house; or as a statement."""

from __future__ import annotations

import base64
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from urllib.parse import quote

from bot.backend import signatures
from bot.backend.safe import Answer, Outside
from bot.backend.sending import Answered, Post
from services.events.deliveries import Queued

Transport = Callable[[Mapping[str, str], bytes], Awaitable[Answered]]
"""Takes headers and body to where they are read: over the network, or to a function of this program."""

Asking = Callable[[str, Mapping[str, str]], Awaitable[Answer]]
"""Asks for the events since a cursor, with these headers. Raises Unreachable."""


def signed(secrets: Sequence[bytes], take: Transport) -> Post:
    """Standard Webhooks: the same id and body at every try, signed anew each time, with every secret."""

    async def post(row: Queued, now: float) -> Answered:
        body = row.body.encode()
        headers = {"content-type": "application/json", **signatures.headers(secrets, row.id, int(now), body)}
        return await take(headers, body)

    return post


def over_http(outside: Outside, url: str) -> Transport:
    async def take(headers: Mapping[str, str], body: bytes) -> Answer:
        return await outside.request("POST", url, {**headers, "user-agent": "Kanca"}, body)

    return take


def asked_over_http(outside: Outside, url: str) -> Asking:
    async def ask(cursor: str, headers: Mapping[str, str]) -> Answer:
        since = f"?since={quote(cursor, safe='')}" if cursor else ""
        return await outside.request("GET", f"{url}/orders{since}", headers, read=True)

    return ask


def statements(outside: Outside, url: str, key: str, secret: str) -> Post:
    """xAPI: the `data` of the event, a statement or a list of them, posted to a learning record store."""
    headers = {
        "content-type": "application/json",
        "authorization": "Basic " + base64.b64encode(f"{key}:{secret}".encode()).decode(),
        "x-experience-api-version": "1.0.3",
    }

    async def post(row: Queued, now: float) -> Answer:
        body = json.dumps(json.loads(row.body)["data"], ensure_ascii=False).encode()
        return await outside.request("POST", f"{url}/statements", headers, body)

    return post
