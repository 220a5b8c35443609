"""A channel's window: for so long after a person's last message we may say anything there. When it has closed, only
messages the channel has approved before may leave (bot/channels/whatsapp/approved.py)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import String, bindparam, text
from sqlalchemy.orm import Session

from services.outbox.sending import Posted

CLOSED: Final = "WindowClosed"
"""How the `error` of a row begins that was refused because of the window, or has left as an approved message since.
The one place that says so: whoever writes it takes it from here."""

MARGIN_SECONDS: Final = 60.0  # a message is on its way for a while, and clocks differ


@dataclass(frozen=True, slots=True)
class Look:
    """What is known before a row leaves: `outside` is its message (dialogue's JSON) if the window has closed, else "";
    `part` of it the channel says it has taken already, under `id` (0 and "" when it has said nothing)."""

    outside: str
    part: int
    id: str


def look(db: Session, *, row: Posted, now: float, seconds: float) -> Look:
    """Look at a row of a channel whose window is open for so many seconds."""
    found = db.execute(_ROW, {"row": row.id}).one_or_none()
    if found is None:  # erased since this process has it: it leaves as it would elsewhere
        return Look("", 0, "")
    message, error, taken = found
    part, _, id_ = taken.partition(":")
    refused = error.startswith(CLOSED)
    open_ = not refused and open_for(db, person=row.person, channel=row.channel, now=now, seconds=seconds)
    return Look("" if open_ else message, int(part or 0), id_)


_ROW: Final = text("select message, error, taken from outbox where id = :row")


def open_for(db: Session, *, person: int, channel: str, now: float, seconds: float) -> bool:
    """Whether this person, or somebody who shares the phone, has written on the channel within so many seconds."""
    values = {"person": person, "channel": channel, "since": now - seconds + MARGIN_SECONDS}
    return bool(db.execute(_OPEN, values).scalar())


# The channel stands in the statement itself: only so do the databases take the partial index ix_inbox_whatsapp. SQLite
# takes tables that are cross joined in their order.
_OPEN: Final = text("""
select exists(select 1 from inbox b where b.channel = :channel and b.person_id = :person and b.at > :since)
  or exists(select 1 from profiles me cross join profiles s cross join inbox b
    where me.person_id = :person and s.channel = me.channel and s.user_ref = me.user_ref and s.channel = :channel
    and b.channel = :channel and b.person_id = s.person_id and b.at > :since)
""").bindparams(bindparam("channel", type_=String, literal_execute=True))
