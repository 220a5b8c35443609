"""TOMIKO from the chat: *cari keripik* over every shop and cooperative, and one of the products that are found.

Whoever says how much they want ("mau beli keripik 2 bungkus") is not asked for it again.
"""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy.orm import Session

from dialogue import Chat, Text, conversation, own_words
from handlers.entry import door_to
from services import programme
from services.market import ordering, searching

SEARCH_MAX = 60
BULK = ("kg", "liter", "meter")
OUR_PHOTO = re.compile(r"/photos/([0-9a-f]{64})/")


@conversation("market-search")
def market_search(chat: Chat, db: Session, text: str = "", page: int = 1, quantity: int = 0, unit: str = "") -> None:
    words = text or chat.ask("what", Text(max_length=SEARCH_MAX))
    found = searching.find(db, text=words, number=page)
    so_many: dict[str, Any] = {"quantity": quantity, "unit": unit} if quantity else {}
    if not found.found:
        chat.say("nothing", text=words, choices=[chat.door("again", "market-search")])
        return
    if quantity and len(found.found) == page == 1:
        chat.go_on("market-product", listing=found.found[0].listing.id, **so_many)
        return
    for n, (listing, shop) in enumerate(((one.listing, one.shop) for one in found.found), start=1):
        chat.say("one", n=n, name=listing.name, price=listing.price_rupiah, unit=listing.unit,
                 sold_out=listing.stock == 0, shop=shop.name, place=shop.regency)  # fmt: skip
    doors = [chat.door("look", "market-product", own_words(one.listing.name), listing=one.listing.id, **so_many)
             for one in found.found]  # fmt: skip
    if found.number > 1:
        doors.append(chat.door("previous-page", "market-search", text=words, page=page - 1, **so_many))
    if found.more:
        doors.append(chat.door("next-page", "market-search", text=words, page=page + 1, **so_many))
    chat.say("list", text=words, page=found.number, choices=doors)


@conversation("market-product")
def market_product(chat: Chat, db: Session, listing: str, quantity: int = 0, unit: str = "") -> None:
    one, shop = ordering.for_sale(db, listing=listing)
    photo = OUR_PHOTO.search(one.photos)
    base = programme.get().market_url
    so_many: dict[str, Any] = {"quantity": quantity} if quantity and _counts(unit, one.unit) else {}
    doors = [] if one.stock == 0 else [chat.door("order", "market-order", listing=listing, **so_many)]
    chat.say(
        "card", picture=photo[1] if photo else "", name=one.name, price=one.price_rupiah, unit=one.unit,
        stock=one.stock, description=one.description or None, halal=one.halal, pirt=one.pirt, shop=shop.name,
        place=shop.regency, cooperative=shop.cooperative or None, link=f"{base}/p/{one.slug}" if base else None,
        choices=[*doors, chat.door("again", "market-search"), door_to(chat, "menu")],
    )  # fmt: skip


def _counts(unit: str, sold_by: str) -> bool:
    """Whether an amount in this unit says how many; pieces count anything that is not sold by weight."""
    return unit in ("", sold_by) or (unit == "pcs" and sold_by not in BULK)
