"""What the sender does with deliveries: claim what is due, write down what became of it, close and reopen endpoints.

A delivery is posted by the process that has claimed it and keeps the claim alive. Whatever dies with its claim is
posted again under the same id: at least once, and once for whoever keeps ids.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any, Final

from sqlalchemy import TextClause, delete, select, text
from sqlalchemy.orm import Session

from services import sql
from services.parsed import parsed
from services.tables.events import ClosedEndpoint, Delivery, EventRow
from services.timekeeping import clock

CLAIM_SECONDS: Final = 15.0  # how long what a dead process had claimed must wait
ERROR_MAX: Final = 300


@dataclass(frozen=True, slots=True)
class Queued:
    """A delivery that is ours to post."""

    id: str
    endpoint: str
    type: str
    body: str
    about: str
    tries: int  # that have failed


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a post. State "queued": again in `wait` seconds."""

    id: str
    state: str
    tries: int
    status: int | None
    error: str = ""
    wait: float = 0.0


@dataclass(frozen=True, slots=True)
class Counts:
    """For the operator: how much waits, how long, what has been given up, and which endpoints are closed."""

    queued: int
    failed: int
    retried: int
    oldest_seconds: float
    closed: tuple[str, ...]


_DUE: Final = """
select id from deliveries
where state = 'queued' and due_at <= {clock} and claimed_until <= {clock} and endpoint in :endpoints
  and endpoint not in (select endpoint from closed_endpoints)
order by created_at, id limit :limit {lock}
"""
_CLAIM: Final = """
update deliveries set claimed_by = :me, claimed_until = {clock} + :seconds where id in ({due})
returning id, endpoint, type, body, about, tries, created_at
"""


def claim(db: Session, *, me: str, endpoints: Collection[str], limit: int, now: float) -> list[Queued]:
    """Take over what is due, the oldest first; of two processes each gets its own."""
    due = _DUE.format(clock=clock(db), lock=_lock(db))
    statement = parsed(_CLAIM.format(clock=clock(db), due=due), "endpoints")
    values = {"me": me, "endpoints": list(endpoints), "limit": limit, "seconds": CLAIM_SECONDS, "now": now}
    rows = sorted(db.execute(statement, values), key=lambda row: (row.created_at, row.id))
    return [Queued(*row[:6]) for row in rows]


def renew(db: Session, *, me: str, ids: Collection[str], now: float) -> set[str]:
    """Keep claims for another CLAIM_SECONDS; the ids that are still ours to post.

    It waits for nobody: what is locked is being written down, taken over or erased.
    """
    statement = parsed(_RENEW.format(clock=clock(db), lock=_lock(db)), "ids")
    values = {"me": me, "ids": list(ids), "seconds": CLAIM_SECONDS, "now": now}
    return set(db.execute(statement, values).scalars())


_RENEW: Final = """
update deliveries set claimed_until = {clock} + :seconds where id in
  (select id from deliveries where id in :ids and claimed_by = :me and state = 'queued' {lock}) returning id
"""


def _lock(db: Session) -> str:
    return "for update skip locked" if db.get_bind().dialect.name == "postgresql" else ""


def settle(db: Session, outcomes: Iterable[Outcome], *, me: str, now: float) -> None:
    """Write down what became of posts, in one statement. What was sent stays sent, whoever has claimed it meanwhile."""
    final = {one.id: one for one in sorted(outcomes, key=lambda one: (one.id, one.state == "sent"))}
    rows = [
        {
            "id": one.id, "state": one.state, "tries": one.tries, "status": one.status, "wait": one.wait,
            "error": one.error.replace("\0", "")[:ERROR_MAX],
        }
        for one in final.values()
    ]  # fmt: skip
    sql.run(db, _settling(clock(db)), rows, me=me, now=now)


@cache
def _settling(clock: str) -> dict[str, TextClause]:
    columns = "id text, state text, tries integer, status integer, wait float8, error text"
    return sql.over_rows(_SETTLE.replace("{clock}", clock), columns)


