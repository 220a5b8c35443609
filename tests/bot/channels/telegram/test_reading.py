"""What people do on Telegram, as arrivals; and nothing else gets through."""

import copy
import json
import random
import subprocess
import sys
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.channels.channel import Arrival, File, Press
from bot.channels.fitting import clean
from bot.channels.telegram.reading import Reader
from tests.standin.telegram_people import Somebody, Update

SARI = Somebody(7001, "Sari", "Wulandari", "jv")
GROUP = SARI.in_group()
READER = Reader(42, "kanca_bot")
OUR_MESSAGE = {
    "message_id": 5,
    "date": 1_790_000_000,
    "chat": SARI.here,
    "from": {"id": 42, "is_bot": True, "first_name": "Kanca"},
    "text": "Leres?",
    "reply_markup": {
        "inline_keyboard": [[{"text": "Leres", "callback_data": "17:0"}, {"text": "Ubah", "callback_data": "17:1"}]]
    },
}


def one(update: Update) -> Arrival:
    (arrival,) = READER.read(update)
    return arrival


def test_a_text_arrives_with_who_where_and_when() -> None:
    update = SARI.says("Keripik singkong 15rb")
    message = update["message"]
    assert one(update) == Arrival(
        channel="telegram",
        id=str(update["update_id"]),
        user="7001",
        chat="7001",
        kind="text",
        at=datetime.fromtimestamp(message["date"], UTC),
        text="Keripik singkong 15rb",
        message=f"7001:{message['message_id']}",
        name="Sari Wulandari",
        language_code="jv",
    )


@pytest.mark.parametrize(
    ("typed", "text", "start"),
    [
        ("/daftar", "/daftar", ""),
        ("/Daftar@kanca_bot", "/daftar", ""),
        ("/daftar@somebody_else", "/daftar", ""),
        ("/produk keripik 15rb", "/produk keripik 15rb", ""),
        ("/start", "/start", ""),
        ("/start lanjut-4f9a_", "/start", "lanjut-4f9a_"),
        ("/start@kanca_bot lanjut", "/start", "lanjut"),
        ("/ya, begitu", "/ya, begitu", ""),
        ("1/2 kg", "1/2 kg", ""),
        ("halo @kanca_bot", "halo @kanca_bot", ""),
    ],
)
def test_commands_are_read_without_our_name_and_start_with_what_its_link_carried(
    typed: str, text: str, start: str
) -> None:
    arrival = one(SARI.says(typed))
    assert (arrival.text, arrival.start, arrival.private, arrival.addressed) == (text, start, True, True)


@pytest.mark.parametrize(
    ("typed", "text", "addressed"),
    [
        ("halo semua", "halo semua", False),
        ("@kanca_bot, menu", "menu", True),
        ("menu @KANCA_bot", "menu", True),
        ("tulis ke @kanca_bottle", "tulis ke @kanca_bottle", False),
        ("sari@kanca_bot.example", "sari@kanca_bot.example", False),
        ("/menu", "/menu", True),
        ("/menu@Kanca_Bot", "/menu", True),
    ],
)
def test_in_a_group_only_what_names_us_is_for_us(typed: str, text: str, addressed: bool) -> None:
    arrival = one(GROUP.says(typed))
    assert (arrival.text, arrival.addressed, arrival.private) == (text, addressed, False)
    assert (arrival.user, arrival.chat) == ("7001", "-1001234567890")


def test_in_a_group_a_reply_to_us_is_for_us_and_a_reply_to_another_is_not() -> None:
    assert one(GROUP.says("ya", reply_to=OUR_MESSAGE)).addressed
    assert not one(GROUP.says("ya", reply_to=SARI.says("lha?")["message"])).addressed


def test_a_command_for_another_bot_of_the_group_is_not_even_heard() -> None:
    assert READER.read(GROUP.says("/menu@toko_bot")) == []


@pytest.mark.parametrize(("choice", "press"), [("Leres", Press(17, 0)), ("Ubah", Press(17, 1))])
def test_a_press_tells_row_and_position_and_wants_an_answer(choice: str, press: Press) -> None:
    update = SARI.presses(OUR_MESSAGE, choice)
    arrival = one(update)
    assert (arrival.kind, arrival.press, arrival.chat, arrival.private) == ("press", press, "7001", True)
    assert arrival.acknowledge == update["callback_query"]["id"]


