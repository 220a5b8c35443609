"""Sending: what arrives at the Bot API, and what every kind of failure means for the message."""

import logging
import traceback

import pytest

from bot.channels.channel import Doubtful, NotDelivered, Refused, TryLater, Unreachable, Worded
from bot.channels.telegram import wire
from bot.channels.telegram.room import TelegramRoom
from tests.bot.channels.telegram.conftest import TOKEN, room_at
from tests.bot.channels.telegram.pictures import jpeg
from tests.standin import faults
from tests.standin.faults import Fault
from tests.standin.telegram import StandInTelegram
from tests.standin.telegram_people import Somebody
from tests.standin.telegram_rules import Upload

SARI = Somebody(7001)
QUESTION = Worded(17, "Leres?", ("Leres", "Ubah"))
PICTURE = Worded(18, "Keripik singkong", ("Ubah",), picture="a" * 64)
DOCUMENT = Worded(19, "Ini datanya.", document={"name": "data-saya.json", "ref": "d1"})


async def deliver(room: TelegramRoom, message: Worded, chat: str = "7001") -> list[str]:
    return [await room.deliver(chat, payload) for payload in room.show(message)]


async def test_a_question_arrives_with_its_buttons_and_without_markup(
    telegram: StandInTelegram, room: TelegramRoom
) -> None:
    (delivered,) = await deliver(room, QUESTION)
    (call,) = telegram.to(7001)
    assert delivered == f"7001:{call.message['message_id']}"
    assert call.text == "Leres?"
    assert "parse_mode" not in call.parameters
    (row,) = call.message["reply_markup"]["inline_keyboard"]
    assert row == [{"text": "Leres", "callback_data": "17:0"}, {"text": "Ubah", "callback_data": "17:1"}]
    assert not telegram.unknown


async def test_words_that_look_like_markup_arrive_as_they_are(telegram: StandInTelegram, room: TelegramRoom) -> None:
    said = "<b>Kripik</b> *pedas* _enak_ [x](http://y.example) & \\ `" + "🥔"
    await deliver(room, Worded(1, said))
    assert [call.text for call in telegram.sent] == [said]


async def test_a_picture_and_a_document_arrive_as_files_with_caption_and_buttons(
    telegram: StandInTelegram, room: TelegramRoom
) -> None:
    await deliver(room, PICTURE)
    await deliver(room, DOCUMENT)
    picture, document = telegram.to(7001)
    assert picture.parameters["photo"] == Upload("foto.jpg", jpeg())
    assert (picture.text, picture.message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]) == (
        "Keripik singkong",
        "18:0",
    )
    assert document.parameters["document"] == Upload("data-saya.json", b'{"ref": "d1"}')
    assert document.text == "Ini datanya."


async def test_a_text_too_long_for_a_caption_follows_the_picture(telegram: StandInTelegram, room: TelegramRoom) -> None:
    await deliver(room, Worded(1, "a" * 1025, ("Ubah",), picture="a" * 64))
    assert [call.method for call in telegram.to(7001)] == ["sendPhoto", "sendMessage"]


async def test_a_text_of_any_length_arrives_whole(telegram: StandInTelegram, room: TelegramRoom) -> None:
    said = " ".join(f"kalimat-{n}🥔." for n in range(900))
    await deliver(room, Worded(1, said, ("Ya",)))
    calls = telegram.to(7001)
    assert len(calls) > 2
    assert " ".join(call.text for call in calls) == said
    assert ["reply_markup" in call.parameters for call in calls] == [False] * (len(calls) - 1) + [True]


async def test_a_picture_that_was_deleted_meanwhile_leaves_its_words(
    telegram: StandInTelegram, room: TelegramRoom
) -> None:
    await deliver(room, Worded(18, "Keripik", ("Ubah",), picture="gone"))
    (call,) = telegram.to(7001)
    assert (call.method, call.text, "reply_markup" in call.message) == ("sendMessage", "Keripik", True)
    with pytest.raises(Refused):
        await deliver(room, Worded(18, "", picture="gone"))


async def test_a_store_of_ours_that_is_down_makes_the_picture_wait(room: TelegramRoom) -> None:
    with pytest.raises(TryLater, match="our own store"):
        await deliver(room, Worded(18, "Keripik", picture="store-down"))


