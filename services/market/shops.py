"""Shops: what the market knows of businesses, told by business.registered and business.updated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy.orm import Session

from services import sql
from services.events import BadEvent, Event
from services.market import listings
from services.market.qris import BadQris, read
from services.market.slugs import slug_of

NOTHING_PRIVATE: Final = {
    "address": "", "phone": None, "cod": True, "qris": "", "bank": "", "account_number": "", "account_holder": "",
}  # fmt: skip


def take_all(db: Session, events: Sequence[Event]) -> None:
    """Keep what events tell of businesses, unless later ones have been here. Raises BadEvent, and has kept nothing."""
    told = [_read(db, event) for event in sorted(events, key=lambda event: event.at)]
    latest = {shop["id"]: shop for shop in told}
    if not latest:
        return
    kept = [{"id": id_} for id_ in sql.run(db, _KEEP, list(latest.values())).scalars()]
    if kept:
        for listing in sql.run(db, _LISTINGS, kept).scalars().all():
            listings.index(db, listing=listing)


_TYPES: Final = (
    "id text, slug text, name text, regency text, cooperative text, address text, phone text, in_opop boolean, "
    "is_open boolean, qris text, bank text, account_number text, account_holder text, cod boolean, told_at timestamptz"
)
_NAMES: Final = [column.split()[0] for column in _TYPES.split(", ")]
_KEEP: Final = sql.over_rows(  # a shop, or all that is told in the place of what was told before
    f"""insert into market_shops ({", ".join(_NAMES)})
select {", ".join(f"r.{name}" for name in _NAMES)} from {{rows}} r where true order by r.id
on conflict (id) do update set {", ".join(f"{name} = excluded.{name}" for name in _NAMES)}
where market_shops.told_at <= excluded.told_at returning id""",
    _TYPES,
)
_LISTINGS: Final = sql.over_rows(
    "select l.id from {rows} r join market_listings l on l.shop_id = r.id order by l.id", "id text"
)


def _read(db: Session, event: Event) -> dict[str, Any]:
    business = event.data.get("business")
    if not isinstance(business, Mapping) or not isinstance(business.get("id"), str):
        raise BadEvent("data.business.id is missing.")
    return {**_public(business), **_private(business), "told_at": sql.moment(db, event.at)}


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
