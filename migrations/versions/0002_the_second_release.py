"""The second release: ids of orders are never given twice; the market remembers when it told an order last."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BY_ID = ("orders", "market_orders")  # others know an order by its id; PostgreSQL never gives one twice anyway


def upgrade() -> None:
    for table in BY_ID:
        _number(table, once=True)
    with op.batch_alter_table("market_orders") as batch_op:
        batch_op.add_column(sa.Column("told_at", sa.Double(), server_default="0", nullable=False))
        batch_op.create_index("ix_market_orders_told_at", ["told_at", "id"], unique=False)


def downgrade() -> None:
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
