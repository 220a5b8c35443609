"""What people do on WhatsApp, as arrivals; what cannot be read takes nothing else along."""

from __future__ import annotations

import copy
import logging
import random
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.channels.channel import Arrival, File, Press
from bot.channels.whatsapp import statuses
from bot.channels.whatsapp.reading import NOT_OURS, Preference, ours, preferences, read
from tests.standin.whatsapp_people import Doing, Somebody
from tests.standin.whatsapp_push import Number, payload

OURS = Number("106540352242922", "102290129340398")
SARI = Somebody("6281234567890", "Sari", "ID.13491208655302741918", at=1_790_000_000.0)
ELDER = Somebody("6281234567890", "Sari", at=1_790_000_000.0)  # as webhooks were before April 2026
HIDDEN = Somebody("6281234567890", "Sari", "ID.13491208655302741918", hidden=True, at=1_790_000_000.0)


def heard(*doings: Doing) -> list[Arrival]:
    return read(payload(OURS, doings))


def one(doing: Doing) -> Arrival:
    (arrival,) = heard(doing)
    return arrival


def test_a_text_arrives_with_who_where_and_when() -> None:
    doing = SARI.says("Keripik singkong 15rb")
    assert one(doing) == Arrival(
        channel="whatsapp",
        id=doing.what["id"],
        user="ID.13491208655302741918",
        chat="ID.13491208655302741918",
        kind="text",
        at=datetime.fromtimestamp(1_790_000_000, UTC),
        text="Keripik singkong 15rb",
        message=doing.what["id"],
        name="Sari",
        acknowledge=doing.what["id"],
        also="6281234567890",
    )


@pytest.mark.parametrize(
    ("who", "user", "also"),
    [
        (SARI, "ID.13491208655302741918", "6281234567890"),
        (ELDER, "6281234567890", ""),
        (HIDDEN, "ID.13491208655302741918", ""),
    ],
    ids=["with both ids", "with a number alone", "without a number"],
)
def test_people_are_known_by_metas_id_where_there_is_one_and_written_to_by_the_same(
    who: Somebody, user: str, also: str
) -> None:
    arrival = one(who.says("halo"))
    assert (arrival.user, arrival.chat, arrival.also, arrival.name) == (user, user, also, "Sari")


def test_metas_id_is_taken_from_the_contact_where_the_message_does_not_name_it() -> None:
    doing = SARI.says("halo")
    del doing.what["from_user_id"]
    assert (one(doing).user, one(doing).also) == ("ID.13491208655302741918", "6281234567890")


@pytest.mark.parametrize(
    ("doing", "expected"),
    [
        (SARI.presses("17:2", "Leres"), {"kind": "press", "press": Press(17, 2), "text": ""}),
        (SARI.chooses("17:9", "Keripik"), {"kind": "press", "press": Press(17, 9)}),
        (SARI.presses_template("17:0", "Terima"), {"kind": "press", "press": Press(17, 0)}),
        (SARI.presses("of-another-sender", "Ya"), {"kind": "press", "press": NOT_OURS}),
        (SARI.presses_template("Terima", "Terima"), {"kind": "text", "text": "Terima"}),
        (
            SARI.photo("8001", "Keripik"),
            {"kind": "picture", "text": "Keripik", "files": (File("8001", "picture", "image/jpeg"),)},
        ),
        (
            SARI.document("8002"),
            {"kind": "picture", "files": (File("8002", "picture", "image/jpeg", 0, "IMG_0001.jpg"),)},
        ),
        (
            SARI.document("8003", "application/pdf", "nib.pdf"),
            {"kind": "document", "files": (File("8003", "document", "application/pdf", 0, "nib.pdf"),)},
        ),
        (SARI.voice("8004"), {"kind": "voice", "files": (File("8004", "voice", "audio/ogg; codecs=opus"),)}),
        (SARI.does("video", {"id": "8005", "mime_type": "video/mp4"}), {"kind": "document"}),
        (SARI.location(-8.0983, 112.1681), {"kind": "location", "place": (-8.0983, 112.1681)}),
        (SARI.card("6281234567890", wa_id="6281234567890"), {"kind": "contact", "phone": "+6281234567890"}),
        (SARI.card("6289999999999", wa_id="6289999999999"), {"phone": "", "problem": "contact-of-another"}),
        (SARI.card("6281234567890"), {"phone": "", "problem": "contact-of-another"}),
        (HIDDEN.card("6281234567890", wa_id="6281234567890"), {"phone": "", "problem": "contact-of-another"}),
        (SARI.does("sticker", {"id": "8006", "mime_type": "image/webp"}), {"kind": "other"}),
        (SARI.does("order", {"catalog_id": "1"}), {"kind": "other"}),
        (SARI.does("interactive", {"type": "nfm_reply", "nfm_reply": {}}), {"kind": "other"}),
        (SARI.sends_what_nobody_reads(), {"kind": "other", "text": ""}),
    ],
    ids=lambda value: value.what["type"] if isinstance(value, Doing) else "",
)
def test_everything_people_send_becomes_an_arrival_of_one_shape(doing: Doing, expected: dict[str, Any]) -> None:
    arrival = one(doing)
    assert {name: getattr(arrival, name) for name in expected} == expected


