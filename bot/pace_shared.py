"""The buckets of bot/pace.py in Redis, where all processes take from the same ones by Redis's own clock."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Final, Protocol

from redis.exceptions import RedisError

from bot.shared import connect

BACK_SECONDS: Final = 1.0  # a process that has lost Redis looks for it so often
BEAT_EVERY: Final = 5  # of these, each process says that it is alive …
ALIVE_SECONDS: Final = 15.0  # … and counts for so long
GATE_SECONDS: Final = 2.0  # when one finds it again, nobody sends until all others have found it too


class Away(Exception):
    """Redis cannot be reached, or takes too long."""


class Rate(Protocol):
    @property
    def every(self) -> float: ...
    @property
    def slack(self) -> float: ...


# A bucket is a moment in microseconds: when it would be full again. `born` empties all of them at that moment, since
# nobody knows what was sent before it (while Redis was away, or before it lost its memory).
_HEAD: Final = """
local t = redis.call('TIME')
local now = t[1] * 1000000 + t[2]
"""
_TAKE: Final = (
    _HEAD
    + """
local born = tonumber(redis.call('GET', KEYS[1]))
if not born then
  born = now
  redis.call('SET', KEYS[1], string.format('%.0f', now))
end
local held = math.max(redis.call('PTTL', KEYS[2]), redis.call('PTTL', KEYS[3])) * 1000
local waits, full, worst = {}, {}, held
for i = 4, #KEYS do
  local every, slack = tonumber(ARGV[2 * i - 7]), tonumber(ARGV[2 * i - 6])
  local at = math.max(tonumber(redis.call('GET', KEYS[i]) or '0'), born + slack)
  waits[i - 3] = at - slack - now
  full[i] = math.max(at, now) + every
  worst = math.max(worst, waits[i - 3])
end
if worst <= 0 then
  for i = 4, #KEYS do
    redis.call('SET', KEYS[i], string.format('%.0f', full[i]), 'PX', math.ceil((full[i] - now) / 1000) + 1000)
  end
end
waits[1] = math.max(waits[1], held)
for i = 1, #waits do waits[i] = string.format('%.0f', waits[i]) end
return waits
"""
)
_HOLD: Final = """
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], '1', 'PX', ARGV[1]) end
"""
_BEAT: Final = (
    _HEAD
    + """
local gate = tonumber(ARGV[2])
if gate > 0 then redis.call('SET', KEYS[2], string.format('%.0f', now + gate)) end
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now - tonumber(ARGV[3])))
return redis.call('ZCARD', KEYS[1])
"""
)


class Shared:
    """One process's hand on the shared buckets. Every call may raise Away, within half a second."""

    def __init__(self, url: str) -> None:
        self._redis = connect(url)
        self._take = self._redis.register_script(_TAKE)
        self._hold = self._redis.register_script(_HOLD)
        self._beat = self._redis.register_script(_BEAT)
        self._me = uuid.uuid4().hex

    async def take(self, buckets: Sequence[tuple[str, Rate]], *, holds: tuple[str, str]) -> list[float]:
        """How long each bucket asks to wait, in seconds; taken from all of them if none does."""
        keys = [
            "kanca:pace:born",
            *(f"kanca:hold:{key}" for key in holds),
            *(f"kanca:pace:{key}" for key, _ in buckets),
        ]
        values = [round(part * 1e6) for _, rate in buckets for part in (rate.every, rate.slack)]
        try:
            return [int(wait) / 1e6 for wait in await self._take(keys, values)]
        except (RedisError, OSError) as error:
            raise Away(type(error).__name__) from error

    async def hold(self, key: str, seconds: float) -> None:
        """Nobody takes anything under this key for so long."""
        try:
            await self._hold([f"kanca:hold:{key}"], [max(1, round(seconds * 1000) + 1)])
        except (RedisError, OSError) as error:
            raise Away(type(error).__name__) from error

    async def beat(self, gate: float = 0.0) -> int:
        """Say that we are alive; how many processes are."""
        values: list[str | int] = [self._me, round(gate * 1e6), round(ALIVE_SECONDS * 1e6)]
        try:
            return int(await self._beat(["kanca:pace:alive", "kanca:pace:born"], values))
        except (RedisError, OSError) as error:
            raise Away(type(error).__name__) from error

    async def back(self) -> int:
        """We had lost Redis and have it again: nobody sends until the others have it too. How many processes live."""
        return await self.beat(GATE_SECONDS)

    async def close(self) -> None:
        await self._redis.aclose()
