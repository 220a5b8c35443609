"""What a line typed at the terminal means."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.channels.channel import Arrival, Press
from bot.channels.terminal.keyboard import Keyboard
from bot.channels.terminal.room import TerminalRoom
from tests.bot import photos

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)


def heard(keyboard: Keyboard, line: str) -> list[Arrival]:
    typed = keyboard.type(line, NOW)
    for each in typed:
        keyboard.said(each)
    return [arrival for each in typed for arrival in TerminalRoom().read(each)]


@pytest.fixture
def keyboard() -> Keyboard:
    return Keyboard("sari")


@pytest.mark.parametrize(
    "line", ["Keripik singkong 15rb", "2", "/menu", "/edit", "jum'at", "keripik.jpg", "#dua", "@sari"]
)
def test_whatever_means_nothing_else_is_said_as_it_is(keyboard: Keyboard, line: str) -> None:
    (arrival,) = heard(keyboard, line)
    assert (arrival.kind, arrival.text, arrival.user, arrival.at) == ("text", line, "sari", NOW)


def test_the_paths_of_photos_are_an_album(keyboard: Keyboard, tmp_path: Path) -> None:
    for name in ("satu.jpg", "dua tiga.png"):
        (tmp_path / name).write_bytes(photos.file(photos.sign()))
    arrivals = heard(keyboard, f"{tmp_path}/satu.jpg '{tmp_path}/dua tiga.png'")
    assert [(a.kind, a.files[0].name, a.files[0].kind) for a in arrivals] == [
        ("picture", "satu.jpg", "picture"),
        ("picture", "dua tiga.png", "picture"),
    ]


async def test_a_photo_is_fetched_from_where_it_lies(keyboard: Keyboard, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"bytes")
    (arrival,) = heard(keyboard, str(tmp_path / "a.jpg"))
    assert await TerminalRoom().fetch(arrival.files[0]) == b"bytes"


def test_a_number_sign_presses_a_choice_of_the_last_message_that_had_any(keyboard: Keyboard) -> None:
    keyboard.shown({"id": 17, "choices": ["Ya", "Tidak"]})
    keyboard.shown({"id": 18, "choices": []})
    (arrival,) = heard(keyboard, "#2")
    assert (arrival.kind, arrival.press) == ("press", Press(17, 1))


def test_an_edit_carries_the_id_of_the_message_it_changes(keyboard: Keyboard) -> None:
    (first,) = heard(keyboard, "15rb")
    (edited,) = heard(keyboard, "/edit 17rb")
    assert (edited.kind, edited.text, edited.message) == ("edited", "17rb", first.message)
    assert edited.id != first.id


@pytest.mark.parametrize(
    ("line", "kind"),
    [("/voice", "voice"), ("/block", "blocked"), ("/unblock", "unblocked"), ("/contact 0812", "contact")],
)
def test_what_a_keyboard_lacks_has_a_command(keyboard: Keyboard, line: str, kind: str) -> None:
    (arrival,) = heard(keyboard, line)
    assert arrival.kind == kind
    assert arrival.phone == ("0812" if kind == "contact" else "")


def test_an_at_sign_is_a_place(keyboard: Keyboard) -> None:
    (arrival,) = heard(keyboard, "@-7.25, 112.75")
    assert (arrival.kind, arrival.place) == ("location", (-7.25, 112.75))


def test_a_start_carries_its_link(keyboard: Keyboard) -> None:
    (arrival,) = heard(keyboard, "/start ABCD-1234")
    assert (arrival.text, arrival.start) == ("/start", "ABCD-1234")


def test_the_same_line_twice_is_two_messages(keyboard: Keyboard) -> None:
    assert heard(keyboard, "ya")[0].id != heard(keyboard, "ya")[0].id
