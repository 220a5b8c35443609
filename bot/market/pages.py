"""Pages to look at: `/pasar` with its search, `/s/{slug}` a shop, `/p/{slug}` a product with its order form."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy.orm import Session

from bot.channels.webchat.problems import route_with
from bot.market import forms
from bot.market.forms import Form
from bot.market.stall import NotShown, Slug, Stall, photo
from services.market import looking, searching
from services.market.looking import Product
from services.tables.market import MarketListing, MarketShop

PER_PAGE = 24
SEARCH_MAX = 80
MOVED = 301


def routes(stall: Stall) -> APIRouter:
    router = APIRouter(route_class=route_with(stall.answer))

    @router.get("/pasar")
    async def market(request: Request, cari: str = "", hal: int = 1) -> Response:
        stall.pace(stall.looks, request)
        text = " ".join(cari[:SEARCH_MAX].split())
        found = await stall.look(lambda db: searching.find(db, text=text, number=hal, size=PER_PAGE))
        return stall.page(request, "index", text=text, page=found)

    @router.get("/s/{slug}")
    async def shop(request: Request, slug: Slug) -> Response:
        stall.pace(stall.looks, request)

        found, listings = await stall.look(lambda db: _shop(db, slug))
        if found is None:
            raise NotShown
        if not found.is_open:
            raise NotShown(410, "closed")
        if found.slug != slug:
            return RedirectResponse(f"/s/{found.slug}", MOVED)
        return stall.page(request, "shop", shop=found, listings=listings)

    @router.get("/p/{slug}")
    async def product(request: Request, slug: Slug) -> Response:
        stall.pace(stall.looks, request)
        found = await stall.look(lambda db: looking.product(db, slug=slug))
        if found is None:
            raise NotShown
        if not found.is_shown or found.shop is None:
            raise NotShown(410, "gone")
        if found.listing.slug != slug:
            return RedirectResponse(f"/p/{found.listing.slug}", MOVED)
        return show_product(stall, request, found, forms.empty(found.shop))

    return router


def show_product(stall: Stall, request: Request, found: Product, form: Form, status: int = 200) -> Response:
    """A product's page with its form, as it was filled in so far."""
    listing, shop = found.listing, found.shop
    if shop is None:
        raise NotShown(410, "gone")
    photos = [str(each) for each in json.loads(listing.photos)]
    key = form.values.get("kunci") or stall.tokens.make(listing.id, listing.price_rupiah)
    return stall.page(
        request, "product", status, listing=listing, shop=shop, photos=photos, form=form, key=key,
        trap=forms.TRAP, payments=forms.payments_of(shop),
        data=_structured(listing, shop, photos, stall.base(request)),
    )  # fmt: skip


def _shop(db: Session, slug: str) -> tuple[MarketShop | None, Sequence[MarketListing]]:
    found = looking.shop(db, slug=slug)
    return found, searching.of_shop(db, shop=found.id) if found and found.is_open else ()


def _structured(listing: MarketListing, shop: MarketShop, photos: list[str], base: str) -> dict[str, Any]:
    """What search engines read: https://schema.org/Product."""
    there = listing.stock is None or listing.stock > 0
    offer = {
        "@type": "Offer", "price": listing.price_rupiah, "priceCurrency": "IDR", "url": f"{base}/p/{listing.slug}",
        "availability": f"https://schema.org/{'InStock' if there else 'OutOfStock'}",
        "seller": {"@type": "Organization", "name": shop.name, "url": f"{base}/s/{shop.slug}"},
    }  # fmt: skip
    data = {
        "@context": "https://schema.org", "@type": "Product", "name": listing.name, "sku": listing.id,
        "description": listing.description or f"{listing.name} dari {shop.name}, {shop.regency}", "offers": offer,
        "image": [f"{base}{shown}" if (shown := photo(each, 1280)).startswith("/") else shown for each in photos],
    }  # fmt: skip
    return {name: value for name, value in data.items() if value}
