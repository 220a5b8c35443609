"""How somebody wants to be called: asked once they have agreed, and changed whenever they like."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Chat, Text, conversation
from services import consents, people


@conversation("name")
def name(chat: Chat, db: Session, then: str = "menu", invitation: str = "") -> None:
    """A child without a guardian's consent gives a nickname only; a grown-up any name."""
    if not consents.has(db, person=chat.person):
        chat.go_on("greet")
        return
    known = people.get(db, person=chat.person)
    if consents.full(db, person=chat.person):
        question = "santri" if known.part == "santri" else "name"
        given = chat.ask(question, Text(max_length=people.NAME_LENGTH, min_length=2), check=no_number)
    else:
        given = chat.ask("nickname", Text(max_length=people.NICKNAME_LENGTH), check=nickname_only)
    people.set_name(db, person=chat.person, name=given)
    chat.say("nice-to-meet" if not known.name else "changed", name=given)
    if invitation:
        chat.go_on("claim-role", invitation=invitation)
        return
    chat.go_on(then)


def no_number(given: str) -> str | None:
    """A telephone number or a citizen's number is no name."""
    return "is-a-number" if sum(c.isdigit() for c in given) > len(given) / 2 or "@" in given else None


def nickname_only(given: str) -> str | None:
    return None if people.is_nickname(given) else "more-than-a-nickname"
