"""Meta's delivery to a webhook: signed raw bytes, several things in one payload, at least once and in no order."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

import aiohttp

from tests.standin.whatsapp_people import Doing


@dataclass(frozen=True, slots=True)
class Manner:
    """How often each payload comes, and how patient the stand-in is, in seconds (Meta: for seven days)."""

    times: int = 1
    first_pause: float = 0.05
    longest_pause: float = 0.5
    answer_within: float = 20.0
    lives: float = 7 * 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Number:
    """Our own number at Meta."""

    phone_id: str
    account: str
    display: str = "6281100000000"


def payload(number: Number, doings: Sequence[Doing]) -> dict[str, Any]:
    """One webhook: things of one sort side by side in a value, with the contacts of those who did them."""
    changes = []
    for sort, some in groupby(doings, key=lambda doing: doing.sort):
        together = list(some)
        contacts = list({doing.user: doing.who for doing in together}.values())
        value: dict[str, Any] = {"messaging_product": "whatsapp"}
        value["metadata"] = {"display_phone_number": number.display, "phone_number_id": number.phone_id}
        value |= {"contacts": contacts, sort: [doing.what for doing in together]}
        changes.append({"value": value, "field": "user_preferences" if sort == "user_preferences" else "messages"})
    return {"object": "whatsapp_business_account", "entry": [{"id": number.account, "changes": changes}]}


def raw(told: dict[str, Any]) -> bytes:
    """As Meta writes JSON: what is not ASCII is escaped, and so are slashes."""
    return json.dumps(told, separators=(",", ":")).replace("/", "\\/").encode()


def signature(body: bytes, secret: str) -> str:
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


@dataclass(slots=True)
class Push:
    """Pushes to one webhook until closed. `statuses` are what was answered, 0 for no answer; `expired` was given up."""

    url: str
    secret: str
    manner: Manner
    statuses: list[int] = field(default_factory=list)
    expired: list[bytes] = field(default_factory=list)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _client: aiohttp.ClientSession = field(init=False)

    def __post_init__(self) -> None:
        self._client = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=self.manner.answer_within))

    async def verify(self, token: str) -> bool:
        """Whether the webhook answers our challenge, as plain text."""
        asked = {"hub.mode": "subscribe", "hub.verify_token": token, "hub.challenge": "1158201444"}
        async with self._client.get(self.url, params=asked) as answer:
            return answer.status == 200 and await answer.text() == "1158201444"

    def add(self, told: dict[str, Any]) -> None:
        for _ in range(self.manner.times):
            task = asyncio.create_task(self._deliver(raw(told)))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def settled(self) -> None:
        """Wait until everything has been taken or given up."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._client.close()

    async def _deliver(self, body: bytes) -> None:
        pause, until = self.manner.first_pause, time.monotonic() + self.manner.lives
        while time.monotonic() < until:
            self.statuses.append(status := await self.post(body))
            if status == 200:
                return
            await asyncio.sleep(pause)
            pause = min(2 * pause, self.manner.longest_pause)
        self.expired.append(body)

    async def post(self, body: bytes, signed: str | None = None) -> int:
        """Bring these very bytes once, signed unless something else is to stand there; the status answered."""
        sign = signature(body, self.secret) if signed is None else signed
        headers = {"Content-Type": "application/json", "X-Hub-Signature-256": sign, "User-Agent": "facebookexternalua"}
        try:
            async with self._client.post(self.url, data=body, headers=headers) as answer:
                return answer.status
        except (aiohttp.ClientError, TimeoutError):
            return 0
