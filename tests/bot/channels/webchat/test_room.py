"""What the page posts, as an arrival; and the room's side of delivery."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.channels.channel import Arrival, File, NotFetched, Press, Worded
from bot.channels.webchat.door import Shown, own, woven
from bot.channels.webchat.room import WebRoom
from bot.channels.webchat.sessions import Sessions, newcomer
from bot.channels.webchat.wakes import Wakes

AT = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
REF = "ab" * 32


def room() -> WebRoom:
    return WebRoom(Sessions(b"key", secure=False), Wakes())


def read(**said: Any) -> Arrival:
    (arrival,) = room().read({"user": "sari", "at": AT, "said": {"id": "message-1", **said}})
    return arrival


def test_text_arrives_as_it_was_written() -> None:
    heard = read(kind="text", text="  Warung Bu Sari\nbuka 07.00 ", language_code="jv")
    assert (heard.kind, heard.text, heard.language_code) == ("text", "Warung Bu Sari\nbuka 07.00", "jv")
    assert (heard.channel, heard.user, heard.chat, heard.at) == ("web", "sari", "sari", AT)


def test_the_id_belongs_to_the_person_so_nobody_can_take_another_persons() -> None:
    assert read(kind="text", text="a").id == "sari:message-1"
    assert read(kind="text", text="a").message == "message-1"


@pytest.mark.parametrize(
    ("said", "kind", "field", "value"),
    [
        ({"kind": "press", "press": {"message": 7, "position": 0}}, "press", "press", Press(7, 0)),
        ({"kind": "pictures", "pictures": [REF, REF]}, "picture", "pictures", (REF,)),
        ({"kind": "location", "place": [-7.25, 112.75]}, "location", "place", (-7.25, 112.75)),
        ({"kind": "hello"}, "text", "text", "/start"),
        ({"kind": "hello", "start": "abc"}, "text", "start", "abc"),
    ],
)
def test_each_kind_of_post_has_its_shape(said: dict[str, Any], kind: str, field: str, value: object) -> None:
    heard = read(**said)
    assert (heard.kind, getattr(heard, field)) == (kind, value)


@pytest.mark.parametrize(
    "said",
    [
        {"kind": "text"},
        {"kind": "text", "text": " \x00\n "},
        {"kind": "text", "text": "a" * 4001},
        {"kind": "press"},
        {"kind": "press", "press": {"message": 0, "position": 0}},
        {"kind": "press", "press": {"message": 2**63, "position": 0}},
        {"kind": "pictures", "pictures": []},
        {"kind": "pictures", "pictures": ["../../etc/passwd"]},
        {"kind": "pictures", "pictures": [f"{n:064x}" for n in range(9)]},
        {"kind": "location", "place": [-91, 0]},
        {"kind": "location", "place": [float("nan"), 0]},
        {"kind": "voice"},
        {"kind": "text", "text": "a", "id": "short"},
        {"kind": "text", "text": "a", "id": "a" * 65},
        {"kind": "hello", "start": "a b"},
    ],
)
def test_a_post_that_makes_no_sense_is_refused(said: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read(**said)


@pytest.mark.parametrize("payload", [None, [], "text", {"user": "sari"}])
def test_what_is_no_post_of_the_page_is_refused(payload: Any) -> None:
    with pytest.raises(ValueError, match="not a post"):
        room().read(payload)


def test_control_characters_and_half_characters_are_taken_out() -> None:
    assert read(kind="text", text="a\x00b\x1b[31m\ud800c").text == "ab[31m?c"


def test_only_our_own_cookie_is_believed() -> None:
    sessions, user = Sessions(b"key", secure=False), newcomer()
    cookie = sessions.sign(user)
    assert room().verify({"cookie": f"kanca={cookie}"}, b"")
    for wrong in (user, cookie[:-1], cookie + "x", Sessions(b"other", secure=False).sign(user), sessions.sign("short")):
        assert not room().verify({"cookie": f"kanca={wrong}"}, b"")
    assert not room().verify({}, b"")


async def test_delivering_wakes_the_page_and_sends_nothing() -> None:
    wakes = Wakes()
    with wakes.subscribe("sari") as waking, wakes.subscribe("budi") as other:
        room_ = WebRoom(Sessions(b"key", secure=False), wakes)
        (payload,) = room_.show(Worded(3, "Mangga.", ("Inggih",)))
        assert await room_.deliver("sari", payload) == ""
        assert await waking.wait(1)
        assert not await other.wait(0.01)
    assert payload["choices"] == ["Inggih"]
    assert wakes.listeners("sari") == 0


async def test_a_stopping_process_ends_every_stream() -> None:
    wakes = Wakes()
    with wakes.subscribe("sari") as before:
        wakes.close()
        assert await before.wait(1)
        assert before.closed
    with wakes.subscribe("sari") as after:
        assert after.closed


async def test_nothing_is_ever_fetched_from_the_page() -> None:
    with pytest.raises(NotFetched):
        await room().fetch(File("x", "picture"))
    heard = read(kind="text", text="a")
    assert await room().acknowledge(heard) is None  # type: ignore[func-returns-value]


def test_a_persons_own_bubble_shows_what_they_did() -> None:
    press = read(kind="press", press={"message": 7, "position": 0})
    shown = own(press, pressed="Basa Jawa krama")
    assert shown is not None
    assert (shown.sender, shown.text, shown.id) == ("you", "Basa Jawa krama", "message-1")
    assert own(read(kind="hello")) is None
    assert own(read(kind="hello", start="abc")) is None


def test_bubbles_stand_in_the_order_they_were_said() -> None:
    first, second = Shown(1, "us", AT, "one"), Shown(2, "us", AT, "two")
    mine = Shown(0, "you", AT, "hello", id="message-1")
    assert woven([second, first, mine]) == [mine, first, second]
