"""No test reaches beyond this machine: who tries is refused, and the test fails even if it swallowed the refusal."""

import ipaddress
import sys
from typing import Any

reached: list[str] = []
"""Every address outside that was tried since somebody last looked."""

WATCHED = {"socket.connect": 1, "socket.sendto": 1, "socket.bind": 1, "socket.getaddrinfo": 0}
"""The interpreter's own events, and where among their arguments the address stands."""


class ReachedOutside(AssertionError):
    """A test tried to speak to the world. Give it a stand-in on 127.0.0.1."""


def guard() -> None:
    """From now on and till the process ends, sockets lead to this machine alone."""
    if not any(hook is _watch for hook in _installed):
        _installed.append(_watch)
        sys.addaudithook(_watch)


_installed: list[Any] = []


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    where = WATCHED.get(event)
    if where is None:
        return
    address = arguments[where]
    host = address[0] if isinstance(address, tuple) else address
    if not (isinstance(address, tuple) or event == "socket.getaddrinfo") or _is_home(host):
        return
    reached.append(f"{event} {host!r}")
    raise ReachedOutside(f"{event} to {host!r}: tests speak to 127.0.0.1 alone.")


def _is_home(host: object) -> bool:
    if host is None or host in ("localhost", b"localhost"):
        return True
    try:
        return ipaddress.ip_address(host.decode() if isinstance(host, bytes) else str(host)).is_loopback
    except ValueError:
        return False
