"""Yes and no in everybody's words, the summary's *benar*, and a question that may be skipped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import dialogue
from dialogue import Incoming, Instead, Line, Option, Rejected
from dialogue.messages import Json
from understanding.reading import Unread, fold, words
from understanding.yesno import read_yes_no

T = TypeVar("T")

_SKIPS = words("lewati liwati lewat skip kosong kosongi -")
_CANCELS = words("batal batalkan dibatalkan wurung wande")
_EMPTIES = words(
    "kosongkan kosongi kosong hapus hapuskan hapusen busak busaken dihapus dikosongkan dibusak dipunbusak "
    "tidak-ada gak-ada ora-ana mboten-wonten -"
)


def meant(text: str) -> bool | None:
    """True or False where the text is yes or no and nothing else, else None; "belum" is no."""
    try:
        read = read_yes_no(text)
    except Unread:
        return None
    return read.value if not read.rest and (read.sure or not read.value) else None


def said_later(text: str) -> bool:
    """Whether somebody puts the question off: "nanti saja", "mengko wae"."""
    try:
        read_yes_no(text)
    except Unread as unread:
        return unread.reason == "later"
    return False


class YesNo(dialogue.YesNo):
    """Yes or no: a button, or a word for it in any variety."""

    def read(self, said: Incoming, partial: Json = None) -> bool:
        answer = meant(said.text) if said.kind == "text" else None
        return super().read(said, partial) if answer is None else answer


class OrNo(YesNo):
    """Yes or no among questions that may be skipped: whoever skips this one too has said no."""

    def read(self, said: Incoming, partial: Json = None) -> bool:
        return False if said.kind == "text" and skips(said.text) else super().read(said, partial)


class Confirm(dialogue.Confirm):
    """*Benar · Ubah · Batal*, also in words: a no is the wish to change something."""

    rejections = ("not-confirmed",)

    def read(self, said: Incoming, partial: Json = None) -> bool:
        if said.kind == "choice" and said.choice is True:
            return True
        try:
            read = read_yes_no(said.text)
        except Unread:
            raise Rejected("not-confirmed") from None
        if _plain(said.text) in _CANCELS:
            raise Instead("cancel")
        if not read.value:  # "ya tapi harganya salah" as well
            raise Instead("edit")
        if read.rest or not read.sure:
            raise Rejected("not-confirmed")
        return True


class Optional(dialogue.Optional[T]):
    """Another field that may be skipped: by *Lewati*, "tidak ada", a bare no, or "nanti"."""

    def read(self, said: Incoming, partial: Json = None) -> T | None:
        return None if said.kind == "text" and skips(said.text) else super().read(said, partial)


class OrEmpty(Optional[T]):
    """Another field, when changing what may be empty: *Kosongkan* answers None."""

    def read(self, said: Incoming, partial: Json = None) -> T | None:
        if said.kind == "choice" and said.choice == "empty":
            return None
        if said.kind == "text" and _plain(said.text) in _EMPTIES:
            return None
        return self.inner.read(said, partial)

    def options(self, partial: Json = None) -> Sequence[Option]:
        return [*self.inner.options(partial), Option("empty", "empty")]


def _plain(text: str) -> str:
    return "-".join(fold(text).strip(" .!").split())


def skips(text: str) -> bool:
    """Whether somebody has nothing to answer: "lewati", "tidak ada", "belum punya", "nanti"."""
    return says_skip(text) or meant(text) is False or said_later(text)


def says_skip(text: str) -> bool:
    """Whether somebody skips in so many words: "lewati", "kosong"."""
    return _plain(text) in _SKIPS


def ask_back(name: str, value: int, *others: int, shown: Callable[[int], Line]) -> Rejected:
    """What was read is not sure: offer it as a button worded by `shown`, and keep it for a typed *yes*."""
    options = [Option(v, line=shown(v)) for v in (value, *others)]
    return Rejected(name, options=options, partial=value, value=value)


def asked_back(said: Incoming, partial: Json) -> int | None:
    """The number that was asked back and is now meant: its button was pressed, or *yes* was typed."""
    meant_now = said.choice if said.kind == "choice" else partial if meant(said.text) else None
    return meant_now if type(meant_now) is int else None
