"""What an answer of the Cloud API, or its absence, means for the message: Meta's codes become ours.

The code decides, never the HTTP status of a refusal: a rate limit has been seen with 400 and with 429. It means the
same whether it is answered at once or told later by a status (statuses.py).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from bot.channels.channel import Doubtful, NotDelivered, Refused, TryLater, Unreachable, WindowClosed
from bot.channels.posting import NotConnected

BUSY: Final[Mapping[int, float]] = {
    4: 60.0,  # too many calls of our app
    80007: 60.0,  # too many calls of our account
    130429: 5.0,  # more a second than our number may send
    131048: 300.0,  # too many people have called us spam
    131057: 60.0,  # our account is being moved
}
"""Codes that hold for everybody, and for how many seconds."""

TO_ONE: Final = 131056  # too many messages to one person
FIRST_WAIT, LONGEST_WAIT = 4.0, 256.0  # Meta: wait 4^n seconds after the n-th time

OURS: Final = frozenset({0, 3, 10, 33, 190, 368, 131005, 131031, 131042, 131045, 133010, *range(200, 300)})
"""Our token, number, account or bill: nothing leaves until an operator has put it right."""

AGAIN: Final = frozenset({1, 2, 131000, 131016})
GONE: Final = frozenset({131026})  # no WhatsApp at this number, or one that is too old
CLOSED: Final = frozenset({131047, 470})

GATEWAY_TIMEOUT: Final = 504
"""A gateway that waited in vain: the message may have been sent. After 500, 502 and 503 it hardly was."""


class TooManyToOne(TryLater):
    """This person has been sent too much; others may be written to."""


class Ours(TryLater):
    """Nothing leaves before an operator has done something. It uses up no message's tries: the channel is down."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"{reason}: are the settings KANCA_WHATSAPP_… right?", everyone=True)


def answered(status: int, body: bytes, *, times: int = 1) -> NotDelivered:
    """The Cloud API (or a proxy before it) has answered, and it is no success. `times` is how often in a row this
    person was sent too much."""
    error = _error(body)
    code = error.get("code")
    if not isinstance(code, int) or isinstance(code, bool):
        return _unreadable(status)
    problem = meaning(code, error.get("message"), transient=error.get("is_transient") is True, times=times)
    return TryLater(str(problem)) if status >= 500 and isinstance(problem, Refused) else problem


def meaning(code: int, message: object, *, transient: bool = False, times: int = 1) -> NotDelivered:
    """What a code means. `transient`: Meta says that it passes."""
    said = f"{code} {plain(message)}".strip()
    if code in BUSY:
        return TryLater(said, after=BUSY[code], everyone=True)
    if code == TO_ONE:
        return TooManyToOne(said, after=min(LONGEST_WAIT, FIRST_WAIT ** max(times, 1)))
    if code in OURS:
        return Ours(said)
    if code in AGAIN or transient:
        return TryLater(said)
    return _final(code, said)


def unanswered(error: Exception) -> NotDelivered:
    """No answer came. Only where there was no connection is it sure that nothing has arrived."""
    kind = type(error).__name__
    if isinstance(error, NotConnected):
        return TryLater(f"WhatsApp is out of reach ({kind})", everyone=True)
    return Doubtful(f"WhatsApp did not answer ({kind})")


def _final(code: int, said: str) -> NotDelivered:
    if code in CLOSED:
        return WindowClosed(said)
    if code in GONE:
        return Unreachable(said)
    return Refused(said)


def _unreadable(status: int) -> NotDelivered:
    """No JSON, or none of the Graph API: the status alone must tell."""
    if status < 300 or status == GATEWAY_TIMEOUT:
        return Doubtful(f"{status} from WhatsApp, and nothing readable")
    if status in (401, 403):
        return Ours(f"{status} from WhatsApp")
    return TryLater(f"{status} from WhatsApp", everyone=status == 429, after=BUSY[130429] if status == 429 else None)


def _error(body: bytes) -> dict[str, Any]:
    try:
        error = json.loads(body)["error"]
    except (ValueError, LookupError, TypeError):
        return {}
    return error if isinstance(error, dict) else {}


def plain(message: object) -> str:
    """What Meta says, short and without anybody's number."""
    return re.sub(r"\d{7,}", "…", str(message or ""))[:200]
