"""The mark of Rumah Kurasi: it holds for a product as it was judged, and goes when what was judged has changed."""

from __future__ import annotations

import hashlib
import json
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.prayer import WIB
from services.tables.curation import CurationRequest
from services.tables.products import Product


def digest(product: Product) -> str:
    """What a curator looks at: another name, description, certificate or photo is another product to them."""
    faces = [picture.ref for picture in product.pictures]
    looked_at = [product.name, product.description, product.halal, product.pirt, faces]
    return hashlib.sha256(json.dumps(looked_at).encode()).hexdigest()[:32]


def last_decided(db: Session, *, product: int) -> CurationRequest | None:
    r = CurationRequest
    query = select(r).where(r.product_id == product, r.decision.is_not(None)).order_by(r.decided_at.desc(), r.id.desc())
    return db.scalars(query.limit(1).execution_options(populate_existing=True)).first()


def on(db: Session, product: Product) -> date | None:
    """The day (in East Java) on which this product, as it is now, was found ready; None: it was not."""
    found = last_decided(db, product=product.id)
    if found is None or found.decision != "ready" or found.decided_at is None or found.seen != digest(product):
        return None
    return found.decided_at.astimezone(WIB).date()
