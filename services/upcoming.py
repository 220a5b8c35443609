"""What those who have something waiting hear next, and where: two statements, for however many people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from services import inbox, profiles
from services.inbox import Row
from services.profiles import Address


@dataclass(frozen=True, slots=True)
class Upcoming:
    """The row whose turn it is, and where it is heard; None when its person cannot be reached at all."""

    row: Row
    address: Address | None


def of(db: Session, *, people: Iterable[int], now: float) -> dict[int, Upcoming]:
    """The next of each of these people who has any."""
    rows = inbox.next_rows(db, people=people, now=now)
    news = [row for row in rows if "user" not in row.payload]  # what was said to us names its own address
    known = inbox.addresses(db, [(row.person, *profiles.place_of(row)) for row in news])
    found = {news[n].id: Address(*address) for n, address in known.items()}
    return {row.person: Upcoming(row, found.get(row.id) or profiles.address_of(db, row=row)) for row in rows}
