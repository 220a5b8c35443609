"""From WhatsApp's webhooks to arrivals. A payload holds many messages: an unreadable one takes no other along."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final, TypeVar

from bot.channels.channel import Arrival, File, Press
from bot.channels.fields import LATEST, Json, degrees, maybe_thing, needed, thing, things, words

T = TypeVar("T")

OBJECT: Final = "whatsapp_business_account"
NUMBER: Final = re.compile(r"\d{5,20}", re.ASCII)
SCOPED: Final = re.compile(r"[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}", re.ASCII)
"""Meta's id of a user for one business: a country, a dot, letters and digits. It stays when the number is hidden."""

STARTED: Final = re.compile(r"/start(?:\s+(\S{1,64}))?", re.IGNORECASE)
PRESSED: Final = re.compile(r"(\d{1,18}):(\d{1,4})", re.ASCII)
NOT_OURS: Final = Press(0, 0)
"""A button that we never offered: there is no row 0 in the outbox."""

SILENT: Final = frozenset({"reaction", "system", "edit", "revoke"})
"""Messages that want no answer: a heart under what we said, a changed number, a word taken back."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Preference:
    """Somebody stops, or wants again, what WhatsApp calls marketing. `also` is another id of theirs, or ""."""

    user: str
    also: str
    wanted: bool


def ours(payload: Any, phone_id: str) -> Json:
    """A webhook without what is about other numbers than ours. Raises ValueError when it is none of WhatsApp's."""
    values = list(_values(payload))
    mine = [value for value in values if _number_of(value) == phone_id]
    others = sum(_number_of(value) not in ("", phone_id) for value in values)
    if others:
        log.warning("%d changes of a webhook are about another number than ours, and left out", others)
    return {"object": OBJECT, "entry": [{"changes": [{"value": value} for value in mine]}]}


def read(payload: Any) -> list[Arrival]:
    """What people did, the oldest first: within a payload their order is nobody's promise."""
    found = [_each(value, "messages", partial(_arrival, value)) for value in _values(payload)]
    return sorted((one for some in found for one in some if one is not None), key=lambda arrival: arrival.at)


def preferences(payload: Any) -> list[Preference]:
    """Who has changed in WhatsApp's own settings whether they want our news."""
    found = [_each(value, "user_preferences", _preference) for value in _values(payload)]
    return [one for some in found for one in some if one is not None]


def _values(payload: Any) -> Iterator[Json]:
    """What each change of a webhook tells. Raises ValueError when it is no webhook of WhatsApp."""
    if not isinstance(payload, dict) or payload.get("object") != OBJECT:
        raise ValueError("a webhook of WhatsApp is an object that says so")
    for entry in things(payload, "entry"):
        yield from _each(entry, "changes", _value)


def _each(data: Json, name: str, reader: Callable[[Json], T]) -> list[T]:
    """Each object of a list, read. What cannot be read is left out, aloud; a missing list is empty."""
    found, listed = [], data.get(name)
    for one in listed if isinstance(listed, list) else ():
        try:
            found.append(reader(one))
        except (ValueError, TypeError, AttributeError) as error:
            log.error("A part of a webhook could not be read and is left out: %s: %s", name, type(error).__name__)
    return found


def _value(change: Json) -> Json:
    return thing(change, "value")


def _number_of(value: Json) -> str:
    metadata = value.get("metadata")
    return str(metadata.get("phone_number_id", "")) if isinstance(metadata, dict) else ""


def _arrival(value: Json, message: Json) -> Arrival | None:
    """One message; None where it wants no answer, or was said in a group."""
    said = None if "group_id" in message else _content(message)
    if said is None:
        return None
    contact = _contact(message, value)
    user, also = _ids(words(message, "from_user_id") or words(contact, "user_id"), words(message, "from"))
    key = needed(message, "id")
    profile = maybe_thing(contact, "profile") or {}
    name = words(profile, "name")
    at = _moment(message)
    return Arrival("whatsapp", key, user, user, at=at, message=key, name=name, acknowledge=key, also=also, **said)


