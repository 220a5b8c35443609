"""What sellers answer: order.accepted, .declined, .postponed, .ready, .handed_over and .unanswered, in any order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import update
from sqlalchemy.orm import Session

from services import inbox, sql
from services.events import BadEvent, Event
from services.tables.market import ANSWERS, REASON_MAX, MarketOrder

REASONS: Final = {  # a seller's word without words of their own
    "sold-out": "Stok habis", "no-time": "Sedang tidak sempat", "too-far": "Di luar jangkauan pengiriman",
    "shop-closed": "Toko ini sudah tutup.",
}  # fmt: skip
ANSWER_TYPES: Final = frozenset(f"order.{answer}" for answer in ANSWERS)


def take(db: Session, event: Event, now: datetime) -> None:
    """Keep an answer, unless a later one has been here, and tell a buyer who ordered in the chat. Raises BadEvent."""
    answer = event.type.removeprefix("order.")
    if event.type not in ANSWER_TYPES:
        return
    order, at = _order(event), _moment(event)
    later = [MarketOrder.id == order, MarketOrder.answered_at < at]
    if answer == "unanswered":  # a word of the clock, never over a word of the seller's
        later.append(MarketOrder.answer == "none")
    if sql.changed(db, update(MarketOrder).where(*later).values(answer=answer, answered_at=at, **_told(event.data))):
        _tell_buyer(db, order, answer, at, now)


def _order(event: Event) -> int:
    """The number of our order; 0 for an order that was made elsewhere, by a shop's own WooCommerce for one."""
    order = event.data.get("order")
    id_ = order.get("id") if isinstance(order, Mapping) else None
    if not isinstance(id_, str):
        raise BadEvent("data.order.id must be a text")
    ours = id_.startswith("m") and id_[1:].isascii() and id_[1:].isdecimal() and len(id_) < 19
    return int(id_[1:]) if ours else 0


def _moment(event: Event) -> float:
    """When it was answered; the event's own time when the answer does not say."""
    said = event.data.get("at")
    try:
        return datetime.fromisoformat(said).timestamp() if isinstance(said, str) else event.at.timestamp()
    except ValueError as wrong:
        raise BadEvent("data.at is no time.") from wrong


def _told(data: Mapping[str, Any]) -> dict[str, str]:
    reason = data.get("reason")
    text = reason.get("text") or REASONS.get(str(reason.get("code")), "") if isinstance(reason, Mapping) else reason
    told = {"reason": str(text or data.get("postponed_until") or "")[:REASON_MAX]}
    return told | {name: str(data[name])[:60] for name in ("courier", "receipt") if data.get(name)}


def _tell_buyer(db: Session, order: int, answer: str, at: float, now: datetime) -> None:
    found = db.get(MarketOrder, order, populate_existing=True)
    if found is None or found.person_id is None or found.status == "cancelled":
        return
    inbox.announce(
        db, person=found.person_id, conversation="market-status", args={"order": order}, now=now.timestamp(),
        key=f"market:{order}:{answer}:{at}",
    )  # fmt: skip
