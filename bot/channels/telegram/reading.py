"""From Telegram's updates to arrivals: plain reading of dictionaries, microseconds each, for every turn does it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.channels.channel import Arrival, File, Press
from bot.channels.fields import (
    Json,
    degrees,
    maybe_thing,
    moment,
    needed,
    number,
    size,
    thing,
    things,
    words,
)

COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w{1,32}))?(?!\S)\s*", re.ASCII)
PRESSED = re.compile(r"(\d{1,18}):(\d{1,4})", re.ASCII)
NOT_OURS = Press(0, 0)
"""A button that we never offered: there is no row 0 in the outbox."""

OTHER = ("sticker", "animation", "video_note", "poll", "dice", "game", "story", "checklist", "paid_media")


class NotForUs(Exception):
    """A command for another bot in the same group."""


@dataclass(slots=True)
class Reader:
    """What must be known of the bot to know whether a group speaks to it. `name` is its user name without @, `mark`
    what stands before its updates' ids (bot/polling.py, `mark_of`)."""

    bot: int
    name: str = ""
    mark: str = ""

    def read(self, update: Any) -> list[Arrival]:
        """What an update says; nothing for kinds we do not use. Raises ValueError when it is no update."""
        if not isinstance(update, dict):
            raise ValueError("an update is an object")
        key = f"{self.mark}{number(update, 'update_id')}"
        if "message" in update:
            return self._message(key, thing(update, "message"))
        if "callback_query" in update:
            return [_press(key, thing(update, "callback_query"))]
        if "edited_message" in update:
            return self._edited(key, thing(update, "edited_message"))
        if "my_chat_member" in update:
            return _membership(key, thing(update, "my_chat_member"))
        return []

    def _message(self, key: str, message: Json) -> list[Arrival]:
        said = _content(message)
        return self._arrive(key, message, said, moment(message, "date")) if said else []

    def _edited(self, key: str, message: Json) -> list[Arrival]:
        text = words(message, "text") or words(message, "caption")  # a live location that moves is an edit too
        said = {"kind": "edited", "text": text}
        return self._arrive(key, message, said, moment(message, "edit_date")) if text else []

    def _arrive(self, key: str, message: Json, said: Json, at: datetime) -> list[Arrival]:
        sender, chat = maybe_thing(message, "from"), thing(message, "chat")
        if sender is None or sender.get("is_bot") is True:  # a channel, an anonymous administrator, another bot
            return []
        where, private = str(number(chat, "id")), needed(chat, "type") == "private"
        try:
            said["text"], start, named = self._told(said["text"], private)
        except NotForUs:
            return []
        return [
            Arrival(
                channel="telegram",
                id=key,
                user=str(number(sender, "id")),
                chat=where,
                at=at,
                message=f"{where}:{number(message, 'message_id')}",
                private=private,
                addressed=private or named or self._answers_us(message),
                name=_name(sender),
                language_code=words(sender, "language_code"),
                start=start,
                **said,
            )
        ]

    def _told(self, text: str, private: bool) -> tuple[str, str, bool]:
        """The text without our name, what a deep link carried, and whether we were named or given a command."""
        if text.startswith("/") and (command := COMMAND.match(text)):
            if not private and command[2] and command[2].lower() != self.name.lower():
                raise NotForUs
            name, rest = f"/{command[1].lower()}", text[command.end() :].strip()
            return (name, rest, True) if name == "/start" else (f"{name} {rest}".rstrip(), "", True)
        if private or not self.name or f"@{self.name.lower()}" not in text.lower():
            return text, "", False
        mention = re.compile(rf"(?<!\w)@{re.escape(self.name)}(?!\w)[\s,:]*", re.IGNORECASE)
        plain, times = mention.subn("", text)
        return plain.strip(), "", times > 0

    def _answers_us(self, message: Json) -> bool:
        replied = maybe_thing(message, "reply_to_message")
        author = maybe_thing(replied, "from") if replied else None
        return author is not None and number(author, "id") == self.bot


