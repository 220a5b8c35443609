"""The menu: doors to what this person can do, what they came for first, and the rest behind *Lainnya*."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy.orm import Session

from dialogue import Chat, Conversation, conversation
from handlers.entry import Entry, Viewer, door_to
from services import consents, people, programme, reminders, roles

MOST: Final = 10  # WhatsApp's lists hold ten lines, and nobody reads more


def menu_of(contents: Sequence[Entry]) -> Conversation:
    """The menu over this table of contents, in its order."""

    @conversation("menu")
    def menu(chat: Chat, db: Session, page: int = 1) -> None:
        viewer = _viewer(chat, db)
        if not viewer.known.part:
            chat.go_on("greet")
            return
        reminders.came_back(db, person=chat.person, now=chat.now)
        pages = pages_of([entry for entry in contents if entry.stands_in_menu(viewer)])
        page = min(max(page, 1), len(pages))
        doors = [door_to(chat, entry.name) for entry in pages[page - 1]]
        doors += [chat.door("other", "menu", page=page + 1)] if page < len(pages) else []
        doors += [door_to(chat, "menu")] if page > 1 else []
        chat.say("what" if page == 1 else "more", choices=doors)

    return menu


def pages_of(shown: Sequence[Entry]) -> list[list[Entry]]:
    """At most ten lines a page, with the door to the next one, and back to the first."""
    first, end, later = ([entry for entry in shown if entry.place == place] for place in ("first", "end", "later"))
    if len(shown) <= MOST and not later:
        return [[*first, *end]]
    room = MOST - 1 - len(end)
    rest = [*first[room:], *later]
    behind = [rest[n : n + MOST - 2] for n in range(0, len(rest), MOST - 2)]
    return [[*first[:room], *end], *behind]


def _viewer(chat: Chat, db: Session) -> Viewer:
    known = people.get(db, person=chat.person)
    return Viewer(
        known, frozenset(held.role.value for held in roles.held(db, person=chat.person)), chat.channel,
        allowed=not known.minor or consents.full(db, person=chat.person),
        telegram=bool(programme.get().telegram_bot), whatsapp=bool(programme.get().whatsapp),
    )  # fmt: skip
