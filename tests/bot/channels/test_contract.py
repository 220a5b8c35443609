"""One contract for every room: what is asked arrives whole, and what is pressed is what was offered."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.channels.channel import Arrival, File, NotFetched, Press, Room, Worded
from bot.channels.fitting import units
from bot.channels.telegram.room import TelegramRoom
from bot.channels.terminal.room import TerminalRoom
from bot.channels.webchat.room import WebRoom
from bot.channels.webchat.sessions import Sessions, newcomer
from bot.channels.webchat.wakes import Wakes
from bot.channels.whatsapp.room import WhatsAppRoom
from tests.bot.channels.telegram.pictures import jpeg
from tests.standin.telegram import StandInTelegram
from tests.standin.telegram_people import Somebody
from tests.standin.whatsapp import StandInWhatsApp
from tests.standin.whatsapp_people import Somebody as Whoever
from tests.standin.whatsapp_push import payload as webhook

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
LONG = "\n\n".join(f"Alinea {n}: " + "keripik singkong pedas manis. " * 30 for n in range(20)).strip()
MANY = tuple(f"Produk nomor {n}" for n in range(1, 21))


@dataclass(frozen=True)
class Guest:
    """A room and somebody in it: how the person's doing reaches `read`, and what of a payload they see."""

    room: Room
    chat: str
    says: Callable[[str], Any]
    presses: Callable[[list[Any], int], Any]
    sees: Callable[[Any], str]
    offers: Callable[[Any], list[str]]


async def telegram(stack: AsyncExitStack) -> Guest:
    api, sari = await stack.enter_async_context(StandInTelegram()), Somebody(7001)

    async def picture(ref: str) -> bytes:
        return jpeg()

    room = TelegramRoom(api.token, secret="s", base=api.url, open_picture=picture, open_document=picture)
    stack.push_async_callback(room.close)

    def buttons(payload: Mapping[str, Any]) -> list[dict[str, str]]:
        return [button for row in payload.get("reply_markup", {}).get("inline_keyboard", []) for button in row]

    return Guest(
        room,
        "7001",
        sari.says,
        lambda shown, position: sari.presses_data({"chat": sari.here}, buttons(shown[-1])[position]["callback_data"]),
        lambda payload: str(payload.get("text", payload.get("caption", ""))),
        lambda payload: [button["text"] for button in buttons(payload)],
    )


async def whatsapp(stack: AsyncExitStack) -> Guest:
    api, sari = await stack.enter_async_context(StandInWhatsApp()), Whoever("6281234567890", bsuid="ID.1349120")

    async def picture(ref: str) -> bytes:
        return jpeg()

    room = WhatsAppRoom(
        api.token, phone_id=api.number.phone_id, app_secret=api.secret, base=api.url,
        open_picture=picture, open_document=picture,
    )  # fmt: skip
    stack.push_async_callback(room.close)

    def options(payload: Mapping[str, Any]) -> list[dict[str, str]]:
        action = payload.get("interactive", {}).get("action", {})
        rows = [row for section in action.get("sections", []) for row in section["rows"]]
        return rows or [button["reply"] for button in action.get("buttons", [])]

    def sees(payload: Mapping[str, Any]) -> str:
        body = payload["interactive"]["body"]["text"] if "interactive" in payload else ""
        return str(body or payload.get("text", {}).get("body", "") or payload.get("image", {}).get("caption", ""))

    return Guest(
        room,
        "ID.1349120",
        lambda text: webhook(api.number, [sari.says(text)]),
        lambda shown, position: webhook(
            api.number, [sari.presses(options(shown[-1])[position]["id"], options(shown[-1])[position]["title"])]
        ),
        sees,
        lambda payload: [row["title"] for row in options(payload)],
    )


def plain(room: Room, user: str, wrap: Callable[[dict[str, Any]], Any], press: Callable[[int, int], Any]) -> Guest:
    """A room whose payload is the message itself, with its labels as `choices`."""
    return Guest(
        room,
        user,
        lambda text: wrap({"kind": "text", "text": text}),
        lambda shown, position: wrap({"kind": "press", "press": press(shown[-1]["id"], position)}),
        lambda payload: str(payload["text"]),
        lambda payload: list(payload["choices"]),
    )


async def terminal(stack: AsyncExitStack) -> Guest:
    def typed(what: dict[str, Any]) -> dict[str, Any]:
        return {"user": "sari", "id": "1", "at": NOW, **what}

    return plain(TerminalRoom(), "sari", typed, lambda row, position: (row, position))


async def web(stack: AsyncExitStack) -> Guest:
    user = newcomer()

    def posted(what: dict[str, Any]) -> dict[str, Any]:
        return {"user": user, "at": NOW, "said": {"id": "12345678", **what}}

    room = WebRoom(Sessions(b"key", secure=False), Wakes())
    return plain(room, user, posted, lambda row, position: {"message": row, "position": position})


