"""Words we are not sure of: the likeliest wishes as buttons, or the menu. The phrase is kept to learn from.

A code (of an invitation, of a class) that comes without being asked for opens what it opens.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dialogue import Chat, conversation
from handlers.entry import door_to
from services import classes, codes, phrases
from services.codes import Kind


@conversation("did-you-mean")
def did_you_mean(
    chat: Chat, db: Session, text: str = "", guess: str = "", likely: Sequence[str] = (), tries: int = 0
) -> None:
    """`likely` are conversations, the likeliest first; `guess` is what the model would have said of `text`; `tries` how
    often in a row nothing was understood before."""
    kind = codes.kind_of(db, code=text)
    if kind is Kind.INVITATION:
        chat.go_on("claim-role", invitation=text)
        return
    if kind is Kind.CONTACT:
        chat.go_on("join-contact", code=text)
        return
    if kind is None and classes.is_code(db, code=text):
        chat.go_on("join-class", code=text)
        return
    if kind is None:  # a code is a secret, not a phrase
        phrases.keep(db, person=chat.person, text=text, guess=guess, now=chat.now)
    if likely:
        chat.say("common/did-you-mean", choices=[door_to(chat, name) for name in likely])
        return
    if tries >= 2:
        chat.say("common/nothing-understood.human", choices=[door_to(chat, "human"), door_to(chat, "menu")])
        return
    if tries:
        chat.say("common/nothing-understood.again")
    else:
        chat.say("common/nothing-understood")
    chat.go_on("menu")
