"""Posting to the Cloud API: messages, and the files that stand in them, which are uploaded before."""

from __future__ import annotations

import json
import logging
import secrets
import ssl
import time
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from bot.channels.channel import Doubtful, NotDelivered, TryLater
from bot.channels.posting import Posting
from bot.channels.whatsapp.problems import Ours, TooManyToOne, answered, unanswered

VERSION: Final = "v26.0"
ANSWER_SECONDS: Final = 20.0
UPLOAD_SECONDS: Final = 60.0
UPLOADED_SECONDS: Final = 29 * 86_400.0  # Meta keeps what we upload for 30 days
REMEMBERED_MOST: Final = 2_000  # files, and people, kept in memory

TAKEN: Final = ("application/pdf", "text/plain", "image/jpeg", "image/png")
"""Meta takes few types. What we send of others is JSON: text."""

log = logging.getLogger(__name__)


class Wire:
    """For one event loop. Raises NotDelivered alone; nothing it says shows the token or anybody's number."""

    def __init__(self, token: str, base: str, phone_id: str) -> None:
        if urlsplit(base).scheme not in ("http", "https") or not urlsplit(base).hostname:
            raise ValueError("KANCA_WHATSAPP_API_URL must be an address such as https://graph.facebook.com")
        self._posting = Posting(base, ssl.create_default_context(), bearer=token)
        self._path = f"{urlsplit(base).path.rstrip('/')}/{VERSION}/{phone_id}"
        self._uploaded: dict[str, tuple[str, float]] = {}
        self._too_many: dict[str, int] = {}  # times in a row that a person was sent too much
        self._told = False  # that nothing leaves because of us

    def close(self) -> None:
        self._posting.close()

    async def send(self, chat: str, message: Mapping[str, Any]) -> str:
        """Post a message to a number, or to an id of Meta's; the id of the message."""
        to = {"recipient" if "." in chat else "to": chat}
        status, answer = await self._post("messages", json.dumps({**message, **to}).encode(), ANSWER_SECONDS)
        if status != 200:
            raise self._problem(status, answer, chat)
        self._too_many.pop(chat, None)
        self._told = False
        try:
            return str(json.loads(answer)["messages"][0]["id"])
        except (ValueError, LookupError, TypeError):
            raise Doubtful("200 from WhatsApp without the id of a message") from None

    async def mark_read(self, message: str) -> None:
        """The two ticks of a message turn blue."""
        told = {"messaging_product": "whatsapp", "status": "read", "message_id": message}
        status, answer = await self._post("messages", json.dumps(told).encode(), ANSWER_SECONDS)
        if status != 200:
            raise answered(status, answer)

    def uploaded(self, ref: str) -> str:
        """The media id of a file that was uploaded not long ago, or ""."""
        media, until = self._uploaded.get(ref, ("", 0.0))
        return media if time.time() < until else ""

    def forget(self, ref: str) -> None:
        """It was refused: upload it anew next time."""
        self._uploaded.pop(ref, None)

    async def upload(self, ref: str, data: bytes, mime: str, name: str) -> str:
        """Hand a file over; its media id. A lost answer leaves no doubt here: the file is handed over again."""
        mime = mime if mime in TAKEN else "text/plain"
        content, body = _form(data, mime, name)
        try:
            status, answer = await self._post("media", body, UPLOAD_SECONDS, content)
            if status != 200:
                raise self._problem(status, answer, "")
            media = str(json.loads(answer)["id"])
        except (Doubtful, ValueError, LookupError, TypeError) as error:
            raise TryLater(f"the file could not be handed over ({type(error).__name__})") from None
        while len(self._uploaded) >= REMEMBERED_MOST:
            del self._uploaded[next(iter(self._uploaded))]
        self._uploaded[ref] = media, time.time() + UPLOADED_SECONDS
        return media

    async def _post(
        self, what: str, body: bytes, seconds: float, content: str = "application/json"
    ) -> tuple[int, bytes]:
        try:
            return await self._posting.post(f"{self._path}/{what}", body, seconds, content=content)
        except OSError as error:  # a TimeoutError is one too
            problem = unanswered(error)
        raise problem

    def _problem(self, status: int, answer: bytes, chat: str) -> NotDelivered:
        """What the answer means, told aloud once where we are at fault ourselves."""
        times = self._too_many.get(chat, 0) + 1
        problem = answered(status, answer, times=times)
        if isinstance(problem, TooManyToOne):
            if len(self._too_many) >= REMEMBERED_MOST:
                self._too_many.clear()
            self._too_many[chat] = times
        if isinstance(problem, Ours) and not self._told:
            self._told = True
            log.error("WhatsApp takes nothing from us until this is put right: %s", problem)
        return problem


def _form(data: bytes, mime: str, name: str) -> tuple[str, bytes]:
    """A file as a form with its three fields: the type of the content, and the content."""
    edge = secrets.token_hex(16)
    safe = "".join(c if c.isascii() and c.isprintable() and c not in '"\\' else "_" for c in name)
    field = f'--{edge}\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n'
    head = (
        field % ("messaging_product", "whatsapp")
        + field % ("type", mime)
        + f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{safe}"\r\nContent-Type: {mime}\r\n\r\n'
    )
    return f"multipart/form-data; boundary={edge}", head.encode() + data + f"\r\n--{edge}--\r\n".encode()
