"""What Telegram is told before people come, and what is asked of it."""

import pytest

from bot.channels.channel import Refused, TryLater
from bot.channels.telegram import setup
from bot.channels.telegram.room import TelegramRoom
from tests.standin import faults
from tests.standin.telegram import StandInTelegram


async def test_the_bot_learns_its_own_name(telegram: StandInTelegram, room: TelegramRoom) -> None:
    room.reader.name = ""
    assert await setup.introduce(room) == "kanca_bot"
    assert room.reader.name == "kanca_bot"


async def test_commands_are_set_for_each_language(telegram: StandInTelegram, room: TelegramRoom) -> None:
    menus = {
        "": [("menu", "Menu")],
        "id": [("menu", "Lihat menu")],
        "jv": [("menu", "Mirsani menu"), ("batal", "Wurung")],
    }
    await setup.set_commands(room, menus)
    told = telegram.account.commands
    assert {
        language: [(each["command"], each["description"]) for each in menu] for language, menu in told.items()
    } == menus


async def test_a_command_that_telegram_refuses_is_an_error_at_the_start(room: TelegramRoom) -> None:
    with pytest.raises(Refused, match="BOT_COMMAND_INVALID"):
        await setup.set_commands(room, {"id": [("Datan Saya", "x")]})


async def test_the_webhook_is_set_with_our_secret_and_taken_away_again(
    telegram: StandInTelegram, room: TelegramRoom
) -> None:
    await setup.set_webhook(room, "https://kanca.example/webhooks/telegram", max_connections=7)
    assert telegram.push
    assert (telegram.push.secret, telegram.push.max_connections) == ("rahasia-1", 7)
    assert telegram.account.allowed == ["message", "edited_message", "callback_query", "my_chat_member"]
    await setup.delete_webhook(room)
    assert telegram.push is None


async def test_a_telegram_that_asks_to_wait_is_heard(telegram: StandInTelegram, room: TelegramRoom) -> None:
    telegram.script.add("setWebhook", faults.too_many(2))
    with pytest.raises(TryLater) as caught:
        await setup.set_webhook(room, "https://kanca.example/webhooks/telegram")
    assert caught.value.after == 2.0
