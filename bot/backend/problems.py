"""What is answered when something is wrong: problem+json (RFC 9457), each with a `type` that never changes."""

from __future__ import annotations

import json
from typing import Final

from bot.backend.safe import Answer

MEDIA_TYPE: Final = "application/problem+json"
TYPE: Final = "urn:kanca:problem:"
AGAIN_SECONDS: Final = 2

PROBLEMS: Final = {
    "unreadable": (400, "The body is no JSON object that we can read"),
    "unverified": (401, "The signature does not verify"),
    "not-configured": (404, "Nobody has set this up here"),
    "too-large": (413, "The body is too large"),
    "malformed": (422, "The event makes no sense; it is kept, and read again when it comes again"),
    "broken": (500, "A mistake of ours; please send it again later"),
    "away": (503, "Not ready; please send it again in a moment"),
}


def problem(name: str, detail: str = "") -> Answer:
    """The answer for a problem of `PROBLEMS`."""
    status, title = PROBLEMS[name]
    about = {"type": TYPE + name, "title": title, "status": status} | ({"detail": detail} if detail else {})
    headers = {"content-type": MEDIA_TYPE} | ({"retry-after": str(AGAIN_SECONDS)} if status == 503 else {})
    return Answer(status, headers, json.dumps(about).encode())
