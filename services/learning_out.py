"""What people learn is told to a learning record store, when there is one: a delivery for each row."""

from __future__ import annotations

import json
from datetime import datetime

from sqlalchemy.orm import Session

from services import statements
from services.events import publish
from services.lessons import log
from services.statements import Happened
from services.tables.learning import LearningEvent

_home = [""]


def tell(home: str, *, store: bool) -> None:
    """Where we live, and whether a store is set. Called once, when the program starts."""
    _home[0] = home
    if store and _send not in log.LISTENERS:
        log.LISTENERS.append(_send)
    elif not store and _send in log.LISTENERS:
        log.LISTENERS.remove(_send)


def home() -> str:
    """Our own address, which names the accounts."""
    return _home[0]


def _send(db: Session, row: LearningEvent, now: datetime) -> None:
    happened = Happened(0, row.id, row.person_id, row.verb, row.object, json.loads(row.result), row.at)
    publish(
        db, type=f"learning.{row.verb}", data=statements.statement(happened, home()), now=now, key=row.id,
        endpoint="lrs", about=row.object, person=row.person_id,
    )  # fmt: skip
