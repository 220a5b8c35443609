"""Reading fields of a channel's JSON: each function returns the value in its type or raises ValueError."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, NoReturn

from bot.channels.fitting import clean

LARGEST_ID = 2**63
LATEST = 2**34  # seconds since 1970; keeps dates within what datetime can hold

Json = dict[str, Any]


def thing(data: Json, name: str) -> Json:
    """The object under `name`."""
    value = data.get(name)
    return value if isinstance(value, dict) else _wrong(name, value)


def maybe_thing(data: Json, name: str) -> Json | None:
    return thing(data, name) if name in data else None


def things(data: Json, name: str) -> list[Json]:
    """The list of objects under `name`."""
    value = data.get(name)
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        _wrong(name, value)
    return value


def number(data: Json, name: str) -> int:
    value = data.get(name)
    if type(value) is not int or not -LARGEST_ID < value < LARGEST_ID:
        _wrong(name, value)
    return value


def size(data: Json, name: str) -> int:
    """A size that may be missing, then 0."""
    return max(0, number(data, name)) if name in data else 0


def words(data: Json, name: str) -> str:
    """Text that may be missing, then "", cleaned of what no database and no screen takes."""
    value = data.get(name, "")
    return clean(value) if isinstance(value, str) else _wrong(name, value)


def needed(data: Json, name: str) -> str:
    """Text that must be there."""
    return words(data, name) or _wrong(name, data.get(name))


def degrees(data: Json, name: str, most: float) -> float:
    value = data.get(name)
    if not isinstance(value, int | float) or isinstance(value, bool) or not -most <= value <= most:
        _wrong(name, value)
    return float(value)


def moment(data: Json, name: str) -> datetime:
    """Seconds since 1970 as an aware datetime."""
    value = number(data, name)
    return datetime.fromtimestamp(value, UTC) if 0 <= value < LATEST else _wrong(name, value)


def _wrong(name: str, value: object) -> NoReturn:
    raise ValueError(f"{name} is {type(value).__name__}, or out of its range")
