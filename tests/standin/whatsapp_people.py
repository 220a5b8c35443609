"""People on WhatsApp: each verb makes what stands under `messages` in Meta's webhook, with the person's contact."""

from __future__ import annotations

import itertools
import secrets
import time
from dataclasses import dataclass, field
from typing import Any, Literal

_ids = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Doing:
    """One thing somebody did. `who` is the contact, `what` the message (or the preference, the status)."""

    sort: Literal["messages", "statuses", "user_preferences"]
    who: dict[str, Any]
    what: dict[str, Any]

    @property
    def user(self) -> str:
        return str(self.who.get("user_id") or self.who["wa_id"])


def wamid() -> str:
    return f"wamid.HBgN{secrets.token_hex(12).upper()}{next(_ids):06d}=="


@dataclass(slots=True)
class Somebody:
    """`number` is a phone number in digits; with `hidden` the person has taken a username and shows none.
    `bsuid` is what Meta has called people since April 2026; "" for a webhook as it was before."""

    number: str
    name: str = "Sari"
    bsuid: str = ""
    hidden: bool = False
    at: float | None = None  # the time of what they do, in seconds since 1970; None: now
    last: dict[str, Any] = field(default_factory=dict)

    @property
    def contact(self) -> dict[str, Any]:
        who: dict[str, Any] = {"profile": {"name": self.name}}
        who |= {} if self.hidden else {"wa_id": self.number}
        return who | ({"user_id": self.bsuid} if self.bsuid else {})

    def does(self, kind: str, what: Any = None, **more: Any) -> Doing:
        """A message of any kind."""
        message: dict[str, Any] = {} if self.hidden else {"from": self.number}
        message |= {"from_user_id": self.bsuid} if self.bsuid else {}
        message |= {"id": wamid(), "timestamp": str(int(self.at or time.time())), "type": kind}
        self.last = message | ({kind: what} if what is not None else {}) | more
        return Doing("messages", self.contact, self.last)

    def says(self, text: str) -> Doing:
        return self.does("text", {"body": text})

    def presses(self, id_: str, title: str, *, on: str = "") -> Doing:
        """One of at most three reply buttons."""
        return self._answers("button_reply", {"id": id_, "title": title}, on)

    def chooses(self, id_: str, title: str, *, on: str = "") -> Doing:
        """A row of a list."""
        return self._answers("list_reply", {"id": id_, "title": title}, on)

    def _answers(self, sort: str, reply: dict[str, Any], on: str) -> Doing:
        context = {"context": {"from": "6281100000000", "id": on or wamid()}}
        return self.does("interactive", {"type": sort, sort: reply}, **context)

    def presses_template(self, payload: str, text: str, *, on: str = "") -> Doing:
        """A quick-reply button of a template."""
        context = {"context": {"from": "6281100000000", "id": on or wamid()}}
        return self.does("button", {"payload": payload, "text": text}, **context)

    def photo(self, media: str, caption: str = "") -> Doing:
        said = {"caption": caption} if caption else {}
        return self.does("image", {"id": media, "mime_type": "image/jpeg", "sha256": "c0ffee", **said})

    def document(self, media: str, mime: str = "image/jpeg", name: str = "IMG_0001.jpg") -> Doing:
        return self.does("document", {"id": media, "mime_type": mime, "sha256": "c0ffee", "filename": name})

    def voice(self, media: str = "9001") -> Doing:
        told = {"id": media, "mime_type": "audio/ogg; codecs=opus", "sha256": "c0ffee", "voice": True}
        return self.does("audio", told)

    def location(self, latitude: float, longitude: float) -> Doing:
        return self.does("location", {"latitude": latitude, "longitude": longitude})

    def card(self, number: str, *, wa_id: str = "") -> Doing:
        """A contact card; their own when `number` is theirs."""
        phone = {"phone": f"+{number}", "type": "CELL"} | ({"wa_id": wa_id} if wa_id else {})
        return self.does(
            "contacts", [{"name": {"formatted_name": self.name, "first_name": self.name}, "phones": [phone]}]
        )

    def reacts(self, emoji: str = "👍", on: str = "") -> Doing:
        return self.does("reaction", {"message_id": on or wamid(), "emoji": emoji})

    def sends_what_nobody_reads(self) -> Doing:
        error = {"code": 131051, "title": "Message type unknown", "message": "Message type unknown"}
        return self.does("unsupported", errors=[{**error, "error_data": {"details": "Message type is not supported."}}])

    def wants_no_news(self, *, again: bool = False) -> Doing:
        """Stop (or take up again) offers of the business in WhatsApp's own settings."""
        told: dict[str, Any] = {} if self.hidden else {"wa_id": self.number}
        told |= {"user_id": self.bsuid} if self.bsuid else {}
        told |= {"detail": "User requested to stop marketing messages", "category": "marketing_messages"}
        told |= {"value": "resume" if again else "stop", "timestamp": str(int(self.at or time.time()))}
        return Doing("user_preferences", self.contact, told)
