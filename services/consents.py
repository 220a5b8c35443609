"""Consent: who agreed to which text, when and where; and what a guardian allowed a child."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from typing import Final

from sqlalchemy.orm import Session

from services import sql
from services.prepared import Question
from services.refusals import ConsentNeeded, GuardianNeeded
from services.tables.consents import Consent, GuardianConsent

NOTICE: Final = "2026-11.3"
"""The version of the notice in locales/*/{greet,allow-child,class-permission}.ftl. A test knows each version's text by
its hash: change a word that people agree to, and the test asks for a new version here."""


class Scope(Enum):
    """How much somebody agreed to."""

    FULL = "full"
    MINOR = "minor"  # a nickname and progress


class Relation(Enum):
    """Who allows a child more."""

    PARENT = "parent"
    PESANTREN = "pesantren"


def record(db: Session, *, person: int, scope: Scope, language: str, channel: str, message: str, now: datetime) -> None:
    """Keep somebody's yes as proof: the text's version, the language, where, when and in which message."""
    db.add(
        Consent(
            person_id=person,
            scope=scope.value,
            text_version=NOTICE,
            language=language,
            channel=channel,
            message=message,
            at=now,
        )
    )
    db.flush()


def has(db: Session, *, person: int) -> bool:
    """Whether somebody has agreed to the notice: ask before keeping anything personal."""
    return _HAS.first(db, person=person) is not None


def full(db: Session, *, person: int) -> bool:
    """Whether more than a nickname and progress may be kept: an adult agreed, or a guardian did for a child."""
    minor, agreed, guarded = _standing(db, person)
    return guarded if minor else agreed


def require_full(db: Session, *, person: int) -> None:
    """The gate of every rule that keeps more than a nickname. Raises ConsentNeeded, or GuardianNeeded for a child."""
    minor, agreed, guarded = _standing(db, person)
    if not agreed:
        raise ConsentNeeded
    if minor and not guarded:
        raise GuardianNeeded


def _standing(db: Session, person: int) -> tuple[bool, bool, bool]:
    """Whether somebody is a child, has agreed, and has a guardian who allows more."""
    minor, agreed, guarded = _STANDING.rows(db, person=person)[0]
    return bool(minor), bool(agreed), bool(guarded)


_HAS: Final = Question("select 1 from consents where person_id = :person limit 1")
_STANDING: Final = Question("""
select exists(select 1 from people where id = :person and age_band = 'minor'),
  exists(select 1 from consents where person_id = :person),
  exists(select 1 from guardian_consents where person_id = :person)
""")


def allow_child(
    db: Session, *, child: int, by: int | None, relation: Relation, language: str, channel: str, message: str,
    now: datetime, signed_on: date | None = None,
) -> None:  # fmt: skip
    """A guardian allows a child more. The first one counts; a second changes nothing.

    `signed_on` is the date of the paper list that a teacher holds, where that is the proof.
    """
    row = sql.insert(db, GuardianConsent).values(
        person_id=child,
        given_by=by,
        relation=relation.value,
        text_version=NOTICE,
        language=language,
        channel=channel,
        message=message,
        at=now,
        signed_on=signed_on,
    )
    db.execute(row.on_conflict_do_nothing(index_elements=["person_id"]))
