"""What every page of the market needs: the house behind it, how things are written, and the kind pages of failure."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any, Final, TypeVar
from urllib.parse import quote

import segno
from fastapi import Path, Request, Response
from fastapi.exceptions import RequestValidationError
from markupsafe import Markup
from sqlalchemy.orm import Session

from bot.channels.webchat.paces import Pace, address_of
from bot.market.forms import Tokens
from bot.pages.assets import Assets, assets
from bot.settings import Settings
from locales import formatting
from services.database import Database, Unavailable

T = TypeVar("T")
OUR_PHOTO: Final = re.compile(r"(?:https?://[^/]+)?(/photos/[0-9a-f]{64}/)\d+\.jpg")
NEVER_KEPT: Final = "no-store"
Slug = Annotated[str, Path(pattern=r"^[a-z0-9-]{1,120}$")]
Secret = Annotated[str, Path(pattern=r"^[A-Za-z0-9_-]{1,64}$")]


class NotShown(Exception):
    """Instead of what was asked for comes a kind page: lost (404), gone (410), refused (409), busy (429), away (503).

    `placed` is the address of an order to go on to.
    """

    def __init__(self, status: int = 404, why: str = "lost", *, placed: str = "") -> None:
        super().__init__(why)
        self.status, self.why, self.placed = status, why, placed


@dataclass(frozen=True)
class Stall:
    """The market's pages over one house. An address is often a whole village: be generous."""

    database: Database
    settings: Settings
    wake: Callable[[], None] = lambda: None  # after a commit that has something to tell
    orders: Pace = field(default_factory=lambda: Pace(30, 600))  # from one address
    looks: Pace = field(default_factory=lambda: Pace(240, 60))  # from one address
    now: Callable[[], float] = lambda: datetime.now().timestamp()  # noqa: DTZ005 (seconds have no zone)

    def __post_init__(self) -> None:
        self.assets.templates.filters |= FILTERS

    @property
    def assets(self) -> Assets:
        return assets()

    @property
    def tokens(self) -> Tokens:
        return Tokens(self.settings.key())

    async def look(self, work: Callable[[Session], T]) -> T:
        """What `work` finds, to be shown after its transaction has ended. Raises Unavailable."""

        def apart(db: Session) -> T:
            found = work(db)
            db.flush()
            db.expunge_all()
            return found

        return await self.database.run(apart)

    def pace(self, pace: Pace, request: Request) -> None:
        """Raises NotShown when this address asks too often."""
        if pace.take(address_of(request.client.host if request.client else "")):
            raise NotShown(429, "busy")

    def base(self, request: Request) -> str:
        """How the world reaches us, without a slash at its end."""
        return (self.settings.public_url or str(request.base_url)).rstrip("/")

    def page(self, request: Request, name: str, status: int = 200, **values: Any) -> Response:
        """A page filled in."""
        shown = self.assets.render(request, f"market/{name}.html", base=self.base(request), **values)
        shown.status_code = status
        return shown

    async def answer(self, request: Request, broke: Exception) -> Response | None:
        """The page for what went wrong; None for what nobody foresaw."""
        match broke:
            case NotShown():
                return self._instead(request, broke)
            case Unavailable():
                return self._instead(request, NotShown(503, "away"))
            case RequestValidationError():
                return self._instead(request, NotShown())
            case _:
                return None

    def _instead(self, request: Request, reason: NotShown) -> Response:
        shown = self.page(request, "missing", reason.status, why=reason.why, placed=reason.placed)
        if reason.status in (429, 503):
            shown.headers["Retry-After"] = "5"
        return shown


def photo(address: str, width: int) -> str:
    """The address of a photo in another width, without the host where it is our own."""
    ours = OUR_PHOTO.fullmatch(address)
    return f"{ours[1]}{width}.jpg" if ours else address


def when(moment: str) -> str:
    """An ISO moment as people here write it; other words as they are."""
    day = formatting.full_date(moment)
    return moment if day == moment else f"{day} pukul {formatting.clock(moment)}"


def code(payload: str) -> Markup:
    """A QR code as SVG, to stand in a page."""
    made = segno.make(payload, error="m", micro=False)
    return Markup(made.svg_inline(scale=1, border=4, omitsize=True, light="#fff", dark="#000"))  # noqa: S704


def chat_with(phone: str, words: str) -> str:
    """A link that opens WhatsApp with these words for this number."""
    return f"https://wa.me/{phone.lstrip('+')}?text={quote(words)}"


FILTERS: Final[dict[str, Callable[..., Any]]] = {
    "rupiah": formatting.rupiah, "number": formatting.number, "photo": photo, "code": code, "chat_with": chat_with,
    "phone": formatting.phone, "full_date": formatting.full_date, "from_json": json.loads,
    "when": when,
}  # fmt: skip
