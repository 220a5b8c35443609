"""HTTP/1.1 by hand, so that the generator costs little beside what it measures: a client and a server on loopback."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"

Answer = Callable[[str, bytes, str], bytes]
"""(path, body, content type) -> JSON"""


class _Messages(asyncio.Protocol):
    """Cuts a stream into HTTP messages with a Content-Length."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self.transport: Any = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        buffer = self._buffer
        buffer += data
        while (end := buffer.find(b"\r\n\r\n")) >= 0:
            head = bytes(buffer[:end])
            stop = end + 4 + int(_header(head, b"content-length") or 0)
            if len(buffer) < stop:
                return
            body = bytes(buffer[end + 4 : stop])
            del buffer[:stop]
            self.message(head, body)

    def message(self, head: bytes, body: bytes) -> None:
        raise NotImplementedError


def _header(head: bytes, name: bytes) -> str:
    for line in head.split(b"\r\n")[1:]:
        key, _, value = line.partition(b":")
        if key.lower() == name:
            return value.strip().decode()
    return ""


class Server(_Messages):
    """Answers every request with 200 and the JSON that `answer` returns."""

    def __init__(self, answer: Answer) -> None:
        super().__init__()
        self._answer = answer

    def message(self, head: bytes, body: bytes) -> None:
        path = head.split(b" ", 2)[1].decode()
        told = self._answer(path, body, _header(head, b"content-type"))
        self.transport.write(OK % len(told) + told)


class Client(_Messages):
    """One keep-alive connection that posts JSON, one request after the other."""

    def __init__(self, path: str, host: str, headers: dict[str, str]) -> None:
        super().__init__()
        more = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        self._head = f"POST {path} HTTP/1.1\r\nHost: {host}\r\n{more}Content-Type: application/json\r\n".encode()
        self._status: asyncio.Future[int] | None = None

    @property
    def closed(self) -> bool:
        return bool(self.transport.is_closing())

    async def post(self, body: bytes) -> int:
        """The status of the answer."""
        self._status = asyncio.get_running_loop().create_future()
        self.transport.write(self._head + b"Content-Length: %d\r\n\r\n" % len(body) + body)
        return await self._status

    def message(self, head: bytes, body: bytes) -> None:
        assert self._status is not None
        self._status.set_result(int(head.split(b" ", 2)[1]))

    def connection_lost(self, error: Exception | None) -> None:
        if self._status is not None and not self._status.done():
            self._status.set_exception(ConnectionError("the bot has hung up"))


async def connect(url: str, headers: dict[str, str]) -> Client:
    """A client for this one address."""
    to = urlsplit(url)
    loop = asyncio.get_running_loop()
    _, client = await loop.create_connection(
        lambda: Client(to.path, to.netloc, headers), to.hostname or "", to.port or 80
    )
    return client
