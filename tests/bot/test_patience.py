"""Who sends slower than a telephone on a bad line is cut off; who is slow but sends, and who only listens, is not."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any

import pytest
from fastapi import FastAPI, Request
from structlog.testing import capture_logs

from bot import patience
from bot.patience import Application, patient


async def raw(scope: Any, receive: Any, send: Any) -> None:
    """Reads a body to its end, as the channels' webhooks do, then waits for the end of the connection."""
    while (await receive()).get("more_body"):
        pass
    await receive()
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b""})


def by_fastapi() -> FastAPI:
    app = FastAPI()

    @app.post("/")
    async def whole(request: Request) -> int:
        return len(await request.body())

    return app


async def answer_to(app: Application, parts: Iterable[tuple[float, int]], *, more: bool) -> tuple[int, bool]:
    """(status, whether the connection ends) for a body whose parts come each after so many seconds with so many bytes;
    with `more` it never ends."""
    left, start = list(parts), []

    async def receive() -> Any:
        if not left:
            return await asyncio.Event().wait() if more else {"type": "http.disconnect"}
        seconds, size = left.pop(0)
        await asyncio.sleep(seconds)
        return {"type": "http.request", "body": b"x" * size, "more_body": bool(left) or more}

    async def send(event: Any) -> None:
        if event["type"] == "http.response.start":
            start.append((event["status"], (b"connection", b"close") in event["headers"]))

    scope = {"type": "http", "method": "POST", "path": "/", "headers": [], "query_string": b""}
    await patient(app, wait=0.2)(scope, receive, send)
    return start[0]


@pytest.mark.parametrize("app", [raw, by_fastapi()], ids=["a webhook", "FastAPI"])
async def test_a_body_that_never_ends_is_cut_off(app: Application) -> None:
    assert await answer_to(app, [(0.0, 1), (0.0, 1)], more=True) == (408, True)


async def test_a_byte_now_and_then_does_not_keep_the_connection() -> None:
    assert await answer_to(raw, [(0.05, 1)] * 100, more=True) == (408, True)


async def test_who_sends_slowly_but_steadily_is_heard() -> None:
    assert await answer_to(raw, [(0.1, 200)] * 6, more=False) == (200, False)


async def test_a_pause_in_a_large_body_is_not_endless(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "PAUSE_SECONDS", 0.1)
    assert await answer_to(raw, [(0.0, 1_000_000)], more=True) == (408, True)


async def test_who_has_sent_everything_may_listen_for_ever() -> None:
    async def listens(scope: Any, receive: Any, send: Any) -> None:
        await receive()
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(receive(), 0.5)
        await send({"type": "http.response.start", "status": 200, "headers": []})

    ended = asyncio.Event()
    events = [{"type": "http.request", "body": b"", "more_body": False}]

    async def receive() -> Any:
        return events.pop() if events else await ended.wait()

    said: list[int] = []

    async def send(event: Any) -> None:
        said.append(event["status"])

    await patient(listens, wait=0.2)({"type": "http", "method": "GET", "path": "/", "headers": []}, receive, send)
    assert said == [200]


@pytest.mark.parametrize("app", [raw, by_fastapi()], ids=["a webhook", "FastAPI"])
async def test_who_still_sends_when_we_stop_is_told_to_come_again_and_the_log_has_one_line(app: Application) -> None:
    with capture_logs() as logs:
        sending = asyncio.create_task(answer_to(app, [(0.0, 100_000)], more=True))
        await asyncio.sleep(0.05)
        sending.cancel()  # as uvicorn does
        assert await sending == (503, True)
    assert [line["event"] for line in logs] == ["A stop has cut off a request that was under way."]
