"""Files that people have sent: Meta is asked where one lies, and it is fetched from there, with the token."""

from __future__ import annotations

import json
import socket
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote, urlsplit

import aiohttp

from bot.addresses import is_public
from bot.channels.channel import File, NotFetched
from bot.channels.posting import CONNECT_SECONDS

PICTURE_BYTES: Final = 10_000_000
FILE_BYTES: Final = 20_000_000
SECONDS: Final = 60.0
TOLD_BYTES: Final = 65_536  # of an answer that tells where a file lies
NO_SUCH_FILE: Final = 100  # Graph API: there is no object of this id


class Files:
    """For one event loop. The token goes to https alone, or to the very host the settings name."""

    def __init__(self, token: str, base: str, version: str) -> None:
        self._base, self._version = base.rstrip("/"), version
        self._headers = {"Authorization": f"Bearer {token}"}
        self._sessions: dict[bool, aiohttp.ClientSession] = {}

    async def fetch(self, file: File) -> bytes:
        """The bytes of a file. Raises NotFetched."""
        limit = PICTURE_BYTES if file.kind == "picture" else FILE_BYTES
        told = await self._look(file.ref)
        if file.size > limit or _size(told) > limit:
            raise _too_big(max(file.size, _size(told)))
        status, data = await self._get(str(told.get("url", "")), limit)
        if len(data) > limit:
            raise _too_big(len(data))
        if status != 200 or not data:  # the address is good for five minutes: a new one is asked for next time
            raise NotFetched(f"{status} instead of the file")
        return data

    async def close(self) -> None:
        for session in self._sessions.values():
            await session.close()

    async def _look(self, media: str) -> Mapping[str, Any]:
        """Where a file lies, and how big it is."""
        status, answer = await self._get(f"{self._base}/{self._version}/{quote(media, safe='')}", TOLD_BYTES)
        told = _object(answer)
        if status == 200 and told.get("url"):
            return told
        error = told.get("error")
        code = error.get("code") if isinstance(error, dict) else None
        raise NotFetched(f"{status} ({code}) instead of the file's address", forever=code == NO_SUCH_FILE)

    async def _get(self, url: str, most: int) -> tuple[int, bytes]:
        """Status and body, or the first more than `most` bytes of it."""
        data, at_home = bytearray(), _origin(url) == _origin(self._base)
        if not at_home and _origin(url)[0] != "https":
            raise NotFetched("the file's address is not https", forever=True)
        try:
            async with self._session(at_home).get(url, headers=self._headers, allow_redirects=False) as answer:
                async for piece in answer.content.iter_chunked(65_536):
                    data += piece
                    if len(data) > most:
                        break
                return answer.status, bytes(data)
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            reason = type(error).__name__
        raise NotFetched(f"WhatsApp does not hand out the file ({reason})")  # out here without the address

    def _session(self, at_home: bool) -> aiohttp.ClientSession:
        """Another host than the settings name must lie in the open Internet."""
        if at_home not in self._sessions:
            patience = aiohttp.ClientTimeout(total=SECONDS, sock_connect=CONNECT_SECONDS)
            connector = aiohttp.TCPConnector(limit=20, socket_factory=None if at_home else _socket_outside)
            self._sessions[at_home] = aiohttp.ClientSession(
                connector=connector, timeout=patience, cookie_jar=aiohttp.DummyCookieJar()
            )
        return self._sessions[at_home]


def _socket_outside(where: Any) -> socket.socket:
    """A socket for an address, once it has been looked at."""
    family, kind, protocol, _, address = where
    if not is_public(address[0]):
        raise OSError("the address lies in a private network")
    made = socket.socket(family, kind, protocol)
    made.setblocking(False)
    return made


def _origin(url: str) -> tuple[str, str, int | None]:
    try:
        parts = urlsplit(url)
        return parts.scheme, parts.hostname or "", parts.port
    except ValueError:
        return "", "", None


def _object(answer: bytes) -> dict[str, Any]:
    try:
        told = json.loads(answer)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _size(told: Mapping[str, Any]) -> int:
    size = told.get("file_size")
    return size if isinstance(size, int) else 0


def _too_big(size: int) -> NotFetched:
    return NotFetched(f"a file of {size} bytes", forever=True, name="picture-too-big")
