"""Reads the body of an event: JSON that the database can hold, whoever wrote it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

BODY_MAX: Final = 256 * 1024
DEPTH_MAX: Final = 32
LARGEST: Final = 2**53 - 1  # the largest whole number that every JSON reader reads alike
TYPE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


class Unreadable(ValueError):
    """No JSON, or none that we can keep."""


class NoEvent(ValueError):
    """JSON, but no event."""


@dataclass(frozen=True, slots=True)
class Message:
    """An event as it was sent."""

    type: str
    at: datetime
    data: Mapping[str, Any]


def read_event(body: bytes, *, now: datetime) -> Message:
    """Raises Unreadable or NoEvent. An event that does not say when it happened has happened now."""
    value = read_json(body)
    if not isinstance(value, dict):
        raise NoEvent("The body must be an object.")
    type_, data = value.get("type"), value.get("data")
    if not isinstance(type_, str) or not TYPE.fullmatch(type_):
        raise NoEvent("type: must be a name as order.placed")
    if not isinstance(data, dict):
        raise NoEvent("data: must be an object")
    return Message(type_, _moment(value.get("timestamp"), now), data)


def read_json(body: bytes) -> Any:
    """The JSON of a body. Raises Unreadable."""
    try:
        value = json.loads(body.decode(), parse_constant=_refuse, parse_int=_whole, parse_float=_float)
    except (ValueError, RecursionError) as error:
        raise Unreadable(type(error).__name__ if isinstance(error, RecursionError) else str(error)[:200]) from None
    _check(value, DEPTH_MAX)
    return value


def _moment(text: object, now: datetime) -> datetime:
    if text is None:
        return now
    try:
        moment = datetime.fromisoformat(str(text))
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise NoEvent("timestamp: must be a moment as 2026-11-22T06:30:00Z") from None


def _check(value: Any, depth: int) -> None:
    """Refuse what a database cannot hold: half characters and NUL; and what only an attacker nests."""
    if depth == 0:
        raise Unreadable("nested too deep")
    if isinstance(value, str):
        if "\0" in value or (not value.isprintable() and not _encodable(value)):
            raise Unreadable("a string holds NUL or half a character")
    elif isinstance(value, dict):
        for key, inner in value.items():
            _check(key, depth)
            _check(inner, depth - 1)
    elif isinstance(value, list):
        for inner in value:
            _check(inner, depth - 1)


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _whole(text: str) -> int:
    if len(text) > 17 or abs(int(text)) > LARGEST:
        raise ValueError("a whole number is too large")
    return int(text)


def _float(text: str) -> float:
    value = float(text)
    if abs(value) > LARGEST:
        raise ValueError("a number is too large")
    return value


def _refuse(name: str) -> None:
    raise ValueError(f"{name} is no JSON")
