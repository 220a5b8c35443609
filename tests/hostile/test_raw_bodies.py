"""Ten thousand raw bodies at Telegram's webhook and at the page's door: whatever comes, the answer is no 500."""

from __future__ import annotations

import asyncio
import gc
import gzip
import itertools
import json
import os
import random
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.app import build_app
from bot.house import House
from bot.settings import Settings
from tests.standin.telegram import StandInTelegram
from tests.standin.telegram_people import Somebody

SECRET = "the-secret"
SCRATCHED = 8000  # bodies in which some bytes are others
GROWTH_MAX = 50 * 1024 * 1024  # bytes: all that came is forgotten again
SARI = Somebody(7)
_addresses = itertools.count(1)
GOOD = (SARI.says("halo"), SARI.photo("foto"), SARI.location(), SARI.contact("+6281234567890"), SARI.blocks())


class Client:
    """Speaks to the application itself, without a network."""

    def __init__(self, app: Any) -> None:
        self.app, self.cookie = app, b""

    async def post(
        self, path: str, parts: list[bytes], secret: str = SECRET, kind: str = "application/json", method: str = "POST"
    ) -> int:
        """The status of the answer to a body that comes in these parts. A cookie it gives is kept."""
        headers = [(b"x-telegram-bot-api-secret-token", secret.encode("latin-1", "replace")), (b"host", b"localhost"),
                   (b"content-type", kind.encode()), (b"cookie", self.cookie)]  # fmt: skip
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http",
            "path": path, "raw_path": path.encode(), "query_string": b"", "root_path": "", "headers": headers,
            "client": (f"10.0.{next(_addresses) % 250}.1", 1), "server": ("127.0.0.1", 8000), "state": {},
        }  # fmt: skip
        waiting = [
            {"type": "http.request", "body": part, "more_body": n < len(parts) - 1} for n, part in enumerate(parts)
        ]
        statuses: list[int] = []

        async def receive() -> Any:
            return waiting.pop(0) if waiting else await asyncio.Event().wait()

        async def send(event: Any) -> None:
            if event["type"] == "http.response.start":
                statuses.append(event["status"])
                given = [value for name, value in event["headers"] if name.lower() == b"set-cookie"]
                self.cookie = given[0].partition(b";")[0] if given else self.cookie

        await self.app(scope, receive, send)
        return statuses[0]


@pytest.fixture
async def client(tmp_path: Path) -> AsyncIterator[Client]:
    async with StandInTelegram() as telegram:
        settings = Settings(
            data_dir=tmp_path, telegram_token=telegram.token, telegram_api_url=telegram.url,
            telegram_webhook_secret=SECRET, telegram_mode="webhook", public_url="http://127.0.0.1:1",
        )  # fmt: skip
        house = House(settings)
        house.start()
        client = Client(build_app(house))
        while await client.post("/webhooks/telegram", [json.dumps(SARI.says("/start")).encode()]) != 200:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
        yield client
        await house.close()


def bodies() -> Iterator[bytes]:
    """Everything that is no update, and updates that have been mutilated."""
    whole = [json.dumps(update).encode() for update in GOOD]
    yield from (
        b"",
        b"null",
        b"[]",
        b"{}",
        b"0",
        b'""',
        b"NaN",
        b"Infinity",
        b"-",
        b"{",
        b'{"update_id":}',
        b"\xff\xfe",
        b"\x00",
    )
    yield from (
        b'{"update_id": 1e400}',
        b'{"update_id": NaN}',
        b'{"update_id": -1}',
        b'{"update_id": true}',
        b'{"update_id": "1"}',
    )
    yield from (
        b"[" * 10_000,
        b'{"a":' * 10_000,
        b"[" * 9000 + b"]" * 9000,
        b'{"message": ' + b"[" * 5000 + b"]" * 5000 + b"}",
    )
    yield from (
        b'{"update_id": 1, "update_id": 2}',
        b'{"update_id": ' + b"9" * 5000 + b"}",
        gzip.compress(b"0" * 1_000_000),
    )
    yield from (
        b'{"update_id": 5, "message": "\\ud800"}',
        '{"update_id": 5, "message": "\ud800"}'.encode("utf-8", "surrogatepass"),
    )
    yield from (body[:cut] for body in whole for cut in range(0, len(body), 7))
    yield from (each for update in GOOD for each in _mutilated(update))
    dice = random.Random(3)
    for _ in range(SCRATCHED):
        body = bytearray(dice.choice(whole))
        for _ in range(dice.randrange(1, 8)):
            body[dice.randrange(len(body))] = dice.randrange(256)
        yield bytes(body)


