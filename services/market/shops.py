"""Shops: what the market knows of businesses, told by business.registered and business.updated."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import bindparam, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import Insert
from sqlalchemy.orm import Session

from services.events import BadEvent, Event
from services.market import listings
from services.market.qris import BadQris, read
from services.market.slugs import slug_of
from services.tables.market import MarketListing, MarketShop

NOTHING_PRIVATE: Final = {
    "address": "", "phone": None, "cod": True, "qris": "", "bank": "", "account_number": "", "account_holder": "",
}  # fmt: skip


def take(db: Session, event: Event) -> None:
    """Keep what an event tells of a business, unless a later one has been here. Raises BadEvent."""
    business = event.data.get("business")
    if not isinstance(business, Mapping) or not isinstance(business.get("id"), str):
        raise BadEvent("data.business.id is missing.")
    told = {**_public(business), **_private(business), "told_at": event.at}
    kept: Any = db.execute(_KEEP[db.get_bind().dialect.name], told)
    if kept.rowcount:
        for listing in db.scalars(_LISTINGS, {"shop": business["id"]}).all():
            listings.index(db, listing=listing)


def _keep(kind: Any) -> Insert:
    """Put a shop in, or all that is told in the place of what was told before."""
    new: Insert = kind.insert(_SHOP)
    told, later = {each.name: new.excluded[each.name] for each in _SHOP.c}, _SHOP.c.told_at <= new.excluded.told_at
    return new.on_conflict_do_update(index_elements=["id"], set_=told, where=later)


_SHOP: Final[Any] = MarketShop.__table__
_KEEP: Final = {"postgresql": _keep(postgresql), "sqlite": _keep(sqlite)}  # built once: the half of the work
_LISTINGS: Final = select(MarketListing.__table__.c.id).where(MarketListing.__table__.c.shop_id == bindparam("shop"))


def _public(business: Mapping[str, Any]) -> dict[str, Any]:
    id_, name = business["id"], str(business.get("name") or "-")[:100]
    return {
        "id": id_, "slug": slug_of(name, id_), "name": name, "is_open": business.get("status", "open") == "open",
        "regency": str(business.get("regency") or "")[:60], "in_opop": bool(business.get("in_opop")),
        "cooperative": _name_of(business.get("cooperative"))[:120],
    }  # fmt: skip


def _private(business: Mapping[str, Any]) -> dict[str, Any]:
    """How to reach and how to pay a shop; nothing once it is closed, for nobody needs it any more."""
    if business.get("status", "open") != "open":
        return NOTHING_PRIVATE
    payment = business.get("payment") or {}
    transfer = payment.get("transfer") or {}
    return {
        "address": str(business.get("address") or "")[:300], "phone": business.get("phone"),
        "cod": bool(payment.get("cod", True)), "qris": _checked(payment.get("qris") or ""),
        "bank": str(transfer.get("bank") or "")[:40], "account_number": str(transfer.get("number") or "")[:30],
        "account_holder": str(transfer.get("holder") or "")[:60],
    }  # fmt: skip


def _name_of(cooperative: Any) -> str:
    named = cooperative.get("name") if isinstance(cooperative, Mapping) else cooperative
    return str(named or "")


def _checked(payload: str) -> str:
    try:
        return read(payload).payload if payload else ""
    except BadQris as wrong:
        raise BadEvent(f"data.business.payment.qris: {wrong.reason}") from wrong
