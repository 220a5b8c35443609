"""What both servers need: a port that nobody uses, and a way to run until told to stop."""

import contextlib
import signal
import socket


def free_port() -> int:
    """A free TCP port on 127.0.0.1. Somebody may take it before you do: servers are started at once."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def announce_and_wait(url: str) -> None:
    """Print `url` and stay until Ctrl-C or SIGTERM."""
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.default_int_handler)
    print(url, flush=True)
    with contextlib.suppress(KeyboardInterrupt):
        signal.pause()
