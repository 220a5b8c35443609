"""The hot path: the two statements of a turn, for both databases. Everything else in services goes through SQLAlchemy.

`read` finds the person, the open conversation and whether this message was heard before; `write` stores what the turn
has changed under one guard: the person's version is still the one that was read. On PostgreSQL each is one statement
of asyncpg, outside any transaction unless the conversation has opened one; on SQLite they are a handful of statements
inside the writer's transaction. DESIGN.md calls this the guarded write.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from services import identities
from services.database import PostgresDatabase, PostgresTransaction, SqliteTransaction, wait
from services.quickjson import dumps

Tx = SqliteTransaction | PostgresTransaction
CLAIM_SECONDS: Final = 15.0  # how long the process that heard a message has to send the answer before a sweep may


@dataclass(frozen=True, slots=True)
class Key:
    """Where a turn happens and which message it hears. `row` is set when the message already lies in the inbox."""

    channel: str
    user: str
    chat: str
    key: str
    source: str = ""  # where the message lies in the inbox when it did not come through the channel: "event", "time"
    row: int = 0
    pressed: int = 0  # id of the outbox row whose button was pressed, 0 if none
    whose: int = 0  # the person whose turn it is, where that is not who is talking at this address (0)
    also: str = ""  # another id that the channel has known this user by


@dataclass(slots=True)
class Snapshot:
    """What one statement reads before a turn."""

    person: int
    version: int
    seq: int
    language: str
    part: str
    last_press: str
    pressed_at: float
    reachable: bool
    seen: bool  # this very message has been heard, or lies in the inbox
    queued: bool  # earlier messages of this person lie in the inbox and go first
    elsewhere: bool  # another process is still sending to this person
    stack: str  # JSON of the open conversations, "" when there are none
    pressed: str  # the message whose button was pressed, as JSON; "" when it was never sent to this chat
    pressed_in: str  # the conversation that message belonged to
    home: str  # where this person can be written to in private, "" when that is not known yet
    talking: int = 0  # who is talking at this address: not `person` where a phone is shared (services/profiles.py)
    pressed_of: int = 0  # to whom the pressed message was said, 0 when it was never sent to this chat


@dataclass(slots=True)
class OutboxItem:
    """One message to be stored: `message` by names, `worded` in the person's language, both JSON texts."""

    message: str
    worded: str
    conversation: str = ""
    asks: str = ""
    sort: str = "reply"
    burst: str = ""
    not_before: float = 0.0
    channel: str = ""
    chat: str = ""
    seq: int = 0
    id: int = 0


@dataclass(slots=True)
class Written:
    """All that one turn changes. `state` is what becomes of the inbox row; `stack` None leaves conversations alone."""

    key: Key
    person: int
    version: int
    seq: int
    now: float
    payload: str = ""
    state: str = "heard"
    error: str = ""
    stack: str | None = None
    waiting_for: str = ""
    wakes_at: float | None = None
    last_press: str = ""
    pressed_at: float = 0.0
    home: str = ""  # the address itself changes: the person is reachable, and lives in this chat
    claimed_by: str = ""
    outbox: list[OutboxItem] = field(default_factory=list)


# --- reading ------------------------------------------------------------------------------------------------------

_READ = """
select p.id, p.version, p.seq, p.language, p.part, p.last_press, p.pressed_at, i.reachable,
  exists(select 1 from inbox b where b.channel = {source} and b.key = {key} and b.state <> {unless}) as seen,
  exists(select 1 from inbox w where w.person_id = p.id and w.state in ('waiting', 'fetching') and w.id <> {row}
         and (w.state = 'waiting' or w.due_at > {now}) and ({row} = 0 or w.id < {row})) as queued,
  exists(select 1 from outbox o where o.person_id = p.id and o.state = 'unsent' and o.claimed_by <> {me}
         and o.channel <> 'web') as elsewhere,
  coalesce(c.stack, ''), coalesce(q.message, ''), coalesce(q.conversation, ''), i.chat, i.person_id,
  coalesce(q.person_id, 0)
from {keys} identities i join people p on p.id = coalesce(nullif({whose}, 0), i.person_id)
left join conversations c on c.person_id = p.id and c.channel = i.channel and c.chat = {chat}
left join outbox q on q.id = {pressed} and q.channel = i.channel and q.chat = {chat}
where i.channel = {channel} and i.user_ref = {user}
"""
_NAMES: Final = ("channel", "source", "key", "unless", "row", "now", "me", "chat", "pressed", "user", "whose")
_PG_TYPES: Final = ("text", "text", "text", "text", "bigint", "float8", "text", "text", "bigint", "text", "bigint")
_READ_SQLITE: Final = _READ.format(keys="", **{name: f":{name}" for name in _NAMES})
_TYPED: Final = ", ".join(f'"{name}" {kind}' for name, kind in zip(_NAMES, _PG_TYPES, strict=True))
_READ_POSTGRES: Final = _READ.replace("select p.id", "select k.n, p.id", 1).format(
    keys=f"json_to_recordset($1::json) as k(n int, {_TYPED}) cross join", **{name: f'k."{name}"' for name in _NAMES}
)


