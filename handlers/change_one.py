"""*Ubah harga*, *ubah stok*, said out of the blue: of the only product at once, of several after choosing one."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dialogue import Chat, conversation, own_words
from handlers.entry import door_to
from services import products


@conversation("change-price")
def change_price(chat: Chat, db: Session) -> None:
    _change(chat, db, "price")


@conversation("change-stock")
def change_stock(chat: Chat, db: Session) -> None:
    _change(chat, db, "stock")


def _change(chat: Chat, db: Session, field: str) -> None:
    found = products.page(db, owner=chat.person)
    if not found.total:
        chat.go_on("my-products")
    elif found.total == 1:
        chat.go_on("change-product", product=found.products[0].id, field=field)
    else:
        doors = [
            chat.door("one", "change-product", own_words(one.name), product=one.id, field=field)
            for one in found.products
        ]
        chat.say("which", choices=doors if found.pages == 1 else [*doors, door_to(chat, "my-products")])
