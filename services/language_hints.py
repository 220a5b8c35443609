"""The language somebody writes in, when it is not the one they chose: after two messages it is offered, once."""

from __future__ import annotations

from typing import Final

from sqlalchemy.orm import Session

from services import sql
from services.tables.hearing import LanguageHint

ENOUGH: Final = 2  # messages that agree


def heard(db: Session, *, person: int, language: str) -> bool:
    """Count a message in this language. True when it is time to offer another one: only once for each person."""
    row = sql.insert(db, LanguageHint).values(person_id=person, language=language, times=0)
    db.execute(row.on_conflict_do_nothing(index_elements=["person_id"]))
    hint = db.get_one(LanguageHint, person)
    hint.times = hint.times + 1 if hint.language == language else 1
    hint.language = language
    if hint.offered or hint.times < ENOUGH:
        return False
    hint.offered = True
    return True
