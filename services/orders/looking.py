"""One order as those who may answer it see it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from urllib.parse import quote

from sqlalchemy import bindparam, select, text
from sqlalchemy.orm import Session

from services.orders import contacts
from services.refusals import NotYours
from services.tables.businesses import Business
from services.tables.orders import Order
from services.tables.talk import Person

OPEN_STATUSES: Final = ("placed", "paid")
UNANSWERED: Final = ("", "postponed")
_FAMILY: Final = "pak bapak bu ibu mas mbak mbah mbok kak cak ning neng gus bang pakde bude paklik bulik"
_TITLES: Final = "h hj haji hajah ust ustadz ustadzah kiai kyai nyai dr drs ir"
ADDRESSED: Final = frozenset([*_FAMILY.split(), *_TITLES.split()])
"""Words that stand before a name and are none."""


@dataclass(frozen=True, slots=True)
class Item:
    """`product` is our own id of it ("p34"), None where the back end names none."""

    product: str | None
    name: str
    quantity: int
    unit: str
    price_rupiah: int


@dataclass(frozen=True, slots=True)
class Seen:
    """An order: `status` is the back end's word, `answer` ours ("" before there is one). "" where nothing is known.

    `buyer_left`: they ordered in the chat and have erased themselves since, so nobody can tell them anything.
    """

    id: int
    external: str
    version: int
    number: str
    business: int
    shop: str
    status: str
    placed_at: datetime
    items: tuple[Item, ...]
    shipping_rupiah: int
    total_rupiah: int
    buyer: str
    place: str
    phone: str
    address: str
    buyer_left: bool
    payment: str
    paid: bool
    delivery: str
    note: str
    answer: str
    answered_by: str
    answered_at: datetime | None
    reason: str
    postponed_until: datetime | None
    courier: str
    receipt: str

    @property
    def open(self) -> bool:
        return self.status in OPEN_STATUSES

    @property
    def waits(self) -> bool:
        """Whether it is still to be answered."""
        return self.open and self.answer in UNANSWERED

    @property
    def stage(self) -> str:
        """Where it stands, in one word."""
        if self.status in ("cancelled", "refunded", "delivered"):
            return self.status
        if self.answer in ("declined", "handed_over"):
            return self.answer
        return "shipped" if self.status == "shipped" else self.answer or "new"

    @property
    def first_name(self) -> str:
        return first_name(self.buyer)


def first_name(buyer: str) -> str:
    """As people call somebody: "Bu Hj. Siti Aminah" is "Bu Hj. Siti"."""
    words = buyer.split()
    named = next((n for n, word in enumerate(words) if word.rstrip(".").lower() not in ADDRESSED), len(words))
    return " ".join(words[: named + 1])


_O: Final = Order.__table__.c
_P: Final = Person.__table__.alias("answering")
_QUERY: Final = (  # plain columns: every alert looks
    select(
        _O.id, _O.external, _O.version, _O.number, _O.business_id.label("business"),
        Business.__table__.c.name.label("shop"), _O.status, _O.placed_at, _O["items"], _O.shipping_rupiah,
        _O.total_rupiah, _O.buyer, _O.payment, _O.paid, _O.delivery, _O.note, _O.answer,
        _P.c.name.label("answered_by"), _O.answered_at, _O.reason, _O.postponed_until, _O.courier, _O.receipt,
    )
    .join_from(Order.__table__, Business.__table__, Business.__table__.c.id == _O.business_id)
    .outerjoin(_P, _P.c.id == _O.answered_by)
)  # fmt: skip
_ONE: Final = _QUERY.add_columns(text(f"{contacts.ROLE} as role")).where(_O.id == bindparam("order"))


def get(db: Session, *, order: int, by: int) -> Seen:
    """An order, for its seller, a contact or an officer of the cooperative. Raises NotYours."""
    found = find(db, order=order, by=by)
    if found is None:
        raise NotYours
    return found


def find(db: Session, *, order: int, by: int) -> Seen | None:
    """As `get`; None when it has gone or is none of theirs."""
    row = db.execute(_ONE, {"order": order, "person": by}).one_or_none()
    return _seen(row) if row is not None and row.role else None


def many(db: Session, *conditions: Any, limit: int, offset: int = 0) -> Sequence[Seen]:
    """The newest orders that fulfil these conditions."""
    rows = db.execute(_QUERY.where(*conditions).order_by(_O.id.desc()).limit(limit).offset(offset))
    return [_seen(row) for row in rows]


def wa_link(seen: Seen, greeting: str) -> str:
    """A link that opens WhatsApp with the buyer and a first sentence; "" where no number is known."""
    return f"https://wa.me/{seen.phone.lstrip('+')}?text={quote(greeting)}" if seen.phone else ""


def _seen(row: Any) -> Seen:
    told: dict[str, Any] = dict(row._mapping)
    told.pop("role", None)
    who = json.loads(told.pop("buyer"))
    told["items"] = tuple(Item(**item) for item in json.loads(told["items"]))
    told["answered_by"] = told["answered_by"] or ""
    told["buyer"], told["buyer_left"] = who.get("name") or "", bool(who.get("left"))
    told |= {part: who.get(part) or "" for part in ("place", "phone", "address")}
    return Seen(**told)
