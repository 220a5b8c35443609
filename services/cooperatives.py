"""Cooperatives and pesantren: the programme's list of them, finding one by name, and who belongs to it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from services import consents, sql
from services.tables.cooperatives import Cooperative as Row
from services.tables.cooperatives import Membership
from understanding import places
from understanding.reading import Unread, fold

COLUMNS: Final = ("id", "name", "kind", "regency", "address")
KINDS: Final = {
    "cooperative": "cooperative",
    "koperasi": "cooperative",
    "kopontren": "cooperative",
    "pesantren": "pesantren",
    "pondok pesantren": "pesantren",
}
LENGTHS: Final = {"id": 40, "name": 120, "address": 200}
_COMMON: Final = {"koperasi", "kopontren", "pondok", "pesantren", "ponpes", "pp", "ksu", "kud"}


@dataclass(frozen=True, slots=True)
class Cooperative:
    """A cooperative or a pesantren (`kind`), in a regency (Kemendagri code, as 35.78)."""

    id: int
    name: str
    kind: str
    regency_code: str


@dataclass(frozen=True, slots=True)
class Imported:
    added: int
    changed: int
    same: int


class BadRows(ValueError):
    """The file has mistakes, and nothing of it was taken. `problems` says each with its line."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def import_rows(db: Session, *, rows: Iterable[Mapping[str, Any]]) -> Imported:
    """Take over the programme's list: rows with id, name, kind, regency and address, as `csv.DictReader` gives them.

    A known id is brought up to date, so the same file twice changes nothing. Raises BadRows, having changed nothing.
    """
    read: list[dict[str, str]] = []
    problems: list[str] = []
    lines: dict[str, int] = {}
    for n, row in enumerate(rows, 2):
        line = rows.line_num if isinstance(rows, csv.DictReader) else n
        try:
            values = _read(row)
            if values["code"] in lines:
                raise ValueError(f"id {values['code']!r} stands on line {lines[values['code']]} already")
        except ValueError as problem:
            problems.append(f"line {line}: {problem}")
        else:
            lines[values["code"]] = line
            read.append(values)
    if problems or not read:
        raise BadRows(problems or ["there are no rows in it"])
    done = [_keep(db, values) for values in read]
    return Imported(done.count("added"), done.count("changed"), done.count("same"))


def search(db: Session, *, text: str, limit: int = 5) -> list[Cooperative]:
    """Those whose name holds every word of the text; the closest name first."""
    words = _plain(text).split()
    wanted = [w for w in words if w not in _COMMON] or words
    if not wanted:
        return []
    holds = [Row.found_by.contains(word, autoescape=True) for word in wanted]
    rows = db.execute(select(Row.id, Row.name, Row.kind, Row.regency_code, Row.found_by).where(*holds).limit(200))
    whole = " ".join(words)
    nearest = sorted(rows, key=lambda r: (r.found_by != whole, len(r.found_by), r.found_by))
    return [Cooperative(*row[:4]) for row in nearest[:limit]]


def get(db: Session, *, id: int) -> Cooperative:  # noqa: A002
    """Raises NoResultFound."""
    return Cooperative(*db.execute(select(Row.id, Row.name, Row.kind, Row.regency_code).where(Row.id == id)).one())


def by_code(db: Session, *, code: str) -> Cooperative | None:
    """The one with this id in the programme's list."""
    found = db.scalar(select(Row.id).where(Row.code == code))
    return get(db, id=found) if found is not None else None


def join(db: Session, *, person: int, cooperative: int, now: datetime) -> None:
    """Somebody belongs to a cooperative; joining twice changes nothing. Raises ConsentNeeded."""
    consents.require_full(db, person=person)
    row = sql.insert(db, Membership).values(person_id=person, cooperative_id=cooperative, since=now)
    db.execute(row.on_conflict_do_nothing(index_elements=["person_id", "cooperative_id"]))


def _read(row: Mapping[str, Any]) -> dict[str, str]:
    """One row's values, checked. Raises ValueError that says what is wrong and what to write."""
    missing = [column for column in COLUMNS if column not in row]
    if missing:
        raise ValueError(f"the column {missing[0]!r} is missing; the first line must read {','.join(COLUMNS)}")
    cells = {column: " ".join(str(row[column] or "").split()) for column in COLUMNS}
    for column in ("id", "name", "kind", "regency"):
        if not cells[column]:
            raise ValueError(f"{column} is empty")
    for column, most in LENGTHS.items():
        if len(cells[column]) > most:
            raise ValueError(f"{column} is longer than {most} characters")
    kind = KINDS.get(cells["kind"].lower())
    if kind is None:
        raise ValueError(f"kind {cells['kind']!r} is neither 'cooperative' nor 'pesantren'")
    return {
        "code": cells["id"],
        "name": cells["name"],
        "kind": kind,
        "regency_code": _regency(cells["regency"]),
        "address": cells["address"],
        "found_by": _plain(cells["name"]),
    }


def _regency(text: str) -> str:
    """The Kemendagri code of a regency or city of East Java, given by that code or by name. Raises ValueError."""
    if text in {regency.code for regency in places.REGENCIES}:
        return text
    try:
        place = places.read_place(text)
    except Unread:
        place = None
    if isinstance(place, places.Place) and place.sure:
        return str(place.regency.code)
    if isinstance(place, places.Places):
        raise ValueError(f"regency {text!r} may be a city or a regency; write 'Kota …' or 'Kabupaten …'")
    raise ValueError(f"regency {text!r} is none of East Java; write its name or its code, as 35.78")


def _keep(db: Session, values: dict[str, str]) -> str:
    columns = (Row.code, Row.name, Row.kind, Row.regency_code, Row.address, Row.found_by)
    old = db.execute(select(*columns).where(Row.code == values["code"])).one_or_none()
    if old is None:
        db.execute(sql.insert(db, Row).values(**values).on_conflict_do_nothing(index_elements=["code"]))
        return "added"
    if dict(old._mapping) == values:
        return "same"
    db.execute(update(Row).where(Row.code == values["code"]).values(**values))
    return "changed"


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", fold(text)).split())[:120]
