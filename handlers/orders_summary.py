"""To an owner, in the evening: what the day's or the week's orders came to, the week with a small chart."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from dialogue import Chat, conversation
from handlers.entry import door_to
from services.orders import summing


@conversation("order-summary")
def order_summary(chat: Chat, db: Session, business: int, until: str, days: int) -> None:
    found = summing.of(db, business=business, by=chat.person, until=date.fromisoformat(until), days=days)
    chart = {
        "name": "pesanan.png", "make": "orders-chart", "as": "picture", "args": {"business": business, "until": until},
    }  # fmt: skip
    chat.say(
        "week" if days > 1 else "day", document=chart if days > 1 else None, shop=found.shop, came=found.came,
        sold=found.sold, total=found.total_rupiah, waiting=found.waiting,
        choices=[door_to(chat, "my-orders"), chat.door("no-summaries", "set-orders", business=business,
                                                       name="summaries", on=False)],
    )  # fmt: skip
