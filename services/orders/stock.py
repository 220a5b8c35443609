"""Pieces that lie aside for accepted orders. Stock is never below zero: the database compares and takes at once.

Products are touched in the order of their ids, so that two orders of the same products never wait for each other.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from services import news
from services.orders.snapshots import product_of
from services.tables.orders import Reservation
from services.tables.products import Product


def reserve(db: Session, *, order: int, business: int, items: str, now: datetime) -> str:
    """Put aside what an order wants of products that are counted. The name of a product that lacks, "" when none does.

    After a name the caller must undo: other products of the order have been taken already.
    """
    fewer = []
    for product, quantity in sorted(wanted(items).items()):
        mine = (Product.id == product, Product.business_id == business)
        taken = update(Product).where(*mine, Product.stock >= quantity).values(stock=Product.stock - quantity)
        if _changed(db, taken):
            db.add(Reservation(order_id=order, product_id=product, quantity=quantity))
            fewer.append(product)
        elif (lacking := db.scalar(select(Product.name).where(*mine, Product.stock.is_not(None)))) is not None:
            return lacking
    db.flush()
    news.stock(db, products=fewer, now=now)
    return ""


def release(db: Session, *, orders: Collection[int], now: datetime) -> None:
    """Give back what lies aside for these orders, once: the rows are gone after."""
    gone = delete(Reservation).where(Reservation.order_id.in_(orders))
    pieces: Counter[int] = Counter()
    for product, quantity in db.execute(gone.returning(Reservation.product_id, Reservation.quantity)):
        pieces[product] += quantity
    for product, quantity in sorted(pieces.items()):
        counted = (Product.id == product, Product.stock.is_not(None))
        db.execute(update(Product).where(*counted).values(stock=Product.stock + quantity))
    news.stock(db, products=sorted(pieces), now=now)


def consume(db: Session, *, order: int) -> None:
    """What lay aside has left the house: it does not come back."""
    db.execute(delete(Reservation).where(Reservation.order_id == order))


def wanted(items: str) -> Counter[int]:
    """How many pieces of which product an order wants."""
    pieces: Counter[int] = Counter()
    for item in json.loads(items):
        if product := product_of(item["product"]):
            pieces[product] += item["quantity"]
    return pieces


def _changed(db: Session, statement: Any) -> int:
    result: Any = db.execute(statement)
    return int(result.rowcount)
