"""What people hold in their hands: each channel's way to make a payload of what they do, and to show what they hear."""

from __future__ import annotations

import hashlib
import itertools
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from PIL import ImageFilter

from bot.channels.channel import Room, Worded
from bot.channels.terminal.keyboard import Keyboard
from tests.bot import photos
from tests.standin import whatsapp_people, whatsapp_push
from tests.standin.telegram_people import Somebody

Payload = Any
OUR_NUMBER = whatsapp_push.Number("106540352242922", "102290129340398")


@cache
def photo(name: str) -> Path:
    """A photo of this name: another name is another picture; `gelap` is dark, `buram` blurred, `rusak` broken,
    `qris` shows a payment code."""
    image = photos.stall((900, 700), seed=int(hashlib.sha256(name.encode()).hexdigest()[:6], 16))
    if "gelap" in name:
        image = image.point(lambda value: value // 12)
    if "qris" in name:
        image.paste(photos.payment_code(), (60, 40))
    if "buram" in name:
        image = image.filter(ImageFilter.GaussianBlur(12))
    file = _folder() / name
    file.write_bytes(photos.file(image)[: 900 if "rusak" in name else None])
    return file


@cache
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="kanca-stage-"))


class Phone(Protocol):
    """One person on one channel. Every verb returns the payloads the channel would bring; all are read twice."""

    user: str
    heard: list[dict[str, tuple[int, int]]]

    def types(self, text: str, at: datetime) -> Sequence[Payload]: ...
    def presses(self, press: tuple[int, int], at: datetime) -> Sequence[Payload]: ...
    def sends_photos(
        self, names: Sequence[str], refs: Sequence[str], at: datetime, caption: str = ""
    ) -> Sequence[Payload]: ...
    def is_at(self, latitude: float, longitude: float, at: datetime) -> Sequence[Payload]: ...
    def shares_number(self, phone: str, at: datetime) -> Sequence[Payload]: ...
    def edits(self, text: str, at: datetime) -> Sequence[Payload]: ...
    def does(self, what: str, at: datetime) -> Sequence[Payload]:
        """voice, block or unblock."""
        ...

    def shows(self, room: Room, message: Worded) -> None:
        """Take a message of ours as the channel brings it; remember its buttons."""
        ...

    def press(self, label: str) -> tuple[int, int]:
        """The newest button of this label. Raises LookupError."""
        ...


@dataclass
class Phonebook:
    """What all phones remember: the buttons of each message, by label, in the order the messages came."""

    user: str
    heard: list[dict[str, tuple[int, int]]] = field(default_factory=list)

    def shows(self, room: Room, message: Worded) -> None:
        shown = str(room.show(message))
        assert all(repr(label)[1:-1] in shown for label in message.choices), f"A choice is lost: {shown}"
        self.heard.append({label: (message.id, place) for place, label in enumerate(message.choices)})

    def press(self, label: str) -> tuple[int, int]:
        """The newest button of this label. Raises LookupError."""
        for buttons in reversed(self.heard):
            if label in buttons:
                return buttons[label]
        raise LookupError(f"Nobody has offered {label!r}; the last choices were {list(self.heard[-1:])}")


class TerminalPhone(Phonebook):
    """Types what one would type in `kanca chat`."""

    def __init__(self, who: str) -> None:
        super().__init__(who.lower().replace(" ", "-"))
        self.keyboard = Keyboard(self.user)

    def types(self, text: str, at: datetime) -> Sequence[Payload]:
        typed = self.keyboard.type(text, at)
        self.keyboard.said(typed[-1])
        return typed

    def presses(self, press: tuple[int, int], at: datetime) -> Sequence[Payload]:
        self.keyboard.offered = press[0]
        return self.keyboard.type(f"#{press[1] + 1}", at)

    def sends_photos(
        self, names: Sequence[str], refs: Sequence[str], at: datetime, caption: str = ""
    ) -> Sequence[Payload]:
        if caption:
            raise NotImplementedError("The terminal takes no captions: write `! on web, telegram, whatsapp`.")
        return self.keyboard.type(" ".join(f"'{photo(name)}'" for name in names), at)

    def is_at(self, latitude: float, longitude: float, at: datetime) -> Sequence[Payload]:
        return self.keyboard.type(f"@{latitude},{longitude}", at)

    def shares_number(self, phone: str, at: datetime) -> Sequence[Payload]:
        return self.keyboard.type(f"/contact {phone}", at)

    def edits(self, text: str, at: datetime) -> Sequence[Payload]:
        return self.keyboard.type(f"/edit {text}", at)

    def does(self, what: str, at: datetime) -> Sequence[Payload]:
        return self.keyboard.type(f"/{what}", at)


class WebPhone(Phonebook):
    """Posts what the page posts. A page has no voice notes and no contacts: a number is typed there."""

    def __init__(self, who: str) -> None:
        super().__init__(hashlib.sha256(who.encode()).hexdigest()[:22])
        self._numbers = itertools.count(10_000_000)

    def types(self, text: str, at: datetime) -> Sequence[Payload]:
        return self._post(at, "hello") if text == "/start" else self._post(at, "text", text=text)

    def presses(self, press: tuple[int, int], at: datetime) -> Sequence[Payload]:
        return self._post(at, "press", press={"message": press[0], "position": press[1]})

    def sends_photos(
        self, names: Sequence[str], refs: Sequence[str], at: datetime, caption: str = ""
    ) -> Sequence[Payload]:
        return self._post(at, "pictures", pictures=list(refs), text=caption)

    def is_at(self, latitude: float, longitude: float, at: datetime) -> Sequence[Payload]:
        return self._post(at, "location", place=[latitude, longitude])

    def shares_number(self, phone: str, at: datetime) -> Sequence[Payload]:
        return self.types(phone, at)

    def edits(self, text: str, at: datetime) -> Sequence[Payload]:
        raise NotImplementedError("The page cannot edit: write `! on terminal, telegram`.")

    def does(self, what: str, at: datetime) -> Sequence[Payload]:
        raise NotImplementedError(f"The page cannot {what}: write `! on terminal, telegram`.")

    def _post(self, at: datetime, kind: str, **said: Any) -> Sequence[Payload]:
        said |= {"id": f"{self.user[:8]}-{next(self._numbers)}", "kind": kind, "language_code": "id-ID"}
        return [{"user": self.user, "at": at, "said": said}]


