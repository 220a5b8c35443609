"""xAPI 1.0.3 statements (https://github.com/adlnet/xAPI-Spec), made of what people did while learning.

A statement is a pure function of its row in `learning_events`, so that whoever gets it twice, sent and exported, gets
the same; its id is the row's.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.accounts import account
from services.lessons.catalogue import COURSES
from services.tables.learning import LearningEvent

VERSION: Final = "1.0.3"
VERBS: Final[Mapping[str, Mapping[str, str]]] = {
    "attempted": {"id": "mulai mengerjakan", "jv": "wiwit nggarap", "jv-x-krama": "wiwit nggarap", "en": "attempted"},
    "answered": {"id": "menjawab", "jv": "njawab", "jv-x-krama": "njawab", "en": "answered"},
    "completed": {"id": "menyelesaikan", "jv": "ngrampungake", "jv-x-krama": "ngrampungaken", "en": "completed"},
    "passed": {"id": "lulus", "jv": "lulus", "jv-x-krama": "lulus", "en": "passed"},
    "failed": {"id": "belum lulus", "jv": "durung lulus", "jv-x-krama": "dereng lulus", "en": "failed"},
}
KINDS: Final = ("course", "lesson", "cmi.interaction")  # by how many parts the object's name has
TAGS: Final = {"id": "id", "jv-krama": "jv-x-krama", "jv-ngoko": "jv"}
COLUMNS: Final = ("id", "account", "verb", "object", "percent", "success", "at")


@dataclass(frozen=True, slots=True)
class Happened:
    """One row of `learning_events`."""

    seq: int
    id: str
    person: int
    verb: str
    object: str
    result: Mapping[str, Any]
    at: datetime


def statement(one: Happened, home: str) -> dict[str, Any]:
    """What happened as an xAPI statement. `home` is our own address, without a slash at its end."""
    said: dict[str, Any] = {
        "id": one.id,
        "actor": {"objectType": "Agent", "account": {"homePage": home, "name": account(one.person)}},
        "verb": {"id": f"http://adlnet.gov/expapi/verbs/{one.verb}", "display": dict(VERBS[one.verb])},
        "object": _activity(one.object, home),
        "timestamp": one.at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "version": VERSION,
        "context": {"platform": "Kanca", **_grouping(one.object, home)},
    }
    result = _result(one)
    return {**said, "result": result} if result else said


def after(db: Session, *, seq: int = 0, since: datetime | None = None, limit: int) -> list[Happened]:
    """What happened after this row, and not before `since`, in the order in which it was kept."""
    e = LearningEvent
    rows = select(e.seq, e.id, e.person_id, e.verb, e.object, e.result, e.at).where(e.seq > seq)
    if since is not None:
        rows = rows.where(e.at >= since)
    found = db.execute(rows.order_by(e.seq).limit(limit))
    return [Happened(row[0], row[1], row[2], row[3], row[4], json.loads(row[5]), row[6]) for row in found]


def as_csv(some: Sequence[Happened], *, head: bool) -> str:
    """The same as rows for a spreadsheet: who (the opaque account), what, how well, when."""
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\n")
    if head:
        lines.writerow(COLUMNS)
    for one in some:
        percent, success = one.result.get("percent", ""), one.result.get("success", "")
        moment = one.at.astimezone(UTC).isoformat(timespec="seconds")
        lines.writerow([one.id, account(one.person), one.verb, one.object, percent, str(success).lower(), moment])
    return out.getvalue()


# --- pieces -------------------------------------------------------------------------------------------------------


def _activity(name: str, home: str) -> dict[str, Any]:
    parts = name.split("/")
    definition: dict[str, Any] = {"type": f"http://adlnet.gov/expapi/activities/{KINDS[min(len(parts), 3) - 1]}"}
    if len(parts) >= len(KINDS):
        definition["interactionType"] = "other"
    titles = dict(_titles(parts))
    if titles:
        definition["name"] = titles
    return {"objectType": "Activity", "id": _iri(name, home), "definition": definition}


def _iri(name: str, home: str) -> str:
    return f"{home}/xapi/activities/{name}"


def _titles(parts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The name of a course or lesson in each language, as long as we teach it."""
    course = COURSES.get(parts[0])
    for language, tag in TAGS.items() if course and len(parts) < len(KINDS) else ():
        if course and len(parts) == 1:
            yield tag, course.titles[language]
        elif course:
            yield from ((tag, one.title) for one in course.lessons[language] if one.name == parts[1])


def _grouping(name: str, home: str) -> dict[str, Any]:
    """The course that a lesson or item belongs to."""
    course, _, rest = name.partition("/")
    return {"contextActivities": {"grouping": [{"id": _iri(course, home)}]}} if rest else {}


def _result(one: Happened) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if isinstance(percent := one.result.get("percent"), int):
        found["score"] = {"scaled": percent / 100, "raw": percent, "min": 0, "max": 100}
    if isinstance(success := one.result.get("success"), bool):
        found["success"] = success
    if one.verb in ("completed", "passed"):
        found["completion"] = True
    return found