@pytest.mark.parametrize("data", ["", "x", "17", "17:", "17:0:1", "-1:0", "1" * 19 + ":0", "١:٢", "17:0\n"])
def test_a_button_that_was_never_ours_leads_to_no_row(data: str) -> None:
    assert one(SARI.presses_data(OUR_MESSAGE, data)).press == Press(0, 0)


def test_a_press_on_a_message_that_is_gone_still_has_a_person_and_a_chat() -> None:
    update = SARI.presses_data(OUR_MESSAGE, "17:0")
    update["callback_query"]["message"] = {"message_id": 5, "date": 0, "chat": GROUP.here}
    assert (one(update).chat, one(update).private) == ("-1001234567890", False)
    del update["callback_query"]["message"]
    assert (one(update).chat, one(update).private) == ("7001", True)


def test_of_a_photo_the_largest_size_arrives_with_its_caption() -> None:
    arrival = one(SARI.photo("foto-9", "Keripik"))
    assert (arrival.kind, arrival.text) == ("picture", "Keripik")
    assert arrival.files == (File("foto-9", "picture", "image/jpeg", 1280 * 90),)


def test_each_photo_of_an_album_arrives_by_itself() -> None:
    arrivals = [one(update) for update in SARI.album("a", "b", "c", caption="Tiga")]
    assert [arrival.files[0].ref for arrival in arrivals] == ["a", "b", "c"]
    assert [arrival.text for arrival in arrivals] == ["Tiga", "", ""]
    assert len({arrival.id for arrival in arrivals}) == 3


@pytest.mark.parametrize(
    ("update", "kind", "files"),
    [
        (SARI.document("d", "image/heic", "a.heic", 5), "picture", (File("d", "picture", "image/heic", 5, "a.heic"),)),
        (SARI.document("d"), "document", (File("d", "document", "application/pdf", 9, "a.pdf"),)),
        (SARI.message(video={"file_id": "v"}), "document", (File("v", "document"),)),
        (SARI.voice("s"), "voice", (File("s", "voice", "audio/ogg"),)),
        (SARI.message(audio={"file_id": "m", "file_name": "a.mp3"}), "voice", (File("m", "voice", name="a.mp3"),)),
        (SARI.message(sticker={"file_id": "s"}), "other", ()),
        (SARI.message(animation={"file_id": "s"}, document={"file_id": "s"}), "other", ()),
        (SARI.message(poll={}), "other", ()),
    ],
)
def test_what_people_attach_arrives_as_what_it_is(update: Update, kind: str, files: tuple[File, ...]) -> None:
    assert (one(update).kind, one(update).files) == (kind, files)


def test_a_location_or_a_venue_is_a_place() -> None:
    assert one(SARI.location(-7.55, 112)).place == (-7.55, 112.0)
    venue = SARI.message(location={"latitude": 1, "longitude": 2}, venue={"title": "Pasar"})
    assert (one(venue).kind, one(venue).place) == ("location", (1.0, 2.0))


@pytest.mark.parametrize("phone", ["+6281234567890", "6281234567890"])
def test_only_the_persons_own_number_is_believed(phone: str) -> None:
    own, other = one(SARI.contact(phone)), one(SARI.contact(phone, own=False))
    assert (own.kind, own.phone) == ("contact", "+6281234567890")
    assert (other.kind, other.phone, other.problem) == ("contact", "", "contact-of-another")


def test_a_card_without_a_telegram_account_is_somebody_elses() -> None:
    update = SARI.contact("0812")
    del update["message"]["contact"]["user_id"]
    assert (one(update).problem, one(update).phone) == ("contact-of-another", "")


def test_an_edit_carries_the_number_of_what_it_changes() -> None:
    said = SARI.says("15rb")
    arrival = one(SARI.edits(said, "16rb"))
    assert (arrival.kind, arrival.text, arrival.message) == ("edited", "16rb", one(said).message)


def test_a_live_location_that_moves_is_no_edit() -> None:
    update = {"update_id": 1, "edited_message": {**SARI.location()["message"], "edit_date": 1_790_000_000}}
    assert READER.read(update) == []


