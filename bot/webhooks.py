"""The channels' webhooks, before FastAPI: verify, read, hear, and only then 200. Until then it comes again."""

from __future__ import annotations

import hmac
import re
from collections.abc import Awaitable, Callable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import parse_qsl

import structlog
from pydantic import SecretStr

from bot.channels.channel import Arrival, Room
from bot.channels.whatsapp import reading, statuses
from bot.channels.whatsapp.reading import Preference
from bot.house import House
from bot.settings import Settings
from services.database import Unavailable
from services.outbox import Status
from services.quickjson import loads

log = structlog.get_logger()
UPDATE_MAX: Final = 1024 * 1024  # an update of Telegram has a few kilobytes
PAYLOAD_MAX: Final = 3 * 1024 * 1024  # Meta: at most 3 MB
CHALLENGE: Final = re.compile(r"[0-9A-Za-z_-]{1,128}", re.ASCII)
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Told:
    """What a body tells: what people have done, what became of our messages, and who wants to hear of us."""

    arrivals: Sequence[Arrival]
    statuses: Sequence[Status] = ()
    preferences: Sequence[Preference] = ()


Read = Callable[[Any, Any], Told]
"""(room, JSON) → what it tells. Raises ValueError when it is none of the channel's."""


@dataclass(frozen=True, slots=True)
class Webhook:
    """One channel's. `most` bytes may a body have. Without its `token` the channel is not here at all. `challenge`
    answers a GET that asks whether this is our address: b"" when it is none of the channel's."""

    channel: str
    read: Read
    most: int
    token: Callable[[Settings], SecretStr]
    challenge: Callable[[Settings, bytes], bytes] | None = None

    async def __call__(self, house: House, scope: Scope, receive: Receive, send: Send) -> None:
        known = bool(self.token(house.settings).get_secret_value())
        if scope["method"] == "POST":
            await self._posted(house, known, scope, receive, send)
        elif scope["method"] != "GET" or self.challenge is None:
            await _answer(send, 405)
        else:
            answer = self.challenge(house.settings, scope["query_string"]) if known else b""
            await _answer(send, 200 if answer else 403 if known else 404, body=answer)

    async def _posted(self, house: House, known: bool, scope: Scope, receive: Receive, send: Send) -> None:
        """Verify a body, read it, hear it."""
        room = house.rooms.get(self.channel)
        if room is None or not house.ready:
            await _answer(send, 503 if known else 404, retry=2 if known else 0)
        elif (body := await _body(receive, self.most)) is None:
            await _answer(send, 413)
        elif not room.verify(_headers(scope), body):
            await _answer(send, 401)
        else:
            status = await _hear(house, room, self.read, body)
            await _answer(send, status, retry=1 if status == 503 else 0)


def _headers(scope: Scope) -> dict[str, str]:
    return {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}


def _read_update(room: Room, update: Any) -> Told:
    return Told(room.read(update))


def _read_payload(room: Any, payload: Any) -> Told:
    ours = room.ours(payload)
    return Told(reading.read(ours), statuses.read(ours), reading.preferences(ours))


def _challenge(settings: Settings, query: bytes) -> bytes:
    """What Meta wants to read again, if it knows our verify token."""
    token = settings.whatsapp_verify_token.get_secret_value()
    asked = dict(parse_qsl(query.decode("latin-1")))
    told, challenge = asked.get("hub.verify_token", ""), asked.get("hub.challenge", "")
    known = bool(token) and hmac.compare_digest(told.encode("utf-8", "replace"), token.encode())
    fitting = asked.get("hub.mode") == "subscribe" and CHALLENGE.fullmatch(challenge)
    return challenge.encode() if known and fitting else b""


async def _hear(house: House, room: Room, read: Read, body: bytes) -> int:
    """The status to answer a body with. What cannot be read would come again for days, and hold others up meanwhile."""
    try:
        told = read(room, loads(body))
    except (ValueError, RecursionError) as error:
        log.error("An update could not be read and is left out.", channel=room.name, error=str(error)[:200])
        return 200
    try:
        await house.hear(told.arrivals)
        await house.settle(told.statuses)
        await house.heed(room.name, told.preferences)
    except Unavailable:
        return 503
    return 200


async def _body(receive: Receive, most: int) -> bytes | None:
    """The request's body; None when it is larger than what the channel sends."""
    parts: list[bytes] = []
    size, more = 0, True
    while more:
        event = await receive()
        part = event.get("body", b"")
        size += len(part)
        if size > most:
            return None
        parts.append(part)
        more = event.get("more_body", False)
    return b"".join(parts)


async def _answer(send: Send, status: int, *, retry: int = 0, body: bytes = b"") -> None:
    headers = [(b"content-length", str(len(body)).encode())]
    headers += [(b"content-type", b"text/plain")] if body else []
    headers += [(b"retry-after", str(retry).encode())] if retry else []
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


WEBHOOKS: Final[Mapping[str, Webhook]] = {
    "/webhooks/telegram": Webhook("telegram", _read_update, UPDATE_MAX, lambda settings: settings.telegram_token),
    "/webhooks/whatsapp": Webhook(
        "whatsapp", _read_payload, PAYLOAD_MAX, lambda settings: settings.whatsapp_token, _challenge
    ),
}