def read(tx: Tx, key: Key, *, now: float, me: str) -> Snapshot | None:
    """Everything a turn needs to know; None when nobody is known by this address yet."""
    unless = "waiting" if key.row else ""
    values = (
        key.channel,
        key.source or key.channel,
        key.key,
        unless,
        key.row,
        now,
        me,
        key.chat,
        key.pressed,
        key.user,
        key.whose,
    )
    if isinstance(tx, SqliteTransaction):
        row = tx.raw.execute(_READ_SQLITE, dict(zip(_NAMES, values, strict=True))).fetchone()
    else:
        row = wait(tx.database.together(_read_postgres, values))
    return Snapshot(*row) if row else None


async def _read_postgres(single: Any, many: Sequence[tuple[Any, ...]]) -> list[Any]:
    """One row for each of these, or None."""
    keys = dumps([dict(zip(_NAMES, values, strict=True), n=n) for n, values in enumerate(many)])
    found = {n: row for n, *row in await single.fetch(_READ_POSTGRES, keys)}
    return [found.get(n) for n in range(len(many))]


# --- writing ------------------------------------------------------------------------------------------------------


def write(tx: Tx, turn: Written) -> bool:
    """Store a turn. False: somebody else has changed this person meanwhile, nothing was written, start again."""
    for n, item in enumerate(turn.outbox, 1):
        item.seq = turn.seq + n
        item.channel, item.chat = item.channel or turn.key.channel, item.chat or turn.key.chat
    if isinstance(tx, SqliteTransaction):
        return _write_sqlite(tx, turn)
    if tx.used:
        return wait(_write_postgres(tx.connection, [turn]))[0]
    return wait(tx.database.together(_write_postgres, turn))


def _write_sqlite(tx: SqliteTransaction, turn: Written) -> bool:
    do, key = tx.raw.execute, turn.key
    if not do(
        _GUARD, (turn.seq + len(turn.outbox), turn.last_press, turn.pressed_at, turn.person, turn.version)
    ).rowcount:
        return False
    do(_INBOX, (key.source or key.channel, key.key, turn.person, turn.state, turn.payload, turn.error, turn.now))
    if turn.home:
        do(_HOME, (turn.home, key.channel, key.user))
    if turn.stack is not None:
        do(_STACK, (turn.person, key.channel, key.chat, turn.stack, turn.waiting_for, turn.wakes_at, turn.now))
    until = turn.now + CLAIM_SECONDS if turn.claimed_by else 0.0
    for o in turn.outbox:
        if o.burst:
            do(_REPLACE, (turn.person, o.burst))
        o.id = (
            do(
                _OUTBOX,
                (
                    turn.person,
                    o.seq,
                    o.channel,
                    o.chat,
                    o.sort,
                    o.conversation,
                    o.asks,
                    o.message,
                    o.worded,
                    o.burst,
                    o.not_before,
                    turn.claimed_by,
                    until,
                    turn.now,
                ),
            ).lastrowid
            or 0
        )
    return True


_GUARD: Final = (
    "update people set version = version + 1, seq = ?, last_press = ?, pressed_at = ? where id = ? and version = ?"
)
_INBOX: Final = """insert into inbox (channel, key, person_id, state, payload, error, at) values (?, ?, ?, ?, ?, ?, ?)
on conflict (channel, key) do update set state = excluded.state, error = excluded.error"""
_HOME: Final = "update identities set reachable = true, chat = ? where channel = ? and user_ref = ?"
_STACK: Final = """insert into conversations (person_id, channel, chat, stack, waiting_for, wakes_at, changed_at)
values (?, ?, ?, ?, ?, ?, ?) on conflict (person_id, channel, chat) do update set stack = excluded.stack,
waiting_for = excluded.waiting_for, wakes_at = excluded.wakes_at, changed_at = excluded.changed_at"""
_REPLACE: Final = (
    "update outbox set state = 'replaced' where person_id = ? and burst = ? and state = 'unsent' and tries = 0"
)
_OUTBOX: Final = """insert into outbox (person_id, seq, channel, chat, sort, conversation, asks, message, worded, burst,
not_before, claimed_by, claimed_until, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""

_WRITE_POSTGRES: Final = f"""
with t as (select * from json_to_recordset($1::json) as t(person bigint, version bigint, seq bigint,
    press text, pressed_at float8, channel text, source text, "user" text, chat text, key text,
    state text, payload text, error text, now float8, home text, stack text,
    waiting_for text, wakes_at float8, me text, outbox json)),
g as (update people p set version = p.version + 1, seq = t.seq, last_press = t.press, pressed_at = t.pressed_at
    from t where p.id = t.person and p.version = t.version returning p.id),
w as (select t.* from t join g on g.id = t.person),
i as (insert into inbox (channel, key, person_id, state, payload, error, at)
    select source, key, person, state, payload, error, now from w
    on conflict (channel, key) do update set state = excluded.state, error = excluded.error),
a as (update identities d set reachable = true, chat = w.home from w
    where w.home <> '' and d.channel = w.channel and d.user_ref = w."user"),
