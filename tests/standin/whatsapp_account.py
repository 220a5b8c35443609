"""An account at the stand-in Cloud API: its files and templates, and the messages that were posted."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from aiohttp import web

from tests.standin import whatsapp_rules as rules
from tests.standin.faults import Fault
from tests.standin.whatsapp_faults import refusal

URL_SECONDS: Final = 300.0


@dataclass(frozen=True, slots=True)
class Call:
    """One message that was posted: to whom, how it was answered (0: not at all), its id if it was taken."""

    to: str
    parameters: dict[str, Any]
    status: int
    id: str = ""
    outside: bool = False  # it was taken outside the window and is no template: Meta tells so only later

    @property
    def text(self) -> str:
        """What the person reads, whatever kind of message it is."""
        told = self.parameters
        if told["type"] == "template":
            return " ".join(one["text"] for part in told["template"]["components"] if rules.sort_of(part) == "body"
                            for one in part["parameters"])  # fmt: skip
        if told["type"] == "interactive":
            return str(told["interactive"]["body"]["text"])
        return str(told["text"]["body"] if told["type"] == "text" else told[told["type"]].get("caption", ""))

    @property
    def buttons(self) -> dict[str, str]:
        """What can be pressed: the id of each label."""
        if self.parameters["type"] != "interactive":
            return {}
        action = self.parameters["interactive"]["action"]
        rows = [button["reply"] for button in action.get("buttons", [])]
        rows += [row for section in action.get("sections", []) for row in section["rows"]]
        return {row["title"]: row["id"] for row in rows}


class Account:
    """Methods return what the Graph API answers."""

    def __init__(self) -> None:
        self.media: dict[str, tuple[str, bytes]] = {}
        self.templates: dict[tuple[str, str], dict[str, Any]] = {}
        self._urls: dict[str, tuple[str, float]] = {}

    def pass_time(self, seconds: float) -> None:
        """Every address of a file is so much older."""
        self._urls = {key: (media, until - seconds) for key, (media, until) in self._urls.items()}

    def upload(self, form: Mapping[str, Any]) -> Fault:
        file = form.get("file")
        try:
            if not isinstance(file, web.FileField):
                raise rules.Wrong(100, "The parameter file is required.")
            rules.upload(form, file.content_type, data := file.file.read())
        except rules.Wrong as wrong:
            return wrong.fault
        number = f"{7_000_000_000 + len(self.media)}"
        self.media[number] = (file.content_type, data)
        return say({"id": number})

    def look(self, media: str, base: str) -> Fault:
        """Where a file can be had, for five minutes."""
        if media not in self.media:
            return refusal(100, f"Object with ID '{media}' does not exist", subcode=33)
        mime, data = self.media[media]
        key = hashlib.sha256(f"{media}:{time.time_ns()}".encode()).hexdigest()[:32]
        self._urls[key] = (media, time.time() + URL_SECONDS)
        told = {"url": f"{base}/attachments/{key}", "mime_type": mime, "sha256": hashlib.sha256(data).hexdigest()}
        return say({**told, "file_size": len(data), "id": media, "messaging_product": "whatsapp"})

    def file(self, key: str) -> tuple[str, bytes] | None:
        """The file behind an address that is still good."""
        media, until = self._urls.get(key, ("", 0.0))
        return self.media[media] if time.time() < until else None

    def create(self, told: dict[str, Any]) -> Fault:
        """Make a template. It is approved at once, as nobody reviews here."""
        try:
            rules.creation(told)
        except rules.Wrong as wrong:
            return wrong.fault
        key = (told["name"], told["language"])
        if key in self.templates:
            return refusal(100, "There is already content in this language for this template.", subcode=2388024)
        made = {"id": str(5_000 + len(self.templates)), "status": "APPROVED", "category": told["category"]}
        self.templates[key] = {**told, **made}
        return say(made)

    def page(self, query: Mapping[str, str]) -> Fault:
        """Some of the templates, and where the next begin."""
        first, most = int(query.get("after", "0")), int(query.get("limit", "25"))
        some, end = list(self.templates.values())[first : first + most], first + most
        more = {"cursors": {"after": str(end)}, "next": "https://graph.facebook.com/…"}
        return say({"data": some, "paging": more if end < len(self.templates) else {}})


def say(told: dict[str, Any]) -> Fault:
    return Fault(body=json.dumps(told).encode())
