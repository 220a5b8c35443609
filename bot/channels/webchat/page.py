"""The page itself, its files, and its words in the person's language."""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from bot.channels.webchat.hall import Hall
from bot.channels.webchat.problems import route_with
from bot.channels.webchat.talking import NEVER_KEPT
from bot.pages.assets import Assets
from dialogue.messages import Line
from locales import formatting

WORDS = (
    "tagline", "conversation", "write-here", "send", "attach", "photo", "pick-photo", "send-place", "my-place",
    "remove-photo", "you", "typing", "newest", "older", "offline", "reconnecting", "unsent", "failed", "today",
    "yesterday", "place-failed", "retry", "too-many-photos", "uploading", "upload-failed", "download", "no-script",
    "no-cookies", "skip",
)  # fmt: skip
"""The page's own words: messages of web.ftl."""
Language = Literal["id", "jv-krama", "jv-ngoko"]


def words(hall: Hall, language: str) -> dict[str, str]:
    return {name: hall.door.say(Line(f"web/{name}"), language) for name in WORDS}


def spoken(hall: Hall, language: str) -> dict[str, object]:
    """All that the page's scripts say by themselves: its words, and the names by which dates are written."""
    names = {"days": formatting.DAYS[lang(language)], "months": formatting.MONTHS}
    return {"language": language, "words": words(hall, language), **names}


def lang(language: str) -> str:
    """What HTML calls it: both levels of Javanese are `jv`."""
    return language.partition("-")[0]


def routes(hall: Hall, assets: Assets) -> APIRouter:
    router = APIRouter(route_class=route_with(hall.answer))

    @router.get("/")
    async def page(request: Request) -> Response:
        said = spoken(hall, await hall.language(hall.sessions.of(request)))
        return assets.render(request, "chat.html", lang=lang(str(said["language"])), words=said["words"], spoken=said)

    @router.get("/chat/words")
    async def page_words(request: Request, language: Language | None = None) -> Response:
        """`language` is that of the last message: while somebody is choosing, it is ahead of what is kept of them."""
        chosen = language or await hall.language(hall.sessions.of(request))
        return JSONResponse(spoken(hall, chosen), headers=NEVER_KEPT)

    @router.get("/static/{name}")
    async def static(request: Request, name: str) -> Response:
        return assets.serve(request, name)

    @router.get("/favicon.ico")
    async def favicon(request: Request) -> Response:
        return assets.serve(request, "mark.svg")

    return router
