"""Words we are not sure of: the likeliest wishes as buttons, or the menu; and the phrase is kept to learn from."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dialogue import Chat, conversation
from handlers.entry import door_to
from services import phrases


@conversation("did-you-mean")
def did_you_mean(
    chat: Chat, db: Session, text: str = "", guess: str = "", likely: Sequence[str] = (), tries: int = 0
) -> None:
    """`likely` are conversations, the likeliest first; `guess` is what the model would have said of `text`; `tries` how
    often in a row nothing was understood before."""
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
