"""Which of somebody's businesses a conversation is about."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from dialogue import Chat, Line
from dialogue.messages import Json
from handlers.fields import OneRow
from handlers.fields.rows import Row
from handlers.guardian import leads_to_guardian
from services import businesses


def which_business(chat: Chat, db: Session, named: int = 0, product: Mapping[str, Json] | None = None) -> int | None:
    """The id of the one a door named, the only one, or the one asked for. None when there is none, which is said.

    `product` is what has been told of a product already: whoever registers a business now goes on with it.
    """

    def find() -> list[Row]:
        owner = chat.person
        found = [businesses.get(db, business=named, owner=owner)] if named else businesses.of(db, owner=owner)
        return [(one.id, one.name) for one in found]

    mine = [(key, name) for key, name in chat.remember("businesses", find)]
    if not mine and leads_to_guardian(chat, db):
        return None
    if not mine:
        kept = {"product": dict(product)} if product else {}
        door = chat.door("door", "register-business", Line("register-business/door"), **kept)
        chat.say("no-business", choices=[] if product else [door])
        if product:
            chat.say("common/after-this", choices=[door])
        return None
    return mine[0][0] if len(mine) == 1 else chat.ask("business", OneRow(mine))
