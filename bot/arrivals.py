"""Arrivals as JSON: how what a person said lies in the inbox, for waiting, for the page's history and for repair; and
as a conversation sees them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from bot.channels.channel import Arrival, File, Press
from dialogue import Incoming
from services.quickjson import loads

HIDDEN: Final = "••••"
_PLAIN = (
    "channel",
    "id",
    "user",
    "chat",
    "kind",
    "text",
    "message",
    "phone",
    "private",
    "name",
    "language_code",
    "start",
    "problem",
)
_DEFAULTS = {
    "text": "",
    "message": "",
    "phone": "",
    "private": True,
    "name": "",
    "language_code": "",
    "start": "",
    "problem": "",
}


def to_json(arrival: Arrival) -> dict[str, Any]:
    """An arrival as a JSON object; what says nothing is left out."""
    kept: dict[str, Any] = {}
    for name in _PLAIN:
        value = getattr(arrival, name)
        if name not in _DEFAULTS or value != _DEFAULTS[name]:
            kept[name] = value
    kept["at"] = arrival.at.isoformat()
    if arrival.press:
        kept["press"] = [arrival.press.message, arrival.press.position]
    if arrival.files:
        kept["files"] = [[f.ref, f.kind, f.mime, f.size, f.name] for f in arrival.files]
    if arrival.pictures:
        kept["pictures"] = list(arrival.pictures)
    if arrival.place:
        kept["place"] = list(arrival.place)
    return kept


def from_json(kept: Mapping[str, Any]) -> Arrival:
    """The arrival that `to_json` kept."""
    place = kept.get("place")
    return Arrival(
        **{name: kept[name] for name in _PLAIN if name in kept},
        at=datetime.fromisoformat(kept["at"]),
        press=Press(*kept["press"]) if kept.get("press") else None,
        files=tuple(File(*f) for f in kept.get("files", ())),
        pictures=tuple(kept.get("pictures", ())),
        place=(place[0], place[1]) if place else None,
    )


def without_secrets(payload: Mapping[str, Any], stack: str) -> Mapping[str, Any]:
    """What is kept of a message that met these open conversations (JSON): the answer to a secret question is not."""
    secret = "text" in payload and '"secret":' in stack and loads(stack)[-1].get("secret", False)
    return {**payload, "text": HIDDEN} if secret else payload


def as_incoming(arrival: Arrival) -> Incoming:
    """What a conversation sees of an arrival."""
    kind = arrival.kind if arrival.kind in {"text", "picture", "location", "contact", "voice", "document"} else "other"
    text, caption = ("", arrival.text) if kind == "picture" else (arrival.text, "")
    return Incoming(kind, text, None, arrival.pictures, arrival.problem, arrival.place, arrival.phone, caption)