@pytest.fixture(params=[telegram, whatsapp, terminal, web], ids=lambda make: make.__name__)
async def guest(request: pytest.FixtureRequest) -> AsyncIterator[Guest]:
    async with AsyncExitStack() as stack:
        yield await request.param(stack)


def read(guest: Guest, payload: Any) -> Arrival:
    (arrival,) = guest.room.read(payload)
    return arrival


def test_what_a_person_says_arrives_under_the_rooms_own_name(guest: Guest) -> None:
    arrival = read(guest, guest.says("Keripik singkong 15rb"))
    assert (arrival.channel, arrival.chat, arrival.kind) == (guest.room.name, guest.chat, "text")
    assert arrival.text == "Keripik singkong 15rb"
    assert arrival.id
    assert arrival.user
    assert arrival.at.tzinfo is not None


def test_what_comes_twice_has_the_same_id_twice(guest: Guest) -> None:
    payload = guest.says("halo")
    assert read(guest, payload) == read(guest, payload)


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b", "<b>a</b>", "{ $name }", "kéripik 🥔"])
def test_what_a_person_says_can_be_kept_anywhere(guest: Guest, text: str) -> None:
    heard = read(guest, guest.says(text)).text
    assert "\0" not in heard
    assert heard.encode()


@pytest.mark.parametrize("position", [0, 1, 2])
def test_a_press_is_the_row_and_the_position_that_were_offered(guest: Guest, position: int) -> None:
    shown = guest.room.show(Worded(17, "Leres?", ("Leres", "Ubah", "Batal")))
    arrival = read(guest, guest.presses(shown, position))
    assert (arrival.kind, arrival.press) == ("press", Press(17, position))


@pytest.mark.parametrize(
    "message",
    [
        Worded(1, "Halo."),
        Worded(2, "Leres?", ("Leres", "Ubah")),
        Worded(3, LONG, ("Ya", "Tidak")),
        Worded(4, "Yang mana?", MANY),
        Worded(5, "Yang mana?", ("Ya", "Keripik singkong rasa balado pedas manis kemasan 250 gram isi dua")),
        Worded(6, "Keripik", ("Ubah",), picture="a" * 64),
        Worded(7, LONG, ("Ubah",), picture="a" * 64),
        Worded(8, "*<b>`_[x](y)", ("*", "<i>")),
    ],
    ids=lambda message: str(message.id),
)
def test_a_message_is_shown_whole_within_the_limits_and_no_label_is_cut(guest: Guest, message: Worded) -> None:
    limits, shown = guest.room.limits, guest.room.show(message)
    offered = [label for payload in shown for label in guest.offers(payload)]
    seen = "\n".join(guest.sees(payload) for payload in shown)
    assert "".join(message.text.split()) in "".join(seen.split())
    assert all(units(guest.sees(payload)) <= limits.text for payload in shown)
    assert offered == list(message.choices) or (not offered and all(label in seen for label in message.choices))
    assert len(offered) <= limits.buttons
    assert all(units(label) <= limits.label for label in offered)
    assert sum(bool(guest.offers(payload)) for payload in shown) <= 1
    assert json.loads(json.dumps(shown)) == shown


def test_showing_is_the_same_every_time(guest: Guest) -> None:
    message = Worded(3, LONG, ("Ya", "Tidak"))
    assert guest.room.show(message) == guest.room.show(message)


async def test_what_is_shown_can_be_delivered(guest: Guest) -> None:
    for message in (Worded(1, "Halo.", ("Ya",)), Worded(2, LONG), Worded(3, "Keripik", picture="a" * 64)):
        for payload in guest.room.show(message):
            assert isinstance(await guest.room.deliver(guest.chat, payload), str)


async def test_every_arrival_can_be_acknowledged(guest: Guest) -> None:
    shown = guest.room.show(Worded(17, "Leres?", ("Leres",)))
    for payload in (guest.says("halo"), guest.presses(shown, 0)):
        await guest.room.acknowledge(read(guest, payload))
        assert read(guest, payload).channel == guest.room.name


async def test_a_file_that_is_nowhere_is_not_fetched(guest: Guest) -> None:
    with pytest.raises(NotFetched):
        await guest.room.fetch(File("/nowhere/at-all.jpg", "picture"))


@pytest.mark.parametrize("payload", [None, [], "x", 7, {}, {"update_id": "x"}, {"user": 1}, {"said": []}])
def test_what_is_nothing_of_the_channels_is_refused(guest: Guest, payload: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        guest.room.read(payload)


def test_a_stranger_is_not_let_in(guest: Guest) -> None:
    assert not guest.room.verify({}, b"{}")
    assert not guest.room.verify(
        {"cookie": "kanca=x", "x-telegram-bot-api-secret-token": "x", "x-hub-signature-256": "x"}, b"{}"
    )
