"""The market as one router: `app.include_router(router(database, settings, media, wake))`."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter

from bot.market import buying, pages, photos
from bot.market.stall import Stall
from bot.media import Media
from bot.settings import Settings
from services.database import Database


def router(database: Database, settings: Settings, media: Media, wake: Callable[[], None] = lambda: None) -> APIRouter:
    """Pages for buyers, unless another back end keeps the market; and photos, which that one shows too."""
    whole = APIRouter()
    whole.include_router(photos.routes(database, media))
    if not settings.backend_url:
        stall = Stall(database, settings, wake)
        for part in (pages.routes(stall), buying.routes(stall)):
            whole.include_router(part)
    return whole
