"""The Redis (or Valkey) that several processes share: optional, and never waited for longer than half a second."""

from __future__ import annotations

from typing import Final

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

PATIENCE_SECONDS: Final = 0.5


def connect(url: str) -> Redis:
    """A client that connects on first use and tries nothing twice: whoever calls knows how to do without."""
    client: Redis = Redis.from_url(
        url,
        decode_responses=True,
        socket_timeout=PATIENCE_SECONDS,
        socket_connect_timeout=PATIENCE_SECONDS,
        retry=Retry(NoBackoff(), 0),
    )
    return client
