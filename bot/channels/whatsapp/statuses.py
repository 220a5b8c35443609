"""What Meta tells of messages we have sent: the statuses of a webhook, by the outbox row that each of them names."""

from __future__ import annotations

import logging
import re
from typing import Any, Final

from bot.channels.channel import NotDelivered, Refused, TryLater, Unreachable, WindowClosed
from bot.channels.fields import Json, needed, things
from bot.channels.whatsapp.problems import meaning, plain
from services.outbox import Status, Why

TRACKED: Final = re.compile(r"(\d{1,18})(?::(\d{1,3})/(\d{1,3}))?", re.ASCII)
"""What our messages carry (`biz_opaque_callback_data`): the outbox row and, of a row with several, which message."""

ARRIVED: Final = frozenset({"sent", "delivered", "read", "played"})

WHY: Final[tuple[tuple[type[NotDelivered], Why], ...]] = (
    (WindowClosed, "window"),
    (Unreachable, "unreachable"),
    (TryLater, "again"),
    (Refused, "refused"),
)

log = logging.getLogger(__name__)


def track(row: int, part: int, parts: int) -> str:
    """What the message of this row carries, to come back in its statuses."""
    return str(row) if parts == 1 else f"{row}:{part}/{parts}"


def read(payload: Any) -> list[Status]:
    """The statuses of a webhook, whatever else stands in it. One that cannot be read takes no other along. Raises
    ValueError when it is no webhook."""
    if not isinstance(payload, dict):
        raise ValueError("a webhook is an object")
    found = []
    for entry in things(payload, "entry"):
        for change in things(entry, "changes"):
            value = change.get("value")
            listed = value.get("statuses") if isinstance(value, dict) else None
            found += [_status(one) for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    return [status for status in found if status is not None]


def _status(told: Json) -> Status | None:
    """One status; None when it is about no message of ours, or says what we do not know."""
    tracked = TRACKED.fullmatch(str(told.get("biz_opaque_callback_data", "")))
    state = str(told.get("status"))
    if tracked is None or (state not in ARRIVED and state != "failed"):
        return None
    row, part, parts = (int(number or 1) for number in tracked.groups())
    try:
        id_ = needed(told, "id")
        if state != "failed":
            return Status(row, id_, "taken", part, parts)
        problem = _problem(told)
        wait = problem.after or 0.0 if isinstance(problem, TryLater) else 0.0
        return Status(row, id_, "failed", part, parts, _why(problem), str(problem), wait)
    except (ValueError, TypeError, AttributeError, LookupError) as error:
        log.error("A status could not be read and is left out: %s", type(error).__name__)
        return None


def _why(problem: NotDelivered) -> Why:
    return next(why for kind, why in WHY if isinstance(problem, kind))


def _problem(told: Json) -> NotDelivered:
    """Why it failed. Without a code it has failed for good."""
    error = (told.get("errors") or [{}])[0]
    code, title = int(error.get("code") or 0), error.get("title")
    return meaning(code, title) if code else Refused(plain(title))
