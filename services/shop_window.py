"""Which pictures everybody may see: those of products that are shown, in businesses that are open."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.tables.businesses import Business, BusinessStatus
from services.tables.products import Product, ProductPicture, ProductStatus


def shows(db: Session, *, ref: str) -> bool:
    """Whether a product that is for sale shows this picture now."""
    query = select(ProductPicture.ref).join(Product).join(Business)
    shown = (Product.status == ProductStatus.SHOWN, Business.status == BusinessStatus.OPEN)
    return db.scalar(query.where(ProductPicture.ref == ref, *shown).limit(1)) is not None