async def test_a_group_that_became_a_supergroup_is_followed_and_remembered(
    telegram: StandInTelegram, room: TelegramRoom
) -> None:
    telegram.migrated[-77] = -100077
    first, second = [(await deliver(room, message, "-77"))[0] for message in (QUESTION, PICTURE)]
    assert first.startswith("-100077:")
    assert second.startswith("-100077:")
    assert [call.parameters["chat_id"] for call in telegram.calls] in (
        [-77, -100077, -100077],
        ["-77", -100077, -100077],
    )


async def test_whoever_keeps_groups_is_told_where_one_has_gone_after_the_message_has_left(
    telegram: StandInTelegram, room: TelegramRoom
) -> None:
    told: list[tuple[str, str, int]] = []

    async def keep(old: str, new: str) -> None:
        told.append((old, new, len(telegram.sent)))

    room.tell_moved = keep
    telegram.migrated[-77] = -100077
    await deliver(room, QUESTION, "-77")
    await deliver(room, QUESTION, "-100077")
    assert told == [("-77", "-100077", 1)]


async def test_a_press_is_answered_and_an_old_one_harms_nobody(telegram: StandInTelegram, room: TelegramRoom) -> None:
    await deliver(room, QUESTION)
    (press,) = room.read(SARI.presses(telegram.sent[0].message, "Leres"))
    old = faults.bad("query is too old and response timeout expired or query ID is invalid")
    telegram.script.add("answerCallbackQuery", old, faults.too_many(3), faults.reset(taken=False))
    for _ in range(4):
        await room.acknowledge(press)
    calls = telegram.called("answerCallbackQuery")
    assert [call.status for call in calls] == [400, 429, 0, 200]
    assert {call.parameters["callback_query_id"] for call in calls} == {press.acknowledge}


async def test_what_is_no_press_needs_no_answer(telegram: StandInTelegram, room: TelegramRoom) -> None:
    (said,) = room.read(SARI.says("halo"))
    await room.acknowledge(said)
    assert telegram.calls == []


Meaning = tuple[type[NotDelivered], float | None, bool]


def try_later(after: float | None = None, everyone: bool = False) -> Meaning:
    return TryLater, after, everyone


DOUBTFUL: Meaning = (Doubtful, None, False)
UNREACHABLE: Meaning = (Unreachable, None, False)
REFUSED: Meaning = (Refused, None, False)

FAILURES: list[tuple[str, Fault, Meaning, int]] = [
    ("429 with retry_after", faults.too_many(7), try_later(7.0), 0),
    ("429 without retry_after", faults.too_many(), try_later(), 0),
    ("429 from a proxy", faults.proxy(429), try_later(), 0),
    ("500", faults.refusal(500, "Internal Server Error"), try_later(), 0),
    ("500 while restarting", faults.refusal(500, "Internal Server Error: restart"), try_later(), 0),
    ("502 from a proxy", faults.proxy(502), try_later(), 0),
    ("502 as JSON", faults.refusal(502, "Bad Gateway"), try_later(), 0),
    ("503 from a proxy", faults.proxy(503), try_later(), 0),
    ("503 as JSON", faults.refusal(503, "Service Unavailable"), try_later(), 0),
    ("504 from a proxy", faults.proxy(504), DOUBTFUL, 0),
    ("504 as JSON", faults.refusal(504, "Gateway Timeout"), DOUBTFUL, 0),
    ("no answer, not taken", faults.silence(taken=False), DOUBTFUL, 0),
    ("no answer, taken", faults.silence(taken=True), DOUBTFUL, 1),
    ("reset, not taken", faults.reset(taken=False), DOUBTFUL, 0),
    ("reset, taken", faults.reset(taken=True), DOUBTFUL, 1),
    ("reset in the middle of the answer", faults.cut(), DOUBTFUL, 1),
    ("200 that is no JSON", faults.garbage(), DOUBTFUL, 1),
    ("200 that is a list", Fault(body=b"[]", taken=True), DOUBTFUL, 1),
    ("200 without a message", Fault(body=b'{"ok":true,"result":true}', taken=True), DOUBTFUL, 1),
    ("200 with half a message", Fault(body=b'{"ok":true,"result":{"message_id":"x"}}', taken=True), DOUBTFUL, 1),
    ("301 to elsewhere", faults.proxy(301), try_later(), 0),
    ("400 about the message", faults.bad("message is too long"), REFUSED, 0),
    ("400 about rights", faults.bad("not enough rights to send text messages to the chat"), REFUSED, 0),
    ("400 chat not found", faults.bad("chat not found"), UNREACHABLE, 0),
    ("400 PEER_ID_INVALID", faults.bad("PEER_ID_INVALID"), UNREACHABLE, 0),
    ("401", faults.unauthorized(), try_later(None, True), 0),
    ("403 blocked", faults.blocked(), UNREACHABLE, 0),
    ("403 deactivated", faults.refusal(403, "Forbidden: user is deactivated"), UNREACHABLE, 0),
    ("403 kicked", faults.refusal(403, "Forbidden: bot was kicked from the group chat"), UNREACHABLE, 0),
    ("403 from a proxy", faults.proxy(403), try_later(), 0),
    ("404", faults.refusal(404, "Not Found"), try_later(None, True), 0),
    ("409", faults.refusal(409, "Conflict"), try_later(), 0),
    ("413", faults.refusal(413, "Request Entity Too Large"), REFUSED, 0),
]  # fmt: skip


