"""What a person said and was shown, for the web page's history. Our own messages: services/outbox/reading.py."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from dialogue.messages import Json


@dataclass(frozen=True, slots=True)
class Theirs:
    """One thing the person said: the arrival as it lies in the inbox. `pressed` is the label of the button, if any."""

    at: float
    payload: Mapping[str, Json]
    pressed: str


_THEIRS = text("""select at, payload from inbox where person_id = :person and channel = :channel and payload <> ''
    and at >= :since and at < :until order by at, id limit 500""")


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
    """The file name (or the reference itself, for a picture) under which a message of ours gave this; "" if none did."""
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
