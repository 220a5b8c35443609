"""What the Bot API demands of each method, in a form of our own; wrong values get the words Telegram says.

A rule takes a value as JSON or as a form carries it (text), and returns it parsed. Lengths are in UTF-16 units.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from PIL import Image, UnidentifiedImageError

Rule = Callable[[Any], Any]

MEGABYTE = 1_000_000
BUTTON_BYTES = 64
ROW_BUTTONS = 8
ALL_BUTTONS = 100
LABEL = 64  # Telegram takes longer ones; phones cut them, so this stand-in does not
DOES = {"callback_data", "url", "copy_text", "web_app", "login_url", "switch_inline_query", "pay", "callback_game"}


class Wrong(Exception):
    """A parameter that Telegram refuses with 400 and these words."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came in a multipart body."""

    name: str
    data: bytes


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def text(low: int, high: int, empty: str, long: str) -> Rule:
    def check(value: Any) -> str:
        if not isinstance(value, str):
            raise Wrong(empty)
        try:
            value.encode()
        except UnicodeEncodeError:
            raise Wrong("strings must be encoded in UTF-8") from None
        if units(value.strip()) < low:
            raise Wrong(empty)
        if units(value) > high:
            raise Wrong(long)
        return value

    return check


def whole(low: int = -(2**53), high: int = 2**53) -> Rule:
    def check(value: Any) -> int:
        try:
            number = int(value)
        except (TypeError, ValueError):
            raise Wrong("a number is expected") from None
        if isinstance(value, float) or not low <= number <= high:
            raise Wrong("the number is out of its range")
        return number

    return check


def boolean(value: Any) -> bool:
    if value in (True, "true", "True", "1"):
        return True
    if value in (False, "false", "False", "0"):
        return False
    raise Wrong("a Boolean is expected")


def chat(value: Any) -> int | str:
    if isinstance(value, str) and value.startswith("@"):
        return value
    try:
        return int(value)
    except (TypeError, ValueError):
        raise Wrong("chat_id is empty") from None


def parsed(value: Any) -> Any:
    """An object or a list, which a form carries as JSON text."""
    try:
        return json.loads(value) if isinstance(value, str) else value
    except ValueError:
        raise Wrong("can't parse the JSON object") from None


def markup(value: Any) -> Any:
    value = parsed(value)
    if not isinstance(value, dict):
        raise Wrong("object expected as reply markup")
    if "inline_keyboard" in value:
        _check_rows(value["inline_keyboard"], _inline_button)
    elif "keyboard" in value:
        _check_rows(value["keyboard"], _reply_button)
        if not 1 <= units(value.get("input_field_placeholder", "…")) <= 64:
            raise Wrong("input field placeholder is too long")
    elif not (value.get("remove_keyboard") or value.get("force_reply")):
        raise Wrong("can't parse reply keyboard markup JSON object")
    return value


def _check_rows(rows: Any, check: Callable[[Any], None]) -> None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise Wrong("field of the markup must be an Array of Arrays")
    if any(len(row) > ROW_BUTTONS for row in rows) or sum(map(len, rows)) > ALL_BUTTONS:
        raise Wrong("reply markup is too long")
    for row in rows:
        for button in row:
            check(button)


def _reply_button(button: Any) -> None:
    label = button.get("text") if isinstance(button, dict) else button
    if not isinstance(label, str) or not 1 <= units(label.strip()) <= LABEL:
        raise Wrong("keyboard button text must be non-empty")


