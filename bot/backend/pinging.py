"""`kanca backend ping`: one signed event, now and without the outbox, to see whether the back end takes it."""

from __future__ import annotations

import json
import time
import uuid
from datetime import UTC, datetime

from bot.backend.endpoints import over_http, signed
from bot.backend.safe import Outside, Unreachable, checked_url
from bot.backend.wiring import our_secrets
from bot.settings import Settings
from services.events.deliveries import Queued
from services.events.publishing import iso


async def ping(settings: Settings) -> str:
    """Send it; what came back, in words. Raises ValueError where the settings are wrong."""
    private = settings.backend_allow_private
    url, secrets = checked_url("KANCA_BACKEND_URL", settings.backend_url, allow_private=private), our_secrets(settings)
    body = json.dumps({"type": "kanca.ping", "timestamp": iso(datetime.now(UTC)), "data": {}})
    outside = Outside(allow_private=private)
    row = Queued(f"ping_{uuid.uuid4().hex}", "backend", "kanca.ping", body, "", 0)
    began = time.perf_counter()
    try:
        answer = await signed(secrets, over_http(outside, url))(row, time.time())
    except Unreachable as error:
        return f"No answer: {error}"
    finally:
        await outside.close()
    return f"HTTP {answer.status} in {(time.perf_counter() - began) * 1000:.0f} ms"
