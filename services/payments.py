"""How buyers may pay a business: cash, transfer, QRIS. Its owner says so; the market is told with the business.

Nothing here takes money or knows whether any has come.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from services import businesses, sql
from services.market import qris
from services.market.qris import BadQris, Qris
from services.refusals import LastWayToPay
from services.tables.market import BusinessPayment

__all__ = ["BadQris", "Qris", "Ways", "of", "read_qris", "set_cash", "set_qris", "set_transfer", "wrong_with"]

BANK_MAX = 40
NUMBER_MAX = 30
HOLDER_MAX = 60


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways there are. `qris` is whose code it is, as the code says itself; "" where there is none."""

    cash: bool = True
    qris: str = ""
    bank: str = ""
    number: str = ""
    holder: str = ""


def of(db: Session, *, business: int, owner: int) -> Ways:
    """Refuses with NotYours."""
    businesses.get(db, business=business, owner=owner)
    row = db.get(BusinessPayment, business, populate_existing=True)
    if row is None:
        return Ways()
    merchant = qris.read(row.qris).merchant if row.qris else ""
    return Ways(row.cod, merchant, row.bank, row.account_number, row.account_holder)


def read_qris(payload: str) -> Qris:
    """A code for a shop's page: a static one. Raises BadQris, also "dynamic" where it is for a single payment."""
    found = qris.read(payload)
    if not found.static:
        raise BadQris("dynamic")
    return found


def wrong_with(payload: str) -> str:
    """Why this is no code for a shop's page; "" when it is one."""
    try:
        read_qris(payload)
    except BadQris as bad:
        return bad.reason
    return ""


def set_qris(db: Session, *, business: int, owner: int, payload: str, now: datetime) -> None:
    """Offer QRIS, or no more ("" for `payload`). Refuses with NotYours, LastWayToPay; raises BadQris."""
    _set(db, business, owner, now, qris=read_qris(payload).payload if payload else "")


def set_transfer(
    db: Session, *, business: int, owner: int, now: datetime, bank: str = "", number: str = "", holder: str = ""
) -> None:
    """Offer transfers to this account, or no more. Refuses with NotYours, LastWayToPay."""
    _set(db, business, owner, now, bank=bank, account_number=number, account_holder=holder)


def set_cash(db: Session, *, business: int, owner: int, offered: bool, now: datetime) -> None:
    """Offer to be paid in cash on delivery, or no more. Refuses with NotYours, LastWayToPay."""
    _set(db, business, owner, now, cod=offered)


def _set(db: Session, business: int, owner: int, now: datetime, **values: str | bool) -> None:
    before = of(db, business=business, owner=owner)
    ways = {"cod": before.cash, "qris": before.qris, "account_number": before.number} | values
    if not (ways["cod"] or ways["qris"] or ways["account_number"]):
        raise LastWayToPay("cod" if "cod" in values else "qris" if "qris" in values else "transfer")
    new = sql.insert(db, BusinessPayment).values(business_id=business, changed_at=now, **values)
    db.execute(new.on_conflict_do_update(index_elements=["business_id"], set_={**values, "changed_at": now}))
    businesses.change(db, business=business, owner=owner, now=now)  # the back end is told the whole of it
