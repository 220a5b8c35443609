"""Tables of the embedded market: shops, listings and buyers' orders, filled by events alone.

The market is a correspondent like a remote back end: it never looks into the tables of businesses and products. Ids
are those of the contract ("b12", "p34"). A row is as new as the event it was told by (`told_at`), not as its arrival.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, Double, ForeignKey, Index, Integer, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from services.tables.base import BigId, Moment, Table

ID_MAX = 64
SLUG_MAX = 120
WORD_MAX = 40
BUYER_NAME_MAX = 60
BUYER_ADDRESS_MAX = 200
NOTE_MAX = 300
QUANTITY_MAX = 10_000
REASON_MAX = 300
SHOWN = ("shown", "hidden", "withdrawn")
PAYMENTS = ("cod", "transfer", "qris")
DELIVERIES = ("courier", "pickup")
STATUSES = ("placed", "cancelled", "delivered")
ANSWERS = ("none", "unanswered", "postponed", "accepted", "declined", "ready", "handed_over")


class MarketShop(Table):
    """A shop as its events tell it. Telephone and address are shown only to a buyer whose order it has accepted."""

    __tablename__ = "market_shops"
    id: Mapped[str] = mapped_column(String(ID_MAX), primary_key=True)
    slug: Mapped[str] = mapped_column(String(SLUG_MAX), unique=True)
    name: Mapped[str] = mapped_column(String(100))
    regency: Mapped[str] = mapped_column(String(60), server_default="")
    cooperative: Mapped[str] = mapped_column(String(120), server_default="")
    address: Mapped[str] = mapped_column(String(300), server_default="")
    phone: Mapped[str | None] = mapped_column(String(16))
    in_opop: Mapped[bool] = mapped_column(server_default=text("false"))
    is_open: Mapped[bool] = mapped_column(server_default=text("true"))
    qris: Mapped[str] = mapped_column(String(512), server_default="")
    bank: Mapped[str] = mapped_column(String(40), server_default="")
    account_number: Mapped[str] = mapped_column(String(30), server_default="")
    account_holder: Mapped[str] = mapped_column(String(60), server_default="")
    cod: Mapped[bool] = mapped_column(server_default=text("true"))
    told_at: Mapped[datetime] = mapped_column(Moment)


class MarketListing(Table):
    """A product as its events tell it. One withdrawn keeps its row, emptied, so that its page can say so (410)."""

    __tablename__ = "market_listings"
    id: Mapped[str] = mapped_column(String(ID_MAX), primary_key=True)
    shop_id: Mapped[str] = mapped_column(String(ID_MAX), index=True)  # no foreign key: events come in any order
    slug: Mapped[str] = mapped_column(String(SLUG_MAX), unique=True)
    name: Mapped[str] = mapped_column(String(100))
    price_rupiah: Mapped[int] = mapped_column(BigInteger)
    unit: Mapped[str] = mapped_column(String(30))
    stock: Mapped[int | None] = mapped_column(Integer)  # None: not counted
    weight_grams: Mapped[int | None] = mapped_column(Integer)
    description: Mapped[str] = mapped_column(Text, server_default="")
    halal: Mapped[str | None] = mapped_column(String(30))
    pirt: Mapped[str | None] = mapped_column(String(30))
    photos: Mapped[str] = mapped_column(Text, server_default="[]")  # JSON: addresses, the first being its face
    curated_on: Mapped[str] = mapped_column(String(10), server_default="")  # 2026-11-22, "" if it was not
    status: Mapped[str] = mapped_column(String(10))
    told_at: Mapped[datetime] = mapped_column(Moment)
    __table_args__ = (
        CheckConstraint(f"status in {SHOWN}", name="status"),
        Index("ix_market_listings_newest", "status", "told_at"),
        CheckConstraint("price_rupiah >= 0 and (stock is null or stock >= 0)", name="numbers"),
    )


class MarketWord(Table):
    """By which words a listing is found. On PostgreSQL they sort by byte, so that a beginning is a range of the key."""

    __tablename__ = "market_words"
    word: Mapped[str] = mapped_column(
        String(WORD_MAX).with_variant(String(WORD_MAX, collation="C"), "postgresql"), primary_key=True
    )
    listing_id: Mapped[str] = mapped_column(
        ForeignKey("market_listings.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    newest: Mapped[float] = mapped_column(Double)  # when the listing was told last: what is new is found first
    __table_args__ = (Index("ix_market_words_newest", "word", "newest", "listing_id"),)


class MarketOrder(Table):
    """A buyer's order. `secret` is the digest of what its page's address carries; `version` counts what we told.

    Of a buyer who ordered in the chat `person_id` is known: the answers are told there. Forgotten after 180 days.
    """

    __tablename__ = "market_orders"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    secret: Mapped[str] = mapped_column(String(64), unique=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    version: Mapped[int] = mapped_column(Integer, server_default="1")
    shop_id: Mapped[str] = mapped_column(String(ID_MAX))
    listing_id: Mapped[str] = mapped_column(String(ID_MAX))
    name: Mapped[str] = mapped_column(String(100))
    unit: Mapped[str] = mapped_column(String(30))
    price_rupiah: Mapped[int] = mapped_column(BigInteger)
    quantity: Mapped[int] = mapped_column(Integer)
    buyer_name: Mapped[str] = mapped_column(String(BUYER_NAME_MAX))
    buyer_place: Mapped[str] = mapped_column(String(60), server_default="")
    buyer_phone: Mapped[str] = mapped_column(String(16))
    buyer_address: Mapped[str] = mapped_column(String(BUYER_ADDRESS_MAX), server_default="")
    note: Mapped[str] = mapped_column(String(NOTE_MAX), server_default="")
    payment: Mapped[str] = mapped_column(String(10))
    delivery: Mapped[str] = mapped_column(String(10))
    status: Mapped[str] = mapped_column(String(10), server_default="placed")
    paid_told: Mapped[bool] = mapped_column(server_default=text("false"))  # the buyer says so
    answer: Mapped[str] = mapped_column(String(12), server_default="none")
    answered_at: Mapped[float] = mapped_column(Double, server_default="0")
    reason: Mapped[str] = mapped_column(String(REASON_MAX), server_default="")  # of a refusal, or until when it waits
    courier: Mapped[str] = mapped_column(String(60), server_default="")
    receipt: Mapped[str] = mapped_column(String(60), server_default="")
    placed_at: Mapped[datetime] = mapped_column(Moment, index=True)
    told_at: Mapped[float] = mapped_column(Double, server_default="0")  # when Kanca was told this version
    __table_args__ = (
        CheckConstraint(f"quantity between 1 and {QUANTITY_MAX}", name="quantity"),
        CheckConstraint("price_rupiah >= 0", name="price_rupiah"),
        CheckConstraint(f"payment in {PAYMENTS}", name="payment"),
        CheckConstraint(f"delivery in {DELIVERIES}", name="delivery"),
        CheckConstraint(f"status in {STATUSES}", name="status"),
        CheckConstraint(f"answer in {ANSWERS}", name="answer"),
        Index("ix_market_orders_told_at", "told_at", "id"),
        {"sqlite_autoincrement": True},  # Kanca knows an order by its id: never give it twice
    )


class MarketEvent(Table):
    """An event the market has been told, by its id: a repeat changes nothing."""

    __tablename__ = "market_events"
    id: Mapped[str] = mapped_column(String(200), primary_key=True)
    at: Mapped[float] = mapped_column(Double)
    __table_args__ = (Index("ix_market_events_at", "at"),)


class BusinessPayment(Table):
    """How buyers may pay a business, as its owner tells us. It is ours; the market hears of it with the business."""

    __tablename__ = "business_payments"
    business_id: Mapped[int] = mapped_column(ForeignKey("businesses.id", ondelete="CASCADE"), primary_key=True)
    cod: Mapped[bool] = mapped_column(server_default=text("true"))
    qris: Mapped[str] = mapped_column(String(512), server_default="")
    bank: Mapped[str] = mapped_column(String(40), server_default="")
    account_number: Mapped[str] = mapped_column(String(30), server_default="")
    account_holder: Mapped[str] = mapped_column(String(60), server_default="")
    changed_at: Mapped[datetime] = mapped_column(Moment)
