"""What the web chat needs from the rest of the house (`Door`, `Store`), and what it shows (`Shown`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal, Protocol

from bot.channels.channel import Arrival
from dialogue.messages import Line


class Away(Exception):
    """The database cannot be reached now: nothing was written, the page tries again by itself (503)."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What became of an arrival once it is committed: the number of the last thing we have said to this person."""

    seq: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A choice under one of our messages: what a press of it must carry (see `Press`)."""

    label: str
    message: int
    position: int


class Picture(Protocol):
    """A picture as the store keeps it: content address, pixels, bytes, and what could be better; bot.media's is one."""

    @property
    def ref(self) -> str: ...
    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def bytes(self) -> int: ...
    @property
    def dhash(self) -> str: ...
    @property
    def notes(self) -> tuple[str, ...]: ...
    @property
    def qris(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Shown:
    """One bubble of the page.

    Ours: `seq` is the outbox row's number for this person, `id` is "". The person's own: `seq` is 0 and `id` is the id
    the page gave it, so that a page which still has it in its queue shows it once. Pictures are media references.
    """

    seq: int
    sender: Literal["us", "you"]
    at: datetime
    text: str = ""
    language: str = "id"  # "id", "jv-krama", "jv-ngoko"
    choices: tuple[Offer, ...] = ()
    pictures: tuple[str, ...] = ()
    document: Mapping[str, Any] = field(default_factory=dict)  # {"name", "ref"}
    place: tuple[float, float] | None = None
    id: str = ""
    whose: int = 0  # of ours: to whom it was said; the page begins anew when another of those who share it talks


def own(arrival: Arrival, *, pressed: str = "") -> Shown | None:
    """The person's own bubble for what they sent by the page; None for what leaves none (a greeting).

    `pressed` is the label of the button a press stands for; the caller looks it up, for an arrival does not carry it.
    """
    text = pressed if arrival.kind == "press" else arrival.text
    if arrival.start or arrival.text == HELLO or not (text or arrival.pictures or arrival.place):
        return None
    sent = Shown(seq=0, sender="you", at=arrival.at, text=text, id=arrival.message)
    return replace(sent, pictures=arrival.pictures, place=arrival.place)


HELLO = "/start"
"""What a first visit says in the person's stead."""


def woven(bubbles: Sequence[Shown]) -> list[Shown]:
    """Our bubbles and the person's as they were said: by time, the person before our answer, ours by number."""
    return sorted(bubbles, key=lambda shown: (shown.at, shown.sender == "us", shown.seq))


class Waking(Protocol):
    """Somebody waiting for news for one person. Subscribe first, then read: news between the two is not missed."""

    closed: bool  # the process is stopping: end the stream

    async def wait(self, seconds: float) -> bool:
        """Whether something may have come, within so many seconds."""
        ...


class Door(Protocol):
    """The house behind the page. `user` is the web chat's user id. Every coroutine may raise `Away`.

    `hear` and `record_picture` may raise a `dialogue.Refusal`; its sentence goes to the person (422).
    """

    async def hear(self, arrival: Arrival) -> Heard:
        """Take an arrival in and return after its commit. A known id is no error: nothing happens twice."""
        ...

    async def after(self, user: str, seq: int) -> Sequence[Shown]:
        """Our messages numbered above `seq` that may be shown now, in order; never past one that is not due yet."""
        ...

    async def seen(self, user: str, seq: int) -> None:
        """The page has shown all up to `seq`: those rows are sent. Lower numbers than before change nothing."""
        ...

    async def history(self, user: str, before: int, limit: int) -> Sequence[Shown]:
        """The last `limit` of our messages numbered below `before` (0: the newest) and what the person said among them.

        As `woven` orders them. When fewer of ours are left, all that the person said before them too. Nobody: [].
        """
        ...

    async def owns_picture(self, user: str, ref: str) -> bool:
        """Whether the picture is this person's, or one of our messages to them shows it."""
        ...

    async def record_picture(self, user: str, picture: Picture) -> None:
        """The person has uploaded this. Twice is once. May refuse (too many)."""
        ...

    async def document_name(self, user: str, ref: str) -> str:
        """The file name under which one of our messages gave this document to this person; "" when none did."""
        ...

    async def language_of(self, user: str) -> str:
        """The person's language; "" for nobody."""
        ...

    def say(self, line: Line, language: str) -> str:
        """A sentence by name (`web/send`) in a language; locales' `Words.say` is one."""
        ...

    def subscribe(self, user: str) -> AbstractContextManager[Waking]:
        """Be woken when there may be something new for this person. `wakes.Wakes` is a ready one."""
        ...


class Store(Protocol):
    """Where pictures and documents lie; bot.media's `Media` is one. `keep` raises its `PictureRefused`."""

    async def keep(self, data: bytes) -> Picture: ...
    async def open(self, ref: str, width: Literal[320, 1280]) -> bytes: ...
    async def open_document(self, ref: str) -> bytes: ...
