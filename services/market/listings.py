"""Listings: what the market knows of products, told by product.created, product.updated and product.withdrawn."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from services import sql
from services.events import BadEvent, Event
from services.market.slugs import slug_of
from services.tables.market import WORD_MAX, MarketListing, MarketShop, MarketWord
from understanding.reading import fold

PHOTOS_MAX: Final = 8
FEWEST_LETTERS: Final = 2
UNHEARD: Final = re.compile(r"^([^\W\d_aiueo])e(?=[lr])")  # kripik and keripik, krupuk and kerupuk are one word
COMMON: Final = frozenset(
    ("dan", "di", "dari", "ke", "yang", "untuk", "dengan", "isi", "per", "kab", "kabupaten", "kota")
)


def take(db: Session, event: Event) -> None:
    """Keep what an event tells of a product, unless a later one has been here. Raises BadEvent."""
    product = event.data.get("product")
    if not isinstance(product, Mapping) or not isinstance(product.get("id"), str):
        raise BadEvent("data.product.id is missing.")
    gone = event.type == "product.withdrawn" or product.get("status") in ("deleted", "withdrawn")
    told = _emptied(product, event.at) if gone else _columns(product, event.at)
    if _put(db, told):
        index(db, listing=told["id"])


def _put(db: Session, told: dict[str, Any]) -> bool:
    new = sql.insert(db, MarketListing).values(told)
    later = MarketListing.told_at <= new.excluded.told_at
    return bool(sql.changed(db, new.on_conflict_do_update(index_elements=["id"], set_=told, where=later)))


def _columns(product: Mapping[str, Any], at: datetime) -> dict[str, Any]:
    try:
        id_, name = product["id"], str(product["name"])[:100]
        photos = [photo for photo in product.get("photos") or () if isinstance(photo, str)][:PHOTOS_MAX]
        return {
            "id": id_, "shop_id": str(product["business"]), "slug": slug_of(name, id_), "name": name,
            "price_rupiah": _whole(product["price_rupiah"]), "unit": str(product["unit"])[:30],
            "stock": _whole(product.get("stock")), "weight_grams": _whole(product.get("weight_grams")),
            "description": str(product.get("description") or ""), "halal": product.get("halal"),
            "pirt": product.get("pirt"), "photos": json.dumps(photos),
            "curated_on": str(product.get("curated_at") or "")[:10],
            "status": "shown" if product.get("status", "shown") == "shown" else "hidden", "told_at": at,
        }  # fmt: skip
    except (KeyError, TypeError, ValueError) as wrong:
        raise BadEvent(f"data.product: {type(wrong).__name__} {wrong}") from wrong


def _emptied(product: Mapping[str, Any], at: datetime) -> dict[str, Any]:
    """Of what was withdrawn only the address stays, for those who still have it."""
    return {
        "id": product["id"], "shop_id": "", "slug": slug_of("", product["id"]), "name": "-", "price_rupiah": 0,
        "unit": "-", "stock": None, "weight_grams": None, "description": "", "halal": None, "pirt": None,
        "photos": "[]", "curated_on": "", "status": "withdrawn", "told_at": at,
    }  # fmt: skip


def _whole(value: Any) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError("a whole number is wanted")
    return value


def index(db: Session, *, listing: str) -> None:
    """Let a listing be found by the words of its name, its shop and its place; a hidden one by none."""
    query = select(MarketListing, MarketShop).outerjoin(MarketShop, MarketShop.id == MarketListing.shop_id)
    found, shop = db.execute(query.where(MarketListing.id == listing).execution_options(populate_existing=True)).one()
    db.execute(delete(MarketWord).where(MarketWord.listing_id == listing))
    if found.status != "shown" or shop is None or not shop.is_open:
        return
    words = words_of(f"{found.name} {shop.name} {shop.regency}")
    db.execute(
        sql.insert(db, MarketWord).values(
            [{"word": word, "listing_id": listing, "newest": found.told_at.timestamp()} for word in sorted(words)]
        )
    )


def words_of(text: str) -> set[str]:
    """The words by which something is found, as they are compared."""
    words = re.findall(r"[^\W_]+", fold(text))
    kept = (word for word in words if len(word) >= FEWEST_LETTERS and word not in COMMON)
    return {UNHEARD.sub(r"\1", word)[:WORD_MAX] for word in kept}
