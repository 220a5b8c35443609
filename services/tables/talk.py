"""Tables of talking: people and their addresses, open conversations, inbox, outbox. bot/intake.py writes them.

Times in the hot tables are seconds since 1970 (double precision): the two hot statements then need no conversion.
JSON is kept as text: nothing is ever searched inside it, and jsonb would forget the order of keys.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Double, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from services.tables.base import BigId, Table

INBOX_STATES = ("heard", "waiting", "fetching", "broken", "dropped", "aside")
OUTBOX_STATES = ("unsent", "sent", "failed", "replaced", "unreachable", "doubtful", "expired")


def _one_of(column: str, values: tuple[str, ...]) -> str:
    return f"{column} in ({', '.join(repr(v) for v in values)})"


class Person(Table):
    """Somebody who talks to us. `version` guards every turn; `seq` numbers what we say to them."""

    __tablename__ = "people"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger, server_default="0")
    seq: Mapped[int] = mapped_column(BigInteger, server_default="0")
    language: Mapped[str] = mapped_column(String(16), server_default="id")
    name: Mapped[str] = mapped_column(String(80), server_default="")
    part: Mapped[str] = mapped_column(String(16), server_default="")  # "" before greet
    age_band: Mapped[str] = mapped_column(String(16), server_default="")  # adult, minor; "" when not asked
    reminders: Mapped[bool] = mapped_column(server_default=text("true"))
    order_alerts: Mapped[bool] = mapped_column(server_default=text("true"))
    last_press: Mapped[str] = mapped_column(
        String(40), server_default=""
    )  # "row:position" of the last turn, if a press
    pressed_at: Mapped[float] = mapped_column(Double, server_default="0")
    created_at: Mapped[float] = mapped_column(Double, server_default="0")
    __table_args__ = (
        CheckConstraint(_one_of("language", ("id", "jv-krama", "jv-ngoko")), name="language"),
        CheckConstraint(_one_of("part", ("", "owner", "santri", "officer")), name="part"),
        CheckConstraint(_one_of("age_band", ("", "adult", "minor")), name="age_band"),
    )


class Identity(Table):
    """How a channel knows a person. A phone number is not an identity."""

    __tablename__ = "identities"
    channel: Mapped[str] = mapped_column(String(16), primary_key=True)
    user: Mapped[str] = mapped_column("user_ref", String(140), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    chat: Mapped[str] = mapped_column(String(140))  # where this person can be written to in private
    reachable: Mapped[bool] = mapped_column(server_default=text("true"))
    created_at: Mapped[float] = mapped_column(Double, server_default="0")


class OpenConversations(Table):
    """The stack of open conversations of one person in one chat: dialogue's answer sheets, as JSON."""

    __tablename__ = "conversations"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    channel: Mapped[str] = mapped_column(String(16), primary_key=True)
    chat: Mapped[str] = mapped_column(String(140), primary_key=True)
    stack: Mapped[str] = mapped_column(Text)
    waiting_for: Mapped[str] = mapped_column(String(200), server_default="")  # for the support desk
    wakes_at: Mapped[float | None] = mapped_column(Double, index=True)
    changed_at: Mapped[float] = mapped_column(Double, server_default="0")


