"""Messages on their way to WhatsApp: to whom, with which files, and what becomes of them when something goes wrong."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from bot.channels.channel import Arrival, Doubtful, NotDelivered, Refused, TryLater, Unreachable, WindowClosed, Worded
from bot.channels.whatsapp.problems import Ours, TooManyToOne
from bot.channels.whatsapp.room import WhatsAppRoom
from tests.bot.channels.whatsapp.conftest import TOKEN, room_at
from tests.servers.ports import free_port
from tests.standin.faults import Fault, cut, garbage, proxy, reset
from tests.standin.whatsapp import StandInWhatsApp
from tests.standin.whatsapp_faults import refusal
from tests.standin.whatsapp_people import Somebody

NUMBER, SCOPED = "6281234567890", "ID.13491208655302741918"
PICTURE = "a" * 64
DOCUMENT = {"name": "data saya é.json", "ref": "d1", "type": "application/json"}
SARI = Somebody(NUMBER, bsuid=SCOPED)


async def deliver(room: WhatsAppRoom, message: Worded, to: str = NUMBER) -> list[str]:
    return [await room.deliver(to, payload) for payload in room.show(message)]


@pytest.mark.parametrize(("to", "field"), [(NUMBER, "to"), (SCOPED, "recipient")])
async def test_a_number_is_written_to_and_metas_id_is_a_recipient(
    whatsapp: StandInWhatsApp, room: WhatsAppRoom, to: str, field: str
) -> None:
    (sent,) = await deliver(room, Worded(17, "Halo."), to)
    (call,) = whatsapp.sent
    assert (call.id, call.to, call.text) == (sent, to, "Halo.")
    assert call.parameters[field] == to
    assert {"to", "recipient"} & set(call.parameters) == {field}


async def test_a_picture_is_handed_over_once_and_shown_as_often_as_wanted(
    whatsapp: StandInWhatsApp, room: WhatsAppRoom
) -> None:
    for n in range(3):
        await deliver(room, Worded(n, "Keripik", ("Ubah",) if n else (), PICTURE))
    assert list(whatsapp.account.media) == ["7000000000"]
    assert whatsapp.account.media["7000000000"][0] == "image/jpeg"
    assert whatsapp.sent[0].parameters["image"] == {"id": "7000000000", "caption": "Keripik"}
    header = whatsapp.sent[1].parameters["interactive"]["header"]
    assert header == {"type": "image", "image": {"id": "7000000000"}}


async def test_what_is_no_jpeg_is_not_called_one_and_json_is_text(
    whatsapp: StandInWhatsApp, room: WhatsAppRoom
) -> None:
    await deliver(room, Worded(1, "Gambar", picture="drawn"))
    await deliver(room, Worded(2, "Ini datanya.", document=DOCUMENT))
    kinds = dict(whatsapp.account.media.values())
    assert kinds["image/png"].startswith(b"\x89PNG")
    assert kinds["text/plain"] == b'{"ref": "d1"}'
    assert whatsapp.sent[1].parameters["document"]["filename"] == "data saya é.json"


async def test_a_picture_that_is_gone_leaves_its_words(whatsapp: StandInWhatsApp, room: WhatsAppRoom) -> None:
    await deliver(room, Worded(1, "Keripik", picture="gone"))
    await deliver(room, Worded(2, "Keripik", ("Ubah",), "gone"))
    assert [call.text for call in whatsapp.sent] == ["Keripik", "Keripik"]
    assert list(whatsapp.sent[1].buttons) == ["Ubah"]
    with pytest.raises(Refused):
        await deliver(room, Worded(3, "", picture="gone"))


async def test_a_file_that_cannot_be_handed_over_now_waits_without_a_doubt(
    whatsapp: StandInWhatsApp, room: WhatsAppRoom
) -> None:
    for fault in (reset(taken=True), garbage(), refusal(131016), proxy(503)):
        whatsapp.script.add("media", fault)
        with pytest.raises(TryLater):
            await deliver(room, Worded(1, "Keripik", picture=PICTURE))
    with pytest.raises(TryLater):
        await deliver(room, Worded(1, "Keripik", picture="store-down"))
    assert not whatsapp.sent
    await deliver(room, Worded(1, "Keripik", picture=PICTURE))
    assert len(whatsapp.sent) == 1


async def test_a_file_that_was_refused_in_a_message_is_handed_over_anew(
    whatsapp: StandInWhatsApp, room: WhatsAppRoom
) -> None:
    await deliver(room, Worded(1, "Keripik", picture=PICTURE))
    whatsapp.account.media.clear()
    with pytest.raises(Refused):
        await deliver(room, Worded(2, "Keripik", picture=PICTURE))
    await deliver(room, Worded(3, "Keripik", picture=PICTURE))
    assert len(whatsapp.sent) == 2


@pytest.mark.parametrize(
    ("fault", "kind", "taken"),
    [
        (refusal(130429, status=429), TryLater, 0),
        (refusal(131026), Unreachable, 0),
        (refusal(131047), WindowClosed, 0),
        (refusal(131049), Refused, 0),
        (refusal(190, status=401), Ours, 0),
        (proxy(502), TryLater, 0),
        (proxy(504), Doubtful, 0),
        (garbage(), Doubtful, 1),
        (reset(taken=False), Doubtful, 0),
        (reset(taken=True), Doubtful, 1),
        (cut(), Doubtful, 1),
        (Fault(body=b'{"messages": []}', taken=True), Doubtful, 1),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
async def test_what_goes_wrong_is_told_as_it_is(
    whatsapp: StandInWhatsApp, room: WhatsAppRoom, fault: Fault, kind: type[NotDelivered], taken: int
) -> None:
    whatsapp.script.add("messages", fault)
    with pytest.raises(kind) as raised:
        await deliver(room, Worded(1, "Halo."))
    assert type(raised.value) is kind
    assert len(whatsapp.sent) == taken
    assert TOKEN not in f"{raised.value!r} {raised.value.__cause__!r} {raised.value.__context__!r}"
    await deliver(room, Worded(2, "Halo."))


async def test_where_nobody_listens_nothing_was_sent_to_anybody() -> None:
    room = room_at(f"http://127.0.0.1:{free_port()}")
    with pytest.raises(TryLater) as raised:
        await deliver(room, Worded(1, "Halo."))
    assert raised.value.everyone
    await room.close()


async def test_too_much_to_one_person_makes_that_person_wait_longer_each_time(
    whatsapp: StandInWhatsApp, room: WhatsAppRoom
) -> None:
    async def waits(to: str) -> float | None:
        whatsapp.script.add("messages", refusal(131056))
        with pytest.raises(TooManyToOne) as raised:
            await deliver(room, Worded(1, "Halo."), to)
        return raised.value.after

    assert [await waits(NUMBER), await waits(NUMBER), await waits(SCOPED)] == [4.0, 16.0, 4.0]
    await deliver(room, Worded(1, "Halo."))
    assert await waits(NUMBER) == 4.0


async def test_a_token_that_has_ended_is_told_aloud_once_until_it_is_right_again(
    whatsapp: StandInWhatsApp, room: WhatsAppRoom, caplog: pytest.LogCaptureFixture
) -> None:
    def told() -> int:
        return sum("put right" in record.message and record.levelno == logging.ERROR for record in caplog.records)

    async def fails() -> None:
        whatsapp.script.add("messages", refusal(190, status=401))
        with pytest.raises(Ours):
            await deliver(room, Worded(1, "Halo."))

    await fails()
    await fails()
    assert told() == 1
    await deliver(room, Worded(1, "Halo."))
    await fails()
    assert told() == 2
    assert NUMBER not in caplog.text
    assert TOKEN not in caplog.text


async def test_a_message_is_marked_as_read_and_a_failure_to_do_so_harms_nobody(
    whatsapp: StandInWhatsApp, room: WhatsAppRoom
) -> None:
    (arrival,) = room.read(whatsapp.arrive(SARI.says("halo")))
    await room.acknowledge(arrival)
    assert whatsapp.seen == [arrival.id]
    for fault in (refusal(131000), proxy(500), reset(taken=False)):
        whatsapp.script.add("*", fault)
        await room.acknowledge(arrival)
    await room.acknowledge(Arrival("whatsapp", "1", NUMBER, NUMBER, "text", arrival.at))


@pytest.mark.parametrize("base", ["", "graph.facebook.com", "ftp://graph.facebook.com"])
def test_an_address_that_is_none_is_refused_at_the_start(base: str) -> None:
    with pytest.raises(ValueError, match="KANCA_WHATSAPP_API_URL"):
        room_at(base)


@pytest.mark.parametrize(
    "shown",
    ["", "sha256=", "sha1=abc", "sha256=" + "0" * 64, "SHA256=x", "sha256=\udce9", "é", "sha256=" + "0" * 10_000],
)
def test_whatever_is_not_our_signature_is_refused(shown: str) -> None:
    assert room_at("https://graph.facebook.com").verify({"x-hub-signature-256": shown}, b"{}") is False


def test_the_signature_is_over_the_bytes_as_they_came() -> None:
    from tests.standin.whatsapp_push import payload, raw, signature

    room = room_at("https://graph.facebook.com")
    told: dict[str, Any] = payload(StandInWhatsApp().number, [SARI.says("kéripik 🥔 https://x.id/a")])
    body = raw(told)
    assert room.verify({"x-hub-signature-256": signature(body, "app-secret")}, body)
    assert room.verify({"X-Hub-Signature-256": signature(body, "app-secret")}, body)
    assert not room.verify({"x-hub-signature-256": signature(body, "app-secret")}, body.replace(b"\\/", b"/"))
    assert not room.verify({"x-hub-signature-256": signature(body, "")}, body)
    assert not room_at("https://x", secret="").verify({"x-hub-signature-256": signature(body, "")}, body)
