"""From worded messages to what the Cloud API is asked to send: reply buttons, a list, or numbered text.

WhatsApp has no plain text: a star or an underscore around somebody's words makes them bold or slanted. It hides nothing
and leads nowhere, so their words stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.channels.channel import Limits, Worded
from bot.channels.fields import Json
from bot.channels.fitting import Fitted, fit, numbered, units
from bot.channels.whatsapp import templates
from bot.channels.whatsapp.statuses import track

LIMITS = Limits(
    text=4096,  # Cloud API: text.body
    caption=1024,  # Cloud API: image.caption, and the body under a picture
    label=24,  # Cloud API: the title of a list's row
    buttons=10,  # Cloud API: the rows of a list
    body=1024,  # Cloud API: interactive.body
    window=24 * 3600.0,  # Meta: the customer service window
)
ENVELOPE = {"messaging_product": "whatsapp", "recipient_type": "individual"}
BUTTONS = 3  # Cloud API: reply buttons
TITLE = 20  # Cloud API: the title of a reply button


def show(message: Worded, pick: Callable[[str], str]) -> list[Json]:
    """The payloads of a message, in order, without an address. Where the media id of a file will be, it says
    {"ref": our own reference, "mime"}. `pick` is what stands on the button that opens a list, per language."""
    payloads = [templates.payload(message)] if message.outside else _shown(message, pick)
    return [
        {**ENVELOPE, "biz_opaque_callback_data": track(message.id, part, len(payloads)), **payload}
        for part, payload in enumerate(payloads, 1)
    ]


def _shown(message: Worded, pick: Callable[[str], str]) -> list[Json]:
    if len(set(message.choices)) < len(message.choices):  # two buttons of one name are refused
        message = replace(message, text=f"{message.text}\n\n{numbered(message.choices)}".strip(), choices=())
    bubbles = [part for bubble in fit(message, LIMITS) for part in _parts(message, bubble)]
    return [_payload(message, bubble, pick) for bubble in bubbles]


def _parts(message: Worded, bubble: Fitted) -> list[Fitted]:
    """A list cannot stand under a picture or document: that goes before."""
    carried = bool(bubble.picture or bubble.document)
    if not (carried and bubble.rows) or _on_buttons(message.choices):
        return [bubble]
    return [replace(bubble, text="", rows=()), replace(bubble, picture="", document={})]


def _payload(message: Worded, bubble: Fitted, pick: Callable[[str], str]) -> Json:
    file = _file(bubble)
    if bubble.rows:
        return {"type": "interactive", "interactive": _interactive(message, bubble, file, pick(message.language))}
    if not file:
        return {"type": "text", "text": {"body": bubble.text, "preview_url": False}}  # it would use up links for once
    if bubble.text:
        file[file["type"]]["caption"] = bubble.text
    return file


def _file(bubble: Fitted) -> Json:
    if bubble.picture:
        return {"type": "image", "image": {"ref": bubble.picture, "mime": "image/jpeg"}}
    if bubble.document:
        name, mime = bubble.document["name"], bubble.document.get("type") or "application/octet-stream"
        return {"type": "document", "document": {"ref": bubble.document["ref"], "mime": mime, "filename": name}}
    return {}


def _interactive(message: Worded, bubble: Fitted, file: Json, pick: str) -> Json:
    body = {"body": {"text": bubble.text or pick}}
    options = [(f"{message.id}:{position}", label) for position, label in enumerate(message.choices)]
    if not _on_buttons(message.choices):
        rows = [{"id": key, "title": label} for key, label in options]
        return {"type": "list", **body, "action": {"button": pick, "sections": [{"rows": rows}]}}
    buttons = [{"type": "reply", "reply": {"id": key, "title": label}} for key, label in options]
    return {"type": "button", **({"header": file} if file else {}), **body, "action": {"buttons": buttons}}


def _on_buttons(labels: tuple[str, ...]) -> bool:
    return len(labels) <= BUTTONS and all(units(label) <= TITLE for label in labels)
