"""The third release: what others did with an order in the night waits for its owner until the morning."""

from __future__ import annotations

from collections.abc import Sequence

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ALERTS = ("new", "reminder", "second", "officer", "cancelled", "paid")


def upgrade() -> None:
    _alerts_may_be((*ALERTS, "accepted", "declined", "buyer-left"))


def downgrade() -> None:
    op.execute("delete from order_alerts where kind in ('accepted', 'declined', 'buyer-left')")
    _alerts_may_be(ALERTS)


def _alerts_may_be(kinds: Sequence[str]) -> None:
    listed = ", ".join(f"'{kind}'" for kind in kinds)
    with op.batch_alter_table("order_alerts") as batch_op:
        batch_op.drop_constraint(op.f("ck_order_alerts_kind"), type_="check")
        batch_op.create_check_constraint(op.f("ck_order_alerts_kind"), f"kind in ({listed})")
