"""What we say, as the Cloud API takes it: each limit kept, and what is past it in another form, never cut."""

from __future__ import annotations

from typing import Any

import pytest

from bot.channels.channel import Worded
from bot.channels.whatsapp.showing import show
from dialogue import Line
from locales import LANGUAGES, Words
from tests.standin import whatsapp_rules as rules

PICTURE = "a" * 64
DOCUMENT = {"name": "data saya.json", "ref": "d1", "type": "application/json"}
LONG = ("Kalimat yang cukup panjang untuk dibaca. " * 60).strip()  # 2,459 letters


def shown(message: Worded) -> list[dict[str, Any]]:
    return show(message, lambda language: f"Pilih ({language})")


def one(message: Worded) -> dict[str, Any]:
    (payload,) = shown(message)
    return payload


def shape(payload: dict[str, Any]) -> str:
    """What kind of message it is, and what stands under or above it."""
    if payload["type"] != "interactive":
        return str(payload["type"])
    told = payload["interactive"]
    header = f" under {told['header']['type']}" if "header" in told else ""
    options = told["action"].get("buttons") or told["action"]["sections"][0]["rows"]
    return f"{len(options)} {told['type']}{header}"


@pytest.mark.parametrize(
    ("message", "shapes"),
    [
        (Worded(1, "Halo."), ["text"]),
        (Worded(1, "Leres?", ("Leres", "Ubah", "Batal")), ["3 button"]),
        (Worded(1, "Leres?", ("Leres", "Ubah", "Batal", "Menu")), ["4 list"]),
        (Worded(1, "Apa?", ("a" * 20,)), ["1 button"]),
        (Worded(1, "Apa?", ("a" * 21,)), ["1 list"]),
        (Worded(1, "Apa?", ("a" * 24, "b")), ["2 list"]),
        (Worded(1, "Apa?", ("a" * 25, "b")), ["text"]),
        (Worded(1, "Apa?", tuple(map(str, range(10)))), ["10 list"]),
        (Worded(1, "Apa?", tuple(map(str, range(11)))), ["text"]),
        (Worded(1, "Apa?", ("Keripik", "Keripik")), ["text"]),
        (Worded(1, LONG), ["text"]),
        (Worded(1, LONG * 2), ["text", "text"]),
        (Worded(1, LONG, ("Ya",)), ["text", "1 button"]),
        (Worded(1, "Keripik", (), PICTURE), ["image"]),
        (Worded(1, "", (), PICTURE), ["image"]),
        (Worded(1, "Keripik", ("Ubah",), PICTURE), ["1 button under image"]),
        (Worded(1, "", ("Ubah",), PICTURE), ["1 button under image"]),
        (Worded(1, "Keripik", tuple("abcd"), PICTURE), ["image", "4 list"]),
        (Worded(1, LONG, ("Ubah",), PICTURE), ["image", "text", "1 button"]),
        (Worded(1, "Ini datanya.", (), "", DOCUMENT), ["document"]),
        (Worded(1, "Ini datanya.", ("Menu",), "", DOCUMENT), ["1 button under document"]),
        (Worded(1, "  "), []),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else "",
)
def test_a_message_takes_the_shape_that_carries_it(message: Worded, shapes: list[str]) -> None:
    assert [shape(payload) for payload in shown(message)] == shapes


@pytest.mark.parametrize(
    "message",
    [
        Worded(17, "Leres?", ("Leres", "Ubah")),
        Worded(17, LONG, tuple("abcd"), PICTURE),
        Worded(17, "", ("Ubah",), PICTURE),
        Worded(17, "Ini datanya.", ("Menu",), "", DOCUMENT),
        Worded(17, LONG * 3),
        Worded(17, "Keripik 🥔" * 100, ("🥔" * 10,)),
    ],
)
def test_whatever_its_shape_the_cloud_api_takes_it(message: Worded) -> None:
    for payload in shown(message):
        sent = filled(payload)
        assert rules.envelope({**sent, "to": "6281234567890"}) == "6281234567890"
        rules.content(sent, {"9001"}, {})


def filled(payload: Any) -> Any:
    """As `deliver` sends it: with a media id where a file of ours was named."""
    if not isinstance(payload, dict):
        return payload
    if "ref" in payload:
        return {"id": "9001", **{name: value for name, value in payload.items() if name not in ("ref", "mime")}}
    return {name: filled(value) for name, value in payload.items()}


def test_buttons_and_rows_carry_the_row_and_their_position() -> None:
    buttons = one(Worded(17, "Leres?", ("Leres", "Ubah")))["interactive"]["action"]["buttons"]
    assert [button["reply"] for button in buttons] == [
        {"id": "17:0", "title": "Leres"}, {"id": "17:1", "title": "Ubah"}
    ]  # fmt: skip
    rows = one(Worded(17, "Apa?", tuple("abcd"), language="jv-krama"))["interactive"]
    assert rows["action"]["button"] == "Pilih (jv-krama)"
    assert [row["id"] for row in rows["action"]["sections"][0]["rows"]] == ["17:0", "17:1", "17:2", "17:3"]


def test_what_does_not_fit_on_buttons_can_be_typed_by_number() -> None:
    assert one(Worded(1, "Apa?", ("Keripik", "Keripik")))["text"]["body"] == "Apa?\n\n1. Keripik\n2. Keripik"


def test_links_show_no_preview_for_that_would_use_up_what_works_once() -> None:
    assert one(Worded(1, "https://t.me/x?start=1"))["text"]["preview_url"] is False


def test_every_message_of_a_row_names_it_and_its_place() -> None:
    assert one(Worded(17, "Halo."))["biz_opaque_callback_data"] == "17"
    carried = [payload["biz_opaque_callback_data"] for payload in shown(Worded(17, LONG, ("Ya",)))]
    assert carried == ["17:1/2", "17:2/2"]


def test_outside_the_window_it_is_an_approved_template_with_our_row() -> None:
    payload = one(Worded(17, "Ada kabar.", outside=True, lines=(("no-such/sentence", {}),)))
    assert (payload["type"], payload["template"]["language"]) == ("template", {"code": "id"})
    assert (payload["messaging_product"], payload["biz_opaque_callback_data"]) == ("whatsapp", "17")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_button_that_opens_a_list_has_a_word_that_fits(language: str) -> None:
    assert 0 < len(Words().say(Line("common/pick"), language)) <= 20
