"""Posting over connections that stay open. Every turn does it, at a fifth of what a general HTTP client costs."""

from __future__ import annotations

import asyncio
import ssl
import time
from typing import Any, Final
from urllib.parse import urlsplit

import httptools

CONNECT_SECONDS: Final = 5.0
IDLE_SECONDS: Final = 15.0  # servers hang up on idle connections, and what is written then is in doubt


class NotConnected(OSError):
    """No connection came about: nothing was sent."""


class HungUp(OSError):
    """The connection ended, or said what is no HTTP, before the answer was whole."""


class Connection(asyncio.Protocol):
    """One connection, which answers one request at a time. httptools calls the `on_` methods."""

    def __init__(self) -> None:
        self.transport: Any = None
        self.idle_since = 0.0
        self._parser = httptools.HttpResponseParser(self)
        self._parts: list[bytes] = []
        self._answer: asyncio.Future[tuple[int, bytes]] | None = None
        self._timer: asyncio.TimerHandle | None = None  # for a third of the price of asyncio.timeout

    @property
    def usable(self) -> bool:
        return not self.transport.is_closing() and time.monotonic() - self.idle_since < IDLE_SECONDS

    def ask(self, request: bytes, seconds: float) -> asyncio.Future[tuple[int, bytes]]:
        """The status and body to come, or TimeoutError after so long."""
        loop = asyncio.get_running_loop()
        self._answer, self._timer = loop.create_future(), loop.call_later(seconds, self._fail, TimeoutError())
        self.transport.write(request)
        return self._answer

    def close(self) -> None:
        self.transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        try:
            self._parser.feed_data(data)
        except (httptools.HttpParserError, httptools.HttpParserUpgrade) as error:
            self._fail(HungUp(type(error).__name__))
            self.close()

    def connection_lost(self, error: Exception | None) -> None:
        self._fail(HungUp(type(error).__name__ if error else "closed"))

    def on_message_begin(self) -> None:
        self._parts = []

    def on_body(self, part: bytes) -> None:
        self._parts.append(part)

    def on_message_complete(self) -> None:
        answer, self.idle_since = self._settle(), time.monotonic()
        if not self._parser.should_keep_alive() or answer is None:  # nobody has asked: it is out of step
            self.transport.close()
        if answer is not None and not answer.done():
            answer.set_result((self._parser.get_status_code(), b"".join(self._parts)))

    def _settle(self) -> asyncio.Future[tuple[int, bytes]] | None:
        """Who waits for the answer; nobody does from now on."""
        answer, self._answer = self._answer, None
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        return answer

    def _fail(self, error: HungUp | TimeoutError) -> None:
        answer = self._settle()
        if answer is not None and not answer.done():
            answer.set_exception(error)


class Posting:
    """Posts to one origin, for one event loop. `secure` is used for https; `bearer` is a token to show each time."""

    def __init__(self, base: str, secure: ssl.SSLContext, *, bearer: str = "") -> None:
        to = urlsplit(base)
        self._secure = secure if to.scheme == "https" else None
        self._host, self._port = to.hostname or "", to.port or (443 if self._secure else 80)
        self._head = f" HTTP/1.1\r\nHost: {to.netloc.rpartition('@')[2]}\r\n"
        if bearer:
            self._head += f"Authorization: Bearer {bearer}\r\n"
        self._free: list[Connection] = []

    async def post(
        self, path: str, body: bytes, seconds: float, *, content: str = "application/json"
    ) -> tuple[int, bytes]:
        """The status and body of the answer. Raises NotConnected, or HungUp or TimeoutError when it is in doubt."""
        connection = self._take() or await self._connect()
        head = f"POST {path}{self._head}Content-Type: {content}\r\nContent-Length: {len(body)}\r\n\r\n"
        try:
            answer = await connection.ask(head.encode() + body, seconds)
        except BaseException:
            connection.close()  # a late answer must not be taken for that of the next request
            raise
        self._free.append(connection)
        return answer

    def close(self) -> None:
        while self._free:
            self._free.pop().close()

    def _take(self) -> Connection | None:
        while self._free:
            connection = self._free.pop()
            if connection.usable:
                return connection
            connection.close()
        return None

    async def _connect(self) -> Connection:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                _, connection = await loop.create_connection(Connection, self._host, self._port, ssl=self._secure)
        except (OSError, TimeoutError) as error:
            raise NotConnected(type(error).__name__) from None
        return connection