def test_blocking_and_unblocking_are_heard_and_group_membership_is_not() -> None:
    assert [one(SARI.blocks()).kind, one(SARI.unblocks()).kind] == ["blocked", "unblocked"]
    assert one(SARI.blocks()).chat == "7001"
    assert READER.read(GROUP.blocks()) == []


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 1},
        {"update_id": 1, "channel_post": {"text": "hi"}},
        {"update_id": 1, "poll_answer": {}},
        SARI.message(pinned_message={}),
        GROUP.message(new_chat_members=[]),
        GROUP.message(migrate_to_chat_id=-100),
        {"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": GROUP.here, "text": "from a channel"}},
        {
            "update_id": 1,
            "message": {**SARI.says("x")["message"], "from": {"id": 5, "is_bot": True, "first_name": "B"}},
        },
    ],
)
def test_what_nobody_said_to_us_is_nothing(update: Update) -> None:
    assert READER.read(update) == []


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("biasa", "biasa"),
        ("a\0b", "ab"),
        ("kéripik\0", "kéripik"),
        ("a\ud83dz", "a\ufffdz"),
        ("\ud83e\udd54", "🥔"),
        ("a\u202eb \u0301", "a\u202eb \u0301"),
    ],
)
def test_text_is_cleaned_of_what_no_database_takes(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned
    assert one(SARI.says(text)).text == cleaned


NO_MESSAGES: list[Any] = [None, [], "x"]
WRONG: list[Any] = [None, [], "x", 1, {}, {"update_id": "1"}, {"update_id": True}, {"update_id": 2**63}]


@pytest.mark.parametrize("payload", [*WRONG, *({"update_id": 1, "message": each} for each in NO_MESSAGES)])
def test_what_is_no_update_is_refused(payload: Any) -> None:
    with pytest.raises(ValueError, match=r"update|message"):
        READER.read(payload)


def mutated(update: Update, chance: random.Random) -> Any:
    """The update with one to three of its values, wherever they lie, replaced, removed or doubled."""
    update = copy.deepcopy(update)
    for _ in range(chance.randint(1, 3)):
        place: Any = update
        while True:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            if not keys:
                break
            key = chance.choice(keys)
            if isinstance(place[key], dict | list) and chance.random() < 0.8:
                place = place[key]
                continue
            if isinstance(place, dict) and chance.random() < 0.2:
                del place[key]
            else:
                place[key] = chance.choice(STRANGE)
            break
    return update


STRANGE: list[Any] = [
    None, True, 0, -1, 2**40, 2**70, 10**400, 1.5, float("nan"), float("inf"), "", "\0", "\ud800", "a" * 5000,
    "/start@", [], [[]], [None], {}, {"id": "x"}, {"file_id": 7}, "1:2", [{"file_id": "x", "width": 1, "height": None}],
]  # fmt: skip


def test_three_thousand_mutated_updates_are_arrivals_or_refused() -> None:
    chance, refused, read = random.Random(20261122), 0, 0
    right = [
        SARI.says("halo"), GROUP.says("@kanca_bot menu", reply_to=OUR_MESSAGE), SARI.says("/start x"), SARI.photo(),
        SARI.presses(OUR_MESSAGE, 0), SARI.document(), SARI.voice(), SARI.location(), SARI.contact("+62812"),
        SARI.edits(SARI.says("a"), "b"), SARI.blocks(), SARI.unblocks(),
    ]  # fmt: skip
    for _ in range(3000):
        update = mutated(chance.choice(right), chance)
        try:
            arrivals = READER.read(update)
        except ValueError:
            refused += 1
            continue
        read += len(arrivals)
        assert all(isinstance(arrival, Arrival) for arrival in arrivals)
        assert all(len(arrival.user) < 21 and len(arrival.chat) < 21 for arrival in arrivals)
        json.dumps([arrival.text for arrival in arrivals], ensure_ascii=False).encode()
    assert refused > 500
    assert read > 150


def test_reading_needs_no_library_that_takes_seconds_to_import() -> None:
    code = (
        "import sys, bot.channels.telegram, bot.channels.telegram.reading, bot.channels.telegram.showing;"
        "print(sorted({'aiogram', 'aiohttp'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
