"""A stand-in Bot API, and our room speaking to it."""

from collections.abc import AsyncIterator

import pytest

from bot.channels.telegram.room import TelegramRoom
from bot.media import Missing, Unavailable
from tests.bot.channels.telegram.pictures import jpeg
from tests.standin.telegram import StandInTelegram

TOKEN = "42:CANARY-never-show-this"


async def open_picture(ref: str) -> bytes:
    if ref == "gone":
        raise Missing(ref)
    if ref == "store-down":
        raise Unavailable("the store is down")
    return jpeg()


async def open_document(ref: str) -> bytes:
    return b'{"ref": "%s"}' % ref.encode()


def room_at(base: str, token: str = TOKEN) -> TelegramRoom:
    return TelegramRoom(
        token,
        secret="rahasia-1",
        base=base,
        bot_name="kanca_bot",
        open_picture=open_picture,
        open_document=open_document,
    )


@pytest.fixture
async def telegram() -> AsyncIterator[StandInTelegram]:
    async with StandInTelegram(TOKEN) as stand_in:
        yield stand_in


@pytest.fixture
async def room(telegram: StandInTelegram) -> AsyncIterator[TelegramRoom]:
    room = room_at(telegram.url)
    yield room
    await room.close()
