"""Lanes: what one person is sent at one address, one message after the other; different lanes beside one another.

Memory holds only what may leave now. What has to wait (a retry, a channel that is down, a long queue) goes back to the
database with its claim given up, and the rest of its lane after it, so that a sweep may take it over when it is due.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Protocol

from sqlalchemy.orm import Session

from bot.channels.channel import Doubtful, NotDelivered, Refused, Room, Worded
from bot.marks import Marks
from bot.pace import Pace
from bot.sending import Breaker, answered, judge
from dialogue.messages import Message
from services import outbox
from services.database import Database, Unavailable
from services.outbox import CLOSED, ONLY_ONCE, Outcome, Posted
from services.quickjson import loads

log = logging.getLogger(__name__)

SLOTS: Final = 64  # sends at the same time to one channel
PATIENCE_SECONDS: Final = 5.0  # a row that has to wait longer than this for its pace goes back
PARKED_SECONDS: Final = 10.0  # longer than any turn: what it posts then is known to come after what went back
AFTER_QUIET_SECONDS: Final = 120.0  # over which what had to wait leaves when the quiet is over

Lane = tuple[int, str, str]  # person, channel, chat
Prepare = Callable[[Posted, Worded], Awaitable[Worded]]


@dataclass(slots=True, eq=False)
class Held:
    """A row in memory: until when its claim may be used, how many of its payloads have left, whether it is a trial."""

    row: Posted
    until: float
    parts: int = 0
    trial: bool = False
    taken: bool = False  # a newer row of its burst comes too late to replace it
    outside: bool = False  # it leaves as a message that the channel has approved: the person has been silent too long
    done: bool = False  # nothing more is to be done with it here
    cut: bool = False  # cancelled before the channel had answered


@dataclass(slots=True, eq=False)
class _Queue:
    """A lane's rows, the first one being sent, and the task that does it."""

    rows: deque[Held] = field(default_factory=deque)
    task: asyncio.Task[None] | None = None
    sending: bool = False


@dataclass(slots=True, eq=False)
class Outlet:
    room: Room
    breaker: Breaker = field(default_factory=Breaker)
    slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(SLOTS))


class _Later(Exception):
    """Not now: the pace or a hold asks for so many seconds."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


class _Quiet(Exception):
    """A reminder or broadcast finds its person in quiet hours for so many seconds; None: it is not wanted any more."""

    def __init__(self, seconds: float | None) -> None:
        self.seconds = seconds


class Ruling(Protocol):
    """Whether a reminder or broadcast may leave: services.quiet.ruling."""

    def __call__(self, db: Session, *, person: int, sort: str, at: float, now: float) -> float | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What lanes work with. `now` in seconds since 1970, `chance` between 0 and 1. `prepare` makes a document."""

    database: Database
    rooms: Mapping[str, Room]
    pace: Pace
    marks: Marks
    me: str
    prepare: Prepare | None
    ruling: Ruling
    now: Callable[[], float]
    sleep: Callable[[float], Awaitable[None]]
    chance: Callable[[], float]
    crash_at: Callable[[str], None]


