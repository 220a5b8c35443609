"""Courses that the back end publishes: the files of one, kept as they came, read by the same strict reader as ours."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from curriculum import BadCourse, Course, read_course
from services import sql
from services.events import BadEvent, Event
from services.lessons import catalogue
from services.tables.learning import COURSE_MAX, PushedCourse

NAME: Final = re.compile(r"(?:course|facts)\.toml|d\d\d-[a-z0-9-]{1,40}\.(?:id|jv-krama|jv-ngoko)\.md")
ID: Final = re.compile(rf"[a-z][a-z0-9-]{{1,{COURSE_MAX - 1}}}")
SHIPPED: Final = frozenset(catalogue.COURSES)
FAULTS_TOLD: Final = 5


def published(db: Session, event: Event, now: datetime) -> None:
    """Keep a course: {"course": {"id", "version", "files": {name: text}}}. A lower version changes nothing.

    Raises BadEvent with file and line of what is wrong. Reading a course takes a tenth of a second: courses are rare.
    """
    course = event.data.get("course")
    if not isinstance(course, Mapping):
        raise BadEvent("course: an object with id, version and files")
    id_, version, files = course.get("id"), course.get("version"), course.get("files")
    if not isinstance(id_, str) or not ID.fullmatch(id_):
        raise BadEvent("course.id: small letters, digits and hyphens")
    if id_ in SHIPPED:
        raise BadEvent(f"course.id: {id_} comes with the program and is not replaced")
    if not isinstance(version, int) or isinstance(version, bool) or not 0 < version < 2**31:
        raise BadEvent("course.version: a whole number from 1")
    read(id_, files)
    row = {"id": id_, "version": version, "files": json.dumps(files), "at": now}
    insert = sql.insert(db, PushedCourse).values(row)
    db.execute(
        insert.on_conflict_do_update(
            index_elements=["id"], set_={**row}, where=PushedCourse.version < insert.excluded.version
        )
    )


def read(id_: str, files: object) -> Course:
    """The course in these files. Raises BadEvent."""
    if not isinstance(files, Mapping) or not all(isinstance(text, str) for text in files.values()):
        raise BadEvent("course.files: an object of names and texts")
    strange = [str(name) for name in files if not NAME.fullmatch(str(name))]
    if strange or "course.toml" not in files:
        raise BadEvent(f"course.files: course.toml and d01-name.id.md and so on, not {strange[:3]}")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / id_
        folder.mkdir()
        for name, text in files.items():
            (folder / str(name)).write_text(text, "utf-8")
        try:
            return read_course(folder)
        except BadCourse as error:
            told = "; ".join(f"{fault.file.name}:{fault.line}: {fault.what}" for fault in error.faults[:FAULTS_TOLD])
            raise BadEvent(told) from None


def take_new(db: Session, known: dict[str, int]) -> None:
    """Teach what has been published since `known` (course → version), which is brought up to date."""
    for id_, version in db.execute(select(PushedCourse.id, PushedCourse.version)).all():
        if known.get(id_) != version:
            files: dict[str, Any] = json.loads(
                db.scalar(select(PushedCourse.files).where(PushedCourse.id == id_)) or ""
            )
            catalogue.take(read(id_, files))
            known[id_] = version
