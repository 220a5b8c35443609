"""The outbox as delivery uses it: take rows over, write down what became of them, renew and give back.

A *lane* is what one person is sent at one address: its rows leave in order, one after the other. A row is sent by the
process that has claimed it. A claim that ran out without being given back belonged to a process that died: its rows
may have been sent, and are marked so (`doubt`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from services.parsed import parsed
from services.quickjson import dumps
from services.timekeeping import clock
from services.turns import CLAIM_SECONDS

LANE_ROWS: Final = 20  # rows taken over from one lane at once
ONLY_ONCE: Final = ("reminder", "broadcast")  # rather lost than sent twice
STALE_SECONDS: Final = 24 * 3600.0  # a reminder or broadcast that old is of no use any more


@dataclass(frozen=True, slots=True)
class Posted:
    """A row to be sent. Times in seconds since 1970; `worded` is JSON (see OutboxRow)."""

    id: int
    person: int
    seq: int
    channel: str
    chat: str
    worded: str
    sort: str = "reply"
    burst: str = ""
    not_before: float = 0.0
    claimed: bool = True  # by this process
    tries: int = 0
    doubt: bool = False
    parts: int = 0  # payloads of it that have been delivered already
    at: float = 0.0  # when it was written; 0: just now


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row. Unsent: try again in `wait` seconds; `external` is then how many parts have left."""

    id: int
    state: str
    external: str = ""
    error: str = ""
    tries: int = 0
    doubt: bool = False
    wait: float = 0.0
    sent_at: float | None = None


# --- taking over --------------------------------------------------------------------------------------------------

# Lanes in which a row is due and not ours yet, and nobody else is at work: their first row stands for them. What waits
# for the end of quiet hours holds up nothing behind it.
_PUT_OFF: Final = "not_before > {clock} and sort in ('reminder', 'broadcast')"
_LANES: Final = """
select min(id) from outbox
where state = 'unsent' and channel <> 'web' and channel in :channels
group by person_id, channel, chat
having max(case when claimed_by not in ('', :me) and claimed_until > {clock} then 1 else 0 end) = 0
  and min(case when claimed_by = :me and claimed_until > {clock} or {put_off} then null else seq end)
    < coalesce(min(case when not_before > {clock} and not ({put_off}) then seq end), 9223372036854775807)
order by min(at), min(id) limit :lanes
"""
_LOCK: Final = """
select id from outbox
where id in :heads and state = 'unsent' and (claimed_by in ('', :me) or claimed_until <= {clock}) for update skip locked
"""
_ROWS: Final = """
select o.id, o.person_id, o.seq, o.channel, o.chat, o.worded, o.sort, o.burst, o.tries, o.doubt, o.external, o.at,
  o.claimed_by, case when o.claimed_until > {clock} then 1 else 0 end as live,
  case when o.not_before > {clock} then 1 else 0 end as early, {clock} as moment
from outbox h join outbox o on o.person_id = h.person_id and o.channel = h.channel and o.chat = h.chat
where h.id in :heads and o.state = 'unsent' and o.channel <> 'web' order by o.person_id, o.channel, o.chat, o.seq
"""
_CLAIM: Final = """
update outbox set claimed_by = :me, claimed_until = {clock} + :seconds, not_before = 0,
  doubt = case when id in :doubted then true else doubt end
where id in :ids
"""
_CLOSE: Final = "update outbox set state = :state, claimed_by = '' where id in :ids and state = 'unsent'"


def claim(db: Session, *, me: str, channels: Collection[str], limit: int, now: float) -> list[Posted]:
    """Take over up to `limit` rows that nobody sends, lane by lane in order, the longest waiting lane first.

    Never from a lane of which another living process still has a row. Rows of a dead process are in doubt; a
    reminder or broadcast in doubt is not sent again, one that is a day old not at all.
    """
    at = {"now": now, "me": me}
    lanes = {**at, "channels": list(channels), "lanes": limit}
    waiting = _LANES.format(clock=clock(db), put_off=_PUT_OFF.format(clock=clock(db)))
    heads = list(db.execute(parsed(waiting, "channels"), lanes).scalars())
    if heads and db.get_bind().dialect.name == "postgresql":
        heads = list(db.execute(parsed(_LOCK.format(clock=clock(db)), "heads"), {**at, "heads": heads}).scalars())
    if not heads:
        return []
    rows = db.execute(parsed(_ROWS.format(clock=clock(db)), "heads"), {**at, "heads": heads}).all()
    taken: list[Any] = []
    for _, lane in groupby(rows, key=lambda row: row[1:2] + row[3:5]):
        taken += _lane(lane, me)[: limit - len(taken)]
    return _take(db, taken, at)


def _lane(lane: Iterable[Any], me: str) -> list[Any]:
    """The rows of a lane that may be taken: up to the first that is not due, past those that wait out the quiet."""
    free: list[Any] = []
    for row in lane:
        if (row.claimed_by == me and row.live) or (row.early and row.sort in ONLY_ONCE):
            continue
        if row.early or len(free) == LANE_ROWS:
            break
        free.append(row)
    return free


def _take(db: Session, rows: Sequence[Any], at: dict[str, Any]) -> list[Posted]:
    once = [row for row in rows if row.sort in ONLY_ONCE]
    lost = {row.id for row in once if row.claimed_by}
    stale = {row.id for row in once if row.moment - row.at > STALE_SECONDS} - lost
    for state, ids in (("doubtful", lost), ("expired", stale)):
        if ids:
            db.execute(parsed(_CLOSE, "ids"), {"state": state, "ids": list(ids)})
    kept = [row for row in rows if row.id not in lost | stale]
    doubted = {row.id for row in kept if row.claimed_by}
    if kept:
        values = {**at, "ids": [row.id for row in kept], "doubted": list(doubted), "seconds": CLAIM_SECONDS}
        db.execute(parsed(_CLAIM.format(clock=clock(db)), "ids", "doubted"), values)
    return [_posted(row, doubt=row.doubt or row.id in doubted) for row in kept]