class Lanes:
    """All lanes of this process. `held` are the rows in memory; `parked` the lanes that have just gone back, and until
    when that is remembered. `idle` is called whenever a lane has ended."""

    def __init__(self, tools: Tools, idle: Callable[[], None]) -> None:
        self._tools, self._idle = tools, idle
        self._queues: dict[Lane, _Queue] = {}
        self._outlets: dict[str, Outlet] = {}
        self.held: dict[int, Held] = {}
        self.parked: dict[Lane, float] = {}
        self.stopping = False

    def outlet(self, channel: str) -> Outlet | None:
        """The way out to a channel; None while there is no such room (Telegram's opens after the rest)."""
        found = self._outlets.get(channel)
        if found is None and channel in self._tools.rooms:
            found = self._outlets[channel] = Outlet(self._tools.rooms[channel])
        return found

    async def settled(self) -> None:
        """Wait until nothing is left in memory."""
        while self._queues:
            await asyncio.wait([queue.task for queue in self._queues.values() if queue.task])

    async def stop(self, seconds: float) -> None:
        """Let sends in flight end within so many seconds; everything else goes back."""
        self.stopping = True
        tasks = [queue.task for queue in self._queues.values() if queue.task]
        for queue in self._queues.values():
            if queue.task and not queue.sending:
                queue.task.cancel()
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=seconds)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late, timeout=1.0)
        for lane, queue in list(self._queues.items()):  # those whose task had not even begun
            self._end(lane, queue)

    def enqueue(self, lane: Lane, held: Held) -> None:
        queue = self._queues.get(lane)
        if queue is None:
            queue = self._queues[lane] = _Queue()
        if held.row.burst:
            for earlier in queue.rows:
                if earlier.row.burst == held.row.burst and not earlier.taken:
                    earlier.done = True
        queue.rows.append(held)
        self.held[held.row.id] = held
        if queue.task is None:
            queue.task = asyncio.create_task(self._run(lane, queue))

    async def _run(self, lane: Lane, queue: _Queue) -> None:
        try:
            while queue.rows and not self.stopping and await self._next(queue, queue.rows[0]):
                self.held.pop(queue.rows.popleft().row.id, None)
        finally:
            self._end(lane, queue)

    def _end(self, lane: Lane, queue: _Queue) -> None:
        """The lane is empty or has to wait: what is left in it goes back."""
        self._queues.pop(lane, None)
        while queue.rows:
            held = queue.rows.popleft()
            self.held.pop(held.row.id, None)
            if held.cut:
                stopped = judge(
                    replace(held.row, parts=held.parts), Doubtful("stopped"), now=self._tools.now(), jitter=0.0
                )
                self._tools.marks.record(stopped.outcome)
            elif not held.done:
                self.give_back(held.row, parts=held.parts)
        self._idle()

    def give_back(self, row: Posted, *, parts: int, wait: float = 0.0) -> None:
        """The claim is given up, so that whoever takes the row over has no doubts; the rest of its lane follows."""
        self.parked[lane_of(row)] = self._tools.now() + PARKED_SECONDS
        self._tools.marks.record(
            Outcome(row.id, "unsent", str(parts or ""), tries=row.tries, doubt=row.doubt, wait=wait)
        )

    async def _next(self, queue: _Queue, held: Held) -> bool:
        """Send the first row of a lane; whether the lane may go on with the next."""
        row, outlet = held.row, self._outlets[held.row.channel]
        try:
            if not await self._ripe(queue, held):
                held.done = True
                return True
            if outlet.breaker.shut and not held.trial:
                return False
            await self._heed_quiet(row)
            external = await self._send(queue, held, outlet)
        except _Quiet as quiet:
            self._put_off(held, quiet.seconds)
            return True
        except (_Later, Unavailable) as later:
            held.done = True
            self.give_back(row, parts=held.parts, wait=later.seconds if isinstance(later, _Later) else 1.0)
            return False
        except NotDelivered as error:
            return await self._failed(held, outlet, error)
        except Exception as error:
            log.exception("row %d of the outbox cannot be sent: a bug", row.id)
            return await self._failed(held, outlet, Refused(f"bug: {type(error).__name__}"))
        held.done = True
        outlet.breaker.worked()
        note = f"{CLOSED}: has left as an approved message" if held.outside else ""
        self._tools.marks.record(
            Outcome(row.id, "sent", external, note, row.tries + 1, held.row.doubt, sent_at=self._tools.now())
        )
        return True

    async def _ripe(self, queue: _Queue, held: Held) -> bool:
        """Wait until a row is due (no longer when another comes behind it); whether it is still to be sent, and not
        replaced by a newer one of its burst."""
        row, now = held.row, self._tools.now
        if not row.burst and row.not_before <= now():
            return not held.done and now() < held.until
        while len(queue.rows) == 1 and not held.done and (left := row.not_before - now()) > 0:
            await self._tools.sleep(min(left, 0.25))
        if held.done:
            return False
        held.taken = True
        return await self._tools.database.run(lambda db: outbox.take(db, row=row.id, me=self._tools.me))

    async def _heed_quiet(self, row: Posted) -> None:
        """Reminders and broadcasts keep the quiet of the moment at which they leave. Raises _Quiet."""
        if row.sort not in ONLY_ONCE:
            return
        now, ruling = self._tools.now(), self._tools.ruling
        wait = await self._tools.database.run(
            lambda db: ruling(db, person=row.person, sort=row.sort, at=row.at or now, now=now)
        )
        if wait != 0.0:
            raise _Quiet(wait)

    def _put_off(self, held: Held, seconds: float | None) -> None:
        """Until the quiet is over, and not all at once then. What comes behind it in its lane goes on."""
        row, state = held.row, "expired" if seconds is None else "unsent"
        wait = 0.0 if seconds is None else seconds + AFTER_QUIET_SECONDS * self._tools.chance()
        held.done = True
        self._tools.marks.record(
            Outcome(row.id, state, str(held.parts or ""), tries=row.tries, doubt=row.doubt, wait=wait)
        )

    async def _send(self, queue: _Queue, held: Held, outlet: Outlet) -> str:
        message, external, window = worded(held.row), "", outlet.room.limits.window
        if window is not None:
            message, external = await self._heed_window(held, message, window)
        if self._tools.prepare and message.document.get("make") and not message.outside:
            message = await self._tools.prepare(held.row, message)
        for payload in outlet.room.show(message)[held.parts :]:
            external = await self._part(queue, held, outlet, payload)
            held.parts += 1
        return external

    async def _heed_window(self, held: Held, message: Worded, seconds: float) -> tuple[Worded, str]:
        """The message as it may leave now, and the channel's id of the part it has told us that it has. Raises Doubtful
        where the channel may still tell so."""
        row, now = held.row, self._tools.now()
        found = await self._tools.database.run(lambda db: outbox.look(db, row=row, now=now, seconds=seconds))
        if found.outside:
            held.outside, held.parts = True, 0
            lines = tuple((line.key, line.args) for line in Message.from_json(loads(found.outside)).lines)
            message = replace(message, outside=True, lines=lines)
        if found.part > held.parts and (row.doubt or not found.outside):
            held.parts, held.row = found.part, replace(row, doubt=False)
            return message, found.id
        if row.doubt and (not row.tries or row.sort in ONLY_ONCE):
            raise Doubtful("it may have left; the channel has not told yet")
        return message, ""

    async def _part(self, queue: _Queue, held: Held, outlet: Outlet, payload: object) -> str:
        row, pace = held.row, self._tools.pace
        group, bulk = row.chat.startswith("-"), row.sort in ONLY_ONCE  # Telegram numbers groups below zero
        while True:
            later = await pace.wait(row.channel, row.chat, group, bulk=bulk, patience=PATIENCE_SECONDS)
            if later or self.stopping or held.done or self._tools.now() >= held.until:
                raise _Later(later)
            async with outlet.slots:
                if pace.held(row.channel, row.chat):
                    continue
                await self._heed_quiet(row)
                return await self._deliver(queue, held, outlet, payload)

    async def _deliver(self, queue: _Queue, held: Held, outlet: Outlet, payload: object) -> str:
        queue.sending = True
        try:
            self._tools.crash_at("before-send")
            external = await outlet.room.deliver(held.row.chat, payload)
            self._tools.crash_at("after-send")
            return external
        except asyncio.CancelledError:
            held.cut = True
            raise
        finally:
            queue.sending = False

    async def _failed(self, held: Held, outlet: Outlet, error: NotDelivered) -> bool:
        row, now = replace(held.row, parts=held.parts), self._tools.now()
        counts = not outlet.breaker.shut
        if answered(error):
            outlet.breaker.worked()
        else:
            outlet.breaker.failed(row.chat, now)
        verdict = judge(row, error, now=now, jitter=self._tools.chance(), counts=counts, outside=held.outside)
        held.done = True
        self._tools.marks.record(verdict.outcome)
        log.warning("row %d of the outbox: %s, now %s", row.id, type(error).__name__, verdict.outcome.state)
        if verdict.hold:
            await self._tools.pace.hold(row.channel, None if verdict.everyone else row.chat, verdict.hold)
        if verdict.gone:
            await self._unreachable(row, verdict.outcome.error)
        if verdict.outcome.state == "unsent":
            self.parked[lane_of(row)] = now + PARKED_SECONDS
        return verdict.outcome.state != "unsent"

    async def _unreachable(self, row: Posted, error: str) -> None:
        """Nothing more goes to this address. When the database is away, the next row finds out the same."""
        queue = self._queues.get(lane_of(row))
        for held in queue.rows if queue else ():
            held.done = True
        with contextlib.suppress(Unavailable):
            await self._tools.marks.settled()
            await self._tools.database.run(
                lambda db: outbox.unreachable(db, person=row.person, channel=row.channel, chat=row.chat, error=error)
            )


def lane_of(row: Posted) -> Lane:
    return row.person, row.channel, row.chat


def worded(row: Posted) -> Worded:
    """The message of a row."""
    data = loads(row.worded)
    return Worded(
        row.id, data["text"], tuple(data.get("choices") or ()), data.get("picture") or "", data.get("document") or {},
        data.get("language") or "id",
    )  # fmt: skip
