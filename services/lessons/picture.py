"""What the picture of somebody's progress shows: the facts of progress.py with their words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from dialogue.messages import Json, Line
from services.lessons import progress

STATES: Final = ("learned", "frozen", "neutral", "missed", "today")  # what the legend explains, in this order


def facts(db: Session, person: int, args: Mapping[str, Json]) -> Json:
    """For the maker `progress`; `args` {now: ISO 8601}. None when no course has been begun."""
    known = progress.facts(db, person, datetime.fromisoformat(args["now"]))
    if not known["courses"]:
        return None
    course = known["courses"][0]
    return {
        "title": Line("progress-picture/title", {"name": known["name"]}),
        "streak": Line("progress-picture/streak", {"days": known["streak"]}),
        "spare": Line("progress-picture/spare", {"days": known["freezes"]}),
        "legend": {state: Line(f"progress-picture/{state}") for state in STATES},
        "week": [{**day, "label": Line("progress-picture/weekday", {"day": day["day"]})} for day in known["week"]],
        "course": {
            "title": course["title"],
            "told": Line("progress-picture/told", {"done": course["done"], "days": course["days"]}),
            "share": course["done"] / course["days"],
            "topics": course["topics"],
        },
    }