@pytest.mark.parametrize("message", [QUESTION, PICTURE], ids=["text", "picture"])
@pytest.mark.parametrize(("fault", "meaning", "taken"), [row[1:] for row in FAILURES], ids=[row[0] for row in FAILURES])
async def test_every_failure_means_one_thing_and_never_shows_the_token(
    telegram: StandInTelegram,
    room: TelegramRoom,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    message: Worded,
    fault: Fault,
    meaning: Meaning,
    taken: int,
) -> None:
    if fault.ends == "silence":
        monkeypatch.setattr(wire, "ANSWER_SECONDS", 0.1)
        monkeypatch.setattr(wire, "UPLOAD_SECONDS", 0.1)
        monkeypatch.setattr(wire, "CONNECT_SECONDS", 0.1)
    telegram.script.add("*", fault)
    with caplog.at_level(logging.DEBUG), pytest.raises(NotDelivered) as caught:
        await deliver(room, message)
    error = caught.value
    after, everyone = getattr(error, "after", None), getattr(error, "everyone", False)
    assert (type(error), after, everyone) == meaning
    assert len(telegram.sent) == taken
    shown = "".join(traceback.format_exception(error)) + repr(error) + caplog.text
    assert "CANARY" not in shown


async def test_a_door_that_is_shut_sends_nothing_and_holds_everybody(caplog: pytest.LogCaptureFixture) -> None:
    async with StandInTelegram(TOKEN) as telegram:
        base = telegram.url
    room = room_at(base)
    for message in (QUESTION, PICTURE):
        with caplog.at_level(logging.DEBUG), pytest.raises(TryLater) as caught:
            await deliver(room, message)
        assert caught.value.everyone
        assert "CANARY" not in "".join(traceback.format_exception(caught.value)) + caplog.text
    await room.close()


async def test_a_wrong_token_is_not_shown_when_telegram_denies_it(telegram: StandInTelegram) -> None:
    room = room_at(telegram.url, "43:CANARY-a-wrong-one")
    with pytest.raises(TryLater, match="KANCA_TELEGRAM_TOKEN") as caught:
        await deliver(room, QUESTION)
    assert caught.value.everyone
    assert "CANARY" not in "".join(traceback.format_exception(caught.value))
    await room.close()


@pytest.mark.parametrize("base", ["", "api.telegram.org", "ftp://a.example", "https://"])
def test_an_address_that_is_none_is_told_at_the_start(base: str) -> None:
    with pytest.raises(ValueError, match="KANCA_TELEGRAM_API_URL"):
        room_at(base)


@pytest.mark.parametrize(
    ("headers", "right"),
    [
        ({"X-Telegram-Bot-Api-Secret-Token": "rahasia-1"}, True),
        ({"x-telegram-bot-api-secret-token": "rahasia-1"}, True),
        ({"X-Telegram-Bot-Api-Secret-Token": "rahasia-2"}, False),
        ({"X-Telegram-Bot-Api-Secret-Token": "é"}, False),
        ({"X-Telegram-Bot-Api-Secret-Token": ""}, False),
        ({}, False),
    ],
)
async def test_only_who_shows_the_secret_is_telegram(room: TelegramRoom, headers: dict[str, str], right: bool) -> None:
    assert room.verify(headers, b"{}") is right
    room.secret = ""
    assert not room.verify(headers, b"{}")
