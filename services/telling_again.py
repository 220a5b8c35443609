"""All that is true of businesses and products, told once more: to a market that is new, or has lost its memory."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services import news
from services.tables.businesses import Business
from services.tables.products import Product

BATCH = 500  # rows in memory at once


def tell_all(db: Session, *, now: datetime) -> int:
    """Queue an event for every business and every product; how many. Each is dated by its last change, so that
    whoever knows more already is told nothing new."""
    told = 0
    for business in db.scalars(select(Business).order_by(Business.id).execution_options(yield_per=BATCH)):
        news.business(db, business, again=now)
        told += 1
    for product in db.scalars(select(Product).order_by(Product.id).execution_options(yield_per=BATCH)):
        news.product(db, product, again=now)
        told += 1
    return told
