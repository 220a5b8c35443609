"""*Ubah harga keripik jadi 16rb*, *stok rempeyek 50*, out of the blue: what is not told is asked."""

from __future__ import annotations

from typing import Final

from sqlalchemy.orm import Session

from dialogue import Chat, Field, Incoming, Rejected, conversation, own_words
from handlers.entry import door_to
from handlers.fields import Money, Stock
from services import products
from services.products import PRICE_MAX, STOCK_MAX
from understanding.reading import fold, words

_BECOMES: Final = words("jadi jd menjadi dijadikan dadi dadekna didadekake dados dipundadosaken")
_BY: Final = words(  # so much more or less than now, which is no new value
    "tambah tambahi tambahkan tambahin nambah nambahi ditambah wuwuh naik naikkan naikin mundhak mundak munggah mindhak"
    " turun turunkan turunin mudhun mudun mandhap kurang kurangi dikurangi suda laku terjual payu pajeng maneh malih"
)
_FIELDS: Final[dict[str, Field[int]]] = {"price": Money(most=PRICE_MAX), "stock": Stock(most=STOCK_MAX)}


@conversation("change-price")
def change_price(chat: Chat, db: Session, text: str = "") -> None:
    _change(chat, db, "price", text)


@conversation("change-stock")
def change_stock(chat: Chat, db: Session, text: str = "") -> None:
    _change(chat, db, "stock", text)


def _change(chat: Chat, db: Session, field: str, text: str) -> None:
    """`text` are the words that started this; a product and a new value may be told in them."""
    found = products.page(db, owner=chat.person)
    if not found.total:
        if not chat.go_back_to("add-product"):  # the first product, which is being told of
            chat.go_on("my-products")
        return
    meant = products.named_in(db, owner=chat.person, text=text)
    value = told(field, text, name=meant[0].name if meant else "")
    change = {"field": field, **({} if value is None else {"told": value})}
    among = meant or found.products
    if len(among) == 1:
        chat.go_on("change-product", product=among[0].id, **change)
        return
    doors = [chat.door("one", "change-product", own_words(one.name), product=one.id, **change) for one in among]
    chat.say("which", choices=doors if meant or found.pages == 1 else [*doors, door_to(chat, "my-products")])


def told(field: str, text: str, *, name: str) -> int | None:
    """The new price or stock in these words, beside the product's `name`; None where none is surely told."""
    said = fold(text).replace(fold(name), " ").split() if name else fold(text).split()
    begins = max((n for n, word in enumerate(said, 1) if word in _BECOMES), default=0)
    if not begins and not _BY.isdisjoint(said):
        return None
    try:
        value = _FIELDS[field].read(Incoming(text=" ".join(said[begins:])))
    except Rejected:
        return None
    return value if value or field == "stock" else None
