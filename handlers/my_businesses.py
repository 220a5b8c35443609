"""Somebody's businesses: look, change one thing, close, open again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any

from sqlalchemy.orm import Session

from dialogue import Chat, Field, OneOf, Text, conversation, own_words
from handlers.entry import door_to
from handlers.fields import Name, Nib, OrEmpty, Phone, Place, RowByName, YesNo
from handlers.public import in_address, in_name
from services import businesses, cooperatives
from services.businesses import ADDRESS_MAX, NAME_MAX, Business, BusinessKind, BusinessStatus, Sector
from services.orders import listing
from understanding.gazetteer import BY_CODE


class BusinessField(Enum):
    """What can be changed; each value is the name of its question in register-business."""

    NAME = "name"
    KIND = "kind"
    SECTOR = "sector"
    REGENCY = "regency"
    ADDRESS = "address"
    PHONE = "phone"
    NIB = "nib"
    COOPERATIVE = "cooperative"
    OPOP = "opop"


@conversation("my-businesses")
def my_businesses(chat: Chat, db: Session, business: int = 0, then: str = "", field: str = "") -> None:
    """`then` is what is wanted of one of them ("tutup usaha"), `field` what is to be changed ("ganti alamat")."""
    given = {"field": field} if field else {}
    mine = businesses.of(db, owner=chat.person, status=None)
    if business:
        show(chat, db, businesses.get(db, business=business, owner=chat.person))
    elif not mine:
        chat.say("none", choices=[door_to(chat, "register-business")])
    elif len(mine) > 1:
        choose(chat, mine, then, given)
    elif then and mine[0].status is not BusinessStatus.CLOSED:
        chat.go_on(then, business=mine[0].id, **given)
    else:
        show(chat, db, mine[0])


def choose(chat: Chat, mine: Sequence[Business], then: str, given: Mapping[str, str]) -> None:
    """The list; with `then`, a closed one still shows its card."""
    doors = [
        chat.door("one", "my-businesses", own_words(one.name), business=one.id)
        if not then or one.status is BusinessStatus.CLOSED
        else chat.door("one", then, own_words(one.name), business=one.id, **given)
        for one in mine
    ]
    chat.say("list", count=len(mine), choices=[*doors, door_to(chat, "register-business")])


def show(chat: Chat, db: Session, one: Business) -> None:
    closed = one.status is BusinessStatus.CLOSED
    doors = ["change-business", "my-products", "add-product", "payment", "close-business"]
    doors = ["reopen-business"] if closed else doors
    chat.say(
        "card", name=one.name, kind=one.kind, sector=one.sector, regency=BY_CODE[one.regency_code].official_name,
        address=one.address, phone=one.phone, nib=one.nib, opop=one.in_opop, closed=closed,
        cooperative=cooperatives.get(db, id=one.cooperative_id).name if one.cooperative_id else None,
        choices=[chat.door(door, door, business=one.id) for door in doors],
    )  # fmt: skip


@conversation("change-business")
def change_business(chat: Chat, db: Session, business: int, field: str = "") -> None:
    one = businesses.get(db, business=business, owner=chat.person)
    wanted = BusinessField(field) if field else chat.ask("field", OneOf(BusinessField), name=one.name)

    def wrong(said: Any) -> str | None:
        if wanted is BusinessField.ADDRESS:
            return in_address(said)
        if wanted is not BusinessField.NAME:
            return None
        taken = businesses.name_taken(db, owner=chat.person, name=said, but=business)
        return in_name(said) or ("taken" if taken else None)

    def find(text: str) -> list[tuple[int, str]]:
        return [(found.id, found.name) for found in cooperatives.search(db, text=text)]

    fields: dict[BusinessField, tuple[str, Field[Any]]] = {
        BusinessField.NAME: ("name", Name(max_length=NAME_MAX)),
        BusinessField.KIND: ("kind", OneOf(BusinessKind)),
        BusinessField.SECTOR: ("sector", OneOf(Sector)),
        BusinessField.REGENCY: ("regency_code", Place()),
        BusinessField.ADDRESS: ("address", Text(max_length=ADDRESS_MAX, min_length=5)),
        BusinessField.PHONE: ("phone", OrEmpty(Phone())),
        BusinessField.NIB: ("nib", OrEmpty(Nib())),
        BusinessField.COOPERATIVE: ("cooperative_id", OrEmpty(RowByName(find))),
        BusinessField.OPOP: ("in_opop", YesNo()),
    }
    column, kind_of_answer = fields[wanted]
    value = chat.ask(f"register-business/{wanted.value}", kind_of_answer, check=wrong)
    value = value.code if wanted is BusinessField.REGENCY else value
    businesses.change(db, business=business, owner=chat.person, now=chat.now, **{column: value})
    chat.say("changed")
    chat.go_on("my-businesses", business=business)


@conversation("close-business")
def close_business(chat: Chat, db: Session, business: int) -> None:
    one = businesses.get(db, business=business, owner=chat.person)
    waiting, under_way = listing.open_of(db, owner=chat.person, business=business)
    if waiting or under_way:
        chat.say("orders", waiting=waiting, under_way=under_way)
    if not chat.ask("sure", YesNo(), name=one.name):
        chat.say("kept", name=one.name)
        return
    businesses.close(db, business=business, owner=chat.person, now=chat.now)
    chat.say("closed", name=one.name, choices=[chat.door("reopen-business", "reopen-business", business=business)])


@conversation("reopen-business")
def reopen_business(chat: Chat, db: Session, business: int) -> None:
    one = businesses.reopen(db, business=business, owner=chat.person, now=chat.now)
    chat.say("close-business/opened", name=one.name)
    chat.go_on("my-businesses", business=business)
