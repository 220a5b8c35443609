"""A port of this machine that nobody uses right now."""

import socket


def free_port() -> int:
    """A free TCP port on 127.0.0.1. Somebody may take it before you do: servers are started at once."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])
