"""From worded messages to what the Bot API is asked to send: plain text, so that nobody's words become markup."""

from __future__ import annotations

from typing import Any

from bot.channels.channel import Limits, Worded
from bot.channels.fitting import Fitted, fit

LIMITS = Limits(
    text=4096,  # Bot API: sendMessage, text
    caption=1024,  # Bot API: sendPhoto, caption
    label=40,  # the API takes more, phones cut what is longer
    buttons=12,  # the API takes 100; more than these hide the question on a phone
)
NO_PREVIEW = {"is_disabled": True}
"""Telegram fetches a link to show its preview: that would use up a link which works once."""


def show(message: Worded) -> list[dict[str, Any]]:
    """The payloads of a message, in order: parameters of the Bot API, and `method`, and whose bytes `deliver` adds."""
    return [_payload(message, bubble) for bubble in fit(message, LIMITS)]


def _payload(message: Worded, bubble: Fitted) -> dict[str, Any]:
    keyboard = {"reply_markup": _keyboard(message, bubble.rows)} if bubble.rows else {}
    caption = {"caption": bubble.text} if bubble.text else {}
    if bubble.picture:
        return {"method": "sendPhoto", "photo": bubble.picture, **caption, **keyboard}
    if bubble.document:
        return {"method": "sendDocument", "document": dict(bubble.document), **caption, **keyboard}
    return {"method": "sendMessage", "text": bubble.text, "link_preview_options": NO_PREVIEW, **keyboard}


def _keyboard(message: Worded, rows: tuple[tuple[int, ...], ...]) -> dict[str, Any]:
    """Buttons that carry an outbox row and a position, and nothing else (Bot API: at most 64 bytes)."""
    labels = message.choices
    return {
        "inline_keyboard": [
            [{"text": labels[position], "callback_data": f"{message.id}:{position}"} for position in row]
            for row in rows
        ]
    }
