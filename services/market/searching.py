"""Finding what is for sale: by the beginnings of words, over every shop and cooperative, in pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.market.listings import words_of
from services.tables.market import MarketListing, MarketShop, MarketWord

PAGE_SIZE: Final = 6
WORDS_MAX: Final = 5  # more tell no more
CANDIDATES: Final = 2000  # of a word that many have, the newest so many are looked at
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
    first, last = (number - 1) * size, number * size + 1
    if not words:
        rows = [] if text.strip() else db.execute(_FOUND.order_by(*_NEWEST).slice(first, last)).all()
    else:
        listed = _listed(db, words)[first:last]
        rows = sorted(db.execute(_BOTH.where(MarketListing.id.in_(listed))).all(), key=lambda r: listed.index(r[0].id))
    return Page([Found(listing, shop) for listing, shop in rows[:size]], number, more=len(rows) > size)


def of_shop(db: Session, *, shop: str, limit: int = 60) -> Sequence[MarketListing]:
    """What a shop sells, newest first."""
    query = select(MarketListing).where(MarketListing.shop_id == shop, MarketListing.status == "shown")
    return db.scalars(query.order_by(MarketListing.told_at.desc(), MarketListing.id).limit(limit)).all()


def count(db: Session, *, shop: str) -> int:
    query = select(func.count()).where(MarketListing.shop_id == shop, MarketListing.status == "shown")
    return db.scalar(query) or 0


_BOTH: Final = select(MarketListing, MarketShop).join(MarketShop, MarketShop.id == MarketListing.shop_id)
_FOUND: Final = _BOTH.where(MarketListing.status == "shown", MarketShop.is_open)  # only such have words
_NEWEST: Final = (MarketListing.told_at.desc(), MarketListing.id)


def _listed(db: Session, words: Sequence[str]) -> list[str]:
    """The listings that have all words, else any of them, newest first."""
    each = [_having(db, word) for word in words]
    newest = {listing: at for found in each for listing, at in found.items()}
    ids = set.intersection(*(set(found) for found in each)) or set(newest)
    return sorted(ids, key=lambda listing: (-newest[listing], listing))


def _having(db: Session, word: str) -> dict[str, float]:
    """The newest listings that have exactly this word, and when they were told; where nobody has it, those that have
    one that begins so. A beginning is a range of the key, on both databases."""
    some = select(MarketWord.listing_id, MarketWord.newest).order_by(MarketWord.newest.desc()).limit(CANDIDATES)
    found = db.execute(some.where(MarketWord.word == word)).all()
    if not found:
        found = db.execute(some.where(MarketWord.word > word, MarketWord.word < word + "\U0010ffff")).all()
    return {listing: at for listing, at in found}  # noqa: C416 (rows are no pairs to the type checker)
