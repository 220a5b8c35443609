"""The only way out to a back end: no redirects, a time limit, and no address inside a private network.

The address is checked where the socket is made, so it is the address that is connected to, however it was found:
written as a number, by a name that points inside, or by a name that points elsewhere the second time.
"""

from __future__ import annotations

import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit

import aiohttp

from bot.addresses import is_public

TIMEOUT_SECONDS: Final = 20.0
ANSWER_MAX: Final = 8 * 1024 * 1024  # bytes of an answer that is read at all


class Forbidden(OSError):
    """The address lies in a private network, and nobody has allowed that."""


class Unreachable(Exception):
    """No answer. The message is fit for a log."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. Header names in small letters."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


def checked_url(setting: str, url: str, *, allow_private: bool) -> str:
    """The address of a back end as it is used. Raises ValueError naming the setting."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"{setting} must be an address as https://market.example.id")
    if parts.username or parts.password:
        raise ValueError(f"{setting} must not hold a user name or password.")
    if parts.scheme == "http" and not allow_private:
        raise ValueError(f"{setting} must begin with https:// unless KANCA_BACKEND_ALLOW_PRIVATE=true")
    return url.rstrip("/")


class Outside:
    """HTTP to others, for one event loop."""

    def __init__(self, *, allow_private: bool = False, resolver: Any = None) -> None:
        self._allow_private, self._resolver = allow_private, resolver
        self._session: aiohttp.ClientSession | None = None

    async def request(
        self, method: str, url: str, headers: Mapping[str, str], body: bytes | None = None, *, read: bool = False
    ) -> Answer:
        """One request, one answer, redirects included. `read` its body too. Raises Unreachable."""
        try:
            async with self._open().request(method, url, headers=headers, data=body, allow_redirects=False) as response:
                content = await _read(response) if read else b""
                found = {name.lower(): value for name, value in response.headers.items()}
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
            raise Unreachable(_reason(error)) from error
        return Answer(response.status, found, content)

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            connector = aiohttp.TCPConnector(resolver=self._resolver, socket_factory=self._socket, limit=50)
            timeout = aiohttp.ClientTimeout(total=TIMEOUT_SECONDS)
            jar = aiohttp.DummyCookieJar()
            self._session = aiohttp.ClientSession(connector=connector, timeout=timeout, cookie_jar=jar)
        return self._session

    def _socket(self, where: Any) -> socket.socket:
        """A socket for an address, once it has been looked at."""
        family, kind, protocol, _, address = where
        if not self._allow_private and not is_public(address[0]):
            raise Forbidden("the address lies in a private network (KANCA_BACKEND_ALLOW_PRIVATE=true would allow it)")
        made = socket.socket(family, kind, protocol)
        made.setblocking(False)
        return made


async def _read(response: aiohttp.ClientResponse) -> bytes:
    content = b""
    async for chunk in response.content.iter_chunked(65536):
        content += chunk
        if len(content) > ANSWER_MAX:
            raise ValueError("The answer is too large.")
    return content


def _reason(error: Exception) -> str:
    """Why, without addresses that may hold secrets."""
    inner: BaseException | None = error
    while inner is not None:
        if isinstance(inner, Forbidden):
            return f"Forbidden: {inner}"
        inner = inner.__cause__ or inner.__context__
    return type(error).__name__
