"""`/certificates/…`: the page that vouches for a certificate, its files, the keys, and the list of those revoked."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from sqlalchemy.orm import Session

from bot.certificates.papers import Papers
from bot.channels.webchat.paces import Pace, address_of
from bot.credentials import keys
from bot.drawing import certificate as drawn
from bot.media import Media, MediaError
from bot.pages.assets import SECURITY, assets
from bot.settings import Settings
from locales.formatting import full_date
from services import certificates
from services.certificates import Certificate
from services.database import Database, Unavailable

T = TypeVar("T")
FILES: Final[dict[str, tuple[Callable[[Any], bytes], str]]] = {
    "png": (drawn.as_png, "image/png"),
    "pdf": (drawn.as_pdf, "application/pdf"),
    "jwt": (drawn.as_jwt, "text/plain; charset=us-ascii"),
}
KEPT: Final = 64  # files in memory, of about 100 KB; they are drawn again when somebody asks
UNSEEN: Final = {"X-Robots-Tag": "noindex, nofollow, noarchive"}  # nobody's name turns up in a search


class Shelf:
    """The files that were drawn last."""

    def __init__(self, media: Media, papers: Papers) -> None:
        self._media, self._papers = media, papers
        self._files: OrderedDict[tuple[str, str, str], bytes] = OrderedDict()

    async def file(self, certificate: Certificate, ending: str) -> bytes:
        """Raises MediaError."""
        key = (certificate.id, ending, keys.thumbprint(self._papers.keys()[-1]))
        if key not in self._files:
            self._files[key] = await self._media.draw(FILES[ending][0], self._papers.facts(certificate))
        self._files.move_to_end(key)
        while len(self._files) > KEPT:
            self._files.popitem(last=False)
        return self._files[key]


@dataclass(frozen=True)
class Counter:
    """Where people ask: the database, the files, and how often one address (often a whole village) may ask."""

    database: Database
    issuer: str
    shelf: Shelf
    looks: Pace = field(default_factory=lambda: Pace(240, 60))
    drawings: Pace = field(default_factory=lambda: Pace(30, 60))

    async def answer(self, request: Request, number: str, ending: str) -> Response:
        pace = self.drawings if ending else self.looks
        if pace.take(address_of(request.client.host if request.client else "")):
            return self.page(request, "busy", 429)
        try:
            found = await self.look(lambda db: certificates.find(db, id=number))
            if found is None or (ending and ending not in FILES):
                return self.page(request, "unknown", 404)
            if ending and found.revoked_at:
                return self.page(request, "revoked", 410, found)
            if ending:
                return _file(await self.shelf.file(found, ending), found, ending)
        except (Unavailable, MediaError):
            return self.page(request, "away", 503)
        return self.page(request, "revoked" if found.revoked_at else "valid", 200, found)

    async def look(self, work: Callable[[Session], T]) -> T:
        """What `work` finds, to be shown after its transaction has ended. Raises Unavailable."""

        def apart(db: Session) -> T:
            found = work(db)
            db.expunge_all()
            return found

        return await self.database.run(apart)

    def page(self, request: Request, state: str, status: int, found: Certificate | None = None) -> Response:
        values = {"state": state, "issuer": self.issuer, "found": found, "told": _told(found)}
        shown = assets().render(request, "certificates/page.html", **values)
        shown.status_code = status
        shown.headers.update(UNSEEN | ({"Retry-After": "5"} if status in (429, 503) else {}))
        return shown


def router(database: Database, settings: Settings, media: Media, papers: Papers) -> APIRouter:
    """All of `/certificates`."""
    whole, counter = APIRouter(prefix="/certificates"), Counter(database, settings.programme_name, Shelf(media, papers))

    @whole.get("/keys")
    async def all_keys() -> Response:
        return _json(keys.published(papers.keys()))

    @whole.get("/issuer")
    async def issuer() -> Response:
        return _json(papers.profile())

    @whole.get("/revoked")
    async def revoked() -> Response:
        try:
            gone = await counter.look(lambda db: list(certificates.revoked(db)))
        except Unavailable:
            return Response(status_code=503, headers={"Retry-After": "5"})
        return _json(papers.revocations(gone))

    @whole.get("/{number}")
    async def certificate(request: Request, number: str) -> Response:
        name, _, ending = number.partition(".")
        return await counter.answer(request, name, ending)

    return whole


def _told(found: Certificate | None) -> dict[str, str]:
    """The dates, as people write them here."""
    if found is None:
        return {}
    days = {"started": found.started_on, "finished": found.finished_on, "issued": found.issued_at}
    if found.revoked_at:
        days["revoked"] = found.revoked_at
    return {name: full_date(day.isoformat()) for name, day in days.items()}


def _file(data: bytes, found: Certificate, ending: str) -> Response:
    shown, name = "inline" if ending == "png" else "attachment", f"sertifikat-{found.course}.{ending}"
    headers = {"Content-Disposition": f'{shown}; filename="{name}"', "Cache-Control": "private, max-age=300"}
    return Response(data, media_type=FILES[ending][1], headers={**SECURITY, **UNSEEN, **headers})


def _json(value: Any) -> Response:
    """Public, and for programs of other sites too."""
    return JSONResponse(value, headers={"Cache-Control": "max-age=300", "Access-Control-Allow-Origin": "*"})
