"""What an answer of the Bot API, or its absence, means for the message: aiogram's typed errors become ours.

Texts of errors are cut down to what Telegram said or to the kind of failure: an address would show the token.
"""

from __future__ import annotations

import aiohttp
from aiogram.exceptions import (
    AiogramError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)

from bot.channels.channel import Doubtful, NotDelivered, Refused, TryLater, Unreachable
from bot.channels.posting import NotConnected

GATEWAY_TIMEOUT = 504
"""A gateway that waited in vain: the message may have been sent. After 500, 502 and 503 it hardly was."""

GONE = ("chat not found", "peer_id_invalid", "user not found")
"""Said with 400, and yet it is about the person, not about the message."""

BEFORE_SENDING = (NotConnected, aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL)


class Moved(Refused):
    """The group has become a supergroup: the message belongs to chat `to`."""

    def __init__(self, to: int) -> None:
        super().__init__("the group has become a supergroup")
        self.to = str(to)


def answered(error: AiogramError, status: int) -> NotDelivered:
    """The Bot API (or a proxy before it) has answered, and it is no success."""
    if isinstance(error, TelegramRetryAfter):
        return TryLater("429 too many requests", after=float(error.retry_after))
    if isinstance(error, TelegramMigrateToChat):
        return Moved(error.migrate_to_chat_id)
    said = f"{status} {getattr(error, 'message', '')}"[:200]
    if isinstance(error, TelegramForbiddenError):
        return Unreachable(said)
    if isinstance(error, TelegramBadRequest):
        return Unreachable(said) if any(words in said.lower() for words in GONE) else Refused(said)
    if isinstance(error, TelegramEntityTooLarge):
        return Refused(said)
    if isinstance(error, (TelegramUnauthorizedError, TelegramNotFound)):  # 404 is how a malformed token is answered
        return TryLater(f"{said}: is KANCA_TELEGRAM_TOKEN right?", everyone=True)
    return _unreadable(error, status)


def unanswered(error: Exception) -> NotDelivered:
    """No answer came. Only what failed before anything was sent is sure not to have arrived."""
    kind = type(error).__name__
    if isinstance(error, BEFORE_SENDING):
        return TryLater(f"Telegram is out of reach ({kind})", everyone=True)
    return Doubtful(f"Telegram did not answer ({kind})")


def _unreadable(error: AiogramError, status: int) -> NotDelivered:
    """A server's failure, or no JSON at all: the status alone must tell."""
    if status < 300 or status == GATEWAY_TIMEOUT:
        return Doubtful(f"{status} from Telegram ({type(error).__name__})")
    return TryLater(f"{status} from Telegram")