class InboxRow(Table):
    """One thing that was said or happened to a person. Heard exactly once; its id is kept at least eight days."""

    __tablename__ = "inbox"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    channel: Mapped[str] = mapped_column(String(16))
    key: Mapped[str] = mapped_column(String(200))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    state: Mapped[str] = mapped_column(String(12))
    payload: Mapped[str] = mapped_column(Text, server_default="")
    error: Mapped[str] = mapped_column(Text, server_default="")
    tries: Mapped[int] = mapped_column(server_default="0")
    due_at: Mapped[float] = mapped_column(Double, server_default="0")
    at: Mapped[float] = mapped_column(Double)
    __table_args__ = (
        UniqueConstraint("channel", "key"),
        CheckConstraint(_one_of("state", INBOX_STATES), name="state"),
        Index(
            "ix_inbox_open",
            "person_id",
            "id",
            postgresql_where=text("state in ('waiting','fetching')"),
            sqlite_where=text("state in ('waiting','fetching')"),
        ),
        Index(
            "ix_inbox_aside",
            "person_id",
            postgresql_where=text("state = 'aside'"),
            sqlite_where=text("state = 'aside'"),
        ),
        Index("ix_inbox_at", "at"),
        Index(  # when a person wrote last, where that decides what may be said (services/outbox/window.py)
            "ix_inbox_whatsapp",
            "person_id",
            "at",
            postgresql_where=text("channel = 'whatsapp'"),
            sqlite_where=text("channel = 'whatsapp'"),
        ),
    )


class OutboxRow(Table):
    """One message on its way to an address. Numbered per person; sent in that order."""

    __tablename__ = "outbox"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    seq: Mapped[int] = mapped_column(BigInteger)
    channel: Mapped[str] = mapped_column(String(16))
    chat: Mapped[str] = mapped_column(String(140))
    sort: Mapped[str] = mapped_column(String(12), server_default="reply")  # reply, alert, reminder, broadcast
    conversation: Mapped[str] = mapped_column(String(80), server_default="")
    asks: Mapped[str] = mapped_column(String(200), server_default="")
    message: Mapped[str] = mapped_column(Text)  # dialogue's Message: names and arguments
    worded: Mapped[str] = mapped_column(Text)  # {"text", "choices": [labels], "picture", "document", "language"}
    burst: Mapped[str] = mapped_column(String(200), server_default="")
    not_before: Mapped[float] = mapped_column(Double, server_default="0")
    state: Mapped[str] = mapped_column(String(12), server_default="unsent")
    doubt: Mapped[bool] = mapped_column(server_default=text("false"))
    tries: Mapped[int] = mapped_column(server_default="0")
    claimed_by: Mapped[str] = mapped_column(String(40), server_default="")
    claimed_until: Mapped[float] = mapped_column(Double, server_default="0")
    external: Mapped[str] = mapped_column(String(140), server_default="")  # the channel's id of what was sent
    taken: Mapped[str] = mapped_column(String(160), server_default="")  # "part:id" the channel says it has taken
    error: Mapped[str] = mapped_column(Text, server_default="")
    at: Mapped[float] = mapped_column(Double)
    sent_at: Mapped[float | None] = mapped_column(Double)
    __table_args__ = (
        UniqueConstraint("person_id", "seq"),
        CheckConstraint(_one_of("state", OUTBOX_STATES), name="state"),
        CheckConstraint(_one_of("sort", ("reply", "alert", "reminder", "broadcast")), name="sort"),
        Index(
            "ix_outbox_unsent",
            "person_id",
            "seq",
            postgresql_where=text("state = 'unsent' and channel <> 'web'"),
            sqlite_where=text("state = 'unsent' and channel <> 'web'"),
        ),
        Index(  # what did not leave, for those who must know that somebody has not heard
            "ix_outbox_lost",
            "person_id",
            postgresql_where=text("state in ('failed', 'unreachable')"),
            sqlite_where=text("state in ('failed', 'unreachable')"),
        ),
    )


class Lease(Table):
    """Something only one process may do at a time (poll Telegram), held until a moment."""

    __tablename__ = "leases"
    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    holder: Mapped[str] = mapped_column(String(40))
    until: Mapped[float] = mapped_column(Double)
    value: Mapped[str] = mapped_column(Text, server_default="")  # what the holder needs to go on (a polling offset)


class Slot(Table):
    """A job done at a time: the row is its claim, so that any number of processes may tick."""

    __tablename__ = "slots"
    job: Mapped[str] = mapped_column(String(80), primary_key=True)
    slot: Mapped[str] = mapped_column(String(40), primary_key=True)
    at: Mapped[float] = mapped_column(Double)
