"""How often somebody may do something: token buckets in this process, per person and per address."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from ipaddress import IPv6Address, ip_address

MOST_KEYS = 50_000  # buckets remembered; the ones longest unused go first


@dataclass(slots=True)
class Pace:
    """At most `count` in `seconds`, then one each `seconds / count`."""

    count: int
    seconds: float
    clock: Callable[[], float] = time.monotonic
    _full_at: OrderedDict[str, float] = field(default_factory=OrderedDict)  # when each bucket will be full again

    def take(self, key: str) -> float:
        """0.0 when it is allowed, and counted; else how many seconds to wait."""
        now, each = self.clock(), self.seconds / self.count
        full_at = max(self._full_at.get(key, now), now) + each
        if full_at - now > self.seconds + 1e-9:
            return full_at - now - self.seconds
        self._full_at[key] = full_at
        self._full_at.move_to_end(key)
        if len(self._full_at) > MOST_KEYS:
            self._full_at.popitem(last=False)
        return 0.0


@dataclass(frozen=True, slots=True)
class Paces:
    """The limits of the web chat. An address is often a whole village behind one operator's gateway: be generous."""

    messages: Pace = field(default_factory=lambda: Pace(30, 60))  # a person
    uploads: Pace = field(default_factory=lambda: Pace(30, 600))  # a person
    reads: Pace = field(default_factory=lambda: Pace(300, 60))  # a person's history, words and streams
    address: Pace = field(default_factory=lambda: Pace(120, 60))  # messages from one address
    newcomers: Pace = field(default_factory=lambda: Pace(20, 60))  # from one address
    streams: int = 8  # open at a time, a person


def address_of(host: str) -> str:
    """What counts as one address: an IPv4 address, or the /64 an IPv6 user is given."""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    return address.exploded[:19] if isinstance(address, IPv6Address) else host
