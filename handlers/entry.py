"""One line of the table of contents: a conversation, the wish it grants, and whose menu it stands in."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue import Chat, Choice, Conversation, Line
from services.people import Known, Part

OWNER, SANTRI, OFFICER = (part.value for part in Part)
EVERYBODY = (OWNER, SANTRI, OFFICER)


@dataclass(frozen=True, slots=True)
class Entry:
    """`intent` is the wish that starts it when nothing waits (understanding's name for it), "" for none.

    `parts` see it in their menu, and so does whoever has one of the `roles`. `channels` limits that to some channels.
    `minors` False hides it from those under 18, `adults` False from the others. Whether
    somebody may *do* a thing is for the services to say.
    """

    conversation: Conversation
    intent: str = ""
    parts: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    minors: bool = True
    adults: bool = True

    @property
    def name(self) -> str:
        return self.conversation.name

    def stands_in_menu(self, known: Known, roles: set[str], channel: str) -> bool:
        theirs = known.part in self.parts or bool(roles.intersection(self.roles))
        of_age = self.minors if known.minor else self.adults
        return theirs and of_age and (not self.channels or channel in self.channels)


def door_to(chat: Chat, conversation: str) -> Choice:
    """A button that opens a conversation, labelled as that conversation labels itself."""
    return chat.door("door", conversation, Line(f"{conversation}/door"))
