"""People who use Telegram: each method is something a person does, and returns the update that tells a bot of it."""

from __future__ import annotations

import itertools
import time
from dataclasses import dataclass, field, replace
from typing import Any

Update = dict[str, Any]

update_ids = itertools.count(700_000_001)
message_ids = itertools.count(1)
query_ids = itertools.count(9_000_000_000)


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person in a private chat, or in a group when `chat` says so."""

    id: int
    first_name: str = "Sari"
    last_name: str = ""
    language_code: str = "id"
    chat: dict[str, Any] = field(default_factory=dict)

    def in_group(self, chat: int = -1001234567890) -> Somebody:
        return replace(self, chat={"id": chat, "type": "supergroup", "title": "Kopontren Al-Hidayah"})

    @property
    def user(self) -> dict[str, Any]:
        names = {"first_name": self.first_name, "last_name": self.last_name, "language_code": self.language_code}
        return {"id": self.id, "is_bot": False, **{name: value for name, value in names.items() if value}}

    @property
    def here(self) -> dict[str, Any]:
        return self.chat or {"id": self.id, "type": "private", "first_name": self.first_name}

    def message(self, **content: Any) -> Update:
        """Any message; `content` as the Bot API names it."""
        common = {"message_id": next(message_ids), "from": self.user, "chat": self.here, "date": int(time.time())}
        return {"update_id": next(update_ids), "message": {**common, **content}}

    def says(self, text: str, *, reply_to: dict[str, Any] | None = None) -> Update:
        content: dict[str, Any] = {"text": text}
        if text.startswith("/"):
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
        return self.message(**content, **({"reply_to_message": reply_to} if reply_to else {}))

    def edits(self, update: Update, text: str) -> Update:
        changed = {**update["message"], "text": text, "edit_date": int(time.time())}
        return {"update_id": next(update_ids), "edited_message": changed}

    def presses(self, message: dict[str, Any], choice: str | int) -> Update:
        """Press a button of a message the bot has sent: by its label, or by its place from 0."""
        buttons = [button for row in message["reply_markup"]["inline_keyboard"] for button in row]
        labels = [button["text"] for button in buttons]
        button = buttons[labels.index(choice) if isinstance(choice, str) else choice]
        return self.presses_data(message, button["callback_data"])

    def presses_data(self, message: dict[str, Any], data: str) -> Update:
        query = {"id": str(next(query_ids)), "from": self.user, "chat_instance": "7", "data": data, "message": message}
        return {"update_id": next(update_ids), "callback_query": query}

    def photo(self, file_id: str = "photo-1", caption: str = "", **more: Any) -> Update:
        sizes = [(f"{file_id}-s", 90, 67), (f"{file_id}-m", 320, 240), (file_id, 1280, 960)]
        photo = [
            {"file_id": ref, "file_unique_id": ref, "width": width, "height": height, "file_size": width * 90}
            for ref, width, height in sizes
        ]
        return self.message(photo=photo, **({"caption": caption} if caption else {}), **more)

    def album(self, *file_ids: str, caption: str = "") -> list[Update]:
        """One update a photo; only the first carries the caption, and nothing tells how many there are."""
        group = str(next(query_ids))
        return [self.photo(ref, "" if place else caption, media_group_id=group) for place, ref in enumerate(file_ids)]

    def document(
        self, file_id: str = "doc-1", mime: str = "application/pdf", name: str = "a.pdf", size: int = 9
    ) -> Update:
        file = {"file_id": file_id, "file_unique_id": file_id, "mime_type": mime, "file_name": name, "file_size": size}
        return self.message(document=file)

    def voice(self, file_id: str = "voice-1") -> Update:
        return self.message(
            voice={"file_id": file_id, "file_unique_id": file_id, "duration": 3, "mime_type": "audio/ogg"}
        )

    def location(self, latitude: float = -7.55, longitude: float = 112.24) -> Update:
        return self.message(location={"latitude": latitude, "longitude": longitude})

    def contact(self, phone: str, *, own: bool = True) -> Update:
        card = {"phone_number": phone, "first_name": self.first_name, "user_id": self.id if own else self.id + 1}
        return self.message(contact=card)

    def blocks(self) -> Update:
        return self._membership("member", "kicked")

    def unblocks(self) -> Update:
        return self._membership("kicked", "member")

    def _membership(self, before: str, after: str) -> Update:
        bot = {"id": 42, "is_bot": True, "first_name": "Kanca", "username": "kanca_bot"}
        change = {"chat": self.here, "from": self.user, "date": int(time.time())}
        members = {
            name: {"user": bot, "status": status, **({"until_date": 0} if status == "kicked" else {})}
            for name, status in (("old_chat_member", before), ("new_chat_member", after))
        }
        return {"update_id": next(update_ids), "my_chat_member": {**change, **members}}