def _content(message: Json) -> Json | None:
    """What a message brings; None when it is the chat's own notice (a pinned message, a migration)."""
    if "text" in message:
        return {"kind": "text", "text": words(message, "text")}
    caption = words(message, "caption")
    if "photo" in message:
        return {"kind": "picture", "text": caption, "files": (_largest(things(message, "photo")),)}
    if "location" in message:  # a venue carries one too
        place = thing(message, "location")
        return {
            "kind": "location",
            "text": "",
            "place": (degrees(place, "latitude", 90), degrees(place, "longitude", 180)),
        }
    if "contact" in message:
        phone = _own_phone(message)
        return {"kind": "contact", "text": "", "phone": phone, "problem": "" if phone else "contact-of-another"}
    if any(kind in message for kind in OTHER):
        return {"kind": "other", "text": caption}
    return _attached(message, caption)


def _attached(message: Json, caption: str) -> Json | None:
    for kind in ("voice", "audio"):
        if kind in message:
            return {"kind": "voice", "text": caption, "files": (_file(thing(message, kind), "voice"),)}
    for kind in ("document", "video"):
        if kind in message:
            file = thing(message, kind)
            sort = "picture" if words(file, "mime_type").startswith("image/") else "document"
            return {"kind": sort, "text": caption, "files": (_file(file, sort),)}
    return None


def _file(file: Json, kind: Any) -> File:
    return File(
        needed(file, "file_id"), kind, words(file, "mime_type"), size(file, "file_size"), words(file, "file_name")
    )


def _largest(sizes: list[Json]) -> File:
    if not sizes:
        raise ValueError("a photo has at least one size")
    largest = max(sizes, key=lambda each: number(each, "width") * number(each, "height"))
    return File(needed(largest, "file_id"), "picture", "image/jpeg", size(largest, "file_size"))


def _own_phone(message: Json) -> str:
    """The sender's own number, which Telegram vouches for; "" when it is somebody else's card."""
    contact, sender = thing(message, "contact"), maybe_thing(message, "from")
    if sender is None or "user_id" not in contact or number(contact, "user_id") != number(sender, "id"):
        return ""
    return "+" + needed(contact, "phone_number").lstrip("+")


def _press(key: str, query: Json) -> Arrival:
    sender, message = thing(query, "from"), maybe_thing(query, "message")
    chat = thing(message, "chat") if message else {"id": number(sender, "id"), "type": "private"}
    pressed = PRESSED.fullmatch(words(query, "data"))
    return Arrival(
        channel="telegram",
        id=key,
        user=str(number(sender, "id")),
        chat=str(number(chat, "id")),
        kind="press",
        at=datetime.now(UTC),  # Telegram does not say when
        press=Press(int(pressed[1]), int(pressed[2])) if pressed else NOT_OURS,
        private=needed(chat, "type") == "private",
        name=_name(sender),
        language_code=words(sender, "language_code"),
        acknowledge=needed(query, "id"),
    )


def _membership(key: str, change: Json) -> list[Arrival]:
    """Somebody blocks or unblocks us. Joining and leaving a group is nothing to us."""
    sender, chat = thing(change, "from"), thing(change, "chat")
    before = needed(thing(change, "old_chat_member"), "status")
    after = needed(thing(change, "new_chat_member"), "status")
    if needed(chat, "type") != "private" or "kicked" not in (before, after) or before == after:
        return []
    return [
        Arrival(
            channel="telegram",
            id=key,
            user=str(number(sender, "id")),
            chat=str(number(chat, "id")),
            kind="blocked" if after == "kicked" else "unblocked",
            at=moment(change, "date"),
            name=_name(sender),
            language_code=words(sender, "language_code"),
        )
    ]


def _name(sender: Json) -> str:
    return f"{words(sender, 'first_name')} {words(sender, 'last_name')}".strip()
