"""What stands on the picture of a QRIS that a buyer in the chat pays by (bot/drawing/qris.py draws it)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from dialogue import Line
from services.market import looking, qris
from services.refusals import NotYours


def facts(db: Session, person: int, args: Mapping[str, Any]) -> dict[str, Any] | None:
    """None when there is nothing to pay by it any more: it is not their order, it is over, or the shop has no code."""
    try:
        found = looking.of_person(db, order=int(args["order"]), person=person)
    except NotYours:
        return None
    if not (found.is_under_way and found.order.payment == "qris" and found.shop and found.shop.qris):
        return None
    total = found.order.price_rupiah * found.order.quantity
    return {
        "code": found.shop.qris, "merchant": qris.read(found.shop.qris).merchant,
        "total": Line("market-status/qris-total", {"total": total}),
    }  # fmt: skip
