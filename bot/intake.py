"""READ THIS FIRST. One incoming message, one turn, one commit.

    1  a room has verified and read the message (`Arrival`)
    2  read the person, the open conversation, and whether this message was heard before: one statement
    3  decide who hears it (bot/hearing.py), and
    4  run the conversation. Ended at a question: what it wrote was a rehearsal and is undone. Returned: it stays.
       Either way one guarded statement writes inbox, answers and outbox (services/turns.py) under the version of 2
    5  commit; only then does the room answer 2xx and the delivery send

Nothing said is lost, because nothing is acknowledged before 5. Nothing is done twice, because 2 knows the message and
4 is guarded: whoever comes second writes nothing and starts again at 2. The same plain function does it on SQLite (in
the writer thread) and on PostgreSQL (in a greenlet).
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final, Protocol

import structlog

from bot.arrivals import from_json, to_json, without_secrets
from bot.channels.channel import Arrival
from bot.delivery import Posted
from bot.doubts import Doubts
from bot.hearing import Hearing, run_name, sheets_of
from dialogue import Conversation, Line, Message, Setting, Stack
from dialogue.messages import BURST_SECONDS, Incoming
from services import inbox, profiles, turns
from services.database import LazySession, PostgresDatabase, SqliteDatabase, Unavailable, blame
from services.prayer import WIB
from services.quickjson import dumps
from services.turns import Key, OutboxItem, Snapshot, Written

log = structlog.get_logger()
ATTEMPTS: Final = 3  # times a turn starts again when somebody else was quicker, before it answers "later"


@dataclass(frozen=True, slots=True)
class Heard:
    """What became of an arrival. `seq` numbers the last thing we have said to this person."""

    person: int = 0
    seq: int = 0
    repeat: bool = False  # known already: nothing was done
    queued: bool = False  # kept in the inbox, to be heard after what came before it


class Overtaken(Exception):
    """Another turn of the same person was quicker. Nothing was written."""


class Broke(Exception):
    """A turn broke: our bug, not the person's fault."""

    def __init__(self, error: Exception, key: Key, payload: Mapping[str, Any]) -> None:
        super().__init__(type(error).__name__)
        self.error, self.key, self.payload = error, key, payload


Turned = tuple[Heard, list[Posted]]
"""What a turn comes to: what became of the arrival, and the messages it has stored."""


def sheltered(key: Key, payload: Mapping[str, Any], turn: Callable[[], Turned]) -> Turned:
    """A bug anywhere in a turn is a `Broke`: its message is kept for repair, and the channel hears no error."""
    try:
        return turn()
    except (Overtaken, Broke):
        raise
    except Exception as error:
        if isinstance(blame(error), Unavailable):
            raise
        raise Broke(error, key, payload) from error


class Outgoing(Protocol):
    """What the intake tells the delivery after a commit; bot/delivery.py is it."""

    def post(self, rows: Sequence[Posted]) -> None:
        """Send what this process has just stored and claimed."""

    def nudge(self) -> None:
        """Unclaimed rows lie in the outbox, behind those another process is sending."""


