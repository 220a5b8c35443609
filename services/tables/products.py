"""Tables of products and their pictures."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from services.tables.base import BigId, Moment, Table
from services.tables.businesses import Business, one_of

NAME_MAX = 80
UNIT_MAX = 20
DESCRIPTION_MAX = 500
PICTURES_MAX = 8
PRICE_MAX = 1_000_000_000  # a billion rupiah: more for one piece is a slip of the finger
STOCK_MAX = 1_000_000
WEIGHT_MAX = 1_000_000  # grams: a tonne


class ProductStatus(Enum):
    SHOWN = "shown"
    HIDDEN = "hidden"


class Product(Table):
    """Something a business sells. The certificate numbers are the owner's word: only their form has been checked."""

    __tablename__ = "products"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    business_id: Mapped[int] = mapped_column(ForeignKey("businesses.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(String(NAME_MAX))
    name_key: Mapped[str] = mapped_column(String(2 * NAME_MAX))  # the name as it is compared; casefold may lengthen it
    price_rupiah: Mapped[int] = mapped_column(BigInteger)
    unit: Mapped[str] = mapped_column(String(UNIT_MAX))
    stock: Mapped[int | None] = mapped_column(Integer)  # None: not counted
    weight_grams: Mapped[int | None] = mapped_column(Integer)
    description: Mapped[str] = mapped_column(String(DESCRIPTION_MAX), server_default="")
    halal: Mapped[str | None] = mapped_column(String(19))  # ID and 17 digits
    pirt: Mapped[str | None] = mapped_column(String(20))
    status: Mapped[ProductStatus] = mapped_column(one_of(ProductStatus), server_default="shown")
    created_at: Mapped[datetime] = mapped_column(Moment)
    changed_at: Mapped[datetime] = mapped_column(Moment)
    business: Mapped[Business] = relationship(lazy="joined", innerjoin=True)
    pictures: Mapped[list[ProductPicture]] = relationship(
        order_by="ProductPicture.position", cascade="all, delete-orphan", lazy="selectin"
    )
    __table_args__ = (
        UniqueConstraint("business_id", "name_key"),
        CheckConstraint(f"length(name) between 1 and {NAME_MAX}", name="name"),
        CheckConstraint(f"length(unit) between 1 and {UNIT_MAX}", name="unit"),
        CheckConstraint(f"length(description) <= {DESCRIPTION_MAX}", name="description"),
        CheckConstraint(f"price_rupiah between 0 and {PRICE_MAX}", name="price_rupiah"),
        CheckConstraint(f"stock is null or stock between 0 and {STOCK_MAX}", name="stock"),
        CheckConstraint(f"weight_grams is null or weight_grams between 1 and {WEIGHT_MAX}", name="weight_grams"),
        {"sqlite_autoincrement": True},  # others know a product by its id: never give it twice
    )


class ProductPicture(Table):
    """One picture of a product, by its content address. The first one stands for the product."""

    __tablename__ = "product_pictures"
    product_id: Mapped[int] = mapped_column(ForeignKey("products.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(Integer, primary_key=True)
    ref: Mapped[str] = mapped_column(String(64), index=True)
    __table_args__ = (CheckConstraint(f"position between 0 and {PICTURES_MAX - 1}", name="position"),)