STRANGE: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    2**63,
    2**70,
    1e308,
    "",
    "x",
    "\x00",
    "\ud800",
    [],
    {},
    [[]],
    {"id": None},
    [None],
    "9" * 500,
)


def _mutilated(value: Any) -> Iterator[bytes]:
    """The update with each of its values, however deep, left out or replaced by something strange."""
    for path in _paths(value):
        for strange in STRANGE:
            yield json.dumps(_with(value, path, strange)).encode()


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*path, key)
        yield from _paths(inner, (*path, key))


def _with(value: Any, path: tuple[Any, ...], strange: Any) -> Any:
    if not path:
        return strange
    copy: Any = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = _with(value[path[0]], path[1:], strange)
    return copy


def resident() -> int:
    """Bytes of memory that this process, in which the house lives, holds now."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.timeout(300)
async def test_whatever_stands_in_a_body_the_webhook_answers_and_lives(client: Client) -> None:
    before, sent = resident(), 0
    for body in bodies():
        assert await client.post("/webhooks/telegram", [body]) in {200, 400, 413}, body[:300]
        sent += 1
    assert sent > 10_000
    assert resident() - before < GROWTH_MAX
    assert await client.post("/webhooks/telegram", [json.dumps(SARI.says("masih di sana?")).encode()]) == 200


async def test_a_body_larger_than_any_update_is_refused_while_it_comes(client: Client) -> None:
    assert await client.post("/webhooks/telegram", [b" " * 100_000] * 40) == 413


@pytest.mark.parametrize("secret", ["", "x", SECRET.upper(), f"{SECRET} ", SECRET[:-1], "ÿ" * 10])
async def test_whoever_does_not_know_the_secret_is_not_heard(client: Client, secret: str) -> None:
    assert await client.post("/webhooks/telegram", [json.dumps(SARI.says("halo")).encode()], secret) == 401


PAGE = (
    {"id": "aaaaaaaa-1", "kind": "text", "text": "halo", "language_code": "id-ID"},
    {"id": "aaaaaaaa-2", "kind": "press", "press": {"message": 1, "position": 0}},
    {"id": "aaaaaaaa-3", "kind": "location", "place": [-7.9, 112.6]},
    {"id": "aaaaaaaa-4", "kind": "pictures", "pictures": ["0" * 64]},
    {"seq": 3},
)


async def test_the_doors_of_the_page_answer_no_500_either(client: Client) -> None:
    hello = {"id": "aaaaaaaa-0", "kind": "hello", "language_code": "id-ID"}
    assert await client.post("/chat/messages", [json.dumps(hello).encode()]) < 300
    assert client.cookie
    strange = [body for said in PAGE for body in _mutilated(said)]
    strange += [b"", b"null", b"[" * 10_000, b"\xff", b"--x\r\n\r\n--x--", b"0" * 2_000_000]
    for body in strange:
        for path in ("/chat/messages", "/chat/seen"):
            assert 200 <= await client.post(path, [body]) < 500, (path, body[:300])
    for kind in ("multipart/form-data; boundary=x", "multipart/form-data", "text/plain", "\x00", ""):
        for body in strange[-6:]:
            for path in ("/chat/pictures", "/chat/messages", "/webhooks/nobody"):
                assert 200 <= await client.post(path, [body], kind=kind) < 500, (path, kind, body[:300])


FILES = (
    "/chat/picture/..%2f..%2fetc%2fpasswd", "/chat/picture/" + "0" * 64, "/chat/document/x", "/static/../house.py",
    "/static/%00", "/p/\ud800",
)  # fmt: skip


@pytest.mark.parametrize("path", FILES)
async def test_whatever_is_asked_of_the_page_it_gives_no_500_and_no_file_of_ours(client: Client, path: str) -> None:
    path = path.encode("utf-8", "replace").decode()
    assert 400 <= await client.post(path, [b""], method="GET") < 500
