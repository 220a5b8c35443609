"""What follows when a message was not delivered. Pure: the whole table of what may go wrong is one function."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from bot.channels.channel import Doubtful, NotDelivered, Refused, TryLater, Unreachable, WindowClosed
from services.outbox import CLOSED, Outcome, Posted, backoff, spent

DOUBT_WAIT: Final = 10.0  # seconds before a message whose answer was lost is sent once more
STATUS_WAIT: Final = {"whatsapp": 60.0}  # where the channel itself tells later what it has: seconds to wait for that
ONCE_MORE: Final = ("reply", "alert")  # sorts that are rather sent twice than lost


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of the row; for how many seconds nothing may go to this chat, or to anybody; whether it is gone."""

    outcome: Outcome
    hold: float = 0.0
    everyone: bool = False
    gone: bool = False


def judge(
    row: Posted, error: NotDelivered, *, now: float, jitter: float, counts: bool = True, outside: bool = False
) -> Verdict:
    """The verdict on one failed send. `jitter` is between 0 and 1; `counts` is False while the channel is down for
    everybody: that is no fault of the row, and uses up none of its tries. `outside`: it was sent as a message that the
    channel has approved for people who have been silent too long."""
    tries = row.tries + counts
    outcome = Outcome(row.id, "unsent", str(row.parts or ""), reason(error), tries, row.doubt)
    if isinstance(error, Unreachable):
        return Verdict(replace(outcome, state="unreachable"), gone=True)
    if isinstance(error, WindowClosed) and not outside:  # at once, and no try: next time it is sent as an approved one
        return Verdict(replace(outcome, external="", tries=row.tries))
    if isinstance(error, Refused | WindowClosed):
        return Verdict(replace(outcome, state="failed"))
    if isinstance(error, Doubtful):
        return Verdict(_doubtful(row, outcome))
    after = error.after if isinstance(error, TryLater) else None
    everyone = isinstance(error, TryLater) and error.everyone
    if spent(tries, at=row.at, now=now):
        return Verdict(replace(outcome, state="failed"), after or 0.0, everyone)
    wait = backoff(tries, jitter) if after is None else after
    return Verdict(replace(outcome, wait=wait), after or 0.0, everyone)


def _doubtful(row: Posted, outcome: Outcome) -> Outcome:
    """It may have been delivered: once more if a repeat does less harm than silence, and only once. (A row in doubt
    that was never tried here is one that a dead process has left.) Where the channel may tell, that is waited for."""
    wait = STATUS_WAIT.get(row.channel)
    if (row.doubt and row.tries) or (row.sort not in ONCE_MORE and wait is None):
        return replace(outcome, state="doubtful", doubt=True)
    return replace(outcome, doubt=True, wait=wait or DOUBT_WAIT)


def answered(error: NotDelivered) -> bool:
    """Whether the channel has answered at all: then it is alive, and has a reason of its own for this message."""
    return isinstance(error, Unreachable | Refused | WindowClosed) or (
        isinstance(error, TryLater) and error.after is not None
    )


def reason(error: NotDelivered) -> str:
    """What is written on the row. That the window had closed is read there again (services/outbox/window.py)."""
    kind = CLOSED if isinstance(error, WindowClosed) else type(error).__name__
    return f"{kind}: {error}"[:500]


class Breaker:
    """Stops knocking at a channel that does not answer: when sends to several chats in a row have come to nothing,
    only one message is tried every 5 to 30 s, until one arrives. Times are the caller's, in seconds."""

    CHATS: Final = 3  # one chat alone may be at fault itself
    FIRST, LONGEST, PATIENCE = 5.0, 30.0, 60.0  # pauses; and how long a trial may go without an answer

    def __init__(self) -> None:
        self.shut = False
        self._failing: set[str] = set()
        self._pause, self._until, self._trying = self.FIRST, 0.0, False

    def worked(self) -> None:
        self.shut = self._trying = False
        self._pause = self.FIRST
        self._failing.clear()

    def failed(self, chat: str, now: float) -> None:
        self._failing.add(chat)
        if not self.shut and len(self._failing) >= self.CHATS:
            self.shut, self._until = True, now + self._pause
        elif self._trying:
            self._trying, self._pause = False, min(self._pause * 2, self.LONGEST)
            self._until = now + self._pause

    def try_now(self, now: float) -> bool:
        """Whether it is time for one trial; the next answer comes within PATIENCE or another may be made."""
        if not self.shut or now < self._until:
            return False
        self._trying, self._until = True, now + self.PATIENCE
        return True
