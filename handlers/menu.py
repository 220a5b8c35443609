"""The menu: doors to what this person can do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy.orm import Session

from dialogue import Chat, Conversation, conversation
from handlers.entry import Entry, door_to
from services import people, roles

MOST: Final = 10  # WhatsApp's lists hold ten lines, and nobody reads more


def menu_of(contents: Sequence[Entry]) -> Conversation:
    """The menu over this table of contents, in its order."""

    @conversation("menu")
    def menu(chat: Chat, db: Session) -> None:
        known = people.get(db, person=chat.person)
        if not known.part:
            chat.go_on("greet")
            return
        has = {held.role.value for held in roles.held(db, person=chat.person)}
        shown = [entry for entry in contents if entry.stands_in_menu(known, has, chat.channel)]
        chat.say("what", choices=[door_to(chat, entry.name) for entry in shown[:MOST]])

    return menu