def _posted(row: Any, *, doubt: bool) -> Posted:
    return Posted(
        id=row.id, person=row.person_id, seq=row.seq, channel=row.channel, chat=row.chat, worded=row.worded,
        sort=row.sort, burst=row.burst, tries=row.tries, doubt=bool(doubt), parts=int(row.external or 0), at=row.at,
    )  # fmt: skip


def claimed(db: Session, *, person: int, seqs: Collection[int], me: str) -> list[Posted]:
    """Those of a person's rows with these numbers that this process has claimed and not sent, in order."""
    rows = db.execute(parsed(_CLAIMED, "seqs"), {"person": person, "seqs": list(seqs), "me": me}).all()
    return [_posted(row, doubt=row.doubt) for row in rows]


_CLAIMED: Final = """
select id, person_id, seq, channel, chat, worded, sort, burst, tries, doubt, external, at from outbox
where person_id = :person and seq in :seqs and state = 'unsent' and claimed_by = :me order by seq
"""


def take(db: Session, *, row: int, me: str) -> bool:
    """Begin to send a row that had to wait; False when a newer one has replaced it, or it is not ours any more."""
    return bool(_changed(db, text(_TAKE), {"id": row, "me": me}))


_TAKE: Final = """
update outbox set tries = tries + 1 where id = :id and state = 'unsent' and claimed_by = :me
"""


def renew(db: Session, *, me: str, ids: Collection[int], now: float) -> set[int]:
    """Keep claims for another CLAIM_SECONDS; the ids that are still ours and unsent."""
    values = {"me": me, "ids": list(ids), "seconds": CLAIM_SECONDS, "now": now}
    return set(db.execute(parsed(_RENEW.format(clock=clock(db)), "ids"), values).scalars())


_RENEW: Final = """
update outbox set claimed_until = {clock} + :seconds
where id in :ids and claimed_by = :me and state = 'unsent' returning id
"""


# --- what became of it --------------------------------------------------------------------------------------------

_FIELDS: Final = (
    ("id", "bigint"), ("state", "text"), ("external", "text"), ("error", "text"), ("tries", "int"),
    ("doubt", "boolean"), ("wait", "float8"), ("sent_at", "float8"), ("awaits", "text"),
)  # fmt: skip
_TYPED: Final = ", ".join(f"{name} {kind}" for name, kind in _FIELDS)
_TAKEN_OUT: Final = ", ".join(f"json_extract(value, '$.{name}') as {name}" for name, _ in _FIELDS)
_RECORDS: Final = {
    "postgresql": f"json_to_recordset(cast(:rows as json)) as r({_TYPED})",
    "sqlite": f"(select {_TAKEN_OUT} from json_each(:rows)) as r",
}
_WRITE: Final = """
update outbox set state = r.state, external = r.external, error = r.error, tries = r.tries, doubt = r.doubt,
  not_before = {clock} + case when outbox.taken like r.awaits then 0 else r.wait end, claimed_by = '',
  claimed_until = 0, sent_at = r.sent_at
from {records}
where outbox.id = r.id and outbox.state <> 'sent'
  and (r.state = 'sent' or (outbox.state = 'unsent' and outbox.claimed_by = :me))
"""


def write(db: Session, outcomes: Iterable[Outcome], *, me: str, now: float) -> None:
    """Write down what became of rows, in one statement, and give up their claims.

    What was sent stays sent, whoever claims the row meanwhile; anything else is written only while it is still ours.
    """
    rows = [_record(one) for one in outcomes]
    statement = _WRITE.format(clock=clock(db), records=_RECORDS[db.get_bind().dialect.name])
    db.execute(parsed(statement), {"rows": dumps(rows), "me": me, "now": now})


def _record(one: Outcome) -> dict[str, Any]:
    return {
        "id": one.id, "state": one.state, "external": _plain(one.external)[:140], "error": _plain(one.error),
        "tries": one.tries, "doubt": one.doubt, "wait": one.wait, "sent_at": one.sent_at, "awaits": _awaits(one),
    }  # fmt: skip


def _awaits(one: Outcome) -> str | None:
    """The part in doubt, as the channel may have told meanwhile that it has it (services/outbox/statuses.py): then it
    need not wait. None: there is no doubt."""
    return f"{int(one.external or 0) + 1}:%" if one.doubt and one.state == "unsent" else None


def _plain(said: str) -> str:
    """What a channel said, without what PostgreSQL cannot hold."""
    return said.encode("utf-8", "replace").decode().replace("\0", "")


def unreachable(db: Session, *, person: int, channel: str, chat: str, error: str) -> None:
    """The person has blocked us at this address: nothing more goes there until they write again."""
    values = {"person": person, "channel": channel, "chat": chat, "error": error}
    db.execute(text(_GONE), values)
    db.execute(text(_GONE_SHARED), values)
    db.execute(text(_UNREACHABLE), values)


_GONE: Final = """
update identities set reachable = false where person_id = :person and channel = :channel and chat = :chat
"""
_GONE_SHARED: Final = """
update identities set reachable = false where channel = :channel and chat = :chat
and user_ref in (select user_ref from profiles where person_id = :person and channel = :channel)
"""
_UNREACHABLE: Final = """
update outbox set state = 'unreachable', error = :error, claimed_by = ''
where person_id = :person and channel = :channel and chat = :chat and state = 'unsent'
"""


def _changed(db: Session, statement: Any, values: dict[str, Any]) -> int:
    result: Any = db.execute(statement, values)
    return int(result.rowcount)
