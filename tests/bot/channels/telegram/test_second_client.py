"""python-telegram-bot as an independent witness: its limits are ours, our stand-in suits it, its updates are read."""

from datetime import UTC, datetime
from typing import Any

import pytest
import telegram as ptb
from telegram import constants
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, RetryAfter

from bot.channels.channel import Arrival, File, Press, Worded
from bot.channels.telegram import polling, setup
from bot.channels.telegram import room as our_room
from bot.channels.telegram.reading import Reader
from bot.channels.telegram.showing import LIMITS, show
from tests.bot.channels.telegram.pictures import jpeg
from tests.standin import faults, telegram_rules
from tests.standin.telegram import StandInTelegram

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
SARI = ptb.User(7001, "Sari", False, last_name="W", language_code="jv")
PRIVATE = ptb.Chat(7001, "private")
GROUP = ptb.Chat(-1001, "supergroup")
READER = Reader(42, "kanca_bot")


def client(stand_in: StandInTelegram, token: str = "") -> ptb.Bot:
    at = stand_in.url
    return ptb.Bot(token or stand_in.token, base_url=f"{at}/bot", base_file_url=f"{at}/file/bot")


async def test_the_second_client_sends_what_ours_sends(telegram: StandInTelegram) -> None:
    async with client(telegram) as bot:
        assert bot.username == "kanca_bot"
        button = ptb.InlineKeyboardButton("Leres", callback_data="17:0")
        sent = await bot.send_message(7001, "Leres?", reply_markup=ptb.InlineKeyboardMarkup([[button]]))
        assert sent.reply_markup
        assert sent.reply_markup.inline_keyboard[0][0].callback_data == "17:0"
        photo = await bot.send_photo(7001, jpeg(), caption="Keripik")
        assert (photo.caption, len(photo.photo)) == ("Keripik", 1)
        assert (await bot.send_document(7001, b"{}", filename="a.json")).document
        assert await bot.answer_callback_query("1")
    assert [call.method for call in telegram.sent] == ["sendMessage", "sendPhoto", "sendDocument"]
    assert not telegram.unknown


async def test_the_second_client_fetches_files_updates_and_settings(telegram: StandInTelegram) -> None:
    telegram.keep_file("foto-1", b"data")
    async with client(telegram) as bot:
        file = await bot.get_file("foto-1")
        assert bytes(await file.download_as_bytearray()) == b"data"
        assert await bot.set_my_commands([("menu", "Menu")], language_code="jv")
        assert (await bot.get_my_commands(language_code="jv"))[0].command == "menu"
        assert await bot.set_webhook("https://kanca.example/hook", secret_token="a-b_c")
        assert (await bot.get_webhook_info()).url == "https://kanca.example/hook"
        with pytest.raises(Conflict):
            await bot.get_updates()
        assert await bot.delete_webhook()
        telegram.arrive(ptb.Update(5, message=text_message("halo")).to_dict())
        (update,) = await bot.get_updates()
        assert update.message
        assert update.message.text == "halo"


