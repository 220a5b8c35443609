"""PINs: typed once to come in, twice to set one. What is typed is kept nowhere but as a salted hash."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dialogue import Field, Incoming, Line, Option, Rejected
from dialogue.messages import Json
from services import pins
from services.pins import Sealed

FORGOTTEN: Final = "forgotten"  # what is answered instead of a PIN; no PIN has letters


def _digits(said: Incoming) -> str:
    pin = "".join(said.text.split())
    if said.kind != "text" or not pins.is_pin(pin):
        raise Rejected("not-a-pin")
    return pin


class TypedPin(Field[str]):
    """The PIN itself, or FORGOTTEN, for the turn in which it is typed: ask it last, so that it is never kept."""

    secret = True
    rejections = ("not-a-pin",)

    def read(self, said: Incoming, partial: Json = None) -> str:
        return FORGOTTEN if said.kind == "choice" and said.choice == FORGOTTEN else _digits(said)

    def options(self, partial: Json = None) -> Sequence[Option]:
        return [Option(FORGOTTEN, line=Line("forgot-pin/door"))]


class NewPin(Field[Sealed]):
    """A PIN to be set: its hash. One that anybody would guess first is refused."""

    secret = True
    rejections = ("not-a-pin", "too-easy")

    def __init__(self, salt: str) -> None:
        self.salt = salt

    def read(self, said: Incoming, partial: Json = None) -> Sealed:
        pin = _digits(said)
        if pins.is_easy(pin):
            raise Rejected("too-easy")
        return pins.seal(pin, self.salt)

    def pack(self, value: Sealed) -> Json:
        return [value.salt, value.digest]

    def unpack(self, kept: Json) -> Sealed:
        salt, digest = kept
        return Sealed(salt, digest)


class SamePin(Field[bool]):
    """The same PIN once more."""

    secret = True
    rejections = ("not-a-pin", "not-the-same")

    def __init__(self, first: Sealed) -> None:
        self.first = first

    def read(self, said: Incoming, partial: Json = None) -> bool:
        if not self.first.fits(_digits(said)):
            raise Rejected("not-the-same")
        return True