@dataclass(slots=True)
class Queue:
    """One person's messages that are being heard in this process."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    length: int = 0


@dataclass
class Intake:
    """The way in. `outgoing` is told of the stored messages after the commit, `crash_at` is called at every point."""

    database: SqliteDatabase | PostgresDatabase
    table: Mapping[str, Conversation]
    hearing: Hearing
    me: str
    outgoing: Outgoing
    now: Callable[[], float] = time.time
    photo_wait: float = 20.0  # seconds a person's later messages wait for a photo
    crash_at: Callable[[str], None] = lambda point: None

    def __post_init__(self) -> None:
        self._lines: dict[tuple[str, str], Queue] = {}
        self._doubts = Doubts(self.database, self.me, self.now)

    # --- the verbs ----------------------------------------------------------------------------------------------

    async def hear(self, arrival: Arrival) -> Heard:
        """Take one arrival in; returns after the commit. Raises Unavailable when nothing could be kept."""
        if not arrival.addressed:
            return Heard()
        key = Key(
            arrival.channel,
            arrival.user,
            arrival.chat,
            arrival.id,
            pressed=arrival.press.message if arrival.press else 0,
            also=arrival.also,
        )
        kept = to_json(arrival)
        return await self._in_line(key, lambda tx: sheltered(key, kept, lambda: self._turn(tx, key, arrival, kept)))

    async def hear_row(self, row: inbox.Row, key: Key) -> Heard:
        """Hear what lies in the inbox: a message that had to wait, an event, a time-out."""
        return await self._in_line(key, lambda tx: sheltered(key, row.payload, lambda: self._turn_of_row(tx, key, row)))

    async def _in_line(self, key: Key, turn: Callable[[turns.Tx], Turned]) -> Heard:
        """One person's messages one after the other: they queue here, in memory, before they take a connection."""
        who = key.channel, key.user
        line = self._lines.setdefault(who, Queue())
        line.length += 1
        try:
            async with line.lock:
                heard, posted = await self._attempt(turn, who)
        finally:
            line.length -= 1
            if not line.length:
                del self._lines[who]
        self._hand_over(posted)
        return heard

    def _hand_over(self, posted: list[Posted]) -> None:
        """Tell the delivery. Behind rows of another process nothing is claimed; the web page reads its own anyway."""
        ours = [row for row in posted if row.claimed or row.channel == "web"]
        if ours:
            self.outgoing.post(ours)
        if len(ours) < len(posted):
            self.outgoing.nudge()

    async def _attempt(self, turn: Callable[[turns.Tx], Turned], who: tuple[str, str]) -> Turned:
        used: list[turns.Tx] = []

        def noted(tx: turns.Tx) -> Turned:
            used.append(tx)
            return turn(tx)

        for attempt in range(1, ATTEMPTS + 1):
            try:
                heard, posted = await self.database.transact(noted)
                posted = list({row.id: row for row in [*await self._doubts.settle(who), *posted]}.values())
            except (Overtaken, Unavailable) as error:
                if isinstance(error, Unavailable):
                    self._doubts.add(who, [tx.wrote for tx in used if tx.wrote])
                used.clear()
                if attempt == ATTEMPTS:
                    raise Unavailable("The turn could not be kept.") from None
                await asyncio.sleep(0.01 * attempt)
            except Broke as broke:
                log.error("A turn broke.", error=type(broke.error).__name__, exc_info=broke.error)
                return await self._attempt(self._apology(broke), who)
            else:
                self.crash_at("after-commit")
                return heard, posted
        raise AssertionError("unreachable")

    # --- one turn (plain functions, in the writer thread or in a greenlet) -----------------------------------------

    def _turn(self, tx: turns.Tx, key: Key, arrival: Arrival, kept: Mapping[str, Any]) -> Turned:
        """Hear one arrival: steps 2 to 4."""
        before = self._read(tx, key, private=arrival.private)
        if before.seen:
            return Heard(before.person, before.seq, repeat=True), []
        if arrival.kind in {"blocked", "unblocked"}:
            return self._reachability(tx, key, arrival, before, kept)
        if before.queued or _to_fetch(arrival):
            return self._queue(tx, key, arrival, before, kept)
        return self._talk(tx, key, before, kept, lambda stack: self.hearing.hear(stack, arrival, before))

    def _turn_of_row(self, tx: turns.Tx, key: Key, row: inbox.Row) -> Turned:
        """Hear one row of the inbox, unless another process has."""
        self.crash_at("before-read")
        before = turns.read(tx, key, now=self.now(), me=self.me)
        if before is None or before.seen:
            return Heard(repeat=True), []
        return self._talk(tx, key, before, row.payload, lambda stack: self._hear_payload(stack, row.payload, before))

    def _hear_payload(self, stack: Stack, payload: Mapping[str, Any], before: Snapshot) -> list[Message] | None:
        """What lies in the inbox: {"start": [conversation, arguments]} from services/inbox.py, {"late": …} from the
        clock, {"missing": why} for a photo that could not be had, else somebody's own message (bot/arrivals.py)."""
        if "start" in payload:
            return stack.start(*payload["start"], then_repeat=payload.get("repeat", False))
        if "late" in payload:
            return stack.answer(Incoming("time")) if stack.top and stack.top.until else None
        if "missing" in payload:
            return (
                stack.answer(Incoming("picture", problem=payload["missing"]))
                if stack.top
                else [Message((Line(f"fields/{payload['missing']}"),))]
            )
        return self.hearing.hear(stack, from_json(payload), before)

    def _read(self, tx: turns.Tx, key: Key, *, private: bool) -> Snapshot:
        """What is known before the turn; somebody new becomes known here."""
        self.crash_at("before-read")
        before = turns.read(tx, key, now=self.now(), me=self.me)
        if before is None:
            turns.greet(tx, key, language="id", private=private, now=self.now())
            before = turns.read(tx, key, now=self.now(), me=self.me)
        if before is None:
            raise Overtaken
        self.crash_at("after-read")
        return before

    def _talk(
        self,
        tx: turns.Tx,
        key: Key,
        before: Snapshot,
        payload: Mapping[str, Any],
        hear: Callable[[Stack], list[Message] | None],
    ) -> Turned:
        """Run the conversation and store what came of it. A bug undoes all; the message is kept for repair."""
        setting = Setting(
            before.person,
            self._moment(),
            before.language,
            f"{key.channel}:{payload.get('message') or key.key}",
            key.channel,
            before.seq,
            key.user,
            WIB,
        )
        record = self._record(key, before, payload)
        stack = Stack(self.table, setting, LazySession(tx), tx.keep, tx.undo, sheets_of(before.stack))
        said = hear(stack)
        if said is not None:
            self._take_down(record, stack, before, said, payload.get("sort", "reply"))
        self.crash_at("after-conversation")
        return self._store(tx, record)

    def _moment(self) -> datetime:
        return datetime.fromtimestamp(self.now(), UTC)

    def _take_down(self, record: Written, stack: Stack, before: Snapshot, said: list[Message], sort: str) -> None:
        """What the conversation came to: the open answer sheets, and what is said, in the person's language."""
        if stack.sheets or before.stack:
            record.stack = dumps([sheet.to_json() for sheet in stack.sheets])
            record.waiting_for = f"{stack.top.conversation}/{stack.top.waiting}" if stack.top else ""
            record.wakes_at = stack.top.until if stack.top else None
        if before.talking not in {0, before.person}:  # somebody else holds the shared phone: say whom it is for
            said = profiles.addressed(stack.db, said, to=before.person)
        record.outbox = [self._worded(message, stack) for message in said]
        for item in record.outbox:
            item.sort = sort

    def _record(self, key: Key, before: Snapshot, payload: Mapping[str, Any]) -> Written:
        """The turn as it is stored, when nothing is said and no conversation changes."""
        now, press = self.now(), payload.get("press")
        return Written(
            key,
            before.person,
            before.version,
            before.seq,
            now,
            dumps(without_secrets(payload, before.stack)),
            home=_home(key, before, payload),
            last_press=f"{press[0]}:{press[1]}" if press else "",
            pressed_at=now if press else 0.0,
            claimed_by="" if before.elsewhere else self.me,
        )

    def _worded(self, message: Message, stack: Stack) -> OutboxItem:
        """A message in the person's language, as it goes to the outbox."""
        say, language = self.hearing.words.say, stack.setting.language
        worded = {
            "text": "\n\n".join(say(line, language) for line in message.lines),
            "choices": [say(choice.line, language) for choice in message.choices],
            "picture": message.picture,
            "document": dict(message.document),
            "language": language,
        }
        return OutboxItem(
            dumps(message.to_json()),
            dumps(worded),
            asks=message.asks,
            conversation=run_name(stack.top) if stack.top and message.asks else "",
            burst=f"{run_name(stack.top) if stack.top else ''}:{message.burst}" if message.burst else "",
            not_before=self.now() + BURST_SECONDS if message.burst else 0.0,
        )

    def _store(self, tx: turns.Tx, record: Written) -> Turned:
        """The guarded write: all of the turn, or nothing."""
        self.crash_at("before-write")
        tx.wrote = record
        if not turns.write(tx, record):
            raise Overtaken
        self.crash_at("after-write")
        return Heard(record.person, record.seq + len(record.outbox)), [_posted(record, item) for item in record.outbox]

    def _queue(self, tx: turns.Tx, key: Key, arrival: Arrival, before: Snapshot, kept: Mapping[str, Any]) -> Turned:
        """Keep a message whose turn has not come: a photo is still with the channel, or something waits before it."""
        state, due = ("fetching", self.now() + self.photo_wait) if _to_fetch(arrival) else ("waiting", 0.0)
        inbox.put(
            tx.session,
            channel=key.channel,
            key=key.key,
            person=before.person,
            payload=kept,
            at=self.now(),
            state=state,
            due_at=due,
        )
        return Heard(before.person, before.seq, queued=True), []

    def _reachability(
        self, tx: turns.Tx, key: Key, arrival: Arrival, before: Snapshot, kept: Mapping[str, Any]
    ) -> Turned:
        """The person has blocked us, or come back: no conversation hears that."""
        inbox.set_reachable(tx.session, channel=key.channel, user=key.user, reachable=arrival.kind == "unblocked")
        return self._store(tx, self._record(key, before, kept))

    def _apology(self, broke: Broke) -> Callable[[turns.Tx], Turned]:
        """The turn that takes the place of one that broke: the message is kept for repair, the conversation stays."""

        def turn(tx: turns.Tx) -> Turned:
            before = self._read(tx, broke.key, private=broke.payload.get("private", True))
            if before.seen:
                return Heard(repeat=True), []
            record = self._record(broke.key, before, broke.payload)
            record.state, record.error = "broken", type(broke.error).__name__
            stack = Stack(self.table, Setting(before.person, self._moment(), before.language))
            if not broke.payload.get("repaired"):
                record.outbox = [self._worded(Message((Line("common/broke"),)), stack)]
            return self._store(tx, record)

        return turn


def _home(key: Key, before: Snapshot, payload: Mapping[str, Any]) -> str:
    """Where the person can be written to from now on, when that is news: a first private message, or a return."""
    private = payload.get("kind", "blocked") != "blocked" and payload.get("private", True)
    return key.chat if private and (not before.reachable or before.home != key.chat) else ""


def _posted(record: Written, item: OutboxItem) -> Posted:
    """A stored message as the delivery takes it."""
    return Posted(
        item.id, record.person, item.seq, item.channel, item.chat, item.worded, item.sort, item.burst, item.not_before,
        bool(record.claimed_by),
    )  # fmt: skip


def _to_fetch(arrival: Arrival) -> bool:
    """Whether a photo still lies with the channel. Voice notes and other files are answered without being looked at."""
    return arrival.kind == "picture" and bool(arrival.files)
