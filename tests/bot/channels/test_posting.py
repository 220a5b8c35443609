"""Posting over connections that stay open: what comes back, and what is in doubt when it does not."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
import pytest_asyncio

from bot.channels.posting import HungUp, NotConnected, Posting
from tests.servers.ports import free_port

OK = b'HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{"ok":true}'


class Origin:
    """A server that answers request number n with the n-th of `answers`, as it is; b"" hangs up, None says nothing."""

    def __init__(self) -> None:
        self.answers: list[bytes | None] = []
        self.heads: list[str] = []
        self.bodies: list[bytes] = []
        self.connections = 0
        self.url = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        while head := (await reader.readuntil(b"\r\n\r\n")).decode() if not reader.at_eof() else "":
            self.heads.append(head)
            length = next(line for line in head.split("\r\n") if line.startswith("Content-Length"))
            self.bodies.append(await reader.readexactly(int(length.split(": ")[1])))
            answer = self.answers.pop(0)
            if answer is None:
                continue
            writer.write(answer)
            if not answer or b"close" in answer or b"half" in answer:
                break
        writer.close()


@pytest_asyncio.fixture
async def origin() -> AsyncIterator[Origin]:
    origin = Origin()

    async def quietly(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await origin.serve(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(quietly, "127.0.0.1", 0)
    origin.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    yield origin
    server.close()


@pytest_asyncio.fixture
async def post(origin: Origin) -> AsyncIterator[Callable[[], Awaitable[tuple[int, bytes]]]]:
    posting = Posting(origin.url, ssl.create_default_context())
    yield lambda: posting.post("/bot42:secret/sendMessage", b'{"chat_id":1}', 0.5)
    posting.close()


Post = Callable[[], Awaitable[tuple[int, bytes]]]


async def test_what_is_posted_arrives_whole_and_so_does_the_answer(origin: Origin, post: Post) -> None:
    origin.answers = [OK]
    assert await post() == (200, b'{"ok":true}')
    assert origin.bodies == [b'{"chat_id":1}']
    assert origin.heads[0].startswith("POST /bot42:secret/sendMessage HTTP/1.1\r\nHost: 127.0.0.1:")


async def test_a_token_is_shown_and_what_is_no_json_says_what_it_is(origin: Origin) -> None:
    origin.answers = [OK]
    posting = Posting(origin.url, ssl.create_default_context(), bearer="EAA-secret")
    await posting.post("/v26.0/1/media", b"--x--", 0.5, content="multipart/form-data; boundary=x")
    posting.close()
    assert "\r\nAuthorization: Bearer EAA-secret\r\n" in origin.heads[0]
    assert "\r\nContent-Type: multipart/form-data; boundary=x\r\n" in origin.heads[0]


async def test_one_connection_serves_one_request_after_the_other(origin: Origin, post: Post) -> None:
    origin.answers = [OK, b"HTTP/1.1 429 Slow\r\nContent-Length: 2\r\n\r\n{}", OK]
    assert [(await post())[0] for _ in range(3)] == [200, 429, 200]
    assert origin.connections == 1


async def test_requests_at_the_same_time_have_connections_of_their_own(origin: Origin, post: Post) -> None:
    origin.answers = [OK, OK]
    assert tuple(await asyncio.gather(post(), post())) == ((200, b'{"ok":true}'),) * 2
    assert origin.connections == 2


async def test_an_answer_in_chunks_is_put_together(origin: Origin, post: Post) -> None:
    origin.answers = [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"]
    assert await post() == (200, b"abcde")


async def test_a_server_that_closes_after_its_answer_is_called_anew(origin: Origin, post: Post) -> None:
    origin.answers = [b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", OK]
    assert await post() == (200, b"")
    assert await post() == (200, b'{"ok":true}')
    assert origin.connections == 2


@pytest.mark.parametrize("answer", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", b"half a word, no HTTP"])
async def test_an_answer_that_is_none_leaves_a_doubt_and_the_next_one_is_right(
    origin: Origin, post: Post, answer: bytes
) -> None:
    origin.answers = [answer, OK]
    with pytest.raises(HungUp):
        await post()
    assert await post() == (200, b'{"ok":true}')


async def test_a_late_answer_is_not_taken_for_that_of_the_next_request(origin: Origin, post: Post) -> None:
    origin.answers = [None, OK]
    with pytest.raises(TimeoutError):
        await post()
    assert await post() == (200, b'{"ok":true}')
    assert origin.connections == 2


async def test_where_nobody_listens_nothing_was_sent() -> None:
    posting = Posting(f"http://127.0.0.1:{free_port()}", ssl.create_default_context())
    with pytest.raises(NotConnected):
        await posting.post("/", b"{}", 1.0)
