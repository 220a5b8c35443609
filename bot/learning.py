"""Learning for other programs: `GET /xapi/statements` for those who hold the key, `kanca learning export` for files."""

from __future__ import annotations

import argparse
import base64
import hmac
import json
import sys
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import Any, Final

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from bot.once import in_database
from bot.settings import Settings
from services import accounts, learning_out, statements
from services.database import Database, Unavailable
from services.prayer import WIB
from services.statements import Happened

PAGE: Final = 500
VERSION: Final = {"X-Experience-API-Version": statements.VERSION, "Cache-Control": "no-store"}
PURPOSE: Final = b"accounts of learners"


def tell(settings: Settings) -> None:
    """How people are named to others, and whether a store is told of what they learn. Before anybody learns."""
    accounts.tell(hmac.digest(settings.key(), PURPOSE, "sha256")[: accounts.BLOCK])
    learning_out.tell(settings.own_url, store=bool(settings.lrs_url))


def router(database: Database, settings: Settings) -> APIRouter:
    """The statements, page by page, behind the name and password of the learning record store."""
    whole = APIRouter()

    @whole.get("/xapi/statements")
    async def all_statements(request: Request, since: str = "", after: int = 0, limit: int = PAGE) -> Response:
        if not settings.lrs_key or not settings.lrs_secret.get_secret_value():
            return Response(status_code=404)
        if not _may(request, settings):
            return Response(status_code=401, headers={"WWW-Authenticate": 'Basic realm="xAPI"'})
        try:
            moment, some = _moment(since), min(max(limit, 1), PAGE)
        except ValueError:
            return JSONResponse({"title": "since: a moment as ISO 8601"}, 400, VERSION, "application/problem+json")
        try:
            found = await database.run(
                lambda db: statements.after(db, seq=min(max(after, 0), 2**62), since=moment, limit=some)
            )
        except Unavailable:
            return Response(status_code=503, headers={"Retry-After": "5"})
        more = f"/xapi/statements?after={found[-1].seq}&limit={some}" if len(found) == some else ""
        told = [statements.statement(one, learning_out.home()) for one in found]
        return JSONResponse({"statements": told, "more": more}, headers=VERSION)

    return whole


def _may(request: Request, settings: Settings) -> bool:
    known = f"{settings.lrs_key}:{settings.lrs_secret.get_secret_value()}".encode()
    shown = request.headers.get("authorization", "").encode("utf-8", "replace")
    return hmac.compare_digest(shown, b"Basic " + base64.b64encode(known))


def _moment(since: str) -> datetime | None:
    """Raises ValueError. A day or a time without a zone is meant in Java."""
    if not since:
        return None
    moment = datetime.fromisoformat(since)
    return moment if moment.tzinfo else moment.replace(tzinfo=WIB)


# --- the command --------------------------------------------------------------------------------------------------


def add_to(commands: Any) -> None:
    learning = commands.add_parser("learning", help="what people learned, for a learning record store or a spreadsheet")
    learning.add_argument("what", choices=("export",))
    learning.add_argument(
        "--format", choices=("xapi", "csv"), default="xapi", help="statements as JSON, or rows (xapi)"
    )
    learning.add_argument("--since", default="", metavar="DAY", help="from this day on, as 2026-11-22")
    learning.set_defaults(run=_export)


def _export(args: argparse.Namespace, settings: Settings) -> int:
    try:
        since = _moment(args.since)
    except ValueError:
        print("kanca: --since takes a day as 2026-11-22", file=sys.stderr)
        return 2
    tell(settings)
    pages = _pages(settings, since)
    if args.format == "csv":
        for number, some in enumerate(pages):
            sys.stdout.write(statements.as_csv(some, head=not number))
    else:
        for some in pages:
            for one in some:
                print(json.dumps(statements.statement(one, learning_out.home()), ensure_ascii=False))
    return 0


def _pages(settings: Settings, since: datetime | None) -> Iterator[list[Happened]]:
    """All of it, a page at a time: the first one even if it is empty."""
    seq = 0
    while True:
        some: list[Happened] = in_database(settings, partial(statements.after, seq=seq, since=since, limit=PAGE))
        yield some
        if len(some) < PAGE:
            return
        seq = some[-1].seq
