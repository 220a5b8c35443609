"""Which of somebody's businesses a conversation is about."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from dialogue import Chat
from dialogue.messages import Json
from handlers.entry import door_to
from handlers.fields import OneRow
from handlers.fields.rows import Row
from handlers.guardian import leads_to_guardian
from services import businesses


def which_business(chat: Chat, db: Session, named: int = 0, product: Mapping[str, Json] | None = None) -> int | None:
    """The id of the one a door named, the only one, or the one asked for. None when there is none, which is said.

    `product` is what has been told of a product already: a business is registered first then, and it goes on with it.
    """

    def find() -> list[Row]:
        owner = chat.person
        found = [businesses.get(db, business=named, owner=owner)] if named else businesses.of(db, owner=owner)
        return [(one.id, one.name) for one in found]

    mine = [(key, name) for key, name in chat.remember("businesses", find)]
    if not mine and leads_to_guardian(chat, db):
        return None
    if product and not mine and chat.go_back_to("register-business", product=dict(product)):
        chat.say("add-product/business-first")
        return None
    if not mine:
        chat.say("no-business", choices=[] if product else [door_to(chat, "register-business")])
        if product:
            chat.go_on("register-business", product=dict(product))
        return None
    return mine[0][0] if len(mine) == 1 else chat.ask("business", OneRow(mine))