def _ids(scoped: str, number: str) -> tuple[str, str]:
    """How a user is known from now on, and how they may have been before."""
    if scoped and not SCOPED.fullmatch(scoped):
        raise ValueError("the id of a user is none")
    if number and not NUMBER.fullmatch(number):
        raise ValueError("a number is none")
    if not (scoped or number):
        raise ValueError("nobody has sent it")
    return (scoped, number) if scoped else (number, "")


def _contact(message: Json, value: Json) -> Json:
    """Who has sent a message: where there are several, the one of its number or id."""
    contacts = things(value, "contacts") if "contacts" in value else []
    ids = {words(message, "from"), words(message, "from_user_id")} - {""}
    fitting = [each for each in contacts if {words(each, "wa_id"), words(each, "user_id")} & ids]
    return (fitting or (contacts if len(contacts) == 1 else [{}]))[0]


def _content(message: Json) -> Json | None:
    kind = needed(message, "type")
    if kind in SILENT:
        return None
    reader = READERS.get(kind)
    return reader(message) if reader else {"kind": "other"}


def _text(message: Json) -> Json:
    return _said(words(thing(message, "text"), "body"))


def _said(text: str) -> Json:
    started = STARTED.fullmatch(text.strip()) if text.lstrip().startswith("/") else None
    return {"kind": "text", "text": "/start", "start": started[1] or ""} if started else {"kind": "text", "text": text}


def _interactive(message: Json) -> Json:
    interactive = thing(message, "interactive")
    reply = maybe_thing(interactive, "button_reply") or maybe_thing(interactive, "list_reply")
    return {"kind": "press", "press": _press(words(reply, "id")) or NOT_OURS} if reply else {"kind": "other"}


def _button(message: Json) -> Json:
    """A button under a template. One that carries nothing of ours is what stands on it, as if typed."""
    button = thing(message, "button")
    press = _press(words(button, "payload"))
    return {"kind": "press", "press": press} if press else _said(words(button, "text"))


def _press(told: str) -> Press | None:
    pressed = PRESSED.fullmatch(told)
    return Press(int(pressed[1]), int(pressed[2])) if pressed else None


def _file(kind: str) -> Callable[[Json], Json]:
    """A reader of media: pictures sent as documents are pictures too."""

    def reader(message: Json) -> Json:
        media = thing(message, needed(message, "type"))
        mime = words(media, "mime_type")
        sort: Any = "picture" if mime.startswith("image/") else kind
        file = File(needed(media, "id"), sort, mime, name=words(media, "filename"))
        return {"kind": sort, "text": words(media, "caption"), "files": (file,)}

    return reader


def _location(message: Json) -> Json:
    place = thing(message, "location")
    return {"kind": "location", "place": (degrees(place, "latitude", 90), degrees(place, "longitude", 180))}


def _cards(message: Json) -> Json:
    """The sender's own number, which WhatsApp vouches for by its id; anybody else's card is none of our business."""
    number = words(message, "from")
    phones = [phone for card in things(message, "contacts") for phone in card.get("phones") or ()]
    own = number and any(isinstance(phone, dict) and phone.get("wa_id") == number for phone in phones)
    return {"kind": "contact", "phone": f"+{number}"} if own else {"kind": "contact", "problem": "contact-of-another"}


READERS: Final[dict[str, Callable[[Json], Json]]] = {
    "text": _text,
    "interactive": _interactive,
    "button": _button,
    "image": _file("picture"),
    "document": _file("document"),
    "video": _file("document"),
    "audio": _file("voice"),
    "voice": _file("voice"),
    "location": _location,
    "contacts": _cards,
}


def _preference(told: Json) -> Preference | None:
    wanted = words(told, "value")
    if words(told, "category") != "marketing_messages" or wanted not in ("stop", "resume"):
        return None
    return Preference(*_ids(words(told, "user_id"), words(told, "wa_id")), wanted == "resume")


def _moment(message: Json) -> datetime:
    """Seconds since 1970, in digits, as an aware datetime."""
    told = str(message.get("timestamp", ""))
    if not (told.isascii() and told.isdigit() and len(told) < 12 and int(told) < LATEST):
        raise ValueError("timestamp is no time")
    return datetime.fromtimestamp(int(told), UTC)
