"""The people of the bench: chats that talk in a closed loop, and the stand-in Bot API that hears what they are told."""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final
from urllib.parse import parse_qs

from bench.wire import Client, Server, connect

PATIENCE_SECONDS: Final = 60.0
SECRET: Final = "bench"
TOKEN: Final = "42:bench"
ME: Final = {"id": 42, "is_bot": True, "first_name": "Kanca", "username": "kanca_bot"}
FIRST_CHAT: Final = 10_000_001

Step = str | int
"""What a person does next: type this, or press the button at this position."""

GREETING: Final[tuple[Step, ...]] = ("/start", "1", "1", "1", "Sari")
TYPED: Final[tuple[Step, ...]] = (
    "daftar usaha", "{name}", "1", "2", "Surabaya", "Jalan Mawar 3", "lewati", "tidak", "lewati", "benar",
)  # fmt: skip
PRESSED: Final[tuple[Step, ...]] = ("daftar usaha", "{name}", 0, 1, "Surabaya", "Jalan Mawar 3", 0, 1, 0, 0)
"""A business registered: eight questions, a summary, and what says that it is done. Both bots are told the same."""


class BotApi:
    """What Telegram would answer, and a call for every message sent to a chat."""

    def __init__(self) -> None:
        self.chats: dict[int, Chat] = {}
        self._ids = itertools.count(1)

    def answer(self, path: str, body: bytes, kind: str) -> bytes:
        method = path.rpartition("/")[2]
        if method == "sendMessage":
            result: Any = self._sent(_parameters(body, kind))
        else:
            result = ME if method == "getMe" else True
        return json.dumps({"ok": True, "result": result}).encode()

    def _sent(self, told: dict[str, Any]) -> dict[str, Any]:
        chat = int(told["chat_id"])
        message = {
            "message_id": next(self._ids), "from": ME, "chat": {"id": chat, "first_name": "Sari", "type": "private"},
            "date": int(time.time()), "text": told["text"],
        }  # fmt: skip
        markup = told.get("reply_markup")
        if markup:
            message["reply_markup"] = json.loads(markup) if isinstance(markup, str) else markup
        self.chats[chat].hear(message)
        return message


def _parameters(body: bytes, kind: str) -> dict[str, Any]:
    if kind.startswith("application/json"):
        told: dict[str, Any] = json.loads(body)
        return told
    return {name: values[0] for name, values in parse_qs(body.decode()).items()}


@dataclass
class Chat:
    """One person, who says the next thing as soon as the last one is answered. `waits` are in seconds."""

    id: int
    dial: Callable[[], Awaitable[Client]]
    updates: itertools.count[int]
    waits: list[float] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    _client: Client | None = None
    _heard: asyncio.Event = field(default_factory=asyncio.Event)
    _last: dict[str, Any] = field(default_factory=dict)

    def hear(self, message: dict[str, Any]) -> None:
        self._last = message
        self._heard.set()

    async def greet(self) -> None:
        for step in GREETING:
            await self._do(step)

    async def converse(self, script: tuple[Step, ...]) -> None:
        """A whole conversation, which must end with the name that was given."""
        name = f"Toko {self.id}-{len(self.names)}"
        for step in script:
            await self._do(name if step == "{name}" else step)
        if name not in self._last["text"]:
            raise AssertionError(f"The conversation did not end with {name}: {self._last['text']}")
        self.names.append(name)

    async def _do(self, step: Step) -> None:
        self._heard.clear()
        began, update = time.perf_counter(), json.dumps(self._update(step)).encode()
        try:
            status = await self._post(update)
        except ConnectionError:  # hung up on just now, for a pause of seconds: come again, as Telegram does
            self._client = None
            status = await self._post(update)
        if status != 200:
            raise AssertionError(f"The bot answered {status}")
        if not self._heard.is_set():
            await asyncio.wait_for(self._heard.wait(), PATIENCE_SECONDS)
        self.waits.append(time.perf_counter() - began)

    async def _post(self, update: bytes) -> int:
        if self._client is None or self._client.closed:
            self._client = await self.dial()
        return await asyncio.wait_for(self._client.post(update), PATIENCE_SECONDS)

    def _update(self, step: Step) -> dict[str, Any]:
        number, now = next(self.updates), int(time.time())
        person = {"id": self.id, "is_bot": False, "first_name": "Sari", "language_code": "id"}
        chat = {"id": self.id, "first_name": "Sari", "type": "private"}
        if isinstance(step, int):
            keyboard = self._last["reply_markup"]["inline_keyboard"]
            pressed = [button["callback_data"] for row in keyboard for button in row][step]
            return {"update_id": number, "callback_query": {
                "id": str(number), "from": person, "message": self._last, "chat_instance": "7", "data": pressed,
            }}  # fmt: skip
        message = {"message_id": number, "from": person, "chat": chat, "date": now, "text": step}
        if step.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(step)}]
        return {"update_id": number, "message": message}


async def serve(api: BotApi) -> tuple[asyncio.Server, str]:
    """The stand-in on a free port, and its address."""
    server = await asyncio.get_running_loop().create_server(lambda: Server(api.answer), "127.0.0.1", 0)
    return server, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


def gather(api: BotApi, webhook: str, how_many: int) -> list[Chat]:
    """So many people, each with a connection of their own to the bot's webhook."""
    updates, dial = itertools.count(1), partial(connect, webhook, {"X-Telegram-Bot-Api-Secret-Token": SECRET})
    for number in range(FIRST_CHAT, FIRST_CHAT + how_many):
        api.chats[number] = Chat(number, dial, updates)
    return list(api.chats.values())
