"""How often, how soon and how long a message is tried again, whether a channel refuses it at once or tells so later."""

from __future__ import annotations

from typing import Final

TRIES_MAX: Final = 30
AGE_MAX: Final = 24 * 3600.0  # seconds; a reply a day late helps nobody
BACKOFF_MAX: Final = 300.0  # seconds


def spent(tries: int, *, at: float, now: float) -> bool:
    """Whether a message that was written then (0: just now) and tried so often is not tried any more."""
    return tries >= TRIES_MAX or bool(at and now - at >= AGE_MAX)


def backoff(tries: int, jitter: float) -> float:
    """Seconds until the next try after so many: 1, 2, 4, … up to 300, and up to a quarter more or less."""
    return float(min(BACKOFF_MAX, 2.0 ** (max(tries, 1) - 1) * (0.75 + 0.5 * jitter)))
