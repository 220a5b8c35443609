"""Tables of businesses: what an owner has told us about what they run."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy import Enum as OneOf
from sqlalchemy.orm import Mapped, mapped_column

from services.tables.base import BigId, Moment, Table

NAME_MAX = 60  # what still fits a button or the head of an order
ADDRESS_MAX = 200


class BusinessKind(Enum):
    UMKM = "umkm"
    COOPERATIVE = "cooperative"
    PESANTREN = "pesantren"  # a business unit of a kopontren


class Sector(Enum):
    FOOD = "food"
    DRINK = "drink"
    CLOTHES = "clothes"
    CRAFTS = "crafts"
    FARMING = "farming"
    FISHING = "fishing"
    TRADE = "trade"
    SERVICES = "services"
    OTHER = "other"


class BusinessStatus(Enum):
    OPEN = "open"
    CLOSED = "closed"


def one_of(kind: type[Enum]) -> OneOf:
    """A column that holds one value of an Enum, as text with a CHECK constraint on both databases."""
    return OneOf(
        kind,
        name=kind.__name__.lower(),
        native_enum=False,
        create_constraint=True,
        length=16,
        values_callable=lambda members: [member.value for member in members],
    )


class Business(Table):
    """A business of one owner. Its products are hidden while it is closed."""

    __tablename__ = "businesses"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(String(NAME_MAX))
    name_key: Mapped[str] = mapped_column(String(2 * NAME_MAX))  # the name as it is compared; casefold may lengthen it
    kind: Mapped[BusinessKind] = mapped_column(one_of(BusinessKind))
    sector: Mapped[Sector] = mapped_column(one_of(Sector))
    regency_code: Mapped[str] = mapped_column(String(5))  # Kemendagri's, "35.07"
    address: Mapped[str] = mapped_column(String(ADDRESS_MAX), server_default="")
    phone: Mapped[str | None] = mapped_column(String(16))  # E.164
    nib: Mapped[str | None] = mapped_column(String(13))
    cooperative_id: Mapped[int | None] = mapped_column(ForeignKey("cooperatives.id", ondelete="SET NULL"), index=True)
    in_opop: Mapped[bool] = mapped_column(server_default=text("false"))  # One Pesantren One Product
    status: Mapped[BusinessStatus] = mapped_column(one_of(BusinessStatus), server_default="open")
    created_at: Mapped[datetime] = mapped_column(Moment)
    changed_at: Mapped[datetime] = mapped_column(Moment)
    __table_args__ = (
        Index(
            "uq_businesses_open_name",
            "owner_id",
            "name_key",
            unique=True,
            sqlite_where=text("status = 'open'"),
            postgresql_where=text("status = 'open'"),
        ),
        CheckConstraint(f"length(name) between 1 and {NAME_MAX}", name="name"),
        CheckConstraint(f"length(address) <= {ADDRESS_MAX}", name="address"),
        CheckConstraint("length(regency_code) = 5", name="regency_code"),
        CheckConstraint("nib is null or length(nib) = 13", name="nib"),
        {"sqlite_autoincrement": True},  # others know a business by its id: never give it twice
    )
