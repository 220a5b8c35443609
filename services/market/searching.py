"""Finding what is for sale: by the beginnings of words, over every shop and cooperative, in pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, exists, func, select
from sqlalchemy.orm import Session, aliased

from services.market.listings import words_of
from services.tables.market import MarketListing, MarketShop, MarketWord

PAGE_SIZE: Final = 6
WORDS_MAX: Final = 5  # more tell no more
ALIKE: Final = 3  # words of one listing that may begin alike
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
        listed = _listed(db, words, last)[first:last]
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
_NEWEST: Final = (MarketListing.told_at.desc(), MarketListing.id.desc())


def _listed(db: Session, words: Sequence[str], last: int) -> list[str]:
    """The newest listings that have all words, else any of them, up to the last that is wanted."""
    wanted = [_wanted(db, word) for word in words]
    wanted.sort(key=lambda one: not one.exact)  # the first is looked through, so it should be the rarest
    found = _newest(db, wanted, last)
    if not found and len(wanted) > 1:
        found = {listing: at for one in wanted for listing, at in _newest(db, [one], last).items()}
    return sorted(found, key=lambda listing: (found[listing], listing), reverse=True)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A word as it is looked for: itself, or, where no listing has it, whatever begins so."""

    word: str
    exact: bool

    def among(self, words: Any) -> ColumnElement[bool]:
        """A beginning is a range of the key, on both databases."""
        is_it: ColumnElement[bool] = words.word == self.word
        return is_it if self.exact else and_(words.word > self.word, words.word < self.word + "\U0010ffff")


def _wanted(db: Session, word: str) -> _Wanted:
    return _Wanted(word, db.scalar(select(exists().where(MarketWord.word == word))) or False)


def _newest(db: Session, wanted: Sequence[_Wanted], last: int) -> dict[str, float]:
    """The newest listings that have all of these, and when they were told."""
    first, others = wanted[0], wanted[1:]
    query = select(MarketWord.listing_id, MarketWord.newest).where(first.among(MarketWord))
    for other in others:
        also = aliased(MarketWord)
        query = query.where(exists().where(also.listing_id == MarketWord.listing_id, other.among(also)))
    many = last if first.exact else last * ALIKE
    rows = db.execute(query.order_by(MarketWord.newest.desc(), MarketWord.listing_id.desc()).limit(many))
    return {listing: at for listing, at in rows}  # noqa: C416 (rows are no pairs to the type checker)
