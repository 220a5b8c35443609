"""What every endpoint of the web chat needs: the house behind it, who is asking, and what they are refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

import structlog
from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError

from bot.channels.webchat.door import Away, Door, Store
from bot.channels.webchat.paces import Pace, Paces, address_of
from bot.channels.webchat.problems import RETRY_SOON, Problem
from bot.channels.webchat.sessions import Sessions
from bot.media import Missing, PictureRefused, Unavailable
from dialogue.chat import Refusal
from dialogue.messages import Line

LANGUAGE = "id"  # before somebody has chosen
log = structlog.get_logger("webchat")


@dataclass(frozen=True)
class Hall:
    """`public_url` is the address people see, when a proxy stands before us."""

    door: Door
    sessions: Sessions
    store: Store
    public_url: str = ""
    paces: Paces = field(default_factory=Paces)

    def known(self, request: Request) -> str:
        """The user who is asking. Raises Problem when it is nobody."""
        user = self.sessions.of(request)
        if not user:
            raise Problem("no-session")
        return user

    def same_origin(self, request: Request) -> None:
        """Refuse a post that another site's page makes in the person's browser; browsers tell either header."""
        site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
        ours = {request.headers.get("host", ""), urlsplit(self.public_url).netloc} - {""}
        if (site or "same-origin") != "same-origin" or (not site and origin and urlsplit(origin).netloc not in ours):
            raise Problem("wrong-origin")

    def pace(self, pace: Pace, key: str) -> None:
        wait = pace.take(key)
        if wait:
            raise Problem("too-fast", after=wait)

    def pace_address(self, pace: Pace, request: Request) -> None:
        self.pace(pace, address_of(request.client.host if request.client else ""))

    async def language(self, user: str) -> str:
        """The person's language, and a sensible one whenever it cannot be known."""
        try:
            return (user and await self.door.language_of(user)) or LANGUAGE
        except Away:
            return LANGUAGE

    async def answer(self, request: Request, broke: Exception) -> Response | None:
        """The response for what went wrong; None for what nobody foresaw."""
        problem = as_problem(broke)
        if problem is None:
            return None
        language = await self.language(self.sessions.of(request))
        log.info("webchat refused", problem=problem.name, path=request.url.path)
        return problem.response(self.door.say(problem.line, language))


def as_problem(broke: Exception) -> Problem | None:
    """What the page is told of an exception; None when it is a bug."""
    match broke:
        case Problem():
            return broke
        case RequestValidationError():
            return Problem("not-understood")
        case Missing():
            return Problem("not-found")
        case Away() | Unavailable():
            return Problem("away", after=RETRY_SOON)
        case PictureRefused():
            return Problem("picture-refused", line=Line(f"fields/{broke.name}"))
        case Refusal():
            return Problem("refused", line=broke.line)
        case _:
            return None
