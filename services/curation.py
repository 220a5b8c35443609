"""Asking Rumah Kurasi to judge a product, and hearing what was decided. It is told and tells by events alone."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from services import curated, inbox, news, products, readiness, sql
from services.events import BadEvent, Event, publish
from services.prayer import WIB
from services.products import Product
from services.readiness import Check
from services.refusals import NotYours
from services.tables.businesses import Business
from services.tables.curation import DECISIONS, NOTE_MAX, REASONS_MAX, CurationRequest

REASON_MAX = 60


class Reason(Enum):
    """What may have to be mended. Other curators may send words of their own."""

    PHOTO = "photo"
    DESCRIPTION = "description"
    PACKAGING = "packaging"
    LABELLING = "labelling"
    BRAND = "brand"
    CERTIFICATE = "certificate"
    PRICE = "price"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a product stands with Rumah Kurasi: "" (never asked), waiting, ready, mend, or changed since it was ready."""

    state: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided of a product of somebody's."""

    product: int
    name: str
    ready: bool
    reasons: Sequence[str]
    note: str
    at: datetime


def standing(db: Session, *, product: Product) -> Standing:
    waiting = db.scalar(select(CurationRequest.asked_at).where(*_waiting(product.id)))
    if waiting is not None:
        return Standing("waiting", waiting)
    last = curated.last_decided(db, product=product.id)
    if last is None:
        return Standing("")
    changed = last.decision == "ready" and last.seen != curated.digest(product)
    return Standing("changed" if changed else str(last.decision), last.decided_at)


def request(db: Session, *, product: int, owner: int, now: datetime) -> int:
    """Ask for a product to be judged; one that waits already goes on waiting. The request's number.

    Refuses with NotYours.
    """
    found = products.get(db, product=product, owner=owner)
    row = {"product_id": product, "seen": curated.digest(found), "asked_at": now}
    asked = sql.insert(db, CurationRequest).values(row).on_conflict_do_nothing().returning(CurationRequest.id)
    number = db.scalar(asked)
    if number is None:
        return db.scalars(select(CurationRequest.id).where(*_waiting(product))).one()
    publish(
        db, type="product.curation.requested", data=_told(db, found, number, now), now=now, key=f"curation:{number}",
        about=f"p{product}", person=owner,
    )  # fmt: skip
    return number


def decided(db: Session, event: Event, now: datetime) -> None:
    """Hear what was decided. Of two decisions on one request the later counts. Raises BadEvent."""
    told = _read(event.data)
    found = _request(db, event, told["product"])
    if found is None or (found.decided_at is not None and found.decided_at >= event.at):
        return
    found.decision, found.decided_at = told["decision"], event.at
    found.reasons, found.note = json.dumps(told["reasons"]), told["note"]
    db.flush()
    product = db.get(Product, found.product_id, populate_existing=True)
    if product is not None:
        product.changed_at = news.after(product.changed_at, now)
        news.product(db, product)
        inbox.announce(
            db, person=product.business.owner_id, conversation="curation-told", args={"request": found.id},
            now=now.timestamp(), key=f"curation:{found.id}:{event.at.timestamp():.0f}",
        )  # fmt: skip


def decision(db: Session, *, request: int, owner: int) -> Decision:
    """Refuses with NotYours, also while nothing is decided."""
    found = db.get(CurationRequest, request, populate_existing=True)
    if found is None or found.decided_at is None:
        raise NotYours
    product = products.get(db, product=found.product_id, owner=owner)
    reasons = json.loads(found.reasons)
    return Decision(product.id, product.name, found.decision == "ready", reasons, found.note, found.decided_at)


def own(db: Session, *, person: int) -> list[str]:
    """The products that this person may not judge, as events name them: their own."""
    mine = select(Product.id).join(Business).where(Business.owner_id == person)
    return [f"p{product}" for product in db.scalars(mine)]


# --- what is told and read --------------------------------------------------------------------------------------------


def _waiting(product: int) -> tuple[Any, ...]:
    return CurationRequest.product_id == product, CurationRequest.decision.is_(None)


def _told(db: Session, product: Product, number: int, now: datetime) -> dict[str, Any]:
    shop, besides = news.business_data(db, product.business), readiness.told(db, product=product)
    checks = readiness.checklist(db, product=product, today=now.astimezone(WIB).date())
    return {
        "request": {"id": f"k{number}"},
        "product": news.product_data(db, product),
        "business": {name: shop[name] for name in ("id", "name", "sector", "regency", "cooperative", "nib")},
        "brand": besides.brand,
        "shelf_life_days": besides.shelf_days,
        "pirt_until": besides.pirt_until.isoformat() if besides.pirt_until else None,
        "checklist": [_check(one) for one in checks],
    }


def _check(one: Check) -> dict[str, str]:
    return {"item": one.item.value, "state": one.state.value, "why": one.why}


def _read(data: Mapping[str, Any]) -> dict[str, Any]:
    product, decision = _number(data.get("product"), "p"), data.get("decision")
    reasons, note = data.get("reasons") or [], data.get("note") or ""
    if product is None:
        raise BadEvent("data.product.id: a product of ours is wanted, as p34.")
    if decision not in DECISIONS:
        raise BadEvent("data.decision: ready or mend is wanted.")
    if not isinstance(reasons, list) or not all(isinstance(one, str) for one in reasons) or not isinstance(note, str):
        raise BadEvent("data.reasons: a list of texts is wanted, and a text in data.note.")
    reasons = [one.replace("\0", "")[:REASON_MAX] for one in reasons[:REASONS_MAX]]
    return {"product": product, "decision": decision, "reasons": reasons, "note": note.replace("\0", "")[:NOTE_MAX]}


def _number(thing: Any, kind: str) -> int | None:
    """34 of {"id": "p34"}."""
    found = re.fullmatch(rf"{kind}([0-9]{{1,18}})", str(thing.get("id"))) if isinstance(thing, Mapping) else None
    return int(found[1]) if found else None


def _request(db: Session, event: Event, product: int) -> CurationRequest | None:
    """The request that is decided: the one named, else the product's last. None when there is no such thing (any more).

    A curator may judge what nobody asked about: then it counts as asked that very moment.
    """
    r, named = CurationRequest, event.data.get("request")
    mine = select(r).where(r.product_id == product).order_by(r.id.desc()).limit(1).with_for_update()
    if named is not None:
        mine = mine.where(r.id == (_number(named, "k") or 0))
    found = db.scalars(mine.execution_options(populate_existing=True)).first()
    about = db.get(Product, product)
    if found is not None or about is None or named is not None:
        return found
    found = CurationRequest(product_id=product, seen=curated.digest(about), asked_at=event.at)
    db.add(found)
    return found