_SETTLE: Final = """
update deliveries set state = r.state, tries = r.tries, last_status = r.status, last_error = r.error, claimed_by = '',
  claimed_until = 0, due_at = {clock} + r.wait, sent_at = case when r.state = 'sent' then {clock} end
from {rows} r
where deliveries.id = r.id and deliveries.state <> 'sent' and (deliveries.claimed_by = :me or r.state = 'sent')
"""


def release(db: Session, *, me: str) -> None:
    """Give back what this process has claimed and not posted: it stops."""
    db.execute(text("update deliveries set claimed_by = '', claimed_until = 0 where claimed_by = :me"), {"me": me})


# --- forgetting -------------------------------------------------------------------------------------------------------

SENT_SECONDS: Final = 30 * 24 * 3600.0  # what was sent; far longer than anybody asks for it again
KEPT_SECONDS: Final = 90 * 24 * 3600.0  # what never was, and what we were told; ids must live eight days at least


def forget(db: Session, *, now: float, limit: int) -> int:
    """Delete old deliveries and old events, so many of each at most; how many."""
    old = {"sent": now - SENT_SECONDS, "before": now - KEPT_SECONDS, "limit": limit}
    gone: Any = db.execute(text(_OLD_DELIVERIES), old)
    last = datetime.fromtimestamp(now - KEPT_SECONDS, UTC)
    told = select(EventRow.id).where(EventRow.received_at < last).order_by(EventRow.received_at).limit(limit)
    return int(gone.rowcount) + sql.changed(db, delete(EventRow).where(EventRow.id.in_(told)))


_OLD_DELIVERIES: Final = """
delete from deliveries where id in (select id from deliveries
  where created_at < :sent and (state = 'sent' or created_at < :before) order by created_at limit :limit)
"""


# --- endpoints --------------------------------------------------------------------------------------------------------


def close(db: Session, *, endpoint: str, now: float) -> None:
    """It has answered 410 Gone: what is for it waits until `resume`."""
    values = {"endpoint": endpoint, "since": now}
    db.execute(sql.insert(db, ClosedEndpoint).values(values).on_conflict_do_nothing())


def resume(db: Session, *, endpoint: str) -> bool:
    """Send there again; False when it was open."""
    return bool(sql.changed(db, delete(ClosedEndpoint).where(ClosedEndpoint.endpoint == endpoint)))


# --- for the operator -------------------------------------------------------------------------------------------------


def listed(db: Session, *, state: str = "failed", limit: int = 100) -> Sequence[Delivery]:
    """Deliveries in a state, the oldest first; of those sent, the newest."""
    order = Delivery.created_at.desc() if state == "sent" else Delivery.created_at
    return db.scalars(select(Delivery).where(Delivery.state == state).order_by(order, Delivery.id).limit(limit)).all()


def resend(db: Session, *, delivery: str, now: float) -> int:
    """Queue a delivery anew, whatever became of it; "all" are those that were given up. How many."""
    which = "state = 'failed'" if delivery == "all" else "id = :id"
    statement = f"update deliveries set state = 'queued', tries = 0, due_at = :now, claimed_until = 0 where {which}"
    result: Any = db.execute(text(statement), {"id": delivery, "now": now})
    return int(result.rowcount)


def counts(db: Session, *, now: float) -> Counts:
    """How things stand."""
    row: Any = db.execute(text(_COUNTS), {"now": now}).one()
    closed = tuple(db.scalars(select(ClosedEndpoint.endpoint).order_by(ClosedEndpoint.endpoint)))
    return Counts(row.queued, row.failed, row.retried, max(0.0, now - (row.oldest or now)), closed)


_COUNTS: Final = """
select (select count(*) from deliveries where state = 'queued') as queued,
  (select count(*) from deliveries where state = 'failed') as failed,
  (select count(*) from deliveries where state = 'queued' and tries > 0) as retried,
  (select min(created_at) from deliveries where state = 'queued') as oldest
"""
