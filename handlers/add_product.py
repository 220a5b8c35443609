"""Add a product: photos, a name, a price; one line of text is enough to start."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dialogue import Chat, Text, conversation
from handlers.entry import door_to
from handlers.fields import (
    Confirm,
    Halal,
    Optional,
    OrNo,
    Pictures,
    Pirt,
    Price,
    ProductName,
    Stock,
    Unit,
    Weight,
    product_line,
)
from handlers.fields.albums import Album, OrThis, Pictured
from handlers.fields.money import Priced
from handlers.public import in_description, in_name
from handlers.which_business import which_business
from services import businesses, pictures, products
from services.businesses import Sector
from services.market.slugs import product_link
from services.products import DESCRIPTION_MAX, NAME_MAX, PICTURES_MAX, PRICE_MAX, STOCK_MAX, UNIT_MAX, WEIGHT_MAX
from understanding.products import ProductLine

BY_WEIGHT = {"kg", "gram", "ons", "kuintal", "ton"}  # a product sold by these has no weight of its own
EATEN = {Sector.FOOD, Sector.DRINK, Sector.FARMING, Sector.FISHING}  # what halal and P-IRT are about


@conversation("add-product")
def add_product(
    chat: Chat, db: Session, pictures: Sequence[str] = (), line: str = "", business: int = 0, caption: str = ""
) -> None:
    """`pictures`, a `line` about the product and a `caption` of any kind are what somebody sent before being asked."""
    sent = {"pictures": list(pictures), "line": line, "caption": caption}
    told = {name: value for name, value in sent.items() if value}
    chosen = which_business(chat, db, business, told)
    if chosen is None:
        return

    def wrong(said: ProductLine) -> str | None:
        taken = products.name_taken(db, business=chosen, name=said.name)
        return in_name(said.name) or ("taken" if taken else None)

    sent_before = Album(list(pictures), line or caption) if pictures else None
    album = chat.ask("pictures", product_album(chat, db), given=sent_before)
    photos, (as_name, as_description) = album.refs, for_name_or_description(album.caption)
    name = OrThis(ProductName(max_length=NAME_MAX), as_name)
    said = chat.ask("name", name, check=wrong, given=product_line(album.line or line))
    told_price = Priced(said.price_rupiah) if said.price_rupiah else None
    price, its_unit, its_stock, its_weight = chat.ask("price", Price(most=PRICE_MAX), given=told_price)
    unit = chat.ask("unit", Unit(max_length=UNIT_MAX), given=its_unit or said.unit)
    told_stock = said.stock if its_stock is None else its_stock
    stock = chat.ask("stock", Optional(Stock(most=STOCK_MAX)), given=told_stock, unit=unit)
    weighed, told_weight = Optional(Weight(least=1, most=WEIGHT_MAX)), its_weight or said.weight_grams
    weight = None if unit in BY_WEIGHT else chat.ask("weight", weighed, given=told_weight, unit=unit)
    its_description = Optional(OrThis(Text(max_length=DESCRIPTION_MAX), as_description))
    description = chat.ask("description", its_description, check=in_description)
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
    doors = [
        chat.door("another", "add-product", business=chosen), chat.door("share", "share-card", product=product.id),
        door_to(chat, "my-products"),
    ]  # fmt: skip
    page = product_link(product.name, product.id)
    chat.say("done", name=product.name, choices=[] if page else doors)
    if page:
        chat.say("page", page=page, choices=doors)


def product_pictures(chat: Chat, db: Session, *, least: int) -> Pictures:
    """Pictures that this person has sent, each looked at beside those before it."""

    def look(ref: str, before: Sequence[str]) -> str:
        if pictures.same_or_similar(db, person=chat.person, ref=ref, among=before):
            return "similar"
        picture = pictures.get(db, person=chat.person, ref=ref)
        return "-".join(picture.notes) if picture else ""

    return Pictures(least=least, most=PICTURES_MAX, look=look, now=chat.now.timestamp())


def product_album(chat: Chat, db: Session) -> Pictured:
    """Pictures of a product that is being told of, and what is written beside them."""
    named = chat.known("name")  # in a registration the business's, which is a plain text
    return Pictured(product_pictures(chat, db, least=0), of=str(named[0]) if isinstance(named, list) else "")


def for_name_or_description(caption: str) -> tuple[str, str]:
    """The question at which a caption is offered as an answer: short, it is a name; long, a description."""
    if len(caption) > DESCRIPTION_MAX or not product_line(caption):
        return "", ""
    return (caption, "") if len(caption) <= NAME_MAX else ("", caption)
