"""A house in memory behind the page: hears, answers by a short script, and can be away or slow on demand."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Literal

from PIL import Image

from bot.channels.channel import Arrival
from bot.channels.webchat.door import Away, Heard, Offer, Picture, Shown, own, woven
from bot.channels.webchat.wakes import Waker, Wakes
from bot.media import Missing, PictureRefused
from dialogue.messages import Line
from locales import Words
from services import pictures

HELLO = "Sugeng rawuh. Selamat datang.\n\nSaya Kanca, teman usaha dan belajar. Mau pakai bahasa apa?"
LANGUAGES = (("Basa Jawa krama", "jv-krama"), ("Basa Jawa ngoko", "jv-ngoko"), ("Bahasa Indonesia", "id"))
WELCOME = {
    "jv-krama": "Inggih, kula matur ngginakaken basa krama. Menapa ingkang saged kula biyantu?",
    "jv-ngoko": "Iya, aku nganggo basa ngoko. Apa sing bisa dakrewangi?",
    "id": "Baik, saya memakai bahasa Indonesia. Apa yang bisa saya bantu?",
}
DOORS = {
    "jv-krama": ("Ndhaftar usaha", "Tambah produk", "Sinau Sijawara", "Pesenan", "Wicanten kaliyan petugas"),
    "jv-ngoko": ("Ndhaftar usaha", "Tambah produk", "Sinau Sijawara", "Pesenan", "Omongan karo petugas"),
    "id": ("Daftar usaha", "Tambah produk", "Belajar Sijawara", "Pesanan", "Bicara dengan petugas"),
}


@dataclass
class Guest:
    """One person: what was said on both sides, and how far the page has shown ours."""

    language: str = "id"
    shown: list[Shown] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    heard: list[Arrival] = field(default_factory=list)
    pictures: set[str] = field(default_factory=set)
    documents: dict[str, str] = field(default_factory=dict)
    seen: int = 0
    whose: int = 1

    @property
    def ours(self) -> list[Shown]:
        return [shown for shown in self.shown if shown.sender == "us"]


class FakeDoor:
    """Door in memory. `away`: the database cannot be reached."""

    def __init__(self) -> None:
        self.guests: dict[str, Guest] = {}
        self.wakes = Wakes()
        self.words = Words()
        self.away = False
        self.rows = 0

    def guest(self, user: str) -> Guest:
        if self.away:
            raise Away("switched off")
        return self.guests.get(user, Guest())

    async def hear(self, arrival: Arrival) -> Heard:
        if self.away:
            raise Away("switched off")
        guest = self.guests.setdefault(arrival.user, Guest())
        if arrival.id not in guest.ids:
            guest.ids.add(arrival.id)
            guest.heard.append(arrival)
            mine = own(arrival, pressed=self._label(guest, arrival))
            guest.shown += [mine] if mine else []
            self._answer(arrival.user, guest, arrival)
        return Heard(len(guest.ours))

    def say_to(self, user: str, text: str, choices: Sequence[str] = (), pictures: tuple[str, ...] = ()) -> Shown:
        """One message of ours, at once."""
        guest = self.guests.setdefault(user, Guest())
        self.rows += 1
        offers = tuple(Offer(label, self.rows, position) for position, label in enumerate(choices))
        seq = len(guest.ours) + 1
        shown = Shown(seq, "us", datetime.now(UTC), text, guest.language, choices=offers, pictures=pictures)
        shown = replace(shown, whose=guest.whose)
        guest.shown.append(shown)
        self.wakes.wake(user)
        return shown

    def _label(self, guest: Guest, arrival: Arrival) -> str:
        offers = [offer for shown in guest.shown for offer in shown.choices]
        press = arrival.press
        return next(
            (o.label for o in offers if press and (o.message, o.position) == (press.message, press.position)), ""
        )

    def _answer(self, user: str, guest: Guest, arrival: Arrival) -> None:
        pressed = dict(LANGUAGES).get(self._label(guest, arrival))
        if arrival.text == "/start":
            self.say_to(user, HELLO, [label for label, _ in LANGUAGES])
        elif pressed:
            guest.language = pressed
            self.say_to(user, WELCOME[pressed], DOORS[pressed])
        elif arrival.kind == "picture":
            self.say_to(user, f"{len(arrival.pictures)} foto.", ["Rampung"])
        else:
            self.say_to(user, f"{arrival.text or self._label(guest, arrival) or arrival.kind}: nggih.")

    async def after(self, user: str, seq: int) -> Sequence[Shown]:
        return [shown for shown in self.guest(user).ours if shown.seq > seq]

    async def seen(self, user: str, seq: int) -> None:
        guest = self.guest(user)
        guest.seen = max(guest.seen, seq)

    async def history(self, user: str, before: int, limit: int) -> Sequence[Shown]:
        bubbles = woven([s for s in self.guest(user).shown if not before or s.seq < before])
        ours = [shown for shown in bubbles if shown.sender == "us"][-limit:]
        return bubbles if len(ours) < limit else bubbles[bubbles.index(ours[0]) :]

    async def owns_picture(self, user: str, ref: str) -> bool:
        guest = self.guest(user)
        return ref in guest.pictures or any(ref in shown.pictures for shown in guest.ours)

    async def record_picture(self, user: str, picture: Picture) -> None:
        self.guests.setdefault(user, Guest()).pictures.add(picture.ref)

    async def document_name(self, user: str, ref: str) -> str:
        return self.guest(user).documents.get(ref, "")

    async def language_of(self, user: str) -> str:
        return self.guest(user).language if user in self.guests else ""

    def say(self, line: Line, language: str) -> str:
        return self.words.say(line, language)

    def subscribe(self, user: str) -> AbstractContextManager[Waker]:
        return self.wakes.subscribe(user)


class FakeStore:
    """Pictures and documents in memory."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    async def keep(self, data: bytes) -> pictures.Picture:
        try:
            width, height = Image.open(io.BytesIO(data)).size
        except OSError as broken:
            raise PictureRefused("picture-not-an-image") from broken
        ref = hashlib.sha256(data).hexdigest()
        self.files[ref] = data
        return pictures.Picture(ref, width, height, len(data), "0" * 16)

    async def open(self, ref: str, width: Literal[320, 1280]) -> bytes:
        return await self.open_document(ref)

    async def open_document(self, ref: str) -> bytes:
        if ref not in self.files:
            raise Missing(ref)
        return self.files[ref]


def jpeg(seed: int = 0, size: tuple[int, int] = (640, 480)) -> bytes:
    """A photo of something, different for each seed."""
    out = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").rotate(seed * 37, fillcolor=(200, 120, seed % 256)).save(
        out, "JPEG"
    )
    return out.getvalue()
