"""Tables of orders: what was ordered, who answers it, who has been told, and what lies aside for it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, Double, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from services.tables.base import BigId, Moment, Table

STATUSES = ("placed", "paid", "cancelled", "shipped", "delivered", "refunded")
ANSWERS = ("", "accepted", "declined", "postponed", "ready", "handed_over")
PAYMENTS = ("cod", "transfer", "qris", "other")
DELIVERIES = ("courier", "pickup", "own")
REASONS = ("", "sold-out", "no-time", "too-far", "other")
MINUTES = 30  # before an order that nobody answers goes one step further
_TOLD_LATER = text("due_at is not null")
_UNANSWERED = text("next_step_at is not null")


def _one_of(column: str, values: tuple[str, ...]) -> str:
    return f"{column} in ({', '.join(repr(v) for v in values)})"


class Order(Table):
    """An order. `status` and the snapshot are the back end's word, of version `version`; `answer` and its fellows ours.

    `items` is JSON: [{"product": "p34"|null, "name", "quantity", "unit", "price_rupiah"}]; `buyer` is JSON as well:
    {"name", "place", "phone", "address"}, emptied a while after the order is done with.
    """

    __tablename__ = "orders"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    external: Mapped[str] = mapped_column(String(64), unique=True)  # the back end's id
    version: Mapped[int] = mapped_column(BigInteger)
    number: Mapped[str] = mapped_column(String(40))  # as people call it: TMK-123
    shop: Mapped[str] = mapped_column(String(64))  # as the back end named it; "b12" is our business 12
    business_id: Mapped[int | None] = mapped_column(ForeignKey("businesses.id", ondelete="CASCADE"))
    status: Mapped[str] = mapped_column(String(12))
    placed_at: Mapped[datetime] = mapped_column(Moment)
    items: Mapped[str] = mapped_column(Text)
    shipping_rupiah: Mapped[int] = mapped_column(BigInteger)
    total_rupiah: Mapped[int] = mapped_column(BigInteger)
    buyer: Mapped[str] = mapped_column(Text, server_default="{}")
    payment: Mapped[str] = mapped_column(String(10))
    paid: Mapped[bool] = mapped_column()
    delivery: Mapped[str] = mapped_column(String(10))
    note: Mapped[str] = mapped_column(String(500), server_default="")
    answer: Mapped[str] = mapped_column(String(12), server_default="")
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    answered_as: Mapped[str] = mapped_column(String(10), server_default="")  # owner, contact or officer
    answered_at: Mapped[datetime | None] = mapped_column(Moment)
    reason: Mapped[str] = mapped_column(String(10), server_default="")  # why it was declined
    reason_text: Mapped[str] = mapped_column(String(200), server_default="")
    postponed_until: Mapped[datetime | None] = mapped_column(Moment)
    courier: Mapped[str] = mapped_column(String(60), server_default="")
    receipt: Mapped[str] = mapped_column(String(60), server_default="")
    step: Mapped[int] = mapped_column(server_default="0")  # how far it has been escalated (orders/escalating.py)
    next_step_at: Mapped[float | None] = mapped_column(Double)  # null: nothing more is to be done about it
    came_at: Mapped[datetime] = mapped_column(Moment)
    changed_at: Mapped[datetime] = mapped_column(Moment)
    __table_args__ = (
        Index("ix_orders_business_id", "business_id", "id"),
        Index("ix_orders_next_step_at", "next_step_at", postgresql_where=_UNANSWERED, sqlite_where=_UNANSWERED),
        Index("ix_orders_changed_at", "changed_at"),
        CheckConstraint("version >= 1", name="version"),
        CheckConstraint(_one_of("status", STATUSES), name="status"),
        CheckConstraint(_one_of("answer", ANSWERS), name="answer"),
        CheckConstraint(_one_of("payment", PAYMENTS), name="payment"),
        CheckConstraint(_one_of("delivery", DELIVERIES), name="delivery"),
        CheckConstraint(_one_of("reason", REASONS), name="reason"),
        CheckConstraint("total_rupiah >= 0 and shipping_rupiah >= 0", name="money"),
        CheckConstraint("step between 0 and 4", name="step"),
        {"sqlite_autoincrement": True},  # buttons and the back end know an order by its id: never give it twice
    )


class Reservation(Table):
    """Pieces of a product that lie aside for an accepted order. Deleting the row gives them back: once."""

    __tablename__ = "reservations"
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id", ondelete="CASCADE"), primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("products.id", ondelete="CASCADE"), primary_key=True, index=True)
    quantity: Mapped[int] = mapped_column(BigInteger)
    __table_args__ = (CheckConstraint("quantity > 0", name="quantity"),)


class OrderAlert(Table):
    """Somebody is to be told of an order. `due_at` null: it is with them; else it waits to go out with others at once.

    `channel` and `chat` name a group it is told in, "" is wherever the person is reached best.
    """

    __tablename__ = "order_alerts"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(10))
    channel: Mapped[str] = mapped_column(String(16), server_default="")
    chat: Mapped[str] = mapped_column(String(140), server_default="")
    at: Mapped[float] = mapped_column(Double)
    due_at: Mapped[float | None] = mapped_column(Double)
    __table_args__ = (
        Index("ix_order_alerts_order_id", "order_id", "person_id"),
        Index("ix_order_alerts_person_id", "person_id", "at"),
        Index("ix_order_alerts_due_at", "due_at", postgresql_where=_TOLD_LATER, sqlite_where=_TOLD_LATER),
        CheckConstraint(
            "kind in ('new', 'reminder', 'second', 'officer', 'cancelled', 'paid', 'accepted', 'declined',"
            " 'buyer-left')",
            name="kind",
        ),
    )


class OrderContact(Table):
    """Somebody who answers orders of a business beside its owner; the lower the rank, the sooner they are asked."""

    __tablename__ = "order_contacts"
    business_id: Mapped[int] = mapped_column(ForeignKey("businesses.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, index=True)
    rank: Mapped[int] = mapped_column()  # the owner is 1, so these begin at 2
    since: Mapped[datetime] = mapped_column(Moment)
    __table_args__ = (CheckConstraint("rank >= 2", name="rank"),)


class OrderSettings(Table):
    """How a business wants to hear of orders; a business without a row has what is usual."""

    __tablename__ = "order_settings"
    business_id: Mapped[int] = mapped_column(ForeignKey("businesses.id", ondelete="CASCADE"), primary_key=True)
    minutes: Mapped[int] = mapped_column(server_default=str(MINUTES))
    at_night: Mapped[bool] = mapped_column(server_default=text("false"))
    summaries: Mapped[bool] = mapped_column(server_default=text("true"))
    __table_args__ = (CheckConstraint("minutes between 5 and 240", name="minutes"),)


class OrderGroup(Table):
    """A cooperative's group chat where orders of its members are told, in the name of the officer who bound it."""

    __tablename__ = "order_groups"
    channel: Mapped[str] = mapped_column(String(16), primary_key=True)
    chat: Mapped[str] = mapped_column(String(140), primary_key=True)
    cooperative_id: Mapped[int] = mapped_column(ForeignKey("cooperatives.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    since: Mapped[datetime] = mapped_column(Moment)


class ContactCode(Table):
    """What an invitation to answer a business's orders opens, beside its row in `codes`."""

    __tablename__ = "order_contact_codes"
    digest: Mapped[str] = mapped_column(ForeignKey("codes.digest", ondelete="CASCADE"), primary_key=True)
    business_id: Mapped[int] = mapped_column(ForeignKey("businesses.id", ondelete="CASCADE"))
