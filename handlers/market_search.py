"""TOMIKO from the chat: *cari keripik* over every shop and cooperative, and one of the products that are found."""

from __future__ import annotations

import re

from sqlalchemy.orm import Session

from dialogue import Chat, Text, conversation, own_words
from handlers.entry import door_to
from services import programme
from services.market import ordering, searching

SEARCH_MAX = 60
OUR_PHOTO = re.compile(r"/photos/([0-9a-f]{64})/")


@conversation("market-search")
def market_search(chat: Chat, db: Session, text: str = "", page: int = 1) -> None:
    words = text or chat.ask("what", Text(max_length=SEARCH_MAX))
    found = searching.find(db, text=words, number=page)
    if not found.found:
        chat.say("nothing", text=words, choices=[chat.door("again", "market-search")])
        return
    for n, (listing, shop) in enumerate(((one.listing, one.shop) for one in found.found), start=1):
        chat.say("one", n=n, name=listing.name, price=listing.price_rupiah, unit=listing.unit,
                 sold_out=listing.stock == 0, shop=shop.name, place=shop.regency)  # fmt: skip
    doors = [chat.door("look", "market-product", own_words(one.listing.name), listing=one.listing.id)
             for one in found.found]  # fmt: skip
    doors += [chat.door("previous-page", "market-search", text=words, page=page - 1)] if found.number > 1 else []
    doors += [chat.door("next-page", "market-search", text=words, page=page + 1)] if found.more else []
    chat.say("list", text=words, page=found.number, choices=doors)


@conversation("market-product")
def market_product(chat: Chat, db: Session, listing: str) -> None:
    one, shop = ordering.for_sale(db, listing=listing)
    photo = OUR_PHOTO.search(one.photos)
    base = programme.get().market_url
    doors = [] if one.stock == 0 else [chat.door("order", "market-order", listing=listing)]
    chat.say(
        "card", picture=photo[1] if photo else "", name=one.name, price=one.price_rupiah, unit=one.unit,
        stock=one.stock, description=one.description or None, halal=one.halal, pirt=one.pirt, shop=shop.name,
        place=shop.regency, cooperative=shop.cooperative or None, link=f"{base}/p/{one.slug}" if base else None,
        choices=[*doors, chat.door("again", "market-search"), door_to(chat, "menu")],
    )  # fmt: skip
