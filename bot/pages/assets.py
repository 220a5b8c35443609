"""The static files and templates of the pages, read once, with one version for all of them in every address."""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fastapi import Request, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined

HERE = Path(__file__).parent
A_YEAR = 365 * 24 * 3600
SECURITY = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(self), camera=(), microphone=(), payment=(), usb=()",
}


@dataclass(frozen=True, slots=True)
class Asset:
    """One static file, plain and packed."""

    media_type: str
    plain: bytes
    packed: bytes


class Assets:
    """The files under `static/`. `version` changes when any of them does, so they may be cached for a year."""

    def __init__(self, folder: Path = HERE) -> None:
        files = {path.name: path.read_bytes() for path in sorted((folder / "static").iterdir())}
        self.version = hashlib.sha256(b"".join(files.values())).hexdigest()[:12]
        self.files = {name: self._asset(name, data) for name, data in files.items()}
        self.templates = Environment(
            loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined, trim_blocks=True
        )
        self.templates.globals["static"] = self.address

    def address(self, name: str) -> str:
        """Where a static file is fetched; an unknown name is an author's mistake."""
        self.files[name]
        return f"/static/{name}?v={self.version}"

    def _asset(self, name: str, data: bytes) -> Asset:
        if name.endswith(".js"):  # modules import one another by the same version
            data = re.sub(rb'from "\./([\w-]+\.js)"', rb'from "./\1?v=' + self.version.encode() + rb'"', data)
        media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return Asset(media_type, data, gzip.compress(data, 9, mtime=0))

    def serve(self, request: Request, name: str) -> Response:
        asset = self.files.get(name)
        if asset is None:
            return Response(status_code=404, headers=SECURITY)
        fresh = request.query_params.get("v") == self.version
        kept = f"public, max-age={A_YEAR}, immutable" if fresh else "no-cache"
        return packed(request, asset.plain, asset.packed, asset.media_type, {"Cache-Control": kept})

    def render(self, request: Request, template: str, **values: object) -> Response:
        """A page filled in; never cached, for it speaks this person's language."""
        page = self.templates.get_template(template).render(**values).encode()
        kept = {"Cache-Control": "private, no-cache"}
        return packed(request, page, gzip.compress(page, 6, mtime=0), "text/html; charset=utf-8", kept)


def packed(request: Request, plain: bytes, gzipped: bytes, media_type: str, headers: dict[str, str]) -> Response:
    """The smaller of the two, if the browser can read it."""
    headers = {**SECURITY, **headers, "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", "") and len(gzipped) < len(plain):
        return Response(gzipped, media_type=media_type, headers={**headers, "Content-Encoding": "gzip"})
    return Response(plain, media_type=media_type, headers=headers)


@cache
def assets() -> Assets:
    """The files that came with this program."""
    return Assets()
