"""An entry of the table of contents: a conversation, the wish it grants, and whose menu it stands in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from dialogue import Chat, Choice, Conversation, Line
from services.people import Known, Part

OWNER, SANTRI, OFFICER = (part.value for part in Part)
EVERYBODY = (OWNER, SANTRI, OFFICER)


@dataclass(frozen=True, slots=True)
class Viewer:
    """Whoever looks at the menu: what we know of them, what they are, and where they look."""

    known: Known
    roles: frozenset[str]
    channel: str
    allowed: bool = True  # more than a nickname may be kept of them
    telegram: bool = True  # there is a Telegram bot to go on with
    whatsapp: bool = True  # there is a WhatsApp number to go on with

    @property
    def chat_app(self) -> str:
        """The chat app to go on with, Telegram first; "" where there is none."""
        return "telegram" if self.telegram else "whatsapp" if self.whatsapp else ""


@dataclass(frozen=True, slots=True)
class Entry:
    """`intent` is the wish that starts it when nothing waits (understanding's name for it), "" for none.

    `parts` see it in their menu, and so does whoever has one of the `roles`. `channels` limits that to some channels.
    `minors` False hides it from those under 18, `adults` False from the others; `when` may hide it for other reasons.
    Whether somebody may *do* a thing is for the services to say. `place` is where it stands: on the menu's first page
    as far as there is room, at that page's end always, or behind *Lainnya*.
    """

    conversation: Conversation
    intent: str = ""
    parts: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    minors: bool = True
    adults: bool = True
    when: Callable[[Viewer], bool] = lambda viewer: True
    place: Literal["first", "end", "later"] = "first"

    @property
    def name(self) -> str:
        return self.conversation.name

    def stands_in_menu(self, viewer: Viewer) -> bool:
        theirs = viewer.known.part in self.parts or bool(viewer.roles.intersection(self.roles))
        of_age = self.minors if viewer.known.minor else self.adults
        here = not self.channels or viewer.channel in self.channels
        return theirs and of_age and here and self.when(viewer)


def door_to(chat: Chat, conversation: str) -> Choice:
    """A button that opens a conversation, labelled as that conversation labels itself."""
    return chat.door("door", conversation, Line(f"{conversation}/door"))
