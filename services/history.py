"""What was said on a channel that reads its own outbox (the web page): our messages by number, and the person's."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from dialogue.messages import Json


@dataclass(frozen=True, slots=True)
class Ours:
    """One of our messages. `worded` is as in the outbox; `at` in seconds since 1970."""

    id: int
    person: int
    seq: int
    at: float
    worded: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Theirs:
    """One thing the person said: the arrival as it lies in the inbox. `pressed` is the label of the button, if any."""

    at: float
    payload: Mapping[str, Json]
    pressed: str


_OURS = """select id, person_id, seq, at, worded from outbox where person_id = :person and channel = :channel
    and state in ('unsent', 'sent') and not_before <= :now and {which} order by seq {order} limit :limit"""
_AFTER = text(_OURS.format(which="seq > :seq", order="asc"))
_BEFORE = text(_OURS.format(which="(:seq = 0 or seq < :seq)", order="desc"))
_HELD = text("""select min(seq) from outbox where person_id = :person and channel = :channel and state = 'unsent'
    and not_before > :now""")
_THEIRS = text("""select at, payload from inbox where person_id = :person and channel = :channel and payload <> ''
    and at >= :since and at < :until order by at, id limit 500""")


def ours_after(db: Session, *, person: int, channel: str, seq: int, now: float, limit: int = 200) -> list[Ours]:
    """Our messages after this number that may be shown now, in order; never past one that is not due yet.

    Those the page has confirmed are among them: another tab of the same person may not have shown them.
    """
    where = {"person": person, "channel": channel, "now": now}
    held = db.execute(_HELD, where).scalar()
    found = db.execute(_AFTER, {**where, "seq": seq, "limit": limit}).all()
    return [row for row in map(_ours, found) if held is None or row.seq < held]


def ours_before(db: Session, *, person: int, channel: str, seq: int, now: float, limit: int) -> list[Ours]:
    """The last of our messages before this number (0: the newest), in order."""
    where = {"person": person, "channel": channel, "now": now, "seq": seq, "limit": limit}
    return [_ours(row) for row in db.execute(_BEFORE, where).all()][::-1]


def theirs(db: Session, *, person: int, channel: str, since: float, until: float) -> list[Theirs]:
    """What the person said in this time, in order."""
    where = {"person": person, "channel": channel, "since": since, "until": until}
    said = [(at, json.loads(payload)) for at, payload in db.execute(_THEIRS, where)]
    return [Theirs(at, payload, _label(db, person, payload)) for at, payload in said]


def person_at(db: Session, *, channel: str, user: str) -> int | None:
    """Who is known by this address."""
    found = db.execute(
        text("select person_id from identities where channel = :channel and user_ref = :user"),
        {"channel": channel, "user": user},
    ).scalar()
    return int(found) if found is not None else None


def was_shown(db: Session, *, person: int, ref: str) -> str:
    """The file name (for a picture the reference itself) under which a message of ours gave this; "" if none did."""
    like = f"%{ref}%"
    rows = db.execute(
        text("select worded from outbox where person_id = :person and worded like :like limit 20"),
        {"person": person, "like": like},
    )
    for (worded,) in rows:
        said = json.loads(worded)
        if said["picture"] == ref:
            return ref
        if said["document"].get("ref") == ref:
            return str(said["document"]["name"])
    return ""


def _ours(row: Any) -> Ours:
    id_, person, seq, at, worded = row
    return Ours(id_, person, seq, at, json.loads(worded))


def _label(db: Session, person: int, payload: Mapping[str, Json]) -> str:
    """What stood on the button that was pressed."""
    if not payload.get("press"):
        return ""
    row, position = payload["press"]
    worded = db.execute(
        text("select worded from outbox where id = :row and person_id = :person"), {"row": row, "person": person}
    )
    choices = json.loads(worded.scalar() or "{}").get("choices", [])
    return str(choices[position]) if position < len(choices) else ""
