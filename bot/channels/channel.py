"""The shape every channel's room has: what comes in (`Arrival`), what goes out (`Worded`), and the five verbs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol

Kind = Literal[
    "text", "press", "picture", "location", "contact", "voice", "document", "other", "edited", "blocked", "unblocked"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Press:
    """A pressed button: the outbox row that offered it and its position there, from 0. Nothing else is trusted."""

    message: int
    position: int


@dataclass(frozen=True, slots=True)
class File:
    """A file that still lies with the channel. `ref` is the channel's own id for it; size in bytes, 0 if unknown."""

    ref: str
    kind: Literal["picture", "document", "voice"]
    mime: str = ""
    size: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """One thing a person did, in the channel's own terms but in one shape. `id` is what a repeat would repeat."""

    channel: str
    id: str
    user: str
    chat: str
    kind: Kind
    at: datetime
    text: str = ""
    message: str = ""  # the channel's id of the person's message; an edit carries the id of the message it changes
    press: Press | None = None
    files: tuple[File, ...] = ()
    pictures: tuple[str, ...] = ()  # media references, where the channel has stored the picture already
    place: tuple[float, float] | None = None  # latitude, longitude in degrees
    phone: str = ""  # only ever the person's own number, as the channel vouches for it
    private: bool = True
    addressed: bool = True  # False: overheard in a group, nothing is answered
    name: str = ""  # what the channel calls the person
    language_code: str = ""
    start: str = ""  # what a deep link carried
    acknowledge: str = ""  # something to be answered at once (a callback query's id)
    problem: str = ""  # why a file could not be had: a sentence in fields.ftl
    also: str = ""  # another id that the channel has known this user by, as a phone number before a user name


@dataclass(frozen=True, slots=True)
class Worded:
    """A message worded in the person's language. `id` is the outbox row; `choices` are labels, in their order.

    `outside`: the channel's window has closed for this person, and only a message it has approved before may be sent;
    `lines` then tell which: the names of the sentences, with their arguments.
    """

    id: int
    text: str
    choices: tuple[str, ...] = ()
    picture: str = ""  # media reference
    document: Mapping[str, Any] = field(default_factory=dict)  # {"name": file name, "ref": media reference, "type"}
    language: str = "id"
    outside: bool = False
    lines: tuple[tuple[str, Mapping[str, Any]], ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """What a channel can carry. Lengths in characters; `buttons` is how many may stand under one message; `body` how
    long a text with buttons may be where that is less than `text`; `window` for how many seconds after a person's last
    message anything may be said, None when that has no end."""

    text: int
    caption: int
    label: int
    buttons: int
    body: int = 0
    window: float | None = None


class NotDelivered(Exception):
    """A message has not left.

    NotDelivered
    ├── TryLater      the channel asks to wait `after` seconds; `everyone` tells whether that holds for all chats
    ├── Doubtful      no answer came: the message may have been delivered
    ├── Unreachable   the person has blocked us or is gone
    ├── WindowClosed  the person's last message is too long ago: only an approved template may be sent
    └── Refused       the channel will never take this message: a dead letter
    """


class TryLater(NotDelivered):
    def __init__(self, reason: str, *, after: float | None = None, everyone: bool = False) -> None:
        super().__init__(reason)
        self.after, self.everyone = after, everyone


class Doubtful(NotDelivered):
    pass


class Unreachable(NotDelivered):
    pass


class WindowClosed(NotDelivered):
    pass


class Refused(NotDelivered):
    pass


class NotFetched(Exception):
    """A file could not be fetched. `forever`: trying again is of no use. `name` is a sentence of fields.ftl."""

    def __init__(self, reason: str, *, forever: bool = False, name: str = "picture-lost") -> None:
        super().__init__(reason)
        self.forever, self.name = forever, name


class Room(Protocol):
    """A channel. Only `deliver`, `fetch` and `acknowledge` touch the network; the rest is pure."""

    name: str
    limits: Limits

    def verify(self, headers: Mapping[str, str], body: bytes) -> bool:
        """Whether this request really comes from the channel."""
        ...

    def read(self, payload: Any) -> list[Arrival]:
        """What a payload of the channel says. Raises ValueError when it is none."""
        ...

    def show(self, message: Worded) -> list[Any]:
        """The channel's payloads for a message; more than one when it is too long for one."""
        ...

    async def deliver(self, chat: str, payload: Any) -> str:
        """Send one payload; the channel's id of the message. Raises NotDelivered."""
        ...

    async def fetch(self, file: File) -> bytes:
        """The bytes of a file. Raises NotFetched."""
        ...

    async def acknowledge(self, arrival: Arrival) -> None:
        """Answer what must be answered at once, whatever became of the turn. Never raises."""
        ...
