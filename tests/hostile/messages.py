"""Hostile messages: everything but what was asked for, and much that has broken others."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from typing import Any

from tests.standin.telegram_people import Somebody, Update

TEXTS = (
    " ",
    "\n\n\n",
    ".",
    "\x00",
    "\x00\x00Sari\x00",
    "a\x00b",
    "\ud800",
    "Sari \udfff",
    "\ufeff",
    "\u200b\u200b",
    "\u2060",
    "\u202eiraS",
    "\u2066x\u2069",
    "Z̸̢̛̖̮͓a̷̡l̵͚g̶̨o̴͉" * 40,
    "👩‍👩‍👧‍👦" * 60,
    "🇮🇩",
    "ﷺ" * 90,
    "١٥٠٠٠",
    "１５０００",
    "Ⅷ",
    "½",
    "²",
    "٠٠٠٠",
    "07.00",
    "7 malem",
    "1e309",
    "-1",
    "-0",
    "0",
    "00",
    "999999999999999999999999999",
    "1" * 5000,
    "1,5,5,5",
    "Rp",
    "rb",
    "15rbrb",
    "NaN",
    "inf",
    "None",
    "null",
    "true",
    "undefined",
    "[]",
    "{}",
    '{"press": [1, 0]}',
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+62",
    "@SUM(1)",
    "-2+3",
    "<b>tebal</b>",
    "<script>alert(1)</script>",
    "*tebal* _miring_ `kode` [a](http://x)",
    "&lt;&amp;",
    "{ $name }",
    "{ RUPIAH($price) }",
    '{ "{" }',
    "-term = x",
    "%s %d %n",
    "{0}",
    "{name}",
    "${jndi:ldap://x}",
    "'; drop table people; --",
    '" or 1=1 --',
    "' or ''='",
    "$(rm -rf /)",
    "`id`",
    "| cat /etc/passwd",
    "../../../../etc/passwd",
    "C:\\CON",
    "http://169.254.169.254/",
    "javascript:alert(1)",
    "t.me/kanca_bot?start=x",
    "/",
    "//",
    "/start " + "A" * 64,
    "/start ../../x",
    "/start@kanca_bot",
    "/nosuchcommand",
    "/datasaya@",
    "#1",
    "#999",
    "99",
    "12345678901234567890",
    "kembali kembali",
    "ubah",
    "ubah x",
    "ubah " + "x" * 500,
    "batal kue",
    "ulangi ulangi",
    "lewat",
    "2026-13-45",
    "31 Februari 2026",
    "+62 812",
    "0812" * 30,
    "3505 0123",
    "91200012345678",
    "AAAA-AAAA-AAAA-AAAA",
    "Kabupaten",
    "a" * 61,
    "a" * 4096,
    "kata " * 800,
    "é" * 4096,
    "e\u0301" * 2000,
    "İ" * 300,
    "ß" * 300,
    "ǅ",
    "ﬁ",
    "\t\r\v\f",
    "a\u2028b\u2029c",
    "꧁ꦱꦫꦶ꧂",
    "ꦮꦫꦸꦁ",
    "\U000e0041\U000e0042",
    "\ufffe",
    "\U0010ffff",
    "mboten",
    "ora ana",
    "15 ribu 20 ribu",
    "dua puluh lima juta sejuta ribu",
    "seket seket seket",
    "x" * 1_000_000,
)


def others(somebody: Somebody) -> Iterator[Update]:
    """What is no text."""
    yield somebody.voice()
    yield somebody.document("doc", "application/x-msdownload", "virus.jpg.exe", 10)
    yield somebody.location(0.0, 0.0)
    yield somebody.location(90.0, 180.0)
    yield somebody.location(-7.98, 112.63)
    yield somebody.contact("+6281234567890")
    yield somebody.contact("+6281234567890", own=False)
    yield somebody.contact("1")
    for kind in ("sticker", "poll", "dice", "animation", "video_note", "game", "story"):
        yield somebody.message(**{kind: {"file_id": "x", "file_unique_id": "x", "emoji": "🎲", "value": 6}})
    shown: dict[str, Any] = {"message_id": 1, "chat": somebody.here, "date": 1}
    for data in (
        "",
        "0:0",
        "1:0",
        "1:99",
        "999999999999999999:9999",
        "-1:0",
        "1:-1",
        "x",
        "1:0:0",
        "٣:١",
        "1" * 64,
        "\x00",
    ):
        yield somebody.presses_data(shown, data)


def hostile(somebody: Somebody) -> Iterator[Update]:
    """Everything, as updates of this person."""
    return itertools.chain((somebody.says(text) for text in TEXTS), others(somebody))


ORDINARY = (
    "ya",
    "tidak",
    "2",
    "15rb",
    "Keripik singkong",
    "Kota Malang",
    "0812-3456-7890",
    "lewati",
    "ubah harga",
    "batal",
    "besok",
)


def mixed(somebody: Somebody, seed: str, count: int) -> Iterator[Update]:
    """So many texts of pieces that are hostile or quite ordinary, each whole or cut: others for another seed."""
    dice, pieces = random.Random(seed), (*(text for text in TEXTS if len(text) <= 5000), *ORDINARY)
    for _ in range(count):
        some = [dice.choice(pieces) for _ in range(dice.randint(1, 4))]
        cut = [piece[: dice.randint(1, len(piece))] if dice.random() < 0.3 else piece for piece in some]
        yield somebody.says(dice.choice(("", " ", "\n")).join(cut))