@pytest.mark.parametrize(
    "doing",
    [
        SARI.reacts(),
        SARI.does("system", {"type": "user_changed_number", "wa_id": "6281111111111"}),
        SARI.does("text", {"body": "halo"}, group_id="Y2FwaV9ncm91cA"),
    ],
    ids=["a reaction", "a changed number", "a word in a group"],
)
def test_what_wants_no_answer_is_nobodys_arrival(doing: Doing) -> None:
    assert heard(doing) == []


@pytest.mark.parametrize(
    ("typed", "text", "start"),
    [
        ("/start ABCDEFGH", "/start", "ABCDEFGH"),
        ("/Start", "/start", ""),
        (" /start  lanjut-4f9a_ ", "/start", "lanjut-4f9a_"),
        ("/starting", "/starting", ""),
        ("/menu", "/menu", ""),
        ("halo /start x", "halo /start x", ""),
    ],
)
def test_start_with_a_code_is_what_a_link_carried(typed: str, text: str, start: str) -> None:
    assert (one(SARI.says(typed)).text, one(SARI.says(typed)).start) == (text, start)


def test_five_photos_in_one_payload_are_five_arrivals_in_the_order_they_were_taken() -> None:
    album = [SARI.photo(str(8000 + n)) for n in range(5)]
    for n, doing in enumerate(album):
        doing.what["timestamp"] = str(1_790_000_000 + n)
    shuffled = [album[n] for n in (3, 0, 4, 2, 1)]
    assert [arrival.files[0].ref for arrival in heard(*shuffled)] == ["8000", "8001", "8002", "8003", "8004"]


def spoilt(**changes: Any) -> Doing:
    doing = SARI.says("spoilt")
    doing.what.update(changes)
    return doing


@pytest.mark.parametrize(
    "bad",
    [
        spoilt(timestamp="soon"),
        spoilt(timestamp="9" * 40),
        spoilt(id=7),
        spoilt(text=None),
        spoilt(text={"body": ["a"]}),
        spoilt(type="image"),
        spoilt(type="location", location={"latitude": 181, "longitude": 0}),
        spoilt(from_user_id="ID.13 49"),
        spoilt(**{"from": "../62"}),
        spoilt(**{"from": {"a": 1}}),
        spoilt(type={}),
    ],
    ids=[
        "a time",
        "a far time",
        "an id",
        "no text",
        "a text",
        "no image",
        "a place",
        "a user",
        "a number",
        "a from",
        "a type",
    ],
)
def test_one_unreadable_message_takes_no_other_along(bad: Doing, caplog: pytest.LogCaptureFixture) -> None:
    before, after = SARI.says("sebelum"), SARI.says("sesudah")
    assert [arrival.text for arrival in heard(before, bad, after)] == ["sebelum", "sesudah"]
    assert "could not be read" in caplog.text
    assert "6281234567890" not in caplog.text


