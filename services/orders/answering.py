"""The seller's word on an order: yes, no, or later. It is given once; its event goes out in the same transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from services.events import publish
from services.events.publishing import iso
from services.orders import alerting, contacts, looking, owners, stock
from services.orders.looking import OPEN_STATUSES, UNANSWERED, Seen
from services.refusals import NotAccepted, NotYours, OrderAnswered, OrderOver, TooLittleStock
from services.tables.businesses import Business
from services.tables.orders import Order

REASON_MAX: Final = 200
PART_MAX: Final = 60  # of a courier's name, of a receipt number
SHOP_CLOSED: Final = "Toko ini sudah tutup."  # for buyers, whose page is Indonesian


def accept(db: Session, *, order: int, by: int, now: datetime) -> Seen:
    """Yes: what is ordered lies aside from now on. Raises NotYours, OrderAnswered, OrderOver, TooLittleStock."""
    with db.begin_nested():  # what lies aside goes back when a later product lacks
        role = _take(db, order, by, UNANSWERED, now, answer="accepted", next_step_at=None)
        seen = looking.get(db, order=order, by=by)
        lacking = stock.reserve(db, order=order, business=seen.business, items=_items(db, order), now=now)
        if lacking:
            raise TooLittleStock(lacking)
    alerting.forget(db, order=order)
    _tell(db, seen, "accepted", role, now)
    if role != "owner":
        owners.hear_of_answer(db, order=order, answer="accepted", now=now)
    return seen


def decline(
    db: Session, *, order: int, by: int, reason: str, now: datetime, text: str = "", accepted: bool = False
) -> Seen:
    """No, and why: one of `tables.orders.REASONS`, with words of one's own. `accepted`: also after a yes.

    Raises NotYours, OrderAnswered, OrderOver.
    """
    before = (*UNANSWERED, "accepted", "ready") if accepted else UNANSWERED
    role = _take(
        db, order, by, before, now, answer="declined", reason=reason, reason_text=text[:REASON_MAX], next_step_at=None
    )
    stock.release(db, orders=[order], now=now)
    alerting.forget(db, order=order)
    seen = looking.get(db, order=order, by=by)
    _tell(db, seen, "declined", role, now, reason={"code": reason, "text": text[:REASON_MAX]})
    if role != "owner":
        owners.hear_of_answer(db, order=order, answer="declined", now=now)
    return seen


def decline_all(db: Session, *, owner: int, now: datetime) -> None:
    """Decline every order that is not handed over yet, before the rows of the owner's businesses go with the orders'.

    Nothing is kept of it here, only told: what lies aside goes with the products.
    """
    mine = Order.business_id.in_(select(Business.id).where(Business.owner_id == owner))
    open_ = (mine, Order.answer.in_((*UNANSWERED, "accepted", "ready")), Order.status.in_(OPEN_STATUSES))
    taken = list(db.scalars(update(Order).where(*open_).values(answer="declined", changed_at=now).returning(Order.id)))
    for seen in looking.many(db, Order.id.in_(taken), limit=len(taken)):
        reason = {"code": "shop-closed", "text": SHOP_CLOSED}
        _tell(db, seen, "declined", "owner", now, key=f":{seen.external}", reason=reason)


def postpone(db: Session, *, order: int, by: int, until: datetime, now: datetime) -> Seen:
    """Later: the buyer is told until when, and then we ask again. Raises NotYours, OrderAnswered, OrderOver."""
    role = _take(
        db, order, by, UNANSWERED, now, answer="postponed", postponed_until=until, step=0,
        next_step_at=until.timestamp(),
    )  # fmt: skip
    seen = looking.get(db, order=order, by=by)
    _tell(db, seen, "postponed", role, now, key=f":{int(until.timestamp())}", postponed_until=iso(until))
    return seen


def make_ready(db: Session, *, order: int, by: int, now: datetime) -> Seen:
    """It is packed. Raises NotYours, NotAccepted, OrderAnswered, OrderOver."""
    role = _take(db, order, by, ("accepted",), now, answer="ready")
    seen = looking.get(db, order=order, by=by)
    _tell(db, seen, "ready", role, now)
    return seen


def hand_over(db: Session, *, order: int, by: int, courier: str, receipt: str, now: datetime) -> Seen:
    """It has left, by this courier under this number ("" when there is none): what lay aside for it is gone for good.

    Raises NotYours, NotAccepted, OrderAnswered, OrderOver.
    """
    parts = {"courier": courier[:PART_MAX], "receipt": receipt[:PART_MAX]}
    role = _take(db, order, by, ("accepted", "ready"), now, answer="handed_over", **parts)
    stock.consume(db, order=order)
    seen = looking.get(db, order=order, by=by)
    _tell(db, seen, "handed_over", role, now, **parts)
    return seen


def require_waiting(db: Session, *, order: int, by: int, accepted: bool = False) -> None:
    """Before anything is asked: raise what `accept` and the others would."""
    seen = looking.get(db, order=order, by=by)
    if not seen.waits and not (accepted and seen.open and seen.answer in ("accepted", "ready")):
        raise _too_late(seen)


def require_under_way(db: Session, *, order: int, by: int) -> Seen:
    """Before anything is asked: raise what `hand_over` would."""
    seen = looking.get(db, order=order, by=by)
    if not seen.open or seen.answer not in ("accepted", "ready"):
        raise _too_late(seen)
    return seen


def oldest_unanswered(db: Session, *, now: datetime) -> float:
    """Seconds since the oldest order that still waits for an answer has come; 0.0 when none does."""
    waits = (Order.status.in_(OPEN_STATUSES), Order.answer.in_(UNANSWERED), Order.business_id.is_not(None))
    oldest = db.scalar(select(func.min(Order.came_at)).where(*waits))
    return (now - oldest).total_seconds() if oldest else 0.0


def _take(db: Session, order: int, by: int, before: Sequence[str], now: datetime, **values: Any) -> str:
    """Answer, if nobody has and the order still stands: one guarded statement decides between two. Who `by` is to it.

    Raises NotYours, and the refusal that says why it is too late.
    """
    role = contacts.role(db, business=db.scalar(select(Order.business_id).where(Order.id == order)), person=by)
    if not role:
        raise NotYours
    mine = (Order.id == order, Order.answer.in_(before), Order.status.in_(OPEN_STATUSES))
    who = {"answered_by": by, "answered_as": role, "answered_at": now, "changed_at": now}
    result: Any = db.execute(update(Order).where(*mine).values(**values, **who))
    if not result.rowcount:
        raise _too_late(looking.get(db, order=order, by=by))
    return role


def _too_late(seen: Seen) -> Exception:
    if not seen.open:
        return OrderOver(seen.number, seen.status)
    if seen.answer in UNANSWERED:
        return NotAccepted(seen.number)
    at = seen.answered_at.isoformat() if seen.answered_at else ""
    return OrderAnswered(seen.number, seen.answer, seen.answered_by, at)


def _items(db: Session, order: int) -> str:
    return db.execute(select(Order.items).where(Order.id == order)).scalar_one()


def _tell(db: Session, seen: Seen, answer: str, role: str, now: datetime, key: str = "", **more: Any) -> None:
    data = {
        "order": {"id": seen.external, "version": seen.version}, "business": {"id": f"b{seen.business}"},
        "by": role, "at": iso(now), **more,
    }  # fmt: skip
    publish(
        db, type=f"order.{answer}", data=data, now=now, key=f"order:{seen.id}:{answer}{key}", about=seen.external
    )  # fmt: skip
