"""The outbox as others ask about it: the web page confirms its rows, the support desk sees what did not leave."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Literal

from sqlalchemy import text
from sqlalchemy.orm import Session

from services.prepared import Question
from services.quickjson import loads
from services.sql import insert
from services.tables.consents import MediaToForget

DOCUMENT_LASTS: Final = timedelta(days=7)  # to download it; a new one is a word away
PICTURE_LASTS: Final = timedelta(days=90)  # as long as the text it belongs to (services/housekeeping.py)


@dataclass(frozen=True, slots=True)
class Said:
    """One message of ours. `worded` is JSON (see OutboxRow); `at` in seconds since 1970."""

    id: int
    person: int
    seq: int
    channel: str
    chat: str
    worded: str
    state: str
    error: str
    tries: int
    at: float


_SAID: Final = "select id, person_id, seq, channel, chat, worded, state, error, tries, at from outbox"


# --- the web page -------------------------------------------------------------------------------------------------


def seen(db: Session, *, person: int, upto: int, now: float) -> int:
    """The page has shown all rows up to this number: they are sent. Returns how many that changed."""
    result: Any = db.execute(text(_SEEN), {"person": person, "seq": upto, "now": now})
    return int(result.rowcount)


_SEEN: Final = """
update outbox set state = 'sent', sent_at = :now, claimed_by = ''
where person_id = :person and channel = 'web' and seq <= :seq and state = 'unsent' and not_before <= :now
"""


def put_document(db: Session, *, row: int, document: Mapping[str, Any], now: datetime) -> None:
    """The document of this message has been made: keep where it lies, and when it is to be forgotten (one that is
    everybody's is not). {}: it could not be made, and nobody is to try again."""
    worded = db.execute(text("select worded from outbox where id = :row"), {"row": row}).scalar()
    lasts = PICTURE_LASTS if document.get("as") == "picture" else DOCUMENT_LASTS
    until = now + lasts if worded else now  # whoever was erased meanwhile leaves no file behind
    if document and not document.get("shared"):
        db.execute(insert(db, MediaToForget).values(ref=document["ref"], since=until))
    if worded:
        changed = json.dumps({**json.loads(worded), "document": dict(document)}, ensure_ascii=False)
        db.execute(text("update outbox set worded = :worded where id = :row"), {"worded": changed, "row": row})


# --- the intake ---------------------------------------------------------------------------------------------------


def last_offered(db: Session, *, person: int, channel: str, chat: str) -> str:
    """The newest message with buttons in this chat, as dialogue's JSON; "" when none is among the last few."""
    for (message,) in _LAST.rows(db, person=person, channel=channel, chat=chat):
        if message and loads(message)["choices"]:
            return str(message)
    return ""


_LAST: Final = Question("""
select message from outbox
where person_id = :person and channel = :channel and chat = :chat and state in ('unsent', 'sent')
order by seq desc limit 5
""")


# --- the support desk ---------------------------------------------------------------------------------------------


def failed(db: Session, *, limit: int = 100) -> list[Said]:
    """What has not left and will not by itself: dead letters, and sends whose answer was lost. Newest first."""
    return [Said(*row) for row in db.execute(text(_FAILED), {"limit": limit})]


_FAILED: Final = f"{_SAID} where state in ('failed', 'doubtful') order by id desc limit :limit"


def resend(db: Session, *, row: int | Literal["all"], now: float) -> int:
    """Send a dead letter (or all of them) once more, as if it were said now. Returns how many."""
    which = "" if row == "all" else " and id = :id"
    result: Any = db.execute(text(_RESEND + which), {"id": row, "now": now} if which else {"now": now})
    return int(result.rowcount)


_RESEND: Final = """
update outbox set doubt = (doubt or state = 'doubtful'), state = 'unsent', tries = 0, error = '', taken = '',
  not_before = 0, claimed_by = '', claimed_until = 0, at = :now
where state in ('failed', 'doubtful')"""


@dataclass(frozen=True, slots=True)
class Counts:
    """What waits to be sent, how long, and what was given up; `broken` counts messages to us that hit a bug."""

    unsent: int
    oldest_seconds: float
    failed: int
    doubtful: int
    broken: int


def counts(db: Session, *, now: float) -> Counts:
    """For the health page."""
    unsent, oldest, failed_, doubtful, broken = db.execute(text(_COUNTS)).one()
    return Counts(unsent, max(0.0, now - oldest) if unsent else 0.0, failed_, doubtful, broken)


_COUNTS: Final = """
select (select count(*) from outbox where state = 'unsent' and channel <> 'web'),
  (select min(at) from outbox where state = 'unsent' and channel <> 'web'),
  (select count(*) from outbox where state = 'failed'), (select count(*) from outbox where state = 'doubtful'),
  (select count(*) from inbox where state = 'broken')
"""
