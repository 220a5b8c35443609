"""How somebody wants to be called: asked once they have agreed, and changed whenever they like."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from dialogue import Chat, conversation
from dialogue.messages import Json
from handlers.fields import Name
from services import consents, people


@conversation("name")
def name(
    chat: Chat, db: Session, then: str = "menu", given: Mapping[str, Json] = {}, invitation: str = "",
    classroom: str = "",
) -> None:  # fmt: skip
    """A child without a guardian's consent gives a nickname only; a grown-up any name. `given` is told to `then`."""
    if not consents.has(db, person=chat.person):
        chat.go_on("greet")
        return
    known = people.get(db, person=chat.person)
    if consents.full(db, person=chat.person):
        question = "santri" if known.part == "santri" else "name"
        called = chat.ask(question, Name(max_length=people.NAME_LENGTH), check=no_number)
    else:
        called = chat.ask("nickname", Name(max_length=people.NICKNAME_LENGTH, min_length=1), check=nickname_only)
    people.set_name(db, person=chat.person, name=called)
    chat.say("nice-to-meet" if not known.name else "changed", name=called)
    if invitation or classroom:
        accept(chat, invitation, classroom)
        return
    chat.go_on(then, **given)


def accept(chat: Chat, invitation: str = "", classroom: str = "") -> None:
    """Go on to what a link has invited to: a role, or a class."""
    if invitation:
        chat.go_on("claim-role", invitation=invitation)
    else:
        chat.go_on("join-class", code=classroom)


def no_number(given: str) -> str | None:
    """A telephone number or a citizen's number is no name."""
    return "is-a-number" if sum(c.isdigit() for c in given) > len(given) / 2 or "@" in given else None


def nickname_only(given: str) -> str | None:
    return None if people.is_nickname(given) else "more-than-a-nickname"