def _inline_button(button: Any) -> None:
    if not isinstance(button, dict):
        raise Wrong("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    _reply_button(button)
    if len(DOES & set(button)) != 1:
        raise Wrong("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data")
    if "callback_data" in button and not (isinstance(data, str) and 1 <= len(data.encode()) <= BUTTON_BYTES):
        raise Wrong("BUTTON_DATA_INVALID")
    if "url" in button:
        _address(button["url"])


def _address(url: Any) -> None:
    parts = urlsplit(url if isinstance(url, str) else "")
    if parts.scheme not in ("http", "https", "tg") or (parts.scheme != "tg" and "." not in (parts.hostname or "")):
        raise Wrong(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def photo(value: Any) -> Any:
    if isinstance(value, Upload):
        if len(value.data) > 10 * MEGABYTE:
            raise Wrong("file is too big")
        try:
            width, height = Image.open(io.BytesIO(value.data)).size
        except (UnidentifiedImageError, OSError):
            raise Wrong("IMAGE_PROCESS_FAILED") from None
        if width + height > 10_000 or max(width, height) > 20 * min(width, height):
            raise Wrong("PHOTO_INVALID_DIMENSIONS")
    elif not isinstance(value, str) or not value:
        raise Wrong("there is no photo in the request")
    return value


def document(value: Any) -> Any:
    if isinstance(value, Upload):
        if not value.data or len(value.data) > 50 * MEGABYTE:
            raise Wrong("file must be non-empty" if not value.data else "Request Entity Too Large")
    elif not isinstance(value, str) or not value:
        raise Wrong("there is no document in the request")
    return value


def commands(value: Any) -> Any:
    value = parsed(value)
    if not isinstance(value, list) or len(value) > 100:
        raise Wrong("BOT_COMMANDS_TOO_MUCH")
    for each in value:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", str(each.get("command", ""))):
            raise Wrong("BOT_COMMAND_INVALID")
        if not 1 <= units(str(each.get("description", ""))) <= 256:
            raise Wrong("BOT_COMMAND_DESCRIPTION_INVALID")
    return value


def language(value: Any) -> str:
    if not re.fullmatch(r"([a-z]{2})?", str(value)):
        raise Wrong("language code is invalid")
    return str(value)


def secret(value: Any) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", str(value)):
        raise Wrong("secret token contains unallowed characters")
    return str(value)


def webhook(value: Any) -> str:
    if str(value) and urlsplit(str(value)).scheme not in ("http", "https"):  # https alone there; here, loopback
        raise Wrong("bad webhook: An HTTPS URL must be provided for webhook")
    return str(value)


SAID = text(1, 4096, "message text is empty", "message is too long")
CAPTION = text(0, 1024, "caption is wrong", "message caption is too long")
NAME = text(1, 256, "identifier is not specified", "identifier is not specified")
EVERY_MESSAGE: Mapping[str, Rule] = {
    "chat_id!": chat,
    "reply_markup": markup,
    "parse_mode": str,
    "disable_notification": boolean,
    "protect_content": boolean,
    "reply_parameters": parsed,
    "message_thread_id": whole(1),
}

METHODS: Mapping[str, Mapping[str, Rule]] = {
    "getMe": {},
    "sendMessage": {**EVERY_MESSAGE, "text!": SAID, "link_preview_options": parsed, "entities": parsed},
    "sendPhoto": {**EVERY_MESSAGE, "photo!": photo, "caption": CAPTION, "caption_entities": parsed},
    "sendDocument": {**EVERY_MESSAGE, "document!": document, "caption": CAPTION, "caption_entities": parsed},
    "sendChatAction": {"chat_id!": chat, "action!": NAME},
    "answerCallbackQuery": {
        "callback_query_id!": NAME,
        "text": text(0, 200, "text is wrong", "MESSAGE_TOO_LONG"),
        "show_alert": boolean,
    },
    "getFile": {"file_id!": NAME},
    "getUpdates": {
        "offset": whole(),
        "limit": whole(1, 100),
        "timeout": whole(0, 50),
        "allowed_updates": parsed,
    },
    "setWebhook": {
        "url!": webhook,
        "secret_token": secret,
        "max_connections": whole(1, 100),
        "allowed_updates": parsed,
        "drop_pending_updates": boolean,
    },
    "deleteWebhook": {"drop_pending_updates": boolean},
    "getWebhookInfo": {},
    "setMyCommands": {"commands!": commands, "language_code": language, "scope": parsed},
    "getMyCommands": {"language_code": language, "scope": parsed},
}
"""Every method this stand-in knows; `!` marks what must be there. What is not named is ignored, as Telegram does."""

EXACT_NAMES = {method.lower(): method for method in METHODS}


def check(method: str, sent: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters parsed. Raises Wrong."""
    result = {}
    for name, rule in METHODS[method].items():
        plain = name.rstrip("!")
        if plain in sent and sent[plain] is not None:
            result[plain] = rule(sent[plain])
        elif name.endswith("!"):
            result[plain] = rule(None)
    return result


def unknown(method: str, sent: Mapping[str, Any]) -> set[str]:
    """What was sent and means nothing: a slip of ours, for Telegram would not tell."""
    return set(sent) - {name.rstrip("!") for name in METHODS[method]}
