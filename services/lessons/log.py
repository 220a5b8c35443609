"""What people did while learning, as it happened: rows that are never changed. xAPI statements are made of them."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Final, Literal

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from dialogue.messages import Json
from services import sql
from services.tables.learning import LearningEvent

Verb = Literal["attempted", "answered", "completed", "passed", "failed"]
KEPT: Final = timedelta(days=3 * 365)
LISTENERS: Final[list[Callable[[Session, LearningEvent, datetime], None]]] = []
"""Who hears of each new row, in the transaction that adds it (services/learning_out.py)."""
NAMESPACE: Final = uuid.UUID("6f0c1a52-97a6-5a7e-8a6c-2f5d6f2c9b11")  # made once, by hand; never change it


def note(
    db: Session,
    *,
    person: int,
    verb: Verb,
    object: str,  # noqa: A002 (the grammar of xAPI: somebody, a verb, an object)
    result: Mapping[str, Json],
    now: datetime,
    key: str,
) -> str:
    """Keep that it happened; its id. The same key again is the same event and changes nothing.

    `object` is a course, `course/lesson` or `course/lesson/item`. `result` holds percent (0 to 100), `success` and
    what else is known.
    """
    made = str(uuid.uuid5(NAMESPACE, key))
    row = {"id": made, "person_id": person, "verb": verb, "object": object, "result": json.dumps(result), "at": now}
    new = sql.changed(db, sql.insert(db, LearningEvent).values(**row).on_conflict_do_nothing(index_elements=["id"]))
    for listener in LISTENERS if new else ():
        listener(db, LearningEvent(**row), now)
    return made


def forget(db: Session, *, now: datetime, limit: int) -> int:
    """For the clock: forget the oldest of what happened long ago; how many rows went. Scores and passes stay."""
    old = select(LearningEvent.seq).where(LearningEvent.at < now - KEPT).order_by(LearningEvent.at).limit(limit)
    return sql.changed(db, delete(LearningEvent).where(LearningEvent.seq.in_(old)))
