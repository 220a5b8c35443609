"""Requests made up from the descriptions of our own endpoints, signed and unsigned: no answer is a 5xx."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Coroutine, Iterator
from typing import Any, Final, TypeVar
from urllib.parse import urlencode

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import SecretStr
from schemathesis.core import NOT_SET

from bot.app import build_app, pages
from bot.backend import signatures
from bot.backend.openapi import document
from bot.house import House
from bot.settings import Settings
from tests.bot.backend.room import BYTES, SECRET, Response, ask

CONTRACT: Final = schemathesis.openapi.from_dict(document())
MANY = settings(
    max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None
)  # fmt: skip
T = TypeVar("T")


class Running:
    """A house in a thread of its own, so that plain tests may ask it."""

    def __init__(self, settings: Settings) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self.house = self.run(self._open(settings))
        self.app = build_app(self.house)

    async def _open(self, settings: Settings) -> House:
        house = House(settings)
        house.start()
        while not house.ready:  # noqa: ASYNC110
            await asyncio.sleep(0.02)
        return house

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)

    def ask(self, case: Any, *, sign: bool = False) -> Response:
        """Send a made-up request as it is, or with a good signature over its body."""
        path = case.path
        for name, value in (case.path_parameters or {}).items():
            path = path.replace(f"{{{name}}}", str(value))
        body = _encoded(case.body)
        headers = {str(name): str(value) for name, value in dict(case.headers or {}).items() if str(name).isascii()}
        if sign:
            headers |= signatures.headers([BYTES], headers.get("webhook-id") or "evt", int(time.time()), body)
        query = urlencode(dict(case.query or {}), doseq=True, errors="replace")
        return self.run(ask(self.app, path, [body], headers, case.method, query))

    def close(self) -> None:
        self.run(self.house.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


def _encoded(body: Any) -> bytes:
    if body is NOT_SET:
        return b""
    return body if isinstance(body, bytes) else json.dumps(body, default=str).encode()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("described")
    found = Running(
        Settings(
            data_dir=folder,
            backend_verify_secrets=SecretStr(SECRET),
            woocommerce_secret=SecretStr("w" * 24),
        )
    )
    yield found
    found.close()


def operations(schema: Any) -> list[Any]:
    return [one.ok() for one in schema.get_all_operations()]


def named(one: Any) -> str:
    return f"{one.method.upper()} {one.path}"


@pytest.mark.parametrize("one", operations(CONTRACT), ids=named)
def test_the_contracts_endpoints_answer_what_they_say_they_answer(one: Any, running: Running) -> None:
    known, seen = {int(status) for status in one.definition.raw["responses"]}, set[int]()

    @MANY
    @given(case=one.as_strategy(), sign=st.booleans())
    def every(case: Any, sign: bool) -> None:
        seen.add(status := running.ask(case, sign=sign).status)
        assert status in known

    every()
    if one.path == "/webhooks/backend":
        assert {204, 401, 422} <= seen, "The cases no longer get past the door."


def test_no_other_endpoint_of_ours_breaks_either(running: Running) -> None:
    schema = schemathesis.openapi.from_dict(pages(running.house).openapi())
    for one in operations(schema):

        @settings(MANY, max_examples=15)
        @given(case=one.as_strategy())
        def every(case: Any) -> None:
            assert running.ask(case).status < 500, named(case.operation)

        every()
