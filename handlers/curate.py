"""Rumah Kurasi's queue in the chat: a curator sees one product after the other, and says *layak* or what to mend."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy.orm import Session

from dialogue import Chat, Text, conversation
from handlers.entry import door_to
from handlers.fields import Optional, YesNo
from handlers.fields.some_of import SomeOf
from services import curation, readiness
from services.curation import Reason
from services.market import curating
from services.market.curating import Case
from services.tables.curation import NOTE_MAX

OUR_PHOTO: Final = re.compile(r"/photos/([0-9a-f]{64})/")


@conversation("curate")
def curate(chat: Chat, db: Session, number: int = 1) -> None:
    """`number` counts from 1 in this curator's queue."""
    if not curating.is_curator(db, person=chat.person):
        chat.say("not-a-curator", choices=[door_to(chat, "ask-curation"), door_to(chat, "claim-role")])
        return
    case = curating.waiting(db, curator=chat.person, number=number, own=own(chat, db))
    if case is None:
        chat.say("empty", choices=[door_to(chat, "menu")])
        return
    doors = [chat.door(does, "judge-product", case=case.id, decision=does) for does in ("ready", "mend")]
    doors += [chat.door("next", "curate", number=case.number + 1)] if case.total > 1 else []
    photo = OUR_PHOTO.search(" ".join(map(str, case.told["product"].get("photos") or ())))
    chat.say("where", number=case.number, total=case.total, asked_at=case.asked_at)
    chat.say("card", picture=photo[1] if photo else "", **card(case))
    chat.say("checks", **checks(case), choices=doors)


def card(case: Case) -> dict[str, Any]:
    """What a curator reads of a product."""
    product, shop = case.told["product"], case.told["business"]
    pirt = readiness.pirt_read(product.get("pirt"))
    return {
        "name": product["name"], "price": product.get("price_rupiah") or 0, "unit": product.get("unit") or "",
        "weight": product.get("weight_grams"), "description": product.get("description") or None,
        "shop": shop["name"], "place": shop.get("regency") or None,
        "cooperative": (shop.get("cooperative") or {}).get("name"), "brand": case.told.get("brand"),
        "days": case.told.get("shelf_life_days"), "nib": shop.get("nib"), "halal": product.get("halal"),
        "pirt": product.get("pirt"), "packaging": pirt.packaging if pirt else None,
        "given_in": (pirt and readiness.regency_of(pirt)) or None, "until": case.told.get("pirt_until"),
    }  # fmt: skip


def checks(case: Case) -> dict[str, Any]:
    """How far its owner has come, and what is still open: each item's state."""
    found = {str(one.get("item")): str(one.get("state")) for one in case.told["checklist"]}
    open_ = {name.replace("-", "_"): state != "ready" for name, state in found.items()}
    known = {item.value.replace("-", "_"): False for item in readiness.Item}
    return {"ready": sum(not one for one in open_.values()), "total": len(found)} | known | open_


@conversation("judge-product")
def judge_product(chat: Chat, db: Session, case: str, decision: str) -> None:
    theirs = own(chat, db)
    found = curating.get(db, case=case, curator=chat.person, own=theirs)
    name, far, ready = found.told["product"]["name"], checks(found), decision == "ready"
    open_ = ready and far["ready"] < far["total"]
    if open_ and not chat.ask("sure", YesNo(), name=name, ready=far["ready"], total=far["total"]):
        chat.go_on("curate")
        return
    reasons = [] if ready else chat.ask("reasons", SomeOf(Reason), name=name)
    note = None if ready else ask_note(chat, reasons, name)
    curating.decide(
        db, case=case, curator=chat.person, decision=decision, reasons=reasons, note=note or "", own=theirs,
        now=chat.now,
    )  # fmt: skip
    left = curating.count(db, curator=chat.person, own=theirs)
    more = chat.door("next", "curate") if left else door_to(chat, "menu")
    chat.say("done", name=name, decision=decision, left=left, choices=[more])


def ask_note(chat: Chat, reasons: Sequence[str], name: str) -> str | None:
    """A few words for the owner. Who has another reason than ours must tell it."""
    words = Text(max_length=NOTE_MAX)
    if Reason.OTHER.value in reasons:
        return chat.ask("what", words, name=name)
    return chat.ask("note", Optional(words), name=name)


@conversation("curation-waiting")
def curation_waiting(chat: Chat, db: Session) -> None:
    """Products wait: told when the first one comes, and once a day. Silent when others have judged them meanwhile."""
    count = curating.count(db, curator=chat.person, own=own(chat, db))
    if count:
        chat.say("count", count=count, choices=[chat.door("look", "curate")])


def own(chat: Chat, db: Session) -> list[str]:
    """What this curator may not judge."""
    return curation.own(db, person=chat.person)
