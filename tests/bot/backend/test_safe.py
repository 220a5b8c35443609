"""The only way out: to public addresses alone, however they are written or found, without redirects, within limits."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.addresses import is_public
from bot.backend import safe
from bot.backend.safe import Outside, Unreachable, checked_url

INSIDE = (
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
    "240.0.0.1", "255.255.255.255", "198.18.0.1", "192.0.2.1", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1",
    "fd12::1", "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1",
    "2002:7f00:1::", "2002:a00:1::1", "2001:0:4136:e378:8000:63bf:80ff:fffe", "2001:db8::1",
)  # fmt: skip
SEEN = web.AppKey("seen", list[str])
OPEN = ("8.8.8.8", "103.28.12.1", "2404:6800:4003::1", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1")


@pytest.fixture
async def server() -> AsyncIterator[TestServer]:
    """A server in a private network, as all are here, that must never be reached unless that is allowed."""
    app = web.Application()
    app[SEEN] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        app[SEEN].append(request.path)
        if request.path == "/away":
            raise web.HTTPFound("/target")
        return web.Response(text="x" * int(request.query.get("size", "2")), headers={"Retry-After": "7"})

    app.router.add_route("*", "/{path:.*}", answer)
    found = TestServer(app)
    await found.start_server()
    yield found
    await found.close()


class Names:
    """A resolver that gives every name these addresses."""

    def __init__(self, *addresses: str) -> None:
        self.addresses = addresses

    async def resolve(self, host: str, port: int = 0, family: Any = 0) -> list[Any]:
        return [
            {"hostname": host, "host": one, "port": port, "family": socket.AF_INET, "proto": 0, "flags": 0}
            for one in self.addresses
        ]

    async def close(self) -> None: ...


def test_addresses_inside_are_told_from_those_in_the_open() -> None:
    assert [one for one in INSIDE if is_public(one)] == []
    assert [one for one in OPEN if not is_public(one)] == []


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "127.1", "2130706433", "017700000001", "0"],
)
async def test_nothing_inside_is_reached_however_it_is_written(server: TestServer, host: str) -> None:
    outside = Outside()
    with pytest.raises(Unreachable):
        await outside.request("POST", f"http://{host}:{server.port}/", {}, b"secret")
    await outside.close()
    assert server.app[SEEN] == []


async def test_a_name_that_points_inside_is_not_followed(server: TestServer) -> None:
    outside = Outside(resolver=Names("127.0.0.1"))
    with pytest.raises(Unreachable, match="private network"):
        await outside.request("POST", f"http://market.example.id:{server.port}/", {}, b"secret")
    await outside.close()
    assert server.app[SEEN] == []


async def test_where_private_networks_are_allowed_an_answer_comes_with_small_header_names(server: TestServer) -> None:
    outside = Outside(allow_private=True)
    answer = await outside.request("GET", f"http://127.0.0.1:{server.port}/", {}, read=True)
    assert (answer.status, answer.headers["retry-after"], answer.body) == (200, "7", b"xx")
    await outside.close()


async def test_a_redirect_is_an_answer_and_not_followed(server: TestServer) -> None:
    outside = Outside(allow_private=True)
    assert (await outside.request("POST", f"http://127.0.0.1:{server.port}/away", {}, b"")).status == 302
    await outside.close()
    assert server.app[SEEN] == ["/away"]


async def test_an_endless_answer_is_cut_off(server: TestServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe, "ANSWER_MAX", 100_000)
    outside = Outside(allow_private=True)
    url = f"http://127.0.0.1:{server.port}/?size="
    assert len((await outside.request("GET", f"{url}100000", {}, read=True)).body) == 100_000
    with pytest.raises(Unreachable):
        await outside.request("GET", f"{url}100001", {}, read=True)
    await outside.close()


async def test_who_does_not_listen_is_unreachable_and_the_reason_names_no_address() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        outside = Outside(allow_private=True)
        with pytest.raises(Unreachable, match=r"^[A-Za-z]+$"):
            await outside.request("GET", f"http://127.0.0.1:{taken.getsockname()[1]}/secret", {})
        await outside.close()


def test_an_address_that_is_unsafe_is_refused_with_the_name_of_its_setting() -> None:
    for url in ("ftp://x", "market.example.id", "https://", "https://user:pass@market.example.id", "http://market.id"):
        with pytest.raises(ValueError, match="KANCA_BACKEND_URL"):
            checked_url("KANCA_BACKEND_URL", url, allow_private=False)
    assert checked_url("X", "https://market.example.id/", allow_private=False) == "https://market.example.id"
    assert checked_url("X", "http://10.0.0.1:8080", allow_private=True) == "http://10.0.0.1:8080"