def test_nobody_who_is_named_nowhere_is_heard() -> None:
    doing = SARI.says("halo")
    del doing.what["from"], doing.what["from_user_id"]
    told = payload(OURS, [doing])
    told["entry"][0]["changes"][0]["value"]["contacts"] = []
    assert read(told) == []


def test_webhooks_about_another_number_are_left_out_and_counted_without_numbers(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.WARNING)
    mine, other = payload(OURS, [SARI.says("kita")]), payload(Number("999", "1"), [SARI.says("mereka")])
    told = {**mine, "entry": [*mine["entry"], *other["entry"]]}
    assert [arrival.text for arrival in read(ours(told, OURS.phone_id))] == ["kita"]
    assert "1 changes of a webhook are about another number" in caplog.text
    assert "999" not in caplog.text


@pytest.mark.parametrize(
    "told",
    [None, [], "x", 7, {}, {"object": "page", "entry": []}, {"object": "whatsapp_business_account"}],
)
def test_what_is_no_webhook_of_whatsapp_is_refused(told: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        read(told)


@pytest.mark.parametrize("hole", ["entry", "changes", "value", "metadata", "contacts", "messages"])
def test_a_hole_anywhere_breaks_nothing(hole: str) -> None:
    told = payload(OURS, [SARI.says("halo")])
    instead: Any
    for instead in (None, 7, "x", [7], {}):
        broken = copy.deepcopy(told)
        change = broken["entry"][0]["changes"][0]
        owner = {"entry": broken, "changes": broken["entry"][0], "value": change}.get(hole, change["value"])
        owner[hole] = instead
        try:
            assert len(read(ours(broken, OURS.phone_id))) <= 1
        except ValueError:
            assert hole == "entry"


def test_a_wish_for_silence_in_whatsapps_own_settings_is_read_apart() -> None:
    told = payload(OURS, [SARI.wants_no_news(), ELDER.wants_no_news(again=True)])
    assert preferences(told) == [
        Preference("ID.13491208655302741918", "6281234567890", wanted=False),
        Preference("6281234567890", "", wanted=True),
    ]
    assert read(told) == []


def spoil(node: Any, chance: random.Random) -> Any:
    """The same with one thing in it replaced by what nobody expects there."""
    if not isinstance(node, dict | list) or not node or chance.random() < 0.05:
        return chance.choice([None, 7, -1.5, "", "x", [], {}, [7], [{}], {"a": 1}, True, "9" * 400])
    spoilt = copy.copy(node)
    key = chance.choice(list(node) if isinstance(node, dict) else range(len(node)))
    spoilt[key] = spoil(node[key], chance)
    return spoilt


def test_whatever_is_spoilt_in_a_webhook_nothing_else_breaks_than_that_it_is_none() -> None:
    chance = random.Random(20261122)
    doings = [SARI.says("halo"), SARI.presses("17:0", "Ya"), SARI.photo("8001"), SARI.card("62", wa_id="62")]
    doings += [SARI.location(-8.0, 112.0), SARI.presses_template("17:1", "Tolak"), SARI.wants_no_news()]
    status = {"id": "wamid.1", "status": "failed", "biz_opaque_callback_data": "17", "errors": [{"code": 131047}]}
    good = payload(OURS, [*doings, Doing("statuses", SARI.contact, status)])
    refused = 0
    for _ in range(3000):
        told = {**good, "entry": spoil(good["entry"], chance)}
        try:
            mine = ours(told, OURS.phone_id)
        except ValueError:
            refused += 1
            continue
        assert len(read(mine)) <= len(doings)
        assert len(preferences(mine)) + len(statuses.read(mine)) <= 2
    assert 0 < refused < 1000
