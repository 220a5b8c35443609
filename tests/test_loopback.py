"""The guard at the door: tests speak to this machine alone."""

import socket
from collections.abc import Callable

import pytest

from tests import loopback


def connect(host: str) -> None:
    with socket.socket() as wire:
        wire.connect((host, 80))


def listen(host: str) -> None:
    with socket.socket() as door:
        door.bind((host, 0))


def look_up(host: str) -> None:
    socket.getaddrinfo(host, 80)


@pytest.mark.parametrize(
    ("attempt", "host"),
    [(connect, "192.0.2.1"), (listen, "0.0.0.0"), (look_up, "api.telegram.org"), (look_up, "192.0.2.1")],
)
def test_the_world_is_out_of_reach_and_the_attempt_is_remembered(attempt: Callable[[str], None], host: str) -> None:
    with pytest.raises(loopback.ReachedOutside, match=r"127\.0\.0\.1 alone"):
        attempt(host)
    assert [host in each for each in loopback.reached] == [True]
    loopback.reached.clear()


@pytest.mark.parametrize("attempt", [listen, look_up])
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_this_machine_is_within_reach(attempt: Callable[[str], None], host: str) -> None:
    attempt(host)
    assert loopback.reached == []