async def test_the_second_client_understands_the_stand_ins_refusals(
    telegram: StandInTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # what it will do anyway, and does not warn about
    async with client(telegram) as bot:
        telegram.script.add("sendMessage", faults.too_many(3), faults.blocked(), faults.moved(-100))
        with pytest.raises(RetryAfter):
            await bot.send_message(7001, "a")
        with pytest.raises(Forbidden):
            await bot.send_message(7001, "a")
        with pytest.raises(ptb.error.ChatMigrated):
            await bot.send_message(7001, "a")
        with pytest.raises(BadRequest, match="too long"):
            await bot.send_message(7001, "a" * 4097)
    stranger = client(telegram, "42:other")
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()


def test_our_limits_are_within_those_the_second_client_knows() -> None:
    assert LIMITS.text == constants.MessageLimit.MAX_TEXT_LENGTH
    assert LIMITS.caption == constants.MessageLimit.CAPTION_LENGTH
    assert LIMITS.buttons <= constants.InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER
    assert constants.FileSizeLimit.FILESIZE_DOWNLOAD >= our_room.FILE_BYTES
    assert constants.FileSizeLimit.PHOTOSIZE_UPLOAD >= our_room.PICTURE_BYTES
    assert constants.PollingLimit.MAX_LIMIT == polling.AT_ONCE
    assert set(setup.WANTED) < {each.value for each in constants.UpdateType}
    (longest,) = show(Worded(2**63 - 1, "?", ("a",) * LIMITS.buttons))
    data = [button["callback_data"] for row in longest["reply_markup"]["inline_keyboard"] for button in row]
    assert max(map(len, data)) <= constants.InlineKeyboardButtonLimit.MAX_CALLBACK_DATA


def test_the_stand_ins_rules_are_those_the_second_client_knows() -> None:
    assert constants.InlineKeyboardButtonLimit.MAX_CALLBACK_DATA == telegram_rules.BUTTON_BYTES
    assert constants.InlineKeyboardMarkupLimit.BUTTONS_PER_ROW == telegram_rules.ROW_BUTTONS
    assert constants.InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER == telegram_rules.ALL_BUTTONS


def text_message(text: str, chat: ptb.Chat = PRIVATE, **more: Any) -> ptb.Message:
    return ptb.Message(9, NOW, chat, from_user=SARI, text=text, **more)


def read(**update: Any) -> Arrival:
    (arrival,) = READER.read(ptb.Update(5, **update).to_dict())
    assert (arrival.id, arrival.user, arrival.name, arrival.language_code) == ("5", "7001", "Sari W", "jv")
    return arrival


def message(**content: Any) -> Arrival:
    return read(message=ptb.Message(9, NOW, PRIVATE, from_user=SARI, **content))


def test_its_texts_are_read() -> None:
    arrival = read(message=text_message("/start lanjut", entities=[ptb.MessageEntity("bot_command", 0, 6)]))
    assert (arrival.text, arrival.start, arrival.at, arrival.message) == ("/start", "lanjut", NOW, "7001:9")
    assert read(edited_message=text_message("16rb", edit_date=NOW)).kind == "edited"


def test_its_group_messages_are_read() -> None:
    ours = ptb.Message(8, NOW, GROUP, from_user=ptb.User(42, "Kanca", True), text="Leres?")
    assert read(message=text_message("ya", GROUP, reply_to_message=ours)).addressed
    assert not read(message=text_message("ya", GROUP)).addressed


def test_its_presses_are_read() -> None:
    shown = ptb.Message(8, NOW, PRIVATE, from_user=ptb.User(42, "Kanca", True), text="Leres?")
    arrival = read(callback_query=ptb.CallbackQuery("77", SARI, "1", message=shown, data="17:1"))
    assert (arrival.press, arrival.acknowledge) == (Press(17, 1), "77")


def test_its_photos_files_places_and_cards_are_read() -> None:
    sizes = [ptb.PhotoSize(f"p{width}", "u", width, width, file_size=width) for width in (1280, 90, 320)]
    assert message(photo=sizes, caption="Tiga").files == (File("p1280", "picture", "image/jpeg", 1280),)
    heic = ptb.Document("d", "u", file_name="a.heic", mime_type="image/heic", file_size=5)
    assert message(document=heic).files == (File("d", "picture", "image/heic", 5, "a.heic"),)
    assert message(voice=ptb.Voice("v", "u", 3, mime_type="audio/ogg")).kind == "voice"
    assert message(location=ptb.Location(112.24, -7.55)).place == (-7.55, 112.24)
    assert message(contact=ptb.Contact("62812", "Sari", user_id=7001)).phone == "+62812"
    assert message(contact=ptb.Contact("62812", "Budi", user_id=7002)).phone == ""


def test_its_blocks_are_read() -> None:
    bot = ptb.User(42, "Kanca", True)
    member, banned = ptb.ChatMemberMember(bot), ptb.ChatMemberBanned(bot, NOW)
    assert read(my_chat_member=ptb.ChatMemberUpdated(PRIVATE, SARI, NOW, member, banned)).kind == "blocked"
    assert read(my_chat_member=ptb.ChatMemberUpdated(PRIVATE, SARI, NOW, banned, member)).kind == "unblocked"