class TelegramPhone(Phonebook):
    """Makes the updates that Telegram would."""

    def __init__(self, who: str) -> None:
        super().__init__(str(5_000_000_000 + int(hashlib.sha256(who.encode()).hexdigest()[:7], 16)))
        self.somebody = Somebody(int(self.user), first_name=who)
        self.last: dict[str, Any] = {}
        self.messages: dict[int, dict[str, Any]] = {}

    def shows(self, room: Room, message: Worded) -> None:
        super().shows(room, message)
        *_, shown = room.show(message)
        self.messages[message.id] = {"message_id": message.id, "chat": self.somebody.here, "date": 1, **shown}

    def types(self, text: str, at: datetime) -> Sequence[Payload]:
        self.last = self.somebody.says(text)
        return [self.last]

    def presses(self, press: tuple[int, int], at: datetime) -> Sequence[Payload]:
        """By the keyboard of the message when it has one; choices that stood in its text are typed."""
        message = self.messages[press[0]]
        if "reply_markup" in message:
            return [self.somebody.presses_data(message, f"{press[0]}:{press[1]}")]
        return self.types(str(press[1] + 1), at)

    def sends_photos(
        self, names: Sequence[str], refs: Sequence[str], at: datetime, caption: str = ""
    ) -> Sequence[Payload]:
        files = [str(photo(name)) for name in names]
        return self.somebody.album(*files, caption=caption) if files[1:] else [self.somebody.photo(files[0], caption)]

    def is_at(self, latitude: float, longitude: float, at: datetime) -> Sequence[Payload]:
        return [self.somebody.location(latitude, longitude)]

    def shares_number(self, phone: str, at: datetime) -> Sequence[Payload]:
        return [self.somebody.contact(phone.replace("0", "62", 1))]

    def edits(self, text: str, at: datetime) -> Sequence[Payload]:
        return [self.somebody.edits(self.last, text)]

    def does(self, what: str, at: datetime) -> Sequence[Payload]:
        verbs = {"voice": self.somebody.voice, "block": self.somebody.blocks, "unblock": self.somebody.unblocks}
        return [verbs[what]()]


class WhatsAppPhone(Phonebook):
    """Makes the webhooks that Meta would: each photo of an album in one of its own."""

    def __init__(self, who: str) -> None:
        number = int(hashlib.sha256(who.encode()).hexdigest()[:9], 16) % 10**9
        self.somebody = whatsapp_people.Somebody(f"628{number:09}", who, f"ID.{number:018}")
        super().__init__(self.somebody.bsuid)
        self.shown: dict[int, dict[str, Any]] = {}

    def shows(self, room: Room, message: Worded) -> None:
        super().shows(room, message)
        *_, self.shown[message.id] = room.show(message)

    def types(self, text: str, at: datetime) -> Sequence[Payload]:
        return self._come(self.somebody.says(text))

    def presses(self, press: tuple[int, int], at: datetime) -> Sequence[Payload]:
        """By a reply button or a row of the list; choices that stood in the text are typed."""
        id_, shown = f"{press[0]}:{press[1]}", self.shown[press[0]]
        if shown["type"] != "interactive":
            return self.types(str(press[1] + 1), at)
        verb = self.somebody.presses if shown["interactive"]["type"] == "button" else self.somebody.chooses
        return self._come(verb(id_, "…"))

    def sends_photos(
        self, names: Sequence[str], refs: Sequence[str], at: datetime, caption: str = ""
    ) -> Sequence[Payload]:
        captions = [caption, *[""] * len(names)]  # the first one of an album carries it
        return [
            self._come(self.somebody.photo(str(photo(n)), said))[0] for n, said in zip(names, captions, strict=False)
        ]

    def is_at(self, latitude: float, longitude: float, at: datetime) -> Sequence[Payload]:
        return self._come(self.somebody.location(latitude, longitude))

    def shares_number(self, phone: str, at: datetime) -> Sequence[Payload]:
        self.somebody.number = number = phone.replace("-", "").replace("0", "62", 1)
        return self._come(self.somebody.card(number, wa_id=number))

    def edits(self, text: str, at: datetime) -> Sequence[Payload]:
        raise NotImplementedError("An edit is not heard on WhatsApp: write `! on terminal, telegram`.")

    def does(self, what: str, at: datetime) -> Sequence[Payload]:
        if what == "voice":
            return self._come(self.somebody.voice())
        raise NotImplementedError(f"WhatsApp does not tell us of a {what}: write `! on terminal, telegram`.")

    def _come(self, doing: whatsapp_people.Doing) -> list[Payload]:
        return [whatsapp_push.payload(OUR_NUMBER, [doing])]


PHONES: dict[str, Callable[[str], Phone]] = {
    "terminal": TerminalPhone,
    "web": WebPhone,
    "telegram": TelegramPhone,
    "whatsapp": WhatsAppPhone,
}
