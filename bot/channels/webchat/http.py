"""The web chat as one router: `app.include_router(router(door, settings, media))`."""

from __future__ import annotations

from fastapi import APIRouter

from bot.channels.webchat import files, page, talking
from bot.channels.webchat.door import Door, Store
from bot.channels.webchat.hall import Hall
from bot.channels.webchat.sessions import Sessions
from bot.pages.assets import assets
from bot.settings import Settings


def sessions(settings: Settings) -> Sessions:
    """The cookie's keeper, for the router and the room alike."""
    return Sessions(settings.key(), secure=settings.public_url.startswith("https://"))


def router(door: Door, settings: Settings, media: Store) -> APIRouter:
    hall = Hall(door, sessions(settings), media, public_url=settings.public_url)
    whole = APIRouter()
    for part in (page.routes(hall, assets()), talking.routes(hall), files.routes(hall)):
        whole.include_router(part)
    return whole
