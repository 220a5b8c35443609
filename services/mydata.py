"""All we hold of one person: to read, to take along, and to erase (UU 27/2022, articles 32, 42 to 44).

Whose a row is follows from the tables themselves: it is a person's when its `person_id` or `owner_id` is theirs, or
when it hangs on such a row. So a table that somebody adds tomorrow is exported and erased without a word here. Any
other column that names a person (`answered_by`) is a mention: it is emptied, and the row stays its owner's.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import Enum
from functools import cache
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy import ForeignKey, delete, select, update
from sqlalchemy.orm import Session

from services import codes, news, people, profiles, sql
from services.market import ordering
from services.orders import answering, owners
from services.tables import Table
from services.tables.classes import Profile
from services.tables.consents import Consent, ErasureProof, MediaToForget
from services.tables.pictures import PictureRow as Picture
from services.tables.talk import Identity, InboxRow, OutboxRow, Person

OWNERS: Final = ("person_id", "owner_id")
KEPT_APART: Final = {"people", "inbox", "identities"}  # emptied by hand below, not simply deleted
LONGEST_WAIT: Final = timedelta(days=1)  # for the last message to be heard, before its address is forgotten too
SECRET: Final = {"buyer", "digest", "salt", "claimed_by", "claimed_until", "version"}  # not theirs: never exported


def summary(db: Session, *, person: int) -> dict[str, int]:
    """How many rows each table holds of somebody, where there are any."""
    counts = {
        t.name: db.scalar(select(sa.func.count()).select_from(t).where(_owned(t, person))) or 0 for t in _theirs()
    }
    return {name: n for name, n in counts.items() if n}


def export(db: Session, *, person: int) -> dict[str, Any]:
    """Everything of one person and of nobody else, as JSON-ready rows by table."""
    about = db.execute(select(*_shown(Person.__table__)).where(Person.id == person)).mappings().one()
    tables = {t.name: _rows(db, t, person) for t in _theirs()}
    return {"person": _plain(about), **{name: rows for name, rows in sorted(tables.items()) if rows}}


def erase(db: Session, *, person: int, now: datetime, hear_on: str = "") -> str:
    """Delete everything of a person, in every table; the code that proves it is returned, and only its digest kept.

    Buyers of what stands open are told that the shop has closed; sellers of what they ordered, that they have left.
    Their row in `people` stays, blank and with its version, so that the turn in which they ask can still be written,
    and the address on the channel `hear_on`, so that they hear of it: `finish` forgets both, and names the files to go.
    """
    agreed = _consents(db, person)
    _give_up_pictures(db, person, now)
    _give_up_documents(db, person, now)
    answering.decline_all(db, owner=person, now=now)
    owners.buyer_left(db, externals=ordering.open_of(db, person=person), now=now)
    news.forgotten(db, owner=person, now=now)
    erased = {t.name: sql.changed(db, delete(t).where(_owned(t, person))) for t in _theirs(deleting=True)}
    elsewhere = (Identity.person_id == person, Identity.channel != hear_on)
    profiles.hand_over(db, person=person, now=now.timestamp(), but=hear_on)
    erased["identities"] = sql.changed(db, delete(Identity).where(*elsewhere))
    _empty_mentions(db, person)
    erased["inbox"] = _empty_inbox(db, person)
    blank = {"name": "", "part": "", "age_band": "", "last_press": "", "pressed_at": 0.0, "created_at": 0.0}
    db.execute(update(Person).where(Person.id == person).values(**blank, reminders=False, order_alerts=False))
    code = codes.fresh()
    db.add(
        ErasureProof(
            digest=codes.digest(code),
            consents=json.dumps(agreed),
            at=now,
            emptied=person,
            erased=json.dumps({name: n for name, n in erased.items() if n}),
        )
    )
    db.flush()
    return code


def proof(db: Session, *, code: str) -> dict[str, Any] | None:
    """What the code of an erasure proves: when, what was agreed to before, how much was erased. None: no such code."""
    found = db.get(ErasureProof, codes.digest(code))
    if found is None:
        return None
    return {"at": found.at.isoformat(), "consents": json.loads(found.consents), "erased": json.loads(found.erased)}


def finish(db: Session, *, now: datetime) -> list[str]:
    """For the clock: forget erased people who have heard of it; the references whose files are to be removed now."""
    waits = select(OutboxRow.person_id).where(OutboxRow.state == "unsent")
    heard = sa.or_(ErasureProof.emptied.not_in(waits), ErasureProof.at < now - LONGEST_WAIT)
    for person in list(db.scalars(select(ErasureProof.emptied).where(ErasureProof.emptied.is_not(None), heard))):
        db.execute(update(ErasureProof).where(ErasureProof.emptied == person).values(emptied=None))
        if person is not None and people.is_empty(db, person=person):  # else they have come back and agreed anew
            _forget(db, person, now)
    for stray in list(db.scalars(_STRAYS)):
        _forget(db, stray, now)
    db.execute(delete(MediaToForget).where(MediaToForget.ref.in_(select(Picture.ref))))  # somebody has sent it again
    due = select(MediaToForget.ref).where(MediaToForget.since <= now)
    return list(db.scalars(due.order_by(MediaToForget.since, MediaToForget.ref)))


_STRAYS: Final = select(Person.id).where(
    ~sa.exists().where(Identity.person_id == Person.id),
    ~sa.exists().where(Profile.person_id == Person.id),
    ~sa.exists().where(OutboxRow.person_id == Person.id, OutboxRow.state == "unsent", OutboxRow.channel != "web"),
    ~sa.exists().where(InboxRow.person_id == Person.id, InboxRow.state.in_(("waiting", "fetching"))),
)
"""Newcomers whose address has become another person's, by a link or a recovery code: nobody can ask for these rows."""


