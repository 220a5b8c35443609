"""Whose clock is believed where several processes compare times: the database's.

The servers' clocks may differ by minutes, so leases and claims are written and compared with PostgreSQL's own clock.
Processes that share a SQLite file share a machine, and so a clock: there the caller's `now` is taken, which tests set.
"""

from __future__ import annotations

from sqlalchemy.orm import Session


def clock(db: Session) -> str:
    """The SQL for the present, in seconds since 1970. The statement binds `now`, whether it is used or not."""
    if db.get_bind().dialect.name == "postgresql":
        return "cast(extract(epoch from statement_timestamp()) as double precision)"
    return ":now"