c as (insert into conversations (person_id, channel, chat, stack, waiting_for, wakes_at, changed_at)
    select person, channel, chat, stack, waiting_for, wakes_at, now from w where stack is not null
    on conflict (person_id, channel, chat) do update set stack = excluded.stack, waiting_for = excluded.waiting_for,
    wakes_at = excluded.wakes_at, changed_at = excluded.changed_at),
n as (select w.person, w.now, w.me, o.* from w cross join lateral json_to_recordset(w.outbox) as o(seq bigint,
    channel text, chat text, sort text, conversation text, asks text, message text, worded text,
    burst text, not_before float8)),
r as (update outbox b set state = 'replaced' from n
    where n.burst <> '' and b.person_id = n.person and b.burst = n.burst and b.state = 'unsent' and b.tries = 0),
o as (insert into outbox (person_id, seq, channel, chat, sort, conversation, asks, message, worded, burst, not_before,
    claimed_by, claimed_until, at)
    select person, seq, channel, chat, sort, conversation, asks, message, worded, burst, not_before,
    me, case when me = '' then 0 else cast(extract(epoch from statement_timestamp()) as float8) + {CLAIM_SECONDS} end,
    now from n order by person, seq returning id, person_id, seq)
select g.id, o.seq, o.id from g left join o on o.person_id = g.id
"""


async def _write_postgres(connection: Any, turns: Sequence[Written]) -> list[bool]:
    """Which of these turns are stored now: at most one a person, whose rows are locked in one order."""
    first = {turn.person: turn for turn in reversed(turns)}
    payload = dumps([_row(first[person]) for person in sorted(first)])
    stored = _take_ids(list(first.values()), await connection.fetch(_WRITE_POSTGRES, payload))
    return [turn.person in stored and first[turn.person] is turn for turn in turns]


def _row(t: Written) -> dict[str, Any]:
    return {
        "person": t.person,
        "version": t.version,
        "seq": t.seq + len(t.outbox),
        "press": t.last_press,
        "pressed_at": t.pressed_at,
        "channel": t.key.channel,
        "source": t.key.source or t.key.channel,
        "user": t.key.user,
        "chat": t.key.chat,
        "key": t.key.key,
        "state": t.state,
        "payload": t.payload,
        "error": t.error,
        "now": t.now,
        "home": t.home,
        "stack": t.stack,
        "waiting_for": t.waiting_for,
        "wakes_at": t.wakes_at,
        "me": t.claimed_by,
        "outbox": [
            {
                "seq": o.seq,
                "channel": o.channel,
                "chat": o.chat,
                "sort": o.sort,
                "conversation": o.conversation,
                "asks": o.asks,
                "message": o.message,
                "worded": o.worded,
                "burst": o.burst,
                "not_before": o.not_before,
            }
            for o in t.outbox
        ],
    }


def _take_ids(turns: Sequence[Written], answer: Sequence[Any]) -> set[int]:
    """Give the stored messages their numbers; the people whose turn is stored."""
    ids = {(person, seq): row for person, seq, row in answer}
    for turn in turns:
        for item in turn.outbox:
            item.id = ids.get((turn.person, item.seq), 0)
    return {person for person, _, _ in answer}


# --- new people ---------------------------------------------------------------------------------------------------


def greet(tx: Tx, key: Key, *, language: str, private: bool, now: float) -> None:
    """Make a person of an address nobody is known by yet. Harmless when another process was quicker.

    `chat` is where the person can be written to in private; in a group that is not known yet. Who was known by another
    id of theirs is the same person.
    """
    chat = key.chat if private else ""
    if key.also:
        identities.adopt(tx, channel=key.channel, user=key.user, chat=chat, also=key.also, now=now)
    if isinstance(tx, SqliteTransaction):
        if tx.raw.execute(_KNOWN, (key.channel, key.user)).fetchone() is None:
            person = tx.raw.execute(
                "insert into people (language, created_at) values (?, ?)", (language, now)
            ).lastrowid
            tx.raw.execute(
                "insert into identities (channel, user_ref, person_id, chat, created_at) values (?, ?, ?, ?, ?)",
                (key.channel, key.user, person, chat, now),
            )
    else:
        wait(_greet_postgres(tx.database, (language, now, key.channel, key.user, chat)))


_KNOWN: Final = "select 1 from identities where channel = ? and user_ref = ?"
_GREET_POSTGRES: Final = """
with free as (select 1 where not exists(select 1 from identities where channel = $3 and user_ref = $4)),
p as (insert into people (language, created_at) select $1, $2 from free returning id)
insert into identities (channel, user_ref, person_id, chat, created_at)
select $3, $4, id, $5, $2 from p on conflict (channel, user_ref) do nothing
"""


async def _greet_postgres(database: PostgresDatabase, values: tuple[Any, ...]) -> None:
    """One process after the other for one address: the second then sees whom the first has made."""
    async with database.single.connection() as connection, connection.transaction():
        await connection.execute("select pg_advisory_xact_lock(hashtextextended($1, 0))", f"{values[2]}:{values[3]}")
        await connection.execute(_GREET_POSTGRES, *values)
