"""A picture of a product to pass on: photo, name, price, shop, and the way to its page."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Chat, conversation, own_words
from services import products
from services.market.slugs import product_link, slug_of


@conversation("share-card")
def share_card(chat: Chat, db: Session, product: int = 0, full: bool = False) -> None:
    """As a picture, which a chat makes a little smaller; `full`: as a file, to the pixel."""
    chosen = product or _which(chat, db)
    if not chosen:
        return
    one = products.get(db, product=chosen, owner=chat.person)
    card = {"name": f"{slug_of(one.name, f'p{one.id}')}.png", "make": "share-card", "args": {"product": one.id}}
    if full:
        chat.say("file", name=one.name, document=card)
        return
    chat.say("done", name=one.name, link=product_link(one.name, one.id) or None, document={**card, "as": "picture"},
             choices=[chat.door("download", "share-card", product=one.id, full=True)])  # fmt: skip


def _which(chat: Chat, db: Session) -> int:
    """The only product there is; of several one door each, of none the way to add one."""
    found = products.page(db, owner=chat.person)
    if not found.total:
        chat.go_on("my-products")
        return 0
    if found.total == 1:
        return found.products[0].id
    chat.say("which", choices=[chat.door("one", "share-card", own_words(one.name), product=one.id)
                               for one in found.products])  # fmt: skip
    return 0
