"""Named points at which tests let the program die, to prove that nothing is lost there. In earnest it is refused."""

from __future__ import annotations

import os
import random
import signal
from collections.abc import Callable
from typing import Final

POINTS: Final = (
    "before-read",
    "after-read",
    "after-conversation",
    "before-write",
    "after-write",
    "after-commit",
    "before-send",
    "after-send",
    "before-mark",
    "after-mark",
    "photo-stored",
    "photo-kept",
)


def crash_at(plan: str) -> Callable[[str], None]:
    """`plan` is "" (never) or `point:chance:seed`, from KANCA_CRASH_AT: at that point and with that chance we die.

    Raises ValueError for a point that does not exist.
    """
    if not plan:
        return lambda point: None
    wanted, chance, seed = plan.split(":")
    if wanted not in POINTS:
        raise ValueError(f"There is no crash point {wanted!r}; there are {', '.join(POINTS)}.")
    dice, limit = random.Random(seed), float(chance)  # noqa: S311 (a test's dice)

    def crash(point: str) -> None:
        if point == wanted and dice.random() < limit:
            os.kill(os.getpid(), signal.SIGKILL)

    return crash
