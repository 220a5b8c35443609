"""Which product is meant, asked where none was named."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Chat, own_words
from handlers.entry import door_to
from services import products


def which_product(chat: Chat, db: Session, conversation: str, named: int) -> int:
    """The one named, or the only one there is; 0 when we have answered already: with doors, or a way to add one."""
    if named:
        return named
    found = products.page(db, owner=chat.person)
    if not found.total:
        chat.go_on("my-products")
        return 0
    if found.total == 1:
        return found.products[0].id
    doors = [chat.door("one", conversation, own_words(one.name), product=one.id) for one in found.products]
    rest = [door_to(chat, "my-products")] if found.pages > 1 else []
    chat.say("which-product/which", choices=[*doors, *rest])
    return 0