def forgotten(db: Session, *, ref: str) -> None:
    """The file of a picture or document is gone."""
    db.execute(delete(MediaToForget).where(MediaToForget.ref == ref))


# --- whose a row is -----------------------------------------------------------------------------------------------


@cache
def _parents(table: sa.Table) -> tuple[tuple[Any, Any], ...]:
    """(column, column it points to) pairs that make a row of this table somebody's; () when it is nobody's."""
    people = [(c, k.column) for c, k in _links(table) if k.column.table.name == "people" and c.name in OWNERS]
    if people or table.name == "people":
        return tuple(people)
    return tuple((c, k.column) for c, k in _links(table) if k.column.table is not table and _parents(k.column.table))


def _links(table: sa.Table) -> Iterator[tuple[sa.Column[Any], ForeignKey]]:
    return ((column, key) for column in table.columns for key in column.foreign_keys)


def _owned(table: sa.Table, person: int) -> Any:
    """The condition under which a row is this person's."""
    return sa.or_(
        *(
            column == person
            if target.table.name == "people"
            else column.in_(select(target).where(_owned(target.table, person)))
            for column, target in _parents(table)
        )
    )


def _theirs(*, deleting: bool = False) -> list[sa.Table]:
    """Tables that hold people's rows, those that hang on others first."""
    tables = [t for t in reversed(Table.metadata.sorted_tables) if _parents(t)]
    return [t for t in tables if t.name not in KEPT_APART] if deleting else tables


def _empty_mentions(db: Session, person: int) -> None:
    for table in Table.metadata.sorted_tables:
        for column, key in _links(table):
            if key.column.table.name == "people" and column.nullable and column.name not in OWNERS:
                db.execute(update(table).where(column == person).values({column.name: None}))


def _empty_inbox(db: Session, person: int) -> int:
    """Of what they said only the ids stay, by which a repeat is known; what came from elsewhere never comes again."""
    mine = InboxRow.person_id == person
    gone = sql.changed(db, delete(InboxRow).where(mine, InboxRow.channel.in_(("event", "time"))))
    open_ = InboxRow.state.in_(("waiting", "fetching", "aside"))
    db.execute(update(InboxRow).where(mine, open_).values(state="dropped"))
    return gone + sql.changed(db, update(InboxRow).where(mine).values(payload="", error="", person_id=None))


def _forget(db: Session, person: int, now: datetime) -> None:
    """Delete the last rows of somebody, and their own."""
    _give_up_pictures(db, person, now)
    _give_up_documents(db, person, now)
    _empty_inbox(db, person)
    for table in _theirs(deleting=True):
        db.execute(delete(table).where(_owned(table, person)))
    profiles.hand_over(db, person=person, now=now.timestamp())
    db.execute(delete(Identity).where(Identity.person_id == person))
    db.execute(delete(Person).where(Person.id == person))


# --- pieces -------------------------------------------------------------------------------------------------------


def _give_up_pictures(db: Session, person: int, now: datetime) -> None:
    """Note the files nobody else holds, before the rows go."""
    others = select(Picture.ref).where(Picture.person_id != person)
    mine = select(Picture.ref).where(Picture.person_id == person, Picture.ref.not_in(others)).distinct()
    for ref in list(db.scalars(mine)):
        db.execute(sql.insert(db, MediaToForget).values(ref=ref, since=now).on_conflict_do_nothing())


def _give_up_documents(db: Session, person: int, now: datetime) -> None:
    """What was made for them (an export) goes now, not at the end of its week."""
    sent = select(OutboxRow.worded).where(OutboxRow.person_id == person, OutboxRow.worded.contains('"make"'))
    refs = [json.loads(worded)["document"].get("ref") for worded in db.scalars(sent)]
    db.execute(update(MediaToForget).where(MediaToForget.ref.in_(refs)).values(since=now))


def _consents(db: Session, person: int) -> list[list[str]]:
    c = Consent
    rows = db.execute(select(c.scope, c.text_version, c.language, c.at).where(c.person_id == person).order_by(c.at))
    return [[scope, version, language, at.isoformat()] for scope, version, language, at in rows]


def _rows(db: Session, table: sa.Table, person: int) -> list[dict[str, Any]]:
    rows = db.execute(select(*_shown(table)).where(_owned(table, person)).order_by(*table.primary_key.columns))
    return [_plain(row) for row in rows.mappings()]


def _shown(table: Any) -> list[Any]:
    return [column for column in table.columns if column.name not in SECRET]


def _plain(row: Any) -> dict[str, Any]:
    return {name: _json(value) for name, value in row.items()}


def _json(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if hasattr(value, "isoformat") else value
