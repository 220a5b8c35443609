"""Telegram as a room: the five verbs. Importing this imports aiogram, so do it only when a token is set."""

from __future__ import annotations

import hmac
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiogram.types import BufferedInputFile

from bot.channels.channel import Arrival, Doubtful, File, Limits, NotDelivered, NotFetched, Refused, TryLater, Worded
from bot.channels.telegram.problems import Moved
from bot.channels.telegram.reading import Reader
from bot.channels.telegram.showing import LIMITS, NO_PREVIEW, show
from bot.channels.telegram.wire import Wire
from bot.media import Missing, Unavailable

HEADER = "X-Telegram-Bot-Api-Secret-Token"
PICTURE_BYTES = 10_000_000
FILE_BYTES = 20_000_000  # Bot API: getFile
BUSY = "temporarily unavailable"

Open = Callable[[str], Awaitable[bytes]]
"""The bytes behind a media reference, as bot.media gives them. Raises its Missing or Unavailable."""

Tell = Callable[[str, str], Awaitable[None]]
"""Told the old and the new id of a group that became a supergroup, each time something is sent to the old one."""

log = logging.getLogger(__name__)


async def _nobody(old: str, new: str) -> None:
    """Nobody keeps where groups have gone."""


class TelegramRoom:
    """`secret` is what the webhook must show; `bot_name` the user name without @ (`setup.introduce` asks Telegram)."""

    name = "telegram"
    limits: Limits = LIMITS

    def __init__(
        self,
        token: str,
        *,
        secret: str,
        open_picture: Open,
        open_document: Open,
        base: str = "https://api.telegram.org",
        bot_name: str = "",
        moved: Tell = _nobody,
    ) -> None:
        self.wire = Wire(token, base)
        self.secret = secret
        self.reader = Reader(self.wire.bot.id, bot_name)
        self._open_picture, self._open_document = open_picture, open_document
        self._moved: dict[str, str] = {}  # groups that became supergroups since we started
        self.tell_moved = moved

    async def close(self) -> None:
        await self.wire.close()

    def verify(self, headers: Mapping[str, str], body: bytes) -> bool:
        """Whether Telegram shows the secret we gave it with setWebhook. Header names may be in lower case."""
        shown = headers.get(HEADER) or headers.get(HEADER.lower()) or ""
        return bool(self.secret) and hmac.compare_digest(shown.encode(), self.secret.encode())

    def read(self, payload: Any) -> list[Arrival]:
        return self.reader.read(payload)

    def show(self, message: Worded) -> list[dict[str, Any]]:
        return show(message)

    async def deliver(self, chat: str, payload: Mapping[str, Any]) -> str:
        """Send one payload of `show`; "chat:message" of what was sent. Follows a group that became a supergroup."""
        where = self._moved.get(chat, chat)
        try:
            sent = await self._send(where, payload)
        except Moved as moved:
            self._moved[chat] = where = moved.to
            sent = await self._send(where, payload)
        if where != chat:
            await self.tell_moved(chat, where)
        return f"{where}:{sent}"

    async def _send(self, chat: str, payload: Mapping[str, Any]) -> int:
        parameters = dict(payload, chat_id=int(chat))
        method = parameters.pop("method")
        if method == "sendMessage":
            return _number(await self.wire.call(method, parameters))
        try:
            return await self._send_file(method, parameters)
        except Missing:
            return await self._send_without_file(parameters)
        except Unavailable:
            raise TryLater("our own store of pictures does not answer") from None

    async def _send_file(self, method: str, parameters: dict[str, Any]) -> int:
        """By aiogram, which writes the multipart body."""
        if method == "sendPhoto":
            picture = BufferedInputFile(await self._open_picture(parameters.pop("photo")), "foto.jpg")
            return (await self.wire.bot.send_photo(photo=picture, **parameters)).message_id
        wanted = parameters.pop("document")
        document = BufferedInputFile(await self._open_document(wanted["ref"]), wanted["name"])
        return (await self.wire.bot.send_document(document=document, **parameters)).message_id

    async def _send_without_file(self, parameters: dict[str, Any]) -> int:
        """The picture was deleted meanwhile: what was to be said still is."""
        text = parameters.pop("caption", "")
        if not text:
            raise Refused("the file is gone, and there was no text with it")
        kept: dict[str, Any] = {name: parameters[name] for name in ("chat_id", "reply_markup") if name in parameters}
        return _number(await self.wire.call("sendMessage", {**kept, "text": text, "link_preview_options": NO_PREVIEW}))

    async def fetch(self, file: File) -> bytes:
        """At most 10 MB of a picture, 20 MB of anything else. The file's address, which shows the token, stays here."""
        limit = PICTURE_BYTES if file.kind == "picture" else FILE_BYTES
        if file.size > limit:
            raise _too_big(file.size)
        try:
            told = await self.wire.call("getFile", {"file_id": file.ref})
            size, path = int(told.get("file_size", 0)), str(told["file_path"])
            data = b"" if size > limit else await self.wire.download(path, limit)
        except Refused as error:
            if "too big" in str(error):
                raise _too_big(file.size) from None
            raise NotFetched(str(error), forever=BUSY not in str(error)) from None
        except NotDelivered as error:
            raise NotFetched(str(error)) from None
        except (LookupError, TypeError, ValueError, AttributeError):
            raise NotFetched("Telegram told no path of the file") from None
        if max(size, len(data)) > limit:
            raise _too_big(max(size, len(data)))
        return data

    async def acknowledge(self, arrival: Arrival) -> None:
        """Stop the clock on a pressed button. An old one cannot be answered any more: that is nobody's harm."""
        if not arrival.acknowledge:
            return
        try:
            await self.wire.call("answerCallbackQuery", {"callback_query_id": arrival.acknowledge})
        except NotDelivered as error:
            log.debug("A press was not acknowledged: %s", error)


def _number(message: Any) -> int:
    """The id of the message that was sent."""
    try:
        return int(message["message_id"])
    except (LookupError, TypeError, ValueError):
        raise Doubtful("Telegram took the message and told no id") from None


def _too_big(size: int) -> NotFetched:
    return NotFetched(f"a file of {size} bytes", forever=True, name="picture-too-big")
