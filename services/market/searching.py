"""Finding what is for sale: by the beginnings of words, over every shop and cooperative, in pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from services.market.listings import words_of
from services.tables.market import MarketListing, MarketShop, MarketWord

PAGE_SIZE: Final = 6
WORDS_MAX: Final = 5  # more tell no more
PAGES_MAX: Final = 50  # nobody turns so many, and each costs more than the one before


@dataclass(frozen=True, slots=True)
class Found:
    """A listing and the shop that has it."""

    listing: MarketListing
    shop: MarketShop


@dataclass(frozen=True, slots=True)
class Page:
    """One page of what was found. `number` counts from 1; `more`: there is another one after it."""

    found: Sequence[Found]
    number: int
    more: bool


def find(db: Session, *, text: str = "", number: int = 1, size: int = PAGE_SIZE) -> Page:
    """What has all these words; when nothing has, what has any of them. Without words the newest. Never refuses."""
    words = sorted(words_of(text), key=len, reverse=True)[:WORDS_MAX]
    number = min(max(1, number), PAGES_MAX)
    if text.strip() and not words:
        return Page((), 1, more=False)
    page = _page(db, [MarketListing.id.in_(_with(word)) for word in words], number, size)
    if page.found or len(words) < 2:
        return page
    return _page(db, [or_(*(MarketListing.id.in_(_with(word)) for word in words))], number, size)


def of_shop(db: Session, *, shop: str, limit: int = 60) -> Sequence[MarketListing]:
    """What a shop sells, newest first."""
    query = select(MarketListing).where(MarketListing.shop_id == shop, MarketListing.status == "shown")
    return db.scalars(query.order_by(MarketListing.told_at.desc(), MarketListing.id).limit(limit)).all()


def count(db: Session, *, shop: str) -> int:
    query = select(func.count()).where(MarketListing.shop_id == shop, MarketListing.status == "shown")
    return db.scalar(query) or 0


def _with(word: str) -> Select[Any]:
    """Listings that have a word of this beginning: a range of the key, on both databases."""
    return select(MarketWord.listing_id).where(MarketWord.word >= word, MarketWord.word < word + "\U0010ffff")


def _page(db: Session, wanted: Sequence[ColumnElement[bool]], number: int, size: int) -> Page:
    query = select(MarketListing, MarketShop).join(MarketShop, MarketShop.id == MarketListing.shop_id)
    query = query.where(MarketListing.status == "shown", MarketShop.is_open, *wanted)
    query = query.order_by(MarketListing.told_at.desc(), MarketListing.id)
    rows = db.execute(query.offset((number - 1) * size).limit(size + 1)).all()
    return Page([Found(listing, shop) for listing, shop in rows[:size]], number, more=len(rows) > size)
