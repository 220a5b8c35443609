"""Fetching a file: its bytes, or why not, and never the address that shows the token."""

import logging
import traceback

import pytest

from bot.channels.channel import File, NotFetched
from bot.channels.telegram import wire
from bot.channels.telegram.room import TelegramRoom
from tests.standin import faults
from tests.standin.faults import Fault
from tests.standin.telegram import StandInTelegram

PHOTO = File("foto-1", "picture", "image/jpeg", 1000)


async def test_a_file_is_fetched_whole(telegram: StandInTelegram, room: TelegramRoom) -> None:
    data = bytes(range(256)) * 4000
    telegram.keep_file("foto-1", data)
    assert await room.fetch(PHOTO) == data


async def test_a_documents_name_may_need_care_in_an_address(telegram: StandInTelegram, room: TelegramRoom) -> None:
    telegram.keep_file("foto usaha #1?é", b"data")
    assert await room.fetch(File("foto usaha #1?é", "document")) == b"data"


FAILURES: list[tuple[str, str, Fault, bool]] = [
    ("the file id is wrong", "getFile", faults.bad("wrong file_id or the file is invalid"), True),
    ("the file is not there yet", "getFile", faults.bad("wrong file_id or the file is temporarily unavailable"), False),
    ("too many questions", "getFile", faults.too_many(3), False),
    ("a server fails", "getFile", faults.refusal(500, "Internal Server Error"), False),
    ("the token is wrong", "getFile", faults.unauthorized(), False),
    ("no answer", "getFile", faults.silence(taken=False), False),
    ("no path", "getFile", Fault(body=b'{"ok":true,"result":{"file_id":"foto-1"}}', taken=True), False),
    ("no file at all", "getFile", Fault(body=b'{"ok":true,"result":[]}', taken=True), False),
    ("the link has expired", "download", faults.refusal(404, "Not Found"), False),
    ("the file server fails", "download", faults.proxy(502), False),
    ("the file server is silent", "download", faults.silence(taken=False), False),
    ("the connection breaks half-way", "download", faults.cut(), False),
]


@pytest.mark.parametrize(
    ("method", "fault", "forever"), [row[1:] for row in FAILURES], ids=[row[0] for row in FAILURES]
)
async def test_every_failure_tells_whether_to_try_again(
    telegram: StandInTelegram,
    room: TelegramRoom,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    method: str,
    fault: Fault,
    forever: bool,
) -> None:
    if fault.ends == "silence":
        for name in ("CONNECT_SECONDS", "ANSWER_SECONDS", "UPLOAD_SECONDS"):
            monkeypatch.setattr(wire, name, 0.1)
    telegram.keep_file("foto-1", b"data" * 1000)
    telegram.script.add(method, fault)
    with caplog.at_level(logging.DEBUG), pytest.raises(NotFetched) as caught:
        await room.fetch(PHOTO)
    assert (caught.value.forever, caught.value.name) == (forever, "picture-lost")
    assert "CANARY" not in "".join(traceback.format_exception(caught.value)) + caplog.text
    assert await room.fetch(PHOTO) == b"data" * 1000


async def test_a_picture_that_is_too_big_is_not_fetched_and_not_tried_again(
    telegram: StandInTelegram, room: TelegramRoom
) -> None:
    telegram.keep_file("foto-1", b"0" * 10_000_001)
    telegram.keep_file("big", b"0" * 20_000_001)
    small_lie = Fault(body=b'{"ok":true,"result":{"file_path":"files/foto-1","file_size":9}}', taken=True)
    for file in (File("foto-1", "picture", size=10_000_001), PHOTO, PHOTO, File("big", "document")):
        with pytest.raises(NotFetched) as caught:
            await room.fetch(file)
        assert (caught.value.forever, caught.value.name) == (True, "picture-too-big")
        telegram.script.add("getFile", *[small_lie] * (len(telegram.called("getFile")) == 1))
    assert len(telegram.called("getFile")) == 3


async def test_ten_megabytes_are_a_picture_still(telegram: StandInTelegram, room: TelegramRoom) -> None:
    telegram.keep_file("foto-1", b"0" * 10_000_000)
    assert len(await room.fetch(PHOTO)) == 10_000_000
