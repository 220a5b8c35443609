"""What stands on the picture of a product that its owner passes on (bot/drawing/share_card.py draws it)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from dialogue import Line
from services import products
from services.market.slugs import product_link
from services.refusals import NotYours
from understanding.gazetteer import BY_CODE


def facts(db: Session, person: int, args: Mapping[str, Any]) -> dict[str, Any] | None:
    """`photo` is a reference, "" when there is none; `link` is "" where another back end keeps the pages. None when
    the product is gone, or somebody else's."""
    try:
        one = products.get(db, product=int(args["product"]), owner=person)
    except NotYours:
        return None
    return {
        "name": one.name, "price": Line("share-card/price", {"price": one.price_rupiah}),
        "unit": Line("share-card/unit", {"unit": one.unit}), "shop": one.business.name,
        "place": BY_CODE[one.business.regency_code].official_name, "halal": one.halal or "", "pirt": one.pirt or "",
        "photo": one.pictures[0].ref if one.pictures else "", "link": product_link(one.name, one.id),
        "order": Line("share-card/order"),
    }  # fmt: skip
