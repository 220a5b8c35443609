"""Tell the back end something: one row in this transaction, sent after the commit by bot/backend/sending.py."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy.orm import Session

from services.prepared import NewRow
from services.quickjson import dumps
from services.tables.events import Delivery


@dataclass(frozen=True, slots=True)
class Event:
    """What somebody tells us: `at` is when it happened there, `source` who says so."""

    id: str
    type: str
    data: Mapping[str, Any]
    at: datetime
    source: str

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the same event when it comes again."""
        return self.source, self.id


class BadEvent(ValueError):
    """The data of an event makes no sense; the message says what is wrong, for its sender to read."""


_NEW: Final = NewRow(Delivery.__table__, "id", "endpoint", "type", "body", "about", "person_id", "created_at", "due_at")


def publish(
    db: Session,
    *,
    type: str,  # noqa: A002 (the contract's own word)
    data: Mapping[str, Any],
    now: datetime,
    key: str,
    endpoint: str = "backend",
    about: str = "",
    person: int | None = None,
) -> str:
    """Queue an event for an endpoint and return its id. The same endpoint, type and key is the same event: no-op.

    Endpoints: "backend" (what we tell the back end), "kanca" (what the embedded market tells us), "lrs".
    `about` names the thing it is about, to find it by; `person` whose personal data it holds, if anybody's.
    """
    event = event_id(endpoint, type, key)
    body = dumps({"type": type, "timestamp": iso(now), "data": data})
    values = {
        "id": event, "endpoint": endpoint, "type": type, "body": body, "about": about, "person_id": person,
        "created_at": now.timestamp(), "due_at": now.timestamp(),
    }  # fmt: skip
    _NEW.write(db, values)
    db.info[_PUBLISHED] = True
    return event


_PUBLISHED: Final = "published"


def published(db: Session) -> bool:
    """Whether this transaction has published something, for whoever wakes the sender after the commit."""
    return _PUBLISHED in db.info


def event_id(endpoint: str, type: str, key: str) -> str:  # noqa: A002
    """The id of an event, by what it says: whoever says it again says nothing new."""
    return "msg_" + hashlib.sha256(json.dumps([endpoint, type, key]).encode()).hexdigest()[:32]


def iso(moment: datetime) -> str:
    """A moment as the contract writes it: 2026-11-22T06:30:00.000000Z."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"
