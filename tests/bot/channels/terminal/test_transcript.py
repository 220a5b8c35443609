"""How a talk is written down."""

from __future__ import annotations

from typing import Any

import pytest

from bot.channels.terminal import transcript


def payload(text: str, *choices: str, picture: str = "", document: dict[str, str] | None = None) -> dict[str, Any]:
    return {"id": 1, "text": text, "choices": list(choices), "picture": picture, "document": document or {}}


def test_a_bubble_is_its_text_and_its_choices() -> None:
    assert transcript.bubble(payload("Satu\n\nDua", "Ya", "Tidak")) == ["< Satu", "  Dua", "[ ] Ya  [ ] Tidak"]


def test_what_a_bubble_carries_stands_before_its_text() -> None:
    shown = payload("Ini datanya.", picture="a" * 64, document={"name": "data-saya.json"})
    assert transcript.bubble(shown) == ["< (photo)", "  (file data-saya.json)", "  Ini datanya."]


def test_codes_stay_out_of_a_transcript() -> None:
    said = transcript.masked("Kode: K7QM-2XRT-99AB-CDEF, https://t.me/kanca_bot?start=K7QM2XRT")
    assert said == "Kode: {code}, https://t.me/kanca_bot?start={link}"


def test_no_line_of_choices_is_wider_than_a_screen() -> None:
    lines = transcript.offered([(f"Pilihan nomor {n}", "") for n in range(12)])
    assert len(lines) > 1
    assert max(map(len, lines)) <= transcript.WIDTH


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ({"kind": "text", "text": "halo"}, "> halo"),
        ({"kind": "press", "press": (7, 1)}, "( ) Tidak"),
        ({"kind": "press", "press": (7, 9)}, "! press choice 10"),
        ({"kind": "picture", "file": "/tmp/keripik.jpg"}, "! photo keripik.jpg"),
        ({"kind": "location", "place": (-7.5, 112.0)}, "! location -7.5,112.0"),
        ({"kind": "contact", "phone": "0812"}, "! contact 0812"),
        ({"kind": "edited", "text": "17rb"}, "! edit 17rb"),
        ({"kind": "voice"}, "! voice note"),
        ({"kind": "blocked"}, "! block"),
    ],
)
def test_whatever_a_person_does_is_one_line(typed: dict[str, Any], line: str) -> None:
    assert transcript.done(typed, ["Ya", "Tidak"]) == line
