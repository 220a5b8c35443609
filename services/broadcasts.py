"""Broadcasts: something the programme tells all people of a part, a regency or a class.

An event asks for one (`broadcast.requested`); it is spread a batch at a time, each person's share becoming a turn of
their own. Only those who have agreed to the notice and not said *berhenti* are told, and never in quiet hours.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from services import inbox, quiet, sql
from services.events import BadEvent, Event
from services.people import Language, Part
from services.prayer import SURABAYA, WIB
from services.tables.classes import SchoolClass
from services.tables.reminding import Broadcast
from understanding.gazetteer import BY_CODE

LENGTH_MAX: Final = 1000  # characters; what a small phone still shows without a wall of text
LASTS: Final = timedelta(days=3)  # unless it says until when it is worth telling
CONVERSATION: Final = "broadcast"


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom it is for: every one of these that is not empty must fit."""

    part: str = ""
    regency_code: str = ""
    class_id: int | None = None


def request(db: Session, event: Event, now: datetime) -> None:
    """Take over what an event asks to be told; the same event again changes nothing. Raises BadEvent.

    Data: {"broadcast": {"id", "audience": {"part", "regency", "class"}, "text": {"id", "jv-krama", "jv-ngoko"},
    "until"}}; an audience may be empty, and all texts but the Indonesian one may be missing.
    """
    asked = _object(event.data, "broadcast")
    audience = _audience(db, _object(asked, "audience") if asked.get("audience") else {})
    row = sql.insert(db, Broadcast).values(
        key=_key(asked), part=audience.part, regency_code=audience.regency_code, class_id=audience.class_id,
        texts=json.dumps(_texts(asked), ensure_ascii=False), until=_until(asked, now), at=now.timestamp(),
    )  # fmt: skip
    db.execute(row.on_conflict_do_nothing(index_elements=["key"]))


def spread(db: Session, *, now: float, limit: int = 200) -> int:
    """Put the oldest unfinished broadcast before the next people, in one transaction. How many were looked at.

    Not while it is quiet in most places: what nobody may be sent need not lie in the outbox.
    """
    if quiet.quiet_at(datetime.fromtimestamp(now, WIB), SURABAYA, quiet.DEFAULTS):
        return 0
    lock = " for update skip locked" if db.get_bind().dialect.name == "postgresql" else ""
    one = db.execute(text(_OLDEST + lock)).one_or_none()
    if one is None:
        return 0
    before = {"cursor": one.cursor, "part": one.part, "class": one.class_id, "limit": limit}
    people = [] if one.until <= now else list(db.execute(_AUDIENCE, before).scalars())
    told = [who for who in people if not one.regency_code] or _in_regency(db, people, one.regency_code)
    each = [(who, f"broadcast:{one.id}:{who}", {"broadcast": one.id}) for who in told]
    inbox.announce_all(db, conversation=CONVERSATION, each=each, now=now, sort="broadcast")
    state = "spreading" if len(people) == limit else "done"
    db.execute(_MOVE, {"id": one.id, "state": state, "cursor": people[-1] if people else one.cursor})
    return len(people)


def words(db: Session, *, broadcast: int, language: str, now: datetime) -> str | None:
    """What is told, in this language or else in Indonesian; None when it is too late for it."""
    found = db.execute(select(Broadcast.texts, Broadcast.until).where(Broadcast.id == broadcast)).one_or_none()
    if found is None or found.until <= now.timestamp():
        return None
    texts = json.loads(found.texts)
    return str(texts.get(language) or texts["id"])


def _in_regency(db: Session, people: list[int], code: str) -> list[int]:
    where = quiet.places(db, people=people) if people else {}
    return [who for who in people if where[who].regency_code == code]


def _object(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = data.get(name)
    if not isinstance(found, Mapping):
        raise BadEvent(f"{name} must be an object")
    return found


def _key(asked: Mapping[str, Any]) -> str:
    key = asked.get("id")
    if not isinstance(key, str) or not 1 <= len(key) <= 80:
        raise BadEvent("broadcast.id must be a text of 1 to 80 characters")
    return key


def _audience(db: Session, asked: Mapping[str, Any]) -> Audience:
    part, regency, code = (asked.get(name) or "" for name in ("part", "regency", "class"))
    if part not in ("", *(one.value for one in Part)):
        raise BadEvent("audience.part must be owner, santri or officer")
    if regency and regency not in BY_CODE:
        raise BadEvent("audience.regency must be a code of East Java, as 35.78")
    found = db.scalar(select(SchoolClass.id).where(SchoolClass.code == code)) if code else None
    if code and found is None:
        raise BadEvent("audience.class must be the code of a class")
    return Audience(part, regency, found)


def _texts(asked: Mapping[str, Any]) -> dict[str, str]:
    given = _object(asked, "text")
    texts = {one.value: _tidy(str(given.get(one.value) or "")) for one in Language}
    if not texts["id"]:
        raise BadEvent("text.id must say it in Indonesian")
    if max(map(len, texts.values())) > LENGTH_MAX:
        raise BadEvent(f"a text is longer than {LENGTH_MAX} characters")
    return {language: said for language, said in texts.items() if said}


def _tidy(said: str) -> str:
    """Lines stay, spaces around them do not."""
    return "\n".join(" ".join(line.split()) for line in said.splitlines()).strip()


def _until(asked: Mapping[str, Any], now: datetime) -> float:
    told = asked.get("until")
    if not told:
        return (now + LASTS).timestamp()
    try:
        until = datetime.fromisoformat(str(told))
    except ValueError:
        raise BadEvent("until must be a moment, as 2026-11-25T17:00:00+07:00") from None
    if until.tzinfo is None:
        raise BadEvent("until needs a time zone")
    return until.timestamp()


_OLDEST: Final = """select id, part, regency_code, class_id, until, cursor from broadcasts
where state = 'spreading' order by id limit 1"""
_MOVE: Final = text("update broadcasts set state = :state, cursor = :cursor where id = :id")
_AUDIENCE: Final = text("""select p.id from people p
where p.id > :cursor and p.reminders and p.part <> '' and (:part = '' or p.part = :part)
  and exists(select 1 from consents c where c.person_id = p.id)
  and (cast(:class as bigint) is null
    or exists(select 1 from class_members m where m.person_id = p.id and m.class_id = :class))
order by p.id limit :limit""")
