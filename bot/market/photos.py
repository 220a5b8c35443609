"""`/photos/{ref}/{width}.jpg`: pictures of what is for sale, for everybody, as long as it is for sale."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Path, Response

from bot.media import Media, Missing
from bot.media import Unavailable as MediaAway
from bot.pages.assets import SECURITY
from services import shop_window
from services.database import Database, Unavailable

HEADERS = SECURITY | {
    "Cross-Origin-Resource-Policy": "cross-origin",  # a remote market shows them on its own pages
    "Cache-Control": "public, max-age=3600",  # what is withdrawn is to be gone within the hour
}
Ref = Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")]
Width = Literal["320", "1280"]


def routes(database: Database, media: Media) -> APIRouter:
    router = APIRouter()

    @router.get("/photos/{ref}/{width}.jpg")
    async def photo(ref: Ref, width: Width) -> Response:
        try:
            if not await database.run(lambda db: shop_window.shows(db, ref=ref)):
                return Response(status_code=404, headers=SECURITY)
            data = await media.open(ref, 320 if width == "320" else 1280)
        except Missing:
            return Response(status_code=404, headers=SECURITY)
        except (Unavailable, MediaAway):
            return Response(status_code=503, headers={**SECURITY, "Retry-After": "2"})
        return Response(data, media_type="image/jpeg", headers=HEADERS)

    return router
