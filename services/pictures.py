"""Who has sent which picture, how many are allowed, and which look alike. The files lie elsewhere (bot/media.py)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from services.refusals import PictureQuota
from services.sql import insert
from services.tables.pictures import PictureRow

PICTURES_MAX: Final = 50  # a person; two albums a month for two years
BYTES_MAX: Final = 100 * 1024 * 1024  # a person, of kept variants: a picture takes about 300 KB
BITS_APART: Final = 6  # of 64: re-encoding moves up to 4, another photo of the same thing usually more than 10


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it is kept. `ref` is its content address (64 hex), `width` and `height` are those of its largest
    variant in pixels, `bytes` is what all variants take, `dhash` its look (16 hex), `notes` are of "tiny", "dark",
    "blurred": what could be better, never a reason to refuse. `qris` is the payment code that it shows, "" if none."""

    ref: str
    width: int
    height: int
    bytes: int
    dhash: str
    notes: tuple[str, ...] = ()
    qris: str = ""


def record(db: Session, *, person: int, picture: Picture, now: datetime) -> None:
    """The person has sent this picture. Twice is once. Refuses with PictureQuota."""
    if get(db, person=person, ref=picture.ref):
        return
    count, size = quota(db, person=person)
    if count >= PICTURES_MAX or size + picture.bytes > BYTES_MAX:
        raise PictureQuota
    row = {"ref": picture.ref, "width": picture.width, "height": picture.height, "size": picture.bytes}
    row |= {"dhash": picture.dhash, "notes": " ".join(picture.notes), "person_id": person, "created_at": now}
    row["qris"] = picture.qris
    db.execute(insert(db, PictureRow).values(row).on_conflict_do_nothing())


def get(db: Session, *, person: int, ref: str) -> Picture | None:
    """The person's picture; None if it is not theirs, whoever else may have it."""
    row = db.scalar(select(PictureRow).where(PictureRow.person_id == person, PictureRow.ref == ref))
    return _picture(row) if row else None


def of(db: Session, *, person: int) -> list[Picture]:
    """All that the person has sent, oldest first."""
    rows = db.scalars(select(PictureRow).filter_by(person_id=person).order_by(PictureRow.created_at, PictureRow.ref))
    return [_picture(row) for row in rows]


def quota(db: Session, *, person: int) -> tuple[int, int]:
    """How many pictures the person has, and the bytes they take; `PICTURES_MAX` and `BYTES_MAX` are allowed."""
    used = select(func.count(), func.coalesce(func.sum(PictureRow.size), 0)).where(PictureRow.person_id == person)
    count, size = db.execute(used).one()
    return int(count), int(size)


def same_or_similar(db: Session, *, person: int, ref: str, among: Sequence[str]) -> str | None:
    """The first of `among` that is the person's same picture, or looks like it; None when it is a new one."""
    if ref in among:
        return ref
    seen = {picture.ref: picture for picture in of(db, person=person) if picture.ref in {ref, *among}}
    if ref not in seen:
        return None
    return next((each for each in among if each in seen and similar(seen[each].dhash, seen[ref].dhash)), None)


def similar(one: str, other: str) -> bool:
    """Whether two looks (`Picture.dhash`) differ so little that a person would call the photos the same."""
    return (int(one, 16) ^ int(other, 16)).bit_count() <= BITS_APART


def forget(db: Session, *, person: int, refs: Collection[str]) -> list[str]:
    """These are the person's no longer. Returns those that nobody holds now: their files may go, after the commit."""
    mine = PictureRow.person_id == person, PictureRow.ref.in_(refs)
    gone = set(db.scalars(select(PictureRow.ref).where(*mine)))
    db.execute(delete(PictureRow).where(*mine).execution_options(synchronize_session="fetch"))
    return sorted(gone - set(db.scalars(select(PictureRow.ref).where(PictureRow.ref.in_(gone)))))


def _picture(row: PictureRow) -> Picture:
    return Picture(row.ref, row.width, row.height, row.size, row.dhash, tuple(row.notes.split()), row.qris)
