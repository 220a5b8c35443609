"""WhatsApp as a room: the five verbs, over Meta's Cloud API."""

from __future__ import annotations

import hashlib
import hmac
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.channels.channel import Arrival, File, Limits, NotDelivered, Refused, TryLater, Worded
from bot.channels.fields import Json
from bot.channels.whatsapp.files import Files
from bot.channels.whatsapp.reading import ours, read
from bot.channels.whatsapp.sending import VERSION, Wire
from bot.channels.whatsapp.showing import LIMITS, show
from bot.media import Missing, Unavailable

HEADER = "X-Hub-Signature-256"

Open = Callable[[str], Awaitable[bytes]]
"""The bytes behind a media reference, as bot.media gives them. Raises its Missing or Unavailable."""

log = logging.getLogger(__name__)


class WhatsAppRoom:
    """One number of ours. `pick` is what stands on the button that opens a list, per language."""

    name = "whatsapp"
    limits: Limits = LIMITS

    def __init__(
        self,
        token: str,
        *,
        phone_id: str,
        app_secret: str,
        open_picture: Open,
        open_document: Open,
        base: str = "https://graph.facebook.com",
        pick: Callable[[str], str] = lambda language: "Pilih",
    ) -> None:
        self.phone_id, self._secret, self._pick = phone_id, app_secret.encode(), pick
        self._wire, self._files = Wire(token, base, phone_id), Files(token, base, VERSION)
        self._open = {"image": open_picture, "document": open_document}

    async def close(self) -> None:
        self._wire.close()
        await self._files.close()

    def verify(self, headers: Mapping[str, str], body: bytes) -> bool:
        """Whether the body is signed with our app's secret, byte for byte. Header names may be in lower case."""
        shown = headers.get(HEADER) or headers.get(HEADER.lower()) or ""
        signed = f"sha256={hmac.new(self._secret, body, hashlib.sha256).hexdigest()}"
        return bool(self._secret) and hmac.compare_digest(shown.encode("utf-8", "replace"), signed.encode())

    def ours(self, payload: Any) -> Json:
        """What of a webhook is about our number, in the same shape. Raises ValueError when it is none."""
        return ours(payload, self.phone_id)

    def read(self, payload: Any) -> list[Arrival]:
        return read(self.ours(payload))

    def show(self, message: Worded) -> list[dict[str, Any]]:
        return show(message, self._pick)

    async def deliver(self, chat: str, payload: Mapping[str, Any]) -> str:
        """Send one payload of `show`, its file first; WhatsApp's id of the message."""
        part, kind = _carrier(payload)
        if not kind:
            return await self._wire.send(chat, payload)
        try:
            filled = {kind: await self._handed_over(part[kind], kind)}
        except Missing:
            return await self._wire.send(chat, _without_file(payload))
        except Unavailable:
            raise TryLater("our own store of pictures does not answer") from None
        try:
            return await self._wire.send(chat, _with(payload, filled))
        except Refused:
            self._wire.forget(part[kind]["ref"])
            raise

    async def _handed_over(self, file: Json, kind: str) -> Json:
        """The file as the message names it: by the id it has with Meta."""
        ref, name = file["ref"], file.get("filename", "foto.jpg")
        media = self._wire.uploaded(ref)
        if not media:
            data = await self._open[kind](ref)
            mime = "image/png" if data.startswith(b"\x89PNG") else file["mime"]
            media = await self._wire.upload(ref, data, mime, name)
        return {**{key: value for key, value in file.items() if key not in ("ref", "mime")}, "id": media}

    async def fetch(self, file: File) -> bytes:
        """At most 10 MB of a picture, 20 MB of anything else."""
        return await self._files.fetch(file)

    async def acknowledge(self, arrival: Arrival) -> None:
        """Show the person that their message was read. No *typing*: our answer is there before it could be seen."""
        if not arrival.acknowledge:
            return
        try:
            await self._wire.mark_read(arrival.acknowledge)
        except NotDelivered as error:
            log.debug("A message was not marked as read: %s", error)


def _carrier(payload: Mapping[str, Any]) -> tuple[Mapping[str, Any], str]:
    """The part of a payload that carries a file of ours, and of which kind; "" when there is none."""
    part: Mapping[str, Any] = payload.get("interactive", {}).get("header") or payload
    kind = part.get("type", "")
    return part, kind if kind in ("image", "document") else ""


def _with(payload: Mapping[str, Any], filled: Json) -> Json:
    """The payload with its file named."""
    if "interactive" not in payload:
        return {**payload, **filled}
    interactive = payload["interactive"]
    return {**payload, "interactive": {**interactive, "header": {**interactive["header"], **filled}}}


def _without_file(payload: Mapping[str, Any]) -> Json:
    """The file was deleted meanwhile: what was to be said still is."""
    if "interactive" in payload:
        kept = {name: value for name, value in payload["interactive"].items() if name != "header"}
        return {**payload, "interactive": kept}
    kind = payload["type"]
    text = payload[kind].get("caption", "")
    if not text:
        raise Refused("the file is gone, and there was no text with it")
    kept = {name: value for name, value in payload.items() if name != kind}
    return {**kept, "type": "text", "text": {"body": text, "preview_url": False}}
