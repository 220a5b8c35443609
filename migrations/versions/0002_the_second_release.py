"""The second release: ids of orders are never given twice; the market remembers when it told an order last and
finds listings by their words alone; when each person wrote on WhatsApp last is found quickly, and what that says of a
message before we have noted it is kept."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BY_ID = ("orders", "market_orders")  # others know an order by its id; PostgreSQL never gives one twice anyway
ON_WHATSAPP = sa.text("channel = 'whatsapp'")


def upgrade() -> None:
    for table in BY_ID:
        _number(table, once=True)
    with op.batch_alter_table("market_orders") as batch_op:
        batch_op.add_column(sa.Column("told_at", sa.Double(), server_default="0", nullable=False))
        batch_op.create_index("ix_market_orders_told_at", ["told_at", "id"], unique=False)
    op.drop_index("ix_market_words_newest", "market_words")
    op.create_index("ix_market_words_newest", "market_words", ["word", "newest", "listing_id"], unique=False)
    op.add_column("outbox", sa.Column("taken", sa.String(160), server_default="", nullable=False))
    op.create_index(
        "ix_inbox_whatsapp", "inbox", ["person_id", "at"], unique=False, postgresql_where=ON_WHATSAPP,
        sqlite_where=ON_WHATSAPP,
    )  # fmt: skip


def downgrade() -> None:
    op.drop_index("ix_inbox_whatsapp", "inbox")
    op.drop_column("outbox", "taken")
    op.drop_index("ix_market_words_newest", "market_words")
    op.create_index("ix_market_words_newest", "market_words", ["word", "newest"], unique=False)
    with op.batch_alter_table("market_orders") as batch_op:
        batch_op.drop_index("ix_market_orders_told_at")
        batch_op.drop_column("told_at")
    for table in BY_ID:
        _number(table, once=False)


def _number(table: str, *, once: bool) -> None:
    """SQLite: whether an id that was erased may be given again. The table is copied; foreign keys are off meanwhile."""
    if op.get_bind().dialect.name == "sqlite":
        with op.batch_alter_table(table, recreate="always", table_kwargs={"sqlite_autoincrement": once}):
            pass
