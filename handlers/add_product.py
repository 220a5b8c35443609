"""Add a product: photos, a name, a price; one line of text is enough to start."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dialogue import Chat, Text, conversation
from handlers.entry import door_to
from handlers.fields import (
    Confirm,
    Halal,
    Money,
    Optional,
    OrNo,
    Pictures,
    Pirt,
    ProductName,
    Stock,
    Unit,
    Weight,
    product_line,
)
from handlers.which_business import which_business
from services import businesses, pictures, products
from services.businesses import Sector
from services.market.slugs import product_link
from services.products import DESCRIPTION_MAX, NAME_MAX, PICTURES_MAX, PRICE_MAX, STOCK_MAX, UNIT_MAX, WEIGHT_MAX
from understanding.products import ProductLine

BY_WEIGHT = {"kg", "gram", "ons", "kuintal", "ton"}  # a product sold by these has no weight of its own
EATEN = {Sector.FOOD, Sector.DRINK, Sector.FARMING, Sector.FISHING}  # what halal and P-IRT are about


@conversation("add-product")
def add_product(chat: Chat, db: Session, pictures: Sequence[str] = (), line: str = "", business: int = 0) -> None:
    """`pictures` and `line` are what somebody sent before being asked."""
    told = {**({"pictures": list(pictures)} if pictures else {}), **({"line": line} if line else {})}
    chosen = which_business(chat, db, business, told)
    if chosen is None:
        return

    def taken(said: ProductLine) -> str | None:
        return "taken" if products.name_taken(db, business=chosen, name=said.name) else None

    photos = chat.ask("pictures", product_pictures(chat, db, least=0), given=list(pictures) or None)
    said = chat.ask("name", ProductName(max_length=NAME_MAX), check=taken, given=product_line(line))
    price = chat.ask("price", Money(most=PRICE_MAX), given=said.price_rupiah)
    unit = chat.ask("unit", Unit(max_length=UNIT_MAX), given=said.unit)
    stock = chat.ask("stock", Optional(Stock(most=STOCK_MAX)), given=said.stock, unit=unit)
    weight = None if unit in BY_WEIGHT else chat.ask("weight", Optional(Weight(least=1, most=WEIGHT_MAX)), unit=unit)
    description = chat.ask("description", Optional(Text(max_length=DESCRIPTION_MAX)))
    shop = businesses.get(db, business=chosen, owner=chat.person)
    certified = shop.sector in EATEN and chat.ask("has-certificates", OrNo())
    halal = chat.ask("halal", Optional(Halal())) if certified else None
    pirt = chat.ask("pirt", Optional(Pirt())) if certified else None

    chat.ask(
        "correct", Confirm(), picture=photos[0] if photos else "", photos=len(photos), name=said.name, price=price,
        unit=unit, stock=stock, weight=weight, description=description, halal=halal, pirt=pirt, business=shop.name,
    )  # fmt: skip
    product = products.add(
        db, business=chosen, owner=chat.person, name=said.name, price_rupiah=price, unit=unit, stock=stock,
        weight_grams=weight, description=description or "", halal=halal, pirt=pirt, pictures=photos, now=chat.now,
    )  # fmt: skip
    page = product_link(product.name, product.id)
    if page:
        chat.say("page", page=page)
    chat.say("done", name=product.name, choices=[
        chat.door("another", "add-product", business=chosen), chat.door("share", "share-card", product=product.id),
        door_to(chat, "my-products"),
    ])  # fmt: skip


def product_pictures(chat: Chat, db: Session, *, least: int) -> Pictures:
    """Pictures that this person has sent, each looked at beside those before it."""

    def look(ref: str, before: Sequence[str]) -> str:
        if pictures.same_or_similar(db, person=chat.person, ref=ref, among=before):
            return "similar"
        picture = pictures.get(db, person=chat.person, ref=ref)
        return picture.notes[0] if picture and picture.notes else ""

    return Pictures(least=least, most=PICTURES_MAX, look=look)
