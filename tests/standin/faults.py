"""Failures on demand: what goes wrong with one call, and whether the message was taken all the same."""

from __future__ import annotations

import json
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import Any, Literal

Ends = Literal["answer", "silence", "reset", "cut"]
"""How the call ends: with an answer; never; with a reset; with a reset in the middle of the answer."""


@dataclass(frozen=True, slots=True)
class Fault:
    """`taken` says that the message was accepted before things went wrong. `body` of an answer, as it is sent."""

    ends: Ends = "answer"
    status: int = 200
    body: bytes = b""
    taken: bool = False
    wait: float = 0.0  # the retry_after that was told, in seconds


def refusal(status: int, description: str, **parameters: Any) -> Fault:
    """An answer as the Bot API gives it."""
    body: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
    if parameters:
        body["parameters"] = parameters
    return Fault("answer", status, json.dumps(body).encode(), wait=float(parameters.get("retry_after", 0)))


def too_many(retry_after: int | None = None) -> Fault:
    if retry_after is None:
        return refusal(429, "Too Many Requests")
    return refusal(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)


def bad(description: str) -> Fault:
    return refusal(400, f"Bad Request: {description}")


def blocked() -> Fault:
    return refusal(403, "Forbidden: bot was blocked by the user")


def unauthorized() -> Fault:
    return refusal(401, "Unauthorized")


def moved(to: int) -> Fault:
    return refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=to)


def proxy(status: int) -> Fault:
    """A gateway's own page instead of JSON."""
    return Fault("answer", status, b"<html><body>nginx</body></html>")


def garbage() -> Fault:
    """The message was taken, and the answer is no JSON."""
    return Fault("answer", 200, b"<html>welcome</html>", taken=True)


def silence(*, taken: bool) -> Fault:
    return Fault("silence", taken=taken)


def reset(*, taken: bool) -> Fault:
    return Fault("reset", taken=taken)


def cut() -> Fault:
    """The message was taken, and the connection breaks in the middle of the answer."""
    return Fault("cut", taken=True)


class Script:
    """What is to go wrong next, per method (or `*` for any): each fault happens once, in order."""

    def __init__(self) -> None:
        self._planned: dict[str, deque[Fault]] = defaultdict(deque)

    def add(self, method: str, *faults: Fault) -> None:
        self._planned[method.lower()].extend(faults)

    def take(self, method: str) -> Fault | None:
        for name in (method.lower(), "*"):
            if self._planned[name]:
                return self._planned[name].popleft()
        return None

    @property
    def left(self) -> int:
        """How many faults have not happened yet."""
        return sum(map(len, self._planned.values()))
