"""Files that people have sent: fetched with the token, within limits, and from nowhere else."""

from __future__ import annotations

import json

import pytest

from bot.channels.channel import File, NotFetched
from bot.channels.whatsapp import files
from bot.channels.whatsapp.room import WhatsAppRoom
from tests.bot.channels.telegram.pictures import jpeg
from tests.bot.channels.whatsapp.conftest import TOKEN
from tests.servers.ports import free_port
from tests.standin.faults import Fault, cut, proxy
from tests.standin.whatsapp import StandInWhatsApp
from tests.standin.whatsapp_faults import expired, refusal

PHOTO = File("8001", "picture", "image/jpeg")


def told(url: str, size: int = 100) -> Fault:
    return Fault(body=json.dumps({"url": url, "mime_type": "image/jpeg", "file_size": size}).encode())


async def test_a_photo_comes_as_it_is(whatsapp: StandInWhatsApp, room: WhatsAppRoom) -> None:
    whatsapp.keep_file("8001", jpeg())
    assert await room.fetch(PHOTO) == jpeg()


@pytest.mark.parametrize(
    ("step", "fault", "forever", "name"),
    [
        ("look", refusal(100, subcode=33), True, "picture-lost"),
        ("look", refusal(131000), False, "picture-lost"),
        ("look", expired(), False, "picture-lost"),
        ("look", proxy(502), False, "picture-lost"),
        ("look", cut(), False, "picture-lost"),
        ("look", told("http://127.0.0.1:1/x"), True, "picture-lost"),
        ("look", told("https://127.0.0.1:1/x"), False, "picture-lost"),
        ("look", told("https://localhost:1/x"), False, "picture-lost"),
        ("look", told("file:///etc/passwd"), True, "picture-lost"),
        ("look", told(""), False, "picture-lost"),
        ("look", told("https://[x"), True, "picture-lost"),
        ("look", told("x", files.PICTURE_BYTES + 1), True, "picture-too-big"),
        ("download", proxy(404), False, "picture-lost"),
        ("download", cut(), False, "picture-lost"),
        ("download", Fault(body=b""), False, "picture-lost"),
    ],
)
async def test_what_cannot_be_had_says_whether_to_try_again(
    whatsapp: StandInWhatsApp, room: WhatsAppRoom, step: str, fault: Fault, forever: bool, name: str
) -> None:
    whatsapp.keep_file("8001", jpeg())
    whatsapp.script.add(step, fault)
    with pytest.raises(NotFetched) as raised:
        await room.fetch(PHOTO)
    assert (raised.value.forever, raised.value.name) == (forever, name)
    assert TOKEN not in f"{raised.value!r} {raised.value.__cause__!r}"


async def test_no_more_is_read_than_a_photo_may_have(
    whatsapp: StandInWhatsApp, room: WhatsAppRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "PICTURE_BYTES", 1000)
    whatsapp.keep_file("8001", b"x" * 300_000)
    lies = f"http://127.0.0.1:{whatsapp.port}/attachments/1"
    whatsapp.account._urls["1"] = ("8001", float("inf"))
    whatsapp.script.add("look", told(lies, 10))
    with pytest.raises(NotFetched) as raised:
        await room.fetch(PHOTO)
    assert raised.value.name == "picture-too-big"


async def test_a_file_nobody_has_is_lost_and_a_host_that_is_away_is_asked_again(
    whatsapp: StandInWhatsApp, room: WhatsAppRoom
) -> None:
    for ref in ("../../8001", "8001"):
        with pytest.raises(NotFetched) as raised:
            await room.fetch(File(ref, "picture"))
        assert raised.value.forever
    whatsapp.script.add("look", told(f"https://127.0.0.1:{free_port()}/x"))
    with pytest.raises(NotFetched) as raised:
        await room.fetch(PHOTO)
    assert not raised.value.forever
