"""Leases: what only one process may do at a time (poll Telegram). They run out by the database's clock."""

from __future__ import annotations

import time
from typing import Any, Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from services.timekeeping import clock


def take(
    db: Session, *, name: str, holder: str, seconds: float, value: str | None = None, now: float | None = None
) -> str | None:
    """Take or renew a lease; what its last holder left with it ("" at first), or None while it is another's.

    `value` replaces what is left with it (a polling offset). `now` is for tests on SQLite. A lease that ends later than
    any lease of this length could was taken under a clock that has been set back since, and is anybody's.
    """
    values = {"name": name, "holder": holder, "seconds": seconds, "value": value, "now": now or time.time()}
    kept: str | None = db.execute(text(_TAKE.format(clock=clock(db))), values).scalar()
    return kept


_TAKE: Final = """
insert into leases (name, holder, until, value) values (:name, :holder, {clock} + :seconds, coalesce(:value, ''))
on conflict (name) do update set holder = excluded.holder, until = excluded.until,
  value = coalesce(:value, leases.value)
where leases.holder = excluded.holder or leases.until <= {clock} or leases.until > {clock} + 2 * :seconds
returning value
"""


def held(db: Session, *, name: str, now: float | None = None) -> tuple[str, float]:
    """Who has a lease ("" when nobody has), and the seconds left of it."""
    row = db.execute(text(_HELD.format(clock=clock(db))), {"name": name, "now": now or time.time()}).one_or_none()
    return (row.holder, row.left_seconds) if row and row.left_seconds > 0 else ("", 0.0)


_HELD: Final = "select holder, until - {clock} as left_seconds from leases where name = :name"


def release(db: Session, *, name: str, holder: str) -> bool:
    """Give a lease up, with what is left with it; False when it was not ours any more."""
    result: Any = db.execute(text(_RELEASE), {"name": name, "holder": holder})
    return bool(result.rowcount)


_RELEASE: Final = "update leases set holder = '', until = 0 where name = :name and holder = :holder"


def first(db: Session, *, name: str, value: str) -> str:
    """The value that was ever given first under this name: this one, when there was none."""
    db.execute(text(_FIRST), {"name": name, "value": value})
    return str(db.execute(text("select value from leases where name = :name"), {"name": name}).scalar())


_FIRST: Final = (
    "insert into leases (name, holder, until, value) values (:name, '', 0, :value) on conflict (name) do nothing"
)


def once(db: Session, *, job: str, slot: str, now: float) -> bool:
    """Claim a job's slot ("2026-11-22"): True for exactly one caller, however many processes ask."""
    result: Any = db.execute(text(_SLOT), {"job": job, "slot": slot, "now": now})
    return bool(result.rowcount)


_SLOT: Final = "insert into slots (job, slot, at) values (:job, :slot, :now) on conflict (job, slot) do nothing"
