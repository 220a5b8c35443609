"""A stand-in Cloud API, and our room speaking to it."""

from collections.abc import AsyncIterator

import pytest

from bot.channels.whatsapp.room import WhatsAppRoom
from bot.media import Missing, Unavailable
from tests.bot.channels.telegram.pictures import jpeg
from tests.standin.whatsapp import StandInWhatsApp

TOKEN = "EAA-CANARY-never-show-this"


async def open_picture(ref: str) -> bytes:
    if ref == "gone":
        raise Missing(ref)
    if ref == "store-down":
        raise Unavailable("the store is down")
    return b"\x89PNG\r\n\x1a\n" + b"x" * 100 if ref == "drawn" else jpeg()


async def open_document(ref: str) -> bytes:
    return b'{"ref": "%s"}' % ref.encode()


def room_at(base: str, token: str = TOKEN, secret: str = "app-secret") -> WhatsAppRoom:
    return WhatsAppRoom(
        token, phone_id="106540352242922", app_secret=secret, base=base,
        open_picture=open_picture, open_document=open_document,
    )  # fmt: skip


@pytest.fixture
async def whatsapp() -> AsyncIterator[StandInWhatsApp]:
    async with StandInWhatsApp(token=TOKEN) as stand_in:
        yield stand_in


@pytest.fixture
async def room(whatsapp: StandInWhatsApp) -> AsyncIterator[WhatsAppRoom]:
    room = room_at(whatsapp.url)
    yield room
    await room.close()
